import Calendar
import Domain
import JSONText

/// What only shows when all packs are together.
struct RuleBookChecks {
    let book: RuleBook
    let packs: [RulePack]

    init(_ book: RuleBook, packs: [RulePack]) {
        self.book = book
        self.packs = packs
    }

    func problems() -> [RulePackProblem] {
        []
    }
}
