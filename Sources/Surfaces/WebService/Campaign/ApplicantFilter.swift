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

    func passes(_ applicant: Applicant, isListed: Bool) -> Bool {
        if let german {
            let own = applicant.languages.first { $0.language == .german }?.level ?? .a0
            guard own >= german else { return false }
        }
        switch state {
        case .listed: guard isListed else { return false }
        case .unlisted: guard !isListed, !applicant.hasWithdrawn else { return false }
        case .withdrawn: guard applicant.hasWithdrawn else { return false }
        case nil: break
        }
        return found.map { $0.contains(applicant.id) } ?? true
    }
}
