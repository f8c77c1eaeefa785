import Calendar

/// What firms pay in a sample: two of the fair's have not, one has paid a part; of the fees for contracts every fourth is open.
struct LedgerRows {
    let payments: [Row<PaymentColumn>]

    init(source: SampleSource) {
        let recipe = source.recipe.ledger
        guard recipe.hasFees else {
            payments = recipe.payments
            return
        }
        let firms = (0..<source.recipe.employers.count).map(source.employerID)
        let organisation = firms.dropLast(2).enumerated().map { index, firm in
            Row<PaymentColumn>([
                .id: "E-O\(index + 101)", .employer: firm, .fee: "Organisationsbeitrag",
                .amount: index == 0 ? "200 €" : "500 €",
                .receivedOn: ExportStyle.Language.german.written(LedgerRows.firstDay.adding(days: index)),
                .reference: "Messe 2012",
            ])
        }
        var employers: [String: String] = [:]
        source.eachVacancy { employers[$0[.id]] = $0[.employer] }
        let signed = PlacementRows(source: source).contracts.filter { !$0[.signedOn].isEmpty }
        let placement = signed.enumerated().compactMap { index, contract -> Row<PaymentColumn>? in
            guard index % 4 != 3, let employer = employers[contract[.vacancy]] else { return nil }
            return Row([
                .id: "E-V\(index + 101)", .employer: employer, .fee: "Vermittlungspauschale", .amount: "1.500 €",
                .receivedOn: ExportStyle.Language.german.written(LedgerRows.lastDay.adding(days: index)),
                .reference: "Vertrag \(contract[.vacancy])",
            ])
        }
        payments = recipe.payments + organisation + placement
    }

    private static let firstDay = CivilDate.days(from: 2012, 7, 2, count: 1)[0]
    private static let lastDay = CivilDate.days(from: 2012, 9, 3, count: 1)[0]
}
