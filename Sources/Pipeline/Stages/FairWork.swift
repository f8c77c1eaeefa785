import Calendar
import Domain
import FairTimetable
import PlanFiles
import Store

/// The fair: a timetable of the interviews over days, slots, tables and interpreters.
enum FairWork: StageWork {
    static let stage = Stage(
        .fair, after: [.shortlists, .trip],
        reads: [
            "shortlists", "delegations", "interpreters", "tables", "days", "pins", "releases", "invitations", "trips",
            "dayEvents",
        ],
        gives: ["timetable"], algorithm: 2)

    static func obstacle(on bench: Bench) -> Obstacle? {
        if let emptiness = bench.emptiness { return emptiness }
        if bench.inputs.days.isEmpty { return .blocking("the fair has no days", hint: "lotse import days FILE") }
        if bench.inputs.delegations.isEmpty {
            return .blocking("no employer comes to the fair", hint: "lotse import delegations FILE")
        }
        return nil
    }

    static func lastDay(on bench: Bench) -> CivilDate? { bench.inputs.days.map(\.date).max() }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        bytes.append(FairProblem(bench.inputs, entries: [], answers: [], released: bench.released))
        let settings = bench.inputs.campaign.settings
        bytes.append(settings.interviewsPerDay)
        bytes.append(settings.minGapSlots)
        for policy in FairPolicy.allCases { bytes.append(settings.fairPolicies[policy].planner.rawValue) }
        bytes.append(bench.answers.filter { $0.answer == .invite }) { bytes, pin in
            bytes.append(pin.applicant)
            bytes.append(pin.vacancy)
            bytes.append(pin.by.rawValue)
        }
        let book = bench.inputs.invitationBook
        bytes.append(try present(on: bench).applicants) { bytes, applicant in
            bytes.append(applicant.id)
            bytes.append(book.attends(applicant.id))
            bytes.append(book.windows(of: applicant))
            bytes.append(applicant.languages) { bytes, skill in
                bytes.append(skill.language.text)
                bytes.append(skill.level.rawValue)
            }
        }
        // Before the day of the fair the key is what it was before there was a desk.
        if !bench.inputs.dayEvents.isEmpty { bytes.append(bench.inputs.dayEvents) { $0.append($1) } }
    }

    /// The campaign with everybody there between arrival and departure.
    private static func present(on bench: Bench) throws(PipelineError) -> CampaignInputs {
        try TripWork.attendance(on: bench).of(bench.inputs)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let problem = FairProblem(
            try present(on: bench), entries: try bench.currentEntries(), answers: bench.answers,
            released: bench.released
        ).onTheDay(bench.inputs.dayEvents, plan: bench.released)
        let plan: FairPlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try FairPlanner.plan(problem)
            verification = try FairVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: .fair, error, of: FairFiles.json(problem)) }
        try verification.confirm(stage: .fair)
        let circumstances = bench.circumstances
        try bench.store { (store) throws(StoreError) in
            _ = try store.addDraft(plan, actor: circumstances.actor, now: circumstances.now)
        }
        var bytes = CanonicalBytes()
        bytes.append(plan.interviews) { $0.append($1) }
        return StageResult(
            digest: bytes.finish(), outcome: plan.status == .partial ? .refused : .done,
            summary: "\(plan.interviews.count) of \(problem.requests.count) interviews placed (\(plan.status.rawValue))"
                + lost(try TripWork.attendance(on: bench).lostPins(in: bench.inputs))
        )
    }

    /// Which interviews are not at the hour for which they were fixed, since the journey does not allow it.
    private static func lost(_ pins: [FairProblem.Pin]) -> String {
        if pins.isEmpty { return "" }
        let names = pins.map(\.request.text).sorted().joined(separator: ", ")
        return "; fixed for an hour at which the candidate is not there: \(names)"
    }
}

extension PlanVerification {
    /// Throws where the verifier found violations: the planner is wrong, and its plan is not to be stored.
    func confirm(stage: Stage.Name) throws(PipelineError) {
        guard valid else {
            throw .unsound(stage: stage, violations: violations.map { "\($0.code): \($0.text)" })
        }
    }
}
