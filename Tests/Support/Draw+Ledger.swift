package import Calendar
package import Domain

extension Draw {
    /// Everything of money that may stand together: returns of costs, rules that exclude each other, payments of firms.
    package mutating func books(applicants: [ID<Applicant>], employers: [ID<Employer>]) -> CampaignBooks {
        let costs = (0..<(2 + below(8))).map { cost("C\($0)", of: applicants, employers) }
        let rules = (0..<(1 + below(4))).map { fundingRule("R\($0)", for: applicants) }
        let returns = costs.filter { _ in flag() }.map { moneyBack("B-\($0.id)", of: $0) }
        return CampaignBooks(
            costs: (returns + costs).sorted { $0.id < $1.id },
            funding: rules.map { rule in
                var rule = rule
                rule.notWith = rules.map(\.id).filter { $0 != rule.id && below(3) == 0 }
                return rule
            },
            grants: rules.isEmpty
                ? [] : (0..<below(4)).map { grant("G\($0)", for: one(of: rules).id, of: applicants) },
            payments: (0..<below(6)).map { payment("P\($0)", from: employers, rules.map(\.id)) },
            budget: Set((0..<below(5)).map { _ in budgetHeading() }).sorted { $0.word < $1.word }.map {
                BudgetLine(heading: $0, amount: Cents(Int64(below(90_000))))
            })
    }

    private mutating func budgetHeading() -> BudgetLine.Heading {
        flag() ? .stage(one(of: CostStage.allCases)) : .kind(one(of: CostKind.allCases))
    }

    /// In one year, so that periods and caps bind.
    package mutating func moneyDay() -> CivilDate { CivilDate(dayNumber: 15_400 + Int32(below(365))) }

    package mutating func cost(
        _ id: String, of applicants: [ID<Applicant>], _ employers: [ID<Employer>]
    ) -> CostItem {
        let status = one(of: CostItem.Status.allCases)
        let isPaid = status == .paid || status == .reimbursed
        return CostItem(
            id: ID(id), kind: one(of: [.travel, .hotel, .courseFee, .deposit]),
            stage: one(of: [.fair, .courses, .travel]), applicant: maybe { $0.one(of: applicants) },
            employer: maybe { $0.one(of: employers) }, what: maybe { $0.text() }, payee: maybe { $0.text() },
            amount: Cents(Int64(1 + below(9_999))), arisesOn: moneyDay(), due: maybe { $0.moneyDay() }, status: status,
            paidOn: isPaid ? moneyDay() : nil, voucher: maybe { _ in "V-\(id)" },
            evidence: Evidence.allCases.filter { _ in flag() }, isRecoverable: flag())
    }

    /// A part of a cost that comes back, all of it at most.
    package mutating func moneyBack(_ id: String, of cost: CostItem) -> CostItem {
        let isPaid = flag()
        return CostItem(
            id: ID(id), kind: cost.kind, stage: cost.stage, applicant: cost.applicant,
            amount: Cents(-1 - Int64(below(Int(cost.amount.amount)))), returns: cost.id, arisesOn: moneyDay(),
            status: isPaid ? .paid : .planned, paidOn: isPaid ? moneyDay() : nil)
    }

    package mutating func fundingRule(_ id: String, for applicants: [ID<Applicant>]) -> FundingRule {
        let of = 1 + below(4)
        return FundingRule(
            id: ID(id), payer: one(of: ["fund", "land"]), order: 1 + below(3),
            share: LedgerShare(1 + below(of), of: of),
            kinds: maybe { $0.flag() ? [.travel, .hotel] : [.courseFee] },
            applicants: maybe { draw in
                let some = applicants.filter { _ in draw.flag() }
                return (some.isEmpty ? applicants : some).sorted()
            },
            minimumAge: below(5) == 0 ? 18 + below(10) : nil, maximumAge: below(5) == 0 ? 28 + below(10) : nil,
            from: maybe { $0.moneyDay() }, to: nil, capPerPerson: maybe { Cents(Int64($0.below(9_000))) },
            capPerKind: maybe { Cents(Int64($0.below(9_000))) }, cap: maybe { Cents(Int64($0.below(20_000))) },
            needsApplication: flag(), evidence: below(3) == 0 ? [.receipt] : [], namesPeople: flag(),
            source: maybe { $0.text() })
    }

    package mutating func grant(
        _ id: String, for rule: ID<FundingRule>, of applicants: [ID<Applicant>]
    ) -> Grant {
        let filed = moneyDay()
        let isApproved = flag()
        return Grant(
            id: ID(id), rule: rule, applicant: maybe { $0.one(of: applicants) }, filedOn: filed,
            approvedOn: isApproved ? filed.adding(days: 9) : nil,
            refusedOn: !isApproved && flag() ? filed.adding(days: 9) : nil,
            amount: isApproved ? maybe { Cents(Int64($0.below(9_000))) } : nil)
    }

    package mutating func payment(
        _ id: String, from employers: [ID<Employer>], _ rules: [ID<FundingRule>]
    ) -> Payment {
        let isFunder = !rules.isEmpty && flag()
        let amount = Int64(1 + below(70_000))
        return Payment(
            id: ID(id),
            payer: isFunder
                ? .funder(one(of: rules)) : .employer(one(of: employers), maybe { $0.one(of: FeeKind.allCases) }),
            amount: Cents(!isFunder && below(6) == 0 ? -amount : amount), receivedOn: moneyDay(),
            reference: maybe { $0.text() })
    }
}
