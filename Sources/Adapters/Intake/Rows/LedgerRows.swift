import Domain

/// Builds costs, funding rules, applications, payments and the budget from rows; whether the campaign has the applicant, the
/// rule or the cost that a row names is seen when it is stored.
enum LedgerRows {
    static func cost(_ row: inout RowReading, employers: Set<ID<Employer>>?) -> CostItem? {
        let id = row.requiredText(.id)
        let kind = row.required(.costKind, Words.costKinds.parse)
        let stage = row.required(.costStage, Words.costStages.parse)
        if row.row[.amount] == nil { row.missing(.amount) }
        let amount = row.signedPrice(.amount)
        if row.row[.arisesOn] == nil { row.missing(.arisesOn) }
        let arisesOn = row.date(.arisesOn)
        let status = row.value(.costStatus, Words.costStatuses.parse) ?? .planned
        let employer = row.text(.employer).flatMap { JobRows.employer(named: $0, among: employers, in: &row) }
        let due = row.date(.due)
        let paidOn = row.date(.paidOn)
        let evidence = Set(row.values(.evidence, divided: ListText.itemsOrCommas, Words.evidence.parse))
        let isRecoverable = row.flag(.recoverable) ?? false
        if let id, id.hasPrefix(CostItem.plannedPrefix) {
            row.refuse(
                .contradiction, .id, "ids that begin with \(CostItem.plannedPrefix) are those of planned costs",
                hint: "Give the row another id, for example K-017.")
        }
        if let amount { checkSign(amount, in: &row) }
        checkPayment(status, in: &row)
        guard let id, let kind, let stage, let amount, let arisesOn else { return nil }
        return CostItem(
            id: ID(id), kind: kind, stage: stage, applicant: row.text(.applicant).map { ID($0) }, employer: employer,
            what: row.text(.what), payee: row.text(.payee), amount: amount, returns: row.text(.returns).map { ID($0) },
            arisesOn: arisesOn, due: due, status: status, paidOn: paidOn, voucher: row.text(.voucher),
            evidence: Evidence.allCases.filter(evidence.contains), isRecoverable: isRecoverable)
    }

    /// Money comes back of a cost that is named, and only then.
    private static func checkSign(_ amount: Cents, in row: inout RowReading) {
        let isReturn = row.row[.returns] != nil
        if amount == .zero {
            row.refuse(
                .contradiction, .amount, "the amount is nothing, expected what has to be paid",
                hint: "Write the amount, or leave the row out.")
        } else if amount < .zero, !isReturn {
            row.refuse(
                .contradiction, .amount, "the amount is below zero, yet the row does not say what it gives back",
                hint: "Write the id of the cost into returns, or the amount without its minus.")
        } else if amount > .zero, isReturn {
            row.refuse(
                .contradiction, .amount, "the row gives back a part of a cost, yet its amount is above zero",
                hint: "Write a minus before the amount, or empty returns.")
        }
    }

    /// What is paid was paid on a day, and nothing else was.
    private static func checkPayment(_ status: CostItem.Status, in row: inout RowReading) {
        let isPaid = status == .paid || status == .reimbursed
        let isDated = row.row[.paidOn] != nil
        if isPaid, !isDated {
            row.refuse(
                .contradiction, .costStatus, "the cost is \(status.rawValue), yet it has no day of payment",
                hint: "Fill in paidOn, for example 02.07.2012.")
        }
        if !isPaid, isDated {
            row.refuse(
                .contradiction, .paidOn, "the cost is \(status.rawValue), yet it has a day of payment",
                hint: "Write the status paid or reimbursed, or empty paidOn.")
        }
    }

    static func funding(_ row: inout RowReading) -> FundingRule? {
        let id = row.requiredText(.id)
        let payer = row.requiredText(.payer)
        if row.row[.order] == nil { row.missing(.order) }
        let order = row.whole(.order, in: 1...1_000)
        let share = row.required(.share, Words.share)
        let kinds = Set(row.values(.costKinds, divided: ListText.itemsOrCommas, Words.costKinds.parse))
        let applicants = row.ids(.applicants, of: Applicant.self)
        let minimumAge = row.whole(.minimumAge, in: 0...120)
        let maximumAge = row.whole(.maximumAge, in: 0...120)
        let (from, to) = (row.date(.from), row.date(.to))
        let caps = [Field.capPerPerson, .capPerKind, .cap].map { row.price($0) }
        let evidence = Set(row.values(.evidence, divided: ListText.itemsOrCommas, Words.evidence.parse))
        let (needsApplication, namesPeople) = (row.flag(.needsApplication), row.flag(.namesPeople))
        if let from, let to, to < from {
            row.refuse(
                .endBeforeStart, .to, "the last day is before the first",
                hint: "Write the last day on which a cost may arise.")
        }
        checkAges(minimumAge, maximumAge, in: &row)
        guard let id, let payer, let order, let share else { return nil }
        return FundingRule(
            id: ID(id), payer: payer, order: order, share: share,
            kinds: row.row[.costKinds] == nil ? nil : CostKind.allCases.filter(kinds.contains),
            applicants: row.row[.applicants] == nil ? nil : Set(applicants).sorted(),
            minimumAge: minimumAge, maximumAge: maximumAge, from: from, to: to, capPerPerson: caps[0],
            capPerKind: caps[1], cap: caps[2], needsApplication: needsApplication ?? false,
            evidence: Evidence.allCases.filter(evidence.contains),
            notWith: Set(row.ids(.notWith, of: FundingRule.self)).sorted(), namesPeople: namesPeople ?? false,
            source: row.text(.source))
    }

