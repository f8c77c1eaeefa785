package import Calendar
package import Domain

/// Whose timetable a document shows.
package enum Audience: Hashable, Sendable {
    case candidate(ID<Applicant>)
    case employer(ID<Employer>)
    case interpreter(ID<Interpreter>)
    /// By number, from 0.
    case table(Int)
    case day(CivilDate)

    func concerns(_ item: TimetableItem) -> Bool {
        switch item.subject {
        case .interview(let interview): concerns(interview, on: item.window.date)
        case .block(let block): concerns(block)
        }
    }

    private func concerns(_ interview: FairInterview, on date: CivilDate) -> Bool {
        switch self {
        case .candidate(let id): interview.candidate == id
        case .employer(let id): interview.employer == id
        case .interpreter(let id): interview.interpreter == id
        case .table(let number): interview.table == number
        case .day(let day): date == day
        }
    }

    private func concerns(_ block: FairBlock) -> Bool {
        switch (self, block.audience) {
        case (.day(let day), _): block.window.date == day
        case (_, .all): true
        case (.candidate(let id), .candidates(let ids)): ids.contains(id)
        case (.employer(let id), .employers(let ids)): ids.contains(id)
        case (.interpreter(let id), .interpreters(let ids)): ids.contains(id)
        case (_, .candidates), (_, .employers), (_, .interpreters): false
        }
    }
}
