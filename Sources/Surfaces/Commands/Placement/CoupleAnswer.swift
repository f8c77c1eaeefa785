import Domain
import JSONText
import Pipeline
import Store

/// What an answer to an offer means to somebody who comes only together with a partner.
struct CoupleAnswer {
    private let partner: ID<Applicant>
    /// The partner's contract that stands; nil = none.
    private let contract: Contract?

    /// Nil where the person comes alone, would come alone too, or one of the two does not agree any more.
    init?(of applicant: ID<Applicant>, _ place: Workplace) throws {
        let couples = try place.pipeline().couples().couples
        guard let couple = couples.first(where: { $0.partnership.applicants.contains(applicant) })?.partnership,
            couple.onlyTogether, let partner = couple.partner(of: applicant)
        else { return nil }
        self.partner = partner
        contract = try place.store.contracts().first { $0.applicant == partner && $0.isStanding }
    }

    /// Nobody signs alone who comes only together.
    func checkSignature() throws {
        guard contract?.state != .accepted, contract?.state != .signed else { return }
        throw Failure(
            code: "CL075", message: "\(partner), without whom nobody of this couple comes, \(state)",
            hint: contract.map { "first: lotse placement answer \(partner) \($0.vacancy) accept" }
                ?? "lotse partner show \(partner) names the offers within reach", at: partner.text, exit: .no)
    }

    private var state: String {
        guard let contract else { return "has no offer" }
        return switch contract.state {
        case .offered: "has an offer for \(contract.vacancy) to answer"
        case .accepted: "has accepted \(contract.vacancy)"
        case .signed: "has signed for \(contract.vacancy)"
        case .withdrawn: "has no offer that stands"
        }
    }

    /// The partner's contract taken back; nil where there is none.
    var withdrawn: Contract? {
        guard var contract else { return nil }
        (contract.state, contract.signedOn) = (.withdrawn, nil)
        return contract
    }

    /// What the couple still has to look at.
    var line: String { "both come only together: \(partner) \(state)" }

    var json: JSONValue {
        .object([
            ("applicant", .string(partner.text)), ("vacancy", .optional(contract?.vacancy.text)),
            ("state", .optional(contract?.state.rawValue)), ("next", .strings([])),
        ])
    }
}
