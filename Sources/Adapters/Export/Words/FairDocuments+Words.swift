import Domain

extension FairDocuments {
    /// "Deutsch", "Spanisch – Deutsch mit Ana Pérez"; nil where nothing is known of the languages. The interpreter's id
    /// stands for the name where `names` is false.
    func languageText(of facts: InterviewFacts, _ wording: Wording, names: Bool) -> String? {
        let interpreter = names ? facts.interpreterName : facts.interview.interpreter?.text ?? ""
        return switch facts.language {
        case .shared(let code): name(of: code, wording)
        case .interpreted(let candidate, let employer):
            wording.filled(
                .withInterpreter, "\(name(of: candidate, wording)) – \(name(of: employer, wording))", interpreter)
        case nil: interpreter.isEmpty ? nil : interpreter
        }
    }

    /// What a document about the audience is called by: the person, the firm, the table, the day.
    func name(of audience: Audience, _ wording: Wording) -> String {
        switch audience {
        case .candidate(let id): person(id)?.fullName.orNil ?? id.text
        case .employer(let id): employer(id)?.name.orNil ?? id.text
        case .interpreter(let id): interpreter(id)?.name.orNil ?? id.text
        case .table(let number): tableLabel(number)
        case .day(let date): wording.longDate(date)
        }
    }

    func name(of code: LanguageCode, _ wording: Wording) -> String {
        languageNames.name(of: code, in: wording.language.code) ?? code.text
    }
}
