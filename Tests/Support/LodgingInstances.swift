import Calendar
package import Domain
import Hashing

/// Small random problems of rooms, tight enough that every rule and every objective matters in some of them.
package enum LodgingInstances {
    private static let first = CivilDate(dayNumber: 15_515)

    /// A problem without faults; the same for the same seed.
    package static func problem(seed: UInt64) -> LodgingProblem {
        var draw = SplitMix64(seed: seed ^ 0x6c6f_6467)
        let classes = (0..<(2 + draw.below(3))).map { room($0, &draw) }
        var guests = (0..<(2 + draw.below(4))).map { guest($0, &draw) }
        for index in guests.indices where draw.below(2) == 0 {
            let mate = draw.below(guests.count)
            guard mate != index else { continue }
            guests[index].with.append(guests[mate].id)
            if draw.below(4) > 0 { guests[mate].with.append(guests[index].id) }
        }
        var problem = LodgingProblem(guests: guests, classes: classes)
        problem.ties = draw.below(8) == 0 ? .id : .seed(UInt64(draw.below(1000)))
        if draw.below(5) == 0 { problem.objectives = objectives(&draw) }
        if draw.below(4) == 0 {
            let guest = guests[draw.below(guests.count)]
            let room = classes[draw.below(classes.count)]
            if room.suits(guest) { problem.pins = [.init(guest: guest.id, roomClass: room.id)] }
        }
        return problem
    }

    /// The problem with another plan in force: of the problem as it was before something changed.
    package static func replan(
        seed: UInt64, plan: (LodgingProblem) throws -> LodgingPlan
    ) rethrows -> LodgingProblem {
        var draw = SplitMix64(seed: seed ^ 0x7265_706c)
        var problem = problem(seed: seed)
        var former = problem
        switch draw.below(5) {
        case 0: former.guests.removeLast()
        case 1: former.guests.append(guest(9, &draw))
        case 2: problem.classes[draw.below(problem.classes.count)].rooms -= 1
        case 3:
            let index = draw.below(problem.guests.count)
            problem.guests[index].span = guest(index, &draw).span
        default: problem.guests[draw.below(problem.guests.count)].sharesRoom.toggle()
        }
        let known = Set(problem.guests.map(\.id)).intersection(former.guests.map(\.id))
        for index in problem.classes.indices { problem.classes[index].rooms = max(0, problem.classes[index].rooms) }
        problem.pins.removeAll { pin in
            guard let room = problem.classes.first(where: { $0.id == pin.roomClass }),
                let guest = problem.guests.first(where: { $0.id == pin.guest })
            else { return true }
            return !room.suits(guest)
        }
        former.pins.removeAll { !known.contains($0.guest) }
        problem.previous = try plan(former).stays
        if problem.pins.isEmpty, draw.below(3) == 0 {
            let guest = problem.guests[draw.below(problem.guests.count)]
            let room = problem.classes[draw.below(problem.classes.count)]
            if room.suits(guest) { problem.pins = [.init(guest: guest.id, roomClass: room.id)] }
        }
        return problem
    }

    private static func span(_ draw: inout SplitMix64) -> NightSpan {
        let from = first.adding(days: draw.below(3) == 0 ? draw.below(3) : 0)
        return NightSpan(from: from, until: from.adding(days: 1 + draw.below(3)))
    }

    private static func guest(_ number: Int, _ draw: inout SplitMix64) -> LodgingProblem.Guest {
        var guest = LodgingProblem.Guest(id: ID("G\(number)"), span: span(&draw))
        switch draw.below(8) {
        case 0: guest.adults = 2
        case 1: guest.children = 1
        default: guest.sharesRoom = draw.below(2) == 0
        }
        guest.needsStepFree = draw.below(6) == 0
        return guest
    }

    private static func room(_ number: Int, _ draw: inout SplitMix64) -> LodgingProblem.RoomClass {
        let beds = 1 + draw.below(2)
        var span = NightSpan(from: first, until: first.adding(days: 6))
        if draw.below(5) == 0 { span.until = first.adding(days: 2) }
        if draw.below(8) == 0 { span.from = first.adding(days: 1) }
        return LodgingProblem.RoomClass(
            id: ID("R\(number)"), hotel: ID("H\(draw.below(2))"), beds: beds, childBeds: draw.below(2),
            isStepFree: draw.below(3) == 0, rooms: 1 + draw.below(2), span: span,
            price: Cents(Int64((beds == 1 ? 40 : 60) + 10 * draw.below(3))))
    }

    private static func objectives(_ draw: inout SplitMix64) -> [LodgingProblem.Level] {
        switch draw.below(3) {
        case 0: [.init(.unhoused), .init(.cost), .init(.strangers), .init(.apart)]
        case 1: [.init(.unhoused), .init(.strangers), .init(.cost)]
        default: [.init([.init(term: .unhoused, weight: 150), .init(term: .cost, weight: 1)]), .init(.apart)]
        }
    }

    /// Some hundreds of guests of a fair of three days, with rooms for nearly all of them.
    package static func large(seed: UInt64, guests count: Int) -> LodgingProblem {
        var draw = SplitMix64(seed: seed ^ 0x6c61_7267)
        let days = NightSpan(from: first, until: first.adding(days: 5))
        var guests = (0..<count).map { number in
            var guest = guest(number, &draw)
            guest.span = draw.below(6) == 0 ? guest.span : NightSpan(from: first, until: first.adding(days: 3))
            return guest
        }
        for index in stride(from: 0, to: count - 1, by: 9) {
            guests[index].with = [guests[index + 1].id]
            guests[index + 1].with = [guests[index].id]
        }
        let classes = (0..<6).map { number in
            LodgingProblem.RoomClass(
                id: ID("R\(number)"), hotel: ID("H\(number / 2)"), beds: 1 + number % 2, childBeds: number % 2,
                isStepFree: number >= 4, rooms: number >= 4 ? count / 8 : count / 4, span: days,
                price: Cents(Int64(5_000 + 2_500 * (number % 2) + 300 * number)))
        }
        return LodgingProblem(guests: guests, classes: classes)
    }
}
