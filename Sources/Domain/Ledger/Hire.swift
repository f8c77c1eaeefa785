package import Calendar

/// A contract that was signed, for which its firm owes a fee.
package struct Hire: Hashable, Sendable {
    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>
    package let employer: ID<Employer>
    package let signedOn: CivilDate
    /// The day on which it ended before the person began to work; then it is no hire, and nothing is owed.
    package let cancelledOn: CivilDate?

    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, employer: ID<Employer>, signedOn: CivilDate,
        cancelledOn: CivilDate? = nil
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.employer = employer
        self.signedOn = signedOn
        self.cancelledOn = cancelledOn
    }

    /// Nil where the contract was never signed.
    package init?(_ work: Employment, employer: ID<Employer>) {
        guard let signedOn = work.contract.signedOn else { return nil }
        self.init(
            applicant: work.contract.applicant, vacancy: work.contract.vacancy, employer: employer, signedOn: signedOn,
            cancelledOn: work.cancelledOn)
    }
}

extension Employment {
    /// The day on which the contract ended before the person worked under it; nil where it did not.
    package var cancelledOn: CivilDate? {
        switch state {
        case .withdrawnByPerson, .withdrawnByEmployer, .visaRefused, .notArrived: events.last?.on
        case .employerLost: events.contains { $0.state == .inProbation } ? nil : events.last?.on
        case .signed, .postponed, .arrived, .inProbation, .passed, .left, .dismissed, .leftRegion: nil
        }
    }
}
