import Domain
package import WorkbookWriting

extension StayPage {
    /// The sheet as a workbook, with the same privacy as the page: rooms without what people eat or need, the run sheet without
    /// names but of those in charge.
    package func workbook(_ sheet: Sheet, _ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        let words = StayWords(facts.language)
        switch sheet {
        case .rooms:
            return BookFrame(campaign, words.rooms, facts, notes: [.whyStaff])
                .document(book.hotels.map { rooms($0, wording, words) })
        case .runsheet:
            var frame = BookFrame(campaign, words.runSheet, facts)
            for need in book.signs {
                frame.facts.append(
                    (words.signs, "\(need.language.rawValue), \(wording.shortDate(need.date)): \(need.guests)"))
            }
            return frame.document([moments(wording, words), buses(wording, words), meals(wording, words)])
        }
    }

    /// A hotel: one row a guest, with the room in each.
    private func rooms(_ hotel: StayBook.HotelList, _ wording: Wording, _ words: StayWords) -> BookSheet {
        BookSheet(
            name: hotel.name,
            columns: [
                BookColumn(words.room), BookColumn(words.guest), BookColumn(words.from, .date),
                BookColumn(words.until, .date), BookColumn(wording[.nights], .number), BookColumn(words.together),
            ],
            rows: hotel.rooms.flatMap { room in
                room.guests.map { guest in
                    BookRow([
                        .text(words.name(room)), .text(guest.name), .date(guest.span.from), .date(guest.span.until),
                        .number(guest.span.nights), BookCell(words.companions(guest)),
                    ])
                }
            })
    }

    private func moments(_ wording: Wording, _ words: StayWords) -> BookSheet {
        BookSheet(
            name: words.runSheet,
            columns: [
                BookColumn(wording[.date], .date), BookColumn(words.hour, .time), BookColumn(words.what),
                BookColumn(words.place), BookColumn(words.inCharge), BookColumn(wording[.phone]),
            ],
            rows: book.moments.map { moment in
                BookRow([
                    .date(moment.date), .time(moment.at), .text(moment.what.text(in: wording.language.code)),
                    BookCell(moment.place), BookCell(moment.person), BookCell(moment.phone),
                ])
            }, fixedColumns: 2)
    }

    /// One row a stop of a bus.
    private func buses(_ wording: Wording, _ words: StayWords) -> BookSheet {
        BookSheet(
            name: words.buses,
            columns: [
                BookColumn(wording[.date], .date), BookColumn(words.bus), BookColumn(words.hour, .time),
                BookColumn(words.place), BookColumn(words.people, .number), BookColumn(words.aboard),
                BookColumn(words.inCharge), BookColumn(wording[.phone]),
            ],
            rows: book.buses.flatMap { bus in
                bus.stops.map { stop in
                    BookRow([
                        .date(bus.date), .text(bus.run.id.text), .time(stop.at), .text(stop.hotel ?? words.venue),
                        .number(stop.people), .text(words.aboard(bus)), BookCell(bus.run.inCharge),
                        BookCell(bus.run.phone),
                    ])
                }
            }, fixedColumns: 2)
    }

    private func meals(_ wording: Wording, _ words: StayWords) -> BookSheet {
        BookSheet(
            name: words.meals,
            columns: [
                BookColumn(wording[.date], .date), BookColumn(words.meal), BookColumn(words.place),
                BookColumn(words.people, .number), BookColumn(words.ofThem),
            ],
            rows: book.meals.map { meal in
                BookRow([
                    .date(meal.date), .text(words.name(meal.kind)), .text(meal.hotel ?? words.venue),
                    .number(meal.people), BookCell(words.diets(meal)),
                ])
            }, fixedColumns: 2)
    }
}
