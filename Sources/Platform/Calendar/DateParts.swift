/// The numbers, words and signs of a text that may be a date, white space left out.
struct DateParts {
    /// The kinds in order: `n` for a number, `w` for a word, every other sign as itself. `25. Juni 2012` is `n.wn`.
    private(set) var shape = ""
    /// The digits of the numbers.
    private(set) var numbers: [String] = []
    /// The words in lower case.
    private(set) var words: [String] = []

    init(_ text: some StringProtocol) {
        var rest = Substring(text)
        while let first = rest.first {
            let digits = rest.prefix(while: Self.isDigit)
            let letters = rest.prefix(while: \.isLetter)
            if !digits.isEmpty {
                shape += "n"
                numbers.append(String(digits))
            } else if !letters.isEmpty {
                shape += "w"
                words.append(letters.lowercased())
            } else if !first.isWhitespace {
                shape.append(first)
            }
            rest = rest.dropFirst(max(digits.count, letters.count, 1))
        }
    }

    func digits(_ index: Int) -> Int { numbers[index].count }

    /// The value of a number; one too long for an integer is larger than any calendar's.
    func number(_ index: Int) -> Int { Int(numbers[index]) ?? .max }

    /// The month that the one name among the words means; nil where the words say more or other signs stand between.
    var month: Int? {
        guard shape.allSatisfy({ "nw.,-/".contains($0) }) else { return nil }
        let names = words.filter { !["de", "del", "of", "st", "nd", "rd", "th"].contains($0) }
        return names.count == 1 ? names.first.flatMap { Self.months[$0] } : nil
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    /// Names and abbreviations in German, English and Spanish; where languages share a word, they mean the same month.
    private static let months: [String: Int] = {
        let names = [
            "januar jänner jan january enero ene", "februar feber feb february febrero",
            "märz maerz mär mrz march mar marzo", "april apr abril abr", "mai may mayo", "juni jun june junio",
            "juli jul july julio", "august aug agosto ago", "september sep sept septiembre setiembre set",
            "oktober okt october oct octubre", "november nov noviembre", "dezember dez december dec diciembre dic",
        ]
        var months: [String: Int] = [:]
        for (index, line) in names.enumerated() {
            for name in line.split(separator: " ") { months[String(name)] = index + 1 }
        }
        return months
    }()
}
