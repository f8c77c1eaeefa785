/// Whose data a link opens; nobody else's (Zugangslink).
package enum LinkHolder: Hashable, Sendable {
    case employer(ID<Employer>)
    case candidate(ID<Applicant>)

    /// The word of the command line and of the store.
    package var role: LinkRole {
        switch self {
        case .employer: .employer
        case .candidate: .candidate
        }
    }

    /// The id in the campaign's files.
    package var externalID: String {
        switch self {
        case .employer(let id): id.text
        case .candidate(let id): id.text
        }
    }
}

/// What a link is for.
package enum LinkRole: String, CaseIterable, Sendable {
    /// An employer's shortlists.
    case employer
    /// A candidate's own itinerary.
    case candidate
}

/// A link that was sent to somebody and stands for a password. The token itself is kept nowhere, only its digest.
package struct AccessLink: Hashable, Sendable {
    /// From 1, in the order in which they were made.
    package let number: Int
    /// The first six characters of the token, by which people and logs name it.
    package let beginning: String
    package let holder: LinkHolder
    package let madeBy: String
    /// Moments in seconds since 1970-01-01 UTC.
    package let madeAt: Int64
    package let expiresAt: Int64
    package let revokedAt: Int64?
    /// When it was last opened; nil before the first time.
    package let usedAt: Int64?

    package init(
        number: Int, beginning: String, holder: LinkHolder, madeBy: String, madeAt: Int64, expiresAt: Int64,
        revokedAt: Int64? = nil, usedAt: Int64? = nil
    ) {
        self.number = number
        self.beginning = beginning
        self.holder = holder
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
        self.usedAt = usedAt
    }

    /// Whether it opens anything at that moment.
    package func isOpen(at now: Int64) -> Bool { revokedAt == nil && now < expiresAt }

    /// How the log names whoever came by this link.
    package var actor: String { "link/\(number)" }
}
