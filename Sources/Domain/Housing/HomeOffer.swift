package import Calendar

/// A unit as its rows offer it (Wohnungsangebot): what the planner sees, and what people have to know.
package struct HomeOffer: Hashable, Sendable {
    package var unit: HousingUnit
    package var place: PlaceName
    package var address: String?
    package var point: GeoPoint?
    package var landlord: String?
    package var landlordContact: String?
    /// What it costs to make it first; nil = it is there.
    package var conversionCost: Cents?
    /// Months that it is used once it is made; nil = nobody said.
    package var monthsOfLife: Int?

    /// Rows of one unit that say different things of all of it.
    package struct Contradiction: Hashable, Sendable {
        package let unit: ID<HousingUnit>
        /// The column's stable name, such as `permanent`.
        package let column: String
    }

    /// Whether it has to be made before anybody can live in it.
    package var isPlanned: Bool { conversionCost != nil }

    /// The units of the rows in the order of their ids, and what their rows contradict each other in.
    package static func offers(of rows: [RoomOffer]) -> (offers: [HomeOffer], contradictions: [Contradiction]) {
        var offers: [HomeOffer] = []
        var contradictions: [Contradiction] = []
        for (id, rows) in Dictionary(grouping: rows, by: \.unit).sorted(by: { $0.key < $1.key }) {
            var reading = UnitReading(id, rows.sorted { $0.room < $1.room })
            if let offer = reading.offer() { offers.append(offer) }
            contradictions += reading.contradictions
        }
        return (offers, contradictions)
    }
}

/// Puts the rows of one unit together.
private struct UnitReading {
    let id: ID<HousingUnit>
    /// In the order of the rooms.
    let rows: [RoomOffer]
    var contradictions: [HomeOffer.Contradiction] = []

    init(_ id: ID<HousingUnit>, _ rows: [RoomOffer]) {
        self.id = id
        self.rows = rows
    }

    /// What the rows agree in; nil where none says it, the first row's where they do not agree.
    private mutating func said<Value: Hashable>(_ column: String, _ value: (RoomOffer) -> Value?) -> Value? {
        let values = rows.compactMap(value)
        if Set(values).count > 1 { contradictions.append(.init(unit: id, column: column)) }
        return values.first
    }

    mutating func offer() -> HomeOffer? {
        guard let letting = said("letting", { $0.letting }), let place = rows.first?.place else { return nil }
        _ = said("place") { $0.place.place?.text ?? $0.place.original }
        let period = said("per") { $0.terms.period } ?? .month
        let from = said("from") { $0.terms.from }
        let until = said("until") { $0.terms.until }
        let unit = HousingUnit(
            id: id, letting: letting, isPermanent: said("permanent") { $0.terms.isPermanent } ?? false,
            isFurnished: said("furnished") { $0.terms.isFurnished } ?? false,
            allowsPets: said("pets") { $0.terms.allowsPets } ?? false, isStepFree: rows.contains(where: \.isStepFree),
            isShared: said("shared") { $0.terms.isShared } ?? (letting != .whole),
            area: said("livingArea") { $0.terms.livingArea } ?? rows.reduce(0) { $0 + $1.area },
            quarter: said("quarter") { $0.terms.quarter }, windows: window(from, until),
            price: letting == .whole ? price(of: rows, period) : nil, rooms: rows.map { room($0, letting, period) })
        return HomeOffer(
            unit: unit, place: place, address: said("address") { $0.terms.address },
            point: said("point") { $0.terms.point },
            landlord: said("landlord") { $0.terms.landlord },
            landlordContact: said("landlordContact") { $0.terms.landlordContact }, conversionCost: conversionCost,
            monthsOfLife: said("monthsOfLife") { $0.terms.monthsOfLife })
    }

    private var conversionCost: Cents? {
        let costs = rows.compactMap(\.conversionCost)
        return costs.isEmpty ? nil : costs.reduce(.zero, +)
    }

    private func room(_ row: RoomOffer, _ letting: HousingUnit.Letting, _ period: HousingPrice.Period) -> Room {
        Room(
            id: row.room, area: row.area, adultBeds: row.adultBeds, childBeds: row.childBeds, cots: row.cots,
            isLockable: row.isLockable, isStepFree: row.isStepFree,
            price: letting == .whole ? nil : price(of: [row], period))
    }

    private func price(of rows: [RoomOffer], _ period: HousingPrice.Period) -> HousingPrice {
        HousingPrice(
            per: period, rent: rows.reduce(.zero) { $0 + $1.rent }, utilities: rows.reduce(.zero) { $0 + $1.utilities },
            deposit: rows.reduce(.zero) { $0 + $1.deposit })
    }

    /// An open end is the end of the calendar that plans use.
    private func window(_ from: CivilDate?, _ until: CivilDate?) -> [NightSpan]? {
        if from == nil, until == nil { return nil }
        return [NightSpan(from: from ?? HomeOffer.earliest, until: until ?? HomeOffer.latest)]
    }
}

extension HomeOffer {
    /// No plan begins before 1970 or ends after 2169.
    package static let earliest = CivilDate(dayNumber: 0)
    package static let latest = CivilDate(dayNumber: 73_049)
}
