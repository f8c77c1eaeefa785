import Calendar
import Domain
import Intake
import Testing

@Suite struct PickupImportTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    private func hours(_ weekday: Weekday, _ from: String, _ to: String) throws -> WeekHours {
        let (start, end) = (try #require(LocalTime(from)), try #require(LocalTime(to)))
        return try #require(WeekHours(weekday: weekday, from: start, to: end))
    }

    private func span(_ from: String, _ to: String) throws -> DaySpan {
        let (first, last) = (try day(from), try day(to))
        return try #require(DaySpan(from: first, to: last))
    }

    @Test("a vehicle is read in three languages and from JSON")
    func vehicles() throws {
        let texts = [
            "id,name,place,seats,infantSeats,boosterSeats,wheelchairs,luggage,pets,times,unavailable,pricePerRun,"
                + "pricePerKm,hired,phone\n"
                + "BUS-1,weißer Kleinbus,Wunsiedel,8,1,2,1,14,yes,Mon-Tue 16:00-24:00,2012-08-27 to 2012-08-28,"
                + "12.50,0.30,no,09232 1\n",
            "Fahrzeug;Bezeichnung;Standort;Plätze;Babyschalen;Sitzerhöhungen;Rollstühle;Gepäckstücke;Haustiere;Zeiten;"
                + "nicht verfügbar;Preis je Fahrt;Preis je km;mit Fahrer;Telefon\n"
                + "BUS-1;weißer Kleinbus;95632 Wunsiedel;8;1;2;1;14;ja;Mo-Di 16:00-24:00;27.08.2012 bis 28.08.2012;"
                + "12,50 €;0,30 €;nein;09232 1\n",
            "id vehículo;nombre;localidad;plazas;sillas de bebé;elevadores;sillas de ruedas;equipaje;mascotas;horario;"
                + "taller;tarifa base;precio por km;con conductor;teléfono\n"
                + "BUS-1;weißer Kleinbus;Wunsiedel;8;1;2;1;14;sí;lunes a martes 16:00-24:00;27/08/2012 hasta 28/08/2012;"
                + "12,50 €;0,30 €;no;09232 1\n",
            """
            [{"id":"BUS-1","name":"weißer Kleinbus","place":"Wunsiedel","seats":8,"infantSeats":1,"boosterSeats":2,\
            "wheelchairs":1,"luggage":14,"pets":true,"times":["Mo-Di 16:00-24:00"],\
            "unavailable":["27.08.2012 bis 28.08.2012"],"pricePerRun":1250,"pricePerKm":30,"hired":false,\
            "phone":"09232 1"}]
            """,
        ]
        for text in texts {
            let result = try importer().vehicles([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            var vehicle = try #require(result.values.first, "\(text)")
            #expect(vehicle.place?.place == ID("2805762"))
            vehicle.place = nil
            #expect(
                vehicle
                    == PickupVehicle(
                        id: ID("BUS-1"), name: "weißer Kleinbus", seats: 8, childSeats: [.infant: 1, .booster: 2],
                        wheelchairs: 1, luggage: 14, takesPets: true,
                        hours: [try hours(.monday, "16:00", "24:00"), try hours(.tuesday, "16:00", "24:00")],
                        absences: [try span("2012-08-27", "2012-08-28")], centsPerRun: Cents(1_250),
                        centsPerKilometre: Cents(30), phone: "09232 1"), "\(text)")
        }
    }

    @Test("a driver is read in three languages and from JSON")
    func drivers() throws {
        let texts = [
            "id,name,phone,vehicles,times,holidays,maxDrivingMinutes,escortsMinors,substitute\n"
                + "D-1,Karl Beispiel,0151 2,BUS-1; BUS-2,Sat 6:00-24:00,2012-08-06 to 2012-08-19,480,yes,D-2\n",
            "Fahrer-ID;Fahrer;Mobil;Fahrzeuge;freie Zeiten;Urlaub;Lenkzeit höchstens;begleitet Minderjährige;Vertretung\n"
                + "D-1;Karl Beispiel;0151 2;BUS-1 | BUS-2;Sa 6:00-24:00;06.08.2012 bis 19.08.2012;480 Min;ja;D-2\n",
            "id conductor;conductor;móvil;vehículos;horario;vacaciones;minutos de conducción;menores;suplente\n"
                + "D-1;Karl Beispiel;0151 2;BUS-1|BUS-2;sáb. 6:00-24:00;06/08/2012 hasta 19/08/2012;480;sí;D-2\n",
            """
            [{"id":"D-1","name":"Karl Beispiel","phone":"0151 2","vehicles":["BUS-1","BUS-2"],\
            "times":["Sa 6:00-24:00"],"holidays":["06.08.2012 bis 19.08.2012"],"maxDrivingMinutes":480,\
            "escortsMinors":true,"substitute":"D-2"}]
            """,
        ]
        for text in texts {
            let result = try importer().drivers([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(
                result.values == [
                    PickupDriver(
                        id: ID("D-1"), name: "Karl Beispiel", phone: "0151 2", vehicles: [ID("BUS-1"), ID("BUS-2")],
                        hours: [try hours(.saturday, "06:00", "24:00")],
                        absences: [try span("2012-08-06", "2012-08-19")], maxDrivingMinutes: 480, escortsMinors: true,
                        substitute: ID("D-2"))
                ], "\(text)")
        }
    }

    @Test("only what is needed has to be given; a taxi has no town")
    func bare() throws {
        let vehicles = try importer().vehicles([file("id;place;seats;hired\nB;Selb;4;\nT;;4;ja\n")]).values
        #expect(vehicles.map(\.isHired) == [false, true])
        #expect(vehicles.allSatisfy { $0.childSeats.isEmpty && $0.luggage == nil && $0.hours == nil && !$0.takesPets })
        #expect(vehicles.allSatisfy { $0.centsPerRun == .zero && $0.centsPerKilometre == .zero })
        let drivers = try importer().drivers([file("id;name\nD;Karl\n")]).values
        #expect(drivers == [PickupDriver(id: ID("D"), name: "Karl")])
    }

    @Test("what cannot be driven is refused with the reason")
    func refused() throws {
        let rows = [
            ("A;;8;nein", "nothing is given for place, which every row needs"),
            ("B;Selb;;nein", "nothing is given for seats, which every row needs"),
            ("C;Selb;101;nein", "the number is outside 0 to 100"),
        ]
        for (row, message) in rows {
            let result = try importer().vehicles([file("id;place;seats;hired\n\(row)\n")])
            #expect(result.values.isEmpty, "\(row)")
            #expect(result.findings.map(\.message) == [message], "\(row)")
        }
        let lost = try importer().vehicles([file("id;place;seats\nD;Nirgendheim;8\n")])
        #expect(lost.values.isEmpty)
        #expect(lost.findings.map(\.message).last == "the town where the vehicle stands is not known")
        let alone = try importer().drivers([file("id;name;substitute\nD;Karl;D\n")])
        #expect(alone.findings.map(\.message) == ["the driver stands in for itself"])
    }
}
