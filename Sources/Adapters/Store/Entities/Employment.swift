package import Domain
import SQLite

extension EntityMapping where Entity == EmploymentEvent {
    /// What happened to signed contracts; the contract has to be stored before, and each event has to follow from the one
    /// before it.
    package static let employment = EntityMapping(
        kind: .employment,
        tables: [
            TableLayout(
                "employment", ["contract", "applicant", "vacancy", "state", "happened_on", "start", "reason"])
        ],
        externalID: { $0.id.text },
        rows: { (event, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.contracts, event.contract.text),
                        try numbers.number(.applicants, event.applicant.text),
                        try numbers.number(.vacancies, event.vacancy.text), .word(event.state), .date(event.on),
                        .date(event.start), .text(event.reason),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                _ = try columns.integer()
                return EmploymentEvent(
                    applicant: try rows.numbers.id(try columns.integer()),
                    vacancy: try rows.numbers.id(try columns.integer()), state: try columns.word(),
                    on: try columns.date(), start: try columns.optionalDate(), reason: try columns.optionalText())
            }
        },
        conflict: { (event, database) throws(StoreError) in
            guard let contract = try EntityReader(.contracts, database).find(event.contract.text) else { return nil }
            guard contract.state == .signed else {
                return .unsigned(applicant: event.applicant.text, vacancy: event.vacancy.text)
            }
            let others = try database.otherEvents(of: event)
            guard let fault = Employment(contract, others + [event]).fault else { return nil }
            return .event(
                fault.event.state, on: fault.event.on, after: fault.after, applicant: event.applicant.text)
        })
}

extension Database {
    /// What else happened to the contract of an event.
    fileprivate func otherEvents(of event: EmploymentEvent) throws(StoreError) -> [EmploymentEvent] {
        try all(
            """
            SELECT state, happened_on, start FROM employment JOIN subjects USING (number)
            WHERE contract = ?1 AND external_id <> ?2
            """, [try Numbers(self).number(.contracts, event.contract.text), .id(event.id)], table: "employment"
        ) { (columns) throws(StoreError) in
            EmploymentEvent(
                applicant: event.applicant, vacancy: event.vacancy, state: try columns.word(), on: try columns.date(),
                start: try columns.optionalDate())
        }
    }
}

extension CampaignStore {
    /// The contracts as what happened to them left them, in the order of their ids.
    package func contracts() throws(StoreError) -> [Contract] {
        try all(.employment).applied(to: try all(.contracts))
    }
}
