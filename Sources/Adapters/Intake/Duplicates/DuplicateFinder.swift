package import Domain

/// Two applicants that may be one person; a person decides, nothing is merged.
package struct DuplicatePair: Hashable, Sendable {
    /// The smaller id.
    package let first: ID<Applicant>
    package let second: ID<Applicant>
    /// In the order of `DuplicateReason`; not empty.
    package let reasons: [DuplicateReason]

    /// The warning for the second applicant's row.
    package func finding(file: String, line: Int?) -> Finding {
        let words = reasons.map(\.words).joined(separator: "; ")
        return Finding(
            severity: .warning, file: file, location: .cell(line: line, column: nil), field: "id", value: second.text,
            code: ImportCode.likelyDuplicate.rawValue,
            message: "\(second) may be the same person as \(first): \(words)",
            hint: "Look at both; withdraw one of them if they are one person.")
    }
}

/// Finds applicants who may be the same person, in time that grows nearly with their number.
///
/// Records are filed under their e-mail address, telephone number, family name with birth year, and family name with
/// given name; only records of one file are compared. A file of more than fifty is passed over and counted.
package struct DuplicateFinder: Sendable {
    package static let largestBlock = 50

    private var people: [PersonKeys] = []
    private var blocks: [String: [Int32]] = [:]

    package init() {}

    /// The likely duplicates among people that are in memory already.
    package static func pairs(among people: [Applicant]) -> [DuplicatePair] {
        var finder = DuplicateFinder()
        for applicant in people { finder.add(applicant) }
        return finder.duplicates()
    }

    package mutating func add(_ applicant: Applicant) {
        let keys = PersonKeys(applicant)
        let index = Int32(people.count)
        people.append(keys)
        for block in keys.blocks where blocks[block, default: []].count <= DuplicateFinder.largestBlock {
            blocks[block, default: []].append(index)
        }
    }

    /// Keys shared by more than fifty records, which were not compared.
    package var skippedKeys: Int { blocks.values.count { $0.count > DuplicateFinder.largestBlock } }

    /// The likely duplicates, in the order of their ids.
    package func duplicates() -> [DuplicatePair] {
        var found: [Pair: [DuplicateReason]] = [:]
        for block in blocks.values where block.count > 1 && block.count <= DuplicateFinder.largestBlock {
            for (place, left) in block.enumerated() {
                for right in block[(place + 1)...] where found[Pair(left: left, right: right)] == nil {
                    let reasons = people[Int(left)].reasons(with: people[Int(right)])
                    if !reasons.isEmpty { found[Pair(left: left, right: right)] = reasons }
                }
            }
        }
        return found.map { pair, reasons in
            let ids = [people[Int(pair.left)].id, people[Int(pair.right)].id].sorted()
            return DuplicatePair(first: ids[0], second: ids[1], reasons: reasons)
        }.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// Indices of two records, the smaller first.
    private struct Pair: Hashable {
        let left: Int32
        let right: Int32
    }
}
