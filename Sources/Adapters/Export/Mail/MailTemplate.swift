/// A text with placeholders (Textvorlage): the subject, an empty line, the body.
///
/// `{{name}}` is replaced by what the campaign knows. Lines that begin with `? ` and follow each other are left out together
/// where one of their placeholders has no value; there is nothing else to learn, and nothing that computes.
package struct MailTemplate: Hashable, Sendable {
    /// What is wrong with a text, where.
    package struct Fault: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// Not one of the kind's placeholders.
            case unknown(String)
            /// `{{` without `}}` on its line.
            case unclosed
            /// There is no subject, or no empty line below it.
            case noSubject
            /// There is nothing below the subject.
            case noBody
        }

        package let kind: Kind
        /// From 1.
        package let line: Int
        /// In Unicode scalars, from 1.
        package let column: Int
    }

    /// Every fault of a text, in the order of the lines.
    package struct Refusal: Error, Hashable {
        package let faults: [Fault]
    }

    private enum Piece: Hashable {
        case text(String)
        case value(String)
    }

    private struct Line: Hashable {
        let isOptional: Bool
        let pieces: [Piece]

        var names: [String] {
            pieces.compactMap { if case .value(let name) = $0 { name } else { nil } }
        }

        func filled(_ values: [String: String]) -> String {
            pieces.map { piece in
                switch piece {
                case .text(let text): text
                case .value(let name): values[name] ?? ""
                }
            }.joined()
        }
    }

    package let kind: MailKind
    /// As it was written.
    package let source: String
    private let lines: [Line]

    /// Reads a text; throws every fault of it.
    package init(_ source: String, kind: MailKind) throws(Refusal) {
        self.kind = kind
        self.source = source
        var faults: [Fault] = []
        var lines: [Line] = []
        // By bytes: a combining mark behind a bracket or a line's end would join them into another character.
        var texts = source.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
        }
        while texts.last?.allSatisfy(\.isWhitespace) == true { texts.removeLast() }
        for (index, text) in texts.enumerated() {
            lines.append(MailTemplate.line(text, number: index + 1, kind, &faults))
        }
        if texts.first?.allSatisfy(\.isWhitespace) ?? true {
            faults.insert(Fault(kind: .noSubject, line: 1, column: 1), at: 0)
        } else if texts.count < 2 {
            faults.append(Fault(kind: .noBody, line: 2, column: 1))
        } else if !texts[1].allSatisfy(\.isWhitespace) {
            faults.insert(Fault(kind: .noSubject, line: 2, column: 1), at: 0)
        }
        self.lines = lines
        guard faults.isEmpty else { throw Refusal(faults: faults) }
    }

    private static func line(
        _ text: String, number: Int, _ kind: MailKind, _ faults: inout [Fault]
    ) -> Line {
        let isOptional = text.utf8.starts(with: "? ".utf8)
        var rest = text.utf8.dropFirst(isOptional ? 2 : 0)
        var pieces: [Piece] = []
        func column(_ index: String.Index) -> Int { text.unicodeScalars.distance(from: text.startIndex, to: index) + 1 }
        while let open = rest.firstRange(of: "{{".utf8) {
            if rest.startIndex < open.lowerBound {
                pieces.append(.text(String(Substring(rest[..<open.lowerBound]))))
            }
            guard let close = rest[open.upperBound...].firstRange(of: "}}".utf8) else {
                faults.append(Fault(kind: .unclosed, line: number, column: column(open.lowerBound)))
                return Line(isOptional: isOptional, pieces: pieces)
            }
            let name = String(Substring(rest[open.upperBound..<close.lowerBound]))
            if kind.placeholders.contains(name) {
                pieces.append(.value(name))
            } else {
                faults.append(Fault(kind: .unknown(name), line: number, column: column(open.upperBound)))
            }
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { pieces.append(.text(String(Substring(rest)))) }
        return Line(isOptional: isOptional, pieces: pieces)
    }

    /// The names it needs a value of: those outside its optional lines, in alphabetical order.
    package var required: [String] {
        Set(lines.filter { !$0.isOptional }.flatMap(\.names)).sorted()
    }

    /// The subject and the text with these values; values are not looked into. Optional lines without a value are left out.
    ///
    /// - Parameter values: By name; of several lines where there are several things to list.
    package func filled(_ values: [String: String]) -> (subject: String, text: String) {
        var filled: [String] = []
        var group: [Line] = []
        for line in lines + [Line(isOptional: false, pieces: [])] {
            if line.isOptional {
                group.append(line)
                continue
            }
            if group.flatMap(\.names).allSatisfy({ values[$0]?.isEmpty == false }) {
                filled += group.map { $0.filled(values) }
            }
            group = []
            let text = line.filled(values)
            // What was left out leaves no gap.
            if !text.isEmpty || filled.last?.isEmpty == false { filled.append(text) }
        }
        while filled.last?.isEmpty == true { filled.removeLast() }
        return (filled.first ?? "", filled.dropFirst(2).joined(separator: "\n") + "\n")
    }
}
