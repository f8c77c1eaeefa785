package import Domain

/// A cost of the account: of the books, or foreseen by a plan.
package struct AccountEntry: Hashable, Sendable {
    package let item: CostItem
    /// Whether a plan foresees it and the books do not have it yet.
    package let isForeseen: Bool
    /// What comes back of it, not below zero.
    package let returned: Cents
    /// Whether the money is gone since the person dropped out.
    package let isLost: Bool
    /// Whether the person dropped out and the money can be had back.
    package let isToRecover: Bool

    /// What it comes to in the end; nothing of a claim that was refused.
    package var due: Cents { item.counted == .zero ? .zero : item.amount - returned }

    /// How far the money has gone.
    package enum Progress: String, CaseIterable, Sendable {
        case planned, committed, paid, refused
    }

    package var progress: Progress {
        switch item.status {
        case .planned: .planned
        case .committed, .invoiced: .committed
        case .paid, .reimbursed: .paid
        case .refused: .refused
        }
    }
}

/// A foreseen cost that gave way to one of the books.
package struct ReplacedCost: Hashable, Sendable {
    package let foreseen: CostItem
    /// The first of the books that stands for it.
    package let by: ID<CostItem>
}

/// Puts the books and what plans foresee together, so that nothing counts twice.
struct EntryList {
    /// By day, then by id.
    private(set) var entries: [AccountEntry] = []
    private(set) var replaced: [ReplacedCost] = []

    /// What a foreseen cost and one of the books have in common where they are the same.
    private struct Key: Hashable {
        let applicant: ID<Applicant>?
        let kind: CostKind
        let stage: CostStage

        init(_ item: CostItem) {
            applicant = item.applicant
            kind = item.kind
            stage = item.stage
        }
    }

    init(books: [CostItem], foreseen: [CostItem], dropouts: Set<ID<Applicant>>) {
        var returned: [ID<CostItem>: Cents] = [:]
        for item in books {
            guard let paid = item.returns else { continue }
            returned[paid, default: .zero] = returned[paid, default: .zero] - item.counted
        }
        let own = books.filter { $0.returns == nil }
        var standing: [Key: ID<CostItem>] = [:]
        for item in own where item.status != .refused {
            let key = Key(item)
            standing[key] = min(standing[key] ?? item.id, item.id)
        }
        for item in own {
            let isGone = item.applicant.map(dropouts.contains) == true && item.status != .planned
            entries.append(
                AccountEntry(
                    item: item, isForeseen: false, returned: returned[item.id] ?? .zero,
                    isLost: isGone && !item.isRecoverable && item.counted > .zero,
                    isToRecover: isGone && item.isRecoverable && item.counted > .zero))
        }
        for item in foreseen where item.applicant.map(dropouts.contains) != true {
            if let cost = standing[Key(item)] {
                replaced.append(ReplacedCost(foreseen: item, by: cost))
            } else {
                entries.append(
                    AccountEntry(item: item, isForeseen: true, returned: .zero, isLost: false, isToRecover: false))
            }
        }
        entries.sort { ($0.item.arisesOn, $0.item.id) < ($1.item.arisesOn, $1.item.id) }
        replaced.sort { $0.foreseen.id < $1.foreseen.id }
    }
}
