import Calendar
package import Domain
import SQLite

extension CampaignStore {
    /// Writes down what the desk of the fair was told, and answers the event's number.
    ///
    /// Throws `unknown` where the event names somebody, or undoes something, that the campaign does not have.
    @discardableResult
    package func tellDesk(
        _ what: DayEvent.What, at moment: DayMoment, actor: String, now: Int64
    ) throws(StoreError) -> Int {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let row = try DayEventRow(what, Numbers(database))
            if case .undone(let number) = what {
                let known = try database.first(
                    "SELECT 1 FROM day_events WHERE number = ?1 AND kind <> 'undone'", [.integer(number)],
                    table: "day_events"
                ) { _ in true }
                guard known != nil else { throw .unknown(kind: "event of the day", id: String(number)) }
            }
            try database.run(
                """
                INSERT INTO day_events (date, time, kind, \(DayEventRow.columns.joined(separator: ", ")),
                  actor, at, after_batch)
                VALUES (\((1...17).map { "?\($0)" }.joined(separator: ", ")))
                """,
                [.date(moment.date), .text(moment.time.text), .word(what.word)] + row.values + [
                    .text(actor), .integer(now), try lastBatch(),
                ])
            let number = Int(database.connection.lastInsertedRow)
            let person = row.applicant == .null ? nil : try subject(row.applicant)
            try log.append(
                .decided, subject: person, field: "day_events", purpose: what.word.rawValue, reference: number)
            return number
        }
    }

    /// Everything that the desk of the fair was told, in that order, less what concerned people who were erased since.
    package func dayEvents() throws(StoreError) -> [DayEvent] {
        let numbers = try Numbers(database)
        return try database.all(
            """
            SELECT number, date, time, kind, \(DayEventRow.columns.joined(separator: ", ")), actor, at
            FROM day_events ORDER BY number
            """, table: "day_events"
        ) { (columns) throws(StoreError) in
            let number = try columns.integer()
            let date = try columns.date()
            guard let time = LocalTime(try columns.text()) else { throw columns.unreadable("a time as HH:MM") }
            let what = try DayEventRow.what(try columns.word(), &columns, numbers)
            return DayEvent(
                number: number, moment: DayMoment(date: date, time: time), what: what, actor: try columns.text(),
                at: Int64(try columns.integer()))
        }
    }

    /// The version of everything that plans are made of besides what the desk was told: it is read for each page of the desk.
    package func deskRevision() throws(StoreError) -> Int {
        try database.first(
            """
            SELECT max(sequence) FROM audit
            WHERE action NOT IN ('read', 'signedIn', 'granted', 'withdrawn', 'backedUp', 'cleaned', 'noted')
              AND coalesce(field, '') <> 'day_events'
            """, table: "audit"
        ) { (columns) throws(StoreError) in try columns.optionalInteger() ?? 0 } ?? 0
    }
}

/// The columns of an event that depend on what happened.
private struct DayEventRow {
    static let columns = [
        "applicant", "employer", "vacancy", "interpreter", "request", "table_number", "from_time", "to_time", "amount",
        "undoes", "text_version",
    ]

    var applicant = SQLValue.null
    private var employer = SQLValue.null
    private var vacancy = SQLValue.null
    private var interpreter = SQLValue.null
    private var request = SQLValue.null
    private var table = SQLValue.null
    private var from = SQLValue.null
    private var to = SQLValue.null
    private var amount = SQLValue.null
    private var undoes = SQLValue.null
    private var version = SQLValue.null

    var values: [SQLValue] {
        [applicant, employer, vacancy, interpreter, request, table, from, to, amount, undoes, version]
    }

