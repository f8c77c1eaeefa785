import Calendar
import Domain

/// What a hotel's rooms cost, each for the nights on which somebody sleeps in it.
struct HotelBill: Hashable {
    let hotel: ID<Hotel>
    let name: String
    let from: CivilDate
    let amount: Cents

    /// By hotel; only those in which somebody sleeps.
    static func all(_ stays: [LodgingStay], _ allotments: [RoomAllotment]) -> [HotelBill] {
        var classes: [ID<LodgingProblem.RoomClass>: (rooms: LodgingProblem.RoomClass, name: String)] = [:]
        for allotment in allotments {
            for rooms in allotment.classes { classes[rooms.id] = (rooms, allotment.name) }
        }
        var nights: [ID<Hotel>: Set<[String]>] = [:]
        var bills: [ID<Hotel>: HotelBill] = [:]
        for stay in stays {
            guard let (rooms, name) = classes[stay.roomClass] else { continue }
            for day in 0..<stay.span.nights {
                let date = stay.span.from.adding(days: day)
                let night = [stay.roomClass.text, String(stay.room), date.iso]
                guard nights[rooms.hotel, default: []].insert(night).inserted else { continue }
                let sum = bills[rooms.hotel]
                bills[rooms.hotel] = HotelBill(
                    hotel: rooms.hotel, name: name, from: min(sum?.from ?? date, date),
                    amount: (sum?.amount ?? .zero) + rooms.price)
            }
        }
        return bills.values.sorted { $0.hotel < $1.hotel }
    }
}
