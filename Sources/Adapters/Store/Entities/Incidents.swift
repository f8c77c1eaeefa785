package import Domain
import SQLite

extension EntityMapping where Entity == Incident {
    /// What went wrong; whom it concerns has to be stored before.
    package static let incidents = EntityMapping(
        kind: .incidents,
        tables: [
            TableLayout(
                "incidents",
                [
                    "kind", "applicant", "employer", "guide", "happened_on", "since", "note", "closed_on", "outcome",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (incident, numbers) throws(StoreError) in
            var (applicant, employer, guide): (SQLValue, SQLValue, SQLValue) = (.null, .null, .null)
            switch incident.subject {
            case .applicant(let id): applicant = try numbers.number(.applicants, id.text)
            case .employer(let id): employer = try numbers.number(.employers, id.text)
            case .guide(let id): guide = try numbers.number(.guides, id.text)
            }
            return [
                [
                    [
                        .word(incident.kind), applicant, employer, guide, .date(incident.on), .date(incident.from),
                        .text(incident.note), .date(incident.closing?.on), .word(incident.closing?.outcome),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                let kind: IncidentKind = try columns.word()
                let applicant = try rows.numbers.id(try columns.optionalInteger(), Applicant.self)
                let employer = try rows.numbers.id(try columns.optionalInteger(), Employer.self)
                let guide = try rows.numbers.id(try columns.optionalInteger(), Guide.self)
                let subject =
                    applicant.map { Incident.Subject.applicant($0) } ?? employer.map { .employer($0) }
                    ?? guide.map { .guide($0) }
                guard let subject else { throw columns.unreadable("whom the incident concerns") }
                let on = try columns.date()
                let from = try columns.optionalDate()
                let note = try columns.optionalText()
                let closedOn = try columns.optionalDate()
                let outcome: Incident.Outcome? = try columns.optionalWord()
                var closing: Incident.Closing?
                if let closedOn, let outcome { closing = Incident.Closing(on: closedOn, outcome: outcome) }
                return Incident(
                    id: ID(rows.externalID), kind: kind, subject: subject, on: on, from: from, note: note,
                    closing: closing)
            }
        })
}

extension EntityMapping where Entity == CheckInNote {
    /// Notes of talks; the contract has to be stored before.
    package static let checkIns = EntityMapping(
        kind: .checkins,
        tables: [
            TableLayout(
                "check_ins",
                [
                    "contract", "applicant", "vacancy", "day", "side", "talked_on", "progress", "language",
                    "planned_absence", "unplanned_absence", "support", "signed_on", "copied_on", "copy_language",
                ]),
            TableLayout("check_in_answers", list: true, ["question", "answer"]),
        ],
        externalID: { $0.id.text },
        rows: { (note, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.contracts, note.contract.text),
                        try numbers.number(.applicants, note.applicant.text),
                        try numbers.number(.vacancies, note.vacancy.text), .integer(note.day), .word(note.side),
                        .date(note.on), .word(note.progress), .level(note.language), .integer(note.plannedAbsence),
                        .integer(note.unplannedAbsence), .list(note.support, ListText.word),
                        .date(note.signedOn), .date(note.copiedOn), .text(note.copyLanguage?.text),
                    ]
                ],
                note.answers.map { [.word($0.question), .word($0.answer)] },
            ]
        },
        entity: { (rows) throws(StoreError) in
            let answers = try rows.list(1) { (columns) throws(StoreError) in
                CheckInNote.Reply(question: try columns.word(), answer: try columns.word())
            }
            return try rows.one(0) { (columns) throws(StoreError) in
                _ = try columns.integer()
                return CheckInNote(
                    applicant: try rows.numbers.id(try columns.integer()),
                    vacancy: try rows.numbers.id(try columns.integer()), day: try columns.integer(),
                    side: try columns.word(), on: try columns.date(), answers: answers,
                    progress: try columns.optionalWord(), language: try columns.optionalLevel(),
                    plannedAbsence: try columns.optionalInteger(), unplannedAbsence: try columns.optionalInteger(),
                    support: Set(try columns.list(ListText.word)), signedOn: try columns.optionalDate(),
                    copiedOn: try columns.optionalDate(), copyLanguage: try columns.optionalLanguage())
            }
        })
}
