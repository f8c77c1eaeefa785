import Calendar
import Domain
import HTTP
import Pipeline

/// `/api/v1/stay`: where the guests of the fair sleep, ride and eat, and who lacks a bed or a seat and why.
enum StayResource {
    static let routes: [Route] = [
        .reading(
            "/api/v1/stay", "getStay", .stay,
            "Hotels with their rooms, buses, meals, the run sheet, and who lacks what",
            form: stay, refusals: [.notFound], work: room)
    ]

    private static func room(_ call: APICall) throws -> StayDesk {
        guard try call.store.campaign().route.hasStay,
            let desk = try call.hall.office.pipeline(call.store, call.actor, call.now).stay()
        else { throw SheetResource.notPlanned }
        try call.note(known: desk.basis.guests.map(\.applicant), try call.look(), purpose: "fair stay")
        return desk
    }

    private static let stay = Form<StayDesk>.object(
        "Stay",
        [
            Part(list: "hotels", hotel, "by id") { $0.book.hotels },
            Part(list: "buses", bus, "by day and time") { $0.book.buses },
            Part(list: "meals", meal, "by day") { $0.book.meals },
            Part(list: "moments", moment, "what happens when, in order") { $0.book.moments },
            Part(list: "withoutBed", PlanForms.unplaced, "guests without a bed, with why") {
                $0.kept.lodging.unplaced
            },
            Part(list: "withoutBus", PlanForms.unplaced, "guests whom no bus takes, with why") { $0.kept.left },
        ])

    // MARK: Hotels

    private static let hotel = Form<StayBook.HotelList>.object(
        "Hotel",
        [
            Part("id", .id(), "the hotel") { $0.hotel }, Part("name", .text, "what it is called") { $0.name },
            Part(maybe: "address", .text, "where it is") { $0.address },
            Part(maybe: "phone", .text, "where to call") { $0.phone },
            Part(list: "rooms", room, "in which somebody sleeps") { $0.rooms },
            Part("cost", .cents, "of all nights, in cents") { $0.cost },
            Part("free", .count, "rooms in which nobody sleeps") { $0.free },
            Part(maybe: "releaseBy", .date, "the last day on which they go back free of charge") { $0.releaseBy },
        ])

    private static let room = Form<StayBook.Room>.object(
        "HotelRoom",
        [
            Part("roomClass", .id(), "the kind of room of the allotment") { $0.roomClass },
            Part("kind", .word, "for how many") { $0.kind },
            Part("isStepFree", .flag, "whether it is reached without a step") { $0.isStepFree },
            Part("number", .count, "among the rooms of its kind, from 1") { $0.number },
            Part(list: "guests", guest, "one after the other or together") { $0.guests },
        ])

    private static let guest = Form<StayBook.Guest>.object(
        "HotelGuest",
        [
            Part("applicant", .id(), "who") { $0.id },
            Part("adults", .count, "adults who come along") { $0.adults },
            Part("children", .count, "children who come along") { $0.children },
            Part("from", .date, "the day of the first night") { $0.span.from },
            Part("until", .date, "the day of leaving") { $0.span.until },
        ])

    // MARK: Buses, meals, moments

    private static let bus = Form<StayBook.Bus>.object(
        "FairBus",
        [
            Part("run", .id(), "the bus") { $0.run.id }, Part("date", .date, "the day") { $0.date },
            Part("isToVenue", .flag, "whether it brings people to the fair") { $0.run.isToVenue },
            Part("seats", .count, "seats") { $0.run.seats },
            Part("people", .count, "who ride on it") { $0.people },
            Part("wheelchairs", .count, "of them in a wheelchair") { $0.wheelchairs },
            Part(list: "stops", stop, "in order") { $0.stops },
            Part(list: "guests", .id(), "the guests, by id") { $0.guests },
        ])

    private static let stop = Form<StayBook.Bus.Stop>.object(
        "FairBusStop",
        [
            Part(maybe: "hotel", .text, "the hotel's name; null = the venue") { $0.hotel },
            Part("at", .time, "when") { $0.at }, Part("people", .count, "who get in or out") { $0.people },
        ])

    private static let meal = Form<StayBook.Meal>.object(
        "FairMeal",
        [
            Part("date", .date, "the day") { $0.date }, Part("kind", .word, "which meal") { $0.kind },
            Part(maybe: "hotel", .text, "the hotel's name; null = the venue") { $0.hotel },
            Part("people", .count, "who eat") { $0.people },
            Part(list: "diets", diet, "how many of what; of people who come along nobody said") { meal in
                FairNeed.Diet.allCases.compactMap { diet in
                    meal.counts[diet].map { DietCount(diet: diet, people: $0) }
                }
            },
        ])

    private struct DietCount {
        let diet: FairNeed.Diet
        let people: Int
    }

    private static let diet = Form<DietCount>.object(
        "DietCount",
        [Part("diet", .word, "what is eaten") { $0.diet }, Part("people", .count, "by how many") { $0.people }])

    private static let moment = Form<StayBook.Moment>.object(
        "FairMoment",
        [
            Part("date", .date, "the day") { $0.date }, Part("at", .time, "when") { $0.at },
            Part("what", .texts, "what happens") { $0.what }, Part(maybe: "place", .text, "where") { $0.place },
            Part(maybe: "person", .text, "who sees to it") { $0.person },
            Part(maybe: "phone", .text, "where to call them") { $0.phone },
        ])
}
