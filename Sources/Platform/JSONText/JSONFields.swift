/// A meaning that a JSON value does not have: a wrong type, an unknown or a missing member, a value out of range.
package struct JSONFinding: Error, Hashable, Sendable {
    /// JSON Pointer (RFC 6901) of the value; empty = the whole text.
    package let pointer: String
    package let mark: JSONNode.Mark
    package let message: String
    package let hint: String

    package init(pointer: String, mark: JSONNode.Mark, message: String, hint: String) {
        self.pointer = pointer
        self.mark = mark
        self.message = message
        self.hint = hint
    }
}

/// A node on the way down a tree: knows its pointer, and collects every finding instead of stopping at the first.
package struct JSONCursor {
    package let node: JSONNode
    package let pointer: String

    package init(_ node: JSONNode, pointer: String = "") {
        self.node = node
        self.pointer = pointer
    }

    /// A finding about this value.
    package func finding(_ message: String, hint: String) -> JSONFinding {
        JSONFinding(pointer: pointer, mark: node.mark, message: message, hint: hint)
    }

    private func mismatch(_ expected: String) -> JSONFinding {
        finding("found \(node.kindName), expected \(expected)", hint: "write \(expected)")
    }

    package var isNull: Bool { node.value == .null }

    /// The text, or nil with a finding.
    package func string(_ findings: inout [JSONFinding]) -> String? {
        guard case .string(let text) = node.value else {
            findings.append(mismatch("a text in double quotes"))
            return nil
        }
        return text
    }

    /// The whole number inside `range`, or nil with a finding. `1.0` and `1e3` are not whole numbers here.
    package func int(in range: ClosedRange<Int> = Int.min...Int.max, _ findings: inout [JSONFinding]) -> Int? {
        let isUnbounded = range == Int.min...Int.max
        let expected = isUnbounded ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard case .number(let digits) = node.value else {
            findings.append(mismatch(expected))
            return nil
        }
        guard let number = Int(digits), range.contains(number) else {
            findings.append(finding("found \(digits), expected \(expected)", hint: "write \(expected)"))
            return nil
        }
        return number
    }

    /// The number inside `range` in hundredths, exactly, or nil with a finding: `38.5` is 3,850. Numbers with more than
    /// two decimals or with an exponent are findings.
    package func hundredths(in range: ClosedRange<Int>, _ findings: inout [JSONFinding]) -> Int? {
        let expected = "a number from \(range.lowerBound) to \(range.upperBound) with at most two decimals"
        guard case .number(let digits) = node.value else {
            findings.append(mismatch(expected))
            return nil
        }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? parts[1] : ""
        guard parts.count <= 2, fraction.utf8.count <= 2,
            let number = Int(parts[0] + fraction + String(repeating: "0", count: 2 - fraction.utf8.count)),
            (range.lowerBound * 100...range.upperBound * 100).contains(number)
        else {
            findings.append(finding("found \(digits), expected \(expected)", hint: "write \(expected)"))
            return nil
        }
        return number
    }

    /// True or false, or nil with a finding.
    package func bool(_ findings: inout [JSONFinding]) -> Bool? {
        guard case .bool(let flag) = node.value else {
            findings.append(mismatch("true or false"))
            return nil
        }
        return flag
    }

    /// The elements, or nil with a finding.
    package func elements(_ findings: inout [JSONFinding]) -> [JSONCursor]? {
        guard case .array(let nodes) = node.value else {
            findings.append(mismatch("an array"))
            return nil
        }
        return nodes.enumerated().map { JSONCursor($0.element, pointer: "\(pointer)/\($0.offset)") }
    }

    /// The members by name, or nil with a finding; names outside `known` are findings of their own.
    package func members(known: [String], _ findings: inout [JSONFinding]) -> [String: JSONCursor]? {
        guard case .object(let members) = node.value else {
            findings.append(mismatch("an object"))
            return nil
        }
        var byName: [String: JSONCursor] = [:]
        for member in members {
            let cursor = JSONCursor(member.node, pointer: "\(pointer)/\(JSONCursor.escaped(member.name))")
            if known.contains(member.name) {
                byName[member.name] = cursor
            } else {
                findings.append(
                    JSONFinding(
                        pointer: cursor.pointer, mark: member.mark,
                        message: "found the unknown field \"\(member.name)\"",
                        hint: "the fields here are: \(known.joined(separator: ", "))"))
            }
        }
        return byName
    }

    /// The members in their order, or nil with a finding; for objects whose names are data.
    package func entries(_ findings: inout [JSONFinding]) -> [(name: String, value: JSONCursor)]? {
        guard case .object(let members) = node.value else {
            findings.append(mismatch("an object"))
            return nil
        }
        return members.map {
            ($0.name, JSONCursor($0.node, pointer: "\(pointer)/\(JSONCursor.escaped($0.name))"))
        }
    }

    /// The member of that name; a finding where it is missing.
    package func required(_ name: String, of members: [String: JSONCursor], _ findings: inout [JSONFinding])
        -> JSONCursor?
    {
        guard let cursor = members[name] else {
            findings.append(finding("the field \"\(name)\" is missing", hint: "add \"\(name)\""))
            return nil
        }
        return cursor
    }

    private static func escaped(_ name: String) -> String {
        var text = ""
        for character in name {
            switch character {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.append(character)
            }
        }
        return text
    }
}

extension JSONCursor {
    /// A word of a closed list, or nil with a finding that lists them.
    package func word<Word: RawRepresentable<String> & CaseIterable>(
        _: Word.Type, _ findings: inout [JSONFinding]
    ) -> Word? {
        guard let text = string(&findings) else { return nil }
        guard let word = Word(rawValue: text) else {
            let all = Word.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(finding("found \"\(text)\", expected one of \(all)", hint: "write one of \(all)"))
            return nil
        }
        return word
    }

    /// The words of an array; those that are not of the list are left out, with findings.
    package func words<Word: RawRepresentable<String> & CaseIterable>(
        _: Word.Type, _ findings: inout [JSONFinding]
    ) -> [Word] {
        var result: [Word] = []
        for element in elements(&findings) ?? [] {
            if let word = element.word(Word.self, &findings) { result.append(word) }
        }
        return result
    }
}
