/// What a command does once its arguments are read; returns how the program ends.
package typealias Effect<Context> = @Sendable (Context, Invocation) throws -> ExitCode

/// One command as data: the parser, help, completions, manual and reference page are all made from it.
package struct Command<Context>: Sendable {
    /// One lower-case word: `import`, or `show` below `fair`.
    package let name: String
    /// One sentence, without a full stop, that says what the command does: `Read files into the campaign`.
    package let summary: String
    /// At least one for a command that does something; every line has to be readable by the parser itself.
    package let examples: [Example]
    /// In the order in which they are typed.
    package let operands: [OperandSpec]
    package let options: [OptionSpec]
    /// The page with the whole story, such as `docs/reference/commands.md#lotse-import`.
    package let page: String?
    /// The verbs below a noun.
    package let commands: [Command]
    /// Nil for a noun that only holds verbs; such a command answers with its help.
    package let effect: Effect<Context>?

    /// A command that does something; it may hold verbs as well (`rules`, `rules diff`).
    package init(
        _ name: String, summary: String, examples: [Example], operands: [OperandSpec] = [],
        options: [OptionSpec] = [], page: String? = nil, commands: [Command] = [], effect: @escaping Effect<Context>
    ) {
        self.name = name
        self.summary = summary
        self.examples = examples
        self.operands = operands
        self.options = options
        self.page = page
        self.commands = commands
        self.effect = effect
    }

    /// A noun that only holds verbs.
    package init(_ name: String, summary: String, page: String? = nil, commands: [Command]) {
        self.name = name
        self.summary = summary
        self.examples = []
        self.operands = []
        self.options = []
        self.page = page
        self.commands = commands
        self.effect = nil
    }
}

/// A line to type and what it is good for.
package struct Example: Hashable, Sendable {
    /// The whole line with the program's name.
    package let line: String
    /// What it does, one clause.
    package let purpose: String

    package init(_ line: String, _ purpose: String) {
        self.line = line
        self.purpose = purpose
    }
}

/// How a program ends.
package enum ExitCode: Int32, CaseIterable, Sendable {
    case done = 0
    case no = 1
    case usage = 2
    case environment = 3
    case interrupted = 130

    /// What the code tells the caller.
    package var meaning: String {
        switch self {
        case .done: "Done."
        case .no: "The answer is no: infeasible, findings, or refused rows. The answer is printed all the same."
        case .usage: "The command line could not be read."
        case .environment: "Something around the program failed: a file, the database, a port."
        case .interrupted: "Interrupted from the keyboard."
        }
    }
}
