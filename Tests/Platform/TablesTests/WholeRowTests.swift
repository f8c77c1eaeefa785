import Hashing
import Support
import Tables
import Testing

/// Rows taken at once beside the same rows read cell by cell.
@Suite struct WholeRowTests {
    @Test("drawn hostile tables are the same, row by row and problem by problem, however their rows are taken")
    func agrees() throws {
        var (rows, broken) = (0, 0)
        for seed in Tier.seeds(4_000, long: 200_000) {
            var generator = SplitMix64(seed: seed)
            let bytes = WholeRowTests.table(&generator)
            var limits = TableLimits()
            if generator.below(3) == 0 {
                limits.cellBytes = 4 + generator.below(20)
                limits.rowBytes = limits.cellBytes + generator.below(60)
            }
            let dialect = [TableDialect.comma, .semicolon, .tab, nil][generator.below(4)]
            let hasHeader = generator.below(2) == 0
            let (atOnce, careful) = (
                try Reading.of(bytes, dialect: dialect, limits: limits, hasHeader: hasHeader),
                try Reading.of(bytes, dialect: dialect, limits: limits, hasHeader: hasHeader, isCareful: true)
            )
            #expect(atOnce == careful, "seed \(seed)")
            rows += careful.rows.count
            broken += careful.rows.count { !$0.problems.isEmpty }
        }
        // Both kinds must occur, or the comparison says little.
        #expect(broken * 10 > rows && broken * 10 < rows * 9)
        print("whole rows: \(rows) rows, \(broken) of them with problems")
    }

    @Test("a table of several blocks is the same where rows lie across their edges")
    func acrossBlocks() throws {
        for seed in Tier.seeds(12, long: 400) {
            var generator = SplitMix64(seed: seed)
            var bytes: [UInt8] = []
            while bytes.count < 300_000 { bytes += WholeRowTests.table(&generator) + [0x0a] }
            let atOnce = try Reading.of(bytes, dialect: .comma, chunk: 1 + generator.below(100_000))
            #expect(atOnce == (try Reading.of(bytes, dialect: .comma, isCareful: true)), "seed \(seed)")
        }
    }

    /// Cells of all kinds in rows of a few cells, with bytes strewn over them in half of the tables.
    private static func table(_ generator: inout SplitMix64) -> [UInt8] {
        let cells = [
            "", "a", "Müller, Ana", "\"q\"", "\"a,b;c\td\"", "\"say \"\"no\"\"\"", "\"\"", "\"\"\"\"", "5\" pipe",
            "x\ty",
            "\"two\nlines\"", "\"two\r\nlines\"",
            "a longer text that takes more than one word of marks, sixty-four bytes of it",
            "\"open", "\"a\"b", "\u{0}", "ñandú €", "😀",
        ]
        let (divide, ends) = ([",", ";", "\t"][generator.below(3)], ["\n", "\r\n", "\r", "\n\n"])
        var bytes: [UInt8] = []
        for _ in 0..<generator.below(12) {
            let row = (0..<(1 + generator.below(5))).map { _ in
                cells[generator.below(generator.below(4) == 0 ? cells.count : 10)]
            }
            bytes += Array(
                (row.joined(separator: divide) + ends[generator.below(generator.below(3) == 0 ? 4 : 1)]).utf8)
        }
        if !bytes.isEmpty, generator.below(2) == 0 {
            for _ in 0..<(1 + generator.below(3)) {
                bytes[generator.below(bytes.count)] =
                    [0, 0x0a, 0x0d, 0x22, 0x2c, 0x80, 0xc3, 0xff, 0x09, 0x0b][generator.below(10)]
            }
        }
        return bytes
    }
}
