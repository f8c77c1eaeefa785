import Foundation
import Hashing
import JSONText
import Support
import Testing

@Suite struct JSONReaderTests {
    struct Refusal: CustomTestStringConvertible, Sendable {
        let text: String
        let line: Int
        let column: Int
        let message: String
        var testDescription: String { text.debugDescription }
    }

    static let refusals: [Refusal] = [
        Refusal(text: "", line: 1, column: 1, message: "found the end of the file, expected a value"),
        Refusal(text: "[1,]", line: 1, column: 4, message: "found \"]\", expected a value"),
        Refusal(
            text: "{\"a\":1\n \"b\":2}", line: 2, column: 2,
            message: "found \"\"\", expected a comma or the end of the object"),
        Refusal(text: "{\"é\":1,\"é\":2}", line: 1, column: 8, message: "the name \"é\" stands twice in one object"),
        Refusal(text: "[\"é\", nul]", line: 1, column: 7, message: "found \"n\", expected null"),
        Refusal(text: "01", line: 1, column: 3, message: "found a number that begins in a way JSON does not allow"),
        Refusal(text: "\"\\ud800\"", line: 1, column: 8, message: "found half of a surrogate pair"),
        Refusal(text: "{} x", line: 1, column: 4, message: "found text after the end of the value: \"x\""),
    ]

    @Test("a text that is not JSON is refused with its place and what was expected", arguments: refusals)
    func refuses(_ refusal: Refusal) {
        #expect {
            try JSONReader.read(Array(refusal.text.utf8))
        } throws: { error in
            guard let error = error as? JSONSyntaxError else { return false }
            return error.mark == JSONNode.Mark(line: refusal.line, column: refusal.column)
                && error.message == refusal.message && !error.hint.isEmpty
        }
    }

    @Test("nesting beyond the limit is refused and does not exhaust the stack")
    func refusesDeepNesting() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONSyntaxError.self) { try JSONReader.read(deep) }
    }

    @Test("what the writer writes, the reader and Foundation read alike")
    func roundTrip() throws {
        try forEachSeed(500) { _, generator in
            let value = randomValue(depth: 0, &generator)
            for text in [value.compact, value.pretty] {
                let node = try JSONReader.read(Array(text.utf8))
                #expect(written(node).compact == value.compact)
                let peer = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
                #expect(isEqual(node, peer))
            }
        }
    }

    @Test("mutated bytes never crash the reader, and Foundation accepts all that it accepts")
    func mutations() throws {
        let seeds = [#"{"a":[1,2.5,-3e4,true,null],"b":{"c":"é\n\u00e9"}}"#, #"[{"x":"y"},[],{}]"#]
        forEachSeed(4_000) { _, generator in
            var bytes = Array(seeds[generator.below(seeds.count)].utf8)
            for _ in 0...generator.below(3) { bytes[generator.below(bytes.count)] = UInt8(generator.below(256)) }
            guard let node = try? JSONReader.read(bytes) else { return }
            let peer = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            #expect(peer.map { isEqual(node, $0) } ?? false, "\(bytes)")
        }
    }

    private func randomValue(depth: Int, _ generator: inout SplitMix64) -> JSONValue {
        let texts = ["", "a", "Müller", "\"\\/\n\t\u{1}", "😀", "=1+1", "0"]
        switch generator.below(depth < 4 ? 6 : 4) {
        case 0: return .null
        case 1: return .bool(generator.below(2) == 0)
        case 2: return .int(generator.below(2_000_000) - 1_000_000)
        case 3: return .string(texts[generator.below(texts.count)])
        case 4: return .array((0..<generator.below(4)).map { _ in randomValue(depth: depth + 1, &generator) })
        default:
            return .object(
                (0..<generator.below(4)).map { ("\($0)\(texts[$0])", randomValue(depth: depth + 1, &generator)) })
        }
    }

    private func written(_ node: JSONNode) -> JSONValue {
        switch node.value {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .number(let digits): .int(Int(digits) ?? .min)
        case .string(let text): .string(text)
        case .array(let nodes): .array(nodes.map(written))
        case .object(let members): .object(members.map { ($0.name, written($0.node)) })
        }
    }
}

/// Whether Foundation read the same: structure, texts, and numbers as doubles.
private func isEqual(_ node: JSONNode, _ peer: Any) -> Bool {
    switch node.value {
    case .null: peer is NSNull
    case .bool(let flag): (peer as? Bool) == flag
    case .number(let digits): (peer as? NSNumber)?.doubleValue == Double(digits)
    case .string(let text): (peer as? String) == text
    case .array(let nodes):
        (peer as? [Any]).map { $0.count == nodes.count && zip(nodes, $0).allSatisfy(isEqual) } ?? false
    case .object(let members):
        (peer as? [String: Any]).map { values in
            values.count == members.count
                && members.allSatisfy { member in values[member.name].map { isEqual(member.node, $0) } ?? false }
        } ?? false
    }
}
