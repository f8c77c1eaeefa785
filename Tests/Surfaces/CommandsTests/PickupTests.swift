import JSONText
import Testing

@testable import Commands

@Suite struct PickupCommandTests {
    /// A cook from Santiago who begins in Wunsiedel, where no train goes: a flight to Nürnberg, a minibus and its driver.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Wunsiedel\n", to: "employers.csv")
        try desk.write("id,employer,title,openings\nV1,F1,Koch,2\n", to: "vacancies.csv")
        try desk.write(
            "id,familyName,givenName,home\nA1,Rey,Ana,Santiago de Compostela\n",
            to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,start\nA1,V1,accepted,2012-09-03\n", to: "contracts.csv")
        try desk.write(
            "id,name,place,coordinates,zone,fetchKm,meetingPoint\nSCQ,Santiago,Santiago de Compostela,,Europe/Madrid,,\n"
                + "NUE,Nürnberg airport,,\"49.4987, 11.0669\",Europe/Berlin,130,Information\n", to: "hubs.csv")
        try desk.write(
            "id,mode,from,to,departs,arrives,validFrom,validTo,price\n"
                + "F,flight,SCQ,NUE,09:00,13:00,2012-08-27,2012-08-27,90\n", to: "connections.csv")
        try desk.write("id,place,seats,pricePerKm\nBUS,Wunsiedel,8,0.30\n", to: "vehicles.csv")
        try desk.write("id,name,phone,vehicles\nK1,Karl Probe,0151 1,BUS\n", to: "drivers.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-25")
        for kind in [
            "employers", "vacancies", "applicants", "contracts", "hubs", "connections", "vehicles", "drivers",
        ] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.out.contains("accepted") && answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        return desk
    }

    @Test("runs are printed with times, driver and who is on board; sheets are written for each driver and day")
    func show() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let unplanned = """
            error[CL092]: there are no pickups planned yet
            hint: lotse run

            """
        #expect(desk.run("pickups show").err == unplanned)
        #expect(desk.run("export pickups out").err == unplanned)
        #expect(
            desk.run("run --from placement").out.contains(
                "pickups      1 of 1 who need it are fetched in 1 run, 72.60 € (optimal)"))
        let shown = desk.run("pickups show")
        #expect(shown.exit == .done)
        #expect(
            shown.out == """
                2012-08-27 13:45 Nürnberg airport: BUS, driver K1, 242 km, 72.60 €
                  15:56 Wunsiedel: A1
                1 run, 72.60 € (optimal)

                """)
        let json = try JSONReader.read(Array(desk.run("pickups show --json").out.utf8))
        #expect(json.list("runs").count == 1 && json.list("unplaced").isEmpty)
        #expect(desk.run("export pickups out").out == "out: 1 driver's sheet, 2 files\n")
        #expect(desk.run("export pickups paper --format pdf").out == "paper: 1 driver's sheet, 1 files\n")
        #expect(desk.run("export pickups books --format xlsx").out == "books: 1 driver's sheet, 1 files\n")
        #expect(try desk.sheets("books/2012-08-27-K1.xlsx") == ["Fahrauftrag", "Angaben"])
        #expect(desk.run("export travel books").out == "books: 1 workbook, 1 files\n")
        #expect(try desk.sheets("books/travel.xlsx") == ["Reisen", "Fahrten und Flüge", "Abholung", "Angaben"])
        #expect(try !desk.cells("books/travel.xlsx").contains { $0.contains("Ana") })
        let page = try desk.read("out/2012-08-27-K1.html")
        #expect(page.contains("Fahrauftrag") && page.contains("Ana Rey") && page.contains("Karl Probe, 0151 1"))
        #expect(try desk.read("out/2012-08-27-K1.csv").contains("Wunsiedel"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("a driver can be erased, and the next run says that nobody drives")
    func erase() throws {
        let desk = try campaign()
        defer { desk.clear() }
        _ = desk.run("run --from placement")
        let answer = desk.run("erase --driver K1 --ground asked --json")
        #expect(answer.out.contains("\"kind\": \"driver\""))
        #expect(desk.run("pickups show").out.hasSuffix("0 runs, 0.00 € (optimal)\n"))
        #expect(
            desk.run("run --from pickups").out.contains("0 of 1 who need it are fetched in 0 runs, 0.00 € (partial)"))
        let shown = desk.run("pickups show")
        #expect(shown.exit == .no)
        #expect(shown.out.hasPrefix("A1 is not fetched:\n"))
        #expect(!desk.run("audit").out.contains("K1"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("a late flight moves the pickup: who has to be told is printed, and what cannot be late is refused")
    func delays() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("travel delay F --minutes 90").err.hasPrefix("error[CL050]: there are no journeys planned yet\n"))
        _ = desk.run("run --from placement")
        let late = desk.run("travel delay F --minutes 90")
        #expect(late.exit == .done)
        #expect(
            late.out == """
                F on 2012-08-27 is 90 minutes late
                A1: there 2012-08-27 16:41 instead of 2012-08-27 15:11
                pickup of A1: 2012-08-27 15:15 with BUS and driver K1, instead of 2012-08-27 13:45 with BUS and driver K1
                tell A1, Ana Rey
                tell driver K1, Karl Probe, 0151 1

                """)
        #expect(desk.run("pickups show").out.hasPrefix("2012-08-27 15:15 Nürnberg airport: BUS, driver K1"))
        #expect(desk.run("travel delay A1 --minutes 20").out.hasPrefix("A1 on 2012-08-27 is 20 minutes late\n"))
        #expect(desk.run("pickups show").out.hasPrefix("2012-08-27 15:35 "))
        #expect(
            desk.run("travel delay F --minutes 90").out
                == "F on 2012-08-27 is 90 minutes late\nnothing that is planned changes\n")
        // The run of 15:35 was announced, and nobody waits too long for it: it stays.
        let json = try JSONReader.read(Array(desk.run("travel delay F --minutes 0 --json").out.utf8))
        #expect(json.list("journeys").count == 1 && json.list("tell").count == 1)
        #expect(
            desk.run("travel delay X --minutes 5").err == """
                X: error[CL093]: no journey is planned on a connection, or of an applicant, with the id "X"
                hint: 'lotse travel show' lists journeys, 'lotse travel show APPLICANT' their connections

                """)
        #expect(
            desk.run("travel delay F --minutes 5 --on 2012-08-28").err == """
                F: error[CL095]: nobody travels with F on 2012-08-28
                hint: planned are: 2012-08-27

                """)
        try desk.write("id,familyName,givenName,home\nA2,Brea,Eva,Santiago de Compostela\n", to: "more.csv")
        try desk.write("applicant,vacancy,state,start\nA2,V1,accepted,2012-09-10\n", to: "later.csv")
        try desk.write(
            "id,mode,from,to,departs,arrives,validFrom,validTo,price\n"
                + "F,flight,SCQ,NUE,09:00,13:00,2012-08-27,2012-09-10,90\n", to: "often.csv")
        for line in ["applicants more.csv", "contracts later.csv", "connections often.csv"] {
            #expect(desk.run("import \(line)").exit == .done)
        }
        _ = desk.run("run --from placement")
        let several = desk.run("travel delay F --minutes 5").err
        #expect(
            several.hasPrefix("F: error[CL094]: journeys with F are planned on several days: 2012-08-27, 2012-09-0"))
        #expect(several.hasSuffix("hint: say which with --on\n\n") || several.hasSuffix("hint: say which with --on\n"))
        #expect(desk.run("check").exit == .done)
    }
}
