import Calendar
import Checklist
package import Domain
import Onboarding
import PlanFiles
import Store

/// Onboarding: everybody's checklist, who guides whom, and when they go where together.
enum OnboardingWork: StageWork {
    static let stage = Stage(
        .onboarding, after: [.travel, .pickups],
        reads: [
            "contracts", "applicants", "vacancies", "employers", "households", "guides", "offices", "done lines",
            "what happened to contracts",
        ],
        gives: ["checklists", "guides", "meetings"], algorithm: 2)

    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle? {
        if let nobody = bench.noNewcomers { return nobody }
        let guides = bench.inputs.guides
        if guides.isEmpty { return .waiting("there are no guides", hint: "lotse import guides FILE") }
        let known = Set(guides.map(\.id))
        for guide in guides {
            if let substitute = guide.substitute, !known.contains(substitute) || substitute == guide.id {
                return .waiting(
                    "guide \(guide.id) has \(substitute) as substitute, which is no other guide of the campaign",
                    hint: "import that guide, or import \(guide.id) again with another substitute")
            }
        }
        let arrivals = try bench.arrivals.map { max($0.arrival, bench.inputs.campaign.date) }
        if let first = arrivals.min(), let last = arrivals.max(), first.days(to: last) > mostDaysApart {
            return .waiting(
                "arrivals lie more than \(mostDaysApart) days apart: \(first) and \(last)",
                hint: "correct the start of a contract, or keep a campaign for each year")
        }
        return bench.zoneObstacle([GuidesProblem.localZone])
    }

    /// With the longest time from an arrival to the end of a line it is within what is planned at once.
    private static let mostDaysApart = GuidesProblem.mostDays - 200

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        let entries = try entries(on: bench)
        bytes.append(entries) { bytes, entry in
            bytes.append(entry.applicant)
            bytes.append(ChecklistFiles.json(entry.line).compact)
        }
        bytes.append(GuidesFiles.json(try problem(on: bench, entries, previous: nil)).compact)
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let entries = try entries(on: bench)
        let former = try bench.kept(stage.name, OnboardingLines.plan)
        let past = try past(on: bench, entries)
        let problem = try problem(on: bench, entries, previous: former?.announced)
        var plan: GuidesPlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try GuidesPlanner.plan(problem)
            verification = try GuidesVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: .onboarding, error, of: GuidesFiles.json(problem)) }
        try verification.confirm(stage: .onboarding)
        let (open, tasks) = (Set(problem.households.map(\.id)), problem.tasks.count + past.meetings.count)
        let over = past.assignments.filter { !open.contains($0.household) }
        plan.assignments = (over + plan.assignments).sorted { $0.household < $1.household }
        plan.meetings = past.meetings + plan.meetings
        let digest = try bench.keep(
            OnboardingLines.lines(plan, entries: entries, leads: try leads(on: bench)), as: plan.status, of: stage.name)
        return StageResult(
            digest: digest, outcome: plan.status == .partial ? .refused : .done,
            summary: "\(plan.assignments.count) of \(open.count + over.count) households have a guide, "
                + "\(plan.meetings.count) of \(tasks) tasks a time (\(plan.status.rawValue))")
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        guard let plan = try bench.kept(stage.name, OnboardingLines.plan) else { return [] }
        let done = try bench.doneTasks
        let talks = try bench.arrivals.filter { !bench.inputs.hasPassed($0.contract) }.flatMap { newcomer in
            newcomer.probation(in: bench.inputs.campaign)?.journey(of: newcomer) ?? []
        }
        return plan.journey(guides: bench.inputs.guides, offices: bench.inputs.offices, done: Set(done.keys)) + talks
    }

    /// Everybody's lines, by applicant.
    private static func entries(on bench: Bench) throws(PipelineError) -> [OnboardingPlan.Entry] {
        let book: ChecklistBook
        do throws(ChecklistError) { book = try ChecklistBook.builtIn() } catch { throw .checklist(error) }
        let losses = bench.inputs.losses
        return try bench.arrivals.sorted { $0.applicant.id < $1.applicant.id }.flatMap { newcomer in
            var facts = ArrivalFacts(
                newcomer, in: bench.inputs.campaign, catalogue: bench.catalogue,
                standing: bench.pipeline.rules.standing)
            facts.loss = losses[newcomer.contract.id]
            let probation =
                bench.inputs.hasPassed(newcomer.contract) ? nil : newcomer.probation(in: bench.inputs.campaign)
            return (book.lines(for: facts) + (probation?.lines ?? [])).map {
                OnboardingPlan.Entry(applicant: newcomer.applicant.id, line: $0)
            }
        }
    }

    /// Who stands for the household of each newcomer.
    private static func leads(on bench: Bench) throws(PipelineError) -> [ID<Applicant>: ID<Applicant>] {
        let newcomers = try bench.arrivals
        let homes = Households(bench.inputs.households, newcomers: newcomers)
        return Dictionary(newcomers.map { ($0.applicant.id, homes.lead(of: $0.applicant.id)) }) { first, _ in first }
    }

    private static func problem(
        on bench: Bench, _ entries: [OnboardingPlan.Entry], previous: GuidesProblem.Announced?
    ) throws(PipelineError) -> GuidesProblem {
        let met = try past(on: bench, entries).meetings.map(\.task)
        return GuidesProblem(
            bench.inputs, newcomers: try bench.arrivals, entries: entries,
            settled: Set(try bench.doneTasks.keys).union(met), catalogue: bench.catalogue, previous: previous)
    }

    /// What stays of the plan in force: meetings before the campaign's date, and who guided whom.
    private static func past(
        on bench: Bench, _ entries: [OnboardingPlan.Entry]
    ) throws(PipelineError) -> GuidesProblem.Announced {
        guard let former = try bench.kept(stage.name, OnboardingLines.plan) else {
            return GuidesProblem.Announced(assignments: [], meetings: [])
        }
        let (today, wanted) = (bench.inputs.campaign.date, Set(entries.map(\.task)))
        let households = Set(try leads(on: bench).values.map { ID<GuidesProblem.Household>($0.text) })
        return GuidesProblem.Announced(
            assignments: former.assignments.filter { households.contains($0.household) },
            meetings: former.meetings.filter { $0.date < today && wanted.contains($0.task) })
    }
}

extension CampaignPipeline {
    /// The guides' meetings with newcomers in the plan in force, in the order of the checklists; none before it is made.
    package func guideMeetings() throws(PipelineError) -> [GuideMeeting] {
        let bench = try Bench(self)
        guard let plan = try bench.kept(.onboarding, OnboardingLines.plan) else { return [] }
        return plan.guideMeetings(offices: bench.inputs.offices, done: Set(try bench.doneTasks.keys))
    }
}

extension Bench {
    /// The lines that are done, with the day.
    fileprivate var doneTasks: [ID<GuidesProblem.Task>: CivilDate] {
        get throws(PipelineError) {
            try store { (store) throws(StoreError) in try store.taskDecisions() }.done
        }
    }
}
