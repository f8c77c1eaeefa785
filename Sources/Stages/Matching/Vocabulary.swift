import Domain

/// Numbers for the words of a problem; vacancies are read first, so that only what they ask for gets one.
struct Vocabulary {
    private(set) var occupations = Numbering<ID<Occupation>>()
    private(set) var wantedFields = Numbering<ISCEDField>()
    private(set) var heldFields = Numbering<ISCEDField>()
    private(set) var skills = Numbering<String>()
    private(set) var languages = Numbering<LanguageCode>()
    private(set) var licences = Numbering<String>()
    private(set) var offered = Numbering<GeoPoint>()
    private(set) var wished = Numbering<GeoPoint>()

    init() {
        // The licence's own minimum is one of German, whether or not a vacancy asks for it.
        _ = languages.number(.german)
    }

    static let german: Int32 = 0

    mutating func occupation(_ id: ID<Occupation>?) -> Int32 { id.map { occupations.number($0) } ?? -1 }
    mutating func occupations(_ ids: [ID<Occupation>]) -> [Int32] { ids.map { occupations.number($0) } }
    mutating func wantedFields(_ fields: [ISCEDField]) -> [Int32] { fields.map { wantedFields.number($0) } }
    mutating func heldFields(_ fields: [ISCEDField]) -> [Int32] { fields.map { heldFields.number($0) } }
    mutating func place(_ point: GeoPoint?) -> Int32 { point.map { offered.number($0) } ?? -1 }
    mutating func wishedPlaces(_ points: [GeoPoint]) -> [Int32] { points.map { wished.number($0) } }
    mutating func language(_ code: LanguageCode) -> Int32 { languages.number(code) }

    mutating func skills(asked words: [String]) -> [Int32] { Set(words.map { skills.number($0) }).sorted() }
    mutating func licences(asked names: [String]) -> [Int32] { Set(names.map { licences.number($0) }).sorted() }

    func skills(known words: [String]) -> [Int32] { Set(words.compactMap { skills.existing($0) }).sorted() }
    func licences(known names: [String]) -> [Int32] { Set(names.compactMap { licences.existing($0) }).sorted() }

    func levels(_ known: [ProfileLanguage]) -> [UInt8] {
        var levels = [UInt8](repeating: ApplicantColumns.unknownLevel, count: languages.values.count)
        for entry in known {
            if let index = languages.existing(entry.language) { levels[Int(index)] = UInt8(entry.level.rawValue) }
        }
        return levels
    }
}
