import Arguments
import Calendar
import Domain
import Foundation
import JSONText
import Pipeline
import Store

/// `lotse replay FOLDER`: lets what happened happen to a campaign, day by day, and says how it stands after each.
enum ReplayCommand {
    private static let folder = Operand(
        "FOLDER", .file, "A folder for each day, named YYYY-MM-DD, with the files that came by then")
    private static let language = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of titles", fallback: "en")

    static let value = command(
        "replay", "Import dated folders one after the other and print how everybody stands on each day",
        examples: [
            Example(
                "lotse replay Samples/replay-wunsiedel",
                "from the arrivals of August 2012 to the new contracts of May 2013"),
            Example("lotse replay events --json", "the same as one object"),
        ], operands: [folder.spec], options: [language.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let path = try call.invocation.required(folder)
        let days = try days(of: path, call.session)
        let language = LanguageCode(call.invocation[language] ?? "en") ?? .english
        var steps: [JSONValue] = []
        var known = Set(try place.store.all(.incidents))
        var isComplete = true
        for day in days {
            let reports = try play(day, "\(path)/\(day)", place)
            isComplete = isComplete && reports.allSatisfy(\.isComplete)
            let step = try ReplayStep(place, on: day, imports: reports, known: known, in: language)
            known.formUnion(step.sheet.cases.map(\.incident))
            if call.isJSON { steps.append(step.json) } else { step.lines.forEach(call.session.out.line) }
        }
        if call.isJSON { call.session.out.write(JSONValue.object([("steps", .array(steps))]).pretty) }
        return isComplete ? .done : .no
    }

    /// The days that have a folder, in order.
    private static func days(of path: String, _ session: Session) throws -> [CivilDate] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: session.path(path))
        } catch {
            throw Failure(
                code: "CL169", message: "there is no folder \(path)", hint: "give a folder with one for each day",
                at: path, exit: .usage)
        }
        let days = names.compactMap { CivilDate(iso: $0) }.sorted()
        guard !days.isEmpty else {
            throw Failure(
                code: "CL169", message: "\(path) has no folder that is named after a day",
                hint: "name the folders YYYY-MM-DD and put files such as employment.csv into them", at: path,
                exit: .usage)
        }
        return days
    }

    /// Takes over the files of a day; where somebody is without work, what fits is matched anew as of that day.
    private static func play(_ day: CivilDate, _ path: String, _ place: Workplace) throws -> [ImportReport] {
        var campaign = try place.store.campaign()
        campaign.date = day
        try place.store.update(campaign, actor: place.actor, now: place.now)
        let files = FolderFiles(place.session, folder: path)
        let desk = ImportDesk(place)
        var reports: [ImportReport] = []
        for kind in ImportKind.inOrderOfFiles {
            if let file = try files.file(kind) { reports.append(try desk.run(kind, [file])) }
        }
        if !(try place.store.loadInputs().lost.isEmpty) {
            _ = try place.pipeline().run(from: .recognition, to: .matching)
        }
        return reports
    }
}

/// How everybody stands at the end of a day.
private struct ReplayStep {
    let sheet: IncidentSheet
    private let day: CivilDate
    private let imports: [ImportReport]
    private let known: Set<Incident>
    private let workforce: Workforce

    /// - Parameter known: Incidents as they were on earlier days.
    init(
        _ place: Workplace, on day: CivilDate, imports: [ImportReport], known: Set<Incident>,
        in language: LanguageCode
    ) throws {
        self.day = day
        self.imports = imports
        self.known = known
        workforce = Workforce(try place.store.loadInputs())
        sheet = try IncidentSheet(place, on: day, in: language)
    }

    private var open: [IncidentCase] { sheet.cases.filter { $0.incident.isOpen(on: day) } }

    private var counts: [(name: String, text: String, people: [ID<Applicant>])] {
        [
            ("coming", "coming", workforce.coming), ("arrived", "arrived", workforce.arrived),
            ("inProbation", "in probation", workforce.inProbation), ("inWork", "in work", workforce.inWork),
            ("seeking", "seeking", workforce.seeking), ("left", "left", workforce.left),
        ]
    }

    /// A heading with the counts; incidents; those without work; the lines of incidents that are new.
    var lines: [String] {
        var lines = ["", "== \(day): " + counts.map { "\($0.people.count) \($0.text)" }.joined(separator: ", ")]
        lines += imports.map { "  \($0.kind.rawValue): \($0.tally.stored) accepted" }
        for own in sheet.cases {
            let isNew = !known.contains { $0.id == own.incident.id }
            let isOpen = own.incident.isOpen(on: day)
            // What was closed before today has been told.
            guard isOpen || !known.contains(own.incident) else { continue }
            lines.append(sheet.line(own))
            for person in own.people where isNew || !isOpen || workforce.seeking.contains(person.applicant) {
                lines += (sheet.state(of: person) + (isNew ? sheet.tasks(of: person) : [])).map { "  " + $0 }
            }
        }
        return lines
    }

    var json: JSONValue {
        .object(
            [("date", .string(day.iso))]
                + counts.map { ($0.name, .strings($0.people.map(\.text))) }
                + [
                    (
                        "imports",
                        .array(
                            imports.map {
                                .object([("kind", .string($0.kind.rawValue)), ("accepted", .int($0.tally.stored))])
                            })
                    ), ("incidents", .array(open.map(sheet.json))),
                ])
    }
}
