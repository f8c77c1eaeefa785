import Calendar
import Domain
import Foundation
import Hashing
import Recognition
import Support
import Testing

@Suite struct QuestionClassTests {
    private static let seeds = ProcessInfo.processInfo.environment["LOTSE_LONG"] == nil ? 400 : 20_000

    private static let byDate: [CivilDate: QuestionClasses] = {
        guard let rules = try? Fixture.rules.get() else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: Set(RandomCase.days + Fixture.cases.map(\.input.date)).map {
                ($0, QuestionClasses(rules, on: $0))
            })
    }()

    private static func name(_ input: AssessmentCase) throws -> QuestionClass {
        try #require(byDate[input.date]).name(of: input)
    }

    @Test("two questions of one class have one answer, to the letter")
    func sameAnswer() throws {
        let rules = try Fixture.rules.get()
        var (same, other, alike) = (0, 0, 0)
        try forEachSeed(Self.seeds) { seed, generator in
            let full = RandomCase.working(&generator)
            let input = generator.next() % 2 == 0 ? full : RandomCase.forgetting(full, &generator)
            let (name, answer) = (try Self.name(input), rules.assess(input))
            for field in RandomCase.Field.allCases {
                let changed = RandomCase.changing(field, of: input, &generator)
                let changedAnswer = rules.assess(changed)
                guard try Self.name(changed) == name else {
                    other += 1
                    if changedAnswer == answer { alike += 1 }
                    continue
                }
                if changed != input { same += 1 }
                #expect(changedAnswer == answer, "seed \(seed), \(field): \(input) then \(changed)")
            }
        }
        print("classes: \(same) other questions of a class, \(other) of another, of which \(alike) have one answer")
        // A third of what is changed at random changes no class: that is what classes are for.
        #expect(same * 4 > other && other * 4 > same)
    }

    /// The rule of § 20b has thresholds that no other has: 35 and 40 years of age, C1 of English, 60 months of the last 84.
    @Test("classes made without a rule put questions together that it answers differently")
    func bites() throws {
        let rules = try Fixture.rules.get()
        let packs = try BuiltInPacks.read().map { pack in
            var pack = pack
            pack.rules.removeAll { $0.id == "chancenkarte-20a" }
            return pack
        }
        let lacking = RecognitionRules(book: try RuleBook(packs), table: rules.table)
        let classes = Dictionary(
            uniqueKeysWithValues: RandomCase.days.map { ($0, QuestionClasses(lacking, on: $0)) })
        var wrong = 0
        try forEachSeed(Self.seeds) { _, generator in
            let input = RandomCase.working(&generator)
            let own = try #require(classes[input.date])
            for field in [RandomCase.Field.age, .salary, .experienceMonths, .english] {
                let changed = RandomCase.changing(field, of: input, &generator)
                if own.name(of: changed) == own.name(of: input), rules.assess(changed) != rules.assess(input) {
                    wrong += 1
                }
            }
        }
        #expect(wrong > 0)
    }

    @Test("the cases of the table that have one class have one answer")
    func table() throws {
        let rules = try Fixture.rules.get()
        var seen: [CivilDate: [QuestionClass: Assessment]] = [:]
        for row in Fixture.cases {
            let (name, answer) = (try Self.name(row.input), rules.assess(row.input))
            let known = seen[row.input.date]?[name]
            #expect(known == nil || known == answer, "\(row.id)")
            seen[row.input.date, default: [:]][name] = answer
        }
    }

    /// A salary just below and just at the threshold of the Blue Card of 2026 (50,700 EUR; § 18g AufenthG), and the steps of § 20b.
    @Test("a class ends where a threshold of the law is reached, and not before")
    func thresholds() throws {
        let day = try #require(CivilDate(iso: "2026-03-01"))
        let india = try #require(CountryCode("IN"))
        var input = AssessmentCase(
            nationalities: [india],
            qualification: Qualification(
                title: "B.Tech", kind: ID("in-bachelor-of-technology-engineering"), country: india,
                occupation: JobTitle(original: "B.Tech", occupations: [ID("eng-mechanical")])),
            target: .occupation(ID("eng-mechanical")), land: .bavaria, date: day)
        func named(_ change: (inout AssessmentCase) -> Void) throws -> QuestionClass {
            var changed = input
            change(&changed)
            return try #require(Self.byDate[day]).name(of: changed)
        }
        for (below, at) in [(35, 36), (40, 41), (44, 45)] {
            #expect(try named { $0.age = below } != named { $0.age = at }, "age \(at)")
        }
        #expect(try named { $0.age = 25 } == named { $0.age = 35 })
        #expect(try named { $0.age = 46 } == named { $0.age = 60 })
        // Below the threshold the answer says how much is missing; above it there is nothing more to say.
        #expect(try named { $0.salaryPerYear = Cents(5_069_999) } != named { $0.salaryPerYear = Cents(5_070_000) })
        #expect(try named { $0.salaryPerYear = Cents(4_000_000) } != named { $0.salaryPerYear = Cents(4_000_001) })
        input.employment = .employed
        #expect(try named { $0.salaryPerYear = Cents(20_000_000) } == named { $0.salaryPerYear = Cents(20_000_001) })
        #expect(try named { $0.experienceMonths = 24 } != named { $0.experienceMonths = 23 })
        #expect(try named { $0.experienceMonths = 25 } == named { $0.experienceMonths = 35 })
        #expect(try named { $0.experienceMonths = nil } != named { $0.experienceMonths = 0 })
    }

    @Test("offers of one class open the same paths to whoever takes them")
    func offers() throws {
        let rules = try Fixture.rules.get()
        var same = 0
        try forEachSeed(Self.seeds) { seed, generator in
            let input = RandomCase.working(&generator)
            let other = RandomCase.changing(.salary, of: input, &generator)
            let classes = try #require(Self.byDate[input.date])
            let name = { (input: AssessmentCase) in
                classes.offer(
                    salary: input.salaryPerYear, hours: input.weeklyHours, contractMonths: input.contractMonths,
                    hasCollectiveAgreement: input.hasCollectiveAgreement)
            }
            guard name(input) == name(other) else { return }
            same += 1
            let answers = [rules.assess(input), rules.assess(other)]
            #expect(answers[0].verdict == answers[1].verdict, "seed \(seed)")
            #expect(answers[0].waitsFor == answers[1].waitsFor, "seed \(seed)")
            #expect(answers[0].recognition == answers[1].recognition, "seed \(seed)")
            #expect(answers[0].permit?.path == answers[1].permit?.path, "seed \(seed)")
        }
        #expect(same * 10 > Self.seeds)
    }
}
