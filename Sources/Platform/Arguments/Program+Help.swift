extension Program {
    /// The short help of a bare call: what it is, what to try, the names of the commands.
    package func overview(width: Int = 80) -> String {
        let layout = TextLayout(width: max(width, 40))
        var text = layout.paragraph("\(name): \(summary).", indent: 0)
        text += "\nUsage: \(name) COMMAND [options]\n"
        text += section("Try", exampleLines(examples, layout))
        let rows = topics.map { ($0.title, $0.commands.map(\.name).joined(separator: ", ")) }
        text += section("Commands", layout.definitions(rows))
        return text + "\n'\(name) --help' says what each does, '\(name) COMMAND --help' shows its examples.\n"
    }

    /// The help of the command at the path, or of the whole program for the empty path; nil where there is no such
    /// command. Lines keep to the width (at least 40 columns) unless a single word is longer.
    package func help(path: [String], width: Int = 80) -> String? {
        let layout = TextLayout(width: max(width, 40))
        if path.isEmpty { return programHelp(layout) }
        return command(at: path).map { commandHelp($0, path: path, layout) }
    }

    /// `NAME VERSION` and a line feed.
    package var versionLine: String { "\(name) \(version)\n" }

    private func programHelp(_ layout: TextLayout) -> String {
        var text = layout.paragraph("\(name): \(summary).", indent: 0)
        text += "\nUsage: \(name) COMMAND [options]\n"
        text += section("Examples", exampleLines(examples, layout))
        for topic in topics {
            text += section(topic.title, layout.definitions(topic.commands.map { ($0.name, $0.summary) }))
        }
        text += section("Options of every command", layout.definitions(rows(options) + [helpRow, versionRow]))
        text += section("Environment", layout.definitions(environment.map { ($0.name, $0.meaning) }))
        return text + more(page)
    }

    private func commandHelp(_ command: Command<Context>, path: [String], _ layout: TextLayout) -> String {
        var text = layout.paragraph("\(command.summary).", indent: 0) + "\n"
        text += layout.paragraph("Usage: \(usage(of: command, path: path))", indent: 0)
        // A noun shows the first example of each of its verbs.
        let examples = command.examples.isEmpty ? command.commands.compactMap(\.examples.first) : command.examples
        text += section("Examples", exampleLines(examples, layout))
        text += section("Commands", layout.definitions(command.commands.map { ($0.name, $0.summary) }))
        text += section("Arguments", layout.definitions(command.operands.map { ($0.name, $0.note) }))
        text += section("Options", layout.definitions(rows(command.options)))
        text += section("Options of every command", layout.definitions(rows(options) + [helpRow]))
        return text + more(command.page ?? page)
    }

    /// `lotse import KIND FILE... [options]`.
    func usage(of command: Command<Context>, path: [String]) -> String {
        var words = [name] + path
        if command.effect == nil {
            words.append("COMMAND")
        } else {
            words += command.operands.map(\.signature)
            words += command.options.filter(\.isRequired).map(\.signature)
        }
        return (words + ["[options]"]).joined(separator: " ")
    }

    private var helpRow: (term: String, text: String) { ("--help", "show this help") }
    private var versionRow: (term: String, text: String) { ("--version", "show the version") }

    private func rows(_ options: [OptionSpec]) -> [(term: String, text: String)] {
        options.map { option in
            (option.letter.map { "-\($0), \(option.signature)" } ?? option.signature, option.note)
        }
    }

    private func exampleLines(_ examples: [Example], _ layout: TextLayout) -> String {
        examples.map { "  \($0.line)\n" + layout.paragraph($0.purpose, indent: 6) }.joined()
    }

    private func section(_ title: String, _ body: String) -> String {
        body.isEmpty ? "" : "\n\(title):\n\(body)"
    }

    private func more(_ page: String?) -> String {
        page.map { "\nMore: \($0)\n" } ?? ""
    }
}
