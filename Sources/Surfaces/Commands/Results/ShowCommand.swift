import Arguments
import Domain
import JSONText
import Pipeline

/// `lotse show`: the campaign on one screen and a half, as a coordinator wants to read it.
enum ShowCommand {
    private static let day = Option("day", .integer(1...366), "The day whose grid is shown", fallback: "1")

    static let value = command(
        "show", "Show the campaign: funnel, best and refused pairs, timetable, cost",
        examples: [
            Example("lotse show", "the whole campaign on one page"),
            Example("lotse show --day 2", "with the grid of the second day"),
        ], options: [day.spec, ExplainCommand.language.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let result = try place.matchResult()
        let lists = try place.shortlists()
        let overview = try Overview(place, result: result, lists: lists)
        if call.isJSON {
            call.session.out.write(overview.json.pretty)
            return .done
        }
        for line in overview.lines { call.session.out.line(line) }
        if try !place.store.drafts().isEmpty {
            let desk = try FairDesk(place)
            heading("Timetable", call)
            let index = try call.invocation.required(day) - 1
            for line in FairGrid(desk: desk, day: index, width: call.width).lines { call.session.out.line(line) }
            heading("How good it is", call)
            for line in try FairSummary(desk).lines { call.session.out.line(line) }
        }
        heading("Cost so far", call)
        for line in CostSoFar(try place.store.loadInputs(), lists: lists).lines { call.session.out.line(line) }
        return .done
    }

    private static func heading(_ text: String, _ call: Call) {
        call.session.out.line()
        call.session.out.line(text)
    }
}

/// The parts of `show` that come before the fair.
struct Overview {
    private let place: Workplace
    private let inputs: CampaignInputs
    private let result: MatchResult
    private let lists: Shortlists
    private let assessments: [ApplicantAssessment]
    private let best: [PairExplanation]
    private let refused: [PairExplanation]

    init(_ place: Workplace, result: MatchResult, lists: Shortlists) throws {
        self.place = place
        self.result = result
        self.lists = lists
        inputs = try place.store.loadInputs()
        assessments = try place.store.assessments()
        let desk = try place.pairDesk(Set(inputs.applicants.map(\.id)))
        let pairs = ExamplePairs(inputs, result: result) { desk.explain($0, $1) }
        best = pairs.best
        refused = pairs.refused
    }

    var lines: [String] {
        let campaign = inputs.campaign
        var lines = [
            "\(campaign.name)",
            "\(inputs.employers.count) employers, \(inputs.vacancies.count) vacancies with "
                + "\(inputs.vacancies.reduce(0) { $0 + $1.openings }) openings, \(inputs.applicants.count) applicants; "
                + "law of \(campaign.date), \(campaign.land.rawValue)", "", "Recognition",
        ]
        lines += recognitionLines + ["", "Funnel"] + result.funnel.lines
        lines += ["", "Three of the best pairs"] + best.map { "  " + pairLine($0) }
        lines += ["", "Three refused pairs"] + refused.map { "  " + pairLine($0) }
        lines += ["", "Shortlists"] + shortlistLines
        return lines
    }

    private var recognitionLines: [String] {
        var kinds: [RecognitionKind: Int] = [:]
        for record in assessments { if let kind = record.assessment.recognition?.kind { kinds[kind, default: 0] += 1 } }
        let counts = RecognitionKind.allCases.compactMap { kind in kinds[kind].map { "\($0) \(kind.rawValue)" } }
        return ["\(assessments.count) assessments: " + counts.joined(separator: ", ")]
    }

    private func pairLine(_ pair: PairExplanation) -> String {
        let language = place.call.language
        let title = inputs.vacancies.first { $0.id == pair.vacancy }?.title.original ?? ""
        let head = "\(pair.applicant) – \(pair.vacancy) \(title): "
        let failing = pair.criteria.filter { $0.outcome == .fail }
        guard failing.isEmpty else {
            return head
                + failing.prefix(2).map { "\($0.criterion.rawValue): \($0.facts.text(in: language))" }.joined(
                    separator: "; ")
        }
        let plans = pair.criteria.filter { $0.outcome == .passWithPlan }.map(\.criterion.rawValue)
        let strongest = pair.employerParts.filter { ($0.points ?? 0) >= 8_000 }.map(\.part.rawValue)
        return head + "score \(pair.match.mutualScore), strong in \(strongest.joined(separator: ", "))"
            + (plans.isEmpty ? "" : "; with a plan for \(plans.joined(separator: ", "))")
    }

    private var shortlistLines: [String] {
        var lines = [
            "\(lists.entries.count) interviews proposed; \(lists.covered) of \(inputs.applicants.count) applicants are seen"
        ]
        if let proof = lists.proof { lines.append(proof.text(lists)) }
        lines += leftOut(lists.applicantsLeftOut.map { ($0.id.text, $0.reason) }, "applicants without an interview")
        lines += leftOut(lists.vacanciesLeftOut.map { ($0.id.text, $0.reason) }, "vacancies without an interview")
        for refused in lists.refusedPins {
            lines.append(
                "invitation not kept: \(refused.pin.applicant) – \(refused.pin.vacancy), \(refused.rule.rawValue)")
        }
        return lines
    }

