import Arguments
import Catalogue
import Domain
import JSONText

/// `lotse occupations [TITLE]`: the reference occupations, or those a title may mean.
enum OccupationsCommand {
    private static let title = Operand("TITLE", .text, "A job title in German, English or Spanish", count: .any)

    static let value = command(
        "occupations", "List the reference occupations, or find those of a job title",
        examples: [
            Example("lotse occupations", "all of them with their ids"),
            Example(
                "lotse occupations Ingeniero mecánico",
                "what a title resolves to, with the names that the campaign at hand imported from ESCO"),
        ], operands: [title.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let catalogue = try call.hasCampaign() ? Workplace(call).catalogueWithSynonyms() : Catalogue.load()
        let words = call.invocation.all(title)
        let found =
            words.isEmpty
            ? catalogue.occupations
            : catalogue.titles.occupations(titled: words.joined(separator: " ")).compactMap { catalogue.occupation($0) }
        if call.isJSON {
            call.session.out.write(JSONValue.object([("occupations", .array(found.map(\.json)))]).pretty)
        } else {
            var table = TextTable([.left, .left, .left, .left, .left])
            for occupation in found {
                table.add([
                    occupation.id.text, occupation.isco?.code ?? "", occupation.titleGerman, occupation.titleEnglish,
                    occupation.titleSpanish,
                ])
            }
            for line in table.lines { call.session.out.line(line) }
        }
        return found.isEmpty ? .no : .done
    }
}

extension Occupation {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id.text)), ("isco08", .optional(isco?.code)), ("kldb2010", .optional(kldb?.code)),
            ("regulation", .string(regulation.rawValue)), ("de", .string(titleGerman)), ("en", .string(titleEnglish)),
            ("es", .string(titleSpanish)),
        ])
    }
}
