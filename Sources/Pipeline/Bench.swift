import Calendar
import Catalogue
import Domain
import PlanFiles
import Store

/// The state of one run: what was loaded, and what the stages have produced so far.
struct Bench {
    let pipeline: CampaignPipeline
    /// With the language levels that certificates show.
    let inputs: CampaignInputs
    let answers: [ShortlistPin]
    /// The interviews of the last release that stand.
    let released: [FairInterview]
    /// Results of the last runs, by stage; newer ones replace them while the run goes on.
    private var results: [Stage.Name: StageRun] = [:]
    /// What recognition, matching and shortlists gave in this run, where they ran.
    var gates: Gates?
    var matches: MatchList?
    var entries: [ShortlistEntry]?
    private let matching = MatchBasis()

    init(_ pipeline: CampaignPipeline) throws(PipelineError) {
        self.pipeline = pipeline
        do throws(StoreError) {
            inputs = try pipeline.store.loadInputs().asCertified
            answers = try pipeline.store.standingDecisions().map(\.pin)
            released = try pipeline.store.lastRelease()?.standing(on: inputs.days) ?? []
            for name in Stage.Name.allCases { results[name] = try pipeline.store.lastRun(of: name.rawValue) }
        } catch { throw .store(error) }
    }

    var catalogue: Catalogue { pipeline.catalogue }
    var circumstances: CampaignPipeline.Circumstances { pipeline.circumstances }

    func lastRun(of stage: Stage.Name) -> StageRun? { results[stage] }

    mutating func record(_ run: StageRun) throws(PipelineError) {
        try store { (store) throws(StoreError) in _ = try store.record(run) }
        if let name = Stage.Name(rawValue: run.stage) { results[name] = run }
    }

    /// Reads from or writes to the campaign's file.
    func store<Answer>(_ work: (CampaignStore) throws(StoreError) -> Answer) throws(PipelineError) -> Answer {
        do throws(StoreError) { return try work(pipeline.store) } catch { throw .store(error) }
    }

    /// Why a stage would run now, in words; empty where nothing changed since its last run.
    func staleness(of stage: Stage) throws(PipelineError) -> [String] {
        guard let former = results[stage.name] else { return ["it has not run yet"] }
        let key = try self.key(of: stage)
        var reasons: [String] = []
        if former.inputs != key.inputs { reasons.append("what it reads has changed") }
        if former.options != key.options { reasons.append("the campaign's settings have changed") }
        if former.rulePacks != key.rulePacks { reasons.append("the rule packs have changed") }
        if former.algorithm != stage.algorithm { reasons.append("the program plans it in a new way") }
        return reasons
    }

    /// The day on which everything that a stage plans was over, once it is: who met whom is not planned anew, whatever
    /// the law of a later day says. Nil where it is not, or the stage never ran.
    func over(_ stage: Stage) throws(PipelineError) -> CivilDate? {
        guard results[stage.name] != nil, let day = stage.name.work.lastDay(on: self), day < inputs.campaign.date else {
            return nil
        }
        return day
    }

    func key(of stage: Stage) throws(PipelineError) -> StageKey {
        var bytes = CanonicalBytes()
        for name in stage.after(in: inputs) { bytes.append(results[name]?.result) }
        try stage.name.work.appendInputs(to: &bytes, from: self)
        var options = CanonicalBytes()
        options.append(inputs.campaign.date)
        options.append(inputs.campaign.land.rawValue)
        return StageKey(
            inputs: bytes.finish(), options: options.finish(),
            rulePacks: stage.name == .recognition ? pipeline.rules.digest : "")
    }

    // MARK: What earlier stages produced

    mutating func currentGates() -> Gates {
        if let gates { return gates }
        let similarities = catalogue.similarities
        let made = Gates(
            inputs, threads: circumstances.threads, similarity: { similarities.basisPoints(from: $0, to: $1) },
            rules: pipeline.rules)
        gates = made
        return made
    }

    func currentMatches() throws(PipelineError) -> MatchList {
        if let matches { return matches }
        return try store { (store) throws(StoreError) in try store.matchResult()?.pairs ?? [] }
    }

