import Calendar
import Domain
import JSONText
import Pipeline
import PlanFiles

/// The stay at the fair as text and as JSON; people stand in it by their ids.
struct StaySheet {
    private let desk: StayDesk

    init(_ desk: StayDesk) {
        self.desk = desk
    }

    var lines: [String] {
        let book = desk.book
        var lines = book.hotels.flatMap(hotel)
        lines += book.buses.map { bus in
            "\(bus.date) \(bus.run.id): "
                + bus.stops.map { "\($0.at) \($0.hotel ?? "fair") \($0.people)" }.joined(separator: ", ")
                + "; \(bus.people) of \(bus.run.seats + bus.run.wheelchairs) places"
        }
        lines += book.meals.map { meal in
            let diets = FairNeed.Diet.allCases.filter { $0 != .anything && meal.counts[$0] != nil }
                .map { "\(meal.counts[$0] ?? 0) \($0.rawValue)" }
            return "\(meal.date) \(meal.kind.rawValue), \(meal.hotel ?? "fair"): \(meal.people)"
                + (diets.isEmpty ? "" : " (\(diets.joined(separator: ", ")))")
        }
        lines += book.signs.map { "\($0.date) book an interpreter for \($0.language.rawValue): \($0.guests)" }
        for item in desk.kept.lodging.unplaced {
            lines.append("\(item.item) has no bed:")
            lines += item.reasons.map { "  \($0.text)" }
        }
        for item in desk.kept.left {
            lines.append("\(item.item) has no bus:")
            lines += item.reasons.map { "  \($0.text)" }
        }
        lines += desk.kept.lodging.changes.map {
            "changed: \($0.item), \($0.before ?? "no room") -> \($0.after ?? "no room"): \($0.cause)"
        }
        return lines + [desk.tally.summary]
    }

    private func hotel(_ list: StayBook.HotelList) -> [String] {
        [
            "\(list.name): \(list.rooms.count) rooms, \(list.cost.euros)"
                + (list.free > 0 ? ", \(list.free) not used" : "")
                + (list.free > 0 ? list.releaseBy.map { ", free of charge until \($0)" } ?? "" : "")
        ]
            + list.rooms.map { room in
                "  \(room.roomClass) \(room.number): "
                    + room.guests.map { guest in
                        "\(guest.id) \(guest.span.from) to \(guest.span.until)"
                            + (guest.adults + guest.children > 0 ? " with \(guest.adults + guest.children)" : "")
                    }.joined(separator: ", ")
            }
    }

    var json: JSONValue {
        let (plan, tally) = (desk.kept.lodging, desk.tally)
        return .object([
            ("status", .string(plan.status.rawValue)), ("guests", .int(tally.guests)), ("people", .int(tally.people)),
            ("housed", .int(tally.housed)), ("rooms", .int(tally.rooms)), ("nights", .int(tally.nights)),
            ("cost", .int(Int(tally.cost.amount))), ("bound", .optional(tally.bound.map { Int($0.amount) })),
            ("stays", .array(plan.stays.map(LodgingFiles.json))),
            ("unplaced", .array(plan.unplaced.map { PlanParts.json($0, as: "guest") })),
            ("rides", .array(desk.kept.rides.map(StayLines.json))),
            ("left", .array(desk.kept.left.map { PlanParts.json($0, as: "guest") })),
            ("meals", .array(desk.book.meals.map(meal))),
            (
                "signs",
                .array(
                    desk.book.signs.map {
                        .object([
                            ("date", .string($0.date.iso)), ("language", .string($0.language.rawValue)),
                            ("guests", .int($0.guests)),
                        ])
                    })
            ),
            ("objectives", .array(plan.objectives.map(PlanParts.json))),
            ("changes", .array(plan.changes.map(PlanParts.json))),
            ("certificates", .array(plan.certificates.map(PlanParts.json))),
        ])
    }

    private func meal(_ meal: StayBook.Meal) -> JSONValue {
        .object([
            ("date", .string(meal.date.iso)), ("meal", .string(meal.kind.rawValue)),
            ("hotel", .optional(meal.hotel)), ("people", .int(meal.people)),
            (
                "diets",
                .object(
                    FairNeed.Diet.allCases.compactMap { diet in meal.counts[diet].map { (diet.rawValue, .int($0)) } })
            ),
        ])
    }
}
