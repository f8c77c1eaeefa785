import Arguments
import Testing

@testable import Commands

@Suite struct RouteTests {
    @Test("a campaign on paper has no timetable stage, and what belongs to the fair says so")
    func paper() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.writeSample(applicants: 6, vacancies: 3)
        #expect(desk.run("new p.lotse --route paper --land BW --date 2012-06-25").exit == .done)
        for kind in ["employers", "vacancies", "applicants"] {
            #expect([.done, .no].contains(desk.run("import \(kind) demo/\(kind).csv").exit))
        }
        let run = desk.run("run")
        #expect(run.exit == .done)
        let stages = run.out.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(stages.prefix(3) == ["recognition", "matching", "shortlists"])
        #expect(!stages.contains("fair"))
        let status = desk.run("status").out
        #expect(status.contains(", route paper, law of 2012-06-25, BW\n"))
        #expect(!status.split(separator: "\n").contains { $0.hasPrefix("fair") })
        #expect(
            desk.run("fair show").err == """
                error[CL026]: a campaign on the route paper has no timetable of interviews
                hint: lotse shortlist show says who is proposed to whom

                """)
        #expect(desk.run("release V1").out == "V1: 0 interviews\n")
    }

    @Test("a sample on papers is placed from its shortlists, and nobody is said to have been interviewed")
    func sample() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let written = desk.run("sample --seed 7 --applicants 60 --vacancies 10 --route paper demo")
        #expect(
            written.out == """
                demo: campaign.json, employers.csv, vacancies.csv, applicants.csv, rankings.csv, contracts.csv, \
                providers.csv, courses.csv, guides.csv, offices.csv, households.csv, units.csv, hubs.csv, \
                connections.csv, partners.csv, funding.csv, grants.csv, costs.csv, payments.csv, budget.csv

                """)
        #expect([.done, .no].contains(desk.run("new p.lotse --from demo").exit))
        #expect(desk.run("status").out.hasPrefix("Sample, route paper, "))
        #expect(desk.run("status").out.contains("placement    waits: nobody is on a shortlist yet; lotse run\n"))
        #expect(desk.run("placement method assignment").exit == .done)
        let run = desk.run("run")
        let line = try #require(run.out.split(separator: "\n").first { $0.hasPrefix("placement") })
        #expect(line.contains("0 contracts stand, ") && line.contains(" applicants on a shortlist without a place ("))
        let sheet = desk.run("placement show").out
        #expect(sheet.contains("recommended\n") && sheet.contains(": on a shortlist, no place\n"))
        #expect(!(run.out + sheet).contains("interviewed"))
        #expect(
            desk.run("sample --route boat other").err.contains("expected one of fair, paper"))
    }

    @Test("campaign.json names the route; an unknown one is refused with those there are")
    func ofFile() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let text = #"{"id": "x", "name": "X", "land": "BY", "date": "2027-03-01", "route": "ROUTE"}"#
        try desk.write(text.replacing("ROUTE", with: "apprenticeship"), to: "folder/campaign.json")
        #expect(desk.run("new a.lotse --from folder").exit == .done)
        #expect(desk.run("status").out.hasPrefix("X, route apprenticeship, "))
        try desk.write(text.replacing("ROUTE", with: "boat"), to: "folder/campaign.json")
        let refused = desk.run("new b.lotse --from folder")
        #expect(refused.exit == .usage)
        #expect(refused.err.contains("found \"boat\", expected a route"))
        #expect(refused.err.contains("write one of fair, delegation, paper, apprenticeship"))
    }
}
