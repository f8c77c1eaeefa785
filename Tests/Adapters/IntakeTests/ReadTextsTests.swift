import Domain
import Testing

@testable import Intake

@Suite struct ReadTextsTests {
    @Test("a text is read once in each context, also where it means nothing")
    func once() {
        let texts = ReadTexts<Int?>()
        var asked: [String] = []
        func read(_ text: String, in context: Int = 0, _ answer: Int?) -> Int? {
            texts.value(text, in: context) {
                asked.append(text)
                return answer
            }
        }
        #expect(read("Koch", 1) == 1)
        #expect(read("Koch", 2) == 1)
        #expect(read("?", nil) == nil)
        #expect(read("?", 3) == nil)
        #expect(read("Koch", in: 7, 4) == 4)
        #expect(read("Koch", in: 8, 5) == 5)
        #expect(asked == ["Koch", "?", "Koch", "Koch"])
    }

    @Test("two ways to write a letter are two texts: what is kept of one is not given for the other")
    func written() {
        let texts = ReadTexts<[UInt8]>()
        for text in ["Padr\u{f3}n", "Padro\u{301}n", "Padr\u{f3}n"] {
            #expect(texts.value(text) { Array(text.utf8) } == Array(text.utf8))
        }
    }

    @Test("no more texts are kept than the limit, and all are read right beyond it")
    func bounded() {
        let texts = ReadTexts<Int>()
        var read = 0
        for number in 0...ReadText.most {
            #expect(texts.value("\(number)") { number } == number)
        }
        // The first was forgotten when the limit was reached.
        #expect(
            texts.value("0") {
                read += 1
                return 0
            } == 0)
        #expect(read == 1)
    }
}
