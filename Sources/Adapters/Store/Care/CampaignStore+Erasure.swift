package import Domain
import SQLite

/// Somebody whose data the campaign holds and who may ask for it to be erased (betroffene Person, Art. 4 no. 1 GDPR).
package enum DataSubject: Hashable, Sendable {
    case applicant(ID<Applicant>)
    case interpreter(ID<Interpreter>)
    case guide(ID<Guide>)
    case driver(ID<PickupProblem.Driver>)
    case emergencyContact(ID<EmergencyContact>)
    /// The contact person of an employer (Ansprechpartner); the employer itself stays.
    case contact(of: ID<Employer>)
    /// What an applicant said for statistics, when the consent is withdrawn; the applicant stays.
    case groupAnswers(of: ID<Applicant>)

    var kind: ImportKind {
        switch self {
        case .applicant, .groupAnswers: .applicants
        case .interpreter: .interpreters
        case .guide: .guides
        case .driver: .drivers
        case .emergencyContact: .contacts
        case .contact: .employers
        }
    }

    /// The id by which the owner's files name the person, or the employer of a contact person.
    package var externalID: String {
        switch self {
        case .applicant(let id): id.text
        case .interpreter(let id): id.text
        case .guide(let id): id.text
        case .driver(let id): id.text
        case .emergencyContact(let id): id.text
        case .contact(let employer): employer.text
        case .groupAnswers(let applicant): applicant.text
        }
    }
}

extension DataSubject {
    fileprivate var attendant: Attendant? {
        switch self {
        case .guide: .guide
        case .driver: .driver
        case .applicant, .interpreter, .emergencyContact, .contact, .groupAnswers: nil
        }
    }
}

extension CampaignStore {
    /// The random id under which the audit log speaks of somebody; a contact person goes under the employer's.
    package func auditID(of person: DataSubject) throws(StoreError) -> String {
        guard let id = try subject(try Numbers(database).number(person.kind, person.externalID)) else {
            throw .unknown(kind: person.kind.singular, id: person.externalID)
        }
        return id
    }

    /// The number of the log's last line, whatever it says.
    package func lastLine() throws(StoreError) -> Int { try AuditLog.head(database).sequence }

    /// Whether the log speaks of an erasure after that line.
    package func hasErasure(after sequence: Int) throws(StoreError) -> Bool {
        try database.first(
            "SELECT 1 FROM audit WHERE sequence > ?1 AND action = 'erased' LIMIT 1", [.integer(sequence)],
            table: "audit", { _ in true }) ?? false
    }

