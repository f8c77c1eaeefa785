import Calendar
package import Domain

/// A row of the days file: a day, with the blocks that stand in it, or a block of its own.
package enum FairDayRow: Hashable, Sendable {
    case day(FairDay, [FairBlock])
    case block(FairBlock)
}

/// Builds what the fair needs from rows.
enum FairRows {
    static func delegation(_ row: inout RowReading, employers: Set<ID<Employer>>?) -> Delegation? {
        let vocabulary = row.vocabulary
        let employer = row.requiredText(.employer).flatMap {
            JobRows.employer(named: $0, among: employers, in: &row)
        }
        let languages = row.values(.languages, divided: ListText.itemsOrCommas) { vocabulary.skill($0) }
        let tables = row.values(.tables, divided: ListText.itemsOrCommas) { NumberText.whole($0, in: 1...10_000) }
        let hasTables = row.text(.tables) != nil
        let teams = row.whole(.teams, in: 1...100) ?? 1
        let run = row.whole(.maxRunSlots, in: 1...100)
        let windows = row.windows(.windows)
        return employer.map {
            Delegation(
                employer: $0, teams: teams, languages: ApplicantRows.merged(languages),
                tables: hasTables ? Set(tables.map { $0 - 1 }).sorted() : nil, maxRunSlots: run, windows: windows)
        }
    }

    static func interpreter(_ row: inout RowReading) -> Interpreter? {
        let vocabulary = row.vocabulary
        let id = row.requiredText(.id)
        let name = row.requiredText(.name)
        if row.row[.pairs] == nil { row.missing(.pairs) }
        let pairs = row.values(.pairs, divided: ListText.itemsOrCommas) { vocabulary.pair($0) }
        let run = row.whole(.maxRunSlots, in: 1...100)
        let windows = row.windows(.windows)
        EmailText.check(.email, in: &row)
        guard let id, let name else { return nil }
        return Interpreter(
            id: ID(id), name: name, pairs: Set(pairs).sorted(), windows: windows, maxRunSlots: run,
            email: row.text(.email))
    }

    static func table(_ row: inout RowReading) -> FairTable? {
        row.required(.number) { NumberText.whole($0, in: 1...10_000) }.map {
            FairTable(number: $0 - 1, label: row.text(.label) ?? "Tisch \($0)")
        }
    }

    static func day(_ row: inout RowReading) -> FairDayRow? {
        let date = row.required(.date) { DateText.parse($0) }
        let times = Self.times(&row)
        let minutes = row.required(.slotMinutes) { NumberText.whole($0, in: 5...480, units: minuteUnits) }
        let breaks = row.values(.breaks, divided: ListText.itemsOrCommas, WindowText.times)
            .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        for (left, right) in zip(breaks, breaks.dropFirst()) where right.from < left.to {
            row.refuse(
                .overlappingTimes, .breaks, "the breaks \(left.from)-\(left.to) and \(right.from)-\(right.to) overlap",
                hint: "Join them, or correct the times.")
        }
        let blocks = date.map { Self.blocks(&row, on: $0) } ?? []
        guard let date, let times, let minutes else { return nil }
        let slots = Self.slots(times, minutes: minutes, breaks: breaks)
        if slots.isEmpty {
            row.refuse(
                .numberOutOfRange, .slotMinutes, "no slot of \(minutes) minutes fits between the times and the breaks",
                hint: "Check from, to, slotMinutes and breaks.")
        }
        return .day(FairDay(date: date, slots: slots), blocks)
    }

    /// Slots one after another; one that would run into a break begins after it.
    private static func slots(_ times: WindowText.Times, minutes: Int, breaks: [WindowText.Times]) -> [FairSlot] {
        var slots: [FairSlot] = []
        var start = times.from.minutes
        while start + minutes <= times.to.minutes {
            if let pause = breaks.first(where: { $0.from.minutes < start + minutes && start < $0.to.minutes }) {
                start = pause.to.minutes
                continue
            }
            guard let time = LocalTime(minutes: start) else { break }
            slots.append(FairSlot(start: time, minutes: minutes))
            start += minutes
        }
        return slots
    }

