import Arguments
import Testing

@Suite struct ReferencePageTests {
    @Test("every command, option and operand stands in the reference page")
    func complete() {
        let page = Ferry.table.referencePage(title: "Commands")
        for (path, command) in Ferry.table.everyCommand {
            #expect(page.contains("\n### ferry \(path.joined(separator: " "))\n"))
            #expect(page.contains("\n\(command.summary).\n"))
            for option in command.options { #expect(page.contains("--\(option.name)")) }
            for operand in command.operands {
                #expect(page.contains("`\(operand.name)") || page.contains("`[\(operand.name)"))
            }
        }
        for option in Ferry.table.options { #expect(page.contains("--\(option.name)")) }
    }

    @Test("a command's section shows usage, examples and tables")
    func section() {
        let page = Ferry.table.referencePage(title: "Commands")
        #expect(
            page.hasPrefix(
                "# Commands\n\nBook seats on the island ferry.\n\n## Options of every command\n\n| Option | Meaning |\n|---|---|\n"
            ))
        #expect(
            page.contains(
                """
                ### ferry book

                Book seats for one or more people.

                ```text
                ferry book PORT PERSON... [options]
                ```

                - `ferry book helgoland Ada Grace --seats 2`: two people, two seats
                - `ferry book wyk 'Ada L.' --deck upper --json > seat.json`: keep the answer

                | Argument | Meaning |
                |---|---|
                | `PORT` | where to go (cuxhaven\\|helgoland\\|wyk) |
                | `PERSON...` | who travels |

                | Option | Meaning |
                |---|---|
                | `-n, --seats N` | how many seats (default: 1) |

                """.dropLast()))
        #expect(page.contains("| `130` | Interrupted from the keyboard. |"))
    }
}
