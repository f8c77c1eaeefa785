import Domain

/// The words of a problem as numbers, with the tables between them that scoring looks up.
struct Tables: Sendable {
    let occupationCount: Int
    /// Basis points from one occupation (row) to another.
    private let similarities: [UInt16]
    private let fieldCount: Int
    /// Points of an applicant's field (row) for a vacancy's field.
    private let fieldPoints: [UInt16]
    private let placeCount: Int
    /// Kilometres from a wished place (row) to a vacancy's place.
    private let kilometres: [UInt16]

    init(
        occupations: [ID<Occupation>], similarity: [OccupationPair: Int], held: [ISCEDField], wanted: [ISCEDField],
        wished: [GeoPoint], offered: [GeoPoint]
    ) {
        occupationCount = occupations.count
        similarities = occupations.flatMap { from in
            occupations.map { to in
                let points = from == to ? 10_000 : similarity[OccupationPair(from: from, to: to)] ?? 0
                return UInt16(min(max(points, 0), 10_000))
            }
        }
        fieldCount = wanted.count
        fieldPoints = held.flatMap { own in wanted.map { Tables.closeness(own.code, wanted: $0.code) } }
        placeCount = offered.count
        kilometres = wished.flatMap { wish in
            offered.map { UInt16(min(Distance.kilometres(wish, $0), Int(UInt16.max))) }
        }
    }

    func similarity(_ from: Int32, to: Int32) -> Int { Int(similarities[Int(from) * occupationCount + Int(to)]) }
    func field(_ held: Int32, wanted: Int32) -> Int { Int(fieldPoints[Int(held) * fieldCount + Int(wanted)]) }
    func distance(_ wished: Int32, to offered: Int32) -> Int {
        Int(kilometres[Int(wished) * placeCount + Int(offered)])
    }

    /// 10,000 where the held field is the wanted one or lies within it, 7,500 in the same narrow field (three
    /// digits), 5,000 in the same broad field (two digits), else 0.
    private static func closeness(_ held: String, wanted: String) -> UInt16 {
        let shared = zip(held, wanted).prefix { $0 == $1 }.count
        if shared == wanted.count { return 10_000 }
        return shared >= 3 ? 7_500 : shared == 2 ? 5_000 : 0
    }
}

/// How far courses at the campaign's pace bring somebody.
struct CourseReach: Sendable {
    private let unitsPerWeek: Int
    /// Teaching units from A0 to each level.
    private let unitsFromZero: [Int]

    init(_ options: MatchOptions) {
        unitsPerWeek = options.teachingUnitsPerWeek
        unitsFromZero = options.teachingUnitsPerStep.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }

    /// Teaching units from one level up to another; 0 where it is already held.
    func units(from: CEFRLevel, to: CEFRLevel) -> Int {
        max(0, unitsFromZero[to.rawValue] - unitsFromZero[from.rawValue])
    }

    /// Weeks of course from one level up to another, rounded up; nil where there are no courses.
    func weeks(from: CEFRLevel, to: CEFRLevel) -> Int? {
        let units = units(from: from, to: to)
        if units == 0 { return 0 }
        return unitsPerWeek > 0 ? (units + unitsPerWeek - 1) / unitsPerWeek : nil
    }

    /// Weeks of a full-time course, for campaigns without courses of their own: 25 units a week (DeuFöV § 11 (4)).
    static func fullTimeWeeks(_ units: Int) -> Int { (units + 24) / 25 }

    /// The highest level that somebody reaches in that many weeks.
    func level(from: CEFRLevel, weeks available: Int) -> CEFRLevel {
        var level = from
        while let next = CEFRLevel(rawValue: level.rawValue + 1),
            units(from: from, to: next) <= available * unitsPerWeek
        {
            level = next
        }
        return level
    }
}
