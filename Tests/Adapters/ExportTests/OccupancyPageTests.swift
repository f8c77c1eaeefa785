import Calendar
import Domain
import Support
import Testing

@testable import Export

@Suite struct OccupancyPageTests {
    private func span(_ from: String, _ until: String) -> NightSpan {
        NightSpan(from: ExampleFair.date(from), until: ExampleFair.date(until))
    }

    private var offers: [HomeOffer] {
        let place = PlaceName(original: "Wunsiedel", place: nil)
        let pension = ["1", "2"].map {
            RoomOffer(unit: ID("PENSION <4>"), room: ID($0), letting: .rooms, place: place, area: 2_000, adultBeds: 2)
        }
        var flat = RoomOffer(unit: ID("FLAT"), room: ID("FLAT"), letting: .whole, place: place, area: 6_000)
        flat.terms.isPermanent = true
        flat.terms.from = ExampleFair.date("2012-09-24")
        return HomeOffer.offers(of: pension + [flat]).offers
    }

    private func page(_ language: DocumentLanguage, isEmpty: Bool = false) throws -> String {
        let households = [
            Household(id: ID("H1"), members: [.init(id: ID("a"), presence: span("2012-08-27", "2012-10-10"))]),
            Household(id: ID("H2"), members: [.init(id: ID("b"), presence: span("2012-09-03", "2012-10-10"))]),
        ]
        let problem = HousingProblem(units: offers.map(\.unit), households: isEmpty ? [] : households)
        let stays = [
            Stay(
                household: ID("H1"), unit: ID("PENSION <4>"), rooms: [ID("1")], span: span("2012-08-27", "2012-09-24")),
            Stay(household: ID("H1"), unit: ID("FLAT"), rooms: [ID("FLAT")], span: span("2012-09-24", "2012-10-10")),
        ]
        return OccupancyPage(
            campaign: try ExampleFair.documents().campaign,
            occupancy: HousingOccupancy(problem, isEmpty ? [] : stays), offers: offers
        ).markup(try ExampleFair.facts(language))
    }

    @Test("the occupancy in each language is the page that was looked at", arguments: DocumentLanguage.allCases)
    func occupancy(_ language: DocumentLanguage) throws {
        try expectGolden(Array(try page(language).utf8), at: goldenPath("occupancy.\(language.rawValue).html"))
    }

    @Test("ids are escaped, months head their weeks, and where nobody comes the page says so")
    func parts() throws {
        let german = try page(.german)
        #expect(german.contains("PENSION &lt;4&gt;, 1"))
        #expect(german.contains("<th scope=\"colgroup\" colspan=\"4\" class=\"month\">September 2012</th>"))
        #expect(german.contains("<td class=\"closed\"><span class=\"unseen\">nicht verfügbar</span></td>"))
        #expect(try page(.spanish, isEmpty: true).contains("Todavía no viene nadie."))
    }
}
