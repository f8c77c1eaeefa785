import Calendar
import Domain
import Intake
import Testing

@Suite struct IncidentImportTests {
    @Test("an incident is read in three languages and from JSON")
    func incidents() throws {
        let expected = Incident(
            id: ID("N1"), kind: .insolvency, subject: .employer(ID("F1")), on: try day("2013-02-11"),
            from: try day("2013-02-01"), note: "Hof",
            closing: Incident.Closing(on: try day("2013-05-06"), outcome: .newWork))
        let texts = [
            "Nr;Art;Betrieb;am;seit;Notiz;erledigt am;Ergebnis\nN1;Insolvenz;F1;11.02.2013;01.02.2013;Hof;06.05.2013;neue Arbeit\n",
            "number,type,company,date,since,remark,closed on,result\n"
                + "N1,insolvency,F1,2013-02-11,2013-02-01,Hof,2013-05-06,new work\n",
            "código;tipo;empresa;fecha;desde;nota;cerrado el;resultado\n"
                + "N1;insolvencia;F1;11/02/2013;01/02/2013;Hof;06/05/2013;trabajo nuevo\n",
            """
            [{"id":"N1","kind":"insolvency","employer":"F1","on":"2013-02-11","from":"2013-02-01","note":"Hof",
            "closedOn":"2013-05-06","outcome":"newWork"}]
            """,
        ]
        for text in texts {
            let result = try importer().incidents([file(text)])
            #expect(result.findings.map(\.message) == [], "\(text)")
            #expect(result.values == [expected], "\(text)")
        }
    }

    @Test("every kind and outcome has its own word in three languages", arguments: IncidentKind.allCases)
    func words(kind: IncidentKind) throws {
        let concern = try #require(kind.concerns.first)
        for word in [kind.rawValue, kind.title.german, kind.title.english, kind.title.spanish] {
            let known = try importer().incidents([
                file("id;kind;\(concern.rawValue);on;from\nN1;\(word);X;2013-02-11;2013-03-01\n")
            ])
            // The titles are sentences for people; the words of files are their short forms.
            if word == kind.rawValue { #expect(known.values.map(\.kind) == [kind]) }
            #expect(known.values.allSatisfy { $0.kind == kind }, "\(word)")
        }
        for outcome in Incident.Outcome.allCases {
            for word in [outcome.rawValue, outcome.title.german, outcome.title.spanish] {
                let closed = try importer().incidents([
                    file("id;kind;applicant;on;closedOn;outcome\nN1;illness;A;2013-02-11;2013-03-01;\(word)\n")
                ])
                #expect(closed.values.map { $0.closing?.outcome } == [outcome], "\(word)")
            }
        }
    }

    @Test("what contradicts itself is refused with what was expected")
    func refused() throws {
        let text = """
            id,kind,applicant,employer,guide,on,from,closedOn,outcome
            N1,insolvency,A,,,2013-02-11,,,
            N2,illness,,,,2013-02-11,,,
            N3,illness,A,F,,2013-02-11,,,
            N4,wagesUnpaid,A,,,2013-02-11,,,
            N5,illness,A,,,2013-02-11,,2013-02-10,returned
            N6,illness,A,,,2013-02-11,,2013-02-12,
            N7,illness,A,,,2013-02-11,,,returned
            N8,boredom,A,,,2013-02-11,,,
            """
        let result = try importer().incidents([file(text)])
        #expect(result.values == [])
        #expect(
            result.findings.map { "\($0.code) \($0.field ?? "") \($0.message)" } == [
                "IN053 applicant found applicant, expected one employer whom the incident concerns",
                "IN053 applicant found nobody, expected one applicant whom the incident concerns",
                "IN053 applicant found applicant and employer, expected one applicant whom the incident concerns",
                "IN020 from nothing is given for from, which every row needs",
                "IN048 closedOn the incident is closed before it happened",
                "IN053 closedOn a day of closing is given, and no outcome",
                "IN053 outcome an outcome is given, and no day",
                "IN039 kind found a word outside the list",
            ])
    }

    @Test("a note of a talk is read with its answers, in three languages and from JSON")
    func notes() throws {
        let expected = CheckInNote(
            applicant: ID("A"), vacancy: ID("V"), day: 28, side: .worker, on: try day("2012-09-28"),
            answers: [
                .init(question: .payAsAgreed, answer: .yes), .init(question: .understoodAtWork, answer: .partly),
            ], language: .a2, plannedAbsence: 2, unplannedAbsence: 1, support: [.mentor, .language],
            signedOn: try day("2012-09-28"), copiedOn: try day("2012-10-01"), copyLanguage: .spanish)
        let texts = [
            "Person;Stelle;Gespräch;Seite;am;Antworten;Deutsch;geplant abwesend;ungeplant abwesend;Unterstützung;"
                + "unterschrieben am;Kopie am;Sprache der Kopie\nA;V;28;Arbeitnehmer;28.09.2012;"
                + "\"understoodAtWork=teils; payAsAgreed=ja\";A2;2;1;Sprachkurs, Patin;28.09.2012;01.10.2012;Spanisch\n",
            """
            [{"applicant":"A","vacancy":"V","day":"28","side":"worker","on":"2012-09-28",
            "answers":["payAsAgreed=yes","understoodAtWork=partly"],"german":"A2","plannedAbsence":"2",
            "unplannedAbsence":"1","support":["mentor","language"],"signedOn":"2012-09-28","copiedOn":"2012-10-01",
            "copyLanguage":"es"}]
            """,
        ]
        for text in texts {
            let result = try importer().checkins([file(text)])
            #expect(result.findings.map(\.message) == [], "\(text)")
            #expect(result.values == [expected], "\(text)")
        }
    }

    @Test(
        "questions of the other side, copies of the firm's note and halves of a copy are refused; no cause is a field")
    func refusedNotes() throws {
        let text = """
            applicant,vacancy,day,side,on,answers,copiedOn,copyLanguage,cause
            A,V,1,employer,2012-09-03,payAsAgreed=yes,,,
            A,V,1,employer,2012-09-03,tasksClear,,,
            A,V,1,employer,2012-09-03,tasksClear=yes; tasksClear=no,,,
            A,V,1,employer,2012-09-03,,2012-09-03,es,
            A,V,1,worker,2012-09-03,,2012-09-03,,
            """
        let result = try importer().checkins([file(text)])
        #expect(result.values == [])
        #expect(
            result.findings.filter { $0.severity == .error }.map(\.message) == [
                "found no question of the employer with its answer",
                "found no question of the employer with its answer",
                "a question is answered twice", "the firm's note has a copy, expected it in that of the worker",
                "a copy needs the day and the language, and one of them is missing",
            ])
        let names = Schema.checkins.specs.map(\.name)
        #expect(!names.contains { ["cause", "reason", "note", "remark"].contains($0) })
    }

    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
}
