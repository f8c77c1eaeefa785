import Calendar
import Domain
import Testing

@Suite struct OccupancyTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    /// Wednesday, 29 August to Tuesday, 18 September 2012: four weeks are touched.
    private func span(_ from: String = "2012-08-29", _ until: String = "2012-09-18") throws -> NightSpan {
        NightSpan(from: try day(from), until: try day(until))
    }

    private func problem() throws -> HousingProblem {
        let rooms = [Room(id: ID("1"), area: 2_000, adultBeds: 2), Room(id: ID("2"), area: 1_000, cots: 1)]
        let house = HousingUnit(
            id: ID("HOUSE"), letting: .rooms, windows: [try span("2012-08-01", "2012-09-10")], rooms: rooms)
        let flat = HousingUnit(
            id: ID("FLAT"), letting: .whole, isPermanent: true,
            rooms: [
                Room(id: ID("a"), area: 1_500, adultBeds: 2), Room(id: ID("b"), area: 900, adultBeds: 0, childBeds: 1),
            ])
        let family = Household(
            id: ID("H1"),
            members: [
                .init(id: ID("p"), presence: try span()),
                .init(id: ID("q"), presence: try span("2012-09-05")),
                .init(id: ID("r"), presence: try span("2012-09-05")),
                .init(id: ID("i"), presence: try span("2012-09-05"), bed: .cot, space: .none),
            ])
        let homeless = Household(id: ID("H2"), members: [.init(id: ID("z"), presence: try span("2012-09-01"))])
        return HousingProblem(units: [house, flat], households: [homeless, family])
    }

    @Test("each week shows the fullest night; a household fills its rooms in their order, and cots do not count")
    func weeks() throws {
        let stays = [
            Stay(
                household: ID("H1"), unit: ID("HOUSE"), rooms: [ID("1"), ID("2")],
                span: try span("2012-08-29", "2012-09-10")),
            Stay(
                household: ID("H1"), unit: ID("FLAT"), rooms: [ID("a"), ID("b")], span: try span("2012-09-10")),
        ]
        let occupancy = HousingOccupancy(try problem(), stays)
        #expect(occupancy.weeks.map(\.iso) == ["2012-08-27", "2012-09-03", "2012-09-10", "2012-09-17"])
        #expect(
            occupancy.rows.map { "\($0.unit) \($0.room?.text ?? "-") \($0.beds)" } == [
                "FLAT - 3", "HOUSE 1 2", "HOUSE 2 1",
            ])
        #expect(occupancy.rows[0].cells == [.people(0), .people(0), .people(3), .people(3)])
        #expect(occupancy.rows[1].cells == [.people(1), .people(2), .closed, .closed])
        #expect(occupancy.rows[2].cells == [.people(0), .people(1), .closed, .closed])
        #expect(occupancy.beds(in: 1) == (3, 6))
        #expect(occupancy.beds(in: 3) == (3, 3))
        #expect(
            occupancy.gaps.map { "\($0.household) \($0.span.from) \($0.span.nights) \($0.people)" } == [
                "H2 2012-09-01 17 1"
            ])
    }

    @Test("where nobody comes there is no week")
    func empty() {
        let occupancy = HousingOccupancy(HousingProblem(units: [], households: []), [])
        #expect(occupancy.weeks.isEmpty && occupancy.rows.isEmpty && occupancy.gaps.isEmpty)
    }
}
