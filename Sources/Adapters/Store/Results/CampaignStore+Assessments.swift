package import Domain
import SQLite

extension CampaignStore {
    /// Replaces all assessments by those of a run; the log names the run, not the people.
    package func replaceAssessments(
        _ assessments: some Sequence<ApplicantAssessment>, actor: String, now: Int64
    ) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let numbers = try Numbers(database)
            try database.run("DELETE FROM assessments")
            let insert = try database.prepared(
                """
                INSERT INTO assessments (applicant, occupation, land, date, verdict, document)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """)
            // Many people get the same answer; it is put into words once.
            var documents: [Assessment: SQLValue] = [:]
            for record in assessments {
                let document = documents[record.assessment] ?? .text(AssessmentText.value(record.assessment).compact)
                documents[record.assessment] = document
                try insert.run([
                    try numbers.number(.applicants, record.applicant.text), .id(record.occupation),
                    .word(record.land), .date(record.date), .word(record.assessment.verdict),
                    document,
                ])
            }
            try log.append(.ran, field: "assessments")
        }
    }

    /// Calls `body` for each assessment in the order of applicant, occupation, Land, day.
    package func eachAssessment(_ body: (ApplicantAssessment) throws(StoreError) -> Void) throws(StoreError) {
        try database.each(
            """
            SELECT external_id, occupation, land, date, document
            FROM assessments JOIN subjects ON subjects.number = assessments.applicant
            ORDER BY external_id, occupation, land, date
            """, table: "assessments"
        ) { (columns) throws(StoreError) in
            try body(
                ApplicantAssessment(
                    applicant: try columns.id(), occupation: try columns.id(), land: try columns.word(),
                    date: try columns.date(), assessment: try columns.document(AssessmentText.assessment)))
        }
    }

    /// All assessments, in the same order.
    package func assessments() throws(StoreError) -> [ApplicantAssessment] {
        var found: [ApplicantAssessment] = []
        try eachAssessment { (record) throws(StoreError) in found.append(record) }
        return found
    }
}
