import Calendar
import Domain
import Testing

@Suite struct DocumentStepTests {
    private static let today = GateTests.day(2012, 7, 1)

    /// What each status may become, written down by hand.
    static let steps: [(from: PersonDocument.Status, to: Set<PersonDocument.Status>)] = [
        (.needed, [.asked, .received]),
        (.asked, [.needed, .received, .filed, .refused]),
        (.received, [.asked, .translated, .certified, .filed, .refused]),
        (.translated, [.asked, .certified, .filed, .refused]),
        (.certified, [.asked, .translated, .filed, .refused]),
        (.filed, [.asked, .received, .refused]),
        (.refused, [.asked, .received]),
    ]

    private func document(_ status: PersonDocument.Status, until: CivilDate? = nil) -> PersonDocument {
        PersonDocument(applicant: ID("B017"), kind: .identity, status: status, validUntil: until)
    }

    @Test("a document becomes what it may, and nothing else", arguments: PersonDocument.Status.sayable)
    func legal(_ from: PersonDocument.Status) throws {
        let legal = try #require(DocumentStepTests.steps.first { $0.from == from }?.to)
        for to in PersonDocument.Status.sayable {
            if to == from || legal.contains(to) {
                let changed = try document(from).becoming(to, on: DocumentStepTests.today, validUntil: nil)
                #expect(changed.status == to)
            } else {
                #expect(throws: PersonDocument.StepRefusal.illegal(from: from, legal: from.next)) {
                    try document(from).becoming(to, on: DocumentStepTests.today, validUntil: nil)
                }
            }
        }
    }

    @Test("a paper that is there expires the day after its last, one that is not there never does")
    func expiry() {
        let last = DocumentStepTests.today
        for status in PersonDocument.Status.sayable {
            let paper = document(status, until: last)
            #expect(paper.status(on: last) == status)
            let isThere = [.received, .translated, .certified, .filed].contains(status)
            #expect(paper.status(on: last.adding(days: 1)) == (isThere ? .expired : status))
        }
    }

    @Test("an expired paper comes back with a new last day only")
    func renewal() throws {
        let today = DocumentStepTests.today
        let old = document(.translated, until: today.adding(days: -1))
        #expect(throws: PersonDocument.StepRefusal.over(today.adding(days: -1))) {
            try old.becoming(.received, on: today, validUntil: nil)
        }
        #expect(throws: PersonDocument.StepRefusal.illegal(from: .expired, legal: [.asked, .received, .filed])) {
            try old.becoming(.certified, on: today, validUntil: today)
        }
        let new = try old.becoming(.received, on: today, validUntil: today.adding(days: 365))
        #expect(new.status(on: today) == .received)
        #expect(try old.becoming(.asked, on: today, validUntil: nil).status(on: today) == .asked)
    }
}