    private static let minuteUnits: Set<String> = ["min", "minuten", "minutes", "minutos", "m"]

    private static func times(_ row: inout RowReading) -> WindowText.Times? {
        guard let from = row.required(.from, WindowText.time), let to = row.required(.to, WindowText.time) else {
            return nil
        }
        guard from < to else {
            row.refuse(
                .endBeforeStart, .to, "the end \(to) is not after the beginning \(from)", hint: "Check both times.")
            return nil
        }
        return WindowText.Times(from: from, to: to)
    }

    /// `09:00-09:30 Begrüßung`.
    private static func blocks(_ row: inout RowReading, on date: CivilDate) -> [FairBlock] {
        row.values(.blocks) { text in
            let parts = text.replacing("–", with: "-").split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else {
                return .refused(
                    ValueProblem(.notAWindow, "found no times with a title", hint: "Write 09:00-09:30 Begrüßung."))
            }
            switch WindowText.times(String(parts[0])) {
            case .value(let times), .doubtful(let times, _):
                guard let window = DayWindow(date: date, from: times.from, to: times.to) else {
                    preconditionFailure("times end after they begin")
                }
                return .value(FairBlock(title: String(trimmed(parts[1])), window: window, audience: .all))
            case .refused(let problem): return .refused(problem)
            }
        }
    }

    static func block(_ row: inout RowReading) -> FairDayRow? {
        let title = row.requiredText(.blockTitle)
        let date = row.required(.date) { DateText.parse($0) }
        let times = Self.times(&row)
        let audience = row.value(.audience, Self.audience) ?? .all
        guard let title, let date, let times, let window = DayWindow(date: date, from: times.from, to: times.to) else {
            return nil
        }
        return .block(FairBlock(title: title, window: window, audience: audience))
    }

    private static func audience(_ text: String) -> Parsed<FairBlock.Audience> {
        let parts = text.split(separator: ":", maxSplits: 1)
        let word = folded(parts.first ?? "")
        if parts.count == 1, ["all", "alle", "todos"].contains(word) { return .value(.all) }
        let ids = parts.count == 2 ? ListText.itemsOrCommas(String(parts[1])).map(IDText.normalised) : []
        switch word {
        case _ where ids.isEmpty: break
        case "employers", "betriebe", "firmen", "empresas": return .value(.employers(ids.map { ID($0) }))
        case "candidates", "bewerber", "candidatos": return .value(.candidates(ids.map { ID($0) }))
        case "interpreters", "dolmetscher", "interpretes": return .value(.interpreters(ids.map { ID($0) }))
        default: break
        }
        return .refused(
            ValueProblem(
                .unknownWord, "found no audience that can be read",
                hint: "Write all, or employers: E1, E2 (candidates:, interpreters:)."))
    }
}

/// A row of the official ESCO table: names of an occupation in one language.
package struct EscoOccupation: Hashable, Sendable {
    package let uri: String
    package let isco: ISCO08Code
    /// The preferred label first.
    package let labels: [String]
}

/// Builds synonyms from rows of ESCO.
enum EscoRows {
    static func occupation(_ row: inout RowReading) -> EscoOccupation? {
        let uri = row.requiredText(.conceptURI)
        let label = row.requiredText(.preferredLabel)
        let isco = row.required(.iscoGroup) { text -> Parsed<ISCO08Code> in
            if let code = ISCO08Code(text) { return .value(code) }
            return .refused(
                ValueProblem(
                    .unknownWord, "found no code of ISCO-08, expected one to four digits",
                    hint: "Take the file as ESCO publishes it."))
        }
        let others = row.values(
            .altLabels, divided: { $0.split(whereSeparator: \.isNewline).map { String(trimmed($0)) } }
        ) {
            Parsed<String>.value($0)
        }
        guard let uri, let label, let isco else { return nil }
        return EscoOccupation(uri: uri, isco: isco, labels: [label] + others.filter { $0 != label && !$0.isEmpty })
    }
}
