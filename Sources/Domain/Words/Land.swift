/// One of the sixteen German Länder; the raw value is the code after `DE-` in ISO 3166-2.
package enum Land: String, CaseIterable, Comparable, Sendable {
    case badenWuerttemberg = "BW"
    case bavaria = "BY"
    case berlin = "BE"
    case brandenburg = "BB"
    case bremen = "HB"
    case hamburg = "HH"
    case hesse = "HE"
    case mecklenburgVorpommern = "MV"
    case lowerSaxony = "NI"
    case northRhineWestphalia = "NW"
    case rhinelandPalatinate = "RP"
    case saarland = "SL"
    case saxony = "SN"
    case saxonyAnhalt = "ST"
    case schleswigHolstein = "SH"
    case thuringia = "TH"

    /// The Land that `BW` or `DE-BW` names, in either case.
    package init?(code: some StringProtocol) {
        let upper = code.uppercased()
        self.init(rawValue: upper.hasPrefix("DE-") ? String(upper.dropFirst(3)) : upper)
    }

    package static func < (left: Land, right: Land) -> Bool { left.rawValue < right.rawValue }
}
