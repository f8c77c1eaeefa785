import Domain

/// Reads latitude and longitude as maps show them.
enum CoordinatesText {
    /// `50.0374, 11.9991`, `50,0374; 11,9991`, `50.0374 11.9991`.
    static func parse(_ text: String) -> Parsed<GeoPoint> {
        let parts = parts(text).map { trimmed($0[...]) }
        guard parts.count == 2, let latitude = microdegrees(parts[0], most: 90),
            let longitude = microdegrees(parts[1], most: 180)
        else {
            return .refused(
                ValueProblem(
                    .notANumber, "found no latitude and longitude", hint: "Write degrees: 50.0374, 11.9991."))
        }
        return .value(GeoPoint(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude))
    }

    /// A comma divides the two where no other sign does.
    private static func parts(_ text: String) -> [String] {
        for sign: Character in [";", "|", "/"] where text.contains(sign) {
            return text.split(separator: sign).map(String.init)
        }
        let words = text.split(separator: " ").map { $0.last == "," ? String($0.dropLast()) : String($0) }
        return words.count == 2 ? words : text.split(separator: ",").map(String.init)
    }

    private static func microdegrees(_ text: Substring, most: Int) -> Int32? {
        let isNegative = text.first == "-"
        let digits = isNegative ? text.dropFirst() : text
        let halves = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(halves.count), let whole = number(halves[0]), whole <= most else { return nil }
        var rest = 0
        if halves.count == 2 {
            guard let read = number(halves[1].prefix(6)), halves[1].allSatisfy(\.isNumber) else { return nil }
            rest = (min(halves[1].count, 6)..<6).reduce(read) { sum, _ in sum * 10 }
        }
        let amount = whole * 1_000_000 + rest
        guard amount <= most * 1_000_000 else { return nil }
        return Int32(isNegative ? -amount : amount)
    }

    private static func number(_ digits: Substring) -> Int? {
        (1...6).contains(digits.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }
}
