import Calendar
import Domain
import HTTP
import Pipeline

/// `/api/v1/campaign` and `/api/v1/due`: how far the campaign is, and what is due.
enum CampaignResource {
    static let routes: [Route] = [
        .reading(
            "/api/v1/campaign", "getCampaign", .campaign, "The campaign: settings, stages, funnel and money",
            form: campaign
        ) { call in
            let look = try call.look()
            return Whole(view: look.view, stages: try look.stages(call.store), summary: try look.summary(call.store))
        },
        .listing(
            "/api/v1/due", "listDue", .campaign, "What is open and due within two weeks, or overdue", item: due
        ) { call, wish in
            wish.slice(try call.look().summary(call.store).due) { "\($0.entry.line.due.iso) \($0.entry.task.text)" }
        },
    ]

    private struct Whole {
        let view: CampaignView
        let stages: [StageStatus]
        let summary: CampaignSummary
    }

    private static let campaign = Form<Whole>.object(
        "Campaign",
        [
            Part("id", .id(), "the campaign's random id") { $0.view.inputs.campaign.id },
            Part("name", .text, "what it is called") { $0.view.inputs.campaign.name },
            Part("route", .word, "the list of its stages") { $0.view.inputs.campaign.route },
            Part("land", .word, "the Land whose rules hold") { $0.view.inputs.campaign.land },
            Part("date", .date, "the first day of the fair") { $0.view.inputs.campaign.date },
            Part("venue", .text, "where it is held") { $0.view.inputs.campaign.venue },
            Part("zone", .text, "the time zone of its clock") { $0.view.inputs.campaign.zone },
            Part("settings", settings, "what planning goes by") { $0.view.inputs.campaign.settings },
            Part(list: "stages", stage, "where each stage stands, in order") { $0.stages },
            Part("applicants", .count, "people in the campaign") { $0.view.inputs.applicants.count },
            Part("vacancies", .count, "vacancies in the campaign") { $0.view.inputs.vacancies.count },
            Part(list: "funnel", step, "how many have passed each step, in order") { whole in
                whole.summary.funnel.map { Step(stage: $0.stage, passed: $0.passed) }
            },
            Part(maybe: "money", money, "what it costs; null where nothing costs anything yet") { $0.summary.money },
        ])

    private static let settings = Form<CampaignSettings>.object(
        "Settings",
        [
            Part("interviewsPerOpening", .whole, "people proposed for an opening") { $0.interviewsPerOpening },
            Part("interviewsPerCandidate", .whole, "vacancies that somebody is proposed for") {
                $0.interviewsPerCandidate
            },
            Part("interviewsPerDay", .whole, "interviews of somebody on a day") { $0.interviewsPerDay },
            Part("minGapSlots", .whole, "slots between two interviews of somebody") { $0.minGapSlots },
            Part("interpreterRunSlots", .whole, "slots before an interpreter rests") { $0.interpreterRunSlots },
            Part("sharedLanguageLevel", .level, "the level from which nobody interprets") { $0.sharedLanguageLevel },
            Part("organisationFee", .cents, "what a firm pays to come, in cents") { $0.organisationFee },
            Part("placementFee", .cents, "what a firm pays for a contract, in cents") { $0.placementFee },
            Part("noShowShare", .whole, "invited people who do not come, in percent") { $0.noShowShare },
            Part("placementMethod", .word, "how contracts are proposed") { $0.placementMethod },
        ])

    private struct Step {
        let stage: FunnelStage
        let passed: Int
    }

    private static let step = Form<Step>.object(
        "FunnelStep",
        [
            Part("stage", .word, "the step") { $0.stage },
            Part("title", .texts, "what it is called") { $0.stage.title },
            Part("passed", .count, "how many passed it") { $0.passed },
        ])

    private static let money = Form<CampaignSummary.Money>.object(
        "Money",
        [
            Part("total", .cents, "all of it, in cents") { $0.total },
            Part(maybe: "perHire", .cents, "for each signed contract, in cents; null before the first") { $0.perHire },
            Part(list: "payers", payer, "who carries it") { $0.payers },
        ])

    private static let payer = Form<CampaignSummary.Money.Payer>.object(
        "Payer",
        [
            Part("name", .text, "the payer") { $0.name }, Part("amount", .cents, "in cents") { $0.amount },
        ])

    /// Words for where a stage stands.
    private enum StateWord: String, CaseIterable {
        case fresh, stale, blocked, waiting, over

        init(_ state: StageStatus.State) {
            switch state {
            case .fresh: self = .fresh
            case .stale: self = .stale
            case .blocked: self = .blocked
            case .waiting: self = .waiting
            case .over: self = .over
            }
        }
    }

    private static let stage = Form<StageStatus>.object(
        "StageState",
        [
            Part("stage", .word, "the stage") { $0.stage },
            Part("state", .word, "where it stands") { StateWord($0.state) },
            Part(list: "reasons", .text, "why it is stale, blocked or waits") { $0.state.reasons },
            Part(maybe: "hint", .text, "what to do about it") { $0.state.hint },
            Part(maybe: "over", .date, "the last day on which it made sense") { $0.state.over },
        ])

    private static let due = Form<DueLine>.object(
        "DueLine",
        [
            Part("applicant", .id(), "whom it is about") { $0.entry.applicant },
            Part("task", .id(), "the line's own id") { $0.entry.task },
            Part("title", .texts, "what is to be done") { $0.entry.line.title },
            Part("due", .date, "the day by which") { $0.entry.line.due },
            Part("actor", .word, "who has to act") { $0.entry.line.actor },
            Part("isLegal", .flag, "whether the law sets the day") { $0.entry.line.isLegal },
            Part("law", .text, "where it says so") { $0.entry.line.law },
            Part("daysOver", .whole, "days since it was due; 0 or less = still to come") { $0.daysOver },
        ])
}

extension StageStatus.State {
    fileprivate var reasons: [String] {
        switch self {
        case .fresh, .over: []
        case .stale(let reasons): reasons
        case .blocked(let reason, _), .waiting(let reason, _): [reason]
        }
    }

    fileprivate var hint: String? {
        switch self {
        case .fresh, .over, .stale: nil
        case .blocked(_, let hint), .waiting(_, let hint): hint
        }
    }

    fileprivate var over: CivilDate? { if case .over(let day) = self { day } else { nil } }
}
