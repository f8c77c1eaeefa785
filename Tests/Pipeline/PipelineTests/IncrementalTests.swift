import Domain
import Foundation
import Pipeline
import Testing

@Suite struct IncrementalTests {
    @Test("a second run skips every stage, and the status is fresh")
    func secondRun() throws {
        let campaign = try SmallCampaign(applicants: 6, vacancies: 3)
        defer { campaign.clear() }
        #expect(try campaign.run().map(\.outcome) == Array(repeating: .ran(changed: true), count: 4))
        #expect(try campaign.run().map(\.outcome) == Array(repeating: .skipped, count: 4))
        #expect(try campaign.run().map(\.summary) == ["", "", "", ""])
    }

    @Test("a changed applicant runs what reads it, and equal results end the cascade")
    func cascade() throws {
        let campaign = try SmallCampaign(applicants: 20, vacancies: 8)
        defer { campaign.clear() }
        _ = try campaign.run(to: .shortlists)
        var people = try campaign.store.all(.applicants)
        people[0].person.familyName = "Nadie"
        try campaign.replace(people)
        #expect(
            try campaign.run(to: .shortlists).map(\.outcome) == [.skipped, .skipped, .skipped],
            "nothing that decides reads a name")
        people[0].skills.append("a skill that no vacancy asks for")
        try campaign.replace(people)
        #expect(try campaign.run(to: .shortlists).map(\.outcome) == [.skipped, .ran(changed: false), .skipped])
        people[0].consents = [Consent(purpose: .matching, isGiven: false)]
        try campaign.replace(people)
        #expect(try campaign.run(to: .shortlists).map(\.outcome).dropFirst().first == .ran(changed: true))
    }

    @Test("whoever learnt English or worked in another country has recognition assessed anew: the rules read both")
    func questions() throws {
        let campaign = try SmallCampaign(applicants: 20, vacancies: 3)
        defer { campaign.clear() }
        _ = try campaign.run(to: .recognition)
        func runs(_ change: (inout Applicant) -> Void) throws -> Bool {
            var people = try campaign.store.all(.applicants)
            let place = try #require(people.firstIndex { !$0.experience.isEmpty })
            change(&people[place])
            try campaign.replace([people[place]])
            return try campaign.run(to: .recognition).map(\.outcome) != [.skipped]
        }
        #expect(try runs { $0.languages.append(LanguageSkill(language: .english, level: .c2)) })
        #expect(try !runs { $0.languages.append(LanguageSkill(language: .english, level: .a1)) }, "the best counts")
        #expect(try runs { $0.experience[0].country = CountryCode("NO") })
        #expect(try !runs { $0.person.familyName = "Nadie" })
    }

    @Test("interviews that are over stay as they were, whatever comes later; days to come are planned")
    func over() throws {
        let campaign = try SmallCampaign(applicants: 6, vacancies: 3)
        defer { campaign.clear() }
        _ = try campaign.run()
        let last = try #require(try campaign.store.all(.days).map(\.date).max())
        let plan = try campaign.store.draft(try #require(try campaign.store.drafts().last)).plan
        var description = try campaign.store.campaign()
        for (day, isOver) in [(last, false), (last.adding(days: 1), true)] {
            description.date = day
            try campaign.store.update(description, actor: "test", now: 0)
            let outcomes = try campaign.run().map(\.outcome)
            #expect(outcomes.count == 4)
            #expect(outcomes.filter { $0 == .over(last) }.count == (isOver ? 2 : 0))
            #expect(
                try campaign.pipeline(threads: 1).status().filter { $0.state == .over(last) }.count == (isOver ? 2 : 0))
        }
        var people = try campaign.store.all(.applicants)
        people[0].consents = [Consent(purpose: .matching, isGiven: false)]
        try campaign.replace(people)
        #expect(try campaign.run().map(\.outcome).suffix(2) == [.over(last), .over(last)])
        #expect(try campaign.store.draft(try #require(try campaign.store.drafts().last)).plan == plan)
    }

    @Test("fresh campaigns of the same files export the same bytes, on one thread and on two")
    func bytes() throws {
        var exports: [[String: Data]] = []
        var plans: [FairPlan] = []
        for threads in [1, 2] {
            let campaign = try SmallCampaign(applicants: 6, vacancies: 3)
            defer { campaign.clear() }
            _ = try campaign.run(threads: threads)
            plans.append(try campaign.store.draft(try #require(try campaign.store.drafts().last)).plan)
            SmallCampaign.lotse(["--campaign", "a.lotse", "release", "Version 1"], in: campaign.folder)
            for kind in ["itineraries", "timetable"] {
                SmallCampaign.lotse(["--campaign", "a.lotse", "export", kind, "out"], in: campaign.folder)
            }
            let out = campaign.folder.appending(path: "out")
            var files: [String: Data] = [:]
            for name in try FileManager.default.contentsOfDirectory(atPath: out.path()) {
                files[name] = try Data(contentsOf: out.appending(path: name))
            }
            exports.append(files)
        }
        #expect(plans[0] == plans[1])
        #expect(plans[0].interviews.isEmpty == false)
        #expect(exports[0] == exports[1])
        #expect(exports[0].keys.contains("grid.html"))
    }
}
