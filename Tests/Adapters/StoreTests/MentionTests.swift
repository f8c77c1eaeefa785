import Testing

@testable import Store

@Suite struct MentionTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let id: String
        let isNamed: Bool
        var testDescription: String { "\(id) in \(text)" }
    }

    @Test(
        "an id is named where it stands as a word of its own",
        arguments: [
            Case(text: "{\"request\":\"A1/E1/V1\"}", id: "A1", isNamed: true),
            Case(text: "{\"request\":\"A10/E1/V1\"}", id: "A1", isNamed: false),
            Case(text: "{\"request\":\"BA1/E1/V1\"}", id: "A1", isNamed: false),
            Case(text: "A10 and A1", id: "A1", isNamed: true),
            Case(text: "A1", id: "A1", isNamed: true),
            Case(text: "A", id: "A1", isNamed: false),
            Case(text: "candidate lucía@example.org waits", id: "lucía@example.org", isNamed: true),
            Case(text: "éA1", id: "A1", isNamed: true),
            Case(text: "anything", id: "", isNamed: false),
        ])
    func named(row: Case) {
        #expect(Mention.isIn(Array(row.text.utf8), of: Array(row.id.utf8)) == row.isNamed)
    }
}
