extension Program {
    /// The reference page of all commands in Markdown (CommonMark with tables), made to be written to a file by a build.
    package func referencePage(title: String) -> String {
        var page = "# \(title)\n\n\(summary).\n\n## Options of every command\n\n"
        page += table("Option", "Meaning", options.map { (signature($0), $0.note) })
        if !environment.isEmpty {
            page += "\n## Environment\n\n" + table("Variable", "Meaning", environment.map { ($0.name, $0.meaning) })
        }
        page += "\n## Exit codes\n\n"
        page += table("Code", "Meaning", ExitCode.allCases.map { (String($0.rawValue), $0.meaning) })
        for topic in topics {
            page += "\n## \(topic.title)\n"
            for (path, command) in everyCommand where topic.commands.contains(where: { $0.name == path.first }) {
                page += section(command, path: path)
            }
        }
        return page
    }

    private func section(_ command: Command<Context>, path: [String]) -> String {
        var text = "\n### \(name) \(path.joined(separator: " "))\n\n\(command.summary).\n\n"
        text += "```text\n\(usage(of: command, path: path))\n```\n"
        if !command.examples.isEmpty {
            text += "\n" + command.examples.map { "- \(code($0.line)): \(prose($0.purpose))\n" }.joined()
        }
        if !command.commands.isEmpty {
            let rows = command.commands.map { ("\(name) \(path.joined(separator: " ")) \($0.name)", $0.summary) }
            text += "\n" + table("Command", "Meaning", rows)
        }
        if !command.operands.isEmpty {
            text += "\n" + table("Argument", "Meaning", command.operands.map { ($0.signature, $0.note) })
        }
        if !command.options.isEmpty {
            text += "\n" + table("Option", "Meaning", command.options.map { (signature($0), $0.note) })
        }
        return text
    }

    private func signature(_ option: OptionSpec) -> String {
        option.letter.map { "-\($0), \(option.signature)" } ?? option.signature
    }

    private func table(_ left: String, _ right: String, _ rows: [(String, String)]) -> String {
        "| \(left) | \(right) |\n|---|---|\n"
            + rows.map { "| \(code($0.0).replacing("|", with: "\\|")) | \(prose($0.1)) |\n" }.joined()
    }

    /// A code span; a text with a backtick gets the longer fence.
    private func code(_ text: String) -> String {
        text.contains("`") ? "`` \(text) ``" : "`\(text)`"
    }

    /// Prose with the signs that mean something in Markdown escaped.
    private func prose(_ text: String) -> String {
        String(text.flatMap { "\\`*_[]<>|#".contains($0) ? "\\\($0)" : String($0) })
    }
}
