import Calendar
package import Domain
package import JSONText

extension TravelFiles {
    /// The answer of `plan travel`; the members stand in the order of the contract.
    package static func json(_ plan: TravelPlan) -> JSONValue {
        .object([
            ("status", .string(plan.status.rawValue)),
            ("trips", .array(plan.trips.map(json))),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "party") })),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))),
            ("work", .int(plan.work)),
        ])
    }

    /// A trip, as plans and `previous` hold it.
    package static func json(_ trip: TravelTrip) -> JSONValue {
        .object([
            ("party", .string(trip.party.text)), ("legs", .array(trip.legs.map(json))),
            ("leaves", json(trip.leaves)), ("arrives", json(trip.arrives)), ("fare", .int(Int(trip.fare.amount))),
            ("waitingMinutes", .int(trip.waitingMinutes)), ("travelMinutes", .int(trip.travelMinutes)),
        ])
    }

    private static func json(_ leg: TravelTrip.Leg) -> JSONValue {
        .object(
            members(leg.ride) + [
                ("departs", json(leg.departs)), ("departZone", .string(leg.departZone)),
                ("arrives", json(leg.arrives)), ("arriveZone", .string(leg.arriveZone)),
                ("fare", .int(Int(leg.fare.amount))), ("estimated", .bool(leg.isEstimated)),
            ])
    }

    static func members(_ ride: TravelRide) -> [(name: String, value: JSONValue)] {
        [
            ("connection", .string(ride.connection.text)), ("date", .string(ride.date.iso)),
            ("from", .string(ride.from.text)), ("to", .string(ride.to.text)),
        ]
    }

    /// Seconds are left out where they are none.
    static func json(_ wall: WallTime) -> JSONValue {
        .string(wall.secondOfDay % 60 == 0 ? String(wall.text.dropLast(3)) : wall.text)
    }
}
