import Domain
import JSONText

/// The rows of a JSON file, each an object whose members have the names of the kind's fields.
///
/// The file is a list, an object with the list under the kind's name, or one object.
struct JSONRows {
    /// A number in these is whole cents.
    private static let moneyFormats = [
        Format.money.rawValue, Format.pay.rawValue, Format.price.rawValue, Format.monthlyPrice.rawValue,
        Format.signedPrice.rawValue,
    ]

    let file: String
    private(set) var items: [Item] = []

    enum Item {
        /// A row to read, with what its members have to say before their values are read.
        case row(SourceRow, [Finding])
        /// Something in a row's place that is none.
        case broken(SourceRow, [Finding])
        /// What the file itself has to say.
        case finding(Finding)
    }

    init(_ bytes: [UInt8], file: String, kind: ImportKind, schemas: [Schema]) {
        self.file = file
        let root: JSONNode
        do { root = try JSONReader.read(bytes) } catch {
            let location = Finding.Location.pointer("", line: error.mark.line, column: error.mark.column)
            items = [.finding(finding(.notJSON, location, field: nil, error.message, hint: error.hint))]
            return
        }
        for (pointer, node) in rows(root, kind) { items.append(item(node, pointer, kind, schemas)) }
    }

    private mutating func rows(_ root: JSONNode, _ kind: ImportKind) -> [(String, JSONNode)] {
        switch root.value {
        case .array(let nodes):
            return nodes.enumerated().map { ("/\($0)", $1) }
        case .object(let members):
            let named = members.first { $0.name == kind.rawValue || $0.name == "@graph" }
            guard let named, case .array(let nodes) = named.node.value else { return [("", root)] }
            for other in members where other.name != named.name && other.name != "schema" && !other.name.hasPrefix("@")
            {
                items.append(
                    .finding(unknown(other, pointer: "", hint: "Put the rows into the list \"\(named.name)\".")))
            }
            return nodes.enumerated().map { ("/\(escaped(named.name))/\($0)", $1) }
        case .null, .bool, .number, .string:
            let location = Finding.Location.pointer("", line: root.mark.line, column: root.mark.column)
            items.append(
                .finding(
                    finding(
                        .wrongShape, location, field: nil, "found \(root.kindName), expected a list of objects",
                        hint: "Write [{…}, {…}] or {\"\(kind.rawValue)\": [{…}]}.")))
            return []
        }
    }

    private func item(_ node: JSONNode, _ pointer: String, _ kind: ImportKind, _ schemas: [Schema]) -> Item {
        let location = Finding.Location.pointer(pointer, line: node.mark.line, column: node.mark.column)
        guard case .object(let members) = node.value else {
            let wrong = finding(
                .wrongShape, location, field: nil, "found \(node.kindName), expected an object with the row's fields",
                hint: "Write {\"id\": …}; docs/reference/file-formats.md lists the fields.")
            return .broken(SourceRow(file: file, schema: schemas[0], location: location), [wrong])
        }
        if kind == .applicants, members.contains(where: { $0.name == "basics" }) {
            return .row(ResumeRow.row(node, pointer, file: file), [])
        }
        if kind == .vacancies, members.contains(where: { $0.name == "@type" }) {
            return .row(PostingRow.row(node, pointer, file: file), [])
        }
        let names = Set(members.map(\.name))
        // The schema with the most of the object's members; the first of equals.
        let schema = schemas.map { schema in (schema, names.count { schema.slot(header: $0) != nil }) }
            .reduce((schemas[0], -1)) { $1.1 > $0.1 ? $1 : $0 }.0
        var findings: [Finding] = []
        let row = row(members, pointer, location, kind == .applicants ? schemas[0] : schema, &findings)
        return .row(row, findings)
    }

