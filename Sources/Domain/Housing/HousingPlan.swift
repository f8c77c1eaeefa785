package import Calendar

/// Nights of one household in one place: an item of the housing plan.
package struct Stay: Hashable, Sendable {
    package var household: ID<Household>
    package var unit: ID<HousingUnit>
    /// The rooms it has, in the order of their ids; all of them where the unit is let as a whole.
    package var rooms: [ID<Room>]
    package var span: NightSpan

    package init(household: ID<Household>, unit: ID<HousingUnit>, rooms: [ID<Room>], span: NightSpan) {
        self.household = household
        self.unit = unit
        self.rooms = rooms
        self.span = span
    }
}

/// What a stay costs and who pays it.
package struct StayMoney: Hashable, Sendable {
    /// A part of the deposit and the day on which it is due.
    package struct Instalment: Hashable, Sendable {
        package let due: CivilDate
        package let amount: Cents

        package init(due: CivilDate, amount: Cents) {
            self.due = due
            self.amount = amount
        }
    }

    package let rent: Cents
    package let utilities: Cents
    /// Of rent and utilities.
    package let paidByHousehold: Cents
    package let paidByCampaign: Cents
    /// At most three, equal but for the cents left over, which the first ones take. Source: BGB § 551 (2).
    package let deposit: [Instalment]
    /// Six months after leaving, by when utilities are customarily settled and the deposit is given back; nil where
    /// there is no deposit.
    package let refundOn: CivilDate?

    package init(
        rent: Cents, utilities: Cents, paidByHousehold: Cents, paidByCampaign: Cents, deposit: [Instalment],
        refundOn: CivilDate?
    ) {
        self.rent = rent
        self.utilities = utilities
        self.paidByHousehold = paidByHousehold
        self.paidByCampaign = paidByCampaign
        self.deposit = deposit
        self.refundOn = refundOn
    }
}

/// The answer of the housing planner.
package struct HousingPlan: Hashable, Sendable {
    package var status: PlanStatus
    /// Sorted by (household, from).
    package var stays: [Stay]
    /// What each stay costs, in the order of `stays`.
    package var money: [StayMoney]
    /// Households that are not housed.
    package var unplaced: [UnplacedItem]
    package var objectives: [ObjectiveValue]
    package var changes: [PlanChange]
    package var certificates: [PlanCertificate]
    /// Places that are smaller than a title would ask for, although none depends on it.
    package var warnings: [PlanVerification.Breach]
    /// Work units used.
    package var work: Int

    package init(
        status: PlanStatus, stays: [Stay], money: [StayMoney], unplaced: [UnplacedItem],
        objectives: [ObjectiveValue], changes: [PlanChange], certificates: [PlanCertificate],
        warnings: [PlanVerification.Breach], work: Int
    ) {
        self.status = status
        self.stays = stays
        self.money = money
        self.unplaced = unplaced
        self.objectives = objectives
        self.changes = changes
        self.certificates = certificates
        self.warnings = warnings
        self.work = work
    }
}
