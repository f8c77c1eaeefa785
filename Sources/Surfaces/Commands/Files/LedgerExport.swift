import Arguments
import Domain
import Export
import Ledger
import Pipeline

/// `lotse export ledger DIR`: the money of a campaign as tables, as a page and as workbooks.
enum LedgerExport {
    /// What money comes as; the raw value is the file's ending.
    enum Format: String, CaseIterable, Sendable {
        case csv, html, xlsx
    }

    private static let formats = Option(
        "format", .oneOf(Format.self, placeholder: "FORMAT"), "A format; CSV and HTML where it is left out",
        repeats: true)

    static let value = command(
        "ledger", "Write the proof of use of each funder, cash by month, and a page with charts or workbooks",
        examples: [
            Example("lotse export ledger out/ --on 2012-12-31", "a CSV for each funder, cash.csv, ledger.de.html …"),
            Example("lotse export ledger out/ --language de", "the German page only"),
            Example(
                "lotse export ledger out/ --format xlsx", "ledger.xlsx and a workbook for each funder, in German"),
        ],
        operands: [ExportCommand.folder.spec],
        options: [formats.spec, LedgerCommands.on.spec, ItineraryCommand.language.spec], under: "export", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let folder = try call.invocation.required(ExportCommand.folder)
        let wanted = call.invocation.all(formats)
        let chosen = wanted.isEmpty ? [.csv, .html] : wanted
        let campaign = try place.store.campaign()
        let account = try place.pipeline().account(on: call.invocation[LedgerCommands.on] ?? call.date)
        let names = try names(place, account)
        let reports = account.reports
        func name(_ number: Int, _ report: FunderReport) -> String {
            "funder-\(number + 1)-\(ExportCommand.safe(report.payer))"
        }
        var others = 0
        if chosen.contains(.csv) {
            for (number, report) in reports.enumerated() {
                try call.session.write(
                    LedgerTables.csv(report) { names[$0] }, to: "\(folder)/\(name(number, report)).csv")
            }
            try call.session.write(LedgerTables.csv(account.cash), to: "\(folder)/cash.csv")
            others += reports.count + 1
        }
        if chosen.contains(.xlsx) {
            for (number, report) in reports.enumerated() {
                try place.write(name(number, report), to: folder) { facts in
                    LedgerBook.document(campaign, report, facts) { names[$0] }
                }
            }
            try place.write("ledger", to: folder) { LedgerBook.document(campaign, account, $0) }
            others += reports.count + 1
        }
        let word = "documents of money"
        guard chosen.contains(.html) else {
            return ExportCommand.report(call, folder: folder, documents: others, word, files: others)
        }
        let page = LedgerPage(campaign: campaign, account: account)
        return try ExportCommand.write("ledger", place, campaign, as: word, others: others) { page.markup($0) }
    }

    /// What people are called; nobody where no funder asks for names.
    private static func names(_ place: Workplace, _ account: CampaignAccount) throws -> [ID<Applicant>: String] {
        var names: [ID<Applicant>: String] = [:]
        guard account.rules.contains(where: \.namesPeople) else { return names }
        try place.store.each(.applicants) { applicant in
            names[applicant.id] = "\(applicant.person.givenName) \(applicant.person.familyName)"
        }
        return names
    }
}
