import Domain

/// When one journey of a party, or the beginning of one, makes another needless.
struct Dominance {
    /// A label, and when it was at the place where it waits.
    typealias Entry = (index: Int32, time: Int)

    private let criteria: Criteria
    private let marks: Marks
    private let people: Int
    /// Whether what the party saves is its own to the last cent, so that it can make up for what others lose.
    private let paysAll: Bool

    /// Labels kept at one hub or in one run at most; beyond, the dearest are dropped.
    private static let mostLabels = 400

    init(_ criteria: Criteria, _ marks: Marks, _ party: TravelParty) {
        self.criteria = criteria
        self.marks = marks
        people = party.people
        paysAll = party.support == .zero
    }

    /// Puts an entry among others unless one of them makes it needless, and removes those that it makes needless.
    /// False where one had to be dropped for want of room: the one that would be the dearest even with all group fares.
    func insert(_ new: Entry, into bag: inout [Entry], of labels: [Label]) -> Bool {
        if bag.contains(where: { beats($0, new, labels) }) { return true }
        bag.removeAll { beats(new, $0, labels) }
        bag.append(new)
        guard bag.count > Dominance.mostLabels else { return true }
        if let last = bag.indices.max(by: { rank(bag[$0], labels) < rank(bag[$1], labels) }) { bag.remove(at: last) }
        return false
    }

    /// What decides who stays where there is too little room: the announced journey first, then the cheapest.
    private func rank(_ entry: Entry, _ labels: [Label]) -> (Int, Int, Int, Int32) {
        let label = labels[Int(entry.index)]
        return (label.announced >= 0 ? 0 : 1, label.floor, label.waiting - entry.time, entry.index)
    }

    /// Whether the first label makes the second needless; both can board the same runs from now on.
    private func beats(_ left: Entry, _ right: Entry, _ labels: [Label]) -> Bool {
        let (a, b) = (labels[Int(left.index)], labels[Int(right.index)])
        let (idleA, idleB) = (a.waiting - left.time, b.waiting - right.time)
        if criteria.waiting, idleA > idleB { return false }
        if criteria.leave, a.leave < b.leave { return false }
        if criteria.rides, a.rides > b.rides { return false }
        if criteria.announced != nil {
            if a.shift > b.shift { return false }
            if b.announced >= 0, a.announced < 0 { return false }
        }
        guard let saving = saving(a.fare, a.groups, b.fare, b.groups), Dominance.isSubset(a.scarce, b.scarce) else {
            return false
        }
        guard criteria.keepsTies else { return true }
        return criteria.strictFare && saving > 0 || criteria.strictWaiting && idleA < idleB
            || criteria.strictTravel && a.leave > b.leave || criteria.strictRides && a.rides < b.rides
    }

    /// Whether the first of two whole journeys makes the second needless.
    func beats(_ a: Journey, _ b: Journey) -> Bool {
        let (travelA, travelB) = (a.arrive - a.leave, b.arrive - b.leave)
        if criteria.arrival, a.arrive > b.arrive || a.leave < b.leave { return false }
        if criteria.waiting, a.waiting > b.waiting { return false }
        if criteria.leave, travelA > travelB { return false }
        if criteria.rides, a.rides > b.rides { return false }
        if criteria.night, a.night > b.night { return false }
        if a.change > b.change { return false }
        guard let saving = saving(a.fare, a.groups, b.fare, b.groups), Dominance.isSubset(a.scarce, b.scarce) else {
            return false
        }
        guard criteria.keepsTies else { return true }
        return criteria.strictFare && saving > 0 || criteria.strictWaiting && a.waiting < b.waiting
            || criteria.strictTravel && travelA < travelB || criteria.strictRides && a.rides < b.rides
    }

    /// What all parties together save at least with the first rather than the second; nil where they may lose.
    ///
    /// On segments that both take the group fare holds for both or for neither. Where only the second takes one, the party
    /// may miss a group fare there and so may all others, who are no more than everybody: `marks.saving` counts them all.
    /// Where only the first takes one, others can but gain.
    private func saving(_ fare: Int, _ groups: [Int32], _ otherFare: Int, _ otherGroups: [Int32]) -> Int? {
        guard criteria.fare else { return groups == otherGroups ? 0 : nil }
        let own = (otherFare - fare) * people
        guard own >= 0 else { return nil }
        if groups == otherGroups { return own }
        var missed = 0
        var next = 0
        for group in otherGroups {
            while next < groups.count, groups[next] < group { next += 1 }
            if next == groups.count || groups[next] != group { missed += marks.saving(of: Int(group)) }
        }
        guard missed > 0 else { return own }
        return paysAll && own >= missed ? own - missed : nil
    }

    /// Whether the first of two ascending lists is a part of the second.
    static func isSubset(_ left: [Int32], _ right: [Int32]) -> Bool {
        guard left.count <= right.count else { return false }
        var next = 0
        for value in left {
            while next < right.count, right[next] < value { next += 1 }
            guard next < right.count, right[next] == value else { return false }
            next += 1
        }
        return true
    }
}
