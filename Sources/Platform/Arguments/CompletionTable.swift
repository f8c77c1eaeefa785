/// What may be typed at each command, flattened for the scripts of the shells.
struct CompletionTable {
    struct Row {
        /// The program's name and the path: `lotse fair show`.
        let call: String
        let commands: [(word: String, summary: String)]
        let options: [OptionSpec]
        let operands: [OperandSpec]
    }

    let name: String
    /// The program itself first.
    let rows: [Row]
    /// The options of every command that take a value.
    let globals: [OptionSpec]

    init<Context>(_ program: Program<Context>) {
        name = program.name
        globals = program.options
        let top = Row(
            call: program.name, commands: program.commands.map { ($0.name, $0.summary) }, options: program.options,
            operands: [])
        rows =
            [top]
            + program.everyCommand.map { path, command in
                Row(
                    call: ([program.name] + path).joined(separator: " "),
                    commands: command.commands.map { ($0.name, $0.summary) },
                    options: command.options + program.options,
                    operands: command.operands)
            }
    }

    /// The name as part of a shell function's name.
    var identifier: String { name.replacing("-", with: "_") }

    /// A text between single quotes for bash and zsh.
    static func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "'\\''") + "'"
    }
}

/// A shell that completes commands.
package enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
}

extension Program {
    /// The script that teaches a shell to complete the program's commands, options and values.
    package func completions(for shell: Shell) -> String {
        let table = CompletionTable(self)
        return switch shell {
        case .bash: table.bash
        case .zsh: table.zsh
        case .fish: table.fish
        }
    }
}
