package import Domain
import SQLite

extension CampaignStore {
    /// Replaces all assessments by those of a run, each different answer written once; the log names the run, not the people.
    package func replaceAssessments(_ grid: AssessmentGrid, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            for table in ["assessments", "standing_answers", "standings", "answers", "assessment_targets"] {
                try database.run("DELETE FROM \(table)")
            }
            let answer = try database.prepared("INSERT INTO answers (number, verdict, document) VALUES (?1, ?2, ?3)")
            for (place, said) in grid.answers.enumerated() {
                try answer.run([
                    .integer(place + 1), .word(said.verdict), .text(AssessmentText.value(said).compact),
                ])
            }
            let target = try database.prepared(
                "INSERT INTO assessment_targets (number, occupation, land, date) VALUES (?1, ?2, ?3, ?4)")
            for (place, asked) in grid.targets.enumerated() {
                try target.run([.integer(place + 1), .id(asked.occupation), .word(asked.land), .date(grid.date)])
            }
            try insert(grid)
            try log.append(.ran, field: "assessments")
        }
    }

    private func insert(_ grid: AssessmentGrid) throws(StoreError) {
        if grid.targets.isEmpty { return }
        let standing = try database.prepared("INSERT INTO standings (number) VALUES (?1)")
        let answer = try database.prepared(
            "INSERT INTO standing_answers (standing, target, answer) VALUES (?1, ?2, ?3)")
        for (place, row) in grid.rows.enumerated() {
            try standing.run([.integer(place + 1)])
            for (target, said) in row.enumerated() {
                try answer.run([.integer(place + 1), .integer(target + 1), .integer(Int(said) + 1)])
            }
        }
        let numbers = try SubjectNumbers<Applicant>(.applicants, database).numbers(of: grid.applicants, .applicants)
        let insert = try database.prepared("INSERT INTO assessments (applicant, standing) VALUES (?1, ?2)")
        // In the order of the table, so that each row comes after the one before.
        for place in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
            try insert.run([.integer(numbers[place]), .integer(Int(grid.places[place]) + 1)])
        }
    }

    /// Deletes the answers that are nobody's any more: what the rules said to one person alone goes with the person.
    func deleteUnusedAnswers() throws(StoreError) {
        try database.run("DELETE FROM standings WHERE number NOT IN (SELECT standing FROM assessments)")
        try database.run("DELETE FROM answers WHERE number NOT IN (SELECT answer FROM standing_answers)")
    }

    /// Calls `body` for each assessment in the order of applicant, occupation, Land, day. Each answer is read once.
    package func eachAssessment(_ body: (ApplicantAssessment) throws(StoreError) -> Void) throws(StoreError) {
        try eachAssessment("", [], body)
    }

    /// All assessments, in the same order.
    package func assessments() throws(StoreError) -> [ApplicantAssessment] {
        var found: [ApplicantAssessment] = []
        try eachAssessment { (record) throws(StoreError) in found.append(record) }
        return found
    }

    /// The assessments of one applicant, in the order of occupation, Land, day.
    package func assessments(of applicant: ID<Applicant>) throws(StoreError) -> [ApplicantAssessment] {
        var found: [ApplicantAssessment] = []
        try eachAssessment("WHERE kind = ?1 AND external_id = ?2", [.word(ImportKind.applicants), .id(applicant)]) {
            (record) throws(StoreError) in found.append(record)
        }
        return found
    }

    private func eachAssessment(
        _ condition: String, _ values: [SQLValue], _ body: (ApplicantAssessment) throws(StoreError) -> Void
    ) throws(StoreError) {
        let document = try database.prepared("SELECT document FROM answers WHERE number = ?1")
        var answers: [Int: Assessment] = [:]
        try database.each(
            """
            SELECT external_id, occupation, land, date, answer
            FROM assessments
            JOIN subjects ON subjects.number = assessments.applicant
            JOIN standing_answers ON standing_answers.standing = assessments.standing
            JOIN assessment_targets AS targets ON targets.number = standing_answers.target
            \(condition)
            ORDER BY external_id, occupation, land, date
            """, values, table: "assessments"
        ) { (columns) throws(StoreError) in
            let (applicant, occupation) = (try columns.id(Applicant.self), try columns.id(Occupation.self))
            let (land, date) = (try columns.word(Land.self), try columns.date())
            let number = try columns.integer()
            let known: Assessment
            if let read = answers[number] {
                known = read
            } else {
                known = try answer(number, document)
                answers[number] = known
            }
            try body(
                ApplicantAssessment(
                    applicant: applicant, occupation: occupation, land: land, date: date, assessment: known))
        }
    }

    private func answer(_ number: Int, _ document: Statement) throws(StoreError) -> Assessment {
        let found = try document.first([.integer(number)], table: "answers") { (columns) throws(StoreError) in
            try columns.document(AssessmentText.assessment)
        }
        guard let found else {
            throw .unreadable(table: "standing_answers", column: "answer", expected: "the number of a row of answers")
        }
        return found
    }
}
