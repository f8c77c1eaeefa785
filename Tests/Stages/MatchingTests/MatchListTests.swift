import Domain
import Hashing
import Support
import Testing

/// Pairs as numbers beside the pairs themselves.
@Suite struct MatchListTests {
    private static func match(_ applicant: String, _ vacancy: String, _ score: Int = 1) -> Match {
        Match(
            applicant: ID(applicant), vacancy: ID(vacancy), needsPlan: score % 2 == 0, employerScore: score,
            applicantScore: score + 1, mutualScore: score + 2)
    }

    private static func matches(_ count: Int, _ generator: inout SplitMix64) -> [Match] {
        (0..<count).map { _ in
            match("A\(generator.below(9))", "V\(generator.below(5))", generator.below(20_000) - 10_000)
        }
    }

    @Test("a list gives back the pairs that it was made of, in their order, and names each side once")
    func roundTrip() {
        for seed in Tier.seeds(200, long: 10_000) {
            var generator = SplitMix64(seed: seed)
            let matches = MatchListTests.matches(generator.below(40), &generator)
            let list = MatchList(matches)
            #expect(Array(list) == matches && list.count == matches.count, "seed \(seed)")
            #expect(Set(list.names.applicants) == Set(matches.map(\.applicant)), "seed \(seed)")
            #expect(Set(list.names.applicants).count == list.names.applicants.count, "seed \(seed)")
            #expect(Set(list.names.vacancies) == Set(matches.map(\.vacancy)), "seed \(seed)")
            #expect(Set(list.names.vacancies).count == list.names.vacancies.count, "seed \(seed)")
        }
        #expect(MatchList([Match]()).isEmpty)
    }

    @Test("scores at the ends of 32 bits stay what they are, and a pair takes 24 bytes")
    func size() {
        let match = Match(
            applicant: ID("A"), vacancy: ID("V"), needsPlan: true, employerScore: Int(Int32.max),
            applicantScore: Int(Int32.min), mutualScore: 0)
        #expect(MatchList([match])[0] == match)
        #expect(MemoryLayout<MatchList.Row>.stride == 24)
    }

    @Test("a part of a longer array of rows is a list of its own, whose places go on from the array's")
    func part() {
        let matches = ["A1", "A2", "A1", "A3"].enumerated().map { MatchListTests.match($1, "V", $0) }
        let whole = MatchList(matches)
        let part = MatchList(whole.names, whole.rows[1..<3])
        #expect(part.startIndex == 1 && part.endIndex == 3 && part.count == 2)
        #expect(part[1] == matches[1] && Array(part) == Array(matches[1..<3]))
        #expect(part == MatchList(matches[1..<3]) && part != whole)
        #expect(part.first == matches[1] && part.last == matches[2])
    }

    @Test("lists are equal where their pairs are, however they number them; order, sides and scores count")
    func equality() {
        let (one, other) = (MatchListTests.match("A1", "V1"), MatchListTests.match("A2", "V1"))
        let list: MatchList = [one, other]
        // The same pairs, with A2 as the first name.
        let turned = MatchList(MatchList([other, one]).names, MatchList([other, one]).rows)
        #expect(turned.names.applicants == [ID("A2"), ID("A1")])
        let same = MatchList(turned.names, [turned.rows[1], turned.rows[0]])
        #expect(same == list && same.hashValue == list.hashValue && same.rows != list.rows)
        #expect(turned != list)
        #expect([one] != list && [one, one] != list && list != [])
        #expect([MatchListTests.match("A1", "V2"), other] != list)
        #expect([MatchListTests.match("A1", "V1", 3), other] != list)
        // Equal numbers under other names are other pairs.
        #expect(MatchList(MatchList([MatchListTests.match("B1", "V1")]).names, list.rows.prefix(1)) != [one])
    }

    @Test("what is filtered keeps its order and its names")
    func filtered() {
        let matches = [4, 1, 9, 2].map { MatchListTests.match("A\($0)", "V", $0) }
        let list = MatchList(matches)
        let odd = list.filtered { $0.employerScore % 2 == 1 }
        #expect(Array(odd) == [matches[1], matches[2]] && odd.names === list.names)
        #expect(list.filtered { _ in false } == [])
    }
}

