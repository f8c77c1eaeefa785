import Domain
import FairTimetable
import Matching
import Shortlists
import Store

/// The state of one run: what was loaded, and what the stages have produced so far.
struct Bench {
    private let pipeline: CampaignPipeline
    let inputs: CampaignInputs
    private let answers: [ShortlistPin]
    private let released: [FairInterview]
    /// Results of the last runs, by stage; newer ones replace them while the run goes on.
    private var results: [Stage.Name: StageRun] = [:]
    private var gates: Gates?
    private var matches: [Match]?
    private var entries: [ShortlistEntry]?

    init(_ pipeline: CampaignPipeline) throws(PipelineError) {
        self.pipeline = pipeline
        do throws(StoreError) {
            inputs = try pipeline.store.loadInputs()
            answers = try pipeline.store.standingDecisions().map(\.pin)
            released = try pipeline.store.lastRelease()?.standing ?? []
            for name in Stage.Name.allCases { results[name] = try pipeline.store.lastRun(of: name.rawValue) }
        } catch { throw .store(error) }
    }

    func lastRun(of stage: Stage) throws(PipelineError) -> StageRun? { results[stage.name] }

    mutating func record(_ run: StageRun) throws(PipelineError) {
        do throws(StoreError) { try pipeline.store.record(run) } catch { throw .store(error) }
        if let name = Stage.Name(rawValue: run.stage) { results[name] = run }
    }

    /// Why a stage cannot run at all, and what to do about it.
    func obstacle(to name: Stage.Name) -> (reason: String, hint: String)? {
        if inputs.vacancies.isEmpty {
            return ("there are no vacancies", "lotse import vacancies FILE")
        }
        if inputs.applicants.isEmpty {
            return ("there are no applicants", "lotse import applicants FILE")
        }
        guard name == .fair else { return nil }
        if inputs.days.isEmpty { return ("the fair has no days", "lotse import days FILE") }
        if inputs.delegations.isEmpty { return ("no employer comes to the fair", "lotse import delegations FILE") }
        return nil
    }

    /// Why a stage would run now, in words; empty where nothing changed since its last run.
    func staleness(of stage: Stage) throws(PipelineError) -> [String] {
        guard let former = results[stage.name] else { return ["it has not run yet"] }
        let key = try key(of: stage)
        var reasons: [String] = []
        if former.inputs != key.inputs { reasons.append("what it reads has changed") }
        if former.options != key.options { reasons.append("the campaign's settings have changed") }
        if former.rulePacks != key.rulePacks { reasons.append("the rule packs have changed") }
        if former.algorithm != stage.algorithm { reasons.append("the program plans it in a new way") }
        return reasons
    }

    // MARK: Keys

    func key(of stage: Stage) throws(PipelineError) -> StageKey {
        var bytes = CanonicalBytes()
        switch stage.name {
        case .recognition:
            bytes.append(inputs.applicants) { $0.appendQuestions(of: $1) }
            bytes.append(inputs.vacancies) { $0.appendOffer(of: $1) }
        case .matching:
            bytes.append(results[.recognition]?.result)
            bytes.append(matchProblem(GateTable(rows: [:], columns: [:], gates: [])))
        case .shortlists:
            bytes.append(results[.matching]?.result)
            bytes.append(ShortlistProblem(inputs, matches: [], answers: answers))
        case .fair:
            bytes.append(results[.shortlists]?.result)
            bytes.append(FairProblem(inputs, entries: [], answers: [], released: released))
            bytes.append(answers.filter { $0.answer == .invite }) { bytes, pin in
                bytes.append(pin.applicant)
                bytes.append(pin.vacancy)
                bytes.append(pin.by.rawValue)
            }
            bytes.append(inputs.applicants) { bytes, applicant in
                bytes.append(applicant.id)
                bytes.append(applicant.fairWindows)
                bytes.append(applicant.languages) { bytes, skill in
                    bytes.append(skill.language.text)
                    bytes.append(skill.level.rawValue)
                }
            }
        }
        var options = CanonicalBytes()
        options.append(inputs.campaign.date)
        options.append(inputs.campaign.land.rawValue)
        return StageKey(
            inputs: bytes.digest, options: options.digest,
            rulePacks: stage.name == .recognition ? pipeline.rules.digest : "")
    }

    // MARK: Stages

