import Hashing
import Matching

/// Small matching problems as tables: one to four criteria, none to five parts, some of which hang together so that they are the
/// same for a whole class of applicants or group of vacancies.
enum TableInstances {
    static func draw(_ generator: inout SplitMix64) -> PairTables {
        let (applicants, vacancies) = (1 + generator.below(150), 1 + generator.below(12))
        var facts: [(own: [Int], asked: [Int])] = []
        for _ in 0..<(1 + generator.below(4)) {
            let (held, wanted) = (1 + generator.below(6), 1 + generator.below(4))
            facts.append(
                (
                    (0..<applicants).map { _ in generator.below(held) },
                    (0..<vacancies).map { _ in generator.below(wanted) }
                ))
        }
        let criteria = facts.map { own, asked in
            let openness = 3 + generator.below(8)
            var open: [[Int]: Bool] = [:]
            for left in 0..<6 { for right in 0..<4 { open[[left, right]] = generator.below(10) < openness } }
            return ClassTable(own, asked) { open[[$0, $1]] ?? false }
        }
        let parts = (0..<generator.below(6)).map { _ in
            let own =
                generator.below(3) == 0
                ? (0..<applicants).map { _ in generator.below(9) } : facts[generator.below(facts.count)].own
            let asked =
                generator.below(3) == 0
                ? (0..<vacancies).map { _ in generator.below(9) } : facts[generator.below(facts.count)].asked
            let spread = 1 + generator.below(60)
            var points: [[Int]: Int16] = [:]
            for left in 0..<9 {
                for right in 0..<9 { points[[left, right]] = Int16(generator.below(spread) - spread / 4) }
            }
            return ClassTable(own, asked) { points[[$0, $1]] ?? 0 }
        }
        return PairTables(criteria: criteria, parts: parts)
    }
}

/// The seeded instance that other programs were put to: streams of numbers by their place, so that it can be made anywhere.
struct MatchInstance {
    let applicants: Int
    let vacancies: Int
    let occupations: Int

    /// Number `index` of a stream of seed 1, below a bound: the upper half of a mix of stream and place.
    private func draw(_ stream: UInt64, _ index: Int, _ bound: Int) -> Int {
        let step: UInt64 = 0x9E37_79B9_7F4A_7C15
        let mixed = mix(mix(step &+ stream) &+ (UInt64(index) + 1) &* step)
        return Int(((mixed >> 32) * UInt64(bound)) >> 32)
    }

    private func mix(_ value: UInt64) -> UInt64 {
        var word = value
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    private func low(_ first: UInt64, _ index: Int, _ bound: Int, _ other: Int? = nil) -> Int {
        min(draw(first, index, bound), draw(first + 1, index, other ?? bound))
    }

    /// Bits of one to five of sixteen regions; of all of them for a tenth.
    private func regions(_ index: Int) -> Int {
        let kind = draw(9, index, 10)
        if kind == 9 { return 0xFFFF }
        return (0...(kind % 5)).reduce(0) { $0 | 1 << draw(UInt64(10 + $1), index, 16) }
    }

    /// Points of an occupation for another: the nearer number counts first, the one drawn for it last; nil = too far.
    private func nearness(_ own: Int, _ asked: Int) -> Int? {
        let apart = min((own - asked + occupations) % occupations, (asked - own + occupations) % occupations)
        if apart <= 3 { return 100 - 20 * apart }
        return draw(31, own, occupations) == asked ? 30 : nil
    }

    var tables: PairTables {
        let (people, jobs) = (0..<applicants, 0..<vacancies)
        let occupation = (people.map { low(1, $0, occupations) }, jobs.map { low(21, $0, occupations) })
        let language = (people.map { low(3, $0, 6, 7) }, jobs.map { 1 + draw(23, $0, 4) })
        let recognition = (people.map { draw(5, $0, 4) }, jobs.map { low(24, $0, 4) })
        return PairTables(
            criteria: [
                ClassTable(occupation.0, occupation.1) { nearness($0, $1) != nil },
                ClassTable(people.map(regions), jobs.map { draw(26, $0, 16) }) { $0 >> $1 & 1 == 1 },
                ClassTable(language.0, language.1) { $0 >= $1 - 1 },
                ClassTable(recognition.0, recognition.1) { $0 >= $1 },
            ],
            parts: [
                ClassTable(occupation.0, occupation.1) { Int16(10 * (nearness($0, $1) ?? 0)) },
                ClassTable(language.0, language.1) { Int16(40 * min($0 - $1, 2)) },
                ClassTable(recognition.0, recognition.1) { Int16(25 * ($0 - $1)) },
                ClassTable(people.map { low(6, $0, 26) }, jobs.map { low(27, $0, 8) }) {
                    Int16(5 * min(max($0 - $1, 0), 10))
                },
                ClassTable(
                    people.map { 1_800 + 50 * draw(8, $0, 40) }, jobs.map { 2_000 + 25 * draw(29, $0, 100) }
                ) { Int16(min(max($1 - $0, 0) / 20, 50)) },
            ])
    }
}
