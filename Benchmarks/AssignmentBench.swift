import Placement

/// The largest total score of applicants and vacancies with openings.
enum AssignmentBench {
    /// Applicants, vacancies, pairs of an applicant before twins are left out, openings of a vacancy on average.
    private static let sizes: [String: (applicants: Int, vacancies: Int, pairs: Int, openings: Int)] = [
        "small": (1_000, 100, 20, 8), "medium": (10_000, 1_000, 50, 8), "large": (100_000, 10_000, 50, 8),
        "nation": (1_000_000, 50_000, 50, 16),
    ]
    static let sparse = ["small", "medium", "large", "nation"]
    static let dense = ["u-200", "s-200", "u-1000", "u-2000", "u-5000", "s-1000", "s-2000", "s-5000"]

    // MARK: Instances

    static func makeSparse(_ name: String, seed: UInt64) -> BinaryFile? {
        guard let size = sizes[name] else { return nil }
        let draws = Draws(seed: seed)
        let near = size.pairs / 2
        let base = draws.list(201, size.applicants, below: size.vacancies)
        let (local, global) = (CounterDraws(seed: seed, stream: 202), CounterDraws(seed: seed, stream: 203))
        let (quality, attraction) = (
            draws.list(204, size.applicants, below: 300), draws.list(205, size.vacancies, below: 300)
        )
        let noise = CounterDraws(seed: seed, stream: 206)
        var (start, columns, scores): ([UInt64], [UInt32], [Int32]) = ([0], [], [])
        for applicant in 0..<size.applicants {
            var own = (0..<near).map { place in
                let away = local.below(max(2, size.vacancies / 50), at: applicant * near + place)
                return (base[applicant] + away) % size.vacancies
            }
            own += (0..<(size.pairs - near)).map { place in
                global.below(size.vacancies, at: applicant * (size.pairs - near) + place)
            }
            for vacancy in Set(own).sorted() {
                let score = 1 + quality[applicant] + attraction[vacancy] + noise.below(400, at: columns.count)
                columns.append(UInt32(vacancy))
                scores.append(Int32(score))
            }
            start.append(UInt64(columns.count))
        }
        var file = BinaryFile("LOTSEE01")
        file.append([UInt32(size.applicants), UInt32(size.vacancies)])
        file.append([UInt64(columns.count)])
        file.append(draws.list(200, size.vacancies, below: 2 * size.openings - 1).map { UInt32(1 + $0) })
        file.append(start)
        file.append(columns)
        file.append(scores)
        return file
    }

    /// Everybody with everything: `u` = evenly drawn scores, `s` = scores as matching gives them, with many ties.
    static func makeDense(_ name: String, seed: UInt64) -> BinaryFile? {
        let parts = name.split(separator: "-")
        guard parts.count == 2, let count = Int(parts[1]) else { return nil }
        let draws = Draws(seed: seed)
        var file = BinaryFile("LOTSED01")
        file.append([UInt32(count), UInt32(count)])
        if parts[0] == "u" {
            file.append(draws.list(100, count * count, below: 10_001).map { Int32($0) })
            return file
        }
        let (quality, attraction) = (draws.list(101, count, below: 300), draws.list(102, count, below: 300))
        let (own, wanted) = (draws.list(103, count, below: 20), draws.list(104, count, below: 20))
        let noise = CounterDraws(seed: seed, stream: 105)
        for row in 0..<count {
            file.append(
                (0..<count).map { column in
                    let near = max(0, 300 - 60 * abs(own[row] - wanted[column]))
                    let score = quality[row] * attraction[column] / 300 + near
                    return Int32(score + noise.below(20, at: row * count + column))
                })
        }
        return file
    }

    // MARK: Runs

    static func runSparse(_ path: String) throws -> Outcome {
        var reader = try BinaryReader(path, mark: "LOTSEE01")
        let (applicants, vacancies) = (try reader.number(UInt32.self), try reader.number(UInt32.self))
        let pairs = try reader.number(UInt64.self)
        let openings = try reader.numbers(vacancies, Int32.self)
        let start = try reader.numbers(applicants + 1, UInt64.self).map { Int32($0) }
        let columns = try reader.numbers(pairs, Int32.self)
        let scores = try reader.numbers(pairs, Int32.self)
        return run(start, columns, openings, scores)
    }

    static func runDense(_ path: String) throws -> Outcome {
        var reader = try BinaryReader(path, mark: "LOTSED01")
        let (rows, columns) = (try reader.number(UInt32.self), try reader.number(UInt32.self))
        let scores = try reader.numbers(rows * columns, Int32.self)
        let (found, cost) = Measurement.of { MatrixAssignment(rows: rows, columns: columns, scores: scores) }
        guard let found else { throw BenchError(text: "the scores of \(path) are too large\n") }
        let total = found.columns.enumerated().reduce(0) { sum, place in
            place.element < 0 ? sum : sum + Int(scores[place.offset * columns + Int(place.element)])
        }
        return Outcome(
            value: [total], work: found.work, cost: cost,
            proof: isProven(found, total, rows, columns, scores) ? "prices" : nil)
    }

    /// Whether the prices show that no assignment of the matrix scores more.
    private static func isProven(
        _ found: MatrixAssignment, _ total: Int, _ rows: Int, _ columns: Int, _ scores: [Int32]
    ) -> Bool {
        let taken = found.columns.filter { $0 >= 0 }
        guard Set(taken).count == taken.count, found.prices.allSatisfy({ $0 >= 0 }) else { return false }
        let worth = (0..<rows).reduce(0) { sum, row in
            sum + (0..<columns).reduce(0) { max($0, Int(scores[row * columns + $1]) - found.prices[$1]) }
        }
        return worth + found.prices.reduce(0, +) == total
    }

    private static func run(
        _ start: [Int32], _ columns: [Int32], _ openings: [Int32], _ scores: [Int32]
    ) -> Outcome {
        let (found, cost) = Measurement.of {
            LargestTotal(PairRows(start: start, vacancy: columns, openings: openings), gains: scores)
        }
        let total = found.held.filter { $0 >= 0 }.reduce(0) { $0 + Int(scores[Int($1)]) }
        return Outcome(
            value: [total], work: found.work, cost: cost,
            proof: isProven(found, total, start, columns, openings, scores) ? "prices" : nil)
    }

    /// Whether the prices show that no assignment scores more: everybody's best at these prices and what all openings
    /// cost come to the total.
    private static func isProven(
        _ found: LargestTotal, _ total: Int, _ start: [Int32], _ columns: [Int32], _ openings: [Int32],
        _ scores: [Int32]
    ) -> Bool {
        var taken = [Int32](repeating: 0, count: openings.count)
        for pair in found.held where pair >= 0 { taken[Int(columns[Int(pair)])] += 1 }
        guard zip(taken, openings).allSatisfy({ $0 <= $1 }), found.prices.allSatisfy({ $0 >= 0 }) else { return false }
        var bound = zip(found.prices, openings).reduce(0) { $0 + $1.0 * Int($1.1) }
        for row in 0..<(start.count - 1) {
            bound += (start[row]..<start[row + 1]).reduce(0) {
                max($0, Int(scores[Int($1)]) - found.prices[Int(columns[Int($1)])])
            }
        }
        return bound == total
    }
}
