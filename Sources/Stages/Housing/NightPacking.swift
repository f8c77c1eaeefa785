/// Chooses the stays that a space takes so that they are worth the most together, with no more of them on any night than it has beds.
///
/// A flow of beds over the nights that would be too full if everybody came (Carlisle, Lloyd, "On the k-coloring of intervals",
/// Discrete Applied Mathematics 59, 1995): a bed goes from night to night, empty or along a stay. Bed after bed is sent along the
/// way that is worth the most, which may undo earlier choices.
struct NightPacking {
    struct Candidate {
        /// Whatever the caller knows it by.
        let number: Int
        let from: Int
        let until: Int
        /// Positive.
        let worth: Int
    }

    /// Who could come, by first night.
    var candidates: [Candidate] = []
    /// Numbers of those chosen by the last run.
    private(set) var chosen: [Int] = []

    /// A stay as an arc from the first of the full nights on which it is there to the first after it.
    private struct Arc {
        let number: Int
        let from: Int
        let until: Int
        let worth: Int
        var isTaken = false
    }

    private enum Step {
        case idle, back
        case along(Int)
    }

    private var fullNights: [Int] = []
    private var arcs: [Arc] = []
    /// By full night: beds that stand empty on it, of those sent so far.
    private var empty: [Int] = []
    /// By full night, and after the last one: the most that a bed is worth on its way there, and its last step.
    private var most: [Int] = []
    private var step: [Step] = []
    private var leaving: [Int] = []

    /// What those chosen are worth.
    mutating func run(beds: Int) -> Int {
        chosen.removeAll(keepingCapacity: true)
        findFullNights(beds)
        var total = divide()
        let count = fullNights.count
        while most.count <= count {
            most.append(0)
            empty.append(0)
            step.append(.idle)
        }
        for night in 0...count { (most[night], empty[night]) = (0, 0) }
        guard count > 0 else { return total }
        for _ in 0..<beds {
            findWay()
            if most[count] <= 0 { break }
            total += most[count]
            goWay()
        }
        for arc in arcs where arc.isTaken { chosen.append(arc.number) }
        return total
    }

    /// Nights on which somebody comes and there would be too many.
    private mutating func findFullNights(_ beds: Int) {
        fullNights.removeAll(keepingCapacity: true)
        leaving.removeAll(keepingCapacity: true)
        for candidate in candidates {
            leaving.removeAll { $0 <= candidate.from }
            leaving.append(candidate.until)
            if leaving.count > beds, fullNights.last != candidate.from { fullNights.append(candidate.from) }
        }
    }

    /// Takes whoever is there on no full night, and makes arcs of the others; what the former are worth.
    private mutating func divide() -> Int {
        arcs.removeAll(keepingCapacity: true)
        var total = 0
        var first = 0
        for candidate in candidates {
            while first < fullNights.count, fullNights[first] < candidate.from { first += 1 }
            var end = first
            while end < fullNights.count, fullNights[end] < candidate.until { end += 1 }
            if first == end {
                total += candidate.worth
                chosen.append(candidate.number)
            } else {
                arcs.append(Arc(number: candidate.number, from: first, until: end, worth: candidate.worth))
            }
        }
        return total
    }

    /// The way of another bed that is worth the most, to each full night; forwards and backwards until nothing gains.
    private mutating func findWay() {
        for night in 0...fullNights.count { most[night] = Int.min / 2 }
        most[0] = 0
        goForwards()
        while goBackwards() { goForwards() }
    }

    private mutating func goForwards() {
        var index = 0
        for night in fullNights.indices {
            let worth = most[night]
            if worth > most[night + 1] { (most[night + 1], step[night + 1]) = (worth, .idle) }
            while index < arcs.count, arcs[index].from == night {
                let arc = arcs[index]
                if !arc.isTaken, worth + arc.worth > most[arc.until] {
                    (most[arc.until], step[arc.until]) = (worth + arc.worth, .along(index))
                }
                index += 1
            }
        }
    }

    /// Whether anything gained.
    private mutating func goBackwards() -> Bool {
        var hasGained = false
        var isNew = true
        while isNew {
            isNew = false
            for night in fullNights.indices.reversed() where empty[night] > 0 && most[night + 1] > most[night] {
                (most[night], step[night]) = (most[night + 1], .back)
                isNew = true
            }
            for index in arcs.indices.reversed() where arcs[index].isTaken {
                let arc = arcs[index]
                guard most[arc.until] - arc.worth > most[arc.from] else { continue }
                (most[arc.from], step[arc.from]) = (most[arc.until] - arc.worth, .along(index))
                isNew = true
            }
            if isNew { hasGained = true }
        }
        return hasGained
    }

    private mutating func goWay() {
        var night = fullNights.count
        while night > 0 {
            switch step[night] {
            case .idle:
                night -= 1
                empty[night] += 1
            case .back:
                empty[night] -= 1
                night += 1
            case .along(let index):
                night = arcs[index].isTaken ? arcs[index].until : arcs[index].from
                arcs[index].isTaken.toggle()
            }
        }
    }
}
