import Calendar
import Domain
import Equality
import Testing

@Suite struct AuditTests {
    private typealias Person = CampaignFunnel.Person

    /// So many people of a value: of them `passed` passed the first of two stages, the others failed.
    private static func group(_ value: String, _ count: Int, passed: Int) -> (people: [Person], said: [GroupAnswer]) {
        let people = (0..<count).map {
            Person(
                applicant: ID("\(value)\($0)"), group: "", passed: $0 < passed ? 1 : 0,
                state: $0 < passed ? .waiting : .failed)
        }
        let said = people.map {
            GroupAnswer(
                applicant: $0.applicant, attribute: .origin, value: value, consentedOn: CivilDate(dayNumber: 15_000))
        }
        return (people, said)
    }

    private static func audit(_ groups: [(people: [Person], said: [GroupAnswer])], silent: [Person] = [])
        -> EqualityAudit
    {
        let people = (groups.flatMap(\.people) + silent).sorted { $0.applicant < $1.applicant }
        return EqualityAudit(
            CampaignFunnel(stages: [.shortlisted, .met], people: people), answers: groups.flatMap(\.said))
    }

    private static func silent(_ count: Int, passed: Int) -> [Person] { group("zz", count, passed: passed).people }

    @Test("48 of 80 beside 12 of 40: the second is below four fifths; nobody is decided in the next stage yet")
    func known() throws {
        let audit = Self.audit([Self.group("a", 80, passed: 48), Self.group("b", 40, passed: 12)])
        let table = try #require(audit.tables.first)
        #expect(table.groups.map(\.name) == ["a", "b"])
        #expect(table.groups.map(\.people) == [80, 40])
        #expect(table.groups.map(\.steps[0].decided) == [80, 40])
        #expect(table.groups.map(\.steps[0].passed) == [48, 12])
        #expect(
            table.groups.map(\.steps[0].comparison) == [
                .init(ratio: 10_000, chance: nil, verdict: .within), .init(ratio: 5_000, chance: 34, verdict: .below),
            ])
        #expect(table.groups.map(\.steps[1].decided) == [0, 0])
        #expect(table.groups.allSatisfy { $0.steps[1].comparison == nil })
    }

    @Test("small groups stand together, under no name; a rest that is too small takes in the smallest named group")
    func small() throws {
        let two = [Self.group("a", 30, passed: 20), Self.group("b", 20, passed: 10)]
        let others = Self.audit(two + [Self.group("c", 4, passed: 2), Self.group("d", 4, passed: 4)])
        #expect(others.tables[0].groups.map(\.name) == ["a", "b", nil])
        #expect(others.tables[0].groups.map(\.people) == [30, 20, 8])
        #expect(others.tables[0].groups.map(\.steps[0].passed) == [20, 10, 6])
        #expect(others.tables[0].groups[2].steps[0].comparison == nil)
        let one = Self.audit(two + [Self.group("c", 4, passed: 2)])
        #expect(one.tables[0].groups == [], "only one group can be named")
        let three = Self.audit(two + [Self.group("c", 4, passed: 2), Self.group("e", 5, passed: 5)])
        #expect(three.tables[0].groups.map(\.people) == [30, 20, 9])
    }

    @Test("of those who said nothing nothing is told, so that they may be few")
    func silent() throws {
        let two = [Self.group("a", 30, passed: 20), Self.group("b", 20, passed: 10)]
        let few = Self.audit(two, silent: Self.silent(1, passed: 0))
        #expect(few.tables[0].groups.map(\.people) == [30, 20, 1])
        #expect(few.tables[0].groups.map(\.steps[0].passed) == [20, 10, 0])
        let mixed = Self.audit(two + [Self.group("c", 1, passed: 1)], silent: Self.silent(1, passed: 0))
        #expect(mixed.tables[0].groups == [])
    }

    @Test("a column with a small number is held back for all, with what comes after")
    func heldBack() {
        let audit = Self.audit([Self.group("a", 30, passed: 20), Self.group("b", 20, passed: 4)])
        #expect(audit.tables[0].groups.map(\.steps[0].decided) == [30, 20])
        #expect(audit.tables[0].groups.map(\.steps[0].passed) == [nil, nil])
        #expect(audit.tables[0].groups.allSatisfy { $0.steps[0].comparison == nil })
    }

    @Test("spellings of one word are one group; answers of people who are gone count nowhere")
    func spellings() {
        let other = Self.group("España", 6, passed: 3)
        let loud = Self.group("ESPANA", 6, passed: 3)
        let gone = Self.group("x", 9, passed: 9).said
        var groups = [other, loud, Self.group("b", 20, passed: 10)]
        groups[0].said += gone
        #expect(Self.audit(groups).tables[0].groups.map(\.people) == [20, 12])
        #expect(Self.audit(groups).tables[0].groups.map(\.name) == ["b", "ESPANA"])
    }
}
