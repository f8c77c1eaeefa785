import Foundation

/// A matching instance: three tables of integers as text, one line of names before them.
enum MatchFiles {
    private struct Shape {
        let applicants, vacancies, occupations: Int
    }

    private static let shapes: [String: Shape] = [
        "tiny": Shape(applicants: 1_000, vacancies: 200, occupations: 20),
        "small": Shape(applicants: 10_000, vacancies: 1_000, occupations: 50),
        "medium": Shape(applicants: 100_000, vacancies: 10_000, occupations: 150),
        "large": Shape(applicants: 1_000_000, vacancies: 50_000, occupations: 400),
    ]
    static let sizes = ["tiny", "small", "medium", "large"]
    private static let regions = 16

    static func make(_ name: String, seed: UInt64) -> [(file: String, bytes: [UInt8])]? {
        guard let shape = shapes[name] else { return nil }
        let draws = Draws(seed: seed)
        return [
            ("candidates.csv", applicants(shape, draws)), ("jobs.csv", vacancies(shape, draws)),
            ("occ_nb.csv", neighbours(shape, draws)),
        ]
    }

    private static func applicants(_ shape: Shape, _ draws: Draws) -> [UInt8] {
        let count = shape.applicants
        let kinds = draws.list(9, count, below: 10)
        var regions = [Int](repeating: 0, count: count)
        for trial in 0..<5 {
            let drawn = draws.list(UInt64(10 + trial), count, below: MatchFiles.regions)
            for index in 0..<count where trial <= kinds[index] % 5 { regions[index] |= 1 << drawn[index] }
        }
        for index in 0..<count where kinds[index] == 9 { regions[index] = 0xFFFF }
        let language = zip(draws.list(3, count, below: 6), draws.list(4, count, below: 7)).map { min($0, $1) }
        return text(
            ["id", "occ", "lang", "recog", "mob", "exp", "wage_min"],
            [
                Array(0..<count), draws.low(1, 2, count, below: shape.occupations), language,
                draws.list(5, count, below: 4), regions, draws.low(6, 7, count, below: 26),
                draws.list(8, count, below: 40).map { 1_800 + 50 * $0 },
            ])
    }

    private static func vacancies(_ shape: Shape, _ draws: Draws) -> [UInt8] {
        let count = shape.vacancies
        return text(
            ["id", "occ", "lang_min", "recog_min", "region", "exp_min", "wage", "cap"],
            [
                Array(0..<count), draws.low(21, 22, count, below: shape.occupations),
                draws.list(23, count, below: 4).map { 1 + $0 }, draws.low(24, 25, count, below: 4),
                draws.list(26, count, below: regions), draws.low(27, 28, count, below: 8),
                draws.list(29, count, below: 100).map { 2_000 + 25 * $0 },
                draws.list(30, count, below: 5).map { 1 + $0 },
            ])
    }

    /// Each occupation itself, three on either side, and one drawn from all.
    private static func neighbours(_ shape: Shape, _ draws: Draws) -> [UInt8] {
        let count = shape.occupations
        let drawn = draws.list(31, count, below: count)
        var columns: [[Int]] = [[], [], []]
        for own in 0..<count {
            var near = [own: 100]
            for (step, points) in [(1, 80), (2, 60), (3, 40)] {
                for other in [(own + step) % count, (own - step + count) % count] where near[other] == nil {
                    near[other] = points
                }
            }
            if near[drawn[own]] == nil { near[drawn[own]] = 30 }
            for (other, points) in near.sorted(by: { $0.key < $1.key }) {
                for (index, value) in [own, other, points].enumerated() { columns[index].append(value) }
            }
        }
        return text(["occ_c", "occ_j", "aff"], columns)
    }

    private static func text(_ names: [String], _ columns: [[Int]]) -> [UInt8] {
        var bytes = Array((names.joined(separator: ",") + "\n").utf8)
        for row in 0..<(columns.first?.count ?? 0) {
            for (index, column) in columns.enumerated() {
                bytes.append(contentsOf: String(column[row]).utf8)
                bytes.append(UInt8(ascii: index + 1 < columns.count ? "," : "\n"))
            }
        }
        return bytes
    }

    /// The rows of a table with the named columns only, in their order.
    static func read(_ path: String, _ wanted: [String]) throws -> [[Int]] {
        let content = try Data(contentsOf: URL(filePath: path))
        guard let end = content.firstIndex(of: UInt8(ascii: "\n")) else { throw BenchError(text: "\(path) is empty\n") }
        let names = String(decoding: content[..<end], as: UTF8.self).split(separator: ",").map(String.init)
        let places = try wanted.map { name in
            guard let place = names.firstIndex(of: name) else {
                throw BenchError(text: "\(path) has no column \(name)\n")
            }
            return place
        }
        var rows: [[Int]] = []
        var row: [Int] = []
        var number = 0
        for byte in content[(end + 1)...] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number * 10 + Int(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ","):
                row.append(number)
                number = 0
            case UInt8(ascii: "\n"):
                row.append(number)
                guard row.count == names.count else {
                    throw BenchError(text: "\(path): row \(rows.count) is not whole\n")
                }
                rows.append(places.map { row[$0] })
                row.removeAll(keepingCapacity: true)
                number = 0
            default: throw BenchError(text: "\(path): expected numbers from 0 up, found byte \(byte)\n")
            }
        }
        return rows
    }
}