    private func row(
        _ members: [JSONNode.Member], _ pointer: String, _ location: Finding.Location, _ schema: Schema,
        _ findings: inout [Finding]
    ) -> SourceRow {
        var row = SourceRow(file: file, schema: schema, location: location)
        for member in members {
            let pointer = pointer + "/" + escaped(member.name)
            if schema.slot(.familyName) != nil, let child = ChildKind(rawValue: member.name),
                case .array(let nodes) = member.node.value, nodes.contains(where: \.isObject)
            {
                row.children[child] = children(nodes, pointer, child, &findings)
            } else if let slot = schema.slot(header: member.name) {
                if row.cells[slot] != nil {
                    findings.append(
                        finding(
                            .repeatedColumn, .pointer(pointer, line: member.mark.line, column: member.mark.column),
                            field: schema.specs[slot].name, "another member has the same meaning",
                            hint: "Remove one of the two members."))
                }
                row.cells[slot] = cell(member.node, pointer, schema.specs[slot], &findings)
            } else {
                findings.append(
                    unknown(member, pointer: pointer, hint: "docs/reference/file-formats.md lists the fields."))
            }
        }
        return row
    }

    private func children(
        _ nodes: [JSONNode], _ pointer: String, _ kind: ChildKind, _ findings: inout [Finding]
    ) -> [SourceRow] {
        nodes.enumerated().compactMap { index, node in
            let pointer = "\(pointer)/\(index)"
            let location = Finding.Location.pointer(pointer, line: node.mark.line, column: node.mark.column)
            guard case .object(let members) = node.value else {
                findings.append(
                    finding(
                        .wrongShape, location, field: kind.rawValue,
                        "found \(node.kindName) among objects, expected an object",
                        hint: "Write every entry as an object."))
                return nil
            }
            return row(members, pointer, location, kind.schema, &findings)
        }
    }

    private func cell(
        _ node: JSONNode, _ pointer: String, _ spec: FieldSpec, _ findings: inout [Finding]
    ) -> Cell? {
        let location = Finding.Location.pointer(pointer, line: node.mark.line, column: node.mark.column)
        switch node.value {
        case .null: return nil
        case .bool(let flag): return Cell(text: flag ? "true" : "false", location: location)
        case .number(let digits):
            return Cell(text: digits, isCents: JSONRows.moneyFormats.contains(spec.format), location: location)
        case .string(let text):
            if let scalar = ControlCharacters.first(in: ArraySlice(text.utf8)) {
                findings.append(ControlCharacters.finding(scalar, file: file, location: location, field: spec.name))
                return nil
            }
            let text = trimmed(text[...])
            return text.isEmpty || NotGiven.matches(text) ? nil : Cell(text: String(text), location: location)
        case .array(let nodes):
            let items = nodes.enumerated().compactMap { cell($1, "\(pointer)/\($0)", spec, &findings) }
            if items.isEmpty {
                return spec.field == .fairWindows || spec.field == .windows
                    ? Cell(text: "never", location: location) : nil
            }
            return Cell(text: items.map(\.text).joined(separator: "; "), items: items, location: location)
        case .object:
            findings.append(
                finding(
                    .wrongShape, location, field: spec.name, "found an object, expected a text, a number or a list",
                    hint: "Write it as docs/reference/file-formats.md says: \(spec.example)."))
            return nil
        }
    }

    private func unknown(_ member: JSONNode.Member, pointer: String, hint: String) -> Finding {
        finding(
            .unknownField,
            .pointer(
                pointer.isEmpty ? "/" + escaped(member.name) : pointer, line: member.mark.line,
                column: member.mark.column),
            field: member.name, "there is no field of this name", hint: hint)
    }

    private func finding(
        _ code: ImportCode, _ location: Finding.Location, field: String?, _ message: String, hint: String
    ) -> Finding {
        Finding(
            severity: .error, file: file, location: location, field: field, value: nil, code: code.rawValue,
            message: message, hint: hint)
    }
}

/// A member's name as a part of a JSON Pointer (RFC 6901).
func escaped(_ name: String) -> String {
    name.replacing("~", with: "~0").replacing("/", with: "~1")
}

extension JSONNode {
    fileprivate var isObject: Bool {
        if case .object = value { return true }
        return false
    }
}
