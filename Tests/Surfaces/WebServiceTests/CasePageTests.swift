import Foundation
import Testing

@testable import Commands
@testable import WebService

/// What the pages of people, the first months and incidents show.
@Suite struct CasePageTests {
    @Test("an applicant's page has the plan backwards step by step, as the command prints it")
    func backward() throws {
        let served = try Served(Served.employed, at: Served.winter)
        let printed = Served.run(["backward", "A4"], in: served.folder, at: Served.winter)
        let page = served.staff("vera").get("/applicants/A4").text
        let start = try #require(page.range(of: "class=\"list stacks gantt\""))
        let chart = page[start.upperBound...].prefix { $0 != "§" }
        let steps = printed.split(separator: "\n").dropFirst(2).prefix { !$0.hasPrefix("where") }
        #expect(!steps.isEmpty)
        for step in steps {
            let days = step.matches(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/).compactMap { CivilDay(String($0.0)) }
            for day in days { #expect(chart.contains(day.english), "\(step)") }
        }
        #expect(chart.matches(of: /<tr>/).count == steps.count + 1)
        #expect(printed.contains("critical") == chart.contains(">critical<"))
    }

    /// A day as the English pages write it.
    private struct CivilDay {
        let english: String

        init?(_ iso: String) {
            let parts = iso.split(separator: "-").compactMap { Int($0) }
            let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            guard parts.count == 3, names.indices.contains(parts[1] - 1) else { return nil }
            english = "\(parts[2]) \(names[parts[1] - 1]) \(parts[0])"
        }
    }

    @Test("the board lists whom 'probation show' lists, the one with something overdue before the others")
    func board() throws {
        let early = Served.winter - 14 * 86_400
        let served = try Served(Served.employed, at: early)
        let vera = served.staff("vera")
        let page = vera.get("/probation").text
        let people = page.matches(of: /href="\/probation\/([^"]*)"/).map { String($0.1) }
        #expect(people == ["A1", "A2", "A3", "A4"])
        #expect(page.matches(of: /red: something is overdue/).count == 3, "no talk was written down")
        #expect(page.matches(of: /green: on course/).count == 1)
        // The talks of four people, as the calendar has them.
        #expect(page.matches(of: /First day/).count == 4 && page.matches(of: /Half-time/).count == 4)
        for day in [1, 7, 14, 28, 56, 84, 112, 140] {
            Served.run(
                ["probation", "note", "A3", String(day), "--side", "employer", "--on", "2013-01-28"], in: served.folder,
                at: early)
        }
        let after = vera.get("/probation").text
        let order = after.matches(of: /href="\/probation\/([^"]*)"/).map { String($0.1) }
        #expect(order == ["A1", "A2", "A3", "A4"])
        #expect(after.matches(of: /yellow: due soon/).count == 1, "the decision is due within two weeks")
        #expect(after.matches(of: /: done</).count == 8)
    }

    @Test("an incident's page proposes the vacancies that 'probation offers' proposes, and what is to be done for whom")
    func incident() throws {
        let served = try Served(Served.employed, at: Served.winter)
        Served.run(
            CaseFormTests.insolvency + ["--work-ends", "2013-02-10"], in: served.folder, at: Served.winter)
        let page = served.staff("vera").get("/incidents/I001").text
        #expect(page.contains("Rey, Ana") && page.contains("Lima, Eva") && !page.contains("Brea, Luz"))
        #expect(page.matches(of: /1 day without work/).count == 2)
        #expect(page.contains("§ 2 (3) FreizügG/EU") && page.contains("§ 7 (2) sentence 2 AufenthG"))
        let offered = Served.run(["probation", "offers", "A1"], in: served.folder, at: Served.winter)
        let best = try #require(offered.firstMatch(of: /recommended (V[0-9])/).map { String($0.1) })
        #expect(page.contains("href=\"/vacancies/\(best)\""))
    }

    @Test("health and family are told on the incident's own page and nowhere else")
    func discretion() throws {
        let served = try Served(Served.employed, at: Served.winter)
        Served.run(
            ["incident", "open", "pregnancy", "--applicant", "A1", "--on", "2013-02-08"], in: served.folder,
            at: Served.winter)
        let vera = served.staff("vera")
        let list = vera.get("/incidents").text
        let table = list.prefix { $0 != "§" }.components(separatedBy: "<tbody>").dropFirst().first ?? ""
        #expect(table.contains("absence") && !table.lowercased().contains("pregnancy"))
        #expect(!vera.get("/applicants/A1").text.lowercased().contains("pregnan"))
        #expect(vera.get("/incidents/I001").text.contains("pregnancy"))
    }

    @Test("two steps of the menu lead to every page of staff that has no name in its address")
    func menu() throws {
        let served = try Served(Served.employed, at: Served.winter)
        for (name, role) in [("anna", Role.coordinator), ("vera", .viewer)] {
            let browser = served.staff(name)
            let links = { (page: String) -> Set<String> in
                let start = page.range(of: "class=\"areas\"").map(\.upperBound) ?? page.startIndex
                let end = page.range(of: "</nav>").map(\.lowerBound) ?? page.endIndex
                return Set(page[start..<end].matches(of: /href="([^"]*)"/).map { String($0.1) })
            }
            let areas = links(browser.get("/").text)
            let reached = areas.reduce(areas) { $0.union(links(browser.get($1).text)) }
            let pages = RouteTable.all.filter {
                $0.method == .get && $0.access != .everybody && $0.access.admits(role) && !$0.pattern.text.contains("{")
                    && $0.pattern.text != "/plan/progress" && $0.pattern.text != "/search"
                    // The desk of the fair's day has a menu of its own.
                    && !$0.pattern.text.hasPrefix("/desk/")
            }.map(\.pattern.text)
            #expect(Set(pages).subtracting(reached).isEmpty)
            #expect(reached.subtracting(pages).isEmpty, "nothing that turns the visitor away")
        }
    }
}