    /// The same of some pairs at least; where matching did not run in this run they alone are read.
    func currentMatches(of pairs: [PlacementPair]) throws(PipelineError) -> MatchList {
        if let matches { return matches }
        return try store { (store) throws(StoreError) in try store.matches(of: pairs) }
    }

    /// Who is on a shortlist of which vacancy.
    func currentShortlistPairs() throws(PipelineError) -> [PlacementPair] {
        if let entries { return entries.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) } }
        return try store { (store) throws(StoreError) in try store.shortlistPairs() }
    }

    /// Whether anybody is on a shortlist.
    func hasEntries() throws(PipelineError) -> Bool {
        if let entries { return !entries.isEmpty }
        return try store { (store) throws(StoreError) in try store.hasShortlists() }
    }

    func currentEntries() throws(PipelineError) -> [ShortlistEntry] {
        if let entries { return entries }
        return try store { (store) throws(StoreError) in try store.shortlists()?.entries ?? [] }
    }

    /// What matching reads, but for the gates.
    var matchProblem: MatchProblem {
        if let known = matching.problem { return known }
        let made = MatchProblem(
            inputs, gates: GateTable(rows: [:], columns: [:], gates: []), answers: answers, catalogue: catalogue)
        matching.problem = made
        return made
    }

    /// What matching reads; a country's profiles do not stay in memory after it.
    func takeMatchProblem(_ gates: GateTable) -> MatchProblem {
        var problem = matchProblem
        matching.problem = nil
        problem.gates = gates
        return problem
    }

    /// Without vacancies and applicants no stage has anything to do.
    var emptiness: Obstacle? {
        if inputs.vacancies.isEmpty {
            return .blocking("there are no vacancies", hint: "lotse import vacancies FILE")
        }
        if inputs.applicants.isEmpty {
            return .blocking("there are no applicants", hint: "lotse import applicants FILE")
        }
        return nil
    }

    // MARK: Plans that are kept as lines

    /// What the plan in force of a stage holds; nil before the first.
    ///
    /// - Parameter kinds: The only lines that `read` needs; nil = all.
    func kept<Value>(
        _ stage: Stage.Name, kinds: [String]? = nil, _ read: (StagePlan) throws(KeptPlanError) -> Value
    ) throws(PipelineError) -> Value? {
        let plan = try store { (store) throws(StoreError) in try store.lastPlan(of: stage.rawValue, kinds: kinds) }
        guard let plan else { return nil }
        do throws(KeptPlanError) { return try read(plan) } catch { throw .keptPlan(error) }
    }

    /// Keeps a plan as the one in force and answers the digest of its lines.
    @discardableResult
    func keep(
        _ lines: [StagePlan.Line], as status: PlanStatus, of stage: Stage.Name
    ) throws(PipelineError) -> String {
        let plan = StagePlan(
            stage: stage.rawValue, status: status, lines: lines, actor: circumstances.actor, at: circumstances.now)
        try store { (store) throws(StoreError) in _ = try store.addPlan(plan) }
        var bytes = CanonicalBytes()
        bytes.append(lines) { bytes, line in
            bytes.append(line.kind)
            bytes.append(line.document)
        }
        return bytes.finish()
    }

    // MARK: Time zones

    var zones: ZoneTable { ZoneTable(database: pipeline.zones) }

    /// The stage waits where a zone that it needs cannot be read.
    func zoneObstacle(_ names: Set<String>) -> Obstacle? {
        for name in names.sorted() {
            do throws(ZoneError) { _ = try pipeline.zones.zone(named: name) } catch {
                return .waiting(error.message, hint: error.hint)
            }
        }
        return nil
    }
}

/// The zones of a run, read from the database by name.
struct ZoneTable {
    let database: ZoneDatabase

    func zone(named name: String) throws(PipelineError) -> Zone {
        do throws(ZoneError) { return try database.zone(named: name) } catch { throw .zone(error) }
    }
}

/// The problem of matching, made for the stage's key and used again when it runs. A class, since a key changes nothing on the bench.
private final class MatchBasis {
    var problem: MatchProblem?
}
