import Calendar
import Domain
import Foundation
import HTTP
import Store
import Testing

@testable import WebService

@Suite struct RankingTests {
    /// Seconds from the campaign's clock to the day.
    private func wait(_ served: Served, until day: CivilDate) {
        served.wait(Int64(day.dayNumber) * 86_400 + 43_200 - Served.begin)
    }

    /// Somebody with a link that is good for a year.
    private func holder(_ served: Served, _ role: String, _ id: String) -> Browser {
        let words = ["link", "make", role, id, "--base", "http://h", "--days", "366"]
        let address = Served.run(words, in: served.folder).trimmingCharacters(in: .whitespacesAndNewlines)
        let (browser, path) = (served.browser(), address.replacing("http://h", with: ""))
        browser.post(path, [], token: browser.get(path).token)
        return browser
    }

    @Test("an employer ranks those it met from the first interview to the deadline, with ties, and never another's")
    func ranks() throws {
        let served = try Served()
        let releases = try served.store().releases()
        let meeting = try #require(releases.last?.interviews.first { $0.interview.vacancy != nil })
        let vacancy = try #require(meeting.interview.vacancy)
        let action = "/employer/ranking/\(vacancy)"
        let early = holder(served, "employer", meeting.interview.employer.text)
        let before = early.get("/employer/ranking")
        #expect(before.status == 200 && before.text.contains("disabled"))

        wait(served, until: try #require(CivilDate(iso: "2012-12-01")))
        let browser = holder(served, "employer", meeting.interview.employer.text)
        let page = browser.get("/employer/ranking")
        let form = page.text.components(separatedBy: "<form").first { $0.contains("action=\"\(action)\"") } ?? ""
        let names = form.matches(of: /name="(rank-[0-9A-F]+)"/).map { String($0.1) }
        let first = try #require(names.first)
        let was = OwnDataTests.was(page, action)
        #expect(browser.post(action, [("was", was), (first, "99")], token: page.token).status == 422)
        let ranks = names.map { ($0, "1") }
        #expect(browser.post(action, [("was", was)] + ranks, token: page.token).status == 303)
        let stored = try served.store().all(.rankings)
        #expect(stored.count == names.count && stored.allSatisfy { $0.side == .employer && $0.standing == .rank(1) })
        #expect(browser.post(action, [("was", was)] + ranks, token: page.token).status == 409)
        let next = OwnDataTests.was(browser.get("/employer/ranking"), action)
        #expect(browser.post(action, [("was", next), (first, "no")], token: page.token).status == 303)
        #expect(try served.store().all(.rankings).contains { $0.standing == .notAcceptable })

        Served.run(["campaign", "deadlines", "--rankings", "2012-11-30"], in: served.folder)
        let late = OwnDataTests.was(browser.get("/employer/ranking"), action)
        #expect(browser.post(action, [("was", late), (first, "1")], token: page.token).status == 409)
        for other in try served.store().all(.vacancies) where other.employer != meeting.interview.employer {
            #expect(
                browser.post("/employer/ranking/\(other.id)", [("was", late)], token: page.token).status == 404,
                "\(other.id)")
        }
    }

    @Test(
        "an employer sees the dates of own hires and keeps notes of talks; the worker's side and other firms stay shut")
    func probations() throws {
        let served = try Served()
        let example = try served.example()
        let line = "placement offer \(example.applicant) \(example.vacancy) --start 2012-09-03"
        for words in [line, "--date 2012-08-01 placement answer \(example.applicant) \(example.vacancy) sign"] {
            Served.run(words.split(separator: " ").map(String.init), in: served.folder)
        }
        wait(served, until: try #require(CivilDate(iso: "2012-10-05")))
        let browser = holder(served, "employer", example.employer)
        browser.language = "en"
        let list = browser.get("/employer/probations")
        let person = try #require(try served.store().find(.applicants, example.applicant)?.person)
        #expect(list.text.contains(person.familyName), "a hire is known by name")
        #expect(!list.text.contains(example.applicant + "<"))
        let link = try #require(list.text.firstMatch(of: /href="(\/employer\/probations\/[0-9A-F]+\/28)"/)).1
        let path = String(link)
        let page = browser.get(path)
        let was = OwnDataTests.was(page, path)
        let later = String(path.dropLast(2)) + "56"
        let early = [("was", was), ("on", "2012-10-01")]
        #expect(browser.get(later).status == 404, "the talk lies in the future")
        #expect(browser.post(later, early, token: page.token).status == 404)
        #expect(try served.store().all(.checkIns).isEmpty)
        let fields = [
            ("was", was), ("on", "2012-10-01"), ("qualityAsAgreed", "yes"), ("progress", "asAgreed"), ("german", "B1"),
            ("planned", "1"), ("unplanned", ""), ("support", "language"), ("support", "mentor"), ("signed", "yes"),
        ]
        #expect(
            browser.post(path, fields.map { $0.0 == "on" ? ("on", "2012-12-24") : $0 }, token: page.token).status == 422
        )
        #expect(browser.post(path, fields, token: page.token).header("Location") == "/employer/probations?saved=1")
        let note = try #require(try served.store().all(.checkIns).first)
        #expect(note.day == 28 && note.side == .employer && note.progress == .asAgreed && note.language == .b1)
        #expect(note.support == [.language, .mentor] && note.plannedAbsence == 1 && note.unplannedAbsence == nil)
        #expect(note.signedOn == CivilDate(iso: "2012-10-05"))
        #expect(browser.post(path, fields, token: page.token).status == 409)

        let other = try #require(try served.store().all(.employers).first { $0.id.text != example.employer })
        let stranger = holder(served, "employer", other.id.text)
        #expect(stranger.get(path).status == 404)
        #expect(!stranger.get("/employer/probations").text.contains(person.familyName))
    }
}
