import Calendar
import Domain

extension ConnectionSearch {
    mutating func finish(_ index: Int32, _ label: Label, at time: Int) {
        guard traveller.arrive.contains(time) else { return }
        if let most = network.problem.maxTravelMinutes, time - label.leave > most { return }
        if let most = network.problem.maxChanges, label.rides - 1 > most { return }
        let hub = network.segments[Int(label.segment)].to
        let local = network.problem.zones[network.hubs[hub].zone] ?? .utc
        let wall = local.wallTime(at: Instant(seconds: time * 60))
        if !traveller.party.mayArriveAtNight, night.holds(wall) { return }
        work += 1
        let journey = Journey(
            steps: steps(index), leave: label.leave, arrive: time, fare: label.fare, waiting: label.waiting,
            rides: label.rides, night: night.minutes(from: label.leave, to: time, in: zone),
            change: changeCost(label, arrives: wall), scarce: label.scarce, groups: label.groups)
        let order = dominance
        if found.contains(where: { order.beats($0, journey) }) { return }
        found.removeAll { order.beats(journey, $0) }
        found.append(journey)
    }

    private func changeCost(_ label: Label, arrives: WallTime) -> Int {
        guard let announced = criteria.announced else { return 0 }
        let arrival: Shift =
            arrives == announced.trip.arrives ? .none : arrives.date == announced.trip.arrives.date ? .time : .day
        switch max(label.shift, arrival) {
        case .day: return 100
        case .time: return 10
        case .none: return label.announced >= 0 && label.announced == announced.steps.count ? 0 : 2
        }
    }

    private func steps(_ index: Int32) -> [Step] {
        var result: [Step] = []
        var label = index
        while label >= 0 {
            let boarded = Int(labels[Int(label)].boarded)
            let last = Int(labels[Int(label)].segment)
            let run = network.runs[network.segments[boarded].run].segments
            for segment in run.reversed() where segment >= boarded && segment <= last {
                result.append(Step(segment: segment, isBoarding: segment == boarded))
            }
            label = labels[Int(label)].before
        }
        return result.reversed()
    }
}
