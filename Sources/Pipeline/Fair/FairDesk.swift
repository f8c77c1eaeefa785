package import Calendar
package import DayDesk
package import Domain
package import Store

/// The fair of a campaign as a person looks at it: what was asked for, the last draft, who is who.
package struct FairDesk: Sendable {
    package let inputs: CampaignInputs
    package let problem: FairProblem
    /// The day of the fair as it was planned and told, and what the desk was told; `problem` is what is left of it to plan.
    package let day: DayFair
    /// Whether people have been told a timetable.
    package let isReleased: Bool
    package let draft: FairDraft
    package let entries: [ShortlistEntry]
    package let pins: [StoredPin]
    private let people: [ID<Applicant>: Person]
    private let employers: [ID<Employer>: Employer]

    /// Throws where the campaign has no timetable of interviews, no draft of one, or no shortlists.
    package init(_ pipeline: CampaignPipeline) throws(FairDeskError) {
        do throws(PipelineError) { inputs = try pipeline.fairInputs() } catch { throw .pipeline(error) }
        guard inputs.campaign.route.hasTimetable else { throw .refused(.noTimetable(inputs.campaign.route)) }
        let stored: (draft: FairDraft, lists: Shortlists?, pins: [StoredPin], answers: [ShortlistPin])?
        let released: [FairInterview]?
        do throws(StoreError) {
            let store = pipeline.store
            released = try store.lastRelease()?.standing(on: inputs.days)
            if let number = try store.drafts().last {
                stored = (
                    try store.draft(number), try store.shortlists(), try store.pins(),
                    try store.standingDecisions().map(\.pin)
                )
            } else {
                stored = nil
            }
        } catch { throw .pipeline(.store(error)) }
        guard let stored else { throw .refused(.noDraft) }
        guard let lists = stored.lists else { throw .refused(.noShortlists) }
        draft = stored.draft
        entries = lists.entries
        pins = stored.pins
        let whole = FairProblem(inputs, entries: entries, answers: stored.answers, released: [])
        let told = released ?? draft.plan.interviews
        isReleased = released != nil
        day = DayFair(problem: whole, plan: told, events: inputs.dayEvents)
        problem = whole.onTheDay(inputs.dayEvents, plan: told)
        people = Dictionary(uniqueKeysWithValues: inputs.applicants.map { ($0.id, $0.person) })
        employers = Dictionary(uniqueKeysWithValues: inputs.employers.map { ($0.id, $0) })
    }

    /// The policy rules that the draft breaks, as the campaign wants to hear of them.
    package func breaches() throws(PipelineError) -> [PolicyBreach] {
        try PolicyBreach.all(in: draft.plan.interviews, of: inputs, entries: entries, pins: pins)
    }

    /// The candidate's name for a grid: `García L.`
    package func name(_ id: ID<Applicant>) -> String {
        guard let person = people[id] else { return id.text }
        let initial = person.givenName.first.map { " \($0)." } ?? ""
        return (person.familyName.split(separator: " ").first.map(String.init) ?? person.familyName) + initial
    }

    package func name(_ id: ID<Employer>) -> String { employers[id]?.name ?? id.text }

    /// `2012-06-25 09:30` of an interview; its indices where the days have changed since.
    package func moment(_ interview: FairInterview) -> String {
        guard inputs.days.indices.contains(interview.day),
            inputs.days[interview.day].slots.indices.contains(interview.slot)
        else { return "day \(interview.day + 1), slot \(interview.slot + 1)" }
        let day = inputs.days[interview.day]
        return "\(day.date) \(day.slots[interview.slot].start)"
    }

    package func tableLabel(_ number: Int) -> String {
        inputs.tables.first { $0.number == number }?.label ?? "table \(number + 1)"
    }

    /// When an interview begins and ends; nil where the days have changed since.
    package func window(of interview: FairInterview) -> DayWindow? {
        let length = problem.requests.first { $0.id == interview.request }?.slots ?? 1
        guard inputs.days.indices.contains(interview.day) else { return nil }
        let day = inputs.days[interview.day]
        guard day.slots.indices.contains(interview.slot), day.slots.indices.contains(interview.slot + length - 1) else {
            return nil
        }
        let last = day.slots[interview.slot + length - 1]
        return LocalTime(minutes: last.start.minutes + last.minutes).flatMap {
            DayWindow(date: day.date, from: day.slots[interview.slot].start, to: $0)
        }
    }
}
