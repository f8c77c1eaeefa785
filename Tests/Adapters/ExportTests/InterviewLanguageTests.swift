import Domain
import Testing

@testable import Export

@Suite struct InterviewLanguageTests {
    private func skill(_ code: String, _ level: CEFRLevel) throws -> LanguageSkill {
        LanguageSkill(language: try #require(LanguageCode(code)), level: level)
    }

    @Test("without an interpreter the language in which the weaker side is strongest is spoken")
    func shared() throws {
        let candidate = [try skill("es", .c2), try skill("de", .b1), try skill("en", .b2)]
        let employer = [try skill("de", .c2), try skill("en", .c1)]
        #expect(
            InterviewLanguage(candidate: candidate, employer: employer, interpreter: nil, level: .b2)
                == .shared(.english))
        #expect(InterviewLanguage(candidate: [], employer: employer, interpreter: nil, level: .b2) == nil)
    }

    @Test("of equal languages the first code is spoken")
    func ties() throws {
        let both = [try skill("en", .b2), try skill("de", .b2)]
        #expect(InterviewLanguage(candidate: both, employer: both, interpreter: nil, level: .b2) == .shared(.german))
    }

    @Test("an interpreter's pair is used in the direction that both sides speak well enough")
    func interpreted() throws {
        let candidate = [try skill("es", .c2), try skill("en", .b1)]
        let employer = [try skill("de", .c2)]
        for pair in [LanguagePair(.german, .spanish), LanguagePair(.spanish, .german)] {
            let interpreter = Interpreter(id: ID("D"), name: "", pairs: [LanguagePair(.german, .english), pair])
            #expect(
                InterviewLanguage(candidate: candidate, employer: employer, interpreter: interpreter, level: .b2)
                    == .interpreted(candidate: .spanish, employer: .german))
        }
    }
}
