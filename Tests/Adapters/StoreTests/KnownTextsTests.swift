import Testing

@testable import Store

@Suite struct KnownTextsTests {
    @Test("a text is read once for each column, and two ways to write a letter are two texts")
    func once() throws {
        let known = KnownTexts(columns: 2)
        var read: [String] = []
        let ask = { (text: String, column: Int) throws(StoreError) -> Int in
            try known.value(text, column: column) { (text) throws(StoreError) in
                read.append("\(column) \(text.unicodeScalars.count)")
                return text.unicodeScalars.count
            }
        }
        #expect(
            try [ask("é", 0), ask("e\u{301}", 0), ask("é", 0), ask("é", 1), ask("e\u{301}", 0)] == [1, 2, 1, 1, 2])
        #expect(read == ["0 1", "0 2", "1 1"])
    }

    @Test("what cannot be read is asked again, and a value of another type is not taken for one")
    func failure() throws {
        let known = KnownTexts(columns: 1)
        let failure = StoreError.unreadable(table: "t", column: "c", expected: "x")
        for _ in 0..<2 {
            #expect(throws: failure) {
                try known.value("a", column: 0) { (_) throws(StoreError) -> Int in throw failure }
            }
        }
        #expect(try known.value("a", column: 0) { _ in 3 } == 3)
        #expect(try known.value("a", column: 0) { _ in ["b"] } == ["b"])
        #expect(try known.value("a", column: 0) { _ in ["c"] } == ["b"])
    }

    @Test("a column of which each text stands once is given up, one that repeats is not, whatever its number of texts")
    func trial() throws {
        let known = KnownTexts(columns: 2)
        var (single, repeated) = (0, 0)
        for number in 0..<60_000 {
            #expect(try known.value("\(number)", column: 0) { _ in number } == number)
            let text = "\(number / 3)"
            #expect(
                try known.value(text, column: 1) { _ in
                    repeated += 1
                    return number / 3
                } == number / 3)
        }
        // One that was given up is read each time.
        for _ in 0..<2 {
            _ = try known.value("59999", column: 0) { _ in
                single += 1
                return 59_999
            }
        }
        #expect(single == 2)
        #expect(repeated == 20_000)
    }
}
