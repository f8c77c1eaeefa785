import Testing

@testable import Export

@Suite struct MailTemplateTests {
    private func faults(_ source: String, _ kind: MailKind = .welcome) -> [MailTemplate.Fault] {
        do throws(MailTemplate.Refusal) {
            _ = try MailTemplate(source, kind: kind)
            return []
        } catch { return error.faults }
    }

    @Test("values stand where their names stood, are not looked into, and lines without a value go together")
    func filled() throws {
        let template = try MailTemplate(
            "Hi {{givenName}}\n\nA {{id}}\n\n? Home:\n? {{home}}\n\n? To do:\n? {{deadlines}}\n\nEnd\n", kind: .welcome)
        #expect(template.required == ["givenName", "id"])
        let some = template.filled(["givenName": "{{id}}", "id": "B1", "home": "x\ny"])
        #expect(some.subject == "Hi {{id}}" && some.text == "A B1\n\nHome:\nx\ny\n\nEnd\n")
        let none = template.filled(["givenName": "Ana", "id": "B1", "home": ""])
        #expect(none.text == "A B1\n\nEnd\n")
    }

    @Test("every fault is found with its line and column, counted in Unicode scalars")
    func places() {
        #expect(
            faults("S {{nmae}}\n\n👩🏽‍🔧 {{home}} {{x\n{{talk}}\n") == [
                .init(kind: .unknown("nmae"), line: 1, column: 5), .init(kind: .unclosed, line: 3, column: 15),
                .init(kind: .unknown("talk"), line: 4, column: 3),
            ])
        // A combining mark joins what stands before it in the eyes of readers, not in a text of mail.
        #expect(faults("S\n\n{{\u{5b2}x}}\u{301}\n").map(\.kind) == [.unknown("\u{5b2}x")])
        #expect(faults("S\r\r\n\n{{x\n").map(\.line) == [3])
        #expect(faults("") == [.init(kind: .noSubject, line: 1, column: 1)])
        #expect(faults("S\ntext\n") == [.init(kind: .noSubject, line: 2, column: 1)])
        #expect(faults("S\n\n") == [.init(kind: .noBody, line: 2, column: 1)])
    }

    @Test("the shipped texts have no fault, and need no more than the kind is about", arguments: MailKind.allCases)
    func shipped(_ kind: MailKind) {
        for language in DocumentLanguage.allCases {
            let template = MailTemplate.shipped(kind, in: language)
            let own = Set(template.required).subtracting(["campaign", "familyName", "givenName", "name", "id", "venue"])
            let wanted: Set<String> =
                switch kind {
                case .invitation: ["answerBy", "days"]
                case .interviews, .plan: ["interviews"]
                case .travel: ["journey"]
                case .welcome: []
                case .checkin: ["talk"]
                case .talks: ["talks"]
                }
            #expect(own == wanted, "\(language.rawValue)")
        }
    }
}
