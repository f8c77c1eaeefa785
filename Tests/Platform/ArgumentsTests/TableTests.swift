import Arguments
import Testing

@Suite struct TableTests {
    @Test("a sound table has no defects")
    func sound() {
        #expect(Ferry.table.defects() == [])
    }

    @Test("every defect of a table is named")
    func defects() {
        let number = Option("depth", letter: "h", .integer(1...9), "", fallback: "x", required: true)
        let many = Operand("A", .text, "a", count: .any)
        let one = Operand("A", .text, "")
        let table = Program<Int>(
            name: "x", version: "1", summary: "X", examples: [Example("y dig", "")],
            options: [Flag("version", "v").spec, Flag("Big", "b").spec],
            topics: [
                Topic(
                    "T",
                    [
                        Command(
                            "dig", summary: "Dig.", examples: [], operands: [many.spec, one.spec],
                            options: [number.spec]
                        ) { _, _ in .done },
                        Command("dig", summary: "D", examples: [Example("x help", "")]) { _, _ in .done },
                        Command("help", summary: "H", commands: []),
                    ])
            ])
        #expect(
            table.defects() == [
                "x: command 'dig' is declared twice",
                "y dig: an example begins with 'x'",
                "x --version: --help, -h and --version belong to the parser",
                "x --Big: a name has lower-case letters, digits and - only",
                "x dig: the summary has to be one sentence without a full stop",
                "x dig: an example is missing",
                "x dig --depth: --help, -h and --version belong to the parser",
                "x dig --depth: the help is missing",
                "x dig --depth: the default \"x\" is no value of the option",
                "x dig --depth: required and with a default",
                "x dig --version: --help, -h and --version belong to the parser",
                "x dig --Big: a name has lower-case letters, digits and - only",
                "x dig: argument 'A' is declared twice",
                "x dig: A follows A, which takes all",
                "x dig: A is needed but follows A, which is not",
                "x dig: the help of A is missing",
                "x dig --version: --help, -h and --version belong to the parser",
                "x dig --Big: a name has lower-case letters, digits and - only",
                "x help: is no call of 'x dig'",
                "x help: 'help' is a word of the parser",
                "x help: a noun without verbs",
                "x help --version: --help, -h and --version belong to the parser",
                "x help --Big: a name has lower-case letters, digits and - only",
            ])
    }
}
