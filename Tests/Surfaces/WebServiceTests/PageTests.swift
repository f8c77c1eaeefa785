import Domain
import Foundation
import FoundationXML
import HTTP
import Store
import Support
import Testing

@testable import WebService

@Suite struct PageTests {
    @Test(
        "every page is well-formed, has one heading of the first level, a language and a link that skips to the content"
    )
    func wellFormed() throws {
        let served = try Served()
        let example = try served.example()
        var pages = 0
        for role in [Role.coordinator, .auditor, .employer, .candidate] {
            let browser = try served.visitor(role)
            for route in RouteTable.all where route.method == .get && route.access.admits(role) {
                let address = route.pattern.address(names: [
                    "applicant": example.applicant, "vacancy": example.vacancy,
                    "token": String(repeating: "0", count: 64), "kind": "none", "run": "1", "upload": "0",
                    "batch": "999", "number": "1", "profile": "0", "day": "1",
                ])
                let page = browser.get(address)
                guard page.header("Content-Type")?.hasPrefix("text/html") ?? false else { continue }
                pages += 1
                let parser = XMLParser(data: Data(page.text.replacing("<!DOCTYPE html>\n", with: "").utf8))
                #expect(parser.parse(), "\(address)")
                #expect(page.text.matches(of: /<h1>/).count == 1, "\(address)")
                #expect(page.text.contains("<html lang=\"") && page.text.contains("href=\"#content\""))
                let ids = page.text.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
                #expect(Set(ids).count == ids.count, "\(address) repeats an id")
                for target in page.text.matches(of: /<label for="([^"]*)"/) {
                    #expect(ids.contains(String(target.1)), "\(address) labels \(target.1)")
                }
            }
        }
        #expect(pages == 63)
    }

    @Test("somebody is found without accents, by the beginning of a word, and with one letter wrong")
    func search() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let applicants = try served.store().all(.applicants)
        let accented = try #require(
            applicants.first {
                folded($0.person.familyName) != $0.person.familyName.lowercased() && $0.person.familyName.count > 4
            })
        let plain = folded(accented.person.familyName)
        #expect(anna.get("/applicants?q=\(Browser.encoded(plain))").text.contains("/applicants/\(accented.id)\""))
        #expect(
            anna.get("/applicants?q=\(Browser.encoded(String(plain.prefix(4))))").text.contains(
                "/applicants/\(accented.id)\""))
        #expect(anna.get("/applicants?q=qqqqqqq").text.contains("Nobody fits this selection."))
    }

    @Test("a candidate reads the own itinerary in the own language, and takes it along as PDF and calendar")
    func candidate() throws {
        let served = try Served()
        let example = try served.example()
        let browser = served.holder("candidate", example.applicant)
        let person = try #require(try served.store().find(.applicants, example.applicant)?.person)
        #expect(browser.get("/candidate").text.contains("<html lang=\"\(person.contactLanguage.text)\">"))
        let pdf = browser.get("/candidate/itinerary.pdf")
        #expect(pdf.header("Content-Type") == "application/pdf" && pdf.body.starts(with: Array("%PDF-".utf8)))
        let calendar = browser.get("/candidate/itinerary.ics")
        #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.text.contains("BEGIN:VEVENT"))
        for other in try served.store().all(.applicants) where other.id.text != example.applicant {
            #expect(!browser.get("/candidate").text.contains(other.person.fullName))
        }
    }

    @Test("health and counters answer machines")
    func machines() throws {
        let served = try Served()
        #expect(served.browser().get("/healthz").text == "ok\n")
        let metrics = served.browser().get("/metrics").text
        #expect(metrics.contains("lotse_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"} 1\n"))
        #expect(served.browser().ask("PUT", "/healthz", [], nil).header("Allow") == "GET")
        #expect(served.browser().ask("HEAD", "/login", [], nil).body.isEmpty)
    }

    @Test("the reference names every route with its roles, parameters and summary")
    func reference() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "docs/reference/routes.md").path()
        let page = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        let before = try #require(page.range(of: "| method |")?.lowerBound)
        let after = try #require(page[before...].range(of: "\n\n")?.lowerBound)
        try expectGolden(Array((page[..<before] + RouteTable.reference + page[after...].dropFirst()).utf8), at: path)
    }
}
