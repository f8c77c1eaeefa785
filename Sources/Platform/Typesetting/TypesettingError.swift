/// Why a document cannot be set.
package enum TypesettingError: Error, Hashable, Sendable {
    /// The font is not on this machine; what stands in for it is named.
    case noFont(wanted: String, found: String)
    /// The drawing library refuses: what it says.
    case drawing(String)
    /// What the drawing library wrote has no catalogue where one is expected.
    case noCatalogue
}
