package import Domain
import SQLite

extension EntityMapping where Entity == CostItem {
    /// Costs; firms have to be stored before, and so has what a row gives back a part of. Applicants are named by their id,
    /// which stays when they are erased.
    package static let costs = EntityMapping(
        kind: .costs,
        tables: [
            TableLayout(
                "costs",
                [
                    "kind", "stage", "applicant", "employer", "what", "payee", "amount", "returns", "arises_on", "due",
                    "status", "paid_on", "voucher", "evidence", "recoverable",
                ])
        ],
        externalID: { $0.id.text },
        rows: { (cost, numbers) throws(StoreError) in
            [
                [
                    [
                        .word(cost.kind), .word(cost.stage), .id(cost.applicant),
                        try numbers.number(.employers, cost.employer?.text), .text(cost.what), .text(cost.payee),
                        .cents(cost.amount), try numbers.number(.costs, cost.returns?.text), .date(cost.arisesOn),
                        .date(cost.due), .word(cost.status), .date(cost.paidOn), .text(cost.voucher),
                        .list(cost.evidence, ListText.word), .flag(cost.isRecoverable),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                CostItem(
                    id: ID(rows.externalID), kind: try columns.word(), stage: try columns.word(),
                    applicant: try columns.optionalID(), employer: try rows.numbers.id(try columns.optionalInteger()),
                    what: try columns.optionalText(), payee: try columns.optionalText(), amount: try columns.cents(),
                    returns: try rows.numbers.id(try columns.optionalInteger()), arisesOn: try columns.date(),
                    due: try columns.optionalDate(), status: try columns.word(), paidOn: try columns.optionalDate(),
                    voucher: try columns.optionalText(), evidence: try columns.list(ListText.word),
                    isRecoverable: try columns.flag())
            }
        },
        conflict: { (cost, database) throws(StoreError) in
            try database.conflict(of: cost)
        })
}

extension EntityMapping where Entity == FundingRule {
    /// What funders promise.
    package static let funding = EntityMapping(
        kind: .funding,
        tables: [
            TableLayout(
                "funding",
                [
                    "payer", "place", "share_parts", "share_of", "kinds", "minimum_age", "maximum_age", "first_day",
                    "last_day", "cap_per_person", "cap_per_kind", "cap", "needs_application", "evidence", "not_with",
                    "names_people", "source",
                ]),
            TableLayout("funding_applicants", list: true, ["applicant"]),
        ],
        externalID: { $0.id.text },
        rows: { (rule, _) throws(StoreError) in
            [
                [
                    [
                        .text(rule.payer), .integer(rule.order), .integer(rule.share.parts), .integer(rule.share.of),
                        .list(rule.kinds, ListText.word), .integer(rule.minimumAge), .integer(rule.maximumAge),
                        .date(rule.from), .date(rule.to), .cents(rule.capPerPerson), .cents(rule.capPerKind),
                        .cents(rule.cap), .flag(rule.needsApplication), .list(rule.evidence, ListText.word),
                        .list(rule.notWith, ListText.value), .flag(rule.namesPeople), .text(rule.source),
                    ]
                ],
                (rule.applicants ?? []).map { [.id($0)] },
            ]
        },
        entity: { (rows) throws(StoreError) in
            var rule = try rows.one(0) { (columns) throws(StoreError) in
                FundingRule(
                    id: ID(rows.externalID), payer: try columns.text(), order: try columns.integer(),
                    share: LedgerShare(try columns.integer(), of: try columns.integer()),
                    kinds: try columns.optionalList(ListText.word), minimumAge: try columns.optionalInteger(),
                    maximumAge: try columns.optionalInteger(), from: try columns.optionalDate(),
                    to: try columns.optionalDate(), capPerPerson: try columns.optionalCents(),
                    capPerKind: try columns.optionalCents(), cap: try columns.optionalCents(),
                    needsApplication: try columns.flag(), evidence: try columns.list(ListText.word),
                    notWith: try columns.list(ListText.id), namesPeople: try columns.flag(),
                    source: try columns.optionalText())
            }
            let applicants: [ID<Applicant>] = try rows.list(1) { (columns) throws(StoreError) in try columns.id() }
            rule.applicants = applicants.isEmpty ? nil : applicants
            return rule
        },
        conflict: { (rule, database) throws(StoreError) in
            try database.conflict(of: rule)
        })
}

extension EntityMapping where Entity == Grant {
    /// Applications to funders; the rules have to be stored before.
    package static let grants = EntityMapping(
        kind: .grants,
        tables: [
            TableLayout("grants", ["rule", "applicant", "filed_on", "approved_on", "refused_on", "amount"])
        ],
        externalID: { $0.id.text },
        rows: { (grant, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.funding, grant.rule.text), .id(grant.applicant), .date(grant.filedOn),
                        .date(grant.approvedOn), .date(grant.refusedOn), .cents(grant.amount),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                Grant(
                    id: ID(rows.externalID), rule: try rows.numbers.id(try columns.integer()),
                    applicant: try columns.optionalID(), filedOn: try columns.date(),
                    approvedOn: try columns.optionalDate(), refusedOn: try columns.optionalDate(),
                    amount: try columns.optionalCents())
            }
        },
        conflict: { (grant, database) throws(StoreError) in
            try database.conflict(of: grant)
        })
}

extension EntityMapping where Entity == Payment {
    /// Money that came in; firms and rules have to be stored before.
    package static let payments = EntityMapping(
        kind: .payments,
        tables: [TableLayout("payments", ["employer", "rule", "fee", "amount", "received_on", "reference"])],
        externalID: { $0.id.text },
        rows: { (payment, numbers) throws(StoreError) in
            var payer: [SQLValue] = []
            switch payment.payer {
            case .employer(let employer, let fee):
                payer = [try numbers.number(.employers, employer.text), .null, .word(fee)]
            case .funder(let rule): payer = [.null, try numbers.number(.funding, rule.text), .null]
            }
            return [
                [payer + [.cents(payment.amount), .date(payment.receivedOn), .text(payment.reference)]]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                let employer: ID<Employer>? = try rows.numbers.id(try columns.optionalInteger())
                let rule: ID<FundingRule>? = try rows.numbers.id(try columns.optionalInteger())
                let fee: FeeKind? = try columns.optionalWord()
                let payer = employer.map { Payment.Payer.employer($0, fee) } ?? rule.map { .funder($0) }
                guard let payer else { throw columns.unreadable("a firm or a rule that paid") }
                return Payment(
                    id: ID(rows.externalID), payer: payer, amount: try columns.cents(),
                    receivedOn: try columns.date(), reference: try columns.optionalText())
            }
        })
}

extension EntityMapping where Entity == BudgetLine {
    /// The budget.
    package static let budget = EntityMapping(
        kind: .budget, tables: [TableLayout("budget", ["stage", "kind", "amount"])],
        externalID: { $0.id.text },
        rows: { (line, _) throws(StoreError) in
            let heading: [SQLValue] =
                switch line.heading {
                case .stage(let stage): [.word(stage), .null]
                case .kind(let kind): [.null, .word(kind)]
                }
            return [[heading + [.cents(line.amount)]]]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                let stage: CostStage? = try columns.optionalWord()
                let kind: CostKind? = try columns.optionalWord()
                let heading = stage.map { BudgetLine.Heading.stage($0) } ?? kind.map { .kind($0) }
                guard let heading else { throw columns.unreadable("a stage or a kind of cost") }
                return BudgetLine(heading: heading, amount: try columns.cents())
            }
        })
}

extension CampaignStore {
    /// Everything the files say of money, as it is at one moment; each list in the order of its ids.
    package func books() throws(StoreError) -> CampaignBooks {
        try snapshot { () throws(StoreError) in
            CampaignBooks(
                costs: try all(.costs), funding: try all(.funding), grants: try all(.grants),
                payments: try all(.payments), budget: try all(.budget), formerHires: try formerHires())
        }
    }

    /// By applicant, then by vacancy.
    func formerHires() throws(StoreError) -> [Hire] {
        var hires: [Hire] = []
        try database.each(
            """
            SELECT applicant, vacancy, employer, signed_on, cancelled_on FROM former_hires
            ORDER BY applicant, vacancy
            """, table: "former_hires"
        ) { (columns) throws(StoreError) in
            hires.append(
                Hire(
                    applicant: try columns.id(), vacancy: try columns.id(), employer: try columns.id(),
                    signedOn: try columns.date(), cancelledOn: try columns.optionalDate()))
        }
        return hires
    }
}
