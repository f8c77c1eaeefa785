import Hashing
import Support
import Tables
import Testing

@Suite struct TableWriterTests {
    @Test("cells are quoted where they must be and rows end with CRLF")
    func writes() {
        var writer = TableWriter(formulas: .asTheyAre, hasMark: true)
        writer.append(["a", "b,c", "d\"e", "f\ng", " h", ""])
        writer.append([""])
        writer.append(["sep=;"])
        writer.append(["=1+1", "-5"])
        #expect(
            String(decoding: writer.take(), as: UTF8.self)
                == "\u{feff}a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\",\r\n\"\"\r\n\"sep=;\"\r\n=1+1,-5\r\n")
        #expect(writer.take().isEmpty)
    }

    struct Guarded: Sendable {
        let text: String
        let guarded: String
    }

    @Test(
        "what a spreadsheet would run gets an apostrophe, which reading takes away again",
        arguments: [
            Guarded(text: "=cmd|' /C calc'!A0", guarded: "'=cmd|' /C calc'!A0"), Guarded(text: "+49", guarded: "'+49"),
            Guarded(text: "-5", guarded: "'-5"), Guarded(text: "@SUM", guarded: "'@SUM"),
            Guarded(text: "\t=1", guarded: "'\t=1"), Guarded(text: "\r=1", guarded: "'\r=1"),
            Guarded(text: "'=1", guarded: "''=1"), Guarded(text: "'t Hooft", guarded: "'t Hooft"),
            Guarded(text: "a=b", guarded: "a=b"), Guarded(text: "", guarded: ""), Guarded(text: "'", guarded: "'"),
        ])
    func guards(_ pair: Guarded) {
        #expect(FormulaGuard.guarded(pair.text) == pair.guarded)
        #expect(FormulaGuard.unguarded(pair.guarded) == pair.text)
    }

    @Test("reading gives back what was written, guarded or not, in every dialect")
    func roundTrip() throws {
        let letters = Array("ab'=+-@,;\t\"\r\n ü€😀")
        for seed in Tier.seeds(300, long: 20_000) {
            var generator = SplitMix64(seed: seed)
            let rows = (0..<(1 + generator.below(6))).map { _ in
                (0..<(1 + generator.below(5))).map { _ in
                    String((0..<generator.below(8)).map { _ in letters[generator.below(letters.count)] })
                }
            }
            let dialect = [TableDialect.comma, .semicolon, .tab][generator.below(3)]
            for formulas in [TableWriter.Formulas.asTheyAre, .guarded] {
                var writer = TableWriter(dialect: dialect, formulas: formulas, hasMark: generator.below(2) == 0)
                rows.forEach { writer.append($0) }
                let reading = try Reading.of(writer.take(), dialect: dialect, chunk: 1 + generator.below(40))
                let cells = reading.rows.map { row in
                    row.cells.map { formulas == .guarded ? FormulaGuard.unguarded($0) : $0 }
                }
                #expect(cells == rows, "seed \(seed)")
                #expect(reading.rows.allSatisfy { $0.problems.isEmpty }, "seed \(seed)")
            }
        }
    }
}
