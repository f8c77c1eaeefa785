import Calendar
import Domain
import HTTP
import Pipeline

/// `/api/v1/plan`: runs in the background, and what they propose.
enum PlanResource {
    static let routes: [Route] = [
        .reading(
            "/api/v1/plan", "getPlan", .plans, "Who plans what since when, how far it is, and what a proposal changes",
            form: state, refusals: []
        ) { try seen($0, number: nil) },
        .changing(
            .post, "/api/v1/plan/runs", "startRun", .plans, "Begin a run on a copy of the campaign", scope: .plan,
            input: scope, status: .created, form: state, refusals: [.conflict],
            location: { "/api/v1/plan/runs/\($0.desk.run?.number ?? 0)" }, work: start),
        .reading(
            "/api/v1/plan/runs/{run}", "getRun", .plans, "The same of one run", form: state, refusals: [.notFound]
        ) { try seen($0, number: try $0.number("run")) },
        .doing(
            "/api/v1/plan/runs/{run}/cancel", "cancelRun", .plans, "End a run before its next stage", scope: .plan,
            form: state, refusals: [.notFound, .conflict]
        ) { call in
            let number = try running(call)
            guard call.hall.planning.cancel(number) else { throw notThere }
            return try seen(call, number: number)
        },
        .doing(
            "/api/v1/plan/runs/{run}/accept", "acceptRun", .plans,
            "Make a proposal what counts, if the campaign is as it was", scope: .plan, form: state,
            refusals: [.notFound, .conflict], work: accept),
        .doing(
            "/api/v1/plan/runs/{run}/refuse", "refuseRun", .plans, "Drop a proposal; nothing changes", scope: .plan,
            form: state, refusals: [.notFound, .conflict]
        ) { call in
            let number = try running(call)
            guard work(call).refuse(number) else { throw notThere }
            return try seen(call, number: number)
        },
    ]

    private static let notThere = Problem.conflict(
        "that run is not at that point: it computes, or was decided already", hint: "GET /api/v1/plan tells")

    private static func work(_ call: APICall) -> PlanningWork {
        PlanningWork(store: call.store, hall: call.hall, actor: call.actor, now: call.now)
    }

    /// The number of the run of the path, where it lies on the desk.
    private static func running(_ call: APICall) throws -> Int {
        let number = try call.number("run")
        guard call.hall.planning.desk.run?.number == number else {
            throw Problem.nothing("there is no such run any more", hint: "GET /api/v1/plan names the last one")
        }
        return number
    }

    private static func seen(_ call: APICall, number: Int?) throws -> State {
        if number != nil { _ = try running(call) }
        let desk = call.hall.planning.desk
        var isOld = false
        if case .proposed(_, let proposal) = desk {
            try call.note(PlanParts.people(in: proposal), purpose: "plan")
            isOld = try call.store.planRevision() != proposal.rehearsal.revision
        }
        return State(desk: desk, isOld: isOld, days: try call.look().view.inputs.days)
    }

    private static func start(_ call: APICall, _ scope: PlanPages.Scope) throws -> State {
        guard let run = try work(call).begin(scope) else {
            throw Problem.conflict(
                "somebody plans already, or a proposal waits", hint: "GET /api/v1/plan tells; accept or refuse it first"
            )
        }
        return State(desk: .running(run, PlanningProgress()), isOld: false, days: [])
    }

    private static func accept(_ call: APICall) throws -> State {
        let number = try running(call)
        switch try work(call).accept(number) {
        case .done: return try seen(call, number: number)
        case .gone: throw notThere
        case .old:
            throw Problem.conflict(
                "the campaign has changed since the run began", hint: "refuse the proposal, and begin another run")
        }
    }

    private static let scope = Input<PlanPages.Scope>(
        shape: .object(
            name: "RunInput",
            [
                Property(
                    name: "scope", meaning: "the whole pipeline, or the timetable of the fair alone",
                    shape: .word(PlanPages.Scope.allCases.map(\.rawValue)))
            ])
    ) { $0.text("scope").flatMap(PlanPages.Scope.init(rawValue:)) ?? .all }

    // MARK: Forms

    struct State {
        let desk: PlanningDesk
        let isOld: Bool
        let days: [FairDay]

        var progress: PlanningProgress? { if case .running(_, let progress) = desk { progress } else { nil } }
        var proposal: PlanProposal? { if case .proposed(_, let proposal) = desk { proposal } else { nil } }
        var reports: [StageReport] { progress?.reports ?? proposal?.reports ?? [] }

