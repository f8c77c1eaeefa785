/// Where a guest sleeps, with those who come along.
package struct LodgingStay: Hashable, Sendable {
    package var guest: ID<Applicant>
    package var roomClass: ID<LodgingProblem.RoomClass>
    /// Among the rooms of the class, from 1. Two guests in the same room on the same night share it.
    package var room: Int
    package var span: NightSpan

    package init(guest: ID<Applicant>, roomClass: ID<LodgingProblem.RoomClass>, room: Int, span: NightSpan) {
        self.guest = guest
        self.roomClass = roomClass
        self.room = room
        self.span = span
    }

    /// Whether both are in the same room on some night.
    package func shares(with other: LodgingStay) -> Bool {
        guest != other.guest && roomClass == other.roomClass && room == other.room
            && span.from < other.span.until && other.span.from < span.until
    }
}

/// The answer of the planner of rooms.
package struct LodgingPlan: Hashable, Sendable {
    package var status: PlanStatus
    /// By guest.
    package var stays: [LodgingStay]
    /// By guest.
    package var unplaced: [UnplacedItem]
    package var objectives: [ObjectiveValue]
    package var changes: [PlanChange]
    package var certificates: [PlanCertificate]
    /// Work units used.
    package var work: Int

    package init(
        status: PlanStatus, stays: [LodgingStay], unplaced: [UnplacedItem], objectives: [ObjectiveValue],
        changes: [PlanChange], certificates: [PlanCertificate], work: Int
    ) {
        self.status = status
        self.stays = stays
        self.unplaced = unplaced
        self.objectives = objectives
        self.changes = changes
        self.certificates = certificates
        self.work = work
    }
}
