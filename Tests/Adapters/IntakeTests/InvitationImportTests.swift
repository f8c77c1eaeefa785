import Calendar
import Domain
import Intake
import Testing

@Suite struct InvitationImportTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    @Test("invitations are read in three languages and from JSON")
    func languages() throws {
        let (sent, by) = (try day("2012-05-07"), try day("2012-05-21"))
        let (said, day1, day2) = (try day("2012-05-10"), try day("2012-06-26"), try day("2012-06-27"))
        func invitation(_ id: String, _ answer: Invitation.Answer?) -> Invitation {
            Invitation(
                applicant: ID(id), sentOn: sent, answerBy: by, reply: answer.map { Invitation.Reply($0, on: said) })
        }
        let expected = [
            invitation("A-1", .coming(days: nil)), invitation("A-2", .coming(days: [day1, day2])),
            invitation("A-3", .video), invitation("A-4", .declined(.otherWork)), invitation("A-5", .declined(.unsaid)),
            invitation("A-6", nil),
        ]
        let texts = [
            """
            Bewerber;eingeladen am;Antwort bis;Antwort;geantwortet am;Tage;Grund
            A-1;07.05.2012;21.05.2012;kommt;10.05.2012;;
            A-2;07.05.2012;21.05.2012;ja;10.05.2012;27.06.2012, 26.06.2012;
            A-3;07.05.2012;21.05.2012;per Video;10.05.2012;;
            A-4;07.05.2012;21.05.2012;sagt ab;10.05.2012;;andere Stelle
            A-5;07.05.2012;21.05.2012;nein;10.05.2012;;
            A-6;07.05.2012;21.05.2012;;;;

            """,
            """
            candidate;sent;deadline;reply;replied on;fair days;why
            A-1;2012-05-07;2012-05-21;coming;2012-05-10;;
            A-2;2012-05-07;2012-05-21;yes;2012-05-10;2012-06-26;2012-06-27;
            A-3;2012-05-07;2012-05-21;video;2012-05-10;;
            A-4;2012-05-07;2012-05-21;declined;2012-05-10;;other job
            A-5;2012-05-07;2012-05-21;no;2012-05-10;;not said
            A-6;2012-05-07;2012-05-21;;;;

            """.replacing("2012-06-26;2012-06-27", with: "2012-06-26|2012-06-27"),
            """
            candidato;invitado el;plazo;respuesta;respondió el;días;motivo
            A-1;07/05/2012;21/05/2012;viene;10/05/2012;;
            A-2;07/05/2012;21/05/2012;sí;10/05/2012;26/06/2012 | 27/06/2012;
            A-3;07/05/2012;21/05/2012;por vídeo;10/05/2012;;
            A-4;07/05/2012;21/05/2012;no viene;10/05/2012;;otro empleo
            A-5;07/05/2012;21/05/2012;rechaza;10/05/2012;;
            A-6;07/05/2012;21/05/2012;;;;

            """,
            """
            [{"applicant":"A-1","sentOn":"2012-05-07","answerBy":"2012-05-21","answer":"coming","answeredOn":"2012-05-10"},
            {"applicant":"A-2","sentOn":"2012-05-07","answerBy":"2012-05-21","answer":"coming","answeredOn":"2012-05-10",
            "days":["2012-06-26","2012-06-27"]},
            {"applicant":"A-3","sentOn":"2012-05-07","answerBy":"2012-05-21","answer":"video","answeredOn":"2012-05-10"},
            {"applicant":"A-4","sentOn":"2012-05-07","answerBy":"2012-05-21","answer":"declined",
            "answeredOn":"2012-05-10","reason":"otherWork"},
            {"applicant":"A-5","sentOn":"2012-05-07","answerBy":"2012-05-21","answer":"declined","answeredOn":"2012-05-10"},
            {"applicant":"A-6","sentOn":"2012-05-07","answerBy":"2012-05-21"}]
            """,
        ]
        for text in texts {
            let result = try importer().invitations([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(result.values == expected, "\(text)")
        }
    }

    @Test("an invitation that contradicts itself is refused with its place")
    func refused() throws {
        let head = "applicant;sentOn;answerBy;answer;answeredOn;days;reason\n"
        let rows: [(text: String, finding: String)] = [
            (
                "A-1;2012-05-21;2012-05-07;;;;",
                "IN048 answerBy the deadline is before the day on which the invitation was sent"
            ),
            (
                "A-1;2012-05-07;2012-05-21;video;2012-05-06;;",
                "IN048 answeredOn the answer is before the day on which the invitation was sent"
            ),
            (
                "A-1;2012-05-07;2012-05-21;;2012-05-08;;",
                "IN053 answeredOn something is said of an answer, and there is none"
            ),
            (
                "A-1;2012-05-07;2012-05-21;video;2012-05-08;2012-06-25;",
                "IN053 days days are given for somebody who does not come in person"
            ),
            (
                "A-1;2012-05-07;2012-05-21;coming;2012-05-08;;family",
                "IN053 reason a reason is given for somebody who did not decline"
            ),
            (
                "A-1;2012-05-07;2012-05-21;coming;;;",
                "IN020 answeredOn nothing is given for answeredOn, which every row needs"
            ),
            ("A-1;2012-05-07;;;;;", "IN020 answerBy nothing is given for answerBy, which every row needs"),
            (
                "A-1;2012-05-07;2012-05-21;perhaps;2012-05-08;;",
                "IN039 answer found a word outside the list"
            ),
        ]
        for (text, finding) in rows {
            let result = try importer().invitations([file(head + text + "\n")])
            #expect(result.values == [], "\(text)")
            #expect(result.findings.map { "\($0.code) \($0.field ?? "") \($0.message)" } == [finding], "\(text)")
        }
    }
}
