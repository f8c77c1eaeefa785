import Calendar
package import Domain
import SQLite

/// An interview that a person fixed, with who did it and why.
package struct StoredPin: Hashable, Sendable {
    package let pin: FairProblem.Pin
    package let candidate: ID<Applicant>
    /// Why it is pinned; nil where nobody said.
    package let reason: String?
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64
}

extension CampaignStore {
    /// All pins in the order of their requests.
    package func pins() throws(StoreError) -> [StoredPin] {
        let numbers = try Numbers(database)
        return try database.all(
            """
            SELECT request, candidate, day, slot, table_number, team, interpreter, reason, actor, at
            FROM pins ORDER BY request
            """, table: "pins"
        ) { (columns) throws(StoreError) in
            let request: ID<InterviewRequest> = try columns.id()
            let candidate = try numbers.id(try columns.integer(), Applicant.self)
            let pin = FairProblem.Pin(
                request: request, day: try columns.integer(), slot: try columns.integer(),
                table: try columns.optionalInteger(), team: try columns.optionalInteger(),
                interpreter: try numbers.id(try columns.optionalInteger()))
            return StoredPin(
                pin: pin, candidate: candidate, reason: try columns.optionalText(), actor: try columns.text(),
                at: Int64(try columns.integer()))
        }
    }

    /// Fixes an interview; a former pin of the same request is replaced.
    package func pin(
        _ pin: FairProblem.Pin, candidate: ID<Applicant>, reason: String? = nil, actor: String, now: Int64
    ) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            let number = try numbers.number(.applicants, candidate.text)
            let interpreter = try numbers.number(.interpreters, pin.interpreter?.text)
            try database.run(
                """
                INSERT OR REPLACE INTO pins
                  (request, candidate, day, slot, table_number, team, interpreter, reason, actor, at, after_batch)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                [
                    .id(pin.request), number, .integer(pin.day), .integer(pin.slot), .integer(pin.table),
                    .integer(pin.team), interpreter, .text(reason), .text(actor), .integer(now), try lastBatch(),
                ])
            try log.append(.pinned, subject: try subject(number), field: "pins")
        }
    }

    /// Frees an interview; throws `unknown` where it is not pinned.
    package func unpin(_ request: ID<InterviewRequest>, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let candidate = try database.first(
                "SELECT candidate FROM pins WHERE request = ?1", [.id(request)], table: "pins"
            ) { (columns) throws(StoreError) in try columns.value() }
            guard let candidate else { throw .unknown(kind: "pin of the interview", id: request.text) }
            try database.run("DELETE FROM pins WHERE request = ?1", [.id(request)])
            try log.append(.unpinned, subject: try subject(candidate), field: "pins")
        }
    }

    /// The blocks of the fair in the order they were given.
    package func blocks() throws(StoreError) -> [FairBlock] {
        try database.all(
            "SELECT position, title, date, from_time, to_time, audience FROM blocks ORDER BY position",
            table: "blocks"
        ) { (columns) throws(StoreError) in
            let position = try columns.integer()
            let title = try columns.text()
            let window = try columns.window()
            let members = try members(ofBlock: position)
            return FairBlock(title: title, window: window, audience: try columns.audience(members))
        }
    }

    /// Replaces all blocks of the fair.
    package func setBlocks(_ blocks: [FairBlock], actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            try database.run("DELETE FROM blocks")
            for (position, block) in blocks.enumerated() {
                try database.run(
                    """
                    INSERT INTO blocks (position, title, date, from_time, to_time, audience)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                    """,
                    [
                        .integer(position), .text(block.title), .date(block.window.date),
                        .text(block.window.from.text), .text(block.window.to.text), .text(block.audience.word),
                    ])
                for (ordinal, member) in block.audience.members.enumerated() {
                    try database.run(
                        "INSERT INTO block_members (position, ordinal, member) VALUES (?1, ?2, ?3)",
                        [
                            .integer(position), .integer(ordinal),
                            try numbers.number(member.kind, member.externalID),
                        ])
                }
            }
            try log.append(.blocks)
        }
    }

    private func members(ofBlock position: Int) throws(StoreError) -> [String] {
        try database.all(
            """
            SELECT external_id FROM block_members JOIN subjects ON subjects.number = block_members.member
            WHERE position = ?1 ORDER BY ordinal
            """, [.integer(position)], table: "block_members"
        ) { (columns) throws(StoreError) in try columns.text() }
    }

    /// The random id of whom a number stands for.
    func subject(_ number: SQLValue) throws(StoreError) -> String? {
        try database.first("SELECT subject FROM subjects WHERE number = ?1", [number], table: "subjects") {
            (columns) throws(StoreError) in try columns.text()
        }
    }
}

extension FairBlock.Audience {
    var word: String {
        switch self {
        case .all: "all"
        case .employers: "employers"
        case .candidates: "candidates"
        case .interpreters: "interpreters"
        }
    }

    var members: [(kind: ImportKind, externalID: String)] {
        switch self {
        case .all: []
        case .employers(let ids): ids.map { (.employers, $0.text) }
        case .candidates(let ids): ids.map { (.applicants, $0.text) }
        case .interpreters(let ids): ids.map { (.interpreters, $0.text) }
        }
    }
}

extension Columns {
    mutating func audience(_ members: [String]) throws(StoreError) -> FairBlock.Audience {
        switch try text() {
        case "all": return .all
        case "employers": return .employers(members.map { ID($0) })
        case "candidates": return .candidates(members.map { ID($0) })
        case "interpreters": return .interpreters(members.map { ID($0) })
        default: throw unreadable("all, employers, candidates or interpreters")
        }
    }

    /// A part of a day in three columns: date, from, to.
    mutating func window() throws(StoreError) -> DayWindow {
        let date = try date()
        guard let from = LocalTime(try text()) else { throw unreadable("a time as HH:MM") }
        guard let to = LocalTime(try text()), let window = DayWindow(date: date, from: from, to: to) else {
            throw unreadable("a later time as HH:MM")
        }
        return window
    }
}