    mutating func recognise() throws(PipelineError) -> StageResult {
        let gates = currentGates()
        do throws(StoreError) {
            try pipeline.store.replaceAssessments(
                gates.assessments, actor: pipeline.circumstances.actor, now: pipeline.circumstances.now)
        } catch { throw .store(error) }
        var bytes = CanonicalBytes()
        bytes.append(gates.table)
        bytes.append(gates.assessments) { bytes, record in
            bytes.append(record.applicant)
            bytes.append(record.occupation)
            bytes.append(record.assessment.verdict.rawValue)
            bytes.append(record.assessment.recognition?.kind.rawValue)
            bytes.append(record.assessment.permit?.path.rawValue)
            bytes.append(record.assessment.reasons) { $0.append($1.rule) }
        }
        return StageResult(
            digest: bytes.digest, outcome: .done,
            summary: "\(gates.assessments.count) assessments, \(gates.classes) different questions")
    }

    mutating func match() throws(PipelineError) -> StageResult {
        let result = Matcher(matchProblem(currentGates().table)).match(threads: pipeline.circumstances.threads)
        do throws(StoreError) {
            try pipeline.store.replaceMatchResult(
                result, actor: pipeline.circumstances.actor, now: pipeline.circumstances.now)
        } catch { throw .store(error) }
        matches = result.pairs
        var bytes = CanonicalBytes()
        bytes.append(result.pairs) { $0.append($1) }
        return StageResult(
            digest: bytes.digest, outcome: .done,
            summary: "\(result.funnel.feasible) of \(result.funnel.pairs) pairs are feasible, "
                + "\(result.funnel.withPlan) of them with a plan")
    }

    mutating func shortlist() throws(PipelineError) -> StageResult {
        let problem = ShortlistProblem(inputs, matches: try currentMatches(), answers: answers)
        let lists = ShortlistPlanner.plan(problem)
        do throws(StoreError) {
            try pipeline.store.replaceShortlists(
                lists, actor: pipeline.circumstances.actor, now: pipeline.circumstances.now)
        } catch { throw .store(error) }
        entries = lists.entries
        var bytes = CanonicalBytes()
        bytes.append(lists.entries) { $0.append($1) }
        return StageResult(
            digest: bytes.digest, outcome: lists.refusedPins.isEmpty ? .done : .refused,
            summary: "\(lists.entries.count) interviews proposed, \(lists.covered) applicants seen, "
                + "\(lists.applicantsLeftOut.count) applicants and \(lists.vacanciesLeftOut.count) vacancies left out")
    }

    mutating func planFair() throws(PipelineError) -> StageResult {
        let problem = FairProblem(inputs, entries: try currentEntries(), answers: answers, released: released)
        let plan: FairPlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try FairPlanner.plan(problem)
            verification = try FairVerifier.verify(plan, against: problem)
        } catch { throw .fair(error) }
        guard verification.valid else {
            throw .unsound(stage: .fair, violations: verification.violations.map { "\($0.code): \($0.text)" })
        }
        do throws(StoreError) {
            try pipeline.store.addDraft(
                plan, actor: pipeline.circumstances.actor, now: pipeline.circumstances.now)
        } catch { throw .store(error) }
        var bytes = CanonicalBytes()
        bytes.append(plan.interviews) { $0.append($1) }
        return StageResult(
            digest: bytes.digest, outcome: plan.status == .partial ? .refused : .done,
            summary: "\(plan.interviews.count) of \(problem.requests.count) interviews placed (\(plan.status.rawValue))"
        )
    }

    // MARK: What earlier stages produced

    private mutating func currentGates() -> Gates {
        if let gates { return gates }
        let similarities = pipeline.catalogue.similarities
        let made = Gates(
            inputs, similarity: { similarities.basisPoints(from: $0, to: $1) }, assess: pipeline.rules.assess)
        gates = made
        return made
    }

    private func currentMatches() throws(PipelineError) -> [Match] {
        if let matches { return matches }
        do throws(StoreError) { return try pipeline.store.matchResult()?.pairs ?? [] } catch { throw .store(error) }
    }

    private func currentEntries() throws(PipelineError) -> [ShortlistEntry] {
        if let entries { return entries }
        do throws(StoreError) { return try pipeline.store.shortlists()?.entries ?? [] } catch { throw .store(error) }
    }

    private func matchProblem(_ gates: GateTable) -> MatchProblem {
        MatchProblem(inputs, gates: gates, answers: answers, catalogue: pipeline.catalogue)
    }
}

extension TimetableRelease {
    /// The interviews that were announced and not taken back.
    var standing: [FairInterview] { interviews.filter { !$0.isCancelled }.map(\.interview) }
}
