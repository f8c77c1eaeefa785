import Calendar
package import Domain

/// Checks a plan of bus rides against its problem; it shares no code with the planner.
package enum RideVerifier {
    package static func verify(_ plan: RidePlan, against problem: RideProblem) -> PlanVerification {
        var violations: [PlanVerification.Breach] = []
        func breach(_ code: String, _ items: [String], _ text: String) {
            violations.append(PlanVerification.Breach(code: code, items: items, text: text))
        }
        var waiting = 0
        var used: [ID<ShuttleRun>: (seats: Int, wheelchairs: Int)] = [:]
        for ride in plan.rides {
            guard let rider = problem.riders.first(where: { $0.id == ride.guest }),
                let run = problem.runs.first(where: { $0.id == ride.run }), ride.date == problem.date,
                ride.direction == problem.direction, ride.hotel == rider.hotel
            else {
                breach("unknownRide", [ride.guest.text, ride.run.text], "\(ride.guest) has no such ride")
                continue
            }
            let stops = run.stops.map(\.place)
            guard let venue = run.stops.first(where: { $0.place == .venue })?.at,
                let door = stops.firstIndex(of: .hotel(rider.hotel)), let goal = stops.firstIndex(of: .venue),
                problem.direction == .toVenue ? door < goal : goal < door
            else {
                breach("stops", [ride.guest.text, run.id.text], "\(run.id) does not lead the way of \(ride.guest)")
                continue
            }
            let wait =
                problem.direction == .toVenue ? rider.at.minutes - venue.minutes : venue.minutes - rider.at.minutes
            if wait < 0 {
                breach("time", [ride.guest.text, run.id.text], "\(run.id) is \(-wait) minutes off for \(ride.guest)")
            }
            waiting += wait * (rider.seats + rider.wheelchairs)
            let sum = used[run.id] ?? (0, 0)
            used[run.id] = (sum.seats + rider.seats, sum.wheelchairs + rider.wheelchairs)
        }
        for run in problem.runs {
            guard let sum = used[run.id], sum.seats > run.seats || sum.wheelchairs > run.wheelchairs else { continue }
            breach(
                "seats", [run.id.text],
                "\(run.id) has \(run.seats) seats and \(run.wheelchairs) places for wheelchairs, and takes "
                    + "\(sum.seats) and \(sum.wheelchairs)")
        }
        let carried = plan.rides.map(\.guest.text)
        let told = carried + plan.left.map(\.item)
        if told.sorted() != problem.riders.map(\.id.text).sorted() {
            breach("riders", [], "not every guest is carried or left, once")
        }
        let changed = plan.rides.count { ride in
            problem.previous.contains { $0.guest == ride.guest && $0.run != ride.run }
        }
        let counted = [plan.left.count, changed, waiting]
        if plan.objectives.map(\.value) != counted {
            breach("objectives", [], "the plan says \(plan.objectives.map(\.value)), counted are \(counted)")
        }
        let objectives = zip(plan.objectives, counted).map {
            ObjectiveValue(name: $0.name, value: $1, bound: nil, unit: $0.unit)
        }
        return PlanVerification(violations: violations, accepted: [], objectives: objectives)
    }
}
