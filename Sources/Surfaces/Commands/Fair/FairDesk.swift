import Domain
import Pipeline
import Store

/// The fair of a campaign as the commands look at it: what was asked for, the last draft, who is who.
struct FairDesk {
    let inputs: CampaignInputs
    let problem: FairProblem
    let draft: FairDraft
    let entries: [ShortlistEntry]
    let pins: [StoredPin]
    private let people: [ID<Applicant>: Person]
    private let employers: [ID<Employer>: Employer]

    init(_ place: Workplace) throws {
        inputs = try place.pipeline().fairInputs()
        guard inputs.campaign.route.hasTimetable else {
            throw Failure(
                code: "CL026",
                message: "a campaign on the route \(inputs.campaign.route.rawValue) has no timetable of interviews",
                hint: "lotse shortlist show says who is proposed to whom", exit: .no)
        }
        guard let number = try place.store.drafts().last else {
            throw Failure(code: "CL022", message: "there is no timetable yet", hint: "lotse run", exit: .no)
        }
        draft = try place.store.draft(number)
        entries = try place.shortlists().entries
        pins = try place.store.pins()
        problem = FairProblem(
            inputs, entries: entries, answers: try place.store.standingDecisions().map(\.pin),
            released: [])
        people = Dictionary(uniqueKeysWithValues: inputs.applicants.map { ($0.id, $0.person) })
        employers = Dictionary(uniqueKeysWithValues: inputs.employers.map { ($0.id, $0) })
    }

    /// The policy rules that the draft breaks, as the campaign wants to hear of them.
    func breaches() throws(PipelineError) -> [PolicyBreach] {
        try PolicyBreach.all(in: draft.plan.interviews, of: inputs, entries: entries, pins: pins)
    }

    /// The candidate's name for a grid: `García L.`
    func name(_ id: ID<Applicant>) -> String {
        guard let person = people[id] else { return id.text }
        let initial = person.givenName.first.map { " \($0)." } ?? ""
        return (person.familyName.split(separator: " ").first.map(String.init) ?? person.familyName) + initial
    }

    func name(_ id: ID<Employer>) -> String { employers[id]?.name ?? id.text }

    /// `2012-06-25 09:30` of an interview; its indices where the days have changed since.
    func moment(_ interview: FairInterview) -> String {
        guard inputs.days.indices.contains(interview.day),
            inputs.days[interview.day].slots.indices.contains(interview.slot)
        else { return "day \(interview.day + 1), slot \(interview.slot + 1)" }
        let day = inputs.days[interview.day]
        return "\(day.date) \(day.slots[interview.slot].start)"
    }

    func tableLabel(_ number: Int) -> String {
        inputs.tables.first { $0.number == number }?.label ?? "table \(number + 1)"
    }
}
