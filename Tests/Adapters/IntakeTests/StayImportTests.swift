import Calendar
import Domain
import Intake
import Testing

/// A file that is refused, with what is said of it.
struct RefusedStay: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let says: String

    var testDescription: String { "\(name): \(text)" }

    init(_ name: String, _ text: String, _ says: String) {
        self.name = name
        self.text = text
        self.says = says
    }
}

@Suite struct StayImportTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
    private func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

    @Test("rooms that a hotel keeps are read in three languages and from JSON")
    func allotments() throws {
        let texts = [
            "id,hotel,name,address,phone,kind,rooms,stepFreeRooms,childBed,from,until,price,releaseBy\n"
                + "H1-DZ,H1,Neckarquell,Weg 4,07720 1,double,12,2,yes,2012-06-24,2012-06-28,92.00,2012-06-08\n",
            "Kontingent;Haus;Hotelname;Anschrift;Telefon;Zimmerart;Anzahl Zimmer;davon stufenlos;Kinderbett möglich;"
                + "erste Nacht;Abreise;Preis je Nacht;kostenlos zurück bis\n"
                + "H1-DZ;H1;Neckarquell;Weg 4;07720 1;DZ;12;2;ja;24.06.2012;28.06.2012;92,00 €;08.06.2012\n",
            "cupo;casa;nombre del hotel;dirección;teléfono;tipo de habitación;habitaciones;sin escalones;cuna;"
                + "primera noche;salida;precio por noche;devolución hasta\n"
                + "H1-DZ;H1;Neckarquell;Weg 4;07720 1;doble;12;2;sí;24/06/2012;28/06/2012;92,00;08/06/2012\n",
            """
            [{"id":"H1-DZ","hotel":"H1","name":"Neckarquell","address":"Weg 4","phone":"07720 1","kind":"double",\
            "rooms":12,"stepFreeRooms":2,"childBed":true,"from":"2012-06-24","until":"2012-06-28","price":9200,\
            "releaseBy":"2012-06-08"}]
            """,
        ]
        for text in texts {
            let result = try importer().allotments([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(
                result.values == [
                    RoomAllotment(
                        id: ID("H1-DZ"), hotel: ID("H1"), name: "Neckarquell", address: "Weg 4", phone: "07720 1",
                        kind: .double, rooms: 12, stepFreeRooms: 2, takesChildBed: true,
                        span: NightSpan(from: try day("2012-06-24"), until: try day("2012-06-28")),
                        price: Cents(9_200), releaseBy: try day("2012-06-08"))
                ], "\(text)")
        }
    }

    @Test("a bus, a duty and needs are read from a table and from JSON")
    func others() throws {
        let shuttle = ShuttleRun(
            id: ID("HIN-1"),
            stops: [
                .init(.hotel(ID("H1")), at: try time("08:00")), .init(.hotel(ID("H2")), at: try time("08:10")),
                .init(.venue, at: try time("08:25")),
            ], dates: [try day("2012-06-25")], seats: 49, wheelchairs: 1, inCharge: "Karl", phone: "0151 2")
        for text in [
            "Fahrt;Halte;fährt am;Sitzplätze;Rollstuhlplätze;verantwortlich;Mobil\n"
                + "HIN-1;H1 08:00, H2 8:10, Messe 08:25;25.06.2012;49;1;Karl;0151 2\n",
            """
            [{"id":"HIN-1","stops":["H1 08:00","H2 08:10","venue 08:25"],"dates":["2012-06-25"],"seats":49,\
            "wheelchairs":1,"inCharge":"Karl","phone":"0151 2"}]
            """,
        ] {
            let result = try importer().shuttles([file(text)])
            #expect(result.findings.map(\.line) == [] && result.values == [shuttle], "\(text)")
        }
        let duties = try importer().duties([file("id;date;at;task;person;phone\nD1;;07:15;Öffnen;Ute;0151 3\n")])
        #expect(
            duties.values == [
                FairDuty(id: ID("D1"), at: try time("07:15"), task: "Öffnen", person: "Ute", phone: "0151 3")
            ])
        let needs = try importer().fairneeds([
            file(
                "Bewerber;Essen;stufenlos;Rollstuhl;Gebärdensprache;Begleitung;Kinder;Zimmer mit;teilt Zimmer;"
                    + "Vorname nennen;Anreise;Abreise\n"
                    + "A1;vegetarisch;;ja;LSE;1;2;A2;ja;ja;24.06.2012;27.06.2012\n")
        ])
        #expect(
            needs.values == [
                FairNeed(
                    applicant: ID("A1"), diet: .vegetarian, needsStepFree: true, usesWheelchair: true,
                    signLanguage: .lse, adults: 1, children: 2, roomWith: [ID("A2")], sharesRoom: true, tellsName: true,
                    arrives: try day("2012-06-24"), leaves: try day("2012-06-27"))
            ])
    }

    static let refused = [
        RefusedStay(
            "allotments-1.csv",
            "id,hotel,name,kind,rooms,stepFreeRooms,from,until,price\nA,H1,N,EZ,2,3,24.06.2012,28.06.2012,1\n",
            "3 rooms are step-free, and there are 2"),
        RefusedStay(
            "allotments-2.csv", "id,hotel,name,kind,rooms,from,until,price\nA,H1,N,EZ,2,28.06.2012,24.06.2012,1\n",
            "the rooms are given up before the first night"),
        RefusedStay(
            "shuttles-1.csv", "id,stops,seats\nB,H1 08:00; H2 08:10,5\n",
            "the way leads from no hotel to the venue, and from the venue to none"),
        RefusedStay(
            "shuttles-2.csv", "id,stops,seats\nB,H1 08:20; Messe 08:10,5\n", "a stop is not after the one before it"),
        RefusedStay("shuttles-3.csv", "id,stops,seats\nB,H1; Messe 08:10,5\n", "found no stop with its time"),
        RefusedStay(
            "fairneeds-1.csv", "applicant,wheelchair,stepFree\nA1,yes,no\n",
            "somebody in a wheelchair is to have a room with steps"),
        RefusedStay(
            "fairneeds-2.csv", "applicant,roomWith\nA1,A1\n", "somebody wishes to share a room with themselves"),
        RefusedStay(
            "fairneeds-3.csv", "applicant,arrives,leaves\nA1,27.06.2012,24.06.2012\n",
            "the day of leaving is not after the day of arrival"),
        RefusedStay("duties-1.csv", "id,at,task,person\nD1,soon,Open,Ute\n", "found no time of day that can be read"),
    ]

    @Test("what cannot be is refused, with the reason", arguments: refused)
    func refusals(_ row: RefusedStay) throws {
        let told = try Told.of(Array(row.text.utf8), named: row.name)
        #expect(told.accepted == 0 && told.refused == 1)
        #expect(told.findings.contains { $0.contains(row.says) }, "\(told.findings)")
    }
}
