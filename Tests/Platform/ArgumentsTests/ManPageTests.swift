import Arguments
import Testing

@Suite struct ManPageTests {
    @Test("groff reads the manual page without a warning and shows every command", .enabled(if: Tool("groff") != nil))
    func groff() throws {
        let tool = try #require(Tool("groff"))
        let answer = try tool.run(
            ["-ww", "-man", "-Tutf8", "-P-c", "-rLL=200n"], input: Ferry.table.manPage(date: "2026-11-21"))
        #expect(answer.status == 0)
        #expect(answer.err == "")
        let page = answer.out.replacing(/.\u{8}/, with: "")
        for part in [
            "ferry book", "ferry watch set", "ferry rules diff", "--captain TEXT", "-n, --seats N", "FERRY_LOGBOOK",
            "130",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(page.contains("ferry book wyk 'Ada L.' --deck upper --json > seat.json"))
    }

    @Test("a text that looks like a request of roff stays a text", .enabled(if: Tool("groff") != nil))
    func hostile() throws {
        let table = Program<Int>(
            name: "x", version: "1", summary: ".so /etc/passwd", examples: [Example("x 'a' \\n ^~`", ".br 'x")],
            options: [],
            topics: [Topic("a \"b\"", [])], environment: [Variable("X", "'ig")])
        let answer = try #require(Tool("groff")).run(
            ["-ww", "-man", "-Tutf8", "-P-c"], input: table.manPage(date: "d"))
        #expect(answer.err == "")
        for part in [".so /etc/passwd", "x 'a' \\n ^~`", ".br 'x", "A \"B\"", "'ig"] {
            #expect(answer.out.replacing(/.\u{8}/, with: "").contains(part), "\(part)")
        }
    }

    @Test("the manual page begins with its name, version and date")
    func head() {
        let lines = Ferry.table.manPage(date: "2026-11-21").split(separator: "\n").prefix(3)
        #expect(
            Array(lines) == [
                ".TH \"FERRY\" 1 \"2026\\-11\\-21\" \"ferry 1.2\"", ".SH NAME",
                "ferry \\- Book seats on the island ferry",
            ])
    }
}
