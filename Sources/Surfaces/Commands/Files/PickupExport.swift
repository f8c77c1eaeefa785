import Arguments
import Calendar
import Domain
import Export
import Pipeline
import Store

/// `lotse export pickups DIR`: a sheet for each driver and day.
enum PickupExport {
    /// What a sheet comes as; the raw value is the file's ending.
    enum Format: String, CaseIterable, Sendable {
        case html, csv, pdf, xlsx
    }

    static let formats = Option(
        "format", .oneOf(Format.self, placeholder: "FORMAT"), "A format; HTML and CSV where it is left out",
        repeats: true)

    static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        guard let sheets = try place.pipeline().driverSheets() else { throw PickupCommands.unplanned }
        let campaign = try place.store.campaign()
        let facts = try place.printFacts(call.invocation[ItineraryCommand.language] ?? .german, campaign)
        let folder = try call.invocation.required(ExportCommand.folder)
        let wanted = call.invocation.all(formats)
        let chosen = wanted.isEmpty ? [.html, .csv] : wanted
        let paper = PaperDesk(call.session)
        let books = BookDesk(session: call.session)
        for sheet in sheets {
            let name = "\(sheet.date)-\(ExportCommand.safe(sheet.id))"
            let page = DriverSheetPage(campaign: campaign, sheet: sheet)
            for format in chosen {
                let bytes =
                    switch format {
                    case .html: Array(page.markup(facts).utf8)
                    case .csv: DriverSheetTable.csv(sheet)
                    case .pdf: try paper.pdf(page.paper(facts), name: name)
                    case .xlsx:
                        try books.bytes(DriverSheetTable.workbook(sheet, campaign, facts), name: name)
                    }
                try call.session.write(bytes, to: "\(folder)/\(name).\(format.rawValue)")
            }
        }
        paper.tell()
        return ExportCommand.report(
            call, folder: folder, documents: sheets.count, sheets.count == 1 ? "driver's sheet" : "drivers' sheets",
            files: sheets.count * chosen.count)
    }
}

extension Workplace {
    /// What the documents of the campaign say about their own making.
    func printFacts(_ language: DocumentLanguage, _ campaign: Campaign) throws -> PrintFacts {
        let zone = try ZoneDatabase(environment: session.environment).zone(named: campaign.zone)
        return PrintFacts(language: language, zone: zone, printedAt: Instant(seconds: Int(now)))
    }
}
