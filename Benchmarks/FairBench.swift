import Calendar
import Domain
import FairTimetable

/// The fair's timetable: 10,000 for each interview without a place, 20 for each day that a candidate has to come, 1 for each
/// idle slot.
enum FairBench {
    private struct Shape {
        let candidates, employers, slots, tables, languages, interpreters: Int
    }

    private static let shapes: [String: Shape] = [
        "tiny": Shape(candidates: 12, employers: 4, slots: 8, tables: 4, languages: 2, interpreters: 1),
        "seed": Shape(candidates: 100, employers: 25, slots: 14, tables: 24, languages: 4, interpreters: 3),
        "mid": Shape(candidates: 500, employers: 80, slots: 16, tables: 80, languages: 6, interpreters: 8),
        "big": Shape(candidates: 5_000, employers: 400, slots: 24, tables: 560, languages: 10, interpreters: 40),
    ]
    static let sizes = ["tiny", "seed", "mid", "big"]
    private static let days = 3

    /// Lines of text: the sizes, interpreters of each language, candidates, employers, wanted interviews.
    static func make(_ name: String, seed: UInt64) -> String? {
        guard let shape = shapes[name] else { return nil }
        let draws = Draws(seed: seed)
        let (people, firms, slots) = (shape.candidates, shape.employers, shape.slots)
        let wanted = draws.list(400, people, below: 4).map { 3 + $0 }
        let teams = draws.list(401, firms, below: 10).map { $0 < 3 ? 2 : 1 }
        let (isForeign, language) = (
            draws.list(402, people, below: 2), draws.list(403, people, below: shape.languages)
        )
        let (misses, late) = (draws.list(404, people, below: 8), draws.list(405, people, below: 4).map { 1 + $0 })
        let (absent, lunch) = (
            draws.list(406, firms, below: 6), draws.list(407, firms, below: 3).map { slots / 2 - 1 + $0 }
        )
        let ofPeople = (0..<people).map { person in
            (0..<(days * slots)).map { slot in
                let isAway = misses[person] >= 5 && slot / slots == misses[person] - 5
                let isLate = !late[person].isMultiple(of: 2) && slot < late[person]
                return !isAway && !isLate
            }
        }
        let ofFirms = (0..<firms).map { firm in
            (0..<(days * slots)).map { slot in
                let isAway = absent[firm] >= 3 && slot / slots == absent[firm] - 3
                return !isAway && slot % slots != lunch[firm]
            }
        }
        let limits = (0..<firms).map { teams[$0] * ofFirms[$0].count { $0 } * 9 / 10 }
        let liked = draws.low(408, 409, people * 64, below: firms)
        var asked = [Int](repeating: 0, count: firms)
        var pairs: [(person: Int, firm: Int)] = []
        for person in 0..<people {
            var own: Set<Int> = []
            for firm in liked[(person * 64)..<((person + 1) * 64)] where own.count < wanted[person] {
                guard asked[firm] < limits[firm], own.insert(firm).inserted else { continue }
                asked[firm] += 1
            }
            pairs += own.sorted().map { (person, $0) }
        }
        func bits(_ free: [Bool]) -> String { String(free.map { $0 ? "1" : "0" }) }
        var lines = [
            "FAIR \(people) \(firms) \(days) \(slots) \(shape.tables) \(shape.languages) \(pairs.count) 1",
            "INTERP " + Array(repeating: "\(shape.interpreters)", count: shape.languages).joined(separator: " "),
        ]
        lines += (0..<people).map { "C \($0) \(isForeign[$0] == 0 ? 0 : 1 + language[$0]) \(bits(ofPeople[$0]))" }
        lines += (0..<firms).map { "F \($0) \(teams[$0]) \(bits(ofFirms[$0]))" }
        lines += pairs.enumerated().map { "I \($0) \($1.person) \($1.firm)" }
        return lines.joined(separator: "\n") + "\n"
    }

    static func run(_ path: String) throws -> Outcome {
        var problem = try FairFile(path).problem()
        // The smallest is there for counting instructions, where each takes fifty times as long.
        if problem.candidates.count <= 12 { problem.work = 50_000 }
        let (plan, cost) = try Measurement.of { try FairPlanner.plan(problem) }
        let check = try FairVerifier.verify(plan, against: problem)
        return Outcome(
            value: plan.objectives.map(\.value), work: plan.work, cost: cost,
            proof: check.valid ? "every rule holds; \(plan.unplaced.count) interviews without a place" : nil)
    }
}
