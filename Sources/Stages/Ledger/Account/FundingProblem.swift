import Domain

/// The books as the problem of who pays.
struct FundingProblem {
    private let books: CampaignBooks
    private let facts: AccountFacts
    private let entries: [AccountEntry]
    /// In the order in which they take.
    let rules: [FundingRule]

    init(_ books: CampaignBooks, _ facts: AccountFacts, _ entries: [AccountEntry]) {
        self.books = books
        self.facts = facts
        self.entries = entries
        rules = books.funding.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    }

    func problem() throws(AccountError) -> LedgerProblem {
        let known = Set(rules.map(\.id))
        for rule in rules {
            if let other = rule.notWith.first(where: { !known.contains($0) }) {
                throw .unknownRule(rule.id, excludes: other)
            }
        }
        return LedgerProblem(
            costs: entries.map(cost), rules: rules.map(self.rule),
            applications: books.grants.map {
                .init(
                    rule: ID($0.rule.text), person: $0.applicant, filedOn: $0.filedOn, isRefused: $0.refusedOn != nil)
            }, defaultPayer: facts.settings.defaultPayer)
    }

    private func cost(_ entry: AccountEntry) -> LedgerProblem.Cost {
        let item = entry.item
        return .init(
            id: ID(item.id.text), kind: item.kind.rawValue, date: item.arisesOn, amount: item.amount,
            returned: entry.returned, person: item.applicant, status: item.status,
            evidence: item.evidence.map(\.rawValue))
    }

    private func rule(_ rule: FundingRule) -> LedgerProblem.Rule {
        let grants = books.grants.filter { $0.rule == rule.id && $0.approvedOn != nil }
        var personCaps: [ID<Applicant>: Cents] = [:]
        var approved: Cents?
        for grant in grants {
            guard let amount = grant.amount else { continue }
            if let applicant = grant.applicant {
                personCaps[applicant] = (personCaps[applicant] ?? .zero) + amount
            } else {
                approved = (approved ?? .zero) + amount
            }
        }
        return .init(
            id: ID(rule.id.text), payer: rule.payer, kinds: rule.kinds?.map(\.rawValue), persons: persons(rule),
            from: rule.from, to: rule.to, share: rule.share, capPerPerson: rule.capPerPerson, personCaps: personCaps,
            capPerKind: rule.capPerKind, cap: [rule.cap, approved].compactMap(\.self).min(),
            needsApplication: rule.needsApplication, evidence: rule.evidence.map(\.rawValue),
            notWith: rule.notWith.map { ID($0.text) }, source: rule.source)
    }

    /// Whom the rule is for among those with costs; nil = also what is for nobody alone. Whom a grant names was found to be
    /// of the right age.
    private func persons(_ rule: FundingRule) -> [ID<Applicant>]? {
        guard rule.applicants != nil || rule.hasAge else { return nil }
        let granted = Set(books.grants.filter { $0.rule == rule.id && $0.refusedOn == nil }.compactMap(\.applicant))
        let listed = rule.applicants.map(Set.init)
        return Set(entries.compactMap(\.item.applicant)).sorted().filter { applicant in
            if listed?.contains(applicant) == false { return false }
            guard rule.hasAge, !granted.contains(applicant) else { return true }
            guard let age = facts.ages[applicant] else { return false }
            return age >= rule.minimumAge ?? 0 && age <= rule.maximumAge ?? .max
        }
    }
}
