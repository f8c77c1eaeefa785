package import Calendar

/// A room that is offered to the campaign, or a flat in one row (Zimmerangebot): one row of the units' file.
///
/// What belongs to the whole unit stands on any of its rows; nil = this row does not say it.
package struct RoomOffer: Hashable, Sendable {
    /// The same in every import.
    package var id: ID<RoomOffer> { ID("\(unit.part)/\(room.part)") }

    package let unit: ID<HousingUnit>
    package let room: ID<Room>
    package var letting: HousingUnit.Letting
    package var place: PlaceName
    /// In hundredths of a square metre.
    package var area: Int
    package var adultBeds: Int
    package var childBeds: Int
    package var cots: Int
    package var isLockable: Bool
    /// Whether it, the entrance, kitchen and bath are reached without a step.
    package var isStepFree: Bool
    /// Of the room, of each bed where beds are let, or the row's share of a flat's.
    package var rent: Cents
    package var utilities: Cents
    package var deposit: Cents
    /// The row's share of what it costs to make the unit first; nil = it is there.
    package var conversionCost: Cents?

    package var terms: Terms

    /// What the rows of a unit say about all of it.
    package struct Terms: Hashable, Sendable {
        package var address: String?
        /// Where the house stands; nil = the middle of the town.
        package var point: GeoPoint?
        package var quarter: String?
        package var isPermanent: Bool?
        package var isFurnished: Bool?
        package var allowsPets: Bool?
        package var isShared: Bool?
        /// Of the whole unit, kitchen and bath included, in hundredths of a square metre.
        package var livingArea: Int?
        package var from: CivilDate?
        /// The day by which it has to be left.
        package var until: CivilDate?
        package var period: HousingPrice.Period?
        package var landlord: String?
        package var landlordContact: String?
        /// How long a unit that is made first is used.
        package var monthsOfLife: Int?

        package init() {}
    }

    package init(
        unit: ID<HousingUnit>, room: ID<Room>, letting: HousingUnit.Letting, place: PlaceName, area: Int,
        adultBeds: Int = 1, childBeds: Int = 0, cots: Int = 0, isLockable: Bool = true, isStepFree: Bool = false,
        rent: Cents = .zero, utilities: Cents = .zero, deposit: Cents = .zero, conversionCost: Cents? = nil,
        terms: Terms = Terms()
    ) {
        self.unit = unit
        self.room = room
        self.letting = letting
        self.place = place
        self.area = area
        self.adultBeds = adultBeds
        self.childBeds = childBeds
        self.cots = cots
        self.isLockable = isLockable
        self.isStepFree = isStepFree
        self.rent = rent
        self.utilities = utilities
        self.deposit = deposit
        self.conversionCost = conversionCost
        self.terms = terms
    }
}
