import Calendar
import Domain
import Hashing
import Support
import Testing

@testable import Intake

@Suite struct DuplicateFinderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let left: Applicant
        let right: Applicant
        let reasons: [DuplicateReason]
        var testDescription: String { "\(left.person) / \(right.person)" }

        init(_ left: Applicant, _ right: Applicant, _ reasons: [DuplicateReason]) {
            self.left = left
            self.right = right
            self.reasons = reasons
        }
    }

    static func person(
        _ family: String, _ given: String, _ born: String? = nil, email: String? = nil, phone: String? = nil,
        id: String = "A"
    ) -> Applicant {
        Applicant(
            id: ID(id),
            person: Person(
                familyName: family, givenName: given, birthDate: born.flatMap { CivilDate(iso: $0) }, email: email,
                phone: phone))
    }

    static let cases: [Case] = [
        Case(person("García", "Ana", "1987-03-07"), person("Garcia", "ANA", "1987-03-07"), [.nameAndBirthDate]),
        Case(person("Müller", "Jörg", "1980-01-02"), person("Mueller", "Joerg", "1980-01-02"), [.nameAndBirthDate]),
        Case(person("Müller", "Jörg", "1980-01-02"), person("Muller", "Jorg", "1980-01-02"), [.nameAndBirthDate]),
        Case(person("Groß", "Eva", "1980-01-02"), person("Gross", "Eva", "1980-01-02"), [.nameAndBirthDate]),
        Case(
            person("Núñez de la Peña", "Ana", "1980-01-02"), person("Nunez", "Ana María", "1980-01-02"),
            [.nameAndBirthDate]),
        Case(person("García", "Ana", "1987-03-07"), person("García", "Ana", "1987-07-03"), [.dayAndMonthExchanged]),
        Case(person("García", "Ana", "1987-03-07"), person("García", "Ana"), [.nameWithoutBirthDate]),
        Case(person("García", "Ana", "1987-03-07"), person("García", "Ana", "1987-03-08"), []),
        Case(person("García", "Ana", "1987-03-07"), person("García", "Eva", "1987-03-07"), []),
        Case(person("García", "Ana", email: "a@x.org"), person("Rey", "Ana", email: "A@x.org"), [.email]),
        Case(person("García", "Ana", email: "a@x.org"), person("García", "Luis", email: "a@x.org"), []),
        Case(
            person("García", "Ana", phone: "+34 600 123 456"), person("Rey", "Ana", phone: "600-123456"), [.phone]),
    ]

    @Test("two records are compared by these rules, in either order", arguments: cases)
    func rules(_ expected: Case) {
        let left = PersonKeys(expected.left.id, expected.left.person)
        let right = PersonKeys(expected.right.id, expected.right.person)
        #expect(left.reasons(with: right) == expected.reasons)
        #expect(right.reasons(with: left) == expected.reasons)
    }

    @Test("the finder finds every pair that comparing all with all finds")
    func findsAll() {
        let families = ["Müller", "Mueller", "García", "Garcia López", "Rey", "Núñez"]
        let givens = ["Ana", "Ana María", "Jörg", "Jorg", "Eva"]
        let dates = [nil, "1980-01-02", "1980-02-01", "1980-01-03", "1981-05-05"]
        var total = 0
        for seed in Tier.seeds(60, long: 3_000) {
            var generator = SplitMix64(seed: seed)
            let people = (0..<30).map { index in
                DuplicateFinderTests.person(
                    families[generator.below(families.count)], givens[generator.below(givens.count)],
                    dates[generator.below(dates.count)],
                    email: generator.below(3) == 0 ? "p\(generator.below(8))@example.org" : nil,
                    phone: generator.below(3) == 0 ? "60012345\(generator.below(9))" : nil, id: "A-\(10 + index)")
            }
            var expected: [DuplicatePair] = []
            for (place, left) in people.enumerated() {
                for right in people[(place + 1)...] {
                    let reasons = PersonKeys(left.id, left.person).reasons(
                        with: PersonKeys(right.id, right.person))
                    if !reasons.isEmpty {
                        expected.append(DuplicatePair(first: left.id, second: right.id, reasons: reasons))
                    }
                }
            }
            #expect(DuplicateFinder.pairs(among: people) == expected, "seed \(seed)")
            total += expected.count
        }
        #expect(total > 100)
    }

    @Test("a key that more than fifty share is passed over and counted")
    func largeBlocks() {
        var finder = DuplicateFinder()
        for index in 0..<51 {
            let applicant = DuplicateFinderTests.person(
                "Rey\(index)", "Ana", email: "office@example.org", id: "A-\(index)")
            finder.add(applicant.id, applicant.person)
        }
        var found: [DuplicatePair] = []
        #expect(finder.eachDuplicate { found.append($0) } == 1)
        #expect(found == [])
    }

    @Test("the warning names both ids and no person")
    func warning() {
        let pair = DuplicatePair(first: ID("A-1"), second: ID("A-2"), reasons: [.email, .nameAndBirthDate])
        #expect(
            pair.finding(file: "f.csv", line: 7).line
                == "f.csv:7: warning[IN050] id \"A-2\": A-2 may be the same person as A-1: the same e-mail address; the same "
                + "name and birth date | Look at both; withdraw one of them if they are one person.")
    }
}
