import Foundation

/// The sentences that a source file writes, with `{1}`, `{2}` … where it puts values in: so that a test can ask for each of them.
package struct SourceTexts {
    /// A group of texts: the arguments of a call, or a tuple with a code.
    package struct Group {
        /// The stable code that stands in it, such as `CL101`; nil where it stands elsewhere.
        package let code: String?
        package let texts: [String]
    }

    private let characters: [Character]

    package init(_ source: String) { characters = Array(source) }

    /// The source below the folder of the package.
    package init(path: String) throws {
        self.init(try String(contentsOf: SourceTexts.root.appending(path: path), encoding: .utf8))
    }

    /// The folder of the package.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The source files in a folder of the package and all below it, in their order.
    package static func paths(below folder: String) throws -> [String] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
        return files.filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
    }

    /// Whether the word stands anywhere in the source.
    package func contains(_ word: String) -> Bool { String(characters).contains(word) }

    /// What stands in brackets behind one of these names, and what stands in the innermost brackets that hold a code.
    ///
    /// - Parameter calls: Names of functions and types, such as `ValueProblem`.
    package func groups(of calls: Set<String>) -> [Group] {
        var groups: [Group] = []
        var index = 0
        while index < characters.count {
            if let next = afterComment(index) {
                index = next
            } else if characters[index] == "\"" {
                index = afterLiteral(index).next
            } else if characters[index] == "(" {
                let texts = literals(from: index + 1)
                let code = texts.first { $0.wholeMatch(of: /[A-Z]{2}[0-9]{3}/) != nil }
                if code != nil || calls.contains(name(before: index)) {
                    groups.append(Group(code: code, texts: texts.filter { $0.contains(" ") }))
                }
                index += 1
            } else {
                index += 1
            }
        }
        return groups
    }

    /// The word that ends before an index.
    private func name(before index: Int) -> String {
        let word = characters[..<index].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return String(word.reversed())
    }

    /// The texts up to the bracket that closes; those that a plus joins are one.
    private func literals(from start: Int) -> [String] {
        var texts: [String] = []
        var (index, depth) = (start, 1)
        var (joins, values) = (false, 0)
        while index < characters.count, depth > 0 {
            if let next = afterComment(index) {
                index = next
                continue
            }
            switch characters[index] {
            case "\"":
                let literal = afterLiteral(index, values: joins ? values : 0)
                if joins, let last = texts.popLast() {
                    texts.append(last + literal.text)
                } else {
                    texts.append(literal.text)
                }
                values = literal.values
                index = literal.next
                joins = false
                let rest = characters[index...].drop { $0.isWhitespace }
                if rest.first == "+", let quote = rest.dropFirst().first(where: { !$0.isWhitespace }), quote == "\"" {
                    joins = true
                    index = rest.startIndex + 1
                }
                continue
            case "(": depth += 1
            case ")": depth -= 1
            default: break
            }
            index += 1
        }
        return texts
    }

    private func afterComment(_ index: Int) -> Int? {
        guard characters[index] == "/", index + 1 < characters.count, characters[index + 1] == "/" else { return nil }
        return characters[index...].firstIndex(of: "\n") ?? characters.count
    }

    /// The text of a literal, with its values numbered from `values` on, and the index behind it.
    private func afterLiteral(_ start: Int, values: Int = 0) -> (text: String, values: Int, next: Int) {
        var (text, values, index) = ("", values, start + 1)
        while index < characters.count, characters[index] != "\"" {
            guard characters[index] == "\\", index + 1 < characters.count else {
                text.append(characters[index])
                index += 1
                continue
            }
            if characters[index + 1] == "(" {
                values += 1
                text += "{\(values)}"
                index = afterValue(index + 2)
            } else {
                text.append(characters[index + 1] == "n" ? "\n" : characters[index + 1])
                index += 2
            }
        }
        return (text, values, index + 1)
    }

    /// The index behind the bracket that closes a value.
    private func afterValue(_ start: Int) -> Int {
        var (index, depth) = (start, 1)
        while index < characters.count, depth > 0 {
            switch characters[index] {
            case "\"":
                index = afterLiteral(index).next
                continue
            case "(": depth += 1
            case ")": depth -= 1
            default: break
            }
            index += 1
        }
        return index
    }
}
