import Foundation
import Hashing
import Support
import Tables
import Testing

@Suite struct TextDecoderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let reason: String
        let bytes: [UInt8]
        let encoding: TextEncoding
        let cells: [String]
        var problems: [TableProblem.Kind] = []
        var testDescription: String { reason }
    }

    static let cases: [Case] = [
        Case(reason: "UTF-8", bytes: [0x4d, 0xc3, 0xbc], encoding: .utf8, cells: ["Mü"]),
        Case(reason: "UTF-8 with mark", bytes: [0xef, 0xbb, 0xbf, 0x4d, 0xc3, 0xbc], encoding: .utf8, cells: ["Mü"]),
        Case(
            reason: "UTF-16LE with mark", bytes: [0xff, 0xfe, 0x4d, 0, 0xfc, 0, 0x3d, 0xd8, 0, 0xde],
            encoding: .utf16LittleEndian, cells: ["Mü😀"]),
        Case(
            reason: "UTF-16BE with mark", bytes: [0xfe, 0xff, 0, 0x4d, 0, 0xfc, 0x20, 0xac],
            encoding: .utf16BigEndian, cells: ["Mü€"]),
        Case(
            reason: "UTF-16LE without mark", bytes: [0x4d, 0, 0xfc, 0, 0x6c, 0], encoding: .utf16LittleEndian,
            cells: ["Mül"]),
        Case(
            reason: "UTF-16BE without mark", bytes: [0, 0x4d, 0, 0xfc, 0, 0x6c], encoding: .utf16BigEndian,
            cells: ["Mül"]),
        Case(
            reason: "UTF-16LE without mark, hardly a Latin letter",
            bytes: [0x38, 0x04, 0x3c, 0x04, 0x4f, 0x04, 0x38, 0x04, 0x3c, 0x04, 0x31, 0], encoding: .utf16LittleEndian,
            cells: ["имяим1"]),
        Case(
            reason: "Windows-1252", bytes: [0x4d, 0xfc, 0x6c, 0x80, 0x93], encoding: .windows1252, cells: ["Mül€“"]),
        Case(
            reason: "a byte that Windows-1252 leaves open", bytes: [0xfc, 0x81], encoding: .windows1252,
            cells: ["ü\u{fffd}"], problems: [.undecodable(byteOffset: 1)]),
        Case(
            reason: "mostly UTF-8 with one wrong byte", bytes: [0xc3, 0xbc, 0xc3, 0xa4, 0xff], encoding: .utf8,
            cells: ["üä\u{fffd}"], problems: [.undecodable(byteOffset: 4)]),
        Case(
            reason: "UTF-8 cut off at the end", bytes: [0xc3, 0xbc, 0x61, 0xe2, 0x82], encoding: .utf8,
            cells: ["üa\u{fffd}\u{fffd}"], problems: [.undecodable(byteOffset: 3), .undecodable(byteOffset: 4)]),
        Case(
            reason: "a UTF-8 surrogate is no character", bytes: [0xc3, 0xbc, 0xc3, 0xbc, 0xc3, 0xbc, 0xed, 0xa0, 0x80],
            encoding: .utf8, cells: ["üüü\u{fffd}\u{fffd}\u{fffd}"],
            problems: [
                .undecodable(byteOffset: 6), .undecodable(byteOffset: 7), .undecodable(byteOffset: 8),
            ]),
        Case(
            reason: "half a surrogate pair in UTF-16", bytes: [0xff, 0xfe, 0x61, 0, 0, 0xd8, 0x62, 0],
            encoding: .utf16LittleEndian, cells: ["a\u{fffd}b"], problems: [.undecodable(byteOffset: 4)]),
        Case(
            reason: "an odd byte at the end of UTF-16", bytes: [0xff, 0xfe, 0x61, 0, 0x62],
            encoding: .utf16LittleEndian, cells: ["a\u{fffd}"], problems: [.undecodable(byteOffset: 4)]),
    ]

    @Test("encodings are told apart and wrong bytes have an offset", arguments: cases)
    func decodes(_ expected: Case) throws {
        for chunk in [Int.max, 1] {
            let reading = try Reading.of(expected.bytes, chunk: chunk)
            #expect(reading.encoding == expected.encoding)
            #expect(reading.rows.map(\.cells) == [expected.cells])
            #expect(reading.rows.flatMap(\.problems) == expected.problems)
        }
    }

    @Test("any text survives each encoding that can write it, as Foundation writes it")
    func agreesWithFoundation() throws {
        // Symbols of Windows-1252 stand after ASCII letters, as in real texts; right after "ß" or "é" they are UTF-8 as well.
        let letters = "abcäöüßñÁ 7éÿ".map { String($0) } + ["a€", "b“", "c\u{2013}", "7Œ"]
        for seed in Tier.seeds(40, long: 2_000) {
            var generator = SplitMix64(seed: seed)
            // Long enough to cross blocks; every text begins with letters that show its encoding.
            let length = 4 + generator.below(seed % 8 == 0 ? 50_000 : 200)
            let text = "ab," + (0..<length).map { _ in letters[generator.below(letters.count)] }.joined()
            let pairs: [(String.Encoding, TextEncoding)] = [
                (.utf8, .utf8), (.utf16LittleEndian, .utf16LittleEndian), (.utf16BigEndian, .utf16BigEndian),
                (.windowsCP1252, .windows1252),
            ]
            for (foundation, ours) in pairs {
                let bytes = [UInt8](try #require(text.data(using: foundation)))
                let reading = try Reading.of(bytes, dialect: .comma, chunk: 1 + generator.below(70_000))
                let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
                let name = ours == .windows1252 && isASCII ? .utf8 : ours
                #expect(reading.encoding == name, "seed \(seed)")
                #expect(reading.rows.map { $0.cells.joined(separator: ",") } == [text], "seed \(seed) \(ours)")
            }
        }
    }
}
