import Catalogue
import Domain

/// Which applicants a list shows, as its address says it.
struct ApplicantFilter {
    enum State: String, CaseIterable {
        case listed, unlisted, withdrawn
    }

    let words: [String]
    let german: CEFRLevel?
    let state: State?

    /// Unknown values count as not said, so that an old address still shows something.
    init(words: String, german: String, state: String) {
        self.words = folded(words).split(separator: " ").map(String.init)
        self.german = CEFRLevel(name: german)
        self.state = State(rawValue: state)
    }

    func passes(_ applicant: Applicant, isListed: Bool, _ catalogue: Catalogue) -> Bool {
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
        guard !words.isEmpty else { return true }
        let text = ApplicantFilter.text(of: applicant, catalogue)
        return words.allSatisfy { word in text.contains { $0.hasPrefix(word) || ApplicantFilter.isNear($0, word) } }
    }

    /// The words by which somebody is found: accents and case do not count.
    private static func text(of applicant: Applicant, _ catalogue: Catalogue) -> [String] {
        let titles = applicant.qualifications.map(\.occupation) + applicant.experience.map(\.title)
        let known = titles.flatMap(\.occupations).compactMap { catalogue.occupation($0) }
        let texts =
            [
                applicant.id.text, applicant.person.familyName, applicant.person.givenName,
                applicant.person.home?.original ?? "",
            ] + titles.map(\.original) + known.flatMap { [$0.titleGerman, $0.titleEnglish] }
        return texts.flatMap { folded($0).split(separator: " ").map(String.init) }
    }

    /// Whether one letter too many, too few, wrong or swapped keeps two words of five letters or more apart.
    static func isNear(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        guard min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1 else { return false }
        let front = zip(a, b).prefix { $0 == $1 }.count
        let back = zip(a.dropFirst(front).reversed(), b.dropFirst(front).reversed()).prefix { $0 == $1 }.count
        let (restA, restB) = (a.count - front - back, b.count - front - back)
        if restA <= 1, restB <= 1 { return true }
        return restA == 2 && restB == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]
    }
}
