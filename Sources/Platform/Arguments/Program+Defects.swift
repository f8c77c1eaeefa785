extension Program {
    /// What is wrong with the table itself, one sentence each; a test of the surface expects none.
    ///
    /// Checked: names are unique and well-formed, no operand follows one that may be left out or repeats, fallbacks are
    /// values of their option, every command that does something has examples, and the parser reads every example as a
    /// call of the command it stands at.
    package func defects() -> [String] {
        var defects = repeated(commands.map(\.name), as: "command", of: name)
        defects += examples.flatMap { exampleDefects($0, expected: nil) }
        defects += optionDefects(options, of: name)
        for (path, command) in everyCommand {
            let call = ([name] + path).joined(separator: " ")
            defects += nameDefects(command.name, of: call)
            if path == ["help"] { defects.append("\(call): 'help' is a word of the parser") }
            if command.summary.isEmpty || command.summary.hasSuffix(".") {
                defects.append("\(call): the summary has to be one sentence without a full stop")
            }
            if command.effect != nil, command.examples.isEmpty { defects.append("\(call): an example is missing") }
            if command.effect == nil, command.commands.isEmpty { defects.append("\(call): a noun without verbs") }
            defects += repeated(command.commands.map(\.name), as: "command", of: call)
            defects += optionDefects(command.options + options, of: call)
            defects += operandDefects(command.operands, of: call)
            defects += command.examples.flatMap { exampleDefects($0, expected: path) }
        }
        return defects
    }

    private func optionDefects(_ options: [OptionSpec], of call: String) -> [String] {
        var defects = repeated(options.map(\.name), as: "option", of: call)
        defects += repeated(options.compactMap { $0.letter.map(String.init) }, as: "letter", of: call)
        for option in options {
            defects += nameDefects(option.name, of: "\(call) --\(option.name)")
            if ["help", "version"].contains(option.name) || option.letter == "h" {
                defects.append("\(call) --\(option.name): --help, -h and --version belong to the parser")
            }
            if option.help.isEmpty { defects.append("\(call) --\(option.name): the help is missing") }
            if let fallback = option.fallback, option.value?.accepts(fallback) != true {
                defects.append("\(call) --\(option.name): the default \(quoted(fallback)) is no value of the option")
            }
            if option.isRequired, option.fallback != nil {
                defects.append("\(call) --\(option.name): required and with a default")
            }
        }
        return defects
    }

    private func operandDefects(_ operands: [OperandSpec], of call: String) -> [String] {
        var defects = repeated(operands.map(\.name), as: "argument", of: call)
        for (operand, next) in zip(operands, operands.dropFirst()) {
            if operand.count.repeats {
                defects.append("\(call): \(next.name) follows \(operand.name), which takes all")
            }
            if !operand.count.isRequired, next.count.isRequired {
                defects.append("\(call): \(next.name) is needed but follows \(operand.name), which is not")
            }
        }
        return defects + operands.filter(\.help.isEmpty).map { "\(call): the help of \($0.name) is missing" }
    }

    private func exampleDefects(_ example: Example, expected path: [String]?) -> [String] {
        let words = Self.words(of: example.line)
        guard words.first == name else { return ["\(example.line): an example begins with '\(name)'"] }
        do {
            let request = try parse(Array(words.dropFirst()))
            guard let path else { return [] }
            if case .run(_, let invocation) = request, invocation.path == path { return [] }
            return ["\(example.line): is no call of '\(([name] + path).joined(separator: " "))'"]
        } catch {
            return ["\(example.line): \(error.message)"]
        }
    }

    private func nameDefects(_ name: String, of call: String) -> [String] {
        let isPlain =
            !name.isEmpty
            && name.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d }
        return isPlain && !name.hasPrefix("-") ? [] : ["\(call): a name has lower-case letters, digits and - only"]
    }

    private func repeated(_ names: [String], as kind: String, of call: String) -> [String] {
        Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            .map { "\(call): \(kind) '\($0)' is declared twice" }
    }

    /// The words of an example up to a pipe or redirection, with the quotes of a shell taken off.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            switch (quote, character) {
            case (let open?, let character) where character == open: quote = nil
            case (.some, _): word = (word ?? "") + String(character)
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (nil, "|"), (nil, ">"), (nil, "<"): return words + (word.map { [$0] } ?? [])
            case (nil, " "):
                if let complete = word { words.append(complete) }
                word = nil
            case (nil, _): word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
