/// Who gets a calendar (Kalenderempfänger).
package struct CalendarReceiver: Hashable, Sendable {
    /// What somebody is in the campaign; the raw value stands in ids and file names.
    package enum Role: String, CaseIterable, Sendable {
        case candidate, employer, interpreter, guide, driver

        /// The kind under which the campaign knows them.
        package var kind: ImportKind {
            switch self {
            case .candidate: .applicants
            case .employer: .employers
            case .interpreter: .interpreters
            case .guide: .guides
            case .driver: .drivers
            }
        }
    }

    package let role: Role
    /// The id in the campaign.
    package let id: String

    package init(_ role: Role, _ id: String) {
        self.role = role
        self.id = id
    }

    /// Reads `candidate/B017`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let role = Role(rawValue: String(parts[0])) else { return nil }
        self.init(role, String(parts[1]))
    }

    /// `candidate/B017`.
    package var text: String { "\(role.rawValue)/\(id)" }
}

/// By role in the order of the enumeration, then by id.
extension CalendarReceiver: Comparable {
    package static func < (left: CalendarReceiver, right: CalendarReceiver) -> Bool {
        if left.role != right.role { return left.role.rank < right.role.rank }
        return left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
}

extension CalendarReceiver.Role {
    fileprivate var rank: Int {
        switch self {
        case .candidate: 0
        case .employer: 1
        case .interpreter: 2
        case .guide: 3
        case .driver: 4
        }
    }
}
