import Arguments
import Calendar
import Domain
import Export
import Pipeline
import PlanFiles
import Store

/// `lotse export courses|keys DIR`: lists that are filled in by hand.
enum PaperExport {
    /// What the courses come as; the raw value is the file's ending.
    enum Format: String, CaseIterable, Sendable {
        case pdf, xlsx
    }

    static let format = Option(
        "format", .oneOf(Format.self, placeholder: "FORMAT"), "Lists to fill in by hand, or one workbook of all",
        fallback: "pdf")

    static let keyFormat = Option(
        "format", .oneOf(Format.self, placeholder: "FORMAT"), "A list to sign, or a workbook to fill in",
        fallback: "pdf")

    /// A list of each group as the courses stand, or all of them as a workbook; without those who have given up.
    static func courses(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        switch try call.invocation.required(format) {
        case .pdf: return try lists(place)
        case .xlsx: return try book(place)
        }
    }

    private static func book(_ place: Workplace) throws -> ExitCode {
        let gone = Set(try place.store.all(.dropouts).map(\.applicant))
        let providers = Dictionary(try place.store.all(.providers).map { ($0.id, $0.name) }) { first, _ in first }
        var timetable = try CoursesInForce(place).timetable
        timetable.enrolments.removeAll { gone.contains($0.learner) }
        let names = Dictionary(
            try timetable.enrolments.map { ($0.learner, try place.name(of: $0.learner)) }
        ) { first, _ in first }
        let book = CourseBook(
            campaign: try place.store.campaign(), timetable: timetable,
            unplaced: try CourseLines.unplaced(place.coursePlan()), provider: { providers[$0] ?? $0.text },
            name: { names[$0] ?? $0.text })
        let folder = try place.call.invocation.required(ExportCommand.folder)
        try place.write("courses", to: folder) { book.document($0) }
        return ExportCommand.report(place.call, folder: folder, documents: 1, "workbook", files: 1)
    }

    private static func lists(_ place: Workplace) throws -> ExitCode {
        let call = place.call
        let courses = try CoursesInForce(place)
        let gone = Set(try place.store.all(.dropouts).map(\.applicant))
        let providers = Dictionary(try place.store.all(.providers).map { ($0.id, $0.name) }) { first, _ in first }
        let campaign = try place.store.campaign()
        let language = call.invocation[ItineraryCommand.language] ?? .german
        let folder = try call.invocation.required(ExportCommand.folder)
        let paper = PaperDesk(call.session)
        for group in courses.timetable.groups {
            let learners = try courses.learners(of: group).filter { !gone.contains($0) }.map { id in
                (id: id, name: try place.name(of: id))
            }
            let list = CourseListPaper(
                campaign: campaign, group: group, provider: providers[group.provider] ?? group.provider.text,
                learners: learners)
            let name = "course-\(ExportCommand.safe(group.id.text))"
            let document = list.document(language, madeAt: Instant(seconds: Int(place.now)))
            try call.session.write(try paper.pdf(document, name: name), to: "\(folder)/\(name).pdf")
        }
        paper.tell()
        let count = courses.timetable.groups.count
        return ExportCommand.report(
            call, folder: folder, documents: count, count == 1 ? "course list" : "course lists", files: count)
    }

    /// The key list of all stays that are planned, in the language asked for, else in all; as a workbook in German where none is.
    static func keys(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let sheet = try HousingCommands.sheet(place)
        let campaign = try place.store.campaign()
        let folder = try call.invocation.required(ExportCommand.folder)
        let languages = call.invocation[ItineraryCommand.language].map { [$0] } ?? DocumentLanguage.allCases
        let lines = try sheet.kept.stays.map { stay in
            KeyListPaper.Line(
                stay: stay, offer: sheet.homes.first { $0.unit.id == stay.unit },
                names: try sheet.applicants(of: stay.household).map { try place.name(of: $0) },
                people: sheet.people(of: stay.household))
        }
        let list = KeyListPaper(campaign: campaign, lines: lines)
        guard try call.invocation.required(keyFormat) == .pdf else {
            try place.write("keys", to: folder) { list.workbook($0) }
            return ExportCommand.report(call, folder: folder, documents: 1, "workbook", files: 1)
        }
        let paper = PaperDesk(call.session)
        for language in languages {
            let name = "keys.\(language.rawValue)"
            let document = list.document(try place.printFacts(language, campaign))
            try call.session.write(try paper.pdf(document, name: name), to: "\(folder)/\(name).pdf")
        }
        paper.tell()
        return ExportCommand.report(call, folder: folder, documents: 1, "key list", files: languages.count)
    }
}

extension Workplace {
    /// Given name before family name; the id where the person is no longer in the campaign or has no name.
    fileprivate func name(of id: ID<Applicant>) throws -> String {
        guard let person = try store.find(.applicants, id.text)?.person else { return id.text }
        let name = [person.givenName, person.familyName].filter { !$0.isEmpty }.joined(separator: " ")
        return name.isEmpty ? id.text : name
    }
}
