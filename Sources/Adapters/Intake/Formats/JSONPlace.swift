import Domain
import JSONText

/// A place in a JSON document of a foreign format, walked by names; what is not there stays absent.
struct JSONPlace {
    let node: JSONNode
    let pointer: String

    /// The member of that name; nil where there is none.
    subscript(name: String) -> JSONPlace? {
        guard case .object(let members) = node.value, let member = members.first(where: { $0.name == name }) else {
            return nil
        }
        return JSONPlace(node: member.node, pointer: pointer + "/" + escaped(name))
    }

    /// The elements of a list; a single value is a list of one, as schema.org allows.
    var list: [JSONPlace] {
        guard case .array(let nodes) = node.value else { return [self] }
        return nodes.enumerated().map { JSONPlace(node: $1, pointer: "\(pointer)/\($0)") }
    }

    /// The text of a string or a number.
    var text: String? {
        switch node.value {
        case .string(let text):
            let bare = trimmed(text[...])
            return bare.isEmpty ? nil : String(bare)
        case .number(let digits): return digits
        case .null, .bool, .array, .object: return nil
        }
    }

    var location: Finding.Location { .pointer(pointer, line: node.mark.line, column: node.mark.column) }

    /// A cell with this place's text.
    var cell: Cell? { text.map { Cell(text: $0, location: location) } }
}
