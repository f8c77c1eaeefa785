import Calendar
import Domain
import Intake
import Testing

@Suite struct LearningImportTests {
    @Test("a certificate is read in three languages and from JSON")
    func certificates() throws {
        let certificate = LanguageCertificate(
            applicant: ID("A-017"), language: .german, level: .b1, exam: "Goethe-Zertifikat B1",
            issuer: "Goethe-Institut Madrid", date: try day("2012-02-24"), validUntil: try day("2014-02-23"),
            skills: .init(listening: .b1, reading: .b2, speaking: .b1))
        let texts = [
            "Bewerber;Sprache;Niveau;Prüfung;Aussteller;Prüfungstag;gültig bis;Hören;Lesen;Schreiben;Sprechen\n"
                + "A-017;Deutsch;B1;Goethe-Zertifikat B1;Goethe-Institut Madrid;24.02.2012;23.02.2014;B1;B2;;B1\n",
            "candidate,level,title,issued by,exam date,valid until,listening,reading,speaking\n"
                + "A-017,B1,Goethe-Zertifikat B1,Goethe-Institut Madrid,2012-02-24,2014-02-23,B1,B2,B1\n",
            "candidato;lengua;nivel;certificado;emitido por;fecha;caduca;escuchar;leer;hablar\n"
                + "A-017;alemán;B1;Goethe-Zertifikat B1;Goethe-Institut Madrid;24/02/2012;23/02/2014;B1;B2;B1\n",
            """
            [{"applicant":"A-017","language":"de","level":"B1","exam":"Goethe-Zertifikat B1",\
            "issuer":"Goethe-Institut Madrid","date":"2012-02-24","validUntil":"2014-02-23","listening":"B1",\
            "reading":"B2","speaking":"B1"}]
            """,
        ]
        for text in texts {
            let result = try importer().certificates([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(result.values == [certificate], "\(text)")
        }
    }

    @Test("attendance, exams and dropouts are read in three languages")
    func records() throws {
        let date = try day("2012-06-11")
        let attended = AttendanceRecord.State.allCases.map {
            AttendanceRecord(group: ID("P-B1"), date: date, applicant: ID("A-\($0.rawValue)"), state: $0)
        }
        for (head, words) in [
            ("Gruppe;Termin;Teilnehmer;Anwesenheit", ["anwesend", "entschuldigt", "fehlt"]),
            ("group;lesson;learner;attendance", ["x", "excused", "absent"]),
            ("grupo;clase;alumno;asistencia", ["presente", "justificado", "falta"]),
        ] {
            let rows = zip(attended, words).map { "P-B1;11.06.2012;\($0.applicant);\($1)\n" }.joined()
            let result = try importer().attendance([file("\(head)\n\(rows)")])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == attended)
        }
        for text in [
            "Teilnehmer;Niveau;Prüfungstag;Ergebnis;Gruppe\nA-1;B1;11.06.2012;nicht bestanden;P-B1\nA-2;B1;11.06.2012;ja;\n",
            "learner,level,exam date,passed,course\nA-1,B1,2012-06-11,no,P-B1\nA-2,B1,2012-06-11,yes,\n",
            "alumno;nivel;fecha;resultado;grupo\nA-1;B1;11/06/2012;suspenso;P-B1\nA-2;B1;11/06/2012;apto;\n",
        ] {
            let result = try importer().exams([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(
                result.values == [
                    ExamResult(applicant: ID("A-1"), level: .b1, date: date, outcome: .failed, group: ID("P-B1")),
                    ExamResult(applicant: ID("A-2"), level: .b1, date: date, outcome: .passed),
                ])
            #expect(result.values.map { $0.certificate?.level } == [nil, .b1])
        }
        for (head, words) in [
            ("Teilnehmer;Abbruch am;Grund", "Arbeitszeiten"), ("learner;date;reason", "workHours"),
            ("alumno;abandono;motivo", "turnos"),
        ] {
            let result = try importer().dropouts([file("\(head)\nA-1;11.06.2012;\(words)\n")])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == [CourseExit(applicant: ID("A-1"), date: date, reason: .workHours)])
        }
    }

    @Test("what is missing, unknown or contradicts itself is refused with its place")
    func refused() throws {
        let certificates = try importer().certificates([
            file(
                "Bewerber;Niveau;Prüfung;Datum;gültig bis\nA-1;B1;Goethe;24.02.2012;23.02.2012\nA-2;D4;Goethe;24.02.2012;\n;B1;;;\n"
            )
        ])
        #expect(certificates.values == [])
        #expect(
            certificates.findings.map { "\($0.field ?? "") \($0.message)" } == [
                "validUntil the certificate expires before its own day",
                "level found no language level, expected one of A0, A1, A2, B1, B2, C1, C2",
                "applicant nothing is given for applicant, which every row needs",
                "exam nothing is given for exam, which every row needs",
                "date nothing is given for date, which every row needs",
            ])
        let dropouts = try importer().dropouts([file("Teilnehmer;Datum;Grund\nA-1;11.06.2012;krank\n")])
        #expect(dropouts.values == [])
        #expect(dropouts.findings.map { "\($0.field ?? "") \($0.message)" } == ["reason found a word outside the list"])
    }

    @Test(
        "one row stands for somebody's certificate of a day, lesson, exam of a level, and dropout; the last counts once"
    )
    func identity() throws {
        let twice = "Teilnehmer;Datum;Grund\nA-1;11.06.2012;keine Zeit\nA-1;12.06.2012;zu schwer\n"
        let result = try importer().dropouts([file(twice)])
        #expect(result.values.count == 1)
        #expect(result.summary.refused == 1)
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