    /// An age is a condition of somebody else's programme, never ours: it says whose.
    private static func checkAges(_ minimum: Int?, _ maximum: Int?, in row: inout RowReading) {
        let field: Field = minimum == nil ? .maximumAge : .minimumAge
        if let minimum, let maximum, maximum < minimum {
            row.refuse(
                .contradiction, .maximumAge, "the highest age is below the lowest",
                hint: "Write the highest age that the programme takes.")
        }
        if minimum != nil || maximum != nil, row.row[.source] == nil {
            row.refuse(
                .contradiction, field, "the rule asks for an age, yet it does not say which programme does",
                hint: "Fill in source with the programme's paragraph, or empty the age.")
        }
    }

    static func grant(_ row: inout RowReading) -> Grant? {
        let id = row.requiredText(.id)
        let rule = row.requiredText(.rule)
        if row.row[.filedOn] == nil { row.missing(.filedOn) }
        let filedOn = row.date(.filedOn)
        let (approvedOn, refusedOn) = (row.date(.approvedOn), row.date(.refusedOn))
        let amount = row.price(.amount)
        if approvedOn != nil, refusedOn != nil {
            row.refuse(
                .contradiction, .refusedOn, "the application was approved and refused",
                hint: "Empty one of the two days.")
        }
        if amount != nil, row.row[.approvedOn] == nil {
            row.refuse(
                .contradiction, .amount, "an amount was approved, yet the application was not",
                hint: "Fill in approvedOn, or empty the amount.")
        }
        for (field, day) in [(Field.approvedOn, approvedOn), (.refusedOn, refusedOn)] {
            guard let day, let filedOn, day < filedOn else { continue }
            row.refuse(
                .endBeforeStart, field, "the answer came before the application was filed",
                hint: "Check both days.")
        }
        guard let id, let rule, let filedOn else { return nil }
        return Grant(
            id: ID(id), rule: ID(rule), applicant: row.text(.applicant).map { ID($0) }, filedOn: filedOn,
            approvedOn: approvedOn, refusedOn: refusedOn, amount: amount)
    }

    static func payment(_ row: inout RowReading, employers: Set<ID<Employer>>?) -> Payment? {
        let id = row.requiredText(.id)
        if row.row[.amount] == nil { row.missing(.amount) }
        let amount = row.signedPrice(.amount)
        if row.row[.receivedOn] == nil { row.missing(.receivedOn) }
        let receivedOn = row.date(.receivedOn)
        let fee = row.value(.fee, Words.fees.parse)
        let rule = row.text(.rule)
        let employer = row.text(.employer).flatMap { JobRows.employer(named: $0, among: employers, in: &row) }
        if (row.row[.employer] == nil) == (rule == nil) {
            row.refuse(
                .contradiction, .employer,
                rule == nil ? "nothing says who paid" : "a firm and a funder paid the same money",
                hint: "Fill in either employer or rule.")
        }
        if rule != nil, row.row[.fee] != nil {
            row.refuse(
                .contradiction, .fee, "a funder pays no fee", hint: "Empty fee, or write the firm into employer.")
        }
        if let amount, amount == .zero || (amount < .zero && rule != nil) {
            row.refuse(
                .contradiction, .amount,
                amount == .zero
                    ? "the amount is nothing, expected what came in"
                    : "the amount is below zero, expected what came in",
                hint: "Write what came in; only what is given back to a firm has a minus.")
        }
        guard let id, let amount, let receivedOn else { return nil }
        let payer = employer.map { Payment.Payer.employer($0, fee) } ?? rule.map { .funder(ID($0)) }
        return payer.map {
            Payment(
                id: ID(id), payer: $0, amount: amount, receivedOn: receivedOn, reference: row.text(.reference))
        }
    }

    static func budget(_ row: inout RowReading) -> BudgetLine? {
        let stage = row.value(.costStage, Words.costStages.parse)
        let kind = row.value(.costKind, Words.costKinds.parse)
        if row.row[.amount] == nil { row.missing(.amount) }
        let amount = row.price(.amount)
        if (row.row[.costStage] == nil) == (row.row[.costKind] == nil) {
            row.refuse(
                .contradiction, .costStage,
                row.row[.costStage] == nil
                    ? "nothing says what the money is for" : "a stage and a kind of cost stand in one row",
                hint: "Fill in either stage or kind.")
        }
        let heading = stage.map { BudgetLine.Heading.stage($0) } ?? kind.map { .kind($0) }
        guard let heading, let amount else { return nil }
        return BudgetLine(heading: heading, amount: amount)
    }
}
