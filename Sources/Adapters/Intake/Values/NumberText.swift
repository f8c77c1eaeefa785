import Domain

/// Reads numbers with the thousands separators and decimal marks of our languages, exactly.
enum NumberText {
    /// The number in hundredths: `32.500` and `32,500.00` are 3,250,000, `38,5` is 3,850. Nil for any other text.
    ///
    /// One kind of mark that always stands before three digits divides thousands; before one or two digits, once, it
    /// is the decimal mark; of two kinds the last is the decimal mark.
    static func hundredths(_ text: some StringProtocol) -> Int64? {
        let characters = String(text).filter { !" '\u{a0}\u{202f}\u{2009}’".contains($0) }
        guard characters.first?.isNumber == true else { return nil }
        let marks = characters.filter { $0 == "." || $0 == "," }
        let kinds = Set(marks)
        var whole = characters[...]
        var fraction: Substring = ""
        if let last = characters.lastIndex(where: { $0 == "." || $0 == "," }) {
            let after = characters[characters.index(after: last)...]
            let isDecimal = kinds.count == 2 || (marks.count == 1 && (1...2).contains(after.count))
            if isDecimal {
                guard kinds.count == 1 || marks.filter({ $0 == characters[last] }).count == 1 else { return nil }
                whole = characters[..<last]
                fraction = after
            }
        }
        guard let digits = groups(whole), (fraction.isEmpty || (1...2).contains(fraction.count)),
            fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int64(digits + fraction + String(repeating: "0", count: 2 - fraction.count))
    }

    /// The digits of groups of three, the first of one to three; at most fifteen.
    private static func groups(_ text: Substring) -> String? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let first = parts.first, !first.isEmpty, parts.count == 1 || first.count <= 3,
            parts.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        let digits = parts.joined()
        guard digits.count <= 15, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits
    }

    /// Hours a week, to the hundredth of an hour: `38,5`, `39.83 Std/Woche`.
    static func hours(_ text: String, in range: ClosedRange<Int>) -> Parsed<WeeklyHours> {
        number(text, in: range, units: hourUnits, called: "a number").map { WeeklyHours(hundredths: $0) }
    }

    /// Square metres, in hundredths: `18,5`, `18,5 m²`.
    static func area(_ text: String, in range: ClosedRange<Int>) -> Parsed<Int> {
        number(text, in: range, units: areaUnits, called: "square metres")
    }

    /// A whole number inside a range; words that name the unit may follow.
    static func whole(_ text: String, in range: ClosedRange<Int>, units: Set<String> = []) -> Parsed<Int> {
        let parsed = number(text, in: range, units: units, called: "a whole number")
        guard case .value(let hundredths) = parsed, hundredths % 100 != 0 else { return parsed.map { $0 / 100 } }
        let value = hundredths / 100
        return .doubtful(
            value,
            ValueProblem(
                .rounded, "a whole number is kept; taken as \(value)", hint: "Nothing to do if that is right."))
    }

    /// A number inside a range, in hundredths.
    private static func number(
        _ text: String, in range: ClosedRange<Int>, units: Set<String>, called name: String
    ) -> Parsed<Int> {
        if let plain = plainHundredths(text), (range.lowerBound * 100...range.upperBound * 100).contains(plain) {
            return .value(plain)
        }
        let hint = "Write \(name) from \(range.lowerBound) to \(range.upperBound)."
        let number = text.prefix { $0.isNumber || " .,'\u{a0}".contains($0) }
        let unit = folded(text[number.endIndex...])
        let digits = number.filter { $0 != " " }
        guard unit.isEmpty || units.contains(unit), let hundredths = hundredths(digits) else {
            return .refused(
                ValueProblem(.notANumber, "found no number that can be read", hint: hint))
        }
        guard (range.lowerBound * 100...range.upperBound * 100).contains(Int(hundredths)) else {
            return .refused(
                ValueProblem(
                    .numberOutOfRange, "the number is outside \(range.lowerBound) to \(range.upperBound)", hint: hint))
        }
        return .value(Int(hundredths))
    }

    /// The hundredths of one to nine digits and nothing else; nil for any other text.
    private static func plainHundredths(_ text: String) -> Int? {
        guard (1...9).contains(text.utf8.count) else { return nil }
        var number = 0
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number * 100
    }

    static let hourUnits: Set<String> = [
        "h", "std", "stunden", "hours", "horas", "h woche", "std woche", "wochenstunden", "hours week", "h w",
    ]
    static let areaUnits: Set<String> = ["m2", "m", "qm", "sqm", "m 2", "quadratmeter"]
    static let monthUnits: Set<String> = ["monate", "monat", "months", "month", "meses", "mes", "m", "mon"]
}
