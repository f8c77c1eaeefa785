import Domain
import SQLite

/// The columns that `draft_interviews` and `release_interviews` share.
enum InterviewRow {
    static let columns = [
        "request", "candidate", "employer", "vacancy", "day", "slot", "table_number", "team", "interpreter",
    ]

    static func values(_ interview: FairInterview, _ numbers: Numbers) throws(StoreError) -> [SQLValue] {
        [
            .id(interview.request), try numbers.number(.applicants, interview.candidate.text),
            try numbers.number(.employers, interview.employer.text),
            try numbers.number(.vacancies, interview.vacancy?.text), .integer(interview.day),
            .integer(interview.slot), .integer(interview.table), .integer(interview.team),
            try numbers.number(.interpreters, interview.interpreter?.text),
        ]
    }

    static func interview(_ columns: inout Columns, _ numbers: Numbers) throws(StoreError) -> FairInterview {
        FairInterview(
            request: try columns.id(), candidate: try numbers.id(try columns.integer()),
            employer: try numbers.id(try columns.integer()), vacancy: try numbers.id(try columns.optionalInteger()),
            day: try columns.integer(), slot: try columns.integer(), table: try columns.integer(),
            team: try columns.integer(), interpreter: try numbers.id(try columns.optionalInteger()))
    }
}
