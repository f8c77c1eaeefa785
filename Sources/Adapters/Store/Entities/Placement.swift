package import Domain
import SQLite

extension EntityMapping where Entity == Contract {
    /// Contracts; applicants and vacancies have to be stored before.
    package static let contracts = EntityMapping(
        kind: .contracts,
        tables: [
            TableLayout(
                "contracts",
                [
                    "applicant", "vacancy", "state", "signed_on", "start", "pay_per_month", "languages",
                    "probation_months", "internship_from", "internship_until",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (contract, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.applicants, contract.applicant.text),
                        try numbers.number(.vacancies, contract.vacancy.text), .word(contract.state),
                        .date(contract.signedOn), .date(contract.start), .cents(contract.payPerMonth),
                        .list(contract.languages, ListText.value), .integer(contract.probationMonths),
                        .date(contract.internship?.from), .date(contract.internship?.until),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                var contract = Contract(
                    applicant: try rows.numbers.id(try columns.integer()),
                    vacancy: try rows.numbers.id(try columns.integer()), state: try columns.word(),
                    signedOn: try columns.optionalDate(), start: try columns.date(),
                    payPerMonth: try columns.optionalCents(), languages: try columns.list(ListText.language),
                    probationMonths: try columns.optionalInteger())
                let (from, until) = (try columns.optionalDate(), try columns.optionalDate())
                contract.internship = from.flatMap { from in until.flatMap { Internship(from: from, until: $0) } }
                return contract
            }
        },
        conflict: { (contract, database) throws(StoreError) in
            guard contract.isStanding else { return nil }
            let other = try database.first(
                """
                SELECT names.external_id FROM contracts JOIN subjects USING (number)
                JOIN subjects AS names ON names.number = contracts.vacancy
                JOIN subjects AS people ON people.number = contracts.applicant
                WHERE people.kind = ?1 AND people.external_id = ?2 AND state <> ?3 AND subjects.external_id <> ?4
                  AND \(CampaignStore.isInForce)
                """,
                [
                    .word(ImportKind.applicants), .id(contract.applicant), .word(Contract.State.withdrawn),
                    .id(contract.id),
                ], table: "contracts"
            ) { (columns) throws(StoreError) in try columns.text() }
            return other.map { .standingContract(applicant: contract.applicant.text, vacancy: $0) }
        })
}

extension EntityMapping where Entity == Ranking {
    /// Rankings after the interviews; applicants and vacancies have to be stored before.
    package static let rankings = EntityMapping(
        kind: .rankings,
        tables: [TableLayout("rankings", ["side", "applicant", "vacancy", "rank"])],
        externalID: { $0.id.text },
        rows: { (ranking, numbers) throws(StoreError) in
            let rank: Int? =
                switch ranking.standing {
                case .rank(let rank): rank
                case .notAcceptable: nil
                }
            return [
                [
                    [
                        .word(ranking.side), try numbers.number(.applicants, ranking.applicant.text),
                        try numbers.number(.vacancies, ranking.vacancy.text), .integer(rank),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                let side: ChangeActor = try columns.word()
                return Ranking(
                    applicant: try rows.numbers.id(try columns.integer()),
                    vacancy: try rows.numbers.id(try columns.integer()), side: side,
                    standing: try columns.optionalInteger().map { .rank($0) } ?? .notAcceptable)
            }
        })
}

extension CampaignStore {
    /// Holds for a row of `contracts` that no event ended.
    static let isInForce = """
        NOT EXISTS (SELECT 1 FROM employment WHERE employment.contract = contracts.number
          AND employment.state IN (\(EmploymentState.allCases.filter(\.endsContract).map { "'\($0.rawValue)'" }
            .joined(separator: ", "))))
        """

    /// The first applicant with two contracts that stand, as an error; nil where nobody has.
    func standingContractTwice() throws(StoreError) -> StoreError? {
        try database.first(
            """
            SELECT people.external_id, min(names.external_id) FROM contracts
            JOIN subjects AS people ON people.number = contracts.applicant
            JOIN subjects AS names ON names.number = contracts.vacancy
            WHERE state <> ?1 AND \(CampaignStore.isInForce) GROUP BY people.external_id HAVING count(*) > 1 ORDER BY people.external_id
            """, [.word(Contract.State.withdrawn)], table: "contracts"
        ) { (columns) throws(StoreError) in
            .standingContract(applicant: try columns.text(), vacancy: try columns.text())
        }
    }
}
