/// A piece of an XML document.
package enum XMLToken: Hashable, Sendable {
    /// The begin of an element; an empty one has its `end` right behind. The name is without the prefix of its namespace.
    case start(name: String, attributes: [XMLAttribute])
    case end(name: String)
    /// Character data with its references resolved; a CDATA section is a piece of its own.
    case text(String)
}

/// An attribute; the name is as written, prefix included.
package struct XMLAttribute: Hashable, Sendable {
    package let name: String
    package let value: String
}

extension [XMLAttribute] {
    /// The value of the attribute of that name, prefix included.
    package subscript(name: String) -> String? { first { $0.name == name }?.value }

    /// The value of the attribute whose name is this one behind any prefix.
    package func local(_ name: String) -> String? {
        first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
    }
}

/// What a document may be at most.
package struct XMLLimits: Sendable {
    /// Elements inside one another.
    package var depth: Int
    package var elements: Int
    /// Bytes of a tag, a comment or a run of text.
    package var tokenBytes: Int

    package init(depth: Int, elements: Int, tokenBytes: Int) {
        self.depth = depth
        self.elements = elements
        self.tokenBytes = tokenBytes
    }
}

/// Why a document is not read further, with the place from 1; columns count Unicode scalars.
package struct XMLFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case notWellFormed, notUTF8, documentType, tooDeep, tooLong
    }

    package let kind: Kind
    package let line: Int
    package let column: Int
    package let message: String
}
