import Arguments
import Testing

@Suite struct UsageErrorTests {
    struct Mistake: CustomTestStringConvertible {
        let words: [String]
        let code: UsageError.Code
        let text: String
        let position: Int?
        var testDescription: String { words.joined(separator: " ") }
    }

    @Test(
        "every mistake is named with what was found, what was expected and what to do",
        arguments: [
            Mistake(
                words: ["bok"], code: .unknownCommand,
                text: """
                    error[AR001]: unknown command "bok"
                    hint: did you mean 'book'?
                    """, position: 1),
            Mistake(
                words: ["swim"], code: .unknownCommand,
                text: """
                    error[AR001]: unknown command "swim"
                    hint: 'ferry' knows book, cancel, watch, rules; see 'ferry --help'
                    """, position: 1),
            Mistake(
                words: ["--json", "show"], code: .unknownCommand,
                text: """
                    error[AR001]: unknown command "show"
                    hint: did you mean 'ferry watch show'?
                    """, position: 2),
            Mistake(
                words: ["watch", "shwo"], code: .unknownCommand,
                text: """
                    error[AR001]: unknown command "shwo" after 'ferry watch'
                    hint: did you mean 'show'?
                    """, position: 2),
            Mistake(
                words: ["help", "swim"], code: .unknownCommand,
                text: """
                    error[AR001]: unknown command "swim"
                    hint: 'ferry' knows book, cancel, watch, rules; see 'ferry --help'
                    """, position: 2),
            Mistake(
                words: ["rules", "dif"], code: .unknownCommand,
                text: """
                    error[AR001]: unknown command "dif" after 'ferry rules'
                    hint: did you mean 'diff'?
                    """, position: 2),
            Mistake(
                words: ["book", "wyk", "Ada", "--seat", "2"], code: .unknownOption,
                text: """
                    error[AR002]: unknown option "--seat" of 'ferry book'
                    hint: did you mean '--seats'?
                    """, position: 4),
            Mistake(
                words: ["--seats", "2", "book", "wyk", "Ada"], code: .unknownOption,
                text: """
                    error[AR002]: unknown option "--seats" of 'ferry'
                    hint: put it after its command: 'ferry book --seats'
                    """, position: 1),
            Mistake(
                words: ["book", "-x"], code: .unknownOption,
                text: """
                    error[AR002]: unknown option "-x" of 'ferry book'
                    hint: 'ferry book --help' lists the options; a text that begins with - goes behind --
                    """, position: 2),
            Mistake(
                words: ["book", "-seats", "2"], code: .unknownOption,
                text: """
                    error[AR002]: unknown option "-seats" of 'ferry book'
                    hint: did you mean '--seats'?
                    """, position: 2),
            Mistake(
                words: ["book", "wyk", "Ada", "--seats"], code: .missingValue,
                text: """
                    error[AR003]: option --seats needs a value: expected a whole number from 1 to 99
                    hint: write --seats N, or --seats=N for a value that begins with --
                    """, position: 4),
            Mistake(
                words: ["book", "wyk", "--tag", "--json"], code: .missingValue,
                text: """
                    error[AR003]: option --tag needs a value: expected a text
                    hint: write --tag TEXT, or --tag=TEXT for a value that begins with --
                    """, position: 3),
            Mistake(
                words: ["book", "--json=yes"], code: .unexpectedValue,
                text: """
                    error[AR004]: option --json takes no value, found "yes"
                    hint: write --json alone, or leave it out
                    """, position: 2),
            Mistake(
                words: ["book", "--seats", "many"], code: .badValue,
                text: """
                    error[AR005]: option --seats: expected a whole number from 1 to 99, found "many"
                    hint: --seats N: how many seats; see 'ferry book --help'
                    """, position: 2),
            Mistake(
                words: ["book", "--seats=0"], code: .badValue,
                text: """
                    error[AR005]: option --seats: expected a whole number from 1 to 99, found "0"
                    hint: --seats N: how many seats; see 'ferry book --help'
                    """, position: 2),
            Mistake(
                words: ["book", "--deck", "uper"], code: .badValue,
                text: """
                    error[AR005]: option --deck: expected one of upper, lower, found "uper"
                    hint: did you mean 'upper'?
                    """, position: 2),
            Mistake(
                words: ["book", "--deck", "a\u{1b}[2J"], code: .badValue,
                text: """
                    error[AR005]: option --deck: expected one of upper, lower, found "a\\u{1b}[2J"
                    hint: --deck DECK: the deck to sit on; see 'ferry book --help'
                    """, position: 2),
            Mistake(
                words: ["book", "--seats", "2", "--seats=3"], code: .repeatedOption,
                text: """
                    error[AR006]: option --seats is given twice: "2" and "3"
                    hint: keep one of them
                    """, position: 4),
            Mistake(
                words: ["watch", "set"], code: .missingOption,
                text: """
                    error[AR007]: option --captain is missing and 'ferry watch set' needs it
                    hint: add --captain TEXT: who commands
                    """, position: nil),
            Mistake(
                words: ["book"], code: .missingOperand,
                text: """
                    error[AR008]: PORT is missing: expected one of cuxhaven, helgoland, wyk
                    hint: where to go; see 'ferry book --help'
                    """, position: nil),
            Mistake(
                words: ["book", "wyk"], code: .missingOperand,
                text: """
                    error[AR008]: PERSON is missing: expected a text
                    hint: who travels; see 'ferry book --help'
                    """, position: nil),
            Mistake(
                words: ["cancel", "ice", "fog"], code: .surplusOperand,
                text: """
                    error[AR009]: unexpected argument "fog": 'ferry cancel' takes [REASON]
                    hint: leave it out, or see 'ferry cancel --help'
                    """, position: 3),
            Mistake(
                words: ["watch", "show", "all"], code: .surplusOperand,
                text: """
                    error[AR009]: unexpected argument "all": 'ferry watch show' takes no arguments
                    hint: leave it out, or see 'ferry watch show --help'
                    """, position: 3),
            Mistake(
                words: ["book", "--quiet", "helgolnad", "Ada"], code: .badOperand,
                text: """
                    error[AR010]: PORT: expected one of cuxhaven, helgoland, wyk, found "helgolnad"
                    hint: did you mean 'helgoland'?
                    """, position: 3),
        ])
    func mistakes(_ row: Mistake) {
        let error = #expect(throws: UsageError.self) { _ = try Ferry.table.parse(row.words) }
        #expect(error?.code == row.code)
        #expect(error?.text == row.text)
        #expect(error?.position == row.position)
    }

    @Test("a rule beyond the table is stated by the command itself")
    func conflict() {
        let error = UsageError.conflict("--from is after --to", hint: "exchange them")
        #expect(error.text == "error[AR011]: --from is after --to\nhint: exchange them")
    }
}
