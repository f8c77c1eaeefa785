import Foundation
import Hashing
import Support
import Testing
import XMLText

@Suite struct XMLReaderTests {
    private static let limits = XMLLimits(depth: 8, elements: 50, tokenBytes: 64)

    /// All pieces of a document that comes in chunks of that length; texts that touch are joined.
    private static func tokens(
        _ bytes: [UInt8], chunk: Int, limits: XMLLimits = limits
    ) throws(XMLFault) -> [XMLToken] {
        var reader = XMLReader(limits: limits)
        var rest = bytes[...]
        var tokens: [XMLToken] = []
        while true {
            if let token = try reader.next() {
                if case .text(let text) = token, case .text(let before)? = tokens.last {
                    tokens[tokens.count - 1] = .text(before + text)
                } else {
                    tokens.append(token)
                }
            } else if rest.isEmpty {
                reader.finish()
                while let token = try reader.next() { tokens.append(token) }
                return tokens
            } else {
                reader.feed(Array(rest.prefix(chunk)))
                rest = rest.dropFirst(chunk)
            }
        }
    }

    @Test("a document comes in pieces, whatever the size of its chunks", arguments: [1, 2, 3, 7, 1_000])
    func pieces(chunk: Int) throws {
        let text = """
            \u{feff}<?xml version="1.0" encoding="UTF-8"?>
            <!-- a < b --><r:row xmlns:r="x" r='1' t="a&amp;&#x20ac;>">é&lt;<![CDATA[<&]]><v/> <w></w></r:row>
            """
        let tokens = try Self.tokens(Array(text.utf8), chunk: chunk)
        guard case .start("row", let attributes)? = tokens.first else {
            Issue.record("\(tokens)")
            return
        }
        #expect(attributes.map(\.name) == ["xmlns:r", "r", "t"])
        #expect(attributes["t"] == "a&€>" && attributes["r"] == "1" && attributes.local("r") == "x")
        let rest: [XMLToken] = [
            .text("é<<&"), .start(name: "v", attributes: []), .end(name: "v"), .text(" "),
            .start(name: "w", attributes: []), .end(name: "w"), .end(name: "row"),
        ]
        #expect(Array(tokens.dropFirst()) == rest)
    }

    struct Bad: CustomTestStringConvertible {
        let why: String
        let bytes: [UInt8]
        let fault: String

        init(_ why: String, _ text: String, _ fault: String) { self.init(why, bytes: Array(text.utf8), fault) }

        init(_ why: String, bytes: [UInt8], _ fault: String) {
            self.why = why
            self.bytes = bytes
            self.fault = fault
        }

        var testDescription: String { why }
    }

    static let bad = [
        Bad("nothing", "", "notWellFormed 1:1 found no element"),
        Bad("open", "<a>\n <b>x</b>", "notWellFormed 2:10 the element <a> is not closed"),
        Bad("crossed", "<a><b></a></b>", "notWellFormed 1:11 found the end of another element than <b>"),
        Bad("end alone", "</a>", "notWellFormed 1:5 found an end without a beginning"),
        Bad("two roots", "<a/>\n<b/>", "notWellFormed 2:1 found a second root element"),
        Bad("text outside", "<a/>é x", "notWellFormed 1:5 found text outside the root element"),
        Bad("attribute twice", "<a b='1' b='2'/>", "notWellFormed 1:15 an attribute stands twice in one element"),
        Bad("no space", "<a b='1'c='2'/>", "notWellFormed 1:9 found no space before an attribute"),
        Bad("no quote", "<a b=1/>", "notWellFormed 1:6 expected the value of an attribute in quotes"),
        Bad("open value", "<a b='1><c/></a>", "notWellFormed 1:9 the value of an attribute is not closed"),
        Bad("no name", "<1/>", "notWellFormed 1:3 expected the name of an element or attribute"),
        Bad("entity", "<a>&euro;</a>", "notWellFormed 1:10 found a reference to a character that XML does not know"),
        Bad("open comment", "<a><!-- x", "notWellFormed 1:4 expected --> before the end"),
        Bad(
            "document type", "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
            "documentType 2:1 found a document type, which can load files and grow without bound"),
        Bad(
            "deep", String(repeating: "<a>", count: 9),
            "tooDeep 1:25 the document has more than 8 levels or 50 elements"),
        Bad(
            "many", "<r>" + String(repeating: "<a/>", count: 50) + "</r>",
            "tooDeep 1:200 the document has more than 8 levels or 50 elements"),
        Bad(
            "long text", "<a>" + String(repeating: "x", count: 100) + "</a>",
            "tooLong 1:4 a tag, a comment or a text is longer than 64 bytes"),
        Bad(
            "other encoding", "<?xml version='1.0' encoding='latin1'?><a/>", "notUTF8 1:1 the document is not in UTF-8"),
        Bad("UTF-16", bytes: [0xff, 0xfe, 0x3c, 0], "notUTF8 1:1 the document is not in UTF-8"),
        Bad(
            "a byte alone", bytes: Array("<a>".utf8) + [0xff] + Array("</a>".utf8),
            "notUTF8 1:4 the document is not in UTF-8"),
        Bad("NUL", bytes: Array("<a>".utf8) + [0] + Array("</a>".utf8), "notUTF8 1:4 the document is not in UTF-8"),
    ]

    @Test("a document that is not well-formed, or too much, is refused at its place", arguments: bad)
    func refused(_ row: Bad) {
        for chunk in [1, 5] {
            do {
                _ = try Self.tokens(row.bytes, chunk: chunk)
                Issue.record("it was read")
            } catch {
                #expect(
                    "\(error.kind) \(error.line):\(error.column) \(error.message)" == row.fault, "chunks of \(chunk)")
            }
        }
    }

    @Test("mutated documents give the same pieces or the same kind of fault in chunks of any size")
    func mutations() {
        let text = Array("<a b='1'><!--c--><d>x&amp;y</d><e f=\"g\"/><![CDATA[h]]><?i j?></a>".utf8)
        let spice = Array("<>/&;='\"!-[]?x ".utf8)
        var broken = 0
        let seeds = Tier.seeds(2_000, long: 100_000)
        for seed in seeds {
            var generator = SplitMix64(seed: seed)
            var bytes = text
            for _ in 0..<(1 + generator.below(3)) {
                let place = generator.below(bytes.count)
                switch generator.below(3) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(spice[generator.below(spice.count)], at: place)
                default: bytes[place] = spice[generator.below(spice.count)]
                }
            }
            let limits = XMLLimits(depth: 8, elements: 50, tokenBytes: 1_000)
            let readings = [1, 3, bytes.count].map { chunk in
                Result { () throws(XMLFault) in try Self.tokens(bytes, chunk: chunk, limits: limits) }
            }
            if case .failure = readings[0] { broken += 1 }
            #expect(readings[0] == readings[2] && readings[1] == readings[2], "seed \(seed)")
        }
        #expect(broken * 10 > seeds.count && broken * 20 < seeds.count * 19)
        print("XML: \(seeds.count) mutated documents, \(broken) of them broken")
    }
}
