import Arguments
import Domain
import Export
import Pipeline
import Store

/// `lotse export desk DIR`: what the desk of the fair has on paper.
enum DeskExport {
    static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireMeetings(for: "desk")
        let desk = try DocumentDesk(place)
        let folder = try call.invocation.required(ExportCommand.folder)
        let papers = try papers(place, desk, in: call.invocation[ItineraryCommand.language] ?? .german)
        var files: [String] = []
        func write(_ name: String, _ bytes: [UInt8]) throws {
            try call.session.write(bytes, to: "\(folder)/\(name).pdf")
            files.append(name)
        }
        for date in papers.days {
            try write("ticklist-\(date)", desk.pdf(papers.tickList(on: date), name: "ticklist-\(date)"))
        }
        for date in papers.daysAround {
            try write("runsheet-\(date)", desk.pdf(papers.runSheet(on: date), name: "runsheet-\(date)"))
            if let buses = papers.buses(on: date) {
                try write("buses-\(date)", desk.pdf(buses, name: "buses-\(date)"))
            }
        }
        try write("badges", desk.pdf(papers.badges, name: "badges"))
        desk.tellOfFonts()
        return ExportCommand.report(
            call, folder: folder, documents: files.count, "papers of the desk", files: files.count)
    }

    /// Whose names stand on them is logged.
    private static func papers(
        _ place: Workplace, _ desk: DocumentDesk, in language: DocumentLanguage
    ) throws -> DeskPapers {
        let route = desk.inputs.campaign.route
        let stay = route.hasStay ? try place.pipeline().stay()?.book : nil
        let people = Set(desk.release.interviews.map(\.interview.candidate)).union(stay?.buses.flatMap(\.guests) ?? [])
        let known = Set(desk.inputs.applicants.map(\.id))
        for id in people.sorted() where known.contains(id) {
            try place.store.logAccess(to: .applicant(id), purpose: "desk papers", actor: place.actor, now: place.now)
        }
        let codes = people.map { ($0, BadgeCode.code(of: $0, seed: desk.inputs.campaign.seed)) }
        return DeskPapers(
            documents: desk.documents, book: stay, pickups: try place.pipeline().driverSheets() ?? [],
            duties: desk.inputs.duties, codes: Dictionary(codes) { first, _ in first }, catalogue: place.catalogue,
            facts: desk.printFacts(language))
    }
}
