/// What became of a sample's courses, written by hand: certificates, an attendance list, and results of exams.
struct LearningRecipe: Sendable {
    let certificates: [Row<CertificateColumn>]
    let attendance: [Row<AttendanceColumn>]
    let exams: [Row<ExamColumn>]

    static let none = LearningRecipe(certificates: [], attendance: [], exams: [])
}

extension LearningRecipe {
    /// A cook who knows more than the application says, one who knows what it says, one whose certificate has expired;
    /// the first two weeks of the morning course in Padrón, after which somebody has to be asked, and its exam that one
    /// of the two does not pass.
    static let wunsiedel = LearningRecipe(
        certificates: [
            certificate("B017", "B1", "Goethe-Zertifikat B1", by: "Goethe-Institut Madrid", on: "19.11.2011"),
            certificate("B108", "A2", "Goethe-Zertifikat A2", by: "Goethe-Institut Madrid", on: "24.02.2012"),
            expired("B095", "B2", "TestDaF", on: "12.05.2009", until: "31.12.2011"),
        ],
        attendance: [
            ("04.06.2012", "anwesend", "anwesend"), ("05.06.2012", "anwesend", "anwesend"),
            ("06.06.2012", "anwesend", "entschuldigt"), ("07.06.2012", "anwesend", "anwesend"),
            ("08.06.2012", "anwesend", "anwesend"), ("11.06.2012", "entschuldigt", "anwesend"),
            ("12.06.2012", "anwesend", "anwesend"), ("13.06.2012", "anwesend", "fehlt"),
            ("14.06.2012", "fehlt", "fehlt"), ("15.06.2012", "anwesend", "fehlt"),
        ].flatMap { lesson in
            [("B003", lesson.1), ("B009", lesson.2)].map { learner, state in
                Row([.group: "P-B1", .date: lesson.0, .applicant: learner, .state: state])
            }
        },
        exams: [
            Row([.applicant: "B003", .level: "B1", .date: "31.07.2012", .outcome: "nicht bestanden", .group: "P-B1"]),
            Row([.applicant: "B009", .level: "B1", .date: "31.07.2012", .outcome: "bestanden", .group: "P-B1"]),
        ])

    /// Two engineers who can show what their applications say.
    static let schwarzwaldBaarHeuberg = LearningRecipe(
        certificates: [
            certificate("B003", "B2", "Goethe-Zertifikat B2", by: "Goethe-Institut Granada", on: "03.12.2011"),
            certificate("B004", "B1", "telc Deutsch B1", by: "Academia de idiomas Nalón", on: "10.03.2012"),
        ], attendance: [], exams: [])

    private static func certificate(
        _ applicant: String, _ level: String, _ exam: String, by issuer: String, on date: String
    ) -> Row<CertificateColumn> {
        Row([
            .applicant: applicant, .language: "Deutsch", .level: level, .exam: exam, .issuer: issuer, .date: date,
            .listening: level, .reading: level, .writing: level, .speaking: level,
        ])
    }

    private static func expired(
        _ applicant: String, _ level: String, _ exam: String, on date: String, until: String
    ) -> Row<CertificateColumn> {
        Row([
            .applicant: applicant, .language: "Deutsch", .level: level, .exam: exam, .date: date, .validUntil: until,
        ])
    }
}
