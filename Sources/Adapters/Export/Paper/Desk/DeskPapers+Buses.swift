package import Calendar
import Domain
package import Typesetting

extension DeskPapers {
    /// Who rides with which bus of the fair and with which pickup on a day, each with a box to tick; nil where nobody does.
    package func buses(on date: CivilDate) -> PaperDocument? {
        let buses = (book?.buses ?? []).filter { $0.date == date && !$0.guests.isEmpty }
        let rides = pickups.filter { $0.date == date }.flatMap { sheet in sheet.rides.map { (sheet, $0) } }
        guard !buses.isEmpty || !rides.isEmpty else { return nil }
        var blocks: [PaperBlock] = [.heading(level: 1, wording.longDate(date))]
        for bus in buses { blocks += self.bus(bus) }
        if !rides.isEmpty { blocks.append(.heading(level: 2, self[DeskWords.pickups])) }
        for (sheet, ride) in rides { blocks += self.ride(ride, sheet) }
        return document(DeskWords.busList, on: date, [section(DeskWords.busList, on: date, blocks)])
    }

    private func bus(_ bus: StayBook.Bus) -> [PaperBlock] {
        let words = StayWords(wording.language)
        let stops = bus.stops.map { "\($0.at) \($0.hotel ?? words.venue): \($0.people)" }.joined(separator: " · ")
        let facts = [
            (words.stops, stops), (words.aboard, words.aboard(bus)),
            (words.inCharge, [bus.run.inCharge, bus.run.phone].compactMap(\.self).joined(separator: ", ")),
        ]
        return [
            .heading(level: 2, "\(words.bus) \(bus.run.id)"),
            .facts(facts.filter { !$0.1.isEmpty }.map { PaperFact($0.0, $0.1) }, columns: 3),
            .table(
                names(
                    sorted(bus.guests).map { id in (listName(id), id.text, "") })),
        ]
    }

    private func ride(_ ride: DriverSheet.Ride, _ sheet: DriverSheet) -> [PaperBlock] {
        let people = ride.parties.reduce(0) { $0 + $1.people }
        let driver = sheet.driver.map { [$0.name, $0.phone].compactMap(\.self).joined(separator: ", ") }
        let facts = [
            (wording[.driver], driver ?? wording[.hiredVehicle]),
            (wording[.vehicle], [ride.vehicle.text, ride.vehicleName].compactMap(\.self).joined(separator: ", ")),
            (self[DeskWords.people], String(people)),
        ]
        return [
            .heading(level: 3, "\(ride.departure.hour) \(ride.hub)"),
            .facts(facts.map { PaperFact($0.0, $0.1) }, columns: 3),
            .table(
                names(
                    ride.parties.map { party in
                        let ids = party.applicants.map(\.text).joined(separator: ", ")
                        return (
                            party.names.isEmpty ? ids : party.names.joined(separator: ", "), ids,
                            "\(party.out.hour) \(party.place)"
                        )
                    })),
        ]
    }

    private func names(_ people: [(name: String, id: String, note: String)]) -> PaperTable {
        PaperTable(
            [
                PaperTable.Column("✓", weight: 1), PaperTable.Column(self[PaperWords.name], weight: 10),
                PaperTable.Column(self[DeskWords.remark], weight: 7),
            ],
            rows: people.map { person in
                [
                    PaperTable.Cell([], isBox: true),
                    PaperTable.Cell([PaperText(person.name, .strong), PaperText(person.id, .term)]),
                    PaperTable.Cell(person.note),
                ]
            })
    }
}
