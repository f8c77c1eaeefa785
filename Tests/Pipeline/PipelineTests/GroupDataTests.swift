import Calendar
import Domain
import Pipeline
import Store
import Testing

/// What people said for statistics is of no use to anything that plans.
@Suite struct GroupDataTests {
    /// What the stages read, computed and kept, byte by byte.
    private struct Trace: Equatable {
        let inputs: CampaignInputs
        let runs: [String]
        let plans: [StagePlan?]
        let matches: MatchResult?
        let lists: Shortlists?
        let draft: FairPlan?

        init(_ campaign: SmallCampaign) throws {
            inputs = try campaign.store.loadInputs()
            runs = try campaign.store.stageRuns().map { "\($0.stage) \($0.inputs) \($0.options) \($0.result ?? "")" }
            plans = try Stage.Name.allCases.map { try campaign.store.lastPlan(of: $0.rawValue) }
            matches = try campaign.store.matchResult()
            lists = try campaign.store.shortlists()
            draft = try campaign.store.drafts().last.map { try campaign.store.draft($0).plan }
        }
    }

    private static func answers(_ campaign: SmallCampaign) throws -> [GroupAnswer] {
        let day = CivilDate(dayNumber: 15_500)
        return try campaign.store.all(.applicants).enumerated().flatMap { index, applicant in
            GroupAttribute.allCases.map {
                GroupAnswer(
                    applicant: applicant.id, attribute: $0, value: index % 2 == 0 ? "one" : "other", consentedOn: day)
            }
        }
    }

    @Test("every plan and everything that planners read is the same to the byte with group data and without")
    func sameBytes() throws {
        let plain = try SmallCampaign(applicants: 30, vacancies: 10)
        defer { plain.clear() }
        let asked = try SmallCampaign(applicants: 30, vacancies: 10)
        defer { asked.clear() }
        let answers = try Self.answers(asked)
        #expect(answers.count > 100)
        _ = try asked.store.importRows(
            .groups, answers, from: ImportSource(file: "groups.csv", digest: ""), actor: "anna", now: SmallCampaign.now)
        _ = try plain.run(to: .journey)
        _ = try asked.run(to: .journey)
        #expect(try Trace(asked) == Trace(plain))
        let later = try SmallCampaign(applicants: 30, vacancies: 10)
        defer { later.clear() }
        _ = try later.run(to: .journey)
        _ = try later.store.importRows(
            .groups, answers, from: ImportSource(file: "groups.csv", digest: ""), actor: "anna", now: SmallCampaign.now)
        let reports = try later.run(to: .journey)
        #expect(
            reports.allSatisfy { if case .ran = $0.outcome { false } else { true } }, "nothing runs because of them")
        #expect(try Trace(later) == Trace(plain))
    }

    @Test("the funnel of a campaign agrees with what its stages hold")
    func funnel() throws {
        let campaign = try SmallCampaign(applicants: 40, vacancies: 12)
        defer { campaign.clear() }
        let pipeline = campaign.pipeline(threads: 1)
        let day = try #require(CivilDate(iso: "2026-11-21"))
        let people = try campaign.store.all(.applicants)
        let before = try pipeline.funnel(on: day)
        #expect(before.people.map(\.applicant) == people.map(\.id))
        #expect(before.counts()[0].waiting == people.count(where: { !$0.hasWithdrawn }))
        _ = try campaign.run(to: .fair)
        let listed = Set(try #require(try campaign.store.shortlists()).entries.map(\.applicant))
        let counts = try pipeline.funnel(on: day).counts()
        #expect(counts[0] == ForecastCase.Count(passed: listed.count, failed: people.count - listed.count))
        #expect(counts[1] == ForecastCase.Count(waiting: listed.count))
        for day in [21, 22, 23] {
            // The days of the fair are those of June 2012; nobody has been told anything of it yet.
            let date = try #require(CivilDate(year: 2012, month: 6, day: day))
            #expect(try pipeline.funnel(on: date).counts()[1].waiting == listed.count)
        }
        let groups = Set(before.people.map(\.group))
        #expect(groups.contains("professionals"), "\(groups)")
    }
}
