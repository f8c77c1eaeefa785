package import Domain
import SQLite

extension CampaignStore {
    /// Keeps what a side noted in place of what it had noted before; an empty note deletes that. The log tells whose note it was
    /// and of whom, not what stands in it.
    ///
    /// Throws `unknown` where the note names somebody whom the campaign does not have.
    package func keep(_ note: InterviewNote, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            let applicant = try numbers.number(.applicants, note.interview.candidate.text)
            let employer = try numbers.number(.employers, note.interview.employer.text)
            let vacancy = try numbers.number(.vacancies, note.interview.vacancy?.text)
            let key: [SQLValue] = [.id(note.interview.request), .word(note.side)]
            if note.isEmpty {
                try database.run("DELETE FROM interview_notes WHERE request = ?1 AND side = ?2", key)
            } else {
                try database.run(
                    """
                    INSERT OR REPLACE INTO interview_notes
                      (request, side, applicant, employer, vacancy, mark, remark, actor, at, after_batch)
                    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                    """,
                    key + [
                        applicant, employer, vacancy, .text(note.mark?.rawValue), .text(note.remark), .text(actor),
                        .integer(now), try lastBatch(),
                    ])
            }
            try log.append(
                .noted, subject: try subject(applicant), field: "interview_notes", purpose: note.side.rawValue)
        }
    }

    /// What both sides noted, by interview, the employer's note before the candidate's.
    ///
    /// - Parameter applicant: Only of this one's interviews; nil = of all.
    package func interviewNotes(of applicant: ID<Applicant>? = nil) throws(StoreError) -> [KeptNote] {
        let numbers = try Numbers(database)
        let of = try applicant.map { (id) throws(StoreError) in try numbers.number(.applicants, id.text) } ?? .null
        return try notes("?1 IS NULL OR applicant = ?1", of, numbers)
    }

    /// What both sides noted of the interviews of a vacancy.
    package func interviewNotes(of vacancy: ID<Vacancy>) throws(StoreError) -> [KeptNote] {
        let numbers = try Numbers(database)
        return try notes("vacancy = ?1", try numbers.number(.vacancies, vacancy.text), numbers)
    }

    /// What one side noted of an interview; nil = nothing.
    package func interviewNote(
        of request: ID<InterviewRequest>, _ side: InterviewNote.Side
    ) throws(StoreError) -> KeptNote? {
        try notes("request = ?1", .id(request), Numbers(database)).first { $0.note.side == side }
    }

    private func notes(
        _ condition: String, _ value: SQLValue, _ numbers: Numbers
    ) throws(StoreError) -> [KeptNote] {
        try database.all(
            """
            SELECT request, side, applicant, employer, vacancy, mark, remark, actor, at FROM interview_notes
            WHERE \(condition) ORDER BY request, side DESC
            """, [value], table: "interview_notes"
        ) { (columns) throws(StoreError) in
            let request: ID<InterviewRequest> = try columns.id()
            let side: InterviewNote.Side = try columns.word()
            let candidate = try numbers.id(try columns.integer(), Applicant.self)
            let employer = try numbers.id(try columns.integer(), Employer.self)
            let vacancy = try numbers.id(try columns.optionalInteger(), Vacancy.self)
            let mark: InterviewNote.Mark? = try columns.optionalWord()
            let note = InterviewNote(
                DayInterviewKey(request, candidate: candidate, employer: employer, vacancy: vacancy), side, mark: mark,
                remark: try columns.optionalText())
            guard let note else { throw columns.unreadable("a mark of its side, and at most 2000 characters") }
            return KeptNote(note: note, actor: try columns.text(), at: Int64(try columns.integer()))
        }
    }
}
