import Calendar
import Domain
import Foundation
import Hashing
import JSONText
import Recognition
import Support
import Testing

@Suite struct PropertyTests {
    /// Seeds of the default tier; the long tier names its own count.
    private static let seeds = ProcessInfo.processInfo.environment["LOTSE_LONG"] == nil ? 250 : 20_000

    private static let decided: Set<AssessmentVerdict> = [.mayWork, .mayWorkAfter, .mayNot]

    @Test(
        "the employer's notice of § 45c AufenthG is due from 2026 on, for somebody from a third country with an offer")
    func employersNotice() throws {
        let rules = try Fixture.rules.get()
        func isDue(_ id: String, _ change: (inout AssessmentCase) -> Void = { _ in }) throws -> Bool {
            var input = try #require(Fixture.cases.first { $0.id == id }).input
            change(&input)
            return rules.assess(input).reasons.contains { $0.rule == "employer-notice-45c" }
        }
        #expect(try isDue("employer-notice-2026-01-01"))
        #expect(try !isDue("employer-notice-2025-12-31"))
        let spain = try #require(CountryCode("ES"))
        #expect(try !isDue("employer-notice-2026-01-01") { $0.nationalities = [spain] })
        #expect(try !isDue("employer-notice-2026-01-01") { $0.hasOffer = false })
        #expect(try !isDue("employer-notice-2026-01-01") { $0.employment = .selfEmployed })
    }

    @Test("filling in a fact never turns a decided verdict")
    func monotone() throws {
        let rules = try Fixture.rules.get()
        var decided = 0
        forEachSeed(Self.seeds) { seed, generator in
            var full = RandomCase.full(&generator)
            full.nationalities = Array(full.nationalities.prefix(1))
            let known = RandomCase.forgetting(full, &generator)
            let before = rules.assess(known)
            guard Self.decided.contains(before.verdict) else { return }
            decided += 1
            let after = rules.assess(full)
            #expect(before.verdict == after.verdict, "seed \(seed): \(known) then \(full)")
        }
        print("monotone: \(Self.seeds) cases, \(decided) decided before all was known")
        #expect(decided * 3 > Self.seeds)
    }

    @Test("the order of nationalities and of the rules changes nothing")
    func permutation() throws {
        let rules = try Fixture.rules.get()
        let packs = try BuiltInPacks.read().map { pack in
            var pack = pack
            pack.rules.reverse()
            pack.regimes.reverse()
            return pack
        }
        let reversed = RecognitionRules(book: try RuleBook(packs.reversed()), table: rules.table)
        forEachSeed(Self.seeds) { seed, generator in
            let input = RandomCase.full(&generator)
            var turned = input
            turned.nationalities.reverse()
            let answer = rules.assess(input)
            #expect(rules.assess(turned) == answer, "seed \(seed)")
            var other = reversed.assess(input)
            #expect(other.recognition?.authorities.count == answer.recognition?.authorities.count)
            other.recognition?.authorities = answer.recognition?.authorities ?? []
            #expect(other == answer, "seed \(seed)")
        }
    }

    @Test("a further nationality never makes the answer worse")
    func mostFavourable() throws {
        let rules = try Fixture.rules.get()
        let order: [AssessmentVerdict] = [.mayWork, .mayWorkAfter, .unclear, .mayNot]
        forEachSeed(Self.seeds) { seed, generator in
            var input = RandomCase.full(&generator)
            let both = rules.assess(input).verdict
            input.nationalities = Array(input.nationalities.prefix(1))
            let one = rules.assess(input).verdict
            #expect((order.firstIndex(of: both) ?? 9) <= (order.firstIndex(of: one) ?? 0), "seed \(seed)")
        }
    }

    @Test("an answer with several candidates agrees with what each of them says")
    func candidates() throws {
        let rules = try Fixture.rules.get()
        for code in ["2144", "2221", "7412", "3258", "5223", "4321"] {
            var input = try #require(Fixture.cases.first).input
            input.target = .isco(try #require(ISCO08Code(code)))
            let joined = rules.assess(input)
            #expect(joined.candidates.count > 1)
            for candidate in joined.candidates {
                input.target = .occupation(try #require(candidate.occupation))
                #expect(rules.assess(input) == candidate)
            }
            let verdicts = Set(joined.candidates.map(\.verdict))
            #expect(joined.verdict == (verdicts.count == 1 ? verdicts.first : .unclear))
        }
    }

    @Test("a pack with bytes changed at random is read or refused, and never stops the program")
    func fuzz() throws {
        let files = BuiltInPacks.files
        let count = Self.seeds / 10
        var refused = 0
        forEachSeed(count) { _, generator in
            let file = files[1 + Int(generator.next() % UInt64(files.count - 1))]
            var bytes = file.bytes
            for _ in 0..<Int(generator.next() % 3 + 1) {
                let place = Int(generator.next() % UInt64(bytes.count))
                switch generator.next() % 4 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next())
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(bytes[Int(generator.next() % UInt64(bytes.count))], at: place)
                default: bytes.replaceSubrange(place..<min(place + 9, bytes.count), with: Array("null".utf8))
                }
            }
            do throws(RulePackError) {
                _ = try RulePack.read(bytes, named: file.name)
            } catch {
                refused += 1
                #expect(!error.problems.isEmpty)
            }
        }
        print("fuzz: \(count) packs, \(refused) refused")
    }
}
