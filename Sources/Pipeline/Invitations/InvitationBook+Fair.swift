import Calendar
import Domain

extension InvitationBook {
    /// When somebody is at the fair: the windows of the file, on the days of the answer; nil = always.
    func windows(of applicant: Applicant) -> [DayWindow]? {
        guard let days = self[applicant.id]?.days else { return applicant.fairWindows }
        guard let windows = applicant.fairWindows else { return days.map(\.whole) }
        return windows.filter { days.contains($0.date) }
    }

    /// Whether a pin is about an interview of somebody who does not attend.
    func isOfSomebodyAway(_ pin: FairProblem.Pin, _ vacancies: [Vacancy]) -> Bool {
        guard !isEmpty else { return false }
        return vacancies.contains { vacancy in
            let ending = "/\(vacancy.employer)/\(vacancy.id)"
            return pin.request.text.hasSuffix(ending)
                && !attends(ID(String(pin.request.text.dropLast(ending.count))))
        }
    }

    /// The shortlists' problem without those who do not come: their interviews go to others.
    func remaining(of problem: ShortlistProblem) -> ShortlistProblem {
        guard invitations.contains(where: { $0.state(on: day).isGone }) else { return problem }
        var remaining = problem
        remaining.applicants.removeAll(where: isGone)
        let names = problem.pairs.names
        let gone = names.applicants.map(isGone)
        remaining.pairs = problem.pairs.filtered { !gone[Int($0.applicant)] }
        remaining.pins.removeAll { isGone($0.applicant) }
        return remaining
    }
}

extension CivilDate {
    /// The whole day as a window.
    var whole: DayWindow {
        guard let begin = LocalTime(minutes: 0), let end = LocalTime(minutes: 1_440),
            let window = DayWindow(date: self, from: begin, to: end)
        else { preconditionFailure("a day runs from 0 to 1440 minutes") }
        return window
    }
}
