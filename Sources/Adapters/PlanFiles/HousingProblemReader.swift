import Calendar
import Domain
import JSONText

/// Reads a housing problem; collects everything that is not the contract's fields and types.
struct HousingProblemReader {
    var findings: [JSONFinding] = []

    mutating func problem(_ cursor: JSONCursor) -> HousingProblem? {
        let known = [
            "schema", "space", "units", "households", "commutes", "pace", "pins", "objectives", "previous", "ties",
            "options",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        fields.checkSchema("lotse.housing/1", &findings)
        var problem = HousingProblem(
            units: fields.list(fields.required("units", &findings), &findings, Self.unit) ?? [],
            households: fields.list(fields.required("households", &findings), &findings, Self.household) ?? [])
        if let space = fields.optional("space") { problem.space = Self.space(space, &findings) }
        problem.commutes = fields.list(fields.optional("commutes"), &findings, Self.commute) ?? []
        problem.pace = Self.byMode(fields.optional("pace"), &findings)
        problem.pins = fields.list(fields.optional("pins"), &findings, Self.pin) ?? []
        problem.previous = fields.list(fields.optional("previous"), &findings, Self.stay) ?? []
        if let objectives = fields.list(
            fields.optional("objectives"), &findings,
            { $0.level(of: HousingProblem.Term.ofFiles, planner: "housing", &$1) })
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

    private static func space(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> HousingProblem.SpaceRules {
        let known = ["sharedRoomArea", "sharedRoomPeople", "ownFlatArea", "ownFlatYoungArea"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return .init() }
        return .init(
            sharedRoomArea: fields.optionalNumber("sharedRoomArea", &findings),
            sharedRoomPeople: fields.optionalNumber("sharedRoomPeople", &findings),
            ownFlatArea: fields.optionalNumber("ownFlatArea", &findings),
            ownFlatYoungArea: fields.optionalNumber("ownFlatYoungArea", &findings))
    }

    static func unit(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> HousingUnit? {
        let known = [
            "id", "letting", "permanent", "furnished", "pets", "stepFree", "shared", "area", "quarter", "windows",
            "price", "fixedPrice", "rooms",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: HousingUnit.self, &findings)
        let letting = fields.required("letting", &findings)?.word(of: HousingUnit.Letting.self, &findings)
        let rooms = fields.list(fields.required("rooms", &findings), &findings, Self.room) ?? []
        guard let id, let letting else { return nil }
        return HousingUnit(
            id: id, letting: letting, isPermanent: fields.optionalFlag("permanent", &findings) ?? false,
            isFurnished: fields.optionalFlag("furnished", &findings) ?? false,
            allowsPets: fields.optionalFlag("pets", &findings) ?? false,
            isStepFree: fields.optionalFlag("stepFree", &findings) ?? false,
            isShared: fields.optionalFlag("shared", &findings) ?? true,
            area: fields.optionalNumber("area", &findings) ?? 0, quarter: fields.optionalText("quarter", &findings),
            windows: fields.list(fields.optional("windows"), &findings, Self.span),
            price: fields.optional("price").flatMap { Self.price($0, &findings) },
            fixedPrice: fields.cents("fixedPrice", &findings) ?? .zero, rooms: rooms)
    }

    private static func room(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Room? {
        let known = ["id", "area", "adultBeds", "childBeds", "cots", "lockable", "stepFree", "price"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Room.self, &findings)
        let area = fields.number("area", &findings)
        let price = fields.optional("price").flatMap { Self.price($0, &findings) }
        let room = Room(
            id: id ?? ID(""), area: area ?? 0, adultBeds: fields.optionalNumber("adultBeds", &findings) ?? 1,
            childBeds: fields.optionalNumber("childBeds", &findings) ?? 0,
            cots: fields.optionalNumber("cots", &findings) ?? 0,
            isLockable: fields.optionalFlag("lockable", &findings) ?? false,
            isStepFree: fields.optionalFlag("stepFree", &findings) ?? false, price: price)
        return id == nil || area == nil ? nil : room
    }

    private static func price(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> HousingPrice? {
        guard let fields = FieldReader(cursor, known: ["per", "rent", "utilities", "deposit"], &findings) else {
            return nil
        }
        let period = fields.optional("per").map { $0.word(of: HousingPrice.Period.self, &findings) } ?? .month
        let rent = fields.number("rent", &findings)
        let utilities = fields.cents("utilities", &findings) ?? .zero
        let deposit = fields.cents("deposit", &findings) ?? .zero
        guard let period, let rent else { return nil }
        return HousingPrice(per: period, rent: Cents(Int64(rent)), utilities: utilities, deposit: deposit)
    }

    static func span(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> NightSpan? {
        guard let fields = FieldReader(cursor, known: ["from", "until"], &findings) else { return nil }
        return span(fields, &findings)
    }

    static func span(_ fields: FieldReader, _ findings: inout [JSONFinding]) -> NightSpan? {
        let from = fields.required("from", &findings)?.date(&findings)
        let until = fields.required("until", &findings)?.date(&findings)
        guard let from, let until else { return nil }
        return NightSpan(from: from, until: until)
    }

    private static func commute(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> HousingProblem.Commute? {
        let known = ["unit", "workplace", "minutes", "metres"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let unit = fields.id("unit", of: HousingUnit.self, &findings)
        let workplace = fields.id("workplace", of: Worksite.self, &findings)
        let minutes = Self.byMode(fields.optional("minutes"), &findings)
        let metres = fields.optionalNumber("metres", &findings)
        guard let unit, let workplace else { return nil }
        return .init(unit: unit, workplace: workplace, minutes: minutes, metres: metres)
    }

    private static func byMode(_ cursor: JSONCursor?, _ findings: inout [JSONFinding]) -> [CommuteMode: Int] {
        var result: [CommuteMode: Int] = [:]
        for entry in cursor?.entries(&findings) ?? [] {
            let number = entry.value.int(in: FieldReader.counts, &findings)
            guard let mode = CommuteMode(rawValue: entry.name) else {
                let modes = CommuteMode.allCases.map(\.rawValue).joined(separator: ", ")
                findings.append(
                    entry.value.finding("\"\(entry.name)\" is not a way to travel", hint: "the ways are \(modes)"))
                continue
            }
            result[mode] = number
        }
        return result
    }

    private static func pin(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> HousingProblem.Pin? {
        let known = ["household", "unit", "rooms", "from", "until"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let household = fields.id("household", of: Household.self, &findings)
        let unit = fields.id("unit", of: HousingUnit.self, &findings)
        let rooms = fields.list(fields.optional("rooms"), &findings) { $0.id(of: Room.self, &$1) }
        let span = Self.span(fields, &findings)
        guard let household, let unit, let span else { return nil }
        return .init(household: household, unit: unit, rooms: rooms, span: span)
    }

    /// A stay; the money that an answer says it costs is read over.
    static func stay(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Stay? {
        guard let fields = FieldReader(cursor, known: HousingPlanReader.stayFields, &findings) else { return nil }
        return stay(fields, &findings)
    }

    static func stay(_ fields: FieldReader, _ findings: inout [JSONFinding]) -> Stay? {
        let household = fields.id("household", of: Household.self, &findings)
        let unit = fields.id("unit", of: HousingUnit.self, &findings)
        let rooms = fields.list(fields.required("rooms", &findings), &findings) { $0.id(of: Room.self, &$1) }
        let span = Self.span(fields, &findings)
        guard let household, let unit, let rooms, let span else { return nil }
        return Stay(household: household, unit: unit, rooms: rooms, span: span)
    }
}

extension FieldReader {
    func cents(_ name: String, _ findings: inout [JSONFinding]) -> Cents? {
        optionalNumber(name, &findings).map { Cents(Int64($0)) }
    }
}

extension JSONCursor {
    /// An id, or nil with a finding.
    func id<Of>(of _: Of.Type, _ findings: inout [JSONFinding]) -> ID<Of>? {
        string(&findings).map { ID<Of>($0) }
    }

    /// One of an enumeration's words, or nil with a finding.
    func word<Word: RawRepresentable & CaseIterable>(
        of _: Word.Type, _ findings: inout [JSONFinding]
    ) -> Word? where Word.RawValue == String {
        guard let text = string(&findings) else { return nil }
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(finding("found \"\(text)\", expected one of \(words)", hint: "write one of \(words)"))
            return nil
        }
        return word
    }
}
