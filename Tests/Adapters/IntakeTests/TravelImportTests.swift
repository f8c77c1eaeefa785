import Calendar
import Domain
import Intake
import Testing

@Suite struct TravelImportTests {
    @Test("a hub is read in three languages and from JSON")
    func hubs() throws {
        let expected = TransportHub(
            id: ID("STR"), name: "Stuttgart Flughafen",
            place: PlaceName(original: "Stuttgart", place: ID("2825297")),
            point: GeoPoint(latitudeMicrodegrees: 48_689_900, longitudeMicrodegrees: 9_222_000),
            zone: "Europe/Berlin", reachKm: 15, fetchKm: 150, meetingPoint: "Terminal 1")
        let texts = [
            "id,name,place,coordinates,zone,reachKm,fetchKm,meetingPoint\n"
                + "STR,Stuttgart Flughafen,Stuttgart,\"48.6899, 9.222\",Europe/Berlin,15,150,Terminal 1\n",
            "Kürzel;Flughafen;Ort;Lage;Zeitzone;Umkreis km;Abholung bis km;Treffpunkt\n"
                + "STR;Stuttgart Flughafen;Stuttgart;48.689900 9.222000;Europe/Berlin;15 km;150 km;Terminal 1\n",
            "código;aeropuerto;ciudad;coordenadas;zona horaria;radio km;recogida km;punto de encuentro\n"
                + "STR;Stuttgart Flughafen;Stuttgart;48.6899,9.222;Europe/Berlin;15;150;Terminal 1\n",
            "[{\"id\":\"STR\",\"name\":\"Stuttgart Flughafen\",\"place\":\"Stuttgart\","
                + "\"coordinates\":\"48.6899, 9.222\",\"zone\":\"Europe/Berlin\",\"reachKm\":15,\"fetchKm\":150,"
                + "\"meetingPoint\":\"Terminal 1\"}]",
        ]
        for text in texts {
            let result = try importer().hubs([file(text)])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == [expected], "\(text)")
        }
    }

    private func dates(_ isos: String...) throws -> [CivilDate] {
        try isos.map { try #require(CivilDate(iso: $0)) }
    }

    private var flight: TimetableEntry {
        get throws {
            TimetableEntry(
                id: ID("SCQ-STR"), line: "XG 4711", mode: .air,
                calls: [
                    .init(ID("SCQ"), departs: 670), .init(ID("STR"), arrives: 1_465, fare: Cents(7_950), km: 1_500),
                ],
                dates: try dates(
                    "2012-08-20", "2012-08-21", "2012-08-22", "2012-08-23", "2012-08-24", "2012-08-26"),
                room: TravelRoom(seats: 20, childSeats: 2, luggage: 30, wheelchairs: 1, pets: 0),
                group: .init(people: 6, percent: 30), nameChangeDays: 3)
        }
    }

    @Test("a connection is read in three languages and from JSON")
    func connections() throws {
        let texts = [
            "id,line,mode,from,to,departs,arrives,days,validFrom,validTo,price,km,seats,childSeats,luggage,"
                + "wheelchairs,pets,groupFrom,groupDiscount,nameChangeDays\n"
                + "SCQ-STR,XG 4711,flight,SCQ,STR,11:10,00:25+1,\"Mo-Fr, Sun\",2012-08-20,2012-08-26,79.50,1500,20,2,"
                + "30,1,0,6,30,3\n",
            "Verbindung;Flugnummer;Verkehrsmittel;von;nach;Abfahrt;Ankunft;Verkehrstage;gültig ab;gültig bis;Preis;"
                + "Kilometer;Plätze;Kindersitze;Gepäck;Rollstühle;Haustiere;Gruppe ab;Gruppenrabatt;"
                + "Namensänderung Tage\nSCQ-STR;XG 4711;Flug;SCQ;STR;11:10 Uhr;00:25+1;Mo-Fr, So;20.08.2012;"
                + "26.08.2012;79,50 €;1500 km;20;2;30;1;0;6;30 %;3\n",
            "id conexión;vuelo;medio;origen;destino;salida;llegada;días;válido desde;válido hasta;tarifa;kilómetros;"
                + "plazas;sillas infantiles;maletas;sillas de ruedas;mascotas;grupo desde;descuento de grupo;"
                + "cambio de nombre días antes\nSCQ-STR;XG 4711;avión;SCQ;STR;11:10;0:25+1;domingo | lunes-viernes;"
                + "20/08/2012;26/08/2012;79,50 €;1500;20;2;30;1;0;6;30;3\n",
            """
            [{"id":"SCQ-STR","line":"XG 4711","mode":"air","from":"SCQ","to":"STR","departs":"11:10",\
            "arrives":"00:25+1","days":["Mo-Fr","So"],"validFrom":"2012-08-20","validTo":"2012-08-26","price":7950,\
            "km":1500,"seats":20,"childSeats":2,"luggage":30,"wheelchairs":1,"pets":0,"groupFrom":6,\
            "groupDiscount":"30","nameChangeDays":3}]
            """,
        ]
        for text in texts {
            let result = try importer().connections([file(text)])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == [try flight], "\(text)")
        }
    }

    @Test("an interval stands for a connection every so many minutes, whose ids bear the departures")
    func interval() throws {
        let text =
            "id;mode;from;to;departs;arrives;dates;every;until\n"
            + "S2;train;STR;HBF;05:35;06:02;24.08.2012, 23.08.2012;40;07:30\n"
        let result = try importer().connections([file(text)])
        #expect(result.findings.map(\.line) == [])
        let entry = try #require(result.values.first)
        let days = try dates("2012-08-23", "2012-08-24")
        #expect(entry.dates == days)
        let connections = entry.connections(on: days[1]...days[1])
        #expect(connections.map(\.id.text) == ["S2/05:35", "S2/06:15", "S2/06:55"])
        #expect(connections.map { $0.calls.map { [$0.departs, $0.arrives] } }.last == [[415, nil], [nil, 442]])
        #expect(connections.allSatisfy { $0.dates == [days[1]] })
        #expect(entry.connections(on: days[1].adding(days: 1)...days[1].adding(days: 9)).isEmpty)
    }

    @Test("what cannot be taken is refused with the reason")
    func refused() throws {
        let header =
            "id;mode;from;to;departs;arrives;days;validFrom;validTo;dates;every;until;price;groupFrom;groupDiscount\n"
        let rows = [
            ("A;zeppelin;A;B;06:00;07:00;;;;24.08.2012;;;;;", "found a word outside the list"),
            ("B;Bus;A;A;06:00;07:00;;;;24.08.2012;;;;;", "the connection ends where it begins"),
            ("C;Bus;A;B;six;07:00;;;;24.08.2012;;;;;", "found no time of a timetable"),
            ("D;Bus;A;B;06:00;07:00+9;;;;24.08.2012;;;;;", "found no time of a timetable"),
            (
                "E;Bus;A;B;06:00;07:00;Mo;20.08.2012;26.08.2012;24.08.2012;;;;;",
                "the connection has dates of its own and days of a timetable"
            ),
            ("F;Bus;A;B;06:00;07:00;Mo-Xy;20.08.2012;26.08.2012;;;;;;", "found no days of the week"),
            (
                "G;Bus;A;B;06:00;07:00;So;20.08.2012;25.08.2012;;;;;;",
                "none of the days of the week lies between 2012-08-20 and 2012-08-25"
            ),
            (
                "H;Bus;A;B;06:00;07:00;;26.08.2012;20.08.2012;;;;;;",
                "the timetable holds from 2012-08-26 to 2012-08-20, expected 1 to 731 days"
            ),
            (
                "I;Bus;A;B;06:00;07:00;;20.08.2012;;;;;;;",
                "nothing is given for validTo, which every row needs"
            ),
            (
                "J;Bus;A;B;06:00;07:00;;;;24.08.2012;30;;;;",
                "nothing is given for until, which every row needs"
            ),
            ("K;Bus;A;B;06:00;07:00;;;;24.08.2012;30;05:00;;;", "the last departure is before the first"),
            (
                "L;Bus;A;B;06:00;07:00;;;;24.08.2012;;;;6;",
                "nothing is given for groupDiscount, which every row needs"
            ),
            ("M;Bus;A;B;06:00;07:00;;;;24.08.2012;;;;6;130 %", "the number is outside 0 to 100"),
        ]
        for (row, message) in rows {
            let result = try importer().connections([file(header + row + "\n")])
            #expect(result.values.isEmpty, "\(row)")
            #expect(result.findings.map(\.message) == [message], "\(row)")
        }
    }

    @Test("a hub that is nowhere is refused; coordinates put it on the map")
    func nowhere() throws {
        let header = "id;name;place;coordinates;zone\n"
        let lost = try importer().hubs([file(header + "X;Halt;Nirgendheim;;Europe/Berlin\n")])
        #expect(lost.values.isEmpty)
        #expect(
            lost.findings.map(\.message) == [
                "no town of that name is known; kept as text, without distances",
                "the town is not known, and no coordinates say where the hub is",
            ])
        let found = try importer().hubs([file(header + "X;Halt;Nirgendheim;-0.5, -179.999999;Europe/Berlin\n")])
        #expect(
            found.values.first?.point
                == GeoPoint(latitudeMicrodegrees: -500_000, longitudeMicrodegrees: -179_999_999))
    }
}
