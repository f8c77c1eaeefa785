import Domain
import Recognition
import Testing

@Suite struct CaseTableTests {
    @Test("each case is answered as its law says", arguments: Fixture.cases)
    func answers(_ row: LegalCase) throws {
        let assessment = try Fixture.rules.get().assess(row.input)
        let expected = row.expected
        let citation = Comment(rawValue: "\(row.id): \(row.law)")
        #expect(assessment.verdict.rawValue == expected.verdict, citation)
        #expect(assessment.waitsFor.map(\.rawValue) == expected.waitsFor, citation)
        let answers = assessment.candidates.isEmpty ? [assessment] : assessment.candidates
        for answer in answers {
            #expect(answer.recognition?.kind.rawValue == expected.kind, citation)
            #expect(answer.recognition?.isNeeded == expected.needed, citation)
            #expect(answer.permit?.path.rawValue == expected.path, citation)
            if let authority = expected.authority {
                #expect((answer.recognition?.authorities.first?.kind ?? .none).rawValue == authority, citation)
            }
            if let days = expected.deadlineDays { #expect(answer.recognition?.deadlineDays == days, citation) }
            if let level = expected.languageMinimum {
                #expect(answer.recognition?.languageMinimum?.name == level, citation)
            }
            if let fees = expected.fees {
                let actual = answer.recognition?.fees.map { [Int($0.lowerBound.amount), Int($0.upperBound.amount)] }
                #expect(actual == fees, citation)
            }
            if let quotes = expected.quotes { #expect(answer.reasons.contains { $0.law.contains(quotes) }, citation) }
            if let name = expected.authorityName {
                let names = answer.recognition?.authorities.map(\.name) ?? []
                #expect(names.contains { $0.contains(name) }, citation)
            }
            for text in expected.missing { #expect(answer.missing.contains(text), citation) }
            let named = answer.reasons.map(\.rule) + (answer.permit?.alternatives.compactMap(\.rule) ?? [])
            #expect(expected.rules.filter { !named.contains($0) } == [], citation)
            #expect(expected.without.filter(named.contains) == [], citation)
            let card = answer.permit?.alternatives.first { $0.path == .opportunityCard }
            if let points = expected.cardPoints {
                #expect(card?.points.map { [$0.reached, $0.possible] } == points, citation)
            }
            if let isOpen = expected.isCardOpen { #expect(card?.isOpen == isOpen, citation) }
        }
    }

    @Test("the table has the cases that the issue asks for")
    func size() {
        #expect(Fixture.cases.count >= 120)
        #expect(Set(Fixture.cases.map(\.id)).count == Fixture.cases.count)
    }
}
