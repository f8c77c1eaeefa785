import Domain
import Export
import HTTP
import Store
import Testing

@testable import WebService

@Suite struct CalendarFeedTests {
    /// A campaign whose calendars were given out.
    private func served() throws -> Served {
        let served = try Served()
        let released = Served.run(["calendar", "release", "--date", "2012-03-20"], in: served.folder)
        #expect(released.contains("calendars: release 1, "), "\(released)")
        return served
    }

    private func address(_ served: Served, _ receiver: String) -> String {
        Served.run(["calendar", "link", receiver, "--base", "http://h", "--days", "10"], in: served.folder)
            .replacing("http://h", with: "").replacing("\n", with: "")
    }

    @Test("a program gets the calendar without signing in, then 304 until something changes")
    func conditional() throws {
        let served = try served()
        let example = try served.example()
        let address = address(served, "candidate/\(example.applicant)")
        let program = served.browser()
        let first = program.get(address)
        #expect(first.status == 200)
        #expect(first.header("Content-Type") == "text/calendar; charset=utf-8")
        #expect(first.header("Cache-Control") == "private, no-cache")
        #expect(first.header("Set-Cookie") == nil)
        #expect(first.text.hasPrefix("BEGIN:VCALENDAR\r\n") && first.text.contains("METHOD:PUBLISH\r\n"))
        let tag = try #require(first.header("ETag"))
        #expect(first.header("ETag") == CalendarFeed.tag(of: first.body))
        for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let again = program.get(address, ["If-None-Match: \(known)"])
            #expect(again.status == 304 && again.body.isEmpty && again.header("ETag") == tag, "\(known)")
        }
        #expect(program.get(address, ["If-None-Match: \"other\""]).status == 200)
        let head = program.ask("HEAD", address, [], nil)
        #expect(head.status == 200 && head.body.isEmpty && head.header("ETag") == tag)

        // The interview is taken out; the program is told at its next visit.
        Served.run(
            ["shortlist", "answer", example.applicant, example.vacancy, "decline", "--by", "applicant"],
            in: served.folder)
        Served.run(["run"], in: served.folder)
        Served.run(["release", "Version 2"], in: served.folder)
        let update = Served.run(["calendar", "release", "--date", "2012-03-20"], in: served.folder)
        #expect(update.contains("cancelled"), "\(update)")
        let changed = program.get(address, ["If-None-Match: \(tag)"])
        #expect(changed.status == 200 && changed.header("ETag") != tag)
        #expect(changed.text.contains("STATUS:CANCELLED\r\n"))
    }

    @Test("an address opens one calendar, and nothing once it is shut, too old or mistyped")
    func shut() throws {
        let served = try served()
        let example = try served.example()
        let own = address(served, "candidate/\(example.applicant)")
        let firm = address(served, "employer/\(example.employer)")
        let browser = served.browser()
        let (one, other) = (browser.get(own), browser.get(firm))
        #expect(one.status == 200 && other.status == 200 && one.body != other.body)
        #expect(browser.get("/candidate").header("Location") == "/login", "nobody is signed in by it")
        let token = own.split(separator: "/")[1].dropLast(4)
        #expect(browser.get("/calendar/\(token)").status == 404, "the ending belongs to the address")
        #expect(browser.get("/calendar/\(token.dropLast())0.ics").status == 404 || token.hasSuffix("0"))
        #expect(browser.get("/calendar/x.ics").status == 404)
        #expect(browser.get("/l/\(token)").status == 410, "and it is no link to sign in with")
        Served.run(["calendar", "revoke", "2"], in: served.folder)
        #expect(browser.get(firm).status == 410 && browser.get(own).status == 200)
        served.wait(10 * 86_400)
        #expect(browser.get(own).status == 410)
    }

    @Test("what was handed out stands in the log of accesses once, what had not changed does not; lines cut the token")
    func logged() throws {
        let served = try served()
        let example = try served.example()
        let address = address(served, "candidate/\(example.applicant)")
        let browser = served.browser()
        let tag = try #require(browser.get(address).header("ETag"))
        browser.get(address)
        served.wait(7_200)
        browser.get(address, ["If-None-Match: \(tag)"])
        let reads = try served.store().auditEntries().filter { $0.purpose == "calendar" }
        #expect(reads.count == 1 && reads.first?.actor == "calendar/1")
        let links = try served.store().calendarLinks()
        #expect(links.first?.usedAt == Served.begin - Served.begin % 86_400)
        #expect(!served.log.contains { $0.contains(address) })
        #expect(served.log.contains { $0.contains("GET \(address.prefix(16)).ics 200 ") })
    }

    @Test("candidates and employers subscribe on their own pages; the coordinator makes and shuts addresses for all")
    func pages() throws {
        let served = try served()
        let example = try served.example()
        let candidate = served.holder("candidate", example.applicant)
        let page = candidate.post("/candidate/calendar", [], token: candidate.get("/candidate").token)
        let found = try #require(
            page.text.firstMatch(of: #/<code>http://127\.0\.0\.1:[0-9]+(/calendar/[0-9a-f]{64}\.ics)</code>/#))
        #expect(served.browser().get(String(found.1)).text.contains("BEGIN:VEVENT"))
        let employer = served.holder("employer", example.employer)
        let plan = employer.get("/employer/plan")
        #expect(plan.text.contains("/employer/plan.pdf") && plan.text.contains("/employer/calendar"))
        #expect(employer.post("/employer/calendar", [], token: plan.token).text.contains("webcal://"))

        let anna = served.staff("anna")
        let list = anna.get("/calendars")
        #expect(list.text.contains("value=\"interpreter/"))
        #expect(anna.post("/calendars", [("receiver", "guide/nobody")], token: list.token).status == 404)
        #expect(anna.post("/calendars", [("receiver", "nobody")], token: list.token).status == 422)
        // A sixth address of one calendar shuts the oldest.
        for _ in 0..<6 { candidate.post("/candidate/calendar", [], token: candidate.get("/candidate").token) }
        let own = try served.store().calendarLinks().filter { $0.receiver.role == .candidate }
        #expect(own.count == 7 && own.filter { $0.isOpen(at: Served.begin) }.count == 5)
        let receiver = "employer/\(example.employer)"
        #expect(anna.post("/calendars", [("receiver", receiver)], token: list.token).text.contains(".ics</code>"))
        #expect(try served.store().calendarLinks().count == 9)
        #expect(anna.post("/calendars/9/revoke", [], token: list.token).header("Location") == "/calendars")
        #expect(anna.post("/calendars/99/revoke", [], token: list.token).status == 404)
        #expect(try served.store().calendarLinks().filter { $0.isOpen(at: Served.begin) }.count == 6)
        #expect(!served.staff("vera").get("/calendars").text.contains("<form action=\"/calendars"))
    }
}

