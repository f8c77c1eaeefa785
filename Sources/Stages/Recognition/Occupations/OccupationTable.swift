import Calendar
package import Catalogue
package import Domain
import JSONText

/// What the law says of a reference occupation beyond its names.
package struct OccupationLaw: Hashable, Sendable {
    /// An act and the days it is in force.
    struct Act: Hashable, Sendable {
        let text: String
        let from: CivilDate?
        let to: CivilDate?
    }

    package let occupation: Occupation
    let offices: [AuthorityOffice]
    /// One of the seven sectoral professions with automatic recognition.
    let isSectoral: Bool
    let validFrom: CivilDate?
    let validTo: CivilDate?
    /// Days on which the trade is in HwO Anlage A; nil where it never is.
    let craftFrom: CivilDate?
    let acts: [Act]
    let summary: String
    /// The occupation that was there before or came after.
    let relative: String?

    /// How the occupation is regulated on a day.
    func regulation(on date: CivilDate) -> Regulation {
        guard occupation.regulation == .craft, let craftFrom, date < craftFrom else { return occupation.regulation }
        return .free
    }

    func exists(on date: CivilDate) -> Bool {
        (validFrom.map { $0 <= date } ?? true) && (validTo.map { date <= $0 } ?? true)
    }

    /// The act in force on a day.
    func act(on date: CivilDate) -> String? {
        guard !acts.isEmpty else { return summary }
        return acts.first { ($0.from.map { $0 <= date } ?? true) && ($0.to.map { date <= $0 } ?? true) }?.text
    }
}

/// The reference occupations with their law, by id and by ISCO code.
package struct OccupationTable: Sendable {
    /// In the order of the catalogue.
    package let all: [OccupationLaw]
    private let byID: [ID<Occupation>: Int]
    let titles: TitleIndex
    let qualifications: QualificationKinds

    /// Joins the catalogue with the law columns of the embedded occupation table; throws where that is not JSON.
    package init(_ catalogue: Catalogue) throws(RulePackError) {
        let rows = try OccupationTable.rows.get()
        var all: [OccupationLaw] = []
        for occupation in catalogue.occupations {
            guard let row = rows[occupation.id.text] else { continue }
            all.append(OccupationTable.law(of: occupation, row))
        }
        self.all = all
        byID = Dictionary(
            all.enumerated().map { ($0.element.occupation.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        titles = catalogue.titles
        qualifications = catalogue.qualifications
    }

    package subscript(id: ID<Occupation>) -> OccupationLaw? { byID[id].map { all[$0] } }

    /// The occupation's place in `all`.
    func place(of id: ID<Occupation>) -> Int? { byID[id] }

    /// Occupations whose ISCO-08 code is this one or lies below it.
    func occupations(in code: ISCO08Code) -> [ID<Occupation>] {
        all.compactMap { law in
            guard let isco = law.occupation.isco, isco.code.hasPrefix(code.code) else { return nil }
            return law.occupation.id
        }
    }

    /// The embedded table by occupation, read once in a process.
    private static let rows = Result { () throws(RulePackError) in try readRows() }

    private static func readRows() throws(RulePackError) -> [String: [String: JSONNode]] {
        guard let file = EmbeddedFile(named: "occupations.json") else {
            preconditionFailure("the occupation table is embedded beside the catalogue's")
        }
        let node: JSONNode
        do {
            node = try JSONReader.read(file.bytes)
        } catch {
            throw RulePackError(problems: [
                RulePackProblem(
                    code: .syntax, pack: file.name, rule: nil, pointer: "", mark: error.mark, message: error.message,
                    hint: error.hint)
            ])
        }
        var rows: [String: [String: JSONNode]] = [:]
        for entry in node.member("occupations")?.elements ?? [] {
            let fields = entry.fields
            if let id = fields["id"]?.text { rows[id] = fields }
        }
        return rows
    }

    private static func law(of occupation: Occupation, _ row: [String: JSONNode]) -> OccupationLaw {
        let names = [row["competentAuthorityKind"]?.text, row["alsoCompetent"]?.text].compactMap { $0 }
        let acts = (row["legalBasisByDate"]?.elements ?? []).compactMap { entry -> OccupationLaw.Act? in
            guard let text = entry.member("law")?.text else { return nil }
            return OccupationLaw.Act(text: text, from: entry.member("from")?.date, to: entry.member("to")?.date)
        }
        return OccupationLaw(
            occupation: occupation, offices: names.compactMap(AuthorityOffice.init(rawValue:)),
            isSectoral: row["directiveAnnex"]?.text?.hasPrefix("automatic") ?? false, validFrom: row["validFrom"]?.date,
            validTo: row["validTo"]?.date, craftFrom: row["hwoAnlageA"]?.member("from")?.date, acts: acts,
            summary: row["legalBasis"]?.text ?? "", relative: row["predecessor"]?.text ?? row["successor"]?.text)
    }
}

extension JSONNode {
    fileprivate var text: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    fileprivate var date: CivilDate? { text.flatMap { CivilDate(iso: $0) } }

    fileprivate var elements: [JSONNode] {
        guard case .array(let nodes) = value else { return [] }
        return nodes
    }

    fileprivate var fields: [String: JSONNode] {
        guard case .object(let members) = value else { return [:] }
        return Dictionary(members.map { ($0.name, $0.node) }, uniquingKeysWith: { first, _ in first })
    }

    fileprivate func member(_ name: String) -> JSONNode? { fields[name] }
}
