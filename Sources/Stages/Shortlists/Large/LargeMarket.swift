import Domain

/// The shortlists of a market too large for a search that is exact on every level.
///
/// Coverage is exact. Shares are the fairest where no employer runs out of slots, and else fair as far as moves of one interview
/// make them. The total score is the largest for these numbers of interviews but for what `missedAtMost` says.
struct LargeMarket {
    private let graph: InterviewGraph
    private let book: InterviewBook
    /// Whether no plan that sees as many applicants serves the vacancies more fairly.
    let isLevelled: Bool

    init(_ graph: InterviewGraph, wantsCoverage: Bool) {
        self.graph = graph
        var book = InterviewBook(graph)
        let isScarce = graph.slots.contains { $0 < .max }
        if wantsCoverage {
            let first = zip(graph.room, graph.isSeen).map { room, isSeen in isSeen ? 0 : min(1, room) }
            var levelling = Levelling(graph, most: first)
            levelling.run(&book)
            // A vacancy that handed its slot on may be looked at again; once nothing is found, no more can be seen.
            var seen = -1
            while isScarce, seen < book.interviews {
                seen = book.interviews
                levelling = Levelling(graph, most: first, handsOnSlots: true)
                levelling.run(&book)
            }
        }
        var levelling = Levelling(graph, most: graph.room)
        levelling.run(&book)
        var balancing = Balancing(graph)
        let isSettled = balancing.run(&book)
        self.book = book
        isLevelled = isSettled && !isScarce
    }

    var parts: [MarketParts.Part] { MarketParts(graph).parts }

    /// What is chosen in one part, as places in the table, and by how much its total could be larger at most.
    func best(in part: MarketParts.Part, wantsCoverage: Bool) -> (chosen: [Int], missedAtMost: Int) {
        var scaling = ScoreScaling(book, part, wantsCoverage: wantsCoverage)
        scaling.run()
        return (scaling.chosen.map { Int(graph.place[Int($0)]) }, scaling.missedAtMost)
    }
}