@Suite struct ExportPageTests {
    @Test("every document that the commands write can be downloaded in each of its formats, or the page says why not")
    func everyDocument() throws {
        let served = try Served()
        Served.run(["calendar", "release", "--date", "2012-03-20"], in: served.folder)
        let anna = served.staff("anna")
        let offers = served.office.exports
        #expect(offers.count >= 15)
        var had: Set<String> = []
        for offer in offers {
            #expect(Words.export(offer.kind) != nil, "\(offer.kind) has no title")
            for format in offer.formats.isEmpty ? [""] : offer.formats {
                let answer = anna.get(
                    "/exports/\(offer.kind)?format=\(format)&language=\(offer.hasLanguage ? "de" : "")")
                #expect([200, 409].contains(answer.status), "\(offer.kind) \(format): \(answer.status)")
                guard answer.status == 200 else {
                    #expect(answer.text.contains("There is nothing of it yet"), "\(offer.kind)")
                    continue
                }
                had.insert(offer.kind)
                #expect(answer.header("Content-Disposition")?.hasPrefix("attachment; filename=\"") == true)
                let start = answer.body.prefix(2).map { Character(Unicode.Scalar($0)) }
                switch answer.header("Content-Type") {
                case "application/zip",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
                    #expect(String(start) == "PK", "\(offer.kind) \(format)")
                case "application/pdf": #expect(String(start) == "%P", "\(offer.kind) \(format)")
                default: #expect(!answer.body.isEmpty)
                }
            }
        }
        #expect(
            had.isSuperset(of: ["itineraries", "timetable", "calendars", "shortlists", "gate", "report"]), "\(had)")
    }

    @Test("a format, a language or a kind that there is not is refused, and nothing is left in the folder for drafts")
    func refused() throws {
        let served = try Served()
        let anna = served.staff("anna")
        #expect(anna.get("/exports/nothing").status == 404)
        #expect(anna.get("/exports/itineraries?format=doc").status == 422)
        #expect(anna.get("/exports/itineraries?language=fr").status == 422)
        #expect(anna.get("/exports/itineraries?format=--zip").status == 422)
        let reads = try served.store().auditEntries().filter { $0.purpose?.hasPrefix("export") == true }
        #expect(reads.isEmpty)
        #expect(anna.get("/exports/itineraries?format=csv").status == 200)
        let people = try served.store().all(.applicants).count
        #expect(try served.store().auditEntries().filter { $0.purpose == "export itineraries" }.count == people)
    }

    @Test("an employer takes the own plan along as PDF and workbook, with candidates by their ids")
    func employer() throws {
        let served = try Served()
        let example = try served.example()
        let browser = served.holder("employer", example.employer)
        let pdf = browser.get("/employer/plan.pdf")
        #expect(pdf.header("Content-Type") == "application/pdf" && pdf.body.starts(with: Array("%PDF-".utf8)))
        let book = browser.get("/employer/plan.xlsx")
        #expect(book.header("Content-Disposition") == "attachment; filename=\"plan.xlsx\"")

        // Nobody has said yes: the file is the one without a name, to the byte.
        let view = try served.office.view(served.store(), Served.begin)
        let documents = try #require(view.documents)
        let firm = Audience.employer(ID(example.employer))
        func bytes(_ documents: FairDocuments) throws -> [UInt8] {
            try served.office.workbook(documents.workbook(for: firm, language: .english, zone: view.zone))
        }
        let blind = documents.naming(only: [])
        #expect(try book.body == bytes(blind))
        #expect(try bytes(blind) != bytes(documents))
        let text = String(decoding: blind.csv(for: firm, language: .english, zone: view.zone), as: UTF8.self)
        let whole = String(decoding: documents.csv(for: firm, language: .english, zone: view.zone), as: UTF8.self)
        let met = Set(documents.meetings(of: ID(example.employer)).map(\.candidate))
        #expect(!met.isEmpty)
        for applicant in view.inputs.applicants where met.contains(applicant.id) {
            #expect(!text.contains(applicant.person.familyName) && text.contains(applicant.id.text))
            #expect(whole.contains(applicant.person.familyName))
        }

        // Both sides say yes to one: that name stands there, and no other.
        for side in ["employer", "applicant"] {
            Served.run(
                ["shortlist", "answer", example.applicant, example.vacancy, "invite", "--by", side], in: served.folder)
        }
        let pair = PairName(ID(example.applicant), ID(example.vacancy))
        #expect(try browser.get("/employer/plan.xlsx").body == bytes(documents.naming(only: [pair])))
    }
}
