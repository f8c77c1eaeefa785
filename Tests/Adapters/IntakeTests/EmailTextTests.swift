import Hashing
import Intake
import Testing

@Suite struct EmailTextTests {
    @Test(
        "an address has one @ with something before it and a dot inside what follows",
        arguments: [
            ("ana@example.org", true), ("ana.rey@mail.example.org", true), ("ñandú@example.org", true),
            ("ana@münchen.de", true), ("a@b.c", true), ("", false), ("@", false), ("ana", false), ("@b.c", false),
            ("ana@example", false), ("ana@.org", false), ("ana@org.", false), ("a@b@c.d", false), ("a b@c.d", false),
            ("a@b .c", false), ("a.b@c", false), ("ñ@b.c\u{a0}d", false), ("a@b.c\td", false), ("a..b@c.d", true),
            ("a@b..c", true),
        ])
    func plausible(text: String, isPlausible: Bool) {
        #expect(EmailText.isPlausible(text) == isPlausible)
    }

    @Test("text in ASCII is judged as the same text with a letter beyond it before the @")
    func drawn() {
        var generator = SplitMix64(seed: 5)
        var plausible = 0
        for _ in 0..<20_000 {
            let letters = Array("ab.@ ")
            let text = String((0..<(1 + generator.below(7))).map { _ in letters[generator.below(letters.count)] })
            guard let first = text.first, first != "@" else { continue }
            #expect(EmailText.isPlausible(text) == EmailText.isPlausible("ñ" + text), "\(text)")
            if EmailText.isPlausible(text) { plausible += 1 }
        }
        #expect(plausible > 30)
    }
}
