/// Kleene's three truth values: what is not known is neither yes nor no.
package enum Truth: String, Sendable {
    case yes, no, unknown

    package init(_ flag: Bool) {
        self = flag ? .yes : .no
    }

    /// Yes becomes no and no yes; unknown stays.
    package var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }
}
