/// A flat, house, or building with rooms to live in (Unterkunft, Wohnung).
package struct HousingUnit: Hashable, Sendable {
    /// To whom the unit is let.
    package enum Letting: String, CaseIterable, Sendable {
        /// One household at a time has all of it.
        case whole
        /// Each room to one household at a time; kitchen and bath are shared.
        case rooms
        /// Each bed to one person; strangers sleep in one room only where both agreed.
        case beds
    }

    package var id: ID<HousingUnit>
    package var letting: Letting
    /// Whether one may stay for good, in contrast to a room for the first weeks.
    package var isPermanent: Bool
    package var isFurnished: Bool
    package var allowsPets: Bool
    /// Whether entrance, kitchen and bath are reached without a step.
    package var isStepFree: Bool
    /// Whether households that do not know each other may live in it at the same time; a whole unit never is.
    package var isShared: Bool
    /// Living space (Wohnfläche) in hundredths of a square metre.
    package var area: Int
    /// The part of the town; units of one quarter are near each other.
    package var quarter: String?
    /// When it can be lived in, sorted and without overlap; nil = always, empty = never.
    package var windows: [NightSpan]?
    /// Of a unit let as a whole; otherwise each room has its own.
    package var price: HousingPrice?
    /// What it costs to have at all, once, as soon as anybody lives in it: rent of a whole building, conversion.
    package var fixedPrice: Cents
    package var rooms: [Room]

    package init(
        id: ID<HousingUnit>, letting: Letting, isPermanent: Bool = false, isFurnished: Bool = false,
        allowsPets: Bool = false, isStepFree: Bool = false, isShared: Bool = true, area: Int = 0,
        quarter: String? = nil, windows: [NightSpan]? = nil, price: HousingPrice? = nil, fixedPrice: Cents = .zero,
        rooms: [Room]
    ) {
        self.id = id
        self.letting = letting
        self.isPermanent = isPermanent
        self.isFurnished = isFurnished
        self.allowsPets = allowsPets
        self.isStepFree = isStepFree
        self.isShared = isShared
        self.area = area
        self.quarter = quarter
        self.windows = windows
        self.price = price
        self.fixedPrice = fixedPrice
        self.rooms = rooms
    }
}

/// A room that one sleeps in.
package struct Room: Hashable, Sendable {
    package var id: ID<Room>
    /// In hundredths of a square metre.
    package var area: Int
    package var adultBeds: Int
    /// Beds too short for an adult.
    package var childBeds: Int
    /// Cots that are there or that can be put up.
    package var cots: Int
    /// Whether it can be locked from both sides.
    package var isLockable: Bool
    package var isStepFree: Bool
    /// Of the room, or of each bed where the unit is let by beds; nil where the unit is let as a whole.
    package var price: HousingPrice?

    package init(
        id: ID<Room>, area: Int, adultBeds: Int = 1, childBeds: Int = 0, cots: Int = 0, isLockable: Bool = true,
        isStepFree: Bool = false, price: HousingPrice? = nil
    ) {
        self.id = id
        self.area = area
        self.adultBeds = adultBeds
        self.childBeds = childBeds
        self.cots = cots
        self.isLockable = isLockable
        self.isStepFree = isStepFree
        self.price = price
    }
}

/// What it costs to live somewhere.
package struct HousingPrice: Hashable, Sendable {
    /// What rent and utilities are paid for. A part of a month costs its share of the month's days: the nights up to
    /// the n-th of a month cost n ÷ days of the month of the price, rounded down to the cent.
    package enum Period: String, CaseIterable, Sendable {
        case month, night
    }

    package var period: Period
    /// Net rent (Nettokaltmiete).
    package var rent: Cents
    /// Utilities and heating (Nebenkosten).
    package var utilities: Cents
    /// Security (Kaution), given back on leaving. At most three net rents, in three instalments.
    /// Source: BGB § 551 (1), (2).
    package var deposit: Cents

    package init(per period: Period = .month, rent: Cents, utilities: Cents = .zero, deposit: Cents = .zero) {
        self.period = period
        self.rent = rent
        self.utilities = utilities
        self.deposit = deposit
    }
}
