import Digests
import Testing

@Suite struct BytesTests {
    @Test("all bytes survive hexadecimal text")
    func hexadecimal() {
        let bytes = Array(UInt8.min...UInt8.max)
        let text = Hexadecimal.text(bytes)
        #expect(text.hasPrefix("000102") && text.hasSuffix("fdfeff") && text.utf8.count == 512)
        #expect(Hexadecimal.bytes(text) == bytes)
        #expect(Hexadecimal.bytes(text.uppercased()) == bytes)
    }

    @Test("other text is no hexadecimal", arguments: ["0", "0g", "ä0", " 00", "0x00", "/0", ":0", "@0", "`0"])
    func refused(text: String) {
        #expect(Hexadecimal.bytes(text) == nil)
    }

    @Test("random bytes have the length asked for, and do not repeat")
    func random() {
        #expect(RandomBytes.bytes(0).isEmpty)
        let draws = (0..<200).map { _ in RandomBytes.bytes(16) }
        #expect(draws.allSatisfy { $0.count == 16 })
        #expect(Set(draws).count == 200)
        let ones = draws.joined().reduce(0) { $0 + $1.nonzeroBitCount }
        #expect((12_200...13_400).contains(ones), "25,600 bits, half of them set within five deviations")
    }

    @Test("a supply gives each byte once, in pieces of the length asked for, beyond one page too")
    func supply() {
        var supply = RandomSupply()
        #expect(supply.bytes(0).isEmpty)
        let draws = (0..<600).map { Array(supply.bytes($0 % 2 == 0 ? 16 : 32)) }
        #expect(draws.enumerated().allSatisfy { $1.count == ($0 % 2 == 0 ? 16 : 32) })
        #expect(Set(draws).count == 600)
        #expect(supply.bytes(4_096).count == 4_096)
    }
}
