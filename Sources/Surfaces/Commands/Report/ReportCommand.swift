import Arguments
import Domain
import Export
import JSONText
import PlanFiles

/// `lotse export report DIR`: the figures of a campaign as one page, and as data.
enum ReportCommand {
    private static let folder = Operand("DIR", .folder, "The folder to write to; it is made where it is missing")
    private static let day = Option("on", .date, "The day of the figures; else that of --date, else today")
    private static let language = Option(
        "language", .oneOf(DocumentLanguage.self, placeholder: "LANGUAGE"), "The language of the page", fallback: "de")

    static let value = command(
        "report", "Write the campaign's figures and charts as one page, as data, and as a workbook",
        examples: [
            Example("lotse export report out/ --on 2012-12-31", "report.html in German, and report.json"),
            Example("lotse export report out/ --language en", "the page in English"),
            Example(
                "lotse export report out/ --format xlsx", "report.xlsx beside report.json, for a funder to reckon with"),
        ], operands: [folder.spec], options: [PageFormat.options.spec, day.spec, language.spec], under: "export"
    ) { call in
        let place = try Workplace(call)
        let report = try ReportDesk(place, on: call.invocation[day] ?? call.date).report
        let folder = try call.invocation.required(folder)
        let language = try call.invocation.required(language)
        let page = ReportPage(report: report, language: language)
        let formats = PageFormat.wanted(call)
        if formats.contains(.html) {
            try call.session.write(Array(page.markup.utf8), to: "\(folder)/report.html")
        }
        if formats.contains(.xlsx) {
            let facts = try place.printFacts(language, place.store.campaign())
            try call.session.write(
                BookDesk(session: call.session).bytes(page.workbook(facts), name: "report"), to: "\(folder)/report.xlsx"
            )
        }
        try call.session.write(Array(ReportFiles.json(report).pretty.utf8), to: "\(folder)/report.json")
        if call.isJSON {
            let answer: JSONValue = .object([
                ("folder", .string(folder)), ("documents", .int(1)), ("files", .int(formats.count + 1)),
            ])
            call.session.out.write(answer.pretty)
        } else {
            call.session.out.line("\(folder): 1 report, \(formats.count + 1) files")
        }
        return .done
    }
}
