import Foundation
import JSONText
import Testing

@testable import Commands

@Suite struct CalendarCommandTests {
    /// A cook who flies to Nürnberg and is fetched by a driver, with a guide in Wunsiedel.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Wunsiedel\n", to: "employers.csv")
        try desk.write("id,employer,title,openings\nV1,F1,Koch,2\n", to: "vacancies.csv")
        try desk.write(
            "id,familyName,givenName,home,email,phone,languages\n"
                + "A1,Rey,Ana,Santiago de Compostela,ana@example.org,600 1,Spanish C2\n", to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,signedOn,start\nA1,V1,signed,2012-07-01,2012-09-03\n", to: "contracts.csv")
        try desk.write(
            "id,name,place,coordinates,zone,fetchKm,meetingPoint\nSCQ,Santiago,Santiago de Compostela,,Europe/Madrid,,\n"
                + "NUE,Nürnberg airport,,\"49.4987, 11.0669\",Europe/Berlin,130,Information\n", to: "hubs.csv")
        try desk.write(
            "id,mode,from,to,departs,arrives,validFrom,validTo,price\n"
                + "F,flight,SCQ,NUE,09:00,13:00,2012-08-27,2012-08-27,90\n", to: "connections.csv")
        try desk.write("id,place,seats,pricePerKm\nBUS,Wunsiedel,8,0.30\n", to: "vehicles.csv")
        try desk.write("id,name,phone,vehicles\nK1,Karl Probe,0151 1,BUS\n", to: "drivers.csv")
        try desk.write(
            "id,name,phone,email,languages,place\n"
                + "L1,Ada Muster,0151 2,ada@example.org,German C2; Spanish C1,Wunsiedel\n", to: "guides.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --route paper --date 2012-07-10")
        for kind in [
            "employers", "vacancies", "applicants", "contracts", "hubs", "connections", "vehicles", "drivers", "guides",
        ] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.out.contains("accepted") && answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        _ = desk.run("run")
        return desk
    }

