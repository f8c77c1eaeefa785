import Domain
import JSONText

/// Reads occupations.json into the values that Domain knows; the recognition facts in it are read by Recognition.
enum OccupationTable {
    static let file = "occupations.json"

    static func load() throws(CatalogueError) -> [Occupation] {
        let root = try ReferenceJSON.root(of: file)
        var occupations: [Occupation] = []
        for entry in try root.list("occupations") {
            let id = try entry.text("id")
            let regulated = try entry.text("regulated")
            guard let regulation = Regulation(rawValue: regulated) else {
                throw CatalogueError(file: file, message: "\(id): unknown regulation \(regulated)")
            }
            occupations.append(
                Occupation(
                    id: ID(id), titleGerman: try entry.text("germanTitle"),
                    titleEnglish: try entry.text("englishTitle"),
                    titleSpanish: try entry.text("spanishTitle"), aliases: try entry.list("aliases").map(\.string),
                    isco: entry.optionalText("isco08").flatMap { ISCO08Code($0) },
                    kldb: entry.optionalText("kldb2010").flatMap { KldBCode($0) }, regulation: regulation,
                    minimumEQF: entry.optionalInt("minimumEqf").flatMap { EQFLevel($0) },
                    field: entry.optionalText("iscedField").flatMap { ISCEDField($0) },
                    isQualified: entry.flag("qualifiedJob")))
        }
        return occupations.sorted { $0.id < $1.id }
    }
}
