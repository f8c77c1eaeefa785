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
        "report", "Write the campaign's figures and charts as one page, and as data",
        examples: [
            Example("lotse export report out/ --on 2012-12-31", "report.html in German, and report.json"),
            Example("lotse export report out/ --language en", "the page in English"),
        ], operands: [folder.spec], options: [day.spec, language.spec], under: "export"
    ) { call in
        let place = try Workplace(call)
        let report = try ReportDesk(place, on: call.invocation[day] ?? call.date).report
        let folder = try call.invocation.required(folder)
        let page = ReportPage(report: report, language: try call.invocation.required(language))
        try call.session.write(Array(page.markup.utf8), to: "\(folder)/report.html")
        try call.session.write(Array(ReportFiles.json(report).pretty.utf8), to: "\(folder)/report.json")
        if call.isJSON {
            let answer: JSONValue = .object([
                ("folder", .string(folder)), ("documents", .int(1)), ("files", .int(2)),
            ])
            call.session.out.write(answer.pretty)
        } else {
            call.session.out.line("\(folder): 1 report, 2 files")
        }
        return .done
    }
}
