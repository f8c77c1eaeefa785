import Arguments
import Testing

@Suite struct CompletionTests {
    struct Typed: CustomTestStringConvertible, Sendable {
        let words: [String]
        let offers: [String]
        var testDescription: String { words.joined(separator: " ") }
    }

    static let typed = [
        Typed(words: [""], offers: ["book", "cancel", "watch", "rules"]),
        Typed(words: ["b"], offers: ["book"]),
        Typed(words: ["watch", ""], offers: ["show", "set"]),
        Typed(words: ["rules", "d"], offers: ["diff"]),
        Typed(words: ["book", ""], offers: ["cuxhaven", "helgoland", "wyk"]),
        Typed(words: ["book", "--seats", "2", "h"], offers: ["helgoland"]),
        Typed(words: ["book", "--json", "h"], offers: ["helgoland"]),
        Typed(words: ["--logbook", "watch", "book", "w"], offers: ["wyk"]),
        Typed(words: ["book", "wyk", "h"], offers: []),
        Typed(words: ["book", "--deck", "u"], offers: ["upper"]),
        Typed(words: ["book", "--de"], offers: ["--deck"]),
        Typed(words: ["watch", "set", "--c"], offers: ["--captain"]),
        Typed(words: ["watch", "show", "--"], offers: ["--logbook", "--json", "--quiet", "--help"]),
        Typed(words: ["swim", ""], offers: []),
    ]

    @Test("bash offers what may be typed", .enabled(if: Tool("bash") != nil), arguments: typed)
    func bash(row: Typed) throws {
        let words = (["ferry"] + row.words).map { "'\($0)'" }.joined(separator: " ")
        let script = """
            set -eu
            \(Ferry.table.completions(for: .bash))
            COMP_WORDS=(\(words)); COMP_CWORD=\(row.words.count)
            _ferry
            for offer in "${COMPREPLY[@]}"; do echo "$offer"; done
            """
        let answer = try #require(Tool("bash")).run([], input: script)
        #expect(answer.err == "")
        #expect(answer.status == 0)
        #expect(answer.out.split(separator: "\n").map(String.init) == row.offers)
    }

    @Test("fish offers what may be typed", .enabled(if: Tool("fish") != nil), arguments: typed)
    func fish(row: Typed) throws {
        let line = (["ferry"] + row.words).joined(separator: " ")
        let script = "\(Ferry.table.completions(for: .fish))\ncomplete -C '\(line)'\n"
        let answer = try #require(Tool("fish")).run(["--no-config"], input: script)
        #expect(answer.err == "")
        let words = answer.out.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
        #expect(Set(words) == Set(row.offers))
        #expect(words.count == row.offers.count)
    }

    @Test("zsh reads its script", .enabled(if: Tool("zsh") != nil))
    func zshSyntax() throws {
        let answer = try #require(Tool("zsh")).run(["-f", "-n"], input: Ferry.table.completions(for: .zsh))
        #expect(answer.err == "")
        #expect(answer.status == 0)
    }

    @Test("zsh offers what may be typed", .enabled(if: Tool("zsh") != nil), arguments: typed)
    func zsh(row: Typed) throws {
        let words = (["ferry"] + row.words).map { "'\($0)'" }.joined(separator: " ")
        // The builtins of the completion system exist only while a line is edited; these print what they are given.
        let script = """
            compdef() { : }
            _message() { : }
            _files() { : }
            compadd() { shift; print -l -- "$@" }
            _describe() { local entry; for entry in "${(@P)2}"; do print -r -- "${entry%%:*}"; done }
            \(Ferry.table.completions(for: .zsh))
            words=(\(words)); CURRENT=\(row.words.count + 1)
            _ferry
            """
        let answer = try #require(Tool("zsh")).run(["-f"], input: script)
        #expect(answer.err == "")
        let last = row.words.last ?? ""
        let offers = answer.out.split(separator: "\n").map(String.init).filter { $0.hasPrefix(last) }
        #expect(offers == row.offers)
    }
}
