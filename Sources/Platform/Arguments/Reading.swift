/// A command line while it is read, word by word.
struct Reading<Context> {
    let program: Program<Context>
    private(set) var path: [String] = []
    private var command: Command<Context>?
    private var options: [String: [String]] = [:]
    private var positions: [(option: OptionSpec, position: Int)] = []
    private var operands: [(text: String, position: Int)] = []

    init(program: Program<Context>) {
        self.program = program
    }

    private var call: String { ([program.name] + path).joined(separator: " ") }
    private var known: [OptionSpec] { (command?.options ?? []) + program.options }

    /// Reads a word before `--`; true where the next word was its value.
    mutating func word(_ word: String, next: String?, at position: Int) throws(UsageError) -> Bool {
        if word.hasPrefix("--") { return try longOption(word.dropFirst(2), next: next, at: position) }
        if word.hasPrefix("-"), let second = word.dropFirst().first, !second.isNumber {
            return try letterOption(word, next: next, at: position)
        }
        if operands.isEmpty, let child = (command?.commands ?? program.commands).first(where: { $0.name == word }) {
            command = child
            path.append(word)
        } else {
            try operand(word, at: position)
        }
        return false
    }

    /// Reads an operand, whatever it looks like.
    mutating func operand(_ text: String, at position: Int) throws(UsageError) {
        guard let command else { throw program.unknownCommand(text, below: path, at: position) }
        if command.operands.isEmpty, !command.commands.isEmpty {
            throw program.unknownCommand(text, below: path, at: position)
        }
        operands.append((text, position))
    }

    /// The request, once all words are read.
    func request() throws(UsageError) -> Request<Context> {
        guard let command else { return .overview }
        guard let effect = command.effect else { return .help(path: path) }
        for (option, position) in positions where !known.contains(where: { $0.name == option.name }) {
            throw unknownOption("--\(option.name)", at: position)
        }
        let assigned = try assignedOperands(command.operands)
        for option in known where option.isRequired && options[option.name] == nil {
            throw UsageError.missingOption(option, call: call)
        }
        let declared = Set(known.map { "--\($0.name)" } + command.operands.map(\.name))
        return .run(
            effect, Invocation(path: path, call: call, declared: declared, options: options, operands: assigned))
    }

    private mutating func longOption(_ body: Substring, next: String?, at position: Int) throws(UsageError) -> Bool {
        let equals = body.firstIndex(of: "=")
        let name = String(body[..<(equals ?? body.endIndex)])
        guard let option = known.first(where: { $0.name == name }) else {
            throw unknownOption("--\(name)", at: position)
        }
        return try take(option, inline: equals.map { String(body[body.index(after: $0)...]) }, next: next, at: position)
    }

    private mutating func letterOption(_ word: String, next: String?, at position: Int) throws(UsageError) -> Bool {
        guard word.count == 2, let option = known.first(where: { $0.letter == word.last }) else {
            throw unknownOption(word, at: position)
        }
        return try take(option, inline: nil, next: next, at: position)
    }

    private mutating func take(
        _ option: OptionSpec, inline: String?, next: String?, at position: Int
    ) throws(UsageError) -> Bool {
        positions.append((option, position))
        guard let kind = option.value else {
            guard inline == nil else {
                throw UsageError(
                    code: .unexpectedValue,
                    message: "option --\(option.name) takes no value, found \(quoted(inline ?? ""))",
                    hint: "write --\(option.name) alone, or leave it out", position: position)
            }
            options[option.name] = [""]
            return false
        }
        guard let text = inline ?? next, inline != nil || !text.hasPrefix("--") else {
            throw UsageError(
                code: .missingValue, message: "option --\(option.name) needs a value: expected \(kind.expected)",
                hint:
                    "write \(option.signature), or --\(option.name)=\(kind.placeholder) for a value that begins with --",
                position: position)
        }
        guard kind.accepts(text) else {
            throw UsageError(
                code: .badValue, message: "option --\(option.name): expected \(kind.expected), found \(quoted(text))",
                hint: remedy(for: text, kind: kind, signature: option.signature, help: option.help), position: position)
        }
        if let earlier = options[option.name]?.last, !option.repeats {
            throw UsageError(
                code: .repeatedOption,
                message: "option --\(option.name) is given twice: \(quoted(earlier)) and \(quoted(text))",
                hint: "keep one of them", position: position)
        }
        options[option.name, default: []].append(text)
        return inline == nil
    }

    private func assignedOperands(_ specs: [OperandSpec]) throws(UsageError) -> [String: [String]] {
        var assigned: [String: [String]] = [:]
        var rest = operands[...]
        for spec in specs {
            let taken = spec.count.repeats ? rest : rest.prefix(1)
            rest = rest.dropFirst(taken.count)
            if taken.isEmpty, spec.count.isRequired { throw UsageError.missingOperand(spec, call: call) }
            for (text, position) in taken where !spec.value.accepts(text) {
                throw UsageError(
                    code: .badOperand, message: "\(spec.name): expected \(spec.value.expected), found \(quoted(text))",
                    hint: remedy(for: text, kind: spec.value, signature: spec.signature, help: spec.help),
                    position: position)
            }
            if !taken.isEmpty { assigned[spec.name] = taken.map(\.text) }
        }
        if let (text, position) = rest.first {
            let takes = specs.isEmpty ? "no arguments" : specs.map(\.signature).joined(separator: " ")
            throw UsageError(
                code: .surplusOperand, message: "unexpected argument \(quoted(text)): '\(call)' takes \(takes)",
                hint: "leave it out, or see '\(call) --help'", position: position)
        }
        return assigned
    }

    private func remedy(for text: String, kind: AnyValueKind, signature: String, help: String) -> String {
        let otherwise = "\(signature): \(help); see '\(call) --help'"
        guard case .words(let words) = kind.completion else { return otherwise }
        return Suggestions.hint(for: text, in: words, otherwise: otherwise)
    }

    private func unknownOption(_ word: String, at position: Int) -> UsageError {
        let bare = String(word.drop { $0 == "-" })
        let owners = program.everyCommand.filter { entry in
            entry.path.starts(with: path) && entry.path != path && entry.command.options.contains { $0.name == bare }
        }
        let usual = "'\(call) --help' lists the options; a text that begins with - goes behind --"
        let hint =
            if word.hasPrefix("--"), let owner = owners.first {
                "put it after its command: '\(program.name) \(owner.path.joined(separator: " ")) --\(bare)'"
            } else {
                Suggestions.hint(
                    for: "--\(bare)", in: (known.map(\.name) + ["help"]).map { "--\($0)" }, otherwise: usual)
            }
        return UsageError(
            code: .unknownOption, message: "unknown option \(quoted(word)) of '\(call)'", hint: hint, position: position
        )
    }
}
