import Domain
import Store

/// Who somebody is to the service (Rolle); routes name the roles that they let in.
package enum Role: String, CaseIterable, Sendable {
    case coordinator, viewer, auditor, employer, candidate

    init(_ role: StaffRole) {
        switch role {
        case .coordinator: self = .coordinator
        case .viewer: self = .viewer
        case .auditor: self = .auditor
        }
    }

    init(_ role: LinkRole) {
        switch role {
        case .employer: self = .employer
        case .candidate: self = .candidate
        }
    }

    /// Where somebody of the role lands after signing in.
    var home: String {
        switch self {
        case .coordinator, .viewer: "/"
        case .auditor: "/log"
        case .employer: "/employer"
        case .candidate: "/candidate"
        }
    }
}

extension SignedIn {
    var role: Role {
        switch self {
        case .staff(let user): Role(user.role)
        case .link(let link): Role(link.holder.role)
        }
    }

    /// The one employer whose data a link opens.
    var employer: ID<Employer>? {
        guard case .link(let link) = self, case .employer(let id) = link.holder else { return nil }
        return id
    }

    /// The one applicant whose data a link opens.
    var candidate: ID<Applicant>? {
        guard case .link(let link) = self, case .candidate(let id) = link.holder else { return nil }
        return id
    }
}
