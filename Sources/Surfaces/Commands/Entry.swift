import Foundation

/// Where the process begins; `main.swift` holds one line because its globals belong to the main actor.
package enum Entry {
    /// Runs the process's own command line and ends the process.
    package static func run() -> Never {
        // A reader that closes the pipe is no error; the write reports it instead of a signal.
        signal(SIGPIPE, SIG_IGN)
        let session = Session(
            out: Output(descriptor: STDOUT_FILENO), err: Output(descriptor: STDERR_FILENO),
            environment: ProcessInfo.processInfo.environment, folder: FileManager.default.currentDirectoryPath,
            now: Int64(Date().timeIntervalSince1970))
        exit(Lotse.run(Array(CommandLine.arguments.dropFirst()), in: session).rawValue)
    }
}
