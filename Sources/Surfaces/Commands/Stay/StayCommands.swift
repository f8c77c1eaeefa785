import Arguments
import Calendar
import Domain
import Export
import JSONText
import Pipeline
import PlanFiles
import Store

/// `lotse stay`: where guests of the fair sleep, ride and eat.
enum StayCommands {
    static let value = Command<Session>(
        "stay", summary: "Look at where the guests of the fair sleep, ride and eat",
        page: "docs/reference/commands.md#lotse-stay",
        commands: [
            command(
                "show", "Print the rooms, the buses, the meals, and who lacks a bed or a seat and why",
                examples: [
                    Example("lotse stay show", "hotels, buses and meals with head counts"),
                    Example("lotse stay show --json", "stays as 'lotse plan stay' gives them, rides and meals"),
                ], under: "stay", run: show),
            command(
                "problem", "Print the rooms and guests as a file that 'lotse plan stay' reads",
                examples: [Example("lotse stay problem > problem.json", "then 'lotse plan stay problem.json'")],
                under: "stay", run: problem),
        ])

    static let unplanned = Failure(
        code: "CL210", message: "the stay at the fair is not planned yet", hint: "lotse run", exit: .no)

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireStay()
        guard let desk = try place.pipeline().stay() else { throw unplanned }
        let sheet = StaySheet(desk)
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
        }
        return desk.tally.status == .partial ? .no : .done
    }

    private static func problem(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireStay()
        guard let problem = try place.pipeline().stayProblem() else { throw unplanned }
        call.session.out.write(LodgingFiles.json(problem).pretty)
        return .done
    }

    /// `lotse export stay DIR`: the room list and the run sheet. That needs of people were looked at is logged.
    static func export(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireStay()
        guard let desk = try place.pipeline().stay() else { throw unplanned }
        let campaign = try place.store.campaign()
        let zone = try ZoneDatabase(environment: call.session.environment).zone(named: campaign.zone)
        let folder = try call.invocation.required(ExportCommand.folder)
        let page = StayPage(campaign: campaign, book: desk.book)
        let languages = call.invocation[ItineraryCommand.language].map { [$0] } ?? DocumentLanguage.allCases
        for guest in desk.basis.guests where guest.need != FairNeed(applicant: guest.applicant) {
            try place.store.logAccess(
                to: .applicant(guest.applicant), purpose: "fair stay", actor: place.actor, now: place.now)
        }
        let formats = PageFormat.wanted(call)
        for sheet in StayPage.Sheet.allCases {
            if formats.contains(.xlsx) {
                try place.write(sheet.rawValue, to: folder) { page.workbook(sheet, $0) }
            }
            for language in languages where formats.contains(.html) {
                let facts = PrintFacts(language: language, zone: zone, printedAt: Instant(seconds: Int(place.now)))
                try call.session.write(
                    Array(page.markup(sheet, facts).utf8), to: "\(folder)/\(sheet.rawValue).\(language.rawValue).html")
            }
        }
        return ExportCommand.report(
            call, folder: folder, documents: 2, "sheets of the stay",
            files: 2 * ((formats.contains(.html) ? languages.count : 0) + (formats.contains(.xlsx) ? 1 : 0)))
    }
}

extension Workplace {
    /// Throws where the campaign's route has no fair that people travel to.
    func requireStay() throws {
        let route = try store.campaign().route
        guard route.hasStay else {
            throw Failure(
                code: "CL211", message: "on the route \(route.rawValue) nobody sleeps at a fair",
                hint: "the route with one: fair", exit: .no)
        }
    }
}
