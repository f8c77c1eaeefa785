import Calendar
import Domain

/// Turns a roster into the plan that people read.
struct GuidesAnswer {
    private let compiled: CompiledGuides
    private let roster: Roster
    private let outcome: GuidesPlanner.Outcome
    private let bounds: RosterBounds
    private let prospects: Prospects

    init(outcome: GuidesPlanner.Outcome, prospects: Prospects, bounds: RosterBounds) {
        compiled = outcome.roster.compiled
        roster = outcome.roster
        self.outcome = outcome
        self.bounds = bounds
        self.prospects = prospects
    }

    var plan: GuidesPlan {
        let values = outcome.values
        let limits = outcome.isComplete ? values : bounds.levels(values: values)
        let tally = RosterTally(roster, prospects)
        var proofs = GuidesProofs(roster, prospects)
        let missing = missing.map { item in (item: item, proof: proofs.certificate(of: item)) }
        var certificates: [PlanCertificate] = []
        for one in missing where !certificates.contains(one.proof) { certificates.append(one.proof) }
        let assignments = assignments
        let meetings = meetings
        return GuidesPlan(
            status: tally.count(.unspoken) + tally.count(.late) > 0
                ? .partial : limits == values ? .optimal : .feasible,
            assignments: assignments, meetings: meetings,
            unplaced: missing.map { one in
                UnplacedItem(item: one.item.name(in: compiled), reasons: [GuidesProofs.reason(one.proof)])
            },
            objectives: zip(compiled.levels, zip(values, limits)).map { level, figures in
                ObjectiveValue(name: level.name, value: figures.0, bound: figures.1, unit: level.unit)
            },
            changes: GuidesChanges(compiled.problem, assignments: assignments, meetings: meetings).list,
            certificates: certificates, work: outcome.work + proofs.work)
    }

    /// Households without somebody they understand, then tasks that are late or have no meeting, each by its id.
    private var missing: [RequiredItem] {
        let households = compiled.households.indices.filter { household in
            roster.guideOf[household].map { !compiled.households[household].isUnderstood[$0] } ?? true
        }.sorted { compiled.households[$0].source.id < compiled.households[$1].source.id }
        let tasks = compiled.tasks.indices.filter { task in
            roster.spots[task] == nil || compiled.tasks[task].isLate(roster.spots[task])
        }.sorted { compiled.tasks[$0].source.id < compiled.tasks[$1].source.id }
        return households.map(RequiredItem.household) + tasks.map(RequiredItem.task)
    }

    private var assignments: [GuidesProblem.Assignment] {
        compiled.households.indices.compactMap { household in
            roster.guideOf[household].map {
                GuidesProblem.Assignment(
                    household: compiled.households[household].source.id, guide: compiled.guides[$0].source.id)
            }
        }.sorted { $0.household < $1.household }
    }

    private var meetings: [GuidesProblem.Meeting] {
        compiled.tasks.indices.compactMap(meeting).sorted {
            ($0.date, $0.start, $0.guide, $0.task) < ($1.date, $1.start, $1.guide, $1.task)
        }
    }

    private func meeting(_ index: Int) -> GuidesProblem.Meeting? {
        let task = compiled.tasks[index]
        guard let spot = roster.spots[index], let attendant = roster.attendant(task.household, spot.day),
            let start = LocalTime(minutes: spot.start)
        else { return nil }
        return GuidesProblem.Meeting(
            task: task.source.id, household: task.source.household, office: task.source.office,
            guide: compiled.guides[attendant].source.id, date: compiled.problem.from.adding(days: spot.day),
            start: start, minutes: task.minutes, needsInterpreter: needsInterpreter(task, attendant))
    }

    /// Nobody who is there understands both sides.
    private func needsInterpreter(_ task: CompiledGuides.Task, _ attendant: Int) -> Bool {
        let home = compiled.households[task.household]
        guard let level = compiled.problem.sharedLanguageLevel else { return false }
        let office = task.source.office.flatMap { id in compiled.problem.offices.first { $0.id == id } }
        guard let spoken = office?.languages else { return office == nil && !home.isUnderstood[attendant] }
        let understand = { (one: [LanguageCode: CEFRLevel]) in
            one.contains { $0.value >= level && (spoken[$0.key] ?? .a0) >= level }
        }
        if understand(home.source.languages) { return false }
        return !home.isUnderstood[attendant] || !understand(compiled.guides[attendant].source.languages)
    }
}

/// Something that a plan should hold.
enum RequiredItem: Hashable {
    /// A household with a guide whom it understands.
    case household(Int)
    /// A task done, in time where the law sets one.
    case task(Int)

    /// As plans write it: `household H1`, `task T1`.
    func name(in compiled: CompiledGuides) -> String {
        switch self {
        case .household(let index): "household \(compiled.households[index].source.id)"
        case .task(let index): "task \(compiled.tasks[index].source.id)"
        }
    }
}
