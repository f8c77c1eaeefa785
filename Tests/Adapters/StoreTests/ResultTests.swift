import Calendar
import Domain
import SQLite
import Store
import Support
import Testing

@Suite struct ResultTests {
    @Test(
        "assessments, matches, shortlists, drafts and releases come back as they were",
        arguments: Tier.seeds(15, long: 2_000))
    func roundTrip(seed: UInt64) throws {
        var draw = Draw(seed: seed)
        let folder = TemporaryFolder()
        let (store, inputs) = try filled(folder, &draw)
        let results = draw.results(inputs)
        for round in 0..<2 {
            let none = AssessmentGrid(
                applicants: [], targets: [], date: results.assessments.date, answers: [], answered: [])
            try store.replaceAssessments(round == 0 ? none : results.assessments, actor: "a", now: 1)
            try store.replaceMatchResult(results.matches, actor: "a", now: 1)
            try store.replaceShortlists(results.shortlists, actor: "a", now: 1)
        }
        #expect(try store.assessments() == Array(results.assessments))
        for applicant in results.assessments.applicants {
            #expect(
                try store.assessments(of: applicant) == results.assessments.filter { $0.applicant == applicant })
        }
        #expect(try store.matchResult() == results.matches)
        #expect(try store.shortlists() == results.shortlists)
        let draft = try store.addDraft(results.plan, actor: "anna", now: 5)
        #expect(try store.draft(draft) == FairDraft(number: draft, actor: "anna", at: 5, plan: results.plan))
        let bus = FairBlock(
            title: "Bus", window: Given.window, audience: .candidates(inputs.applicants.prefix(2).map(\.id)))
        let release = TimetableRelease(
            number: 1, name: draw.text(), actor: "a", at: 8, days: inputs.days,
            blocks: [bus, FairBlock(title: draw.text(), window: Given.window, audience: .all)],
            interviews: results.released)
        #expect(try store.release(release) == 1)
        #expect(try store.releases() == [release])
        #expect(try store.lastRelease() == release)
        #expect(throws: StoreError.releaseNameTaken(release.name)) { try store.release(release) }
        #expect(throws: StoreError.unknownDraft(7)) { try store.draft(7) }
        #expect(try store.drafts() == [1])
    }

    @Test("an assessment whose answer is gone is an error that names it, not a crash")
    func lostAnswer() throws {
        var draw = Draw(seed: 3)
        let folder = TemporaryFolder()
        let (store, inputs) = try filled(folder, &draw)
        try store.replaceAssessments(draw.results(inputs).assessments, actor: "a", now: 1)
        try #require(try !store.assessments().isEmpty)
        try Connection(path: folder.file(), mode: .readWrite)
            .execute("PRAGMA foreign_keys = OFF; DELETE FROM answers")
        #expect(
            throws: StoreError.unreadable(
                table: "standing_answers", column: "answer", expected: "the number of a row of answers")
        ) { try store.assessments() }
    }

    @Test(
        "of some pairs the matches are read alone, and who is on a shortlist without the rest",
        arguments: Tier.seeds(15, long: 2_000))
    func someOfThem(seed: UInt64) throws {
        var draw = Draw(seed: seed)
        let folder = TemporaryFolder()
        let (store, inputs) = try filled(folder, &draw)
        let results = draw.results(inputs)
        try store.replaceMatchResult(results.matches, actor: "a", now: 1)
        try store.replaceShortlists(results.shortlists, actor: "a", now: 1)
        let listed = results.shortlists.entries.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        #expect(try store.shortlistPairs() == listed)
        #expect(try store.hasShortlists() == !listed.isEmpty)
        let whole = Array(results.matches.pairs)
        var asked = whole.filter { _ in draw.flag() }.map {
            PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy)
        }
        let found = asked.compactMap { pair in
            whole.first { $0.applicant == pair.applicant && $0.vacancy == pair.vacancy }
        }
        asked.insert(PlacementPair(applicant: ID("nobody"), vacancy: ID("nowhere")), at: asked.count / 2)
        #expect(try Array(store.matches(of: asked)) == found)
    }

    @Test("of a plan the lines of some kinds are read alone, with whom each is about")
    func someLines() throws {
        var draw = Draw(seed: 5)
        let folder = TemporaryFolder()
        let (store, inputs) = try filled(folder, &draw)
        let people = inputs.applicants.map(\.id)
        try #require(people.count > 1)
        let about: [ID<Applicant>?] = [people[0], people[0], nil, people[1], people[0], nil, nil, people[1]]
        let lines = about.enumerated().map { place, applicant in
            StagePlan.Line(
                kind: ["pair", "because", "method"][place % 3], applicant: applicant, document: "[\(place)]")
        }
        try store.addPlan(
            StagePlan(stage: "placement", status: .optimal, lines: lines, actor: "a", at: 1))
        #expect(try store.lastPlan(of: "placement")?.lines == lines)
        #expect(
            try store.lastPlan(of: "placement", kinds: ["pair", "method"])?.lines
                == lines.filter { $0.kind != "because" })
        #expect(try store.lastPlan(of: "placement", kinds: [])?.lines == [])
        #expect(try store.lastPlan(of: "courses", kinds: ["pair"]) == nil)
    }

    @Test("before any run there is no result")
    func empty() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        #expect(try store.shortlistPairs() == [])
        #expect(try !store.hasShortlists())
        #expect(try store.matchResult() == nil)
        #expect(try store.shortlists() == nil)
        #expect(try store.lastRelease() == nil)
        #expect(try store.assessments() == [])
        #expect(try store.lastRun(of: "matching") == nil)
        #expect(try store.rulePacks() == [])
    }

    @Test("all answers are kept, the latest of each side stands")
    func decisions() throws {
        var draw = Draw(seed: 4)
        let folder = TemporaryFolder()
        let (store, inputs) = try filled(folder, &draw)
        let answers: [(ShortlistAnswer, ChangeActor, Int)] = [
            (.hold, .employer, 0), (.invite, .applicant, 0), (.decline, .employer, 1), (.invite, .employer, 0),
            (.decline, .applicant, 0),
        ]
        let decisions = answers.enumerated().map { index, answer in
            Decision(
                pin: ShortlistPin(
                    applicant: inputs.applicants[answer.2].id, vacancy: inputs.vacancies[0].id, answer: answer.0,
                    by: answer.1, reason: index == 2 ? "tooFar" : nil), actor: "anna", at: Int64(index))
        }
        for decision in decisions { try store.record(decision) }
        #expect(try store.decisions() == decisions)
        #expect(try store.standingDecisions() == [decisions[2], decisions[3], decisions[4]])
        let unknown = ShortlistPin(
            applicant: ID("nobody"), vacancy: inputs.vacancies[0].id, answer: .hold, by: .employer)
        #expect(throws: StoreError.unknown(kind: "applicant", id: "nobody")) {
            try store.record(Decision(pin: unknown, actor: "a", at: 0))
        }
    }

    @Test("runs are numbered; the last with a result is the one to compare with")
    func runs() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        func run(_ number: Int, _ stage: String, _ result: String?, _ outcome: StageRun.Outcome) -> StageRun {
            StageRun(
                number: number, stage: stage, inputs: "aa", options: "bb", rulePacks: "cc", algorithm: 3,
                program: "lotse 0.1", campaignDate: Given.day(2012, 6, 25), result: result, outcome: outcome,
                actor: "anna", at: 9)
        }
        let runs = [
            run(1, "matching", "r1", .done), run(2, "shortlists", "r2", .refused), run(3, "matching", "r3", .done),
            run(4, "matching", nil, .failed),
        ]
        for item in runs { #expect(try store.record(item) == item.number) }
        #expect(try store.stageRuns() == runs)
        #expect(try store.lastRun(of: "matching") == runs[2])
        #expect(try store.lastRun(of: "fair") == nil)
    }

    @Test("the campaign's own rule packs are set, replaced and removed by name")
    func rulePacks() throws {
        let folder = TemporaryFolder()
        let store = try Given.store(folder)
        try store.setRulePack("b", json: "{\"pack\":\"b\"}\n", actor: "anna", now: 1)
        try store.setRulePack("a", json: "{}", actor: "anna", now: 2)
        try store.setRulePack("b", json: "{ }", actor: "berta", now: 3)
        #expect(
            try store.rulePacks().map { [$0.name, $0.json, $0.actor, "\($0.at)"] } == [
                ["a", "{}", "anna", "2"], ["b", "{ }", "berta", "3"],
            ])
        try store.removeRulePack("a", actor: "anna", now: 4)
        #expect(try store.rulePacks().map(\.name) == ["b"])
        #expect(throws: StoreError.unknownRulePack("a")) { try store.removeRulePack("a", actor: "anna", now: 4) }
    }

    @Test("a pin is replaced and freed; blocks are replaced as a whole")
    func pinsAndBlocks() throws {
        var draw = Draw(seed: 6)
        let folder = TemporaryFolder()
        let (store, inputs) = try filled(folder, &draw)
        let request: ID<InterviewRequest> = ID("r")
        let candidate = inputs.applicants[0].id
        try store.pin(FairProblem.Pin(request: request, day: 0, slot: 1), candidate: candidate, actor: "a", now: 1)
        let second = FairProblem.Pin(request: request, day: 1, slot: 2, table: 3, team: 4)
        try store.pin(second, candidate: candidate, reason: "asked for it", actor: "b", now: 2)
        #expect(try store.pins().map(\.pin) == [second])
        #expect(
            try store.pins().map { [$0.candidate.text, $0.reason ?? "", $0.actor] } == [
                [candidate.text, "asked for it", "b"]
            ])
        try store.unpin(request, actor: "a", now: 3)
        #expect(try store.pins() == [])
        #expect(throws: StoreError.unknown(kind: "pin of the interview", id: "r")) {
            try store.unpin(request, actor: "a", now: 3)
        }
        let bus = FairBlock(title: "Bus", window: Given.window, audience: .candidates([candidate]))
        try store.setBlocks([bus, bus], actor: "a", now: 1)
        #expect(throws: StoreError.unknown(kind: "applicant", id: "nobody")) {
            try store.setBlocks(
                [FairBlock(title: "x", window: Given.window, audience: .candidates([ID("nobody")]))], actor: "a", now: 1
            )
        }
        #expect(try store.blocks() == [bus, bus], "a refused list leaves the former one")
    }

    private func filled(_ folder: TemporaryFolder, _ draw: inout Draw) throws -> (CampaignStore, CampaignInputs) {
        let store = try Given.store(folder)
        let inputs = draw.inputs(Given.campaign)
        try store.add(.employers, inputs.employers)
        try store.add(.vacancies, inputs.vacancies)
        try store.add(.applicants, inputs.applicants)
        try store.add(.interpreters, inputs.interpreters)
        return (store, inputs)
    }
}
