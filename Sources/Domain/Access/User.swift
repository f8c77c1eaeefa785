/// What a member of the agency's staff may do in the service (Rolle).
package enum StaffRole: String, CaseIterable, Sendable {
    /// Sees everything and decides.
    case coordinator
    /// Sees everything and decides nothing.
    case viewer
    /// Sees the log, and nobody's data (Prüfer, Datenschutzbeauftragte).
    case auditor
}

/// Somebody of the agency's staff who signs in with a password (Benutzerkonto).
package struct User: Hashable, Sendable {
    /// Stays in the log for good.
    package let name: String
    package let role: StaffRole
    /// Who made the account.
    package let madeBy: String
    /// Seconds since 1970-01-01 UTC.
    package let madeAt: Int64

    package init(name: String, role: StaffRole, madeBy: String, madeAt: Int64) {
        self.name = name
        self.role = role
        self.madeBy = madeBy
        self.madeAt = madeAt
    }

    /// Whether a text can be a name: 2 to 32 of the letters a to z, digits, `.`, `-` and `_`, a letter first.
    package static func isName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (2...32).contains(bytes.count), let first = bytes.first, (0x61...0x7a).contains(first) else {
            return false
        }
        return bytes.allSatisfy {
            (0x61...0x7a).contains($0) || (0x30...0x39).contains($0)
                || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains($0)
        }
    }
}