    @Test("calendars are given out once, then only what changes; everybody's file has it, and what goes is cancelled")
    func releases() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("calendar show").err == """
                error[CL250]: nothing has been given out to calendars yet
                hint: lotse calendar release

                """)
        #expect(desk.run("calendar release").err.hasPrefix("error[CL025]: "), "people are told by a release first")
        #expect(desk.run("release V1").exit == .done)
        let dry = desk.run("calendar release --dry-run --date 2012-07-10")
        #expect(dry.exit == .done && dry.out.contains("\ndriver/K1: 1 new\n"), "\(dry)")
        #expect(desk.run("calendar show").exit == .no, "a dry run gives nothing out")
        let given = desk.run("calendar release --date 2012-07-10")
        #expect(given.out.contains("calendars: release 1, "), "\(given)")
        #expect(given.err == "next: lotse export calendars DIR\n")
        #expect(desk.run("calendar release --date 2012-07-10").out == "calendars: nothing has changed\n")
        #expect(
            desk.run("export calendars out --requests --date 2012-07-10").err == """
                error[CL260]: the campaign does not say who sends its mail and gets the answers
                hint: lotse campaign organiser EMAIL --name NAME

                """)
        #expect(desk.run("campaign organiser padron@example.org --name Rathaus").exit == .done)
        let requested = desk.run("export calendars out --requests --date 2012-07-10")
        #expect(requested.exit == .done, "\(requested)")
        let asked = try FileManager.default.contentsOfDirectory(
            atPath: desk.folder.appending(path: "out/guide-L1").path)
        let first = try #require(asked.sorted().first)
        let invitation = try desk.read("out/guide-L1/\(first)").replacing("\r\n ", with: "")
        #expect(invitation.contains("METHOD:REQUEST\r\n"))
        #expect(invitation.contains("ORGANIZER;CN=Rathaus:mailto:padron@example.org\r\n"), "\(invitation)")
        #expect(invitation.contains(";CN=Ada Muster:mailto:ada@example.org\r\n"), "\(invitation)")
        let driver = try desk.read("out/driver-K1.ics").replacing("\r\n ", with: "")
        #expect(driver.contains("SUMMARY:Abholung 13:45 Nürnberg airport\r\n"), "\(driver)")
        #expect(driver.contains("Ana Rey\\, 600 1 (") && driver.contains("GEO:49.498700;11.066900\r\n"), "\(driver)")
        let ana = try desk.read("out/candidate-A1.ics").replacing("\r\n ", with: "")
        #expect(ana.contains("TZID:Europe/Madrid\r\n") && ana.contains("TRIGGER:-PT3H\r\n"), "\(ana)")
        #expect(try desk.read("out/employer-F1.ics").contains("SUMMARY:A1: "), "the firm's talks, people by id")
        let guide = try desk.read("out/guide-L1.ics").replacing("\r\n ", with: "")
        #expect(guide.contains("DESCRIPTION:Ansprechperson: Ana Rey\\, 600 1\\n"), "\(guide)")
        let tag = try etag(desk, of: "driver/K1")
        // The driver cannot, and nobody else drives.
        try desk.write(
            "id,name,phone,vehicles,holidays\nK1,Karl Probe,0151 1,BUS,01.08.2012 bis 31.08.2012\n", to: "off.csv")
        let off = desk.run("import drivers off.csv --quiet")
        #expect(off.exit == .done, "\(off)")
        _ = desk.run("run")
        let warned = desk.run("calendar release --dry-run --date 2012-07-10")
        #expect(warned.err.contains("items of the plan are not what the last release tells people"), "\(warned)")
        #expect(desk.run("release V2").exit == .done)
        let second = desk.run("calendar release --date 2012-07-10")
        #expect(
            second.out.contains("driver/K1: 1 cancelled\n  cancelled run/2012-08-27/Nürnberg airport/0: 2012-08-27 "))
        let driverNow = desk.run("export calendars out --receiver driver/K1 --date 2012-07-10")
        #expect(driverNow.out == "out: 1 calendar, 1 files\n")
        let cancelled = try desk.read("out/driver-K1.ics")
        #expect(cancelled.contains("SEQUENCE:1\r\n") && cancelled.contains("STATUS:CANCELLED\r\n"), "\(cancelled)")
        #expect(try etag(desk, of: "driver/K1") != tag)
        #expect(desk.run("calendar show driver/K1 --date 2012-07-10").out.hasSuffix("  1  cancelled\n"))
        #expect(!desk.run("calendar show driver/K1 --date 2012-08-28").out.contains("cancelled"), "its day is over")
        #expect(!desk.run("audit").out.contains("Karl"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("somebody without a calendar is refused with how one is named")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        _ = (desk.run("release V1"), desk.run("calendar release --date 2012-07-10"))
        for typed in ["A1", "candidate/A9"] {
            #expect(
                desk.run("calendar show \(typed)").err == """
                    \(typed): error[CL251]: nobody called "\(typed)" has a calendar, expected a role and an id as candidate/A1
                    hint: 'lotse calendar show' lists who has one; 'lotse calendar release' gives out what is new

                    """)
        }
        let erased = desk.run("erase A1 --ground request")
        #expect(erased.exit == .done, "\(erased)")
        #expect(!desk.run("calendar show").out.contains("A1"))
        #expect(desk.run("export calendars out").exit == .done)
    }

    @Test("the organiser is asked for, set in parts, and refused where the address is none")
    func organiser() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let nobody = desk.run("campaign organiser")
        #expect(nobody.out == "nobody\n" && nobody.err == "next: lotse campaign organiser EMAIL\n")
        #expect(
            desk.run("campaign organiser --phone 1").err == """
                error[CL261]: the organiser has no e-mail address yet, so that a name or number cannot stand
                hint: lotse campaign organiser EMAIL --name NAME

                """)
        #expect(
            desk.run("campaign organiser rathaus").err == """
                error[CL262]: "rathaus" is no e-mail address
                hint: write one as name@example.org

                """)
        #expect(desk.run("campaign organiser a@example.org").out == "Padrón, a@example.org\n")
        let named = desk.run("campaign organiser --name 'Büro Nord' --phone '09232 1'")
        #expect(named.out == "Büro Nord, a@example.org, 09232 1\n", "\(named)")
        #expect(desk.run("campaign organiser").err.isEmpty, "asking changes nothing")
        _ = desk.run("release V1")
        let page = desk.run("itinerary A1")
        #expect(page.out.contains("Büro Nord, 09232 1, a@example.org"))
        #expect(desk.run("itinerary A1 --format ics").out.contains("ORGANIZER;CN=Büro Nord:mailto:a@example.org\r\n"))
    }

    @Test("an address of a calendar is shown once, listed by its beginning, and shut; it goes with its receiver")
    func links() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let made = desk.run("calendar link guide/L1 --base https://fair.example/ --days 10")
        let token = try #require(
            made.out.firstMatch(of: /^https:\/\/fair\.example\/calendar\/([0-9a-f]{64})\.ics\n$/)?.1)
        #expect(made.err == "address 1 is good until 2026-12-01; it is shown only now\n")
        #expect(
            desk.run("calendar links").out
                == "1  \(token.prefix(6))…  guide/L1  until 2026-12-01  never fetched\n")
        #expect(
            desk.run("calendar link guide/L9").err == """
                guide/L9: error[CL251]: nobody called "guide/L9" has a calendar, expected a role and an id
                hint: write one as candidate/B017; the roles are candidate, employer, interpreter, guide, driver

                """)
        #expect(desk.run("calendar revoke 1").out == "address 1 opens nothing any more\n")
        #expect(desk.run("calendar links").out.contains("revoked 2026-11-21"))
        #expect(
            desk.run("calendar revoke 7").err
                == "error[CL263]: there is no address 7 of a calendar\nhint: 'lotse calendar links' numbers them\n")
        for receiver in ["candidate/A1", "employer/F1", "driver/K1"] {
            #expect(desk.run("calendar link \(receiver)").exit == .done, "\(receiver)")
        }
        #expect(desk.run("check").exit == .done)
        #expect(desk.run("erase A1 --ground request").exit == .done)
        #expect(desk.run("calendar links").out.split(separator: "\n").count == 3)
        #expect(!desk.run("calendar links").out.contains("A1"))
        #expect(!desk.run("audit").out.contains(token.prefix(7)))
    }

    private func etag(_ desk: Desk, of receiver: String) throws -> String {
        let json = try JSONReader.read(Array(desk.run("calendar show \(receiver) --json --date 2012-07-10").out.utf8))
        return try #require(json.list("calendars").first?.string("etag"))
    }
}
