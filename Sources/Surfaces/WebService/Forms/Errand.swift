/// What a form asks the program to do, in the words of its commands (Auftrag): `task done --on=2012-09-05 -- B017 bank-account`.
package struct Errand: Hashable, Sendable {
    package struct Option: Hashable, Sendable {
        package let name: String
        /// Nil for a flag.
        package let value: String?
    }

    /// The command's path, such as `task done`.
    package let command: [String]
    package let operands: [String]
    package let options: [Option]
    /// What the command reads from its standard input, such as a password; it stands in no list of words.
    package let input: String?

    /// - Parameters:
    ///   - options: By name; those without a value, or with an empty one, are left out.
    ///   - kept: By name; an empty value is passed on, since it empties what is stored.
    ///   - flags: Options that take no value.
    init(
        _ command: String..., operands: [String] = [], options: [(String, String?)] = [],
        kept: [(String, String)] = [], flags: [String] = [], input: String? = nil
    ) {
        self.command = command
        self.operands = operands
        self.options =
            options.compactMap { name, value in
                value.flatMap { $0.isEmpty ? nil : Option(name: name, value: $0) }
            } + kept.map { Option(name: $0, value: $1) } + flags.map { Option(name: $0, value: nil) }
        self.input = input
    }

    /// Commands that ask a planner before they answer.
    private static let planning: Set<[String]> = [["travel", "delay"], ["course", "drop"]]

    /// Whether the command plans, which may take seconds.
    var plans: Bool { Errand.planning.contains(command) }

    /// The words after the program's name. Operands stand behind `--`, and values behind an equals sign, so that nothing that
    /// was typed is taken for an option.
    package var words: [String] {
        command + options.map { option in "--\(option.name)" + (option.value.map { "=\($0)" } ?? "") } + ["--"]
            + operands
    }
}

/// Why a command did not do what a form asked for.
package struct ErrandRefusal: Error, Hashable, Sendable {
    package let complaint: Complaint

    package init(complaint: Complaint) {
        self.complaint = complaint
    }
}
