import Arguments

/// Makes a command whose page is its heading in the reference.
func command(
    _ name: String, _ summary: String, examples: [Example], operands: [OperandSpec] = [], options: [OptionSpec] = [],
    commands: [Command<Session>] = [], under noun: String? = nil, run: @escaping @Sendable (Call) throws -> ExitCode
) -> Command<Session> {
    let heading = (["lotse"] + [noun].compactMap(\.self) + [name]).joined(separator: "-")
    return Command(
        name, summary: summary, examples: examples, operands: operands, options: options,
        page: "docs/reference/commands.md#\(heading)", commands: commands
    ) { session, invocation in
        try run(Call(session: session, invocation: invocation))
    }
}
