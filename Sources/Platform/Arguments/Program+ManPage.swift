extension Program {
    /// The manual page for section 1, in the man macros of roff.
    ///
    /// The date (`2026-11-21`) is the release's, given so that the same release always makes the same bytes.
    package func manPage(date: String) -> String {
        var text = [".TH \(argument(name.uppercased())) 1 \(argument(date)) \(argument("\(name) \(version)"))"]
        text += [".SH NAME", "\(roff(name)) \\- \(roff(summary))"]
        text += [".SH SYNOPSIS", ".B \(roff(name))", ".I COMMAND", "[\\fIoptions\\fR]"]
        text += [".SH EXAMPLES"] + examples.flatMap(lines(of:))
        for topic in topics {
            text.append(".SH \(argument(topic.title.uppercased()))")
            for (path, command) in everyCommand where topic.commands.contains(where: { $0.name == path.first }) {
                text += lines(of: command, path: path)
            }
        }
        text += [".SH OPTIONS", "Every command takes these."] + options.flatMap(lines(of:))
        text += [".TP", ".B \\-\\-help", "Show the help of a command, examples first."]
        text += [".TP", ".B \\-\\-version", "Show the version."]
        if !environment.isEmpty {
            text.append(".SH ENVIRONMENT")
            for variable in environment { text += [".TP", ".B \(roff(variable.name))", roff(variable.meaning)] }
        }
        text.append(".SH EXIT STATUS")
        for code in ExitCode.allCases { text += [".TP", ".B \(code.rawValue)", roff(code.meaning)] }
        if let page { text += [".SH SEE ALSO", roff(page)] }
        return text.joined(separator: "\n") + "\n"
    }

    private func lines(of command: Command<Context>, path: [String]) -> [String] {
        var text = [".SS \(argument("\(name) \(path.joined(separator: " "))"))", roff("\(command.summary).")]
        text += [".PP", roff(usage(of: command, path: path))]
        text += command.examples.flatMap(lines(of:))
        for operand in command.operands { text += [".TP", ".I \(roff(operand.signature))", roff(operand.note)] }
        return text + command.options.flatMap(lines(of:))
    }

    private func lines(of option: OptionSpec) -> [String] {
        let names = (option.letter.map { ["-\($0)"] } ?? []) + ["--\(option.name)"]
        let bold = names.map { "\\fB\(roff($0))\\fR" }.joined(separator: ", ")
        let value = option.value.map { " \\fI\(roff($0.placeholder))\\fR" } ?? ""
        return [".TP", bold + value, roff(option.note)]
    }

    private func lines(of example: Example) -> [String] {
        [".PP", roff(example.purpose) + ":", ".PP", ".nf", ".RS 4", roff(example.line), ".RE", ".fi"]
    }

    /// Text for a line of its own: backslashes, hyphens that are typed, and signs that would begin a request are escaped.
    private func roff(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "\n": result += " "
            default: result.append(character)
            }
        }
        return result.hasPrefix(".") ? "\\&" + result : result
    }

    /// Text as one argument of a request.
    private func argument(_ text: String) -> String {
        "\"" + roff(text).replacing("\"", with: "\\(dq") + "\""
    }
}
