import Calendar
import Domain
import JSONText

/// Reads problems and plans of rooms; collects everything that is not the contract's fields and types.
enum LodgingReader {
    static func problem(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LodgingProblem? {
        let known = ["schema", "guests", "rooms", "pins", "objectives", "previous", "ties", "options"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.stay/1", &findings)
        var problem = LodgingProblem(
            guests: fields.list(fields.required("guests", &findings), &findings, guest) ?? [],
            classes: fields.list(fields.required("rooms", &findings), &findings, rooms) ?? [])
        problem.pins = fields.list(fields.optional("pins"), &findings, pin) ?? []
        problem.previous = fields.list(fields.optional("previous"), &findings, stay) ?? []
        if let objectives = fields.list(
            fields.optional("objectives"), &findings,
            { $0.level(of: LodgingProblem.Term.ofFiles, planner: "the stay", &$1) })
        {
            problem.objectives = objectives
        }
        problem.ties = fields.optional("ties")?.ties(&findings) ?? .seed(0)
        if let options = fields.optional("options"),
            let optionFields = FieldReader(options, known: ["work"], &findings)
        {
            problem.work = optionFields.optionalNumber("work", &findings)
        }
        return problem
    }

    private static func guest(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LodgingProblem.Guest? {
        let known = ["id", "from", "until", "adults", "children", "stepFree", "with", "sharesRoom"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Applicant.self, &findings)
        let span = HousingProblemReader.span(fields, &findings)
        let with = fields.list(fields.optional("with"), &findings) { $0.id(of: Applicant.self, &$1) } ?? []
        let (adults, children) = (
            fields.optionalNumber("adults", &findings) ?? 1, fields.optionalNumber("children", &findings) ?? 0
        )
        let stepFree = fields.optionalFlag("stepFree", &findings) ?? false
        let sharesRoom = fields.optionalFlag("sharesRoom", &findings) ?? false
        guard let id, let span else { return nil }
        return LodgingProblem.Guest(
            id: id, span: span, adults: adults, children: children, needsStepFree: stepFree, with: with,
            sharesRoom: sharesRoom)
    }

    private static func rooms(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LodgingProblem.RoomClass? {
        let known = ["id", "hotel", "beds", "childBeds", "stepFree", "rooms", "from", "until", "price"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: LodgingProblem.RoomClass.self, &findings)
        let hotel = fields.id("hotel", of: Hotel.self, &findings)
        let beds = fields.number("beds", &findings)
        let childBeds = fields.optionalNumber("childBeds", &findings) ?? 0
        let stepFree = fields.optionalFlag("stepFree", &findings) ?? false
        let rooms = fields.number("rooms", &findings)
        let span = HousingProblemReader.span(fields, &findings)
        let price = fields.number("price", &findings)
        guard let id, let hotel, let beds, let rooms, let span, let price else { return nil }
        return LodgingProblem.RoomClass(
            id: id, hotel: hotel, beds: beds, childBeds: childBeds, isStepFree: stepFree, rooms: rooms, span: span,
            price: Cents(Int64(price)))
    }

    private static func pin(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LodgingProblem.Pin? {
        guard let fields = FieldReader(cursor, known: ["guest", "class"], &findings) else { return nil }
        let guest = fields.id("guest", of: Applicant.self, &findings)
        let rooms = fields.id("class", of: LodgingProblem.RoomClass.self, &findings)
        guard let guest, let rooms else { return nil }
        return LodgingProblem.Pin(guest: guest, roomClass: rooms)
    }

    static func stay(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LodgingStay? {
        let known = ["guest", "class", "room", "from", "until"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let guest = fields.id("guest", of: Applicant.self, &findings)
        let rooms = fields.id("class", of: LodgingProblem.RoomClass.self, &findings)
        let room = fields.number("room", &findings)
        let span = HousingProblemReader.span(fields, &findings)
        guard let guest, let rooms, let room, let span else { return nil }
        return LodgingStay(guest: guest, roomClass: rooms, room: room, span: span)
    }

    static func plan(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> LodgingPlan? {
        let known = ["status", "stays", "unplaced", "objectives", "changes", "certificates", "work"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let status = fields.required("status", &findings).flatMap { PlanParts.status($0, &findings) }
        let stays = fields.list(fields.required("stays", &findings), &findings, stay)
        let unplaced = fields.list(fields.optional("unplaced"), &findings) {
            PlanParts.unplaced($0, as: "guest", &$1)
        }
        let objectives = fields.list(fields.optional("objectives"), &findings, PlanParts.objective) ?? []
        let changes = fields.list(fields.optional("changes"), &findings, PlanParts.change) ?? []
        let certificates = fields.list(fields.optional("certificates"), &findings, PlanParts.certificate) ?? []
        let work = fields.optional("work")?.int(in: 0...Int.max, &findings) ?? 0
        guard let status, let stays else { return nil }
        return LodgingPlan(
            status: status, stays: stays, unplaced: unplaced ?? [], objectives: objectives, changes: changes,
            certificates: certificates, work: work)
    }
}