    init(_ what: DayEvent.What, _ numbers: Numbers) throws(StoreError) {
        if let candidate = what.candidate { applicant = try numbers.number(.applicants, candidate.text) }
        switch what {
        case .came, .absent, .left, .replan: break
        case .late(_, let expected): from = .text(expected.text)
        case .firmCame(let id), .firmGone(let id): employer = try numbers.number(.employers, id.text)
        case .firmLate(let id, let expected):
            employer = try numbers.number(.employers, id.text)
            from = .text(expected.text)
        case .firmTeams(let id, let teams):
            employer = try numbers.number(.employers, id.text)
            amount = .integer(teams)
        case .tableLost(let number), .tableBack(let number): table = .integer(number)
        case .interpreterSick(let id, let start, let end):
            interpreter = try numbers.number(.interpreters, id.text)
            from = .text(start.text)
            to = .text(end.text)
        case .interpreterBack(let id): interpreter = try numbers.number(.interpreters, id.text)
        case .begun(let key), .over(let key), .wanted(let key): try set(key, numbers)
        case .overrun(let key, let minutes):
            try set(key, numbers)
            amount = .integer(minutes)
        case .walkIn(_, let consent): version = .text("\(consent.language.text) \(consent.version)")
        case .undone(let number): undoes = .integer(number)
        }
    }

    private mutating func set(_ key: DayInterviewKey, _ numbers: Numbers) throws(StoreError) {
        employer = try numbers.number(.employers, key.employer.text)
        vacancy = try numbers.number(.vacancies, key.vacancy?.text)
        request = .id(key.request)
    }

    /// Reads what happened from the columns.
    static func what(
        _ word: DayEvent.What.Word, _ columns: inout Columns, _ numbers: Numbers
    ) throws(StoreError) -> DayEvent.What {
        let applicant: ID<Applicant>? = try numbers.id(try columns.optionalInteger())
        let employer: ID<Employer>? = try numbers.id(try columns.optionalInteger())
        let vacancy: ID<Vacancy>? = try numbers.id(try columns.optionalInteger())
        let interpreter: ID<Interpreter>? = try numbers.id(try columns.optionalInteger())
        let request: ID<InterviewRequest>? = try columns.optionalID()
        let table = try columns.optionalInteger()
        let from = try columns.optionalText().flatMap { LocalTime($0) }
        let to = try columns.optionalText().flatMap { LocalTime($0) }
        let amount = try columns.optionalInteger()
        let undoes = try columns.optionalInteger()
        let version = try columns.optionalText()
        var key: DayInterviewKey?
        if let request, let applicant, let employer {
            key = DayInterviewKey(request, candidate: applicant, employer: employer, vacancy: vacancy)
        }
        let what: DayEvent.What? =
            switch word {
            case .came: applicant.map { .came($0) }
            case .late: both(applicant, from) { .late($0, expected: $1) }
            case .absent: applicant.map { .absent($0) }
            case .left: applicant.map { .left($0) }
            case .firmCame: employer.map { .firmCame($0) }
            case .firmLate: both(employer, from) { .firmLate($0, expected: $1) }
            case .firmGone: employer.map { .firmGone($0) }
            case .firmTeams: both(employer, amount) { .firmTeams($0, $1) }
            case .tableLost: table.map { .tableLost($0) }
            case .tableBack: table.map { .tableBack($0) }
            case .interpreterSick:
                both(interpreter, both(from, to) { ($0, $1) }) { .interpreterSick($0, from: $1.0, to: $1.1) }
            case .interpreterBack: interpreter.map { .interpreterBack($0) }
            case .begun: key.map { .begun($0) }
            case .over: key.map { .over($0) }
            case .overrun: both(key, amount) { .overrun($0, minutes: $1) }
            case .walkIn: both(applicant, version.flatMap(consent)) { .walkIn($0, $1) }
            case .wanted: key.map { .wanted($0) }
            case .replan: .replan
            case .undone: undoes.map { .undone($0) }
            }
        guard let what else { throw columns.unreadable("all that an event of the kind \(word.rawValue) names") }
        return what
    }

    private static func both<One, Two, Value>(_ one: One?, _ two: Two?, _ make: (One, Two) -> Value) -> Value? {
        guard let one, let two else { return nil }
        return make(one, two)
    }

    /// `es 2026-01`: the language in which a text was shown, and its version.
    private static func consent(_ text: String) -> WalkInConsent? {
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let language = LanguageCode(String(parts[0])) else { return nil }
        return WalkInConsent(version: String(parts[1]), language: language)
    }
}
