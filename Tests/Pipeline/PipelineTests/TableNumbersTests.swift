import Domain
import Testing

@testable import Pipeline

@Suite struct TableNumbersTests {
    @Test("what a planner says of tables is said as the signs on them count, and other numbers stay as they are")
    func fromOne() {
        #expect("table 0 holds two interviews at 09:00".countingFromOne == "table 1 holds two interviews at 09:00")
        #expect("day 1, slot 2, table 9".countingFromOne == "day 1, slot 2, table 10")
        #expect("at table 3, \"B1\" meets \"F2\"".countingFromOne == "at table 4, \"B1\" meets \"F2\"")
        #expect("team 0 of F1 is there".countingFromOne == "team 1 of F1 is there")
        for text in ["the tables 3 and 4", "a timetable 5", "tablet 7", "table \"7\""] {
            #expect(text.countingFromOne == text)
        }
        let change = PlanChange(item: "R1", before: "table 2", after: nil, cause: "table 2 is out of use then")
        #expect(
            change.countingFromOne
                == PlanChange(item: "R1", before: "table 3", after: nil, cause: "table 3 is out of use then"))
    }
}
