import Domain

/// In which language, or between which two, an interview is held.
enum InterviewLanguage: Hashable, Sendable {
    case shared(LanguageCode)
    case interpreted(candidate: LanguageCode, employer: LanguageCode)

    /// With an interpreter, the pair of his that both sides speak best at `level` or better; without one, the language in
    /// which the weaker side is strongest. Ties go to the first code. Nil where nothing is known.
    init?(candidate: [LanguageSkill], employer: [LanguageSkill], interpreter: Interpreter?, level: CEFRLevel) {
        let candidate = InterviewLanguage.best(candidate)
        let employer = InterviewLanguage.best(employer)
        if let interpreter {
            let directions = interpreter.pairs.flatMap { [($0.first, $0.second), ($0.second, $0.first)] }
            let usable = directions.compactMap { own, theirs -> (LanguageCode, LanguageCode, Int)? in
                guard let mine = candidate[own], let yours = employer[theirs], mine >= level, yours >= level else {
                    return nil
                }
                return (own, theirs, mine.rawValue + yours.rawValue)
            }
            guard let best = usable.max(by: { ($0.2, $1.0, $1.1) < ($1.2, $0.0, $0.1) }) else { return nil }
            self = .interpreted(candidate: best.0, employer: best.1)
        } else {
            let shared = candidate.compactMap { code, mine in employer[code].map { (code, min(mine, $0)) } }
            guard let best = shared.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else { return nil }
            self = .shared(best.0)
        }
    }

    /// `de`, or `es-de` with the candidate's first.
    var codes: String {
        switch self {
        case .shared(let code): code.text
        case .interpreted(let candidate, let employer): "\(candidate.text)-\(employer.text)"
        }
    }

    private static func best(_ skills: [LanguageSkill]) -> [LanguageCode: CEFRLevel] {
        Dictionary(skills.map { ($0.language, $0.level) }, uniquingKeysWith: max)
    }
}
