import Domain

/// Which applicants a list shows, as its address says it.
struct ApplicantFilter {
    enum State: String, CaseIterable {
        case listed, unlisted, withdrawn
    }

    /// Whom the words find; nil where none were typed.
    private let found: Set<ID<Applicant>>?
    let german: CEFRLevel?
    let state: State?

    /// Unknown values count as not said, so that an old address still shows something.
    init(words: String, german: String, state: String, _ findings: () throws -> Findings) throws {
        found = folded(words).isEmpty ? nil : try findings().applicants(words)
        self.german = CEFRLevel(name: german)
        self.state = State(rawValue: state)
    }

    /// Whether it leaves anybody out.
    var isNarrow: Bool { found != nil || german != nil || state != nil }

    /// What it asks of somebody besides words.
    struct Facts {
        let german: CEFRLevel
        let isListed: Bool
        let hasWithdrawn: Bool

        init(_ applicant: Applicant, isListed: Bool) {
            german = applicant.languages.first { $0.language == .german }?.level ?? .a0
            self.isListed = isListed
            hasWithdrawn = applicant.hasWithdrawn
        }
    }

    func passes(_ applicant: ID<Applicant>, _ facts: Facts) -> Bool {
        if let german { guard facts.german >= german else { return false } }
        switch state {
        case .listed: guard facts.isListed else { return false }
        case .unlisted: guard !facts.isListed, !facts.hasWithdrawn else { return false }
        case .withdrawn: guard facts.hasWithdrawn else { return false }
        case nil: break
        }
        return found.map { $0.contains(applicant) } ?? true
    }
}
