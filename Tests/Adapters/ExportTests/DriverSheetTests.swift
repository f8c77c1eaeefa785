import Calendar
import Domain
import Support
import Testing
import Typesetting

@testable import Export

@Suite struct DriverSheetTests {
    private func wall(_ text: String) throws -> WallTime {
        let date = try #require(CivilDate(iso: String(text.prefix(10))))
        let time = try #require(LocalTime(String(text.suffix(5))))
        return WallTime(date: date, time: time)
    }

    /// Two rides: a family and somebody alone from the airport, then a late train that comes after midnight.
    func sheet(isHired: Bool = false) throws -> DriverSheet {
        let family = DriverSheet.Party(
            applicants: [ID("B017"), ID("B020")], names: ["Lucía <Prueba>", "José Prueba"], phones: ["+34 600 000 017"],
            people: 4, luggage: 6, childSeats: [.infant: 1, .booster: 2], line: "XX 1234",
            arrives: try wall("2012-08-27T13:00"), place: "Selb: Marktplatz 6", out: try wall("2012-08-27T15:30"))
        let alone = DriverSheet.Party(
            applicants: [ID("B055")], names: ["=SUM(1)"], phones: [], people: 1, luggage: 2, childSeats: [:], line: nil,
            arrives: nil, place: "Wunsiedel", out: try wall("2012-08-27T15:50"))
        let late = DriverSheet.Party(
            applicants: [ID("B090")], names: ["Eva Muestra"], phones: ["+34 600 000 090"], people: 1, luggage: 2,
            childSeats: [:], line: "RE 5", arrives: try wall("2012-08-27T23:20"), place: "Wunsiedel",
            out: try wall("2012-08-28T00:05"))
        return DriverSheet(
            id: isHired ? "TAXI" : "K1",
            driver: isHired ? nil : PickupDriver(id: ID("K1"), name: "Karl Beispiel", phone: "0151 0000001"),
            substitute: isHired ? nil : PickupDriver(id: ID("K2"), name: "Eva Muster", phone: "0151 0000002"),
            date: try #require(CivilDate(iso: "2012-08-27")), sign: "Wunsiedel 2012",
            rides: [
                .init(
                    vehicle: ID("BUS-1"), vehicleName: "weißer Kleinbus der Stadt",
                    leavesBase: try wall("2012-08-27T11:40"), hub: "Nürnberg, Flughafen",
                    meetingPoint: "Ankunft, beim Informationsschalter", departure: try wall("2012-08-27T13:45"),
                    parties: [family, alone], isBack: try wall("2012-08-27T15:55"), kilometres: 250,
                    cents: Cents(7_500)),
                .init(
                    vehicle: ID("BUS-1"), vehicleName: nil, leavesBase: try wall("2012-08-27T22:50"),
                    hub: "Marktredwitz, Bahnhof", meetingPoint: nil, departure: try wall("2012-08-27T23:30"),
                    parties: [late], isBack: try wall("2012-08-28T00:10"), kilometres: 28, cents: Cents(840)),
            ])
    }

    private func page(_ language: DocumentLanguage, isHired: Bool = false) throws -> String {
        DriverSheetPage(campaign: try ExampleFair.documents().campaign, sheet: try sheet(isHired: isHired)).markup(
            try ExampleFair.facts(language))
    }

    @Test("the sheet in each language is the page that was looked at", arguments: DocumentLanguage.allCases)
    func golden(_ language: DocumentLanguage) throws {
        try expectGolden(Array(try page(language).utf8), at: goldenPath("driver.\(language.rawValue).html"))
    }

    @Test("the sheet as a workbook is the one that was looked at", arguments: DocumentLanguage.allCases)
    func workbook(_ language: DocumentLanguage) throws {
        let document = DriverSheetTable.workbook(
            try sheet(), try ExampleFair.documents().campaign, try ExampleFair.facts(language))
        try expectGolden(
            Array(try ReadBook.text(document).utf8), at: goldenPath("driver.\(language.rawValue).workbook.txt"))
    }

    @Test("the sheet on paper is the one that was looked at", arguments: DocumentLanguage.allCases)
    func paper(_ language: DocumentLanguage) throws {
        let page = DriverSheetPage(campaign: try ExampleFair.documents().campaign, sheet: try sheet())
        try PaperText.expectGolden(page.paper(try ExampleFair.facts(language)), "driver.\(language.rawValue).paper.txt")
    }

    @Test("a family of nine with long names fits on the driver's sheet")
    func crowd() throws {
        var crowded = try sheet()
        crowded.rides[0].parties[0].names = TortureValues.all + TortureValues.all.prefix(6)
        crowded.rides[0].parties[0].phones = Array(repeating: "+34 600 000 017 ext. 4711", count: 9)
        let page = DriverSheetPage(campaign: try ExampleFair.documents().campaign, sheet: crowded)
        try Typesetter().expectSound(page.paper(try ExampleFair.facts(.german)))
    }

    @Test("names are escaped, another day bears its date, and a taxi says that it is ordered")
    func parts() throws {
        let german = try page(.german)
        #expect(german.contains("Lucía &lt;Prueba&gt;, José Prueba"))
        #expect(german.contains("1 × Babyschale, 2 × Sitzerhöhung"))
        #expect(german.contains("Di, 28.08. 00:05 Wunsiedel"))
        let taxi = try page(.english, isHired: true)
        #expect(taxi.contains("TAXI, hired with its driver"))
        #expect(!taxi.contains("Leaves the base"))
    }

    @Test("the table has a row for each party, and runs nothing in a spreadsheet")
    func table() throws {
        try expectGolden(DriverSheetTable.csv(try sheet()), at: goldenPath("driver.csv"))
        let text = String(decoding: DriverSheetTable.csv(try sheet()), as: UTF8.self)
        #expect(text.split(whereSeparator: \.isNewline).count == 4)
        #expect(text.contains(",'=SUM(1),"))
        #expect(DriverSheetTable.columns.count == 21)
    }
}