        var complaint: Complaint? {
            if case .ended(_, .failed(let complaint)) = desk { complaint } else { nil }
        }

        var word: Word {
            switch desk {
            case .empty: .empty
            case .running: .running
            case .proposed: .proposed
            case .ended(_, .cancelled): .cancelled
            case .ended(_, .failed): .failed
            case .ended(_, .accepted): .accepted
            case .ended(_, .refused): .refused
            case .ended(_, .dropped): .dropped
            }
        }
    }

    enum Word: String, CaseIterable {
        case empty, running, proposed, cancelled, failed, accepted, refused, dropped
    }

    private static let state = Form<State>.object(
        "Plan",
        [
            Part("state", .word, "where it stands") { $0.word },
            Part(maybe: "run", .count, "the run's number") { $0.desk.run?.number },
            Part(maybe: "actor", .text, "who began it") { $0.desk.run?.actor },
            Part(maybe: "since", .moment, "when") { $0.desk.run?.since },
            Part("done", .count, "stages that are through") { $0.reports.count },
            Part("of", .count, "stages that it goes through") { $0.desk.run?.names.count ?? 0 },
            Part(maybe: "stage", .word, "the one that computes; null = none, or between two") { $0.progress?.stage },
            Part("isCancelled", .flag, "whether it ends before its next stage") { $0.progress?.isCancelled ?? false },
            Part("isOld", .flag, "whether the campaign has changed since: then it can only be refused") { $0.isOld },
            Part(list: "reports", report, "what became of each stage") { $0.reports },
            Part(list: "interviews", move, "interviews that would move") { state in
                (state.proposal?.interviews ?? []).map { Move(move: $0, days: state.days) }
            },
            Part(list: "ways", way, "what would change in people's itineraries") { $0.proposal?.ways ?? [] },
            Part(maybe: "error", complaint, "why it failed") { $0.complaint },
        ])

    private enum OutcomeWord: String, CaseIterable {
        case changed, same, skipped, blocked, waiting, over

        init(_ outcome: StageReport.Outcome) {
            switch outcome {
            case .ran(let changed): self = changed ? .changed : .same
            case .skipped: self = .skipped
            case .blocked: self = .blocked
            case .waiting: self = .waiting
            case .over: self = .over
            }
        }
    }

    private static let report = Form<StageReport>.object(
        "StageReport",
        [
            Part("stage", .word, "the stage") { $0.stage },
            Part("outcome", .word, "what became of it") { OutcomeWord($0.outcome) },
            Part("summary", .text, "in a line") { $0.summary },
        ])

    private struct Move {
        let move: InterviewMove
        let days: [FairDay]
    }

    private static let move = Form<Move>.object(
        "InterviewMove",
        [
            Part("request", .id(), "the interview") { $0.move.request },
            Part("applicant", .id(), "who comes") { $0.move.candidate },
            Part("employer", .id(), "who asks") { $0.move.employer },
            Part(maybe: "before", FairForms.place, "where it is; null = nowhere") { wish in
                wish.move.before.flatMap { FairForms.Place($0, wish.days) }
            },
            Part(maybe: "after", FairForms.place, "where it would be; null = nowhere") { wish in
                wish.move.after.flatMap { FairForms.Place($0, wish.days) }
            },
            Part(maybe: "cause", .text, "why it moves") { $0.move.cause },
        ])

    private static let way = Form<WayChange>.object(
        "WayChange",
        [
            Part("applicant", .id(), "whose itinerary") { $0.applicant },
            Part("title", .texts, "what changes") { change in
                (change.after ?? change.before)?.title ?? LocalText(german: "", english: "", spanish: "")
            },
            Part(maybe: "before", .text, "when it is, in the time of the place; null = it is new") {
                $0.before?.when.beginning
            },
            Part(maybe: "after", .text, "when it would be; null = it is gone") { $0.after?.when.beginning },
        ])

    private static let complaint = Form<Complaint>.object(
        "Complaint",
        [
            Part("code", .text, "stable code") { $0.code }, Part("message", .text, "what was found") { $0.message },
            Part("hint", .text, "what to do") { $0.hint },
        ])
}

extension JourneyItem.When {
    /// A day, or a day and a time.
    fileprivate var beginning: String? {
        switch self {
        case .days(let from, _): from.iso
        case .times(let from, _, _, _): from.text
        case .sittings(let windows, _): windows.first.map { "\($0.date.iso)T\($0.from.text):00" }
        }
    }
}
