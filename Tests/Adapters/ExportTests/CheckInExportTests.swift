import Calendar
import Domain
import Foundation
import Support
import Testing
import Typesetting

@testable import Export

@Suite struct CheckInExportTests {
    func probation(_ start: String) throws -> (Contract, ProbationCalendar) {
        let start = ExampleFair.date(start)
        let contract = Contract(
            applicant: ID("B001"), vacancy: ID("V1"), state: .signed, signedOn: ExampleFair.date("2012-07-10"),
            start: start)
        let calendar = ProbationCalendar(
            lastDay: ExampleFair.date("2013-02-28"), lastNoticeDay: ExampleFair.date("2013-02-28"),
            handOverBy: ExampleFair.date("2013-02-28"), employmentEndIfNoticeOnLastDay: ExampleFair.date("2013-03-14"),
            hearingBy: ExampleFair.date("2013-02-19"), decisionDue: ExampleFair.date("2013-02-07"),
            protectedFrom: ExampleFair.date("2013-03-01"),
            checkIns: [
                .init(day: 1, date: start, kind: .firstDay),
                .init(day: 28, date: start.adding(days: 27), kind: .fourthWeek),
                .init(day: 84, date: start.adding(days: 83), kind: .midTerm),
            ], reasons: [])
        return (contract, calendar)
    }

    @Test("the forms are those that were looked at, in German beside Spanish or English", arguments: ["es", "de"])
    func forms(language: String) throws {
        let (contract, calendar) = try probation("2012-09-03")
        let forms = CheckInForms(
            campaign: try ExampleFair.documents().campaign, contract: contract, employer: "Gasthof <Adler>",
            calendar: calendar, language: try #require(LanguageCode(language)))
        try expectGolden(Array(forms.markup.utf8), at: goldenPath("talks.\(language).html"))
    }

    @Test("the forms on paper are those that were looked at", arguments: ["es", "de"])
    func paper(language: String) throws {
        let (contract, calendar) = try probation("2012-09-03")
        let forms = CheckInForms(
            campaign: try ExampleFair.documents().campaign, contract: contract, employer: TortureValues.all[0],
            calendar: calendar, language: try #require(LanguageCode(language)))
        let document = forms.paper(madeAt: Instant(seconds: 1_340_000_000))
        #expect(document.sections.count == 3)
        try PaperText.expectGolden(document, "talks.\(language).paper.txt")
    }

    private func file(_ start: String, moves: Int = 0) throws -> [UInt8] {
        let (contract, calendar) = try probation(start)
        return ProbationCalendarFile(
            campaign: try ExampleFair.documents().campaign,
            probations: [.init(contract: contract, calendar: calendar, moves: moves)]
        ).bytes(.german, organiser: ExampleFair.organiser)
    }

    @Test("an employer's calendar is the one that was read, and a moved start keeps every name")
    func calendar() throws {
        try expectGolden(try file("2012-09-03"), at: goldenPath("probation.ics"))
        let uids = { (bytes: [UInt8]) in
            String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
        }
        #expect(uids(try file("2012-09-03")) == uids(try file("2012-10-01", moves: 1)))
    }

    @Test(
        "icalendar reads every entry with its alarms",
        .enabled(if: Python.has("icalendar"), "Python's icalendar is not installed"))
    func oracle() throws {
        let program = """
            import sys, json
            from icalendar import Calendar
            calendar = Calendar.from_ical(sys.stdin.buffer.read())
            print(json.dumps([[str(e['UID']).split('/')[-1].split('@')[0], e['DTSTART'].dt.isoformat(),
              [int(-a['TRIGGER'].dt.total_seconds() // 3600) for a in e.walk('VALARM')]]
              for e in calendar.walk('VEVENT')]))
            """
        let answer = try Python.output(of: program, input: try file("2012-09-03"))
        #expect(
            answer.trimmingCharacters(in: .whitespacesAndNewlines)
                == "[[\"day-1\", \"2012-09-03\", [15]], [\"day-28\", \"2012-09-30\", [15]], "
                + "[\"day-84\", \"2012-11-25\", [15]], [\"decision\", \"2013-02-07\", [159, 15]], "
                + "[\"hearing\", \"2013-02-19\", [159, 15]], [\"end\", \"2013-02-28\", [159, 15]]]")
    }
}
