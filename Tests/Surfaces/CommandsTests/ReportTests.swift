import Domain
import Foundation
import JSONText
import Store
import Testing

@testable import Commands

@Suite struct ReportTests {
    /// The delegation of 2012, planned and announced, with a few events.
    private static func campaign() throws -> Desk {
        let desk = try Desk()
        _ = desk.run("new a.lotse --sample wunsiedel-2012")
        _ = desk.run("run")
        #expect(desk.run("release V1").exit == .done)
        try desk.write(
            "applicant,vacancy,state,on\nB009,V29,arrived,2012-08-27\nB009,V29,inProbation,2012-09-01\n"
                + "B017,V34,visaRefused,2012-09-10\n", to: "events.csv")
        let events = desk.run("import employment events.csv")
        #expect(events.exit == .done, "\(events.out)\(events.err)")
        return desk
    }

    @Test("the report names nobody, agrees with what the commands say, and is the same each time")
    func report() throws {
        let desk = try Self.campaign()
        defer { desk.clear() }
        for language in ["de", "en", "es"] {
            let written = desk.run("export report \(language) --on 2012-10-01 --language \(language)")
            #expect(written.out == "\(language): 1 report, 2 files\n", "\(written.err)")
        }
        let pages = try ["de", "en", "es"].map { try desk.read("\($0)/report.html") }
        let figures = try desk.read("de/report.json")
        _ = desk.run("--date 2013-01-01 export report again --on 2012-10-01")
        #expect(try desk.read("again/report.html") == pages[0])
        #expect(try desk.read("again/report.json") == figures)
        #expect(try desk.read("en/report.json") == figures)

        // Nothing of a person.
        let store = try CampaignStore.open(at: desk.folder.appending(path: "a.lotse").path())
        for applicant in try store.all(.applicants) {
            let person = applicant.person
            let own = [applicant.id.text, person.email, person.phone, "\(person.givenName) \(person.familyName)"]
                .compactMap(\.self).filter { $0.count > 3 }
            let found = own.filter { value in (pages + [figures]).contains { $0.contains(value) } }
            #expect(found == [], "the report holds something of \(applicant.id)")
        }
        for guide in try store.all(.guides) { #expect(!pages[0].contains(guide.name)) }

        // The figures are those of the commands.
        let report = try JSONReader.read(Array(figures.utf8))
        let forecast = try JSONReader.read(Array(desk.run("forecast show --on 2012-10-01 --json").out.utf8))
        let names = ["stage", "passed", "failed", "waiting"]
        #expect(
            report.list("stages").map { row in names.map { row.plain($0) } }
                == forecast.list("stages").map { row in names.map { row.plain($0) } })
        #expect(report.list("stages").map { $0.plain("outcome") } == forecast.list("outcomes").map(\.plain))
        #expect(report.plain("toSpend") == forecast.plain("cost"))
        let probation = try JSONReader.read(Array(desk.run("probation show --json").out.utf8)).list("probations")
        let employed = Dictionary(
            uniqueKeysWithValues: report.list("employed").map { ($0.plain("state"), $0.int("contracts")) })
        let inProbation = probation.count { $0.plain("state") == "\"inProbation\"" }
        #expect(inProbation == 1 && employed["\"inProbation\""] == 1 && employed["\"visaRefused\""] == 1)
        let audit = try JSONReader.read(Array(desk.run("audit equality --on 2012-10-01 --json").out.utf8))
        #expect(report.plain("equality") == audit.plain("audit"))
        let housing = try JSONReader.read(Array(desk.run("housing occupancy --json").out.utf8))
        #expect(report.list("weeks").count == housing.list("weeks").count)
    }

    @Test("each picture has a name, a description and its numbers below; there is no script and nothing from elsewhere")
    func accessible() throws {
        let desk = try Self.campaign()
        defer { desk.clear() }
        _ = desk.run("export report out --on 2012-10-01")
        let page = try desk.read("out/report.html")
        func count(_ text: String) -> Int { page.components(separatedBy: text).count - 1 }
        #expect(count("<svg ") == 7, "funnel, forecast, timetable, language, housing, probation, money need figures")
        #expect(count("role=\"img\"") == count("<svg ") && count("<desc ") == count("<svg "))
        #expect(count("<table class=\"numbers\">") >= count("<svg "))
        #expect(count("<script") == 0 && count("http") == 1, "only the policy's name")
        #expect(count("<h1>") == 1)
    }

    @Test("a campaign on paper has no fair to show, and without plans there are no figures of them")
    func small() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.run("new a.lotse --land BY --route paper")
        #expect(desk.run("export report out").err.contains("error[CL170]"))
        try desk.write("id,familyName,givenName\nA1,Rey,Ana\n", to: "applicants.csv")
        _ = desk.run("import applicants applicants.csv")
        #expect(desk.run("export report out --on 2027-01-01").exit == .done)
        let figures = try JSONReader.read(Array(try desk.read("out/report.json").utf8))
        #expect(figures.plain("timetable") == "null" && figures.plain("equality") == "null")
        #expect(figures.list("weeks").isEmpty && figures.list("levels").isEmpty && figures.list("employed").isEmpty)
        #expect(try desk.read("out/report.html").contains("Dazu gibt es noch keine Zahlen."))
    }
}

extension JSONNode {
    /// The value as one line, wherever it stood.
    fileprivate var plain: String {
        switch value {
        case .object(let members):
            "{" + members.map { "\"\($0.name)\":\($0.node.plain)" }.joined(separator: ",") + "}"
        case .array(let nodes): "[" + nodes.map(\.plain).joined(separator: ",") + "]"
        case .string(let text): "\"\(text)\""
        case .number(let digits): digits
        case .bool(let flag): "\(flag)"
        case .null: "null"
        }
    }

    fileprivate func plain(_ name: String) -> String? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.name == name }?.node.plain
    }
}
