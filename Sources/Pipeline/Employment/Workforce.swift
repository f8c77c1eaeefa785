package import Domain

/// Where everybody who ever signed a contract stands now, each list by applicant.
package struct Workforce: Hashable, Sendable {
    /// Signed, and not here yet.
    package var coming: [ID<Applicant>] = []
    /// Here, before the first day of work.
    package var arrived: [ID<Applicant>] = []
    package var inProbation: [ID<Applicant>] = []
    /// After a probation that was passed.
    package var inWork: [ID<Applicant>] = []
    /// Here and without work.
    package var seeking: [ID<Applicant>] = []
    /// Gone, or never came.
    package var left: [ID<Applicant>] = []

    /// - Parameter inputs: Of one moment.
    package init(_ inputs: CampaignInputs) {
        let seekers = Set(inputs.lost.map(\.contract.applicant))
        let people = Dictionary(grouping: inputs.employments, by: \.contract.applicant)
        for (applicant, own) in people.sorted(by: { $0.key < $1.key }) {
            if let work = own.first(where: { $0.contract.state == .signed }) {
                add(applicant, at: work.state)
            } else if seekers.contains(applicant) {
                seeking.append(applicant)
            } else {
                left.append(applicant)
            }
        }
    }

    private mutating func add(_ applicant: ID<Applicant>, at state: EmploymentState) {
        switch state {
        case .signed, .postponed: coming.append(applicant)
        case .arrived: arrived.append(applicant)
        case .inProbation: inProbation.append(applicant)
        case .passed: inWork.append(applicant)
        case .left, .dismissed, .employerLost: seeking.append(applicant)
        case .withdrawnByPerson, .withdrawnByEmployer, .visaRefused, .notArrived, .leftRegion: left.append(applicant)
        }
    }
}
