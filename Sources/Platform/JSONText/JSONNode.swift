/// A value read from JSON text, with the place where it starts.
///
/// Objects keep the order of their members; a repeated name is a syntax error, since one of the two would be lost.
package struct JSONNode: Equatable, Sendable {
    package let value: Kind
    package let mark: Mark

    /// Line and column, both from 1; columns count Unicode scalars.
    package struct Mark: Hashable, Sendable {
        package let line: Int
        package let column: Int

        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    package indirect enum Kind: Equatable, Sendable {
        case null
        case bool(Bool)
        /// The number as the text writes it, so that no digit of it is lost.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    package struct Member: Equatable, Sendable {
        package let name: String
        package let node: JSONNode
        /// Where the name stands.
        package let mark: Mark
    }

    /// `a number`, `an object` …, for messages.
    package var kindName: String {
        switch value {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// Text that is not JSON (RFC 8259), or exceeds a limit of the reader.
package struct JSONSyntaxError: Error, Equatable, Sendable {
    package let mark: JSONNode.Mark
    /// What was found and what was expected.
    package let message: String
    package let hint: String
}
