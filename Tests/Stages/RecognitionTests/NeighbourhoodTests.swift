import Calendar
import Domain
import Testing

@testable import Recognition

@Suite struct NeighbourhoodTests {
    @Test(
        "occupations are near each other by their numbers just where they share the ISCO minor group or the field of education"
    )
    func near() throws {
        let rules = try Fixture.rules.get()
        let classes = QuestionClasses(rules, on: try #require(CivilDate(year: 2025, month: 6, day: 1)))
        let all = rules.table.all.map(\.occupation)
        var count = 0
        for (one, first) in all.enumerated() {
            for (other, second) in all.enumerated() {
                let isNear = CaseFacts.isNear(first, second)
                #expect(classes.isNear(one, other) == isNear, "\(first.id) and \(second.id)")
                if isNear, one != other { count += 1 }
            }
        }
        print("\(count) of \(all.count * (all.count - 1)) pairs of occupations are near each other")
        #expect(count > 100)
    }
}