/// The lists of a result, each with names of its own or all with the same.
@Suite struct SharedNamesTests {
    private static let empty = MatchFunnel(pairs: 0, feasible: 0, withPlan: 0, failingSeveral: 0, rows: [])

    private static func match(_ applicant: String, _ vacancy: String, _ score: Int) -> Match {
        Match(
            applicant: ID(applicant), vacancy: ID(vacancy), needsPlan: false, employerScore: 0, applicantScore: 0,
            mutualScore: score)
    }

    /// V1 keeps its best two of three, V2 all of one; A3 keeps V1, which does not keep it; nobody keeps anything of V3 or A4.
    private static var result: MatchResult {
        let (best, second) = (match("A2", "V1", 90), match("A1", "V1", 70))
        let (third, other) = (match("A3", "V1", 50), match("A1", "V2", 60))
        func vacancy(_ id: String, _ feasible: Int, _ ranked: MatchList) -> VacancyMatches {
            VacancyMatches(vacancy: ID(id), feasible: feasible, ranked: ranked, failing: [Int(id.utf8.last ?? 0)])
        }
        func applicant(_ id: String, _ ranked: MatchList) -> ApplicantMatches {
            ApplicantMatches(applicant: ID(id), feasible: ranked.count, ranked: ranked, failing: [])
        }
        return MatchResult(
            vacancies: [vacancy("V1", 3, [best, second]), vacancy("V2", 1, [other]), vacancy("V3", 0, [])],
            applicants: [
                applicant("A1", [second, other]), applicant("A2", [best]), applicant("A3", [third]),
                applicant("A4", []),
            ], funnel: empty)
    }

    @Test("with shared names every list has the same names and the pairs that it had")
    func shares() throws {
        let result = SharedNamesTests.result
        let shared = result.sharingNames
        #expect(shared == result)
        let lists = shared.vacancies.map(\.ranked) + shared.applicants.map(\.ranked)
        let names = try #require(lists.first?.names)
        #expect(lists.allSatisfy { $0.names === names })
        #expect(names.applicants == [ID("A2"), ID("A1"), ID("A3")] && names.vacancies == [ID("V1"), ID("V2")])
        #expect(shared.vacancies.map { Array($0.ranked) } == result.vacancies.map { Array($0.ranked) })
        #expect(shared.applicants.map { Array($0.ranked) } == result.applicants.map { Array($0.ranked) })
        #expect(shared.vacancies.map(\.failing) == result.vacancies.map(\.failing))
        #expect(shared.applicants.map(\.applicant) == result.applicants.map(\.applicant))
    }

    @Test("what shares its names already is left as it is, and a result without sides too")
    func sharedBefore() throws {
        let shared = SharedNamesTests.result.sharingNames
        let again = shared.sharingNames
        #expect(again.vacancies[0].ranked.names === shared.vacancies[0].ranked.names)
        let bare = MatchResult(vacancies: [], applicants: [], funnel: SharedNamesTests.empty)
        #expect(bare.sharingNames == bare && bare.pairs == [])
        // One list with other names is enough for new ones.
        var sides = shared.applicants
        sides[2] = ApplicantMatches(
            applicant: sides[2].applicant, feasible: 1, ranked: MatchList(Array(sides[2].ranked)), failing: [])
        let mixed = MatchResult(vacancies: shared.vacancies, applicants: sides, funnel: shared.funnel)
        let renamed = mixed.sharingNames
        let names = renamed.vacancies[0].ranked.names
        #expect(renamed == shared && names !== shared.vacancies[0].ranked.names)
        #expect(renamed.applicants[2].ranked.names === names)
    }

    @Test("all pairs, each once: a vacancy's own list, then what applicants alone keep of it")
    func pairs() {
        let expected = [("A2", "V1"), ("A1", "V1"), ("A3", "V1"), ("A1", "V2")]
        for result in [SharedNamesTests.result, SharedNamesTests.result.sharingNames] {
            #expect(result.pairs.map(\.applicant) == expected.map { ID($0.0) })
            #expect(result.pairs.map(\.vacancy) == expected.map { ID($0.1) })
        }
    }
}
