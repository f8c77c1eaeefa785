import Calendar
import Domain
import PlanFiles
import Store
import Testing

@testable import Pipeline

/// On the route `paper` whoever is on a shortlist is seen: there are no interviews to wait for.
@Suite("Placement on papers")
struct PaperPlacementTests {
    private func outcomes(_ campaign: SmallCampaign) throws -> [String: StageReport.Outcome] {
        Dictionary(uniqueKeysWithValues: try campaign.run(to: .placement).map { ($0.stage.rawValue, $0.outcome) })
    }

    private func state(of stage: Stage.Name, _ campaign: SmallCampaign) throws -> StageStatus.State? {
        try campaign.pipeline(threads: 1).status().first { $0.stage == stage }?.state
    }

    private func placement(_ campaign: SmallCampaign) throws -> KeptPlacement {
        try PlacementLines.kept(try #require(try campaign.store.lastPlan(of: "placement")))
    }

    @Test(
        "from the shortlists to a placement of their pairs by each method, with nobody's rank",
        arguments: PlacementMethod.allCases)
    func endToEnd(method: PlacementMethod) throws {
        let campaign = try SmallCampaign(applicants: 60, vacancies: 10, route: "paper")
        defer { campaign.clear() }
        var whole = try campaign.store.campaign()
        whole.settings.placementMethod = method
        try campaign.store.update(whole, actor: "anna", now: SmallCampaign.now)
        #expect(
            try state(of: .placement, campaign)
                == .waiting(reason: "nobody is on a shortlist yet", hint: "lotse run"))
        let reports = try campaign.run(to: .placement)
        #expect(reports.map(\.stage) == [.recognition, .matching, .shortlists, .placement])
        #expect(reports.map(\.outcome) == Array(repeating: .ran(changed: true), count: 4))
        let entries = try #require(try campaign.store.shortlists()).entries
        let listed = Set(entries.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        try #require(listed.count > 20)
        let kept = try placement(campaign)
        #expect(!kept.pairs.isEmpty && listed.isSuperset(of: kept.pairs))
        #expect(Set(kept.pairs.map(\.applicant)).union(kept.unplaced) == Set(listed.map(\.applicant)))
        let total = entries.filter {
            kept.pairs.contains(PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy))
        }.reduce(0) { $0 + $1.mutualScore }
        #expect(kept.making?.method == method && kept.making?.total == total)
        let summary = try #require(reports.last).summary
        #expect(
            summary.contains("\(kept.unplaced.count) applicants on a shortlist without a place (")
                && !summary.contains("interviewed"))
        #expect(summary.hasSuffix("; in \(2 * listed.count) places a score stands in for a rank"))
        #expect(try state(of: .placement, campaign) == .fresh)
        #expect(try campaign.run(to: .placement).map(\.outcome) == Array(repeating: .skipped, count: 4))
        // The pairs are read of the file as well as of the run that made them.
        let again = try campaign.pipeline(threads: 1).placementBasis()
        #expect(Set(again.problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }) == listed)
        #expect(again.assignment.pairs.allSatisfy { $0.score > 0 })
    }

    @Test("shortlists that change make the placement stale; a no, an offer and a method do too; a name does not")
    func staleness() throws {
        let campaign = try SmallCampaign(applicants: 60, vacancies: 10, route: "paper")
        defer { campaign.clear() }
        _ = try campaign.run(to: .placement)
        var people = try campaign.store.all(.applicants)
        people[0].person.familyName = "Nadie"
        try campaign.replace(people)
        #expect(try outcomes(campaign)["placement"] == .skipped)
        let seen = try #require(try campaign.store.shortlists()?.entries.first)
        let place = try #require(people.firstIndex { $0.id == seen.applicant })
        people[place].consents = [Consent(purpose: .matching, isGiven: false)]
        try campaign.replace([people[place]])
        #expect(try state(of: .placement, campaign) == .stale(reasons: ["matching has to run first"]))
        _ = try campaign.run(to: .shortlists)
        #expect(try state(of: .placement, campaign) == .stale(reasons: ["what it reads has changed"]))
        #expect(
            try outcomes(campaign) == [
                "recognition": .skipped, "matching": .skipped, "shortlists": .skipped, "placement": .ran(changed: true),
            ])
        let kept = try placement(campaign)
        #expect(!kept.pairs.map(\.applicant).contains(seen.applicant) && !kept.unplaced.contains(seen.applicant))
        let first = try #require(kept.pairs.first)
        let no = Ranking(applicant: first.applicant, vacancy: first.vacancy, side: .employer, standing: .notAcceptable)
        _ = try campaign.store.importRows(
            .rankings, [no], from: ImportSource(file: "no.csv", digest: "01"), actor: "anna", now: SmallCampaign.now)
        #expect(try outcomes(campaign)["placement"] == .ran(changed: true))
        #expect(try !placement(campaign).pairs.contains(first))
        let second = try #require(try placement(campaign).pairs.first)
        let day = try campaign.store.campaign().date
        for state in [Contract.State.offered, .withdrawn] {
            let contract = Contract(applicant: second.applicant, vacancy: second.vacancy, state: state, start: day)
            _ = try campaign.store.importRows(
                .contracts, [contract], from: ImportSource(file: "\(state).csv", digest: "02"), actor: "anna",
                now: SmallCampaign.now)
            #expect(try outcomes(campaign)["placement"] == .ran(changed: true))
            #expect(try placement(campaign).pairs.contains(second) == (state == .offered))
        }
    }

    @Test("the shortlists are part of the placement's key on papers alone", arguments: Route.allCases)
    func keys(route: Route) throws {
        let campaign = try SmallCampaign(applicants: 6, vacancies: 3)
        defer { campaign.clear() }
        var whole = try campaign.store.campaign()
        whole.route = route
        try campaign.store.update(whole, actor: "anna", now: SmallCampaign.now)
        _ = try campaign.run(to: .shortlists)
        func key() throws -> StageKey { try Bench(campaign.pipeline(threads: 1)).key(of: PlacementWork.stage) }
        let before = try key()
        let run = try #require(try campaign.store.lastRun(of: "shortlists"))
        _ = try campaign.store.record(
            StageRun(
                stage: run.stage, inputs: run.inputs, options: run.options, rulePacks: run.rulePacks,
                algorithm: run.algorithm, program: run.program, campaignDate: run.campaignDate, result: "another",
                outcome: run.outcome, actor: run.actor, at: run.at))
        #expect(try (key() == before) == (route != .paper))
        let bench = try Bench(campaign.pipeline(threads: 1))
        let waits =
            route == .paper ? nil : "nobody has ranked anybody after the interviews"
        #expect(try PlacementWork.obstacle(on: bench)?.reason == waits)
        #expect(try PlacementWork.interviewed(bench).isEmpty == (route != .paper))
    }
}
