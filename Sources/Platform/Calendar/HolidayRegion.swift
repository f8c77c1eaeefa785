/// A region with public holidays of its own; the raw value is its code in ISO 3166-2 (`DE-BY`), or in 3166-1 for what
/// holds in the whole country (`DE`, `ES`).
package enum HolidayRegion: String, CaseIterable, Sendable {
    /// Only the days that hold in all sixteen Länder.
    case germany = "DE"
    case badenWuerttemberg = "DE-BW"
    case bavaria = "DE-BY"
    case berlin = "DE-BE"
    case brandenburg = "DE-BB"
    case bremen = "DE-HB"
    case hamburg = "DE-HH"
    case hesse = "DE-HE"
    case mecklenburgVorpommern = "DE-MV"
    case lowerSaxony = "DE-NI"
    case northRhineWestphalia = "DE-NW"
    case rhinelandPalatinate = "DE-RP"
    case saarland = "DE-SL"
    case saxony = "DE-SN"
    case saxonyAnhalt = "DE-ST"
    case schleswigHolstein = "DE-SH"
    case thuringia = "DE-TH"
    /// Only the days that hold in the whole of Spain.
    case spain = "ES"
    case andalusia = "ES-AN"
    case catalonia = "ES-CT"
    case galicia = "ES-GA"
    case madrid = "ES-MD"

    /// The region of a code in either case; a bare Land such as `BY` counts as German.
    package init?(code: some StringProtocol) {
        let upper = code.uppercased()
        if let region = HolidayRegion(rawValue: upper) {
            self = region
        } else if let land = HolidayRegion(rawValue: "DE-\(upper)") {
            self = land
        } else {
            return nil
        }
    }

    var isGerman: Bool { rawValue.hasPrefix("DE") }
}

/// A day off by law.
package struct Holiday: Hashable, Sendable {
    package let date: CivilDate
    /// Its official name, in German for German days and in Spanish for Spanish ones.
    package let name: String
    package let extent: Extent
    /// The paragraph or resolution that makes it one.
    package let law: String

    /// Where within the region the day is off.
    package enum Extent: Hashable, Sendable {
        case everywhere
        /// Only in some places, named here; never counted as a day off of the region.
        case partly(String)
    }
}

extension HolidayRegion {
    /// The public holidays of a year, by date; those that hold in some communes only are marked.
    ///
    /// Germany: the rules in force from 1995 on, each with its years; years before are answered as if today's rules held.
    /// Spain: a national day that falls on a Sunday is left out, since it is no further day off, unless the community moves
    /// it to the Monday; communities choose some days anew each year, held here for 2012–2026 as announced, and for later
    /// years by their custom until the resolution is published.
    package func holidays(inYear year: Int) -> [Holiday] {
        let rules = isGerman ? GermanHolidays.rules : SpanishHolidays.rules
        return rules.compactMap { $0.holiday(in: self, year: year) }.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
    }

    /// The holiday that makes a day off in the whole region, or nil.
    package func holiday(on date: CivilDate) -> Holiday? {
        holidays(inYear: date.year).first { $0.date == date && $0.extent == .everywhere }
    }
}
