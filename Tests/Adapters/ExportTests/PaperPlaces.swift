import Calendar
import Domain
import Foundation
import Support
import Testing
import Typesetting

@testable import Export

/// Where every text of a document stands, beside a file that says where it stood when somebody looked at its pages. Read from our own
/// layout, so that the toolchain alone is enough; `PaperOracleTests` asks poppler.
enum PaperPlaces {
    /// Points that a text may have moved: other versions of the libraries round otherwise.
    private static let tolerance = 2.0

    static let kinds = [
        "itinerary", "employer", "interpreter", "table", "day", "booklet", "doors", "course-list", "keys", "driver",
        "talks",
    ]

    /// A document of the kind, of letters that DejaVu Sans has.
    static func document(_ kind: String) throws -> PaperDocument {
        let facts = try ExampleFair.facts(.german)
        let campaign = try ExampleFair.documents().campaign
        switch kind {
        case "itinerary": return try ExampleJourney.documents().paper(for: .candidate(ID("B001")), facts)
        case "booklet": return try ExampleJourney.documents().booklet(facts)
        case "doors": return try ExampleJourney.documents().doorSigns(facts)
        case "course-list":
            let group = CourseGroup(
                id: ID("VHS1/2012-09-03/1"), offer: ID("VHS1"), provider: ID("VHS"), place: "Wunsiedel", from: .a2,
                to: .b1,
                meetings: (0..<16).map {
                    ExampleFair.window(ExampleFair.monday.adding(days: 2 * $0), "18:00", "20:15")
                }, exam: nil, certificateOn: ExampleFair.date("2012-09-20"), learners: 2, price: Cents(0))
            return CourseListPaper(
                campaign: campaign, group: group, provider: "Volkshochschule",
                learners: [(ID("B001"), "Ana García López"), (ID("B002"), "Nguyễn Thị Ánh Tuyết")]
            ).document(.german, madeAt: facts.printedAt)
        case "keys":
            let stay = Stay(
                household: ID("H1"), unit: ID("HAUS-9"), rooms: [ID("1")],
                span: NightSpan(from: ExampleFair.date("2012-09-03"), until: ExampleFair.date("2013-02-28")))
            return KeyListPaper(
                campaign: campaign,
                lines: [
                    KeyListPaper.Line(stay: stay, offer: nil, names: ["Łukasz Żółć", "Đuro Šćepanović"], people: 9)
                ]
            ).document(facts)
        case "driver": return DriverSheetPage(campaign: campaign, sheet: try DriverSheetTests().sheet()).paper(facts)
        case "talks":
            let (contract, calendar) = try CheckInExportTests().probation("2012-09-03")
            return CheckInForms(
                campaign: campaign, contract: contract, employer: "Rabenhag Elektronik GmbH", calendar: calendar,
                language: .spanish
            ).paper(madeAt: facts.printedAt)
        default:
            guard let plan = PaperTests.audiences.first(where: { $0.name == kind }) else {
                preconditionFailure("\(kind) is no kind of document")
            }
            return try ExampleFair.documents().paper(for: plan.audience, facts)
        }
    }

    static func expectGolden(
        _ document: PaperDocument, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let found = try lines(document)
        let path = goldenPath(name)
        guard !updatesGolden, FileManager.default.fileExists(atPath: path) else {
            let text = found.map(\.text).joined(separator: "\n") + "\n"
            return try Support.expectGolden(Array(text.utf8), at: path, sourceLocation: sourceLocation)
        }
        let wanted = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { Line(String($0)) }
        #expect(wanted.map(\.word) == found.map(\.word), sourceLocation: sourceLocation)
        for (wanted, found) in zip(wanted, found) where !wanted.isNear(found, tolerance) {
            Issue.record("\(name): stood at \(wanted.text), stands at \(found.text)", sourceLocation: sourceLocation)
        }
    }

    /// A text with its page, its place and its size in points, or the size of a page.
    private struct Line {
        let word: String
        let numbers: [Double]

        var text: String { "\(numbers.map { String(Int($0.rounded())) }.joined(separator: " ")) \(word)" }

        init(_ numbers: [Double], _ word: String) {
            self.numbers = numbers
            self.word = word
        }

        init(_ text: String) {
            let words = text.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false)
            numbers = words.prefix(5).compactMap { Double($0) }
            word = words.count > 5 ? String(words[5]) : ""
        }

        func isNear(_ other: Line, _ tolerance: Double) -> Bool {
            numbers.count == other.numbers.count && zip(numbers, other.numbers).allSatisfy { abs($0 - $1) <= tolerance }
        }
    }

    private static func lines(_ document: PaperDocument) throws -> [Line] {
        let layout = try Typesetter().layout(document)
        return (0..<layout.pageCount).flatMap { page in
            let size = layout.size(ofPage: page)
            return [Line([Double(page + 1), 0, 0, size.width, size.height], "page")]
                + layout.frames(ofPage: page).map { frame in
                    Line(
                        [Double(page + 1), frame.x, frame.y, frame.width, frame.height],
                        frame.text.split(whereSeparator: \.isNewline).joined(separator: " "))
                }
        }
    }
}
