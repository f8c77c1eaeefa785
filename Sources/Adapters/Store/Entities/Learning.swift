package import Domain
import SQLite

extension EntityMapping where Entity == LanguageCertificate {
    /// Certificates of languages; applicants have to be stored before.
    package static let certificates = EntityMapping(
        kind: .certificates,
        tables: [
            TableLayout(
                "certificates",
                [
                    "applicant", "language", "level", "exam", "issuer", "date", "valid_until", "listening", "reading",
                    "writing", "speaking",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (certificate, numbers) throws(StoreError) in
            let skills = certificate.skills
            return [
                [
                    [
                        try numbers.number(.applicants, certificate.applicant.text),
                        .text(certificate.language.text), .level(certificate.level), .text(certificate.exam),
                        .text(certificate.issuer), .date(certificate.date), .date(certificate.validUntil),
                        .level(skills.listening), .level(skills.reading), .level(skills.writing),
                        .level(skills.speaking),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                LanguageCertificate(
                    applicant: try rows.numbers.id(try columns.integer()), language: try columns.language(),
                    level: try columns.level(), exam: try columns.text(), issuer: try columns.optionalText(),
                    date: try columns.date(), validUntil: try columns.optionalDate(),
                    skills: LanguageCertificate.Skills(
                        listening: try columns.optionalLevel(), reading: try columns.optionalLevel(),
                        writing: try columns.optionalLevel(), speaking: try columns.optionalLevel()))
            }
        })
}

extension EntityMapping where Entity == AttendanceRecord {
    /// Who was at which lesson; applicants have to be stored before. Groups are named as plans name them.
    package static let attendance = EntityMapping(
        kind: .attendance,
        tables: [TableLayout("attendance", ["course_group", "date", "applicant", "state"])],
        externalID: { $0.id.text },
        rows: { (record, numbers) throws(StoreError) in
            [
                [
                    [
                        .id(record.group), .date(record.date),
                        try numbers.number(.applicants, record.applicant.text), .word(record.state),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                AttendanceRecord(
                    group: try columns.id(), date: try columns.date(),
                    applicant: try rows.numbers.id(try columns.integer()), state: try columns.word())
            }
        })
}

extension EntityMapping where Entity == ExamResult {
    /// How people did in exams; applicants have to be stored before.
    package static let exams = EntityMapping(
        kind: .exams,
        tables: [TableLayout("exams", ["applicant", "level", "date", "outcome", "course_group"])],
        externalID: { $0.id.text },
        rows: { (result, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.applicants, result.applicant.text), .level(result.level),
                        .date(result.date), .word(result.outcome), .id(result.group),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                ExamResult(
                    applicant: try rows.numbers.id(try columns.integer()), level: try columns.level(),
                    date: try columns.date(), outcome: try columns.word(), group: try columns.optionalID())
            }
        })
}

extension EntityMapping where Entity == CourseExit {
    /// Who gave up learning; applicants have to be stored before.
    package static let dropouts = EntityMapping(
        kind: .dropouts,
        tables: [TableLayout("dropouts", ["applicant", "date", "reason"])],
        externalID: { $0.id.text },
        rows: { (exit, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.applicants, exit.applicant.text), .date(exit.date), .word(exit.reason),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                CourseExit(
                    applicant: try rows.numbers.id(try columns.integer()), date: try columns.date(),
                    reason: try columns.word())
            }
        })
}
