import Calendar
import Domain

/// What it has taken to get to the end of a segment.
struct Label {
    /// The label with which the run was boarded; −1 = the run is the first.
    let before: Int32
    let boarded: Int32
    let segment: Int32
    let leave: Int
    /// For one person, without group fares, and with all of them.
    let fare: Int
    let floor: Int
    let waiting: Int
    let rides: Int
    let shift: Shift
    /// How many steps of the announced trip the journey consists of so far; −1 = it is another.
    let announced: Int
    let scarce: [Int32]
    let groups: [Int32]
}

extension ConnectionSearch {
    func first(_ index: Int, _ segment: Segment, leave: Int) -> Label {
        Label(
            before: -1, boarded: Int32(index), segment: Int32(index), leave: leave, fare: segment.fare,
            floor: marks.floor(of: index, segment), waiting: 0,
            rides: 1, shift: shift(of: leave, at: segment.from, announced: criteria.announced?.trip.leaves),
            announced: follows(0, Step(segment: index, isBoarding: true)),
            scarce: marks.scarce[index] < 0 ? [] : [marks.scarce[index]],
            groups: marks.isGroup[index] ? [Int32(index)] : [])
    }

    func stayed(_ old: Int32, on index: Int, _ segment: Segment) -> Label {
        let label = labels[Int(old)]
        return Label(
            before: label.before, boarded: label.boarded, segment: Int32(index), leave: label.leave,
            fare: label.fare + segment.fare, floor: label.floor + marks.floor(of: index, segment),
            waiting: label.waiting, rides: label.rides, shift: label.shift,
            announced: follows(label.announced, Step(segment: index, isBoarding: false)),
            scarce: marks.scarce[index] < 0 ? label.scarce : label.scarce + [marks.scarce[index]],
            groups: marks.isGroup[index] ? label.groups + [Int32(index)] : label.groups)
    }

    /// Nil where one would get into the run that one has just left there: staying on is never worse.
    func changed(_ old: Int32, at time: Int, to index: Int, _ segment: Segment) -> Label? {
        let label = labels[Int(old)]
        let last = network.segments[Int(label.segment)]
        if last.run == segment.run, last.to == segment.from { return nil }
        return Label(
            before: old, boarded: Int32(index), segment: Int32(index), leave: label.leave,
            fare: label.fare + segment.fare, floor: label.floor + marks.floor(of: index, segment),
            waiting: label.waiting + segment.departs - time,
            rides: label.rides + 1, shift: label.shift,
            announced: follows(label.announced, Step(segment: index, isBoarding: true)),
            scarce: marks.scarce[index] < 0 ? label.scarce : label.scarce + [marks.scarce[index]],
            groups: marks.isGroup[index] ? label.groups + [Int32(index)] : label.groups)
    }

    private func follows(_ count: Int, _ step: Step) -> Int {
        guard count >= 0, let steps = criteria.announced?.steps, count < steps.count, steps[count] == step else {
            return -1
        }
        return count + 1
    }

    private func shift(of minute: Int, at hub: Int, announced: WallTime?) -> Shift {
        guard let announced else { return .none }
        let zone = network.problem.zones[network.hubs[hub].zone] ?? .utc
        let wall = zone.wallTime(at: Instant(seconds: minute * 60))
        return wall == announced ? .none : wall.date == announced.date ? .time : .day
    }

    mutating func add(_ label: Label, to entered: inout [Int32]) {
        work += 1
        let index = Int32(labels.count)
        labels.append(label)
        var bag = entered.map { (index: $0, time: 0) }
        if !dominance.insert((index, 0), into: &bag, of: labels) { isComplete = false }
        entered = bag.map(\.index)
    }
}
