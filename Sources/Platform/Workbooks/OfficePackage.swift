import XMLText

/// The parts of an Office file and how they refer to each other (ECMA-376 Part 2).
struct OfficePackage {
    struct Relation: Hashable {
        let id: String
        /// The last word of the type's address: `worksheet`, in the strict form of the format as in the usual one.
        let type: String
        /// The name of the part it leads to.
        let target: String
    }

    private let archive: BookArchive

    init(_ archive: BookArchive) {
        self.archive = archive
    }

    /// The part that everything begins with.
    func mainPart() throws(WorkbookFault) -> String {
        guard archive.has("_rels/.rels") else { throw try foreign() ?? .missingPart("_rels/.rels") }
        guard let main = try relations("_rels/.rels", base: "").first(where: { $0.type == "officeDocument" }) else {
            throw .missingPart("xl/workbook.xml")
        }
        if main.target.hasSuffix(".bin") { throw .otherFormat("a binary workbook (.xlsb)") }
        if !main.target.hasPrefix("xl/") { throw .otherFormat("a document of another Office program") }
        return main.target
    }

    /// What an archive without relations is, where that is known.
    private func foreign() throws(WorkbookFault) -> WorkbookFault? {
        guard let part = try archive.part("mimetype") else { return nil }
        let type = String(decoding: try part.read(), as: UTF8.self)
        return type.hasPrefix("application/vnd.oasis.opendocument") ? .otherFormat("an OpenDocument file") : nil
    }

    func relations(of part: String) throws(WorkbookFault) -> [Relation] {
        let (folder, name) = OfficePackage.divided(part)
        return try relations("\(folder)_rels/\(name).rels", base: folder)
    }

    private func relations(_ name: String, base: String) throws(WorkbookFault) -> [Relation] {
        var reader = try required(name)
        var relations: [Relation] = []
        while let token = try reader.next() {
            guard case .start("Relationship", let attributes) = token, attributes["TargetMode"] != "External",
                let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
            else { continue }
            let word = type.split(separator: "/").last.map(String.init) ?? type
            relations.append(Relation(id: id, type: word, target: OfficePackage.resolved(target, in: base)))
        }
        return relations
    }

    /// The reader of a part that has to be there.
    func required(_ name: String) throws(WorkbookFault) -> PartReader {
        guard let part = try archive.part(name) else { throw .missingPart(name) }
        return PartReader(part, name: name)
    }

    private static func divided(_ part: String) -> (folder: String, name: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    /// `worksheets/sheet1.xml` in `xl/`; `/xl/styles.xml` from the top; `../` one folder up.
    private static func resolved(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts: [Substring] = []
        for part in (folder + target).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
