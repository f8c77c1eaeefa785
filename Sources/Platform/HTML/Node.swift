/// A part of a page. Text is text: it is escaped when it is rendered, whatever it holds.
package indirect enum Node: Hashable, Sendable {
    case element(Tag, [Attribute], [Node])
    case text(String)
    /// Parts side by side, without an element around them.
    case fragment([Node])
    /// Markup that is written as it is. The reason says why it is safe; text from people or files never is.
    case raw(String, because: Reason)
    /// Markup that was written before.
    case written(Written)
    /// A template with the texts of its places, in their order.
    case filled(Template, [String])

    /// Why a piece of markup may be written unescaped: a literal, so that it stands in the source.
    package struct Reason: Hashable, Sendable, ExpressibleByStringLiteral {
        package let text: String

        package init(stringLiteral text: StaticString) {
            self.text = text.description
        }
    }

    /// Nothing.
    package static let empty = Node.fragment([])
}

extension Node: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self = .text(text) }
}

/// Collects the children of an element: nodes, texts, conditions and loops.
@resultBuilder package enum Content {
    package static func buildExpression(_ node: Node) -> [Node] { [node] }
    package static func buildExpression(_ text: String) -> [Node] { [.text(text)] }
    package static func buildExpression(_ nodes: [Node]) -> [Node] { nodes }
    package static func buildBlock() -> [Node] { [] }
    // Most elements have one child, whose array is theirs.
    package static func buildPartialBlock(first: [Node]) -> [Node] { first }
    package static func buildPartialBlock(accumulated: consuming [Node], next: [Node]) -> [Node] {
        accumulated += next
        return accumulated
    }
    package static func buildOptional(_ part: [Node]?) -> [Node] { part ?? [] }
    package static func buildEither(first part: [Node]) -> [Node] { part }
    package static func buildEither(second part: [Node]) -> [Node] { part }
    package static func buildArray(_ parts: [[Node]]) -> [Node] { parts.flatMap { $0 } }
}
