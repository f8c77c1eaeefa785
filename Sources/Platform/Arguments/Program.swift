/// The whole command line of a program as one table.
package struct Program<Context>: Sendable {
    package let name: String
    package let version: String
    /// One sentence without a full stop.
    package let summary: String
    /// Two or three lines that a newcomer should try.
    package let examples: [Example]
    /// Options that every command takes, before or after its name.
    package let options: [OptionSpec]
    /// The commands in the order in which a person meets them.
    package let topics: [Topic<Context>]
    /// Environment variables the program reads, with their meaning.
    package let environment: [Variable]
    /// The page with the whole story.
    package let page: String?

    package init(
        name: String, version: String, summary: String, examples: [Example], options: [OptionSpec],
        topics: [Topic<Context>], environment: [Variable] = [], page: String? = nil
    ) {
        self.name = name
        self.version = version
        self.summary = summary
        self.examples = examples
        self.options = options
        self.topics = topics
        self.environment = environment
        self.page = page
    }

    /// All top-level commands, in the order of the topics.
    package var commands: [Command<Context>] { topics.flatMap(\.commands) }

    /// Every command and noun with its full path, parents before their children.
    package var everyCommand: [(path: [String], command: Command<Context>)] {
        var all: [(path: [String], command: Command<Context>)] = []
        func visit(_ command: Command<Context>, below path: [String]) {
            all.append((path + [command.name], command))
            for child in command.commands { visit(child, below: path + [command.name]) }
        }
        for command in commands { visit(command, below: []) }
        return all
    }

    /// The command at a path, or nil.
    package func command(at path: [String]) -> Command<Context>? {
        var level = commands
        var found: Command<Context>?
        for name in path {
            found = level.first { $0.name == name }
            guard let found else { return nil }
            level = found.commands
        }
        return found
    }

    /// Whether the words contain a flag before `--`, whatever else is wrong with them; lets a surface answer a usage
    /// error as `--json` asks.
    package func mentions(_ flag: Flag, in words: [String]) -> Bool {
        words.prefix { $0 != "--" }.contains("--\(flag.spec.name)")
    }
}

/// A heading of the help with its commands.
package struct Topic<Context>: Sendable {
    package let title: String
    package let commands: [Command<Context>]

    package init(_ title: String, _ commands: [Command<Context>]) {
        self.title = title
        self.commands = commands
    }
}

/// An environment variable the program reads.
package struct Variable: Hashable, Sendable {
    package let name: String
    package let meaning: String

    package init(_ name: String, _ meaning: String) {
        self.name = name
        self.meaning = meaning
    }
}

/// What a command line asks for.
package enum Request<Context>: Sendable {
    /// Run the command's effect with what was given.
    case run(Effect<Context>, Invocation)
    /// Print the help of the command at the path; the empty path is the program.
    case help(path: [String])
    /// Print the short help of a bare call.
    case overview
    case version
}
