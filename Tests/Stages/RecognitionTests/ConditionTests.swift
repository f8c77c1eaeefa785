import Calendar
import Domain
import Recognition
import Testing

@Suite struct ConditionTests {
    private static let values: [Truth] = [.yes, .no, .unknown]

    private static func condition(_ truth: Truth) -> Condition {
        switch truth {
        case .yes: .test(.offer, .isFlag(true))
        case .no: .test(.offer, .isFlag(false))
        case .unknown: .test(.collectiveAgreement, .isFlag(true))
        }
    }

    private static var facts: Facts {
        var facts = Facts()
        facts[.offer] = .flag(true)
        return facts
    }

    private static func truth(_ condition: Condition) throws -> Truth {
        condition.truth(facts, try Fixture.rules.get().book.values(on: #require(CivilDate(iso: "2012-06-25"))))
    }

    @Test("all, any and not follow Kleene's tables")
    func kleene() throws {
        // Kleene 1938: the conjunction is the least, the disjunction the greatest of no < unknown < yes.
        let rank: [Truth: Int] = [.no: 0, .unknown: 1, .yes: 2]
        for left in Self.values {
            for right in Self.values {
                let pair = [Self.condition(left), Self.condition(right)]
                let ranks = [rank[left] ?? 0, rank[right] ?? 0]
                #expect(rank[try Self.truth(.all(pair))] == ranks.min())
                #expect(rank[try Self.truth(.any(pair))] == ranks.max())
            }
            #expect(rank[try Self.truth(.not(Self.condition(left)))] == 2 - (rank[left] ?? 0))
        }
        #expect(try Self.truth(.all([])) == .yes)
        #expect(try Self.truth(.any([])) == .no)
    }

    @Test("points count the best of each group, and decide only where what is unknown cannot turn them")
    func points() throws {
        let item = { (id: String, points: Int, truth: Truth) in
            PointItem(id: id, points: points, when: Self.condition(truth))
        }
        let rows: [(groups: [[PointItem]], needed: Int, expected: Truth)] = [
            ([[item("a", 3, .yes), item("b", 2, .yes)]], 3, .yes),
            ([[item("a", 3, .yes), item("b", 2, .yes)]], 4, .no),
            ([[item("a", 3, .no), item("b", 2, .yes)], [item("c", 1, .yes)]], 3, .yes),
            ([[item("a", 3, .unknown), item("b", 2, .yes)]], 2, .yes),
            ([[item("a", 3, .unknown), item("b", 2, .yes)]], 3, .unknown),
            ([[item("a", 3, .unknown), item("b", 2, .yes)], [item("c", 1, .no)]], 4, .no),
            ([[item("a", 1, .unknown), item("b", 2, .yes)]], 3, .no), ([], 1, .no),
        ]
        for row in rows {
            #expect(try Self.truth(.points(atLeast: row.needed, row.groups)) == row.expected, "\(row)")
        }
    }

    @Test("a range of months decides only where all of it lies on one side")
    func ranges() throws {
        let values = try Fixture.rules.get().book.values(on: #require(CivilDate(iso: "2012-06-25")))
        let rows: [(ClosedRange<Int>, Comparison, Truth)] = [
            (24...30, .atLeast(.number(24)), .yes), (20...30, .atLeast(.number(24)), .unknown),
            (20...23, .atLeast(.number(24)), .no), (20...23, .atMost(.number(23)), .yes),
            (20...24, .atMost(.number(23)), .unknown), (24...30, .atMost(.number(23)), .no),
            (5...8, .within(5, 8), .yes), (5...9, .within(5, 8), .unknown), (9...12, .within(5, 8), .no),
            (0...4, .within(5, 8), .no),
        ]
        for (range, comparison, expected) in rows {
            var facts = Facts()
            facts[.practice] = .number(range)
            #expect(Condition.test(.practice, comparison).truth(facts, values) == expected, "\(range) \(comparison)")
        }
    }

    @Test(
        "thresholds are those of the year, and nothing after the last published one",
        arguments: [
            // Published amounts; permits.json, salaryThresholds.
            ("bluecard-19a-shortage", "2012-08-01", 3_494_400), ("bluecard-19a-regular", "2014-06-01", 4_760_000),
            ("bluecard-18b-regular", "2022-06-01", 5_640_000), ("bluecard-18b-shortage", "2023-11-17", 4_555_200),
            ("bluecard-18g-regular", "2023-11-18", 4_380_000), ("bluecard-18g-reduced", "2024-12-31", 4_104_180),
            ("bluecard-18g-reduced", "2026-01-01", 4_593_420), ("bluecard-18g-regular", "2026-12-31", 5_070_000),
            ("experience-6-beschv", "2026-06-01", 4_563_000), ("age45-18-2-5", "2026-06-01", 5_577_000),
            ("it-experience-6-beschv-old", "2020-03-01", 4_968_000), ("bluecard-18g-regular", "2027-01-01", nil),
            ("bluecard-18b-regular", "2023-11-18", nil), ("experience-6-beschv", "2024-02-29", nil),
        ] as [(String, String, Int?)])
    func thresholds(_ name: String, _ day: String, _ cents: Int?) throws {
        let date = try #require(CivilDate(iso: day))
        #expect(try Fixture.rules.get().book.values(on: date)[name] == cents)
    }
}