    /// Deletes everything about somebody: current and former rows, answers, results, the key of their digests; then
    /// writes the file anew, so that nothing of it is left in unused pages. Source: Art. 17 GDPR.
    ///
    /// The audit log keeps its lines, which hold the random id and digests that nobody can test any more, and gains
    /// one more with the ground. Throws `cleaningUnfinished` where the rows are gone and the file is in use.
    package func erase(_ person: DataSubject, ground: String, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let number = try Numbers(database).number(person.kind, person.externalID)
            let id = try subject(number)
            try deleteKeptAnswers()
            // It holds rows of anybody.
            try database.run("DELETE FROM accepted_plans")
            switch person {
            case .applicant, .interpreter, .guide, .driver:
                // Contracts go below; the fees that firms owe for them do not.
                if case .applicant(let applicant) = person {
                    try blankMoney(of: applicant)
                    try deleteRoomMates(of: applicant.text)
                }
                for household in try households(of: number) { try deleteLines(naming: household) }
                if case .guide = person { try deleteIncidents(of: number) }
                if let attendant = person.attendant {
                    try deleteMentions(of: attendant, number, named: person.externalID)
                }
                try deleteLines(naming: person.externalID)
                try deleteCalendarEntries(naming: person.externalID)
                try deleteDrafts(naming: person.externalID)
                try deleteOwned(by: number)
                try deleteMentions(of: number)
                try deleteFormerRows(of: number)
                try database.run("DELETE FROM subjects WHERE number = ?1", [number])
                try deleteUnusedAnswers()
                try log.append(.erased, subject: id, purpose: ground)
            case .emergencyContact:
                try database.run("DELETE FROM subjects WHERE number = ?1", [number])
                try log.append(.erased, subject: id, purpose: ground)
            case .contact:
                try deleteContact(of: number)
                try deleteLinks(of: number)
                try deleteCalendarLinks(of: number)
                try deleteDrafts(to: number)
                try log.append(.erased, subject: id, field: "employers.contact", purpose: ground)
            case .groupAnswers:
                try database.run(
                    """
                    DELETE FROM subjects WHERE number IN (SELECT number FROM group_answers WHERE applicant = ?1)
                    """, [number])
                try log.append(.erased, subject: id, field: "group_answers", purpose: ground)
            }
        }
        try finishErasure(actor: actor, now: now)
    }

    /// Writes the file anew without what was erased; needed again only after `cleaningUnfinished`.
    package func finishErasure(actor: String, now: Int64) throws(StoreError) {
        do {
            try database.connection.vacuum()
        } catch { throw .cleaningUnfinished(error) }
        try write(actor: actor, now: now) { (log) throws(StoreError) in try log.append(.cleaned) }
        do {
            try database.connection.emptyLog()
        } catch { throw .cleaningUnfinished(error) }
    }

    /// True where somebody was erased and the file not written anew since.
    func isErasureUnfinished() throws(StoreError) -> Bool {
        let last = try database.first(
            "SELECT action FROM audit WHERE action IN ('erased', 'cleaned') ORDER BY sequence DESC LIMIT 1",
            table: "audit"
        ) { (columns) throws(StoreError) in try columns.word(AuditAction.self) }
        return last == .erased
    }

    /// Deletes what has an id of its own made from the person's, with its key and its former rows.
    private func deleteOwned(by number: SQLValue) throws(StoreError) {
        for table in CampaignStore.ownedTables {
            try database.run(
                "DELETE FROM subjects WHERE number IN (SELECT number FROM \(table) WHERE applicant = ?1)", [number])
        }
        try database.run(
            "DELETE FROM subjects WHERE number IN (SELECT number FROM partners WHERE ?1 IN (applicant, partner))",
            [number])
    }

    /// Incidents about a guide go with the guide.
    private func deleteIncidents(of guide: SQLValue) throws(StoreError) {
        try database.run(
            "DELETE FROM subjects WHERE number IN (SELECT number FROM incidents WHERE guide = ?1)", [guide])
    }

    /// Reasons and certificates name people by their id inside a document; the lines that do are deleted.
    private func deleteLines(naming externalID: String) throws(StoreError) {
        try deleteLines(of: "draft_lines", plan: "draft", naming: externalID)
        try deleteLines(of: "stage_plan_lines", plan: "plan", naming: externalID)
    }

    private func deleteLines(of table: String, plan: String, naming externalID: String) throws(StoreError) {
        let quoted = Array(ListText.value(externalID).compact.utf8.dropFirst().dropLast())
        var found: [[SQLValue]] = []
        try database.each("SELECT \(plan), ordinal, document FROM \(table)", table: table) {
            (columns) throws(StoreError) in
            let key = [try columns.value(), try columns.value()]
            if Mention.isIn(Array(try columns.text().utf8), of: quoted) { found.append(key) }
        }
        for key in found { try database.run("DELETE FROM \(table) WHERE \(plan) = ?1 AND ordinal = ?2", key) }
    }
}

/// Whether a text names an id as a word of its own: `A1` in `A1/E1`, not in `A10`.
enum Mention {
    static func isIn(_ text: [UInt8], of id: [UInt8]) -> Bool {
        guard !id.isEmpty, text.count >= id.count else { return false }
        for start in 0...(text.count - id.count) where text[start] == id[0] {
            let end = start + id.count
            guard text[start..<end].elementsEqual(id) else { continue }
            let isBegun = start == 0 || !isOfWord(text[start - 1])
            let isEnded = end == text.count || !isOfWord(text[end])
            if isBegun, isEnded { return true }
        }
        return false
    }

    /// Letters and digits of ASCII: other letters next to an id are no reason to keep what may name somebody.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
