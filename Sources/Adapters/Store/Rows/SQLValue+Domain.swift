import Calendar
import Domain
import JSONText
import SQLite

/// How domain values are written into columns.
extension SQLValue {
    static func integer(_ number: Int) -> SQLValue { .integer(Int64(number)) }
    static func integer(_ number: Int?) -> SQLValue { number.map { .integer(Int64($0)) } ?? .null }
    static func text(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
    static func flag(_ flag: Bool?) -> SQLValue { flag.map { .integer($0 ? 1 : 0) } ?? .null }
    static func date(_ date: CivilDate?) -> SQLValue { .text(date?.iso) }
    static func cents(_ amount: Cents?) -> SQLValue { amount.map { .integer($0.amount) } ?? .null }
    static func id<Of>(_ id: ID<Of>?) -> SQLValue { .text(id?.text) }
    static func level(_ level: CEFRLevel?) -> SQLValue { .text(level?.name) }
    static func word(_ word: (some RawRepresentable<String>)?) -> SQLValue { .text(word?.rawValue) }

    /// A list as JSON; null where there is none.
    static func list<Element>(_ elements: [Element]?, _ value: (Element) -> JSONValue) -> SQLValue {
        guard let elements else { return .null }
        return .text(elements.isEmpty ? "[]" : JSONValue.array(elements.map(value)).compact)
    }

    /// The two columns of hours a week: whole hours, and hundredths beyond them, null where there are none.
    static func hours(_ hours: WeeklyHours?) -> [SQLValue] {
        guard let (whole, rest) = hours?.hundredths.quotientAndRemainder(dividingBy: 100) else {
            return [.null, .null]
        }
        return [.integer(whole), rest == 0 ? .null : .integer(rest)]
    }

    /// The two columns of a job title: its text and what it may mean.
    static func title(_ title: JobTitle) -> [SQLValue] {
        [.text(title.original), .list(title.occupations, ListText.value)]
    }

    /// The two columns of a place: its text and the gazetteer's id.
    static func place(_ place: PlaceName?) -> [SQLValue] {
        [.text(place?.original), .id(place?.place)]
    }
}
