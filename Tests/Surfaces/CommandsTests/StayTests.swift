import JSONText
import Testing

@testable import Commands

@Suite struct StayCommandTests {
    /// Three guests of a fair of one day, two of whom named each other, one with a child; a hotel and a bus there and back.
    static func campaign(venue: String = "") throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Wunsiedel\n", to: "employers.csv")
        try desk.write("id,employer,title,openings\nV1,F1,Koch,2\n", to: "vacancies.csv")
        try desk.write(
            "id,familyName,givenName,nationality,birthDate,qualification,qualificationCountry,occupation,german,consent\n"
                + ["A1,Rey,Ana", "A2,Sol,Eva", "A3,Mar,Leo"].map {
                    "\($0),Spanien,02.03.1985,Técnico en Cocina,Spanien,Koch,B2,ja\n"
                }.joined(), to: "applicants.csv")
        try desk.write("employer,teams,languages\nF1,1,Deutsch C2\n", to: "delegations.csv")
        try desk.write("date,from,to,slotMinutes\n2012-06-25,09:00,12:00,30\n", to: "days.csv")
        try desk.write(
            "applicant,sentOn,answerBy,answer,answeredOn\n"
                + ["A1", "A2", "A3"].map { "\($0),2012-05-02,2012-05-20,coming,2012-05-10\n" }.joined(),
            to: "invitations.csv")
        try desk.write(
            "id,hotel,name,address,phone,kind,rooms,childBed,from,until,price\n"
                + "H1-DZ,H1,Hotel Quell,Weg 4,0771 1,double,2,yes,2012-06-24,2012-06-27,80\n", to: "allotments.csv")
        try desk.write(
            "id,stops,seats,inCharge,phone\nHIN,H1 08:00; venue 08:20,3,Bernd,0151 1\n"
                + "RUECK,venue 12:30; H1 12:50,49,Bernd,0151 1\n", to: "shuttles.csv")
        try desk.write("id,at,task,person,phone\nD1,07:15,Haus öffnen,Ute,0151 2\n", to: "duties.csv")
        try desk.write(
            "applicant,diet,children,roomWith,tellsName,signLanguage\nA1,vegetarian,,A2,yes,\nA2,,,A1,yes,LSE\n"
                + "A3,halal,1,,,\n",
            to: "fairneeds.csv")
        let place = venue.isEmpty ? "" : " --venue '\(venue)'"
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-20\(place)")
        for kind in [
            "employers", "vacancies", "applicants", "delegations", "days", "invitations", "allotments", "shuttles",
            "duties", "fairneeds",
        ] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.out.contains("accepted"), "\(answer.out)\(answer.err)")
        }
        return desk
    }

    @Test("rooms, buses and meals are printed with head counts, and who has no seat and why")
    func show() throws {
        let desk = try Self.campaign()
        defer { desk.clear() }
        let unplanned = """
            error[CL210]: the stay at the fair is not planned yet
            hint: lotse run

            """
        #expect(desk.run("stay show").err == unplanned)
        #expect(desk.run("export stay out").err == unplanned)
        let ran = desk.run("run --to stay")
        #expect(
            ran.out.contains(
                "stay         3 of 3 guests have a bed in 2 rooms, 4 nights, 320.00 €, which nothing beats (optimal); "
                    + "without a bus: A"), "\(ran.out)\(ran.err)")
        let shown = desk.run("stay show")
        #expect(shown.exit == .done)
        #expect(shown.out.contains("Hotel Quell: 2 rooms, 320.00 €\n"), "\(shown.out)")
        #expect(shown.out.contains("A1 2012-06-24 to 2012-06-26, A2 2012-06-24 to 2012-06-26"), "\(shown.out)")
        #expect(shown.out.contains("A3 2012-06-24 to 2012-06-26 with 1"), "\(shown.out)")
        #expect(shown.out.contains("2012-06-25 lunch, fair: 4 (1 vegetarian, 1 halal)"), "\(shown.out)")
        #expect(shown.out.contains("has no bus:\n  the buses of H1 on 2012-06-25 are full: HIN"), "\(shown.out)")
        #expect(shown.out.contains("2012-06-25 book an interpreter for LSE: 1"), "\(shown.out)")
        let json = try JSONReader.read(Array(desk.run("stay show --json").out.utf8))
        #expect(json.list("stays").count == 3 && json.list("left").count == 1 && json.list("rides").count == 5)
        #expect(desk.run("check").exit == .done)
    }

    @Test("the room list has names and no needs, the run sheet needs and no guest's name")
    func pages() throws {
        let desk = try Self.campaign()
        defer { desk.clear() }
        _ = desk.run("run --to stay")
        #expect(desk.run("export stay out --language de").out == "out: 2 sheets of the stay, 2 files\n")
        #expect(desk.run("export stay out --format xlsx").out == "out: 2 sheets of the stay, 2 files\n")
        #expect(try desk.cells("out/rooms.xlsx").contains { $0.contains("Rey") })
        #expect(try !desk.cells("out/rooms.xlsx").contains { $0.contains("vegetarisch") })
        #expect(try desk.sheets("out/runsheet.xlsx") == ["Ablauf", "Busse", "Mahlzeiten", "Angaben"])
        #expect(try !desk.cells("out/runsheet.xlsx").contains { $0.contains("Rey") })
        let rooms = try desk.read("out/rooms.de.html")
        #expect(rooms.contains("Rey, Ana") && rooms.contains("Hotel Quell") && !rooms.contains("vegetarisch"))
        let sheet = try desk.read("out/runsheet.de.html")
        #expect(sheet.contains("Haus öffnen") && sheet.contains("Ute, 0151 2") && sheet.contains("1 vegetarisch"))
        #expect(sheet.contains("LSE") && !sheet.contains("Rey"))
        #expect(desk.run("audit --json").out.contains("fair stay"))
    }

    @Test("a problem goes to a file, is planned and verified without the campaign")
    func problem() throws {
        let desk = try Self.campaign()
        defer { desk.clear() }
        _ = desk.run("run --to stay")
        try desk.write(desk.run("stay problem").out, to: "problem.json")
        let planned = desk.run("plan stay problem.json")
        #expect(planned.exit == .done)
        try desk.write(planned.out, to: "plan.json")
        #expect(desk.run("verify stay problem.json plan.json").exit == .done)
        try desk.write(planned.out.replacing("\"2012-06-26\"", with: "\"2012-06-27\""), to: "plan.json")
        #expect(desk.run("verify stay problem.json plan.json").out.contains("nights"))
    }

    @Test("where the employers travel to the people there is no stay")
    func delegation() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-20 --route delegation")
        try desk.write("id,at,task,person\nD1,07:15,Öffnen,Ute\n", to: "duties.csv")
        let none = """
            error[CL211]: on the route delegation nobody sleeps at a fair
            hint: the route with one: fair

            """
        for words in ["stay show", "stay problem", "export stay out", "import duties duties.csv"] {
            #expect(desk.run(words).err == none, "\(words)")
        }
    }

    @Test("somebody who is erased leaves the room, the bus and the wishes of others")
    func erasure() throws {
        let desk = try Self.campaign()
        defer { desk.clear() }
        _ = desk.run("run --to stay")
        _ = desk.run("release V1")
        #expect(desk.run("itinerary A2 --language de").out.contains("Sie teilen das Zimmer mit Ana"))
        #expect(desk.run("erase A1 --ground asked").exit == .done)
        #expect(!desk.run("itinerary A2 --language de").out.contains("Ana"))
        let shown = desk.run("stay show").out
        #expect(!shown.contains("A1") && shown.contains("A2"), "\(shown)")
        let again = desk.run("run --to stay").out
        #expect(again.contains("2 of 2 guests have a bed"), "\(again)")
        #expect(desk.run("check").exit == .done)
    }
}
