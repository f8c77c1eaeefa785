import Calendar
package import Domain
package import WorkbookWriting

/// The journeys of a campaign as a workbook: with what everybody comes, each ride, and who has no journey and why. People stand
/// in it by their ids, as in `lotse travel show`.
package struct TravelBook {
    /// The journeys of one purpose.
    package struct Part {
        package let isOfFair: Bool
        package let trips: [TravelTrip]
        package let unplaced: [UnplacedItem]
        /// Whose journey is booked.
        package let booked: Set<String>
        /// Who travels along with the one who leads the party.
        package let companions: (TravelTrip) -> [ID<Applicant>]
        /// What a hub, and what the line of a connection is called.
        package let hub: (ID<TravelHub>) -> String
        package let line: (TravelTrip.Leg) -> String

        package init(
            isOfFair: Bool, trips: [TravelTrip], unplaced: [UnplacedItem], booked: Set<String>,
            companions: @escaping (TravelTrip) -> [ID<Applicant>], hub: @escaping (ID<TravelHub>) -> String,
            line: @escaping (TravelTrip.Leg) -> String
        ) {
            self.isOfFair = isOfFair
            self.trips = trips
            self.unplaced = unplaced
            self.booked = booked
            self.companions = companions
            self.hub = hub
            self.line = line
        }
    }

    private let campaign: Campaign
    private let parts: [Part]
    private let pickups: [DriverSheet]

    /// - Parameter pickups: Without the names and numbers of people, which only the drivers' own sheets have.
    package init(campaign: Campaign, parts: [Part], pickups: [DriverSheet]) {
        self.campaign = campaign
        self.parts = parts
        self.pickups = pickups
    }

    package func document(_ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        var frame = BookFrame(campaign, wording[BookWords.journeys], facts)
        frame.notes.insert(wording[BookWords.blindNote], at: 0)
        return frame.document(parts.flatMap { sheets($0, wording) } + [rides(wording)])
    }

    private func sheets(_ part: Part, _ wording: Wording) -> [BookSheet] {
        let ending = part.isOfFair ? " (\(StayWords(wording.language).venue))" : ""
        return [
            trips(part, wording[part.isOfFair ? BookWords.ofTheFair : BookWords.journeys], wording),
            legs(part, wording[BookWords.rides] + ending, wording),
            .unplaced(part.unplaced, wording[BookWords.noJourney] + ending, wording[BookWords.traveller], wording),
        ]
    }

    private func trips(_ part: Part, _ name: String, _ wording: Wording) -> BookSheet {
        let fare = part.trips.reduce(Cents.zero) { $0 + $1.fare }
        let sum: [BookCell] =
            [.text(wording[.sum])] + [BookCell](repeating: .empty, count: 7) + [.money(fare)]
        return BookSheet(
            name: name,
            columns: [
                BookColumn(wording[BookWords.traveller]), BookColumn(wording[BookWords.travelsWith]),
                BookColumn(wording[BookWords.from]), BookColumn(wording[BookWords.leaves], .moment),
                BookColumn(wording[BookWords.to]), BookColumn(wording[BookWords.arrives], .moment),
                BookColumn(wording[BookWords.changes], .number), BookColumn(wording[BookWords.duration], .hours),
                BookColumn(wording[BookWords.fare], .money), BookColumn(wording[BookWords.booked]),
            ],
            rows: part.trips.map { row($0, part, wording) } + (part.trips.isEmpty ? [] : [BookRow(sum, .sum)]))
    }

    private func row(_ trip: TravelTrip, _ part: Part, _ wording: Wording) -> BookRow {
        BookRow([
            .text(trip.party.text), BookCell(part.companions(trip).map(\.text).joined(separator: ", ")),
            BookCell(trip.legs.first.map { part.hub($0.ride.from) }), .moment(trip.leaves),
            BookCell(trip.legs.last.map { part.hub($0.ride.to) }), .moment(trip.arrives),
            .number(trip.legs.count - 1), .hours(minutes: trip.travelMinutes), .money(trip.fare),
            wording.flag(part.booked.contains(trip.party.text)),
        ])
    }

    private func legs(_ part: Part, _ name: String, _ wording: Wording) -> BookSheet {
        BookSheet(
            name: name,
            columns: [
                BookColumn(wording[BookWords.traveller]), BookColumn(wording[BookWords.line]),
                BookColumn(wording[BookWords.from]), BookColumn(wording[BookWords.leaves], .moment),
                BookColumn(wording[BookWords.zone]), BookColumn(wording[BookWords.to]),
                BookColumn(wording[BookWords.arrives], .moment), BookColumn(wording[BookWords.endZone]),
                BookColumn(wording[BookWords.fare], .money), BookColumn(wording[BookWords.estimated]),
            ],
            rows: part.trips.flatMap { trip in
                trip.legs.map { leg in
                    BookRow([
                        .text(trip.party.text), .text(part.line(leg)), .text(part.hub(leg.ride.from)),
                        .moment(leg.departs), .text(leg.departZone), .text(part.hub(leg.ride.to)),
                        .moment(leg.arrives), .text(leg.arriveZone), .money(leg.fare), wording.flag(leg.isEstimated),
                    ])
                }
            })
    }

    /// The pickups by their applicants' ids; names and numbers stand on the drivers' own sheets.
    private func rides(_ wording: Wording) -> BookSheet {
        let hidden: Set<String> = ["names", "phones"]
        let titles = DriverSheetTable.titles(wording)
        let shown = DriverSheetTable.columns.indices.filter { !hidden.contains(DriverSheetTable.columns[$0]) }
        return BookSheet(
            name: wording[.pickup], columns: shown.map { titles[$0] },
            rows: pickups.flatMap(DriverSheetTable.rows).map { row in BookRow(shown.map { row[$0] }) })
    }
}
