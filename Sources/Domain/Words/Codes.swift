/// A two-letter country code of ISO 3166-1, upper case.
package struct CountryCode: Hashable, Comparable, Sendable {
    package let text: String

    /// Nil unless two ASCII letters; stored in upper case. Whether a country has that code is the catalogue's to say.
    package init?(_ text: some StringProtocol) {
        guard let code = letters(text, count: 2) else { return nil }
        self.text = code.uppercased()
    }

    package static func < (left: CountryCode, right: CountryCode) -> Bool { left.text < right.text }
}

/// A two-letter language code of ISO 639-1, lower case.
package struct LanguageCode: Hashable, Comparable, Sendable {
    package let text: String

    /// Nil unless two ASCII letters; stored in lower case.
    package init?(_ text: some StringProtocol) {
        guard let code = letters(text, count: 2) else { return nil }
        self.text = code.lowercased()
    }

    private init(known text: String) { self.text = text }

    package static let german = LanguageCode(known: "de")
    package static let english = LanguageCode(known: "en")
    package static let spanish = LanguageCode(known: "es")

    package static func < (left: LanguageCode, right: LanguageCode) -> Bool { left.text < right.text }
}

/// A field of education of ISCED-F 2013: two digits (broad), three (narrow) or four (detailed).
package struct ISCEDField: Hashable, Comparable, Sendable {
    package let code: String

    package init?(_ code: some StringProtocol) {
        guard let digits = digits(code, counts: 2...4) else { return nil }
        self.code = digits
    }

    package static func < (left: ISCEDField, right: ISCEDField) -> Bool { left.code < right.code }
}

/// An occupation group of ISCO-08, one to four digits.
package struct ISCO08Code: Hashable, Comparable, Sendable {
    package let code: String

    package init?(_ code: some StringProtocol) {
        guard let digits = digits(code, counts: 1...4) else { return nil }
        self.code = digits
    }

    package static func < (left: ISCO08Code, right: ISCO08Code) -> Bool { left.code < right.code }
}

/// An occupation group of the German classification (Klassifikation der Berufe 2010), one to five digits.
package struct KldBCode: Hashable, Comparable, Sendable {
    package let code: String

    package init?(_ code: some StringProtocol) {
        guard let digits = digits(code, counts: 1...5) else { return nil }
        self.code = digits
    }

    package static func < (left: KldBCode, right: KldBCode) -> Bool { left.code < right.code }
}

private func letters(_ text: some StringProtocol, count: Int) -> String? {
    let bytes = text.utf8
    let isASCIILetters = bytes.allSatisfy { (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) }
    return bytes.count == count && isASCIILetters ? String(text) : nil
}

private func digits(_ text: some StringProtocol, counts: ClosedRange<Int>) -> String? {
    let bytes = text.utf8
    return counts.contains(bytes.count) && bytes.allSatisfy { (0x30...0x39).contains($0) } ? String(text) : nil
}
