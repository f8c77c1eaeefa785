package import Calendar
package import Catalogue
package import Domain
package import Recognition
package import Store

/// Moves a campaign through its stages: load, plan, verify, record; the only place that both computes and persists.
package struct CampaignPipeline {
    /// The rules that answer recognition and permit questions, with the digest of their packs.
    package struct Rules {
        package let assess: @Sendable (AssessmentCase) -> Assessment
        /// The classes of questions that the rules of a day answer alike.
        package let classes: @Sendable (CivilDate) -> QuestionClasses
        /// How residence law treats the nationals of a country on a day.
        package let standing: (CountryCode, CivilDate) -> ArrivalFacts.Standing
        package let digest: String

        package init(
            assess: @escaping @Sendable (AssessmentCase) -> Assessment,
            classes: @escaping @Sendable (CivilDate) -> QuestionClasses,
            standing: @escaping (CountryCode, CivilDate) -> ArrivalFacts.Standing, digest: String
        ) {
            self.assess = assess
            self.classes = classes
            self.standing = standing
            self.digest = digest
        }
    }

    /// Who runs, when, with which program, on how many threads; none of it changes a result.
    package struct Circumstances {
        package let actor: String
        /// Seconds since 1970-01-01 UTC.
        package let now: Int64
        package let program: String
        package let threads: Int

        package init(actor: String, now: Int64, program: String, threads: Int) {
            self.actor = actor
            self.now = now
            self.program = program
            self.threads = threads
        }
    }

    let store: CampaignStore
    let catalogue: Catalogue
    let rules: Rules
    let circumstances: Circumstances
    let zones: ZoneDatabase

    package init(
        store: CampaignStore, catalogue: Catalogue, rules: Rules, circumstances: Circumstances, zones: ZoneDatabase
    ) {
        self.store = store
        self.catalogue = catalogue
        self.rules = rules
        self.circumstances = circumstances
        self.zones = zones
    }

    /// Runs the stages from `first` (nil = the first of all) to `last` (nil = the last) in order and says what became of each.
    ///
    /// A stage whose digest is that of its last run is skipped. A blocked stage ends the run; so does one whose result
    /// cannot be stored. `progress` hears the name of each stage before it computes.
    package func run(
        from first: Stage.Name? = nil, to last: Stage.Name? = nil, progress: @escaping (Stage.Name) -> Void = { _ in }
    ) throws(PipelineError) -> [StageReport] {
        try run(from: first, to: last, watch: Listener(hear: progress))
    }

    /// The same for somebody who looks on and may end the run between two stages.
    package func run(
        from first: Stage.Name?, to last: Stage.Name?, watch: some RunWatch
    ) throws(PipelineError) -> [StageReport] {
        var bench = try Bench(self)
        var reports: [StageReport] = []
        for stage in Stage.all(in: bench.inputs)
        where first.map({ $0 <= stage.name }) ?? true && last.map({ stage.name <= $0 }) ?? true {
            if watch.isCancelled { break }
            let report = try run(stage, on: &bench, progress: watch.began)
            reports.append(report)
            watch.ended(report)
            if case .blocked = report.outcome { break }
        }
        return reports
    }

    /// Hears of stages and lets them run.
    private struct Listener: RunWatch {
        let hear: (Stage.Name) -> Void

        var isCancelled: Bool { false }
        func began(_ stage: Stage.Name) { hear(stage) }
        func ended(_ report: StageReport) {}
    }

    /// Where each stage stands.
    package func status() throws(PipelineError) -> [StageStatus] {
        let bench = try Bench(self)
        var statuses: [StageStatus] = []
        var notFresh: Set<Stage.Name> = []
        for stage in Stage.all(in: bench.inputs) {
            let state: StageStatus.State
            if let obstacle = try stage.name.work.obstacle(on: bench) {
                state =
                    switch obstacle.kind {
                    case .blocking: .blocked(reason: obstacle.reason, hint: obstacle.hint)
                    case .waiting: .waiting(reason: obstacle.reason, hint: obstacle.hint)
                    }
            } else if let day = try bench.over(stage) {
                state = .over(day)
            } else if let before = stage.after(in: bench.inputs).first(where: notFresh.contains) {
                state = .stale(reasons: ["\(before.rawValue) has to run first"])
            } else {
                let reasons = try bench.staleness(of: stage)
                state = reasons.isEmpty ? .fresh : .stale(reasons: reasons)
            }
            // What comes after a stage that waits goes on without it.
            switch state {
            case .waiting, .over, .fresh: break
            case .stale, .blocked: notFresh.insert(stage.name)
            }
            statuses.append(StageStatus(stage: stage.name, state: state))
        }
        return statuses
    }

    /// Everybody's way from the handshake on as the stages' plans in force have it, in the order of itineraries.
    package func journey() throws(PipelineError) -> [JourneyItem] {
        let bench = try Bench(self)
        var items: [JourneyItem] = []
        for stage in Stage.all(in: bench.inputs) { items += try stage.name.work.journey(on: bench) }
        let incidents = try incidentJourney(on: bench)
        items.removeAll { incidents.replaced.contains($0.key) }
        return try (items + incidents.items + paperJourney(on: bench)).sorted()
    }

    /// The courses as the next run would plan them, without keeping them; nil where they wait.
    package func courseOutlook() throws(PipelineError) -> CoursePlan? {
        try CourseWork.outlook(on: try Bench(self))
    }

    private func run(
        _ stage: Stage, on bench: inout Bench, progress: (Stage.Name) -> Void
    ) throws(PipelineError) -> StageReport {
        if let obstacle = try stage.name.work.obstacle(on: bench) {
            return StageReport(
                stage: stage.name,
                outcome: obstacle.kind == .blocking
                    ? .blocked(reason: obstacle.reason, hint: obstacle.hint)
                    : .waiting(reason: obstacle.reason, hint: obstacle.hint), summary: "")
        }
        if let day = try bench.over(stage) {
            return StageReport(stage: stage.name, outcome: .over(day), summary: "")
        }
        let former = bench.lastRun(of: stage.name)
        let key = try bench.key(of: stage)
        if let former, former.matches(key, algorithm: stage.algorithm) {
            return StageReport(stage: stage.name, outcome: .skipped, summary: "")
        }
        progress(stage.name)
        let result = try stage.name.work.run(on: &bench)
        let run = StageRun(
            stage: stage.name.rawValue, inputs: key.inputs, options: key.options, rulePacks: key.rulePacks,
            algorithm: stage.algorithm, program: circumstances.program, campaignDate: bench.inputs.campaign.date,
            result: result.digest, outcome: result.outcome, actor: circumstances.actor, at: circumstances.now)
        try bench.record(run)
        return StageReport(
            stage: stage.name, outcome: .ran(changed: former?.result != result.digest), summary: result.summary)
    }
}

extension StageRun {
    fileprivate func matches(_ key: StageKey, algorithm: Int) -> Bool {
        inputs == key.inputs && options == key.options && rulePacks == key.rulePacks && self.algorithm == algorithm
    }
}
