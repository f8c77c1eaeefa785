import Arguments
import Foundation

/// A page with blocks of commands and what they print: ```` ```console ```` holds lines `$ lotse …` with their output,
/// ```` ```csv name ```` or ```` ```json name ```` holds a file that the commands below find.
struct Transcript {
    private let lines: [String]

    init(_ page: String) {
        lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    var hasCommands: Bool { lines.contains("```console") }

    /// The page with the output that its commands have now.
    func played(in desk: Desk) throws -> String {
        var result: [String] = []
        var shell = Shell(desk: desk)
        var index = 0
        while index < lines.count {
            let line = lines[index]
            result.append(line)
            index += 1
            guard line.hasPrefix("```"), line != "```" else { continue }
            let end = lines[index...].firstIndex(of: "```") ?? lines.count
            let body = Array(lines[index..<end])
            index = end
            if line == "```console" {
                for command in body where command.hasPrefix("$ ") {
                    result.append(command)
                    result += try shell.output(of: String(command.dropFirst(2)))
                }
            } else {
                let words = line.dropFirst(3).split(separator: " ")
                if words.count == 2 { try desk.write(body.joined(separator: "\n") + "\n", to: String(words[1])) }
                result += body
            }
        }
        return result.joined(separator: "\n")
    }
}

/// The little of a shell that the pages use: `lotse`, `cat`, `echo $?`, `> file`, `| head -n N`, `| tail -n N`, `| grep TEXT`.
private struct Shell {
    struct Unknown: Error, CustomStringConvertible {
        let description: String
    }

    private let desk: Desk
    private var exit = ExitCode.done
    /// What has been typed since the folder was made, to see whether it begins as the shared campaign does.
    private var typed: [String] = []

    init(desk: Desk) {
        self.desk = desk
    }

    mutating func output(of line: String) throws -> [String] {
        if line == "echo $?" { return [String(exit.rawValue)] }
        var line = line
        var target: String?
        if let arrow = line.range(of: " > ") {
            target = String(line[arrow.upperBound...])
            line = String(line[..<arrow.lowerBound])
        }
        let steps = line.components(separatedBy: " | ")
        let answer = try answer(to: steps[0])
        var lines = answer.out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        for step in steps.dropFirst() { lines = try filtered(lines, by: Desk.words(step)) }
        if let target {
            try desk.write(answer.out, to: target)
            lines = []
        }
        return lines + answer.err.split(separator: "\n").map(String.init)
    }

    private mutating func answer(to line: String) throws -> Desk.Answer {
        let words = Desk.words(line)
        switch words.first {
        case "lotse":
            let answer = try shared(line) ?? desk.run(Array(words.dropFirst()))
            exit = answer.exit
            typed.append(line)
            return answer
        case "cat": return Desk.Answer(exit: .done, out: try desk.read(words[1]), err: "")
        default: throw Unknown(description: "a page runs \"\(line)\", which is no command of the pages")
        }
    }

    /// Many pages begin with the same campaign; its first run is computed once.
    private func shared(_ line: String) throws -> Desk.Answer? {
        guard line == SharedRun.lines[1], typed == [SharedRun.lines[0]] else { return nil }
        let run = try SharedRun.result.get()
        let file = desk.folder.appending(path: SharedRun.file)
        try FileManager.default.removeItem(at: file)
        try FileManager.default.copyItem(at: run.file, to: file)
        return run.answer
    }

    private func filtered(_ lines: [String], by words: [String]) throws -> [String] {
        switch (words[0], words.count) {
        case ("head", 3): return Array(lines.prefix(Int(words[2]) ?? 0))
        case ("tail", 3): return Array(lines.suffix(Int(words[2]) ?? 0))
        case ("grep", 2): return lines.filter { $0.contains(words[1]) }
        default: throw Unknown(description: "a page filters by \"\(words.joined(separator: " "))\"")
        }
    }
}

/// The Wunsiedel campaign after its first run.
enum SharedRun {
    static let file = "wunsiedel.lotse"
    static let lines = ["lotse new wunsiedel.lotse --sample wunsiedel-2012", "lotse run"]

    static let result = Result<(answer: Desk.Answer, file: URL), any Error> {
        let desk = try Desk()
        _ = desk.run(Array(Desk.words(lines[0]).dropFirst()))
        let answer = desk.run(Array(Desk.words(lines[1]).dropFirst()))
        return (answer, desk.folder.appending(path: file))
    }
}
