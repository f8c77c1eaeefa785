import Domain
import Testing

@testable import Intake

@Suite struct ReadTextsTests {
    @Test("a text is read once by each reader, also where it means nothing")
    func once() {
        let texts = ReadTexts()
        var asked: [String] = []
        func read(_ reader: ReadTexts.Reader, _ text: String, _ answer: Int?) -> Int? {
            texts.value(reader, text) {
                asked.append(text)
                return answer
            }
        }
        #expect(read(.title, "Koch", 1) == 1)
        #expect(read(.title, "Koch", 2) == 1)
        #expect(read(.title, "?", nil) == nil)
        #expect(read(.title, "?", 3) == nil)
        #expect(read(.kind(nil), "Koch", 4) == 4)
        #expect(read(.kind(CountryCode("ES")), "Koch", 5) == 5)
        #expect(asked == ["Koch", "?", "Koch", "Koch"])
    }

    @Test("no more texts are kept than the limit, and all are read right beyond it")
    func bounded() {
        let texts = ReadTexts()
        var read = 0
        for number in 0...ReadTexts.most {
            #expect(texts.value(.eqf, "\(number)", { number }) == number)
        }
        // The first was forgotten when the limit was reached.
        #expect(
            texts.value(.eqf, "0") {
                read += 1
                return 0
            } == 0)
        #expect(read == 1)
    }
}
