import Calendar
import Domain
import JSONText

/// Reads a problem of courses; collects everything that is not the contract's fields and types.
struct CourseProblemReader {
    var findings: [JSONFinding] = []
    private let zones: ZoneDatabase

    init(zones: ZoneDatabase) {
        self.zones = zones
    }

    mutating func problem(_ cursor: JSONCursor) -> CourseProblem? {
        let known = [
            "schema", "asOf", "steps", "providers", "offers", "held", "learners", "intensiveUnitsPerWeek", "pins",
            "objectives",
            "previous", "ties", "options",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.courses/1", &findings)
        let zones = zones
        let steps = fields.list(fields.optional("steps"), &findings, Self.step) ?? []
        let providers = fields.list(fields.required("providers", &findings), &findings) {
            Self.provider($0, zones, &$1)
        }
        let offers = fields.list(fields.required("offers", &findings), &findings, CourseOfferReader.offer)
        let learners = fields.list(fields.required("learners", &findings), &findings) {
            CourseLearnerReader.learner($0, zones, &$1)
        }
        var problem = CourseProblem(
            steps: steps, providers: providers ?? [], offers: offers ?? [], learners: learners ?? [])
        problem.asOf = fields.optional("asOf")?.date(&findings)
        problem.held = fields.list(fields.optional("held"), &findings, Self.held) ?? []
        problem.intensiveUnitsPerWeek = fields.optionalNumber("intensiveUnitsPerWeek", &findings)
        problem.pins = fields.list(fields.optional("pins"), &findings, Self.pin) ?? []
        if let objectives = fields.list(
            fields.optional("objectives"), &findings,
            { $0.level(of: CourseProblem.Term.ofFiles, planner: "the courses", &$1) })
        {
            problem.objectives = objectives
        }
        if let previous = fields.optional("previous"),
            let parts = FieldReader(previous, known: ["groups", "enrolments"], &findings)
        {
            problem.previous = CourseTimetable(
                groups: parts.list(parts.required("groups", &findings), &findings, CoursePlanReader.group) ?? [],
                enrolments: parts.list(
                    parts.required("enrolments", &findings), &findings, CoursePlanReader.enrolment) ?? [])
        }
        problem.ties = fields.optional("ties")?.ties(&findings) ?? .seed(0)
        if let options = fields.optional("options"),
            let optionFields = FieldReader(options, known: ["work"], &findings)
        {
            problem.work = optionFields.optionalNumber("work", &findings)
        }
        return problem
    }

    private static func held(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseProblem.Held? {
        guard let fields = FieldReader(cursor, known: ["offer", "groups"], &findings) else { return nil }
        let offer = fields.id("offer", of: CourseOffer.self, &findings)
        let groups = fields.number("groups", &findings)
        guard let offer, let groups else { return nil }
        return CourseProblem.Held(offer: offer, groups: groups)
    }

    private static func step(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseProblem.Step? {
        guard let fields = FieldReader(cursor, known: ["to", "units"], &findings) else { return nil }
        let to = fields.required("to", &findings)?.level(&findings)
        let units = fields.number("units", &findings)
        guard let to, let units else { return nil }
        return CourseProblem.Step(to: to, units: units)
    }

    private static func provider(
        _ cursor: JSONCursor, _ zones: ZoneDatabase, _ findings: inout [JSONFinding]
    ) -> CourseProblem.Provider? {
        let known = ["id", "zone", "region", "maxGroups"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: CourseProvider.self, &findings)
        let zone = fields.required("zone", &findings)?.zone(zones, &findings)
        let region = fields.optional("region").flatMap { Self.region($0, &findings) }
        let most = fields.optionalNumber("maxGroups", &findings)
        guard let id, let zone else { return nil }
        return CourseProblem.Provider(id: id, zone: zone, region: region, maxGroups: most)
    }

    private static func region(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> HolidayRegion? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let region = HolidayRegion(code: text) else {
            findings.append(
                cursor.finding(
                    "\"\(text)\" is not a region whose holidays are known",
                    hint: "write a code such as \"DE-BY\" or \"ES-GA\", or leave it out for none"))
            return nil
        }
        return region
    }

    private static func pin(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> CourseProblem.Pin? {
        guard let fields = FieldReader(cursor, known: ["learner", "group"], &findings) else { return nil }
        let learner = fields.id("learner", of: Applicant.self, &findings)
        let group = fields.id("group", of: CourseGroupName.self, &findings)
        guard let learner, let group else { return nil }
        return CourseProblem.Pin(learner: learner, group: group)
    }
}

extension JSONCursor {
    /// A time zone by its name, or nil with a finding.
    func zone(_ zones: ZoneDatabase, _ findings: inout [JSONFinding]) -> Zone? {
        guard let name = string(&findings) else { return nil }
        do throws(ZoneError) {
            return try zones.zone(named: name)
        } catch {
            findings.append(finding(error.message, hint: error.hint))
            return nil
        }
    }

    /// A weekday by its English name, or nil with a finding.
    func weekday(_ findings: inout [JSONFinding]) -> Weekday? {
        guard let text = string(&findings) else { return nil }
        guard let weekday = Weekday.allCases.first(where: { $0.fileName == text }) else {
            let names = Weekday.allCases.map(\.fileName).joined(separator: ", ")
            findings.append(finding("\"\(text)\" is not a weekday", hint: "the weekdays are \(names)"))
            return nil
        }
        return weekday
    }
}

extension Weekday {
    /// How files write it.
    var fileName: String { CalendarLanguage.english.name(of: self).lowercased() }
}
