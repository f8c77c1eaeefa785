import Domain
import Foundation
import JSONText
import Store
import Testing

@testable import Commands

@Suite struct ReportTests {
    @Test(
        "the report names nobody, has a name, a description and the numbers for each picture, and is the same each time"
    )
    func anonymous() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.run("new a.lotse --sample wunsiedel-2012")
        _ = desk.run("run --to fair")
        #expect(desk.run("release V1").exit == .done)
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

        let store = try CampaignStore.open(at: desk.folder.appending(path: "a.lotse").path())
        let applicants = try store.all(.applicants)
        #expect(applicants.count > 100)
        for applicant in applicants {
            let person = applicant.person
            let own = [applicant.id.text, person.email, person.phone, person.givenName, person.familyName]
                .compactMap(\.self).filter { $0.count > 3 }
            let found = own.filter { value in (pages + [figures]).contains { $0.contains(value) } }
            #expect(found == [], "the report holds something of \(applicant.id)")
        }
        for guide in try store.all(.guides) { #expect(!pages.contains { $0.contains(guide.name) }) }

        for page in pages {
            func count(_ text: String) -> Int { page.components(separatedBy: text).count - 1 }
            // Nobody lives or learns anywhere yet.
            #expect(count("<svg ") == 5, "funnel, forecast, timetable, contracts and money")
            #expect(count("role=\"img\"") == 5 && count("<desc ") == 5 && count("-title\">") == 5)
            #expect(count("<table class=\"numbers\">") >= 5)
            #expect(count("<script") == 0 && count("://") == 0 && count("<h1>") == 1)
        }
    }

    @Test("the figures are those of the commands")
    func agrees() throws {
        let desk = try Desk.cook()
        defer { desk.clear() }
        _ = desk.run("run --from courses")
        try desk.write(
            "applicant,vacancy,state,on\nA1,V1,arrived,2012-08-27\nA1,V1,inProbation,2012-09-03\n", to: "events.csv")
        #expect(desk.run("import employment events.csv").exit == .done)
        try desk.write(
            "applicant,language,level,exam,date\nA1,de,A2,Goethe,2012-05-02\nA1,de,B1,Goethe,2012-11-02\n",
            to: "certificates.csv")
        #expect(desk.run("import certificates certificates.csv").exit == .done)
        #expect(desk.run("export report out --on 2012-10-01").exit == .done)
        let report = try JSONReader.read(Array(try desk.read("out/report.json").utf8))
        let forecast = try JSONReader.read(Array(desk.run("forecast show --on 2012-10-01 --json").out.utf8))
        let names = ["stage", "passed", "failed", "waiting"]
        #expect(
            report.list("stages").map { row in names.map { row.plain($0) } }
                == forecast.list("stages").map { row in names.map { row.plain($0) } })
        #expect(report.list("stages").map { $0.plain("outcome") } == forecast.list("outcomes").map(\.plain))
        #expect(report.plain("toSpend") == forecast.plain("cost"))
        let ledger = try JSONReader.read(Array(desk.run("ledger show --on 2012-10-01 --json").out.utf8))
        #expect(ledger.plain("total") != "0")
        let total = try #require(ledger.plain("total"))
        #expect(report.plain("money")?.hasPrefix("{\"total\":\(total),\"perApplicant\":") == true)
        #expect(report.plain("fees") == ledger.plain("feesRaised"))
        let probation = try JSONReader.read(Array(desk.run("probation show --json").out.utf8)).list("probations")
        #expect(probation.map { $0.plain("state") } == ["\"inProbation\""])
        #expect(report.list("employed").map(\.plain) == ["{\"state\":\"inProbation\",\"contracts\":1}"])
        let housing = try JSONReader.read(Array(desk.run("housing occupancy --json").out.utf8))
        #expect(!report.list("weeks").isEmpty)
        #expect(report.list("weeks").count == housing.list("weeks").count)
        let page = try desk.read("out/report.html")
        #expect(!page.contains("Rey") && !page.contains("Brea"))
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
