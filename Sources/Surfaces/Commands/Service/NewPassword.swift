import Digests
import Foundation

/// A password as somebody types it: twice at a terminal without being shown, or the first line of standard input.
struct NewPassword {
    /// Characters that a password has at least. Source: BSI, ORP.4 (length before complexity), read 2026-11-21.
    static let least = 12
    /// Bytes that are looked at: more would only cost time.
    static let most = 1_024

    /// The text that the store keeps.
    let kept: String

    init(_ session: Session) throws {
        let password = try NewPassword.typed(session)
        guard password.count >= NewPassword.least, password.utf8.count <= NewPassword.most else {
            throw Failure(
                code: "CL307",
                message: "the password has \(password.count) characters, expected \(NewPassword.least) or more",
                hint: "take four words that nobody would put together", exit: .usage)
        }
        guard let kept = Password.kept(password) else { throw Failure.noMemory }
        self.kept = kept
    }

    private static func typed(_ session: Session) throws -> String {
        guard isatty(STDIN_FILENO) == 1, session.input == nil else { return session.input ?? readLine() ?? "" }
        let first = try asked("Password: ", session)
        guard try asked("Once more: ", session) == first else { throw Failure.differentPasswords }
        return first
    }

    /// A line of the terminal, which is not shown while it is typed.
    private static func asked(_ prompt: String, _ session: Session) throws -> String {
        session.err.write(prompt)
        session.err.flush()
        var shown = termios()
        tcgetattr(STDIN_FILENO, &shown)
        var hidden = shown
        hidden.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
            session.err.line()
        }
        return readLine() ?? ""
    }
}

extension Failure {
    static let noMemory = Failure(
        code: "CL308", message: "there is no memory to protect the password, expected 64 MiB",
        hint: "end other programs and try again")
    static let differentPasswords = Failure(
        code: "CL309", message: "the two passwords differ", hint: "type the same password twice", exit: .usage)
}
