import Hashing

/// A defect of real exports; each falls on an exact share of every hundred rows of applicants.
struct Defects: OptionSet, Sendable {
    let rawValue: Int

    /// The proof of the German level is missing: 6 of a hundred.
    static let noLevelProof = Defects(rawValue: 1)
    /// The person stands in the file already, transliterated and with another id: 4 of a hundred.
    static let duplicate = Defects(rawValue: 2)
    /// The birth date is no date: 3 of a hundred.
    static let unreadableDate = Defects(rawValue: 4)
    /// Only a place far from the region will do: 10 of a hundred.
    static let otherPlace = Defects(rawValue: 8)
}

/// Deals the defects to the rows of a hundred at a time; remembers the last hundred, so that rows in order cost little.
struct DefectDealer: Sendable {
    private static let shares: [(defect: Defects, rows: Int)] = [
        (.duplicate, 4), (.noLevelProof, 6), (.unreadableDate, 3), (.otherPlace, 10),
    ]
    /// Rows of a hundred that are never duplicates, so that there is somebody above to repeat.
    private static let firstRows = 10

    private let hash: SipHash24
    private var hundred = -1
    private var dealt: [Defects] = []

    init(seed: UInt64) {
        hash = SipHash24(seed: seed)
    }

    mutating func defects(ofRow row: Int) -> Defects {
        if row / 100 != hundred { deal(row / 100) }
        return dealt[row % 100]
    }

    /// The row that a duplicate repeats: the nearest one above it in the hundred that has no defect and that no duplicate
    /// between them repeats already.
    mutating func original(ofRow row: Int) -> Int {
        var original = row - 1
        var spoken = 0
        while original % 100 > 0 {
            let defects = defects(ofRow: original)
            if defects.contains(.duplicate) { spoken += 1 }
            if defects.isEmpty {
                if spoken == 0 { break }
                spoken -= 1
            }
            original -= 1
        }
        return original
    }

    private mutating func deal(_ hundred: Int) {
        self.hundred = hundred
        dealt = Array(repeating: [], count: 100)
        for (defect, rows) in DefectDealer.shares {
            let open = (0..<100).filter { row in
                defect == .duplicate ? row >= DefectDealer.firstRows : !dealt[row].contains(.duplicate)
            }
            let shuffled = open.map { (key: hash("\(defect.rawValue)/\(hundred)/\($0)"), position: $0) }
                .sorted { ($0.key, $0.position) < ($1.key, $1.position) }
            for chosen in shuffled.prefix(rows) { dealt[chosen.position].insert(defect) }
        }
    }
}
