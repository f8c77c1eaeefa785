import JSONText

/// A node of an embedded JSON table, read with the file's name in every complaint.
struct ReferenceJSON {
    let file: String
    let node: JSONNode

    static func root(of file: String) throws(CatalogueError) -> ReferenceJSON {
        guard let embedded = EmbeddedFile(named: file) else {
            throw CatalogueError(file: file, message: "the program was built without this table")
        }
        do {
            return ReferenceJSON(file: file, node: try JSONReader.read(embedded.bytes))
        } catch {
            throw CatalogueError(file: file, message: "line \(error.mark.line): \(error.message)")
        }
    }

    func member(_ name: String) -> ReferenceJSON? {
        guard case .object(let members) = node.value, let found = members.first(where: { $0.name == name }),
            found.node.value != .null
        else { return nil }
        return ReferenceJSON(file: file, node: found.node)
    }

    func list(_ name: String) throws(CatalogueError) -> [ReferenceJSON] {
        guard let found = member(name), case .array(let nodes) = found.node.value else {
            throw missing(name, "an array")
        }
        return nodes.map { ReferenceJSON(file: file, node: $0) }
    }

    func text(_ name: String) throws(CatalogueError) -> String {
        guard let text = optionalText(name) else { throw missing(name, "a text") }
        return text
    }

    func optionalText(_ name: String) -> String? {
        guard let found = member(name), case .string(let text) = found.node.value else { return nil }
        return text
    }

    func optionalInt(_ name: String) -> Int? {
        guard let found = member(name), case .number(let digits) = found.node.value else { return nil }
        return Int(digits)
    }

    /// True only where the member is there and true.
    func flag(_ name: String) -> Bool { member(name)?.node.value == .bool(true) }

    /// The text of this node; empty for any other kind of value.
    var string: String {
        guard case .string(let text) = node.value else { return "" }
        return text
    }

    private func missing(_ name: String, _ expected: String) -> CatalogueError {
        CatalogueError(file: file, message: "line \(node.mark.line): \"\(name)\" is missing or not \(expected)")
    }
}
