import Calendar
import Domain
import Foundation
import Testing

@testable import Export

@Suite struct WordsTests {
    @Test("every phrase has a text in each language, with the same places to fill in", arguments: Phrase.allCases)
    func complete(_ phrase: Phrase) throws {
        let text = try #require(Phrase.texts[phrase])
        let texts = [text.german, text.english, text.spanish]
        #expect(texts.allSatisfy { !$0.trimmingCharacters(in: .whitespaces).isEmpty })
        let places = texts.map { text in (1...4).filter { text.contains("{\($0)}") } }
        #expect(places[0] == places[1] && places[1] == places[2])
    }

    @Test("filling in does not look into the values")
    func filled() {
        let words = Wording(language: .english)
        #expect(words.filled(.withInterpreter, "{2}", "{1}") == "{2} with {1}")
        #expect(words.filled(.before, "a") == "before: a")
    }

    struct DateCase: CustomTestStringConvertible {
        let language: DocumentLanguage
        let locale: String
        let format: String
        var testDescription: String { locale }
    }

    static let dates = [
        DateCase(language: .german, locale: "de_DE", format: "EEEE, d. MMMM yyyy"),
        DateCase(language: .english, locale: "en_GB", format: "EEEE, d MMMM yyyy"),
        DateCase(language: .spanish, locale: "es_ES", format: "EEEE, d 'de' MMMM 'de' yyyy"),
    ]

    @Test("long dates read as ICU writes them, for every day of two years", arguments: dates)
    func longDates(_ item: DateCase) {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: item.locale)
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = item.format
        let words = Wording(language: item.language)
        let first = ExampleFair.date("2012-01-01")
        for offset in 0..<731 {
            let date = first.adding(days: offset)
            let moment = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400)
            #expect(words.longDate(date) == formatter.string(from: moment))
        }
    }
}
