package import Calendar
package import Domain

/// A kind of national qualification with its typical German comparison, which is never a legal decision.
package struct NationalQualification: Hashable, Sendable {
    package enum Sector: String, Sendable {
        case higherEducation, vocational, general
    }

    package let id: ID<QualificationKind>
    package let country: CountryCode
    package let nativeName: String
    package let aliases: [String]
    package let englishName: String
    package let level: EQFLevel?
    package let sector: Sector
    package let germanComparable: String
    package let from: CivilDate?
    package let to: CivilDate?
}

/// The known kinds of qualification, by id and by name.
package struct QualificationKinds: Sendable {
    /// Ordered by id.
    package let all: [NationalQualification]
    private let byID: [ID<QualificationKind>: Int]
    private let byFoldedName: [String: [Int]]

    static func load() throws(CatalogueError) -> QualificationKinds {
        let root = try ReferenceJSON.root(of: "qualifications.json")
        var kinds: [NationalQualification] = []
        for entry in try root.list("qualifications") {
            let id = try entry.text("id")
            guard let country = CountryCode(try entry.text("country")),
                let sector = NationalQualification.Sector(rawValue: try entry.text("sector"))
            else { throw CatalogueError(file: root.file, message: "\(id): unknown country or sector") }
            kinds.append(
                NationalQualification(
                    id: ID(id), country: country, nativeName: try entry.text("nativeName"),
                    aliases: try entry.list("aliases").map(\.string), englishName: try entry.text("englishName"),
                    level: entry.optionalInt("eqfLevel").flatMap { EQFLevel($0) }, sector: sector,
                    germanComparable: entry.optionalText("germanComparable") ?? "",
                    from: entry.optionalText("from").flatMap { CivilDate(iso: $0) },
                    to: entry.optionalText("to").flatMap { CivilDate(iso: $0) }))
        }
        return QualificationKinds(kinds.sorted { $0.id < $1.id })
    }

    private init(_ kinds: [NationalQualification]) {
        all = kinds
        byID = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($0.element.id, $0.offset) })
        var names: [String: [Int]] = [:]
        for (index, kind) in kinds.enumerated() {
            for name in Set(([kind.nativeName, kind.englishName] + kind.aliases).map { folded($0) }) where !name.isEmpty
            {
                names[name, default: []].append(index)
            }
        }
        byFoldedName = names
    }

    package func kind(_ id: ID<QualificationKind>) -> NationalQualification? { byID[id].map { all[$0] } }

    /// The kinds a title means: those of exactly that name, else those whose name begins the title, longest name first.
    /// A country narrows the search.
    package func kinds(titled title: some StringProtocol, in country: CountryCode?) -> [NationalQualification] {
        let words = folded(title).split(separator: " ")
        for count in stride(from: words.count, to: 0, by: -1) {
            let found = (byFoldedName[words[0..<count].joined(separator: " ")] ?? []).map { all[$0] }
                .filter { country == nil || $0.country == country }
            if !found.isEmpty { return found }
        }
        return []
    }
}
