import Arguments
import Calendar
import Domain
import Export
import Pipeline
import Store
import WorkbookWriting

/// What the sheets of a campaign come as; the raw value is the file's ending.
enum PageFormat: String, CaseIterable, Sendable {
    case html, xlsx

    static let options = Option(
        "format", .oneOf(PageFormat.self, placeholder: "FORMAT"),
        "A format; HTML where it is left out. A workbook is in German unless --language names another", repeats: true)

    /// The formats that a call asks for.
    static func wanted(_ call: Call) -> [PageFormat] {
        let wanted = call.invocation.all(options)
        return wanted.isEmpty ? [.html] : wanted
    }
}

/// `lotse export shortlists|travel DIR`: what comes as a workbook alone, and the workbooks of other kinds.
enum WorkbookExport {
    static let commands: [Command<Session>] = [
        command(
            "shortlists", "Write the shortlists as a workbook: an overview, then a sheet for each firm, without names",
            examples: [
                Example("lotse export shortlists out/", "shortlists.xlsx in German"),
                Example("lotse export shortlists out/ --language en", "in English"),
            ],
            operands: [ExportCommand.folder.spec], options: [ItineraryCommand.language.spec], under: "export",
            run: shortlists),
        command(
            "travel", "Write the journeys and pickups as a workbook, those to the fair too, without names",
            examples: [
                Example("lotse export travel out/", "travel.xlsx in German"),
                Example("lotse export travel out/ --language es", "in Spanish"),
            ],
            operands: [ExportCommand.folder.spec], options: [ItineraryCommand.language.spec], under: "export",
            run: travel),
    ]

    private static func shortlists(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let lists = try place.shortlists()
        let jobs = Dictionary(try place.store.all(.vacancies).map { ($0.id, $0.title.original) }) { first, _ in first }
        let firms = Dictionary(try place.store.all(.employers).map { ($0.id, $0.name) }) { first, _ in first }
        let book = ShortlistBook(
            campaign: try place.store.campaign(), lists: lists, job: { jobs[$0] ?? "" },
            employer: { firms[$0] ?? $0.text })
        return try write(place, "shortlists") { book.document($0) }
    }

    private static func travel(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let campaign = try place.store.campaign()
        let sheet = try TravelSheet(place)
        let isFair = try place.store.lastPlan(of: TravelCommands.Purpose.fair.stage.rawValue) != nil
        let fair = isFair ? [try TravelSheet(place, for: .fair).book] : []
        let book = TravelBook(
            campaign: campaign, parts: [sheet.book] + fair, pickups: try place.pipeline().driverSheets() ?? [])
        return try write(place, "travel") { book.document($0) }
    }

    /// Writes a workbook in the language asked for, else in German.
    private static func write(
        _ place: Workplace, _ name: String, _ document: (PrintFacts) -> BookDocument
    ) throws -> ExitCode {
        let folder = try place.call.invocation.required(ExportCommand.folder)
        try place.write(name, to: folder, document)
        return ExportCommand.report(place.call, folder: folder, documents: 1, "workbook", files: 1)
    }
}

extension Workplace {
    /// Writes `NAME.xlsx` in the language that the call asks for, else in German.
    func write(_ name: String, to folder: String, _ document: (PrintFacts) -> BookDocument) throws {
        let facts = try printFacts(call.invocation[ItineraryCommand.language] ?? .german, store.campaign())
        try session.write(
            BookDesk(session: session).bytes(document(facts), name: name), to: "\(folder)/\(name).xlsx")
    }
}
