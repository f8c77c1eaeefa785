import Calendar
import Domain

/// Builds rooms, buses, duties and needs of a fair from rows; whether the campaign has what they name is seen later.
enum StayRows {
    static func allotment(_ row: inout RowReading) -> RoomAllotment? {
        let id = row.requiredText(.id)
        let hotel = row.requiredText(.hotel)
        let name = row.requiredText(.name)
        let kind = row.required(.roomKind, Words.roomKinds.parse)
        if row.row[.rooms] == nil { row.missing(.rooms) }
        let rooms = row.whole(.rooms, in: 0...10_000)
        let stepFree = row.whole(.stepFreeRooms, in: 0...10_000) ?? 0
        let from = day(.from, &row)
        let until = day(.until, &row)
        if row.row[.priceNight] == nil { row.missing(.priceNight) }
        let price = row.price(.priceNight)
        if let rooms, stepFree > rooms {
            row.refuse(
                .contradiction, .stepFreeRooms, "\(stepFree) rooms are step-free, and there are \(rooms)",
                hint: "Write how many of the rooms are reached without a step.")
        }
        if let from, let until, until <= from {
            row.refuse(
                .endBeforeStart, .until, "the rooms are given up before the first night",
                hint: "Write the day on which the last guests leave.")
        }
        guard let id, let hotel, let name, let kind, let rooms, let from, let until, let price, !row.isRefused else {
            return nil
        }
        return RoomAllotment(
            id: ID(id), hotel: ID(hotel), name: name, address: row.text(.address), phone: row.text(.phone), kind: kind,
            rooms: rooms, stepFreeRooms: stepFree, takesChildBed: row.flag(.childBed) ?? false,
            span: NightSpan(from: from, until: until), price: price, releaseBy: row.date(.releaseBy))
    }

    static func shuttle(_ row: inout RowReading) -> ShuttleRun? {
        let id = row.requiredText(.id)
        if row.row[.stops] == nil { row.missing(.stops) }
        let stops = row.values(.stops, divided: ListText.itemsOrCommas, StopText.stop)
        if row.row[.seats] == nil { row.missing(.seats) }
        let seats = row.whole(.seats, in: 0...1_000)
        let wheelchairs = row.whole(.wheelchairs, in: 0...100) ?? 0
        let dates = Set(row.values(.serviceDates, divided: ListText.itemsOrCommas) { DateText.parse($0) }).sorted()
        check(stops, in: &row)
        guard let id, let seats, !row.isRefused else { return nil }
        return ShuttleRun(
            id: ID(id), stops: stops, dates: dates.isEmpty ? nil : dates, seats: seats, wheelchairs: wheelchairs,
            inCharge: row.text(.inCharge), phone: row.text(.phone))
    }

    private static func check(_ stops: [ShuttleRun.Stop], in row: inout RowReading) {
        guard row.row[.stops] != nil, !row.isRefused else { return }
        let isAtEnd = stops.first?.place == .venue || stops.last?.place == .venue
        if stops.count < 2 || !isAtEnd || stops.count(where: { $0.place == .venue }) != 1 {
            row.refuse(
                .contradiction, .stops, "the way leads from no hotel to the venue, and from the venue to none",
                hint: "Write the hotels with their times, and the venue once, first or last: H1 08:05; Messe 08:25.")
        } else if zip(stops, stops.dropFirst()).contains(where: { $0.at >= $1.at }) {
            row.refuse(
                .overlappingTimes, .stops, "a stop is not after the one before it",
                hint: "Write the stops in the order in which the bus comes to them.")
        }
    }

    static func duty(_ row: inout RowReading) -> FairDuty? {
        let id = row.requiredText(.id)
        let at = row.required(.at, WindowText.time)
        let task = row.requiredText(.task)
        let person = row.requiredText(.person)
        let date = row.date(.date)
        guard let id, let at, let task, let person, !row.isRefused else { return nil }
        return FairDuty(id: ID(id), date: date, at: at, task: task, person: person, phone: row.text(.phone))
    }

    static func need(_ row: inout RowReading) -> FairNeed? {
        let applicant = row.requiredText(.applicant)
        var need = FairNeed(applicant: ID(applicant ?? ""))
        need.diet = row.value(.diet, Words.diets.parse) ?? .anything
        need.usesWheelchair = row.flag(.wheelchair) ?? false
        // Who sits in a wheelchair cannot climb a step.
        need.needsStepFree = row.flag(.stepFree) ?? need.usesWheelchair
        need.signLanguage = row.value(.signLanguage, Words.signLanguages.parse)
        need.adults = row.whole(.adults, in: 0...8) ?? 0
        need.children = row.whole(.children, in: 0...9) ?? 0
        need.roomWith = row.ids(.roomWith)
        need.sharesRoom = row.flag(.sharesRoom) ?? false
        need.tellsName = row.flag(.tellsName) ?? false
        need.arrives = row.date(.arrives)
        need.leaves = row.date(.leaves)
        if need.usesWheelchair, !need.needsStepFree {
            row.refuse(
                .contradiction, .stepFree, "somebody in a wheelchair is to have a room with steps",
                hint: "Write yes, or leave the cell empty.")
        }
        if need.roomWith.contains(need.applicant) {
            row.refuse(
                .contradiction, .roomWith, "somebody wishes to share a room with themselves",
                hint: "Name the others, or leave the cell empty.")
        }
        if let arrives = need.arrives, let leaves = need.leaves, leaves <= arrives {
            row.refuse(
                .endBeforeStart, .leaves, "the day of leaving is not after the day of arrival",
                hint: "Write the day after the last night.")
        }
        guard applicant != nil, !row.isRefused else { return nil }
        return need
    }

    private static func day(_ field: Field, _ row: inout RowReading) -> CivilDate? {
        if row.row[field] == nil { row.missing(field) }
        return row.date(field)
    }
}
