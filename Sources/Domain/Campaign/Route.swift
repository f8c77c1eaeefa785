/// How a campaign gets from the survey to contracts (product.md): a stage that its route lacks is absent everywhere.
package enum Route: String, CaseIterable, Sendable {
    /// Candidates come to a fair in the region.
    case fair
    /// Employers travel: an information event abroad, a list of those interested, talks on site.
    case delegation
    /// From the shortlist to the employer's decision on papers, with a talk by video at most.
    case paper
    /// A course at home, a course and an internship in the region, then a training contract.
    case apprenticeship

    /// Whether candidates and employers meet by a timetable.
    package var hasTimetable: Bool {
        switch self {
        case .fair, .delegation: true
        case .paper, .apprenticeship: false
        }
    }

    /// Whether candidates travel to where they meet employers, and sleep there.
    package var hasStay: Bool {
        switch self {
        case .fair: true
        case .delegation, .paper, .apprenticeship: false
        }
    }

    /// Whether an employer decides on the papers of those on its shortlist: nobody has to meet for it.
    package var seesOnPapers: Bool {
        switch self {
        case .paper: true
        case .fair, .delegation, .apprenticeship: false
        }
    }
}
