import Domain
import HTML
import HTTP
import Pipeline
import Store

/// Planning in the background: begin, watch, cancel, look at what would change, accept or refuse.
enum PlanPages {
    static let home = RoutePattern("/plan")
    static let cancelling = RoutePattern("/plan/{run}/cancel")
    static let accepting = RoutePattern("/plan/{run}/accept")
    static let takingBack = RoutePattern("/plan/undo")
    static let refusing = RoutePattern("/plan/{run}/refuse")

    /// What a run may go through.
    enum Scope: String, CaseIterable {
        case all, fair

        var stages: ClosedRange<Stage.Name> {
            switch self {
            case .all: .recognition ... .journey
            case .fair: .fair ... .fair
            }
        }

        var text: LocalText {
            switch self {
            case .all: Words.planAll
            case .fair: Words.planFair
            }
        }
    }

    static func response(_ visit: Visit) throws -> Response {
        try page(visit, .ok, nil)
    }

    /// The progress for a script: the same as the page shows.
    static func progress(_ visit: Visit) -> Response {
        let desk = visit.hall.planning.desk
        var parts: [String] = []
        switch desk {
        case .empty: parts = [#""state":"empty""#]
        case .running(let run, let progress):
            parts = [
                #""state":"running""#, #""done":\#(progress.reports.count)"#, #""of":\#(run.names.count)"#,
                #""stage":\#(progress.stage.map { "\"\($0.rawValue)\"" } ?? "null")"#,
                #""cancelled":\#(progress.isCancelled)"#,
            ]
        case .proposed: parts = [#""state":"proposed""#]
        case .ended(_, let ending): parts = [#""state":"\#(ending.word)""#]
        }
        if let run = desk.run { parts += [#""run":\#(run.number)"#, #""since":\#(run.since)"#] }
        return Response(type: "application/json", Array("{\(parts.joined(separator: ","))}\n".utf8))
    }

    static func start(_ visit: Visit) throws -> Response {
        guard let scope = visit.request.sent("scope").flatMap(Scope.init(rawValue:)), let who = visit.who else {
            throw Turned.away(.unprocessable)
        }
        guard try work(visit, who.actor).begin(scope) != nil else { return try page(visit, .conflict, Words.planBusy) }
        return .seeOther(home.address())
    }

    static func cancel(_ visit: Visit) throws -> Response {
        guard visit.hall.planning.cancel(try number(visit)) else { return try page(visit, .conflict, Words.planGone) }
        return .seeOther(home.address())
    }

    static func accept(_ visit: Visit) throws -> Response {
        let number = try number(visit)
        guard let who = visit.who else { throw Turned.away(.forbidden) }
        switch try work(visit, who.actor).accept(number) {
        case .done(let proposal): return .seeOther(proposal.interviews.isEmpty ? home.address() : "/fair")
        case .gone: return try page(visit, .conflict, Words.planGone)
        case .old: return try page(visit, .conflict, nil)
        }
    }

    /// Takes the accepted run back, unless anything was changed since the page was made.
    static func takeBack(_ visit: Visit) throws -> Response {
        guard let who = visit.who, let seen = visit.request.sent("seen").flatMap({ Int($0) }) else {
            throw Turned.away(.unprocessable)
        }
        do {
            let done = try visit.store.change(since: seen) {
                try visit.hall.office.pipeline(visit.store, who.actor, visit.now).takeBackAccepted()
            }
            return try done == nil ? page(visit, .conflict, Words.planChangedSince) : .seeOther("/fair")
        } catch FairDeskError.refused { return try page(visit, .conflict, Words.planChangedSince) }
    }

    /// The button that takes the accepted run back; nothing where there is none, or where something was changed since.
    static func takingBack(_ visit: Visit) throws -> Node {
        guard visit.who?.role == .coordinator, let plan = try visit.store.acceptedPlan(), plan.later.isEmpty else {
            return .empty
        }
        return Tag.div(.class("notice inline")) {
            Tag.span { "\(visit[Words.planAcceptedBy]) \(plan.actor), \(visit.moment(plan.at))" }
            visit.form(takingBack.address(), .class("switch")) {
                visit.seen()
                Tag.button(.class("second")) { visit[Words.takePlanBack] }
            }
        }
    }

    static func refuse(_ visit: Visit) throws -> Response {
        let number = try number(visit)
        guard let who = visit.who, work(visit, who.actor).refuse(number) else {
            return try page(visit, .conflict, Words.planGone)
        }
        return .seeOther(home.address())
    }

    private static func work(_ visit: Visit, _ actor: String) -> PlanningWork {
        PlanningWork(store: visit.store, hall: visit.hall, actor: actor, now: visit.now)
    }

    private static func number(_ visit: Visit) throws -> Int {
        guard let number = Int(try visit.value("run")) else { throw Turned.away(.notFound) }
        return number
    }

    /// - Parameter problem: Why what was asked for was not done.
    private static func page(_ visit: Visit, _ status: Status, _ problem: LocalText?) throws -> Response {
        let desk = visit.hall.planning.desk
        let look = try visit.look()
        let content: [Node]
        let undo = try takingBack(visit)
        switch desk {
        case .empty: content = [undo, try idle(look, visit)]
        case .running(let run, let progress): content = [PlanParts.running(run, progress, visit)]
        case .proposed(let run, let proposal):
            try visit.note(PlanParts.people(in: proposal), purpose: "plan")
            content = [try ProposalParts.proposed(run, proposal, look, visit)]
        case .ended(let run, let ending): content = [PlanParts.ended(run, ending, visit), undo, try idle(look, visit)]
        }
        var response = visit.page(visit[Words.plan], status) {
            if let problem { Tag.p(.class("error"), .role("alert")) { visit[problem] } }
            content
        }
        // Without a script the page asks again by itself.
        if case .running = desk, status == .ok { response.headers.append(Field("Refresh", "2")) }
        return response
    }

    /// Where each stage stands, and what to begin.
    private static func idle(_ look: Look, _ visit: Visit) throws -> Node {
        let stages = try look.stages(visit.store)
        return Tag.div(.class("columns")) {
            StageParts.list(stages, visit)
            if visit.who?.role == .coordinator { form(look.view.inputs.campaign.route, visit) }
        }
    }

    /// The form that begins a run.
    static func form(_ route: Domain.Route, _ visit: Visit) -> Node {
        .section(visit[Words.planBegin]) {
            Tag.p { visit[Words.planHint] }
            visit.form(home.address(), .class("narrow")) {
                Tag.fieldset(.class("answer")) {
                    Tag.legend { visit[Words.planScope] }
                    Tag.div(.class("choices")) {
                        for scope in Scope.allCases where scope == .all || route.hasTimetable {
                            Tag.label {
                                if scope == .all {
                                    Tag.input(
                                        Attribute("type", "radio"), Attribute("name", "scope"),
                                        Attribute("value", scope.rawValue), Attribute("checked", ""))
                                } else {
                                    Tag.input(
                                        Attribute("type", "radio"), Attribute("name", "scope"),
                                        Attribute("value", scope.rawValue))
                                }
                                visit[scope.text]
                            }
                        }
                    }
                }
                Tag.button { visit[Words.planBegin] }
            }
        }
    }
}

extension PlanningEnding {
    var word: String {
        switch self {
        case .cancelled: "cancelled"
        case .failed: "failed"
        case .accepted: "accepted"
        case .refused: "refused"
        case .dropped: "dropped"
        }
    }
}
