package import Calendar
package import Domain
import SQLite

extension CampaignStore {
    /// What people asked for, in the order in which it came; of one person, or of all.
    package func dataRequests(of applicant: ID<Applicant>? = nil) throws(StoreError) -> [DataRequest] {
        let numbers = try Numbers(database)
        let of = try applicant.map { (id) throws(StoreError) in try numbers.number(.applicants, id.text) } ?? .null
        return try database.all(
            """
            SELECT sequence, applicant, field, value, on_day, state, refusal, settled_on FROM data_requests
            WHERE ?1 IS NULL OR applicant = ?1 ORDER BY sequence
            """, [of], table: "data_requests"
        ) { (columns) throws(StoreError) in
            let number = try columns.integer()
            let applicant = try numbers.id(try columns.integer(), Applicant.self)
            let field = try columns.optionalWord(DataRequest.Field.self)
            let value = try columns.optionalText()
            let wish = field.map { DataRequest.Wish.correction($0, value: value ?? "") } ?? .erasure
            let day = try columns.date()
            let (state, refusal) = (try columns.text(), try columns.optionalWord(DataRequest.Refusal.self))
            let settled = try columns.optionalDate()
            return DataRequest(
                number: number, applicant: applicant, wish: wish, on: day,
                state: try CampaignStore.state(state, refusal, settled))
        }
    }

    /// Keeps what somebody asks for; gives its number.
    package func ask(
        _ wish: DataRequest.Wish, for applicant: ID<Applicant>, on day: CivilDate, actor: String, now: Int64
    ) throws(StoreError) -> Int {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let person = try Numbers(database).number(.applicants, applicant.text)
            var (field, value): (String?, String?) = (nil, nil)
            if case .correction(let wanted, let text) = wish { (field, value) = (wanted.rawValue, text) }
            let number = try lastAsked("data_requests") + 1
            try database.run(
                """
                INSERT INTO data_requests (sequence, applicant, field, value, on_day, state, actor, at)
                VALUES (?1, ?2, ?3, ?4, ?5, 'open', ?6, ?7)
                """,
                [.integer(number), person, .text(field), .text(value), .date(day), .text(actor), .integer(now)])
            try log.append(
                .asked, subject: try subject(person), field: "data_requests.\(field ?? "erasure")", reference: number)
            return number
        }
    }

    /// The highest number that a request or a paper ever had: the log still speaks of those that went with their people.
    func lastAsked(_ table: String) throws(StoreError) -> Int {
        try database.first(
            "SELECT coalesce(max(reference), 0) FROM audit WHERE action = 'asked' AND field LIKE ?1 || '.%'",
            [.text(table)], table: "audit"
        ) { (columns) throws(StoreError) in try columns.integer() } ?? 0
    }

    /// Says what became of a request. False where it was settled before: then nothing changes.
    package func settle(
        _ number: Int, as state: DataRequest.State, actor: String, now: Int64
    ) throws(StoreError) -> Bool {
        let (word, refusal, day): (String, DataRequest.Refusal?, CivilDate?) =
            switch state {
            case .open: ("open", nil, nil)
            case .accepted(let day): ("accepted", nil, day)
            case .refused(let why, let day): ("refused", why, day)
            case .takenBack(let day): ("takenBack", nil, day)
            }
        return try write(actor: actor, now: now) { (log) throws(StoreError) in
            let person = try database.first(
                "SELECT applicant FROM data_requests WHERE sequence = ?1 AND state = 'open'", [.integer(number)],
                table: "data_requests"
            ) { (columns) throws(StoreError) in try columns.value() }
            guard let person else { return false }
            try database.run(
                """
                UPDATE data_requests SET state = ?2, refusal = ?3, settled_on = ?4, settled_by = ?5 WHERE sequence = ?1
                """, [.integer(number), .text(word), .word(refusal), .date(day), .text(actor)])
            try log.append(
                .asked, subject: try subject(person), field: "data_requests.\(word)", reference: number)
            return true
        }
    }

    private static func state(
        _ word: String, _ refusal: DataRequest.Refusal?, _ day: CivilDate?
    ) throws(StoreError) -> DataRequest.State {
        switch (word, refusal, day) {
        case ("open", nil, nil): return .open
        case ("accepted", nil, let day?): return .accepted(on: day)
        case ("refused", let why?, let day?): return .refused(why, on: day)
        case ("takenBack", nil, let day?): return .takenBack(on: day)
        default:
            throw .unreadable(
                table: "data_requests", column: "state", expected: "open, accepted, refused or takenBack, with its day")
        }
    }
}

extension CampaignStore {
    /// A change by somebody who was shown something: nil where it is not so any more, and then nothing is changed.
    package func change<Value>(
        where isAsShown: () throws -> Bool, _ body: () throws -> Value
    ) throws -> Value? {
        try database.connection.transaction(.write, mapping: { StoreError.database($0) as any Error }) {
            guard try isAsShown() else { return nil }
            return try body()
        }
    }
}
