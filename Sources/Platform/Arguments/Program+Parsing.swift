extension Program {
    /// What the words after the program's name ask for.
    ///
    /// Options may stand anywhere before `--`; a value follows its option or an equals sign; `--help` wins over
    /// everything else. A word that begins with `-` and a digit is an operand (a negative number), and so is `-` alone.
    /// Throws the first problem in the order of the words; then missing options and operands.
    package func parse(_ words: [String]) throws(UsageError) -> Request<Context> {
        let boundary = words.firstIndex(of: "--") ?? words.endIndex
        if words[..<boundary].contains(where: { $0 == "--help" || $0 == "-h" }) {
            return .help(path: path(leading: words[..<boundary]))
        }
        if words.first == "help" { return .help(path: try helpPath(Array(words.dropFirst()))) }
        var reading = Reading(program: self)
        var index = words.startIndex
        while index < words.endIndex {
            if index > boundary {
                try reading.operand(words[index], at: index + 1)
            } else if index < boundary {
                if words[index] == "--version", reading.path.isEmpty { return .version }
                if try reading.word(
                    words[index], next: index + 1 < words.endIndex ? words[index + 1] : nil, at: index + 1)
                {
                    index += 1
                }
            }
            index += 1
        }
        return try reading.request()
    }

    /// The command that the words name, whatever stands between; for `--help` on a line that is not finished.
    private func path(leading words: ArraySlice<String>) -> [String] {
        var path: [String] = []
        var level = commands
        var skipsValue = false
        for word in words {
            if skipsValue {
                skipsValue = false
            } else if word.hasPrefix("-") {
                skipsValue = options.contains {
                    $0.value != nil && ("--\($0.name)" == word || $0.letter.map { "-\($0)" } == word)
                }
            } else if let next = level.first(where: { $0.name == word }) {
                path.append(word)
                level = next.commands
            } else {
                break
            }
        }
        return path
    }

    private func helpPath(_ words: [String]) throws(UsageError) -> [String] {
        var path: [String] = []
        for word in words {
            path.append(word)
            guard command(at: path) != nil else {
                throw unknownCommand(word, below: Array(path.dropLast()), at: path.count + 1)
            }
        }
        return path
    }

    func unknownCommand(_ word: String, below path: [String], at position: Int) -> UsageError {
        let level = command(at: path)?.commands ?? commands
        let here = path.isEmpty ? name : "\(name) \(path.joined(separator: " "))"
        let elsewhere = everyCommand.filter { $0.path.last == word }.map { "\(name) \($0.path.joined(separator: " "))" }
        let all = "'\(here)' knows \(listed(level.map(\.name))); see '\(here) --help'"
        return UsageError(
            code: .unknownCommand,
            message: "unknown command \(quoted(word))\(path.isEmpty ? "" : " after '\(here)'")",
            hint: elsewhere.isEmpty
                ? Suggestions.hint(for: word, in: level.map(\.name), otherwise: all)
                : "did you mean \(elsewhere.map { "'\($0)'" }.joined(separator: " or "))?",
            position: position)
    }
}
