/// The look of the documents, for pages that show their parts.
package enum DocumentStyle {
    /// The sheets of itineraries, timetables and grids in one; later sheets may add to the layer `parts`.
    package static let all = StyleSheet.base + StyleSheet.sheet + StyleSheet.way + StyleSheet.grid

    /// What pages of one kind need beside it.
    package enum Sheet: String, CaseIterable, Sendable {
        case housing, gate, ledger, stay

        package var css: String {
            switch self {
            case .housing: StyleSheet.occupancy
            case .gate: StyleSheet.gate
            case .ledger: StyleSheet.ledger
            case .stay: StyleSheet.stay
            }
        }
    }
}
