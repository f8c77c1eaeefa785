import Calendar
import Hashing
import Support
import Testing

@testable import Export

@Suite struct CalendarTextTests {
    struct EscapeCase: CustomTestStringConvertible {
        let text: String
        let escaped: String
        var testDescription: String { text.debugDescription }
    }

    /// RFC 5545, 3.3.11.
    static let escapeCases = [
        EscapeCase(text: "a,b;c\\d", escaped: "a\\,b\\;c\\\\d"), EscapeCase(text: "one\ntwo", escaped: "one\\ntwo"),
        EscapeCase(text: "one\r\ntwo\rthree", escaped: "one\\ntwo\\nthree"),
        EscapeCase(text: "a:b\"c", escaped: "a:b\"c"),
        EscapeCase(text: "a\u{0}b\u{7f}c", escaped: "abc"), EscapeCase(text: "\r\n\r\n", escaped: "\\n\\n"),
    ]

    @Test("TEXT is escaped as RFC 5545 3.3.11 has it", arguments: escapeCases)
    func escapes(_ item: EscapeCase) {
        #expect(CalendarText.escaped(item.text) == item.escaped)
    }

    @Test("a parameter's value is quoted where it holds a colon, semicolon or comma, and never holds a quote")
    func parameters() {
        #expect(CalendarText.parameter("Ana") == "Ana")
        #expect(CalendarText.parameter("Region, GmbH") == "\"Region, GmbH\"")
        #expect(CalendarText.parameter("a\"b\r\nX:y") == "\"a'bX:y\"")
    }

    @Test("no folded line has more than 75 octets, none breaks a character, and unfolding gives the text back")
    func folding() throws {
        let pieces = ["a", "ß", "€", "👩🏽‍🔧", "ب", ",", " ", "\n"]
        for seed in Tier.seeds(400, long: 40_000) {
            var generator = SplitMix64(seed: seed)
            let value = (0..<generator.below(200)).map { _ in pieces[generator.below(pieces.count)] }.joined()
            var text = CalendarText()
            text.text("SUMMARY", value)
            let lines = physicalLines(text.bytes)
            #expect(lines.allSatisfy { $0.count <= 75 }, "seed \(seed)")
            #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil }, "seed \(seed)")
            let unfolded = [lines[0]] + lines.dropFirst().map { Array($0.dropFirst()) }
            #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 }, "seed \(seed)")
            let whole = String(decoding: unfolded.flatMap { $0 }, as: UTF8.self)
            let wanted = "SUMMARY:" + value.replacing(",", with: "\\,").replacing("\n", with: "\\n")
            #expect(whole == wanted, "seed \(seed)")
        }
    }

    @Test("a line of exactly 75 octets is not folded, one of 76 is")
    func edge() {
        for (length, count) in [(75, 1), (76, 2), (149, 2), (150, 3)] {
            var text = CalendarText()
            text.line("A", String(repeating: "x", count: length - 2))
            #expect(physicalLines(text.bytes).count == count, "\(length) octets")
        }
    }

    @Test("offsets are written with sign, hours, minutes and, where there are any, seconds")
    func offsets() {
        #expect(CalendarText.offset(7_200) == "+0200")
        #expect(CalendarText.offset(-12_600) == "-0330")
        #expect(CalendarText.offset(0) == "+0000")
        #expect(CalendarText.offset(3_208) == "+005328")
    }
}

/// The lines between CRLFs; the last one ends with one too.
func physicalLines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var index = 0
    while index < bytes.count {
        if bytes[index] == 0x0d, index + 1 < bytes.count, bytes[index + 1] == 0x0a {
            lines.append(line)
            line = []
            index += 2
        } else {
            line.append(bytes[index])
            index += 1
        }
    }
    return line.isEmpty ? lines : lines + [line]
}
