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
/// given name; only records of one file are compared. A file of more than fifty is passed over and counted. A person
/// takes some two hundred bytes, whatever the lengths of names: a million, two hundred megabytes.
package struct DuplicateFinder: Sendable {
    package static let largestBlock = 50

    private var people: [PersonKeys] = []
    private var files: [Filed] = []

    package init() {}

    /// The likely duplicates among people that are in memory already.
    package static func pairs(among people: [Applicant]) -> [DuplicatePair] {
        var finder = DuplicateFinder()
        for applicant in people { finder.add(applicant) }
        return finder.duplicates()
    }

    package mutating func add(_ applicant: Applicant) { add(applicant.id, applicant.person) }

    package mutating func add(_ id: ID<Applicant>, _ person: Person) {
        let keys = PersonKeys(id, person)
        let index = Int32(people.count)
        people.append(keys)
        for key in keys.blocks { files.append(Filed(key: key, person: index)) }
    }

    /// The likely duplicates, in the order of their ids.
    package func duplicates() -> [DuplicatePair] {
        var found: [DuplicatePair] = []
        _ = eachDuplicate { found.append($0) }
        return found
    }

    /// Calls `body` for each likely duplicate in the order of the ids; gives the number of keys that more than fifty
    /// records share, which were not compared.
    package func eachDuplicate(_ body: (DuplicatePair) -> Void) -> Int {
        var pairs: [Pair] = []
        var skipped = 0
        let files = files.sorted { ($0.key, $0.person) < ($1.key, $1.person) }
        var start = 0
        while start < files.count {
            let end = files[start...].firstIndex { $0.key != files[start].key } ?? files.count
            if end - start > DuplicateFinder.largestBlock {
                skipped += 1
            } else {
                append(files[start..<end], to: &pairs)
            }
            start = end
        }
        pairs.sort { ids($0) < ids($1) }
        for (index, pair) in pairs.enumerated() where index == 0 || pairs[index - 1] != pair {
            let (first, second) = ids(pair)
            body(
                DuplicatePair(
                    first: first, second: second, reasons: people[Int(pair.left)].reasons(with: people[Int(pair.right)])
                ))
        }
        return skipped
    }

    private func append(_ file: ArraySlice<Filed>, to pairs: inout [Pair]) {
        for place in file.indices {
            for other in file[(place + 1)...] {
                let pair = Pair(left: file[place].person, right: other.person)
                if !people[Int(pair.left)].reasons(with: people[Int(pair.right)]).isEmpty { pairs.append(pair) }
            }
        }
    }

    private func ids(_ pair: Pair) -> (ID<Applicant>, ID<Applicant>) {
        let (left, right) = (people[Int(pair.left)].id, people[Int(pair.right)].id)
        return left < right ? (left, right) : (right, left)
    }

    /// A record under one of its keys.
    private struct Filed {
        let key: UInt64
        let person: Int32
    }

    /// Indices of two records, the one that was added first first.
    private struct Pair: Hashable {
        let left: Int32
        let right: Int32
    }
}
