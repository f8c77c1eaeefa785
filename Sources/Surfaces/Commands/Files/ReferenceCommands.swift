import Arguments

/// `lotse completions`, `lotse manual`, `lotse reference`: what is made from the command table itself.
enum ReferenceCommands {
    private static let shell = Operand("SHELL", .oneOf(Shell.self, placeholder: "SHELL"), "Your shell")

    static let completions: Command<Session> = command(
        "completions", "Print the completions for a shell",
        examples: [Example("lotse completions bash > ~/.local/share/bash-completion/completions/lotse", "for bash")],
        operands: [shell.spec]
    ) { call in
        call.session.out.write(Lotse.program.completions(for: try call.invocation.required(shell)))
        return .done
    }

    static let manual: Command<Session> = command(
        "manual", "Print the manual page in roff",
        examples: [Example("lotse manual > /usr/local/share/man/man1/lotse.1", "then 'man lotse'")]
    ) { call in
        call.session.out.write(Lotse.program.manPage(date: Lotse.released))
        return .done
    }

    static let reference: Command<Session> = command(
        "reference", "Print the reference of all commands in Markdown",
        examples: [Example("lotse reference > docs/reference/commands.md", "what 'make docs' does")]
    ) { call in
        call.session.out.write(Lotse.program.referencePage(title: "Commands"))
        return .done
    }
}