    private func leftOut(_ items: [(id: String, reason: LeftOutReason)], _ title: String) -> [String] {
        LeftOutReason.allCases.compactMap { reason in
            let ids = items.filter { $0.reason == reason }.map(\.id)
            guard !ids.isEmpty else { return nil }
            let shown = ids.prefix(8).joined(separator: ", ") + (ids.count > 8 ? ", …" : "")
            return "\(ids.count) \(title), \(reason.text): \(shown)"
        }
    }

    var json: JSONValue {
        .object([
            ("campaign", .string(inputs.campaign.id.text)), ("employers", .int(inputs.employers.count)),
            ("vacancies", .int(inputs.vacancies.count)), ("applicants", .int(inputs.applicants.count)),
            ("funnel", result.funnel.json), ("best", .array(best.map(\.json))),
            ("refused", .array(refused.map(\.json))),
            ("interviews", .int(lists.entries.count)), ("covered", .int(lists.covered)),
            ("proof", lists.proof?.json ?? .null),
            ("applicantsLeftOut", .array(lists.applicantsLeftOut.map { reasoned($0.id.text, $0.reason) })),
            ("vacanciesLeftOut", .array(lists.vacanciesLeftOut.map { reasoned($0.id.text, $0.reason) })),
        ])
    }

    private func reasoned(_ id: String, _ reason: LeftOutReason) -> JSONValue {
        .object([("id", .string(id)), ("reason", .string(reason.rawValue))])
    }
}

extension ShortlistProof {
    fileprivate var json: JSONValue {
        .object([
            ("coveredAtMost", .int(coveredAtMost)), ("isLevelled", .bool(isLevelled)),
            ("totalScoreAtMost", .int(totalScoreAtMost)),
        ])
    }
}

/// Pairs that show what matching does: the three best of different people and jobs, and three that one criterion alone
/// refuses, each another one.
private struct ExamplePairs {
    private(set) var best: [PairExplanation] = []
    private(set) var refused: [PairExplanation] = []

    init(
        _ inputs: CampaignInputs, result: MatchResult,
        explain: (ID<Applicant>, ID<Vacancy>) -> PairExplanation?
    ) {
        let ranked = result.pairs.sorted {
            ($1.mutualScore, $0.applicant, $0.vacancy) < ($0.mutualScore, $1.applicant, $1.vacancy)
        }
        for match in ranked where best.count < 3 {
            let isNew = best.allSatisfy { $0.applicant != match.applicant && $0.vacancy != match.vacancy }
            if isNew, let pair = explain(match.applicant, match.vacancy) { best.append(pair) }
        }
        let feasible = Set(result.pairs.map { [$0.applicant.text, $0.vacancy.text] })
        var seen: Set<Criterion> = []
        let near = nearMisses(inputs.applicants.prefix(ExamplePairs.lookedAt), inputs.vacancies, feasible, explain)
        for miss in near where refused.count < 3 {
            if seen.insert(miss.criterion).inserted { refused.append(miss.pair) }
        }
    }

    /// Applicants whose refusals are looked at for examples; enough to find three, few enough for a large campaign.
    private static let lookedAt = 150

    /// Pairs that fail on one criterion alone, best score first.
    private func nearMisses(
        _ applicants: some Sequence<Applicant>, _ vacancies: [Vacancy], _ feasible: Set<[String]>,
        _ explain: (ID<Applicant>, ID<Vacancy>) -> PairExplanation?
    ) -> [(pair: PairExplanation, criterion: Criterion)] {
        var found: [(pair: PairExplanation, criterion: Criterion)] = []
        for applicant in applicants {
            for vacancy in vacancies where !feasible.contains([applicant.id.text, vacancy.id.text]) {
                guard let pair = explain(applicant.id, vacancy.id) else { continue }
                let failing = pair.criteria.filter { $0.outcome == .fail }
                if failing.count == 1, let only = failing.first { found.append((pair, only.criterion)) }
            }
        }
        return found.sorted { left, right in
            let (a, b) = (left.pair.match, right.pair.match)
            return (b.mutualScore, a.applicant, a.vacancy) < (a.mutualScore, b.applicant, b.vacancy)
        }
    }
}

/// What the campaign has cost by its own rates: people invited, and what employers pay.
struct CostSoFar {
    private let settings: CampaignSettings
    private let invited: Int
    private let employers: Int

    init(_ inputs: CampaignInputs, lists: Shortlists) {
        settings = inputs.campaign.settings
        invited = Set(lists.entries.map(\.applicant)).count
        employers = Set(lists.entries.map(\.employer)).count
    }

    var lines: [String] {
        guard settings.costPerApplicant > .zero || settings.organisationFee > .zero else {
            return ["\(invited) invited by \(employers) employers; the campaign has no rates for cost and fees"]
        }
        let cost = settings.costPerApplicant * invited
        let fees = settings.organisationFee * employers
        return [
            "\(invited) invited × \(euros(settings.costPerApplicant)) = \(euros(cost)); "
                + "\(employers) employers × \(euros(settings.organisationFee)) organisation fee = \(euros(fees)); "
                + "open \(euros(cost - fees))",
            "each signed contract brings a placement fee of \(euros(settings.placementFee))",
        ]
    }
}
