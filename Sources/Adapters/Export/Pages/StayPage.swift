import Calendar
package import Domain
package import HTML

/// The stay at a fair on paper: the room list with names for the hotels, and the run sheet with buses and meals for the team.
package struct StayPage: Sendable {
    /// Which sheet; the raw value is a part of its file's name.
    package enum Sheet: String, CaseIterable, Sendable {
        /// Who sleeps where; nothing of what they eat or need.
        case rooms
        /// Hour by hour, with buses and head counts; nobody's name but of those in charge.
        case runsheet
    }

    let campaign: Campaign
    let book: StayBook

    package init(campaign: Campaign, book: StayBook) {
        self.campaign = campaign
        self.book = book
    }

    /// The rooms and the run sheet below each other, for a page with a frame of its own; people stand in it by their names.
    package func parts(_ facts: PrintFacts) -> [Node] {
        let wording = Wording(language: facts.language)
        let words = StayWords(facts.language)
        return Sheet.allCases.flatMap { content($0, facts, wording, words) }
    }

    /// `Zimmer`, `Rooms`.
    package func heading(_ language: DocumentLanguage) -> String { StayWords(language).rooms }

    package func markup(_ sheet: Sheet, _ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        let words = StayWords(facts.language)
        let heading = sheet == .rooms ? words.rooms : words.runSheet
        return Page(
            language: facts.language.rawValue, title: "\(heading) – \(campaign.name)", heading: heading,
            skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.stay)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
                Tag.span(.class("kind")) { heading }
            }
        } content: {
            content(sheet, facts, wording, words)
        } footer: {
            Tag.p { wording[.onPaper] }
        }.markup
    }

    @Content private func content(
        _ sheet: Sheet, _ facts: PrintFacts, _ wording: Wording, _ words: StayWords
    ) -> [Node] {
        figures(sheet, facts, wording, words)
        switch sheet {
        case .rooms: for hotel in book.hotels { rooms(hotel, wording, words) }
        case .runsheet:
            for date in Set(book.moments.map(\.date) + book.meals.map(\.date)).sorted() {
                day(date, wording, words)
            }
        }
    }

    private func figures(_ sheet: Sheet, _ facts: PrintFacts, _ wording: Wording, _ words: StayWords) -> Node {
        let printed = facts.zone.wallTime(at: facts.printedAt)
        var terms = [(wording[.printed], "\(wording.shortDate(printed.date)), \(printed.hour)")]
        switch sheet {
        case .rooms:
            let rooms = book.hotels.flatMap(\.rooms)
            let people = Set(rooms.flatMap(\.guests)).reduce(0) { $0 + 1 + $1.adults + $1.children }
            terms.append((words.rooms, String(rooms.count)))
            terms.append((words.people, String(people)))
        case .runsheet:
            for need in book.signs {
                terms.append(
                    (
                        words.signs, "\(need.language.rawValue), \(wording.shortDate(need.date)): \(need.guests)"
                    ))
            }
        }
        return Tag.div(.class("passport")) {
            Tag.dl {
                for (term, text) in terms {
                    Tag.div {
                        Tag.dt { term }
                        Tag.dd { text }
                    }
                }
            }
        }
    }

    // MARK: Rooms

    private func rooms(_ hotel: StayBook.HotelList, _ wording: Wording, _ words: StayWords) -> Node {
        let place = [hotel.address, hotel.phone].compactMap(\.self).joined(separator: " · ")
        var sums = "\(hotel.rooms.count) \(words.rooms)"
        if hotel.free > 0 {
            sums += " · \(words.free): \(hotel.free)"
            if let day = hotel.releaseBy { sums += " (\(words.releaseBy) \(wording.shortDate(day)))" }
        }
        return Tag.section(.class("sheet")) {
            Tag.h2 { hotel.name }
            Tag.p(.class("where")) { place.isEmpty ? sums : "\(place) · \(sums)" }
            Tag.table(.class("list")) {
                Tag.caption(.class("unseen")) { hotel.name }
                Tag.thead {
                    Tag.tr {
                        Tag.th(.scope(.col), .class("wide")) { words.room }
                        Tag.th(.scope(.col)) { words.guest }
                        Tag.th(.scope(.col), .class("middle")) { words.from }
                        Tag.th(.scope(.col), .class("middle")) { words.until }
                        Tag.th(.scope(.col), .class("middle")) { words.together }
                    }
                }
                Tag.tbody {
                    for room in hotel.rooms {
                        for (index, guest) in room.guests.enumerated() {
                            Tag.tr {
                                Tag.th(.scope(.row)) { index == 0 ? words.name(room) : "" }
                                Tag.td { guest.name }
                                Tag.td(Attribute("data-label", words.from)) { wording.shortDate(guest.span.from) }
                                Tag.td(Attribute("data-label", words.until)) { wording.shortDate(guest.span.until) }
                                Tag.td { words.companions(guest) }
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: The day

    private func day(_ date: CivilDate, _ wording: Wording, _ words: StayWords) -> Node {
        let moments = book.moments.filter { $0.date == date }
        let meals = book.meals.filter { $0.date == date }
        let buses = book.buses.filter { $0.date == date }
        return Tag.section(.class("sheet")) {
            Tag.h2 { wording.longDate(date) }
            if !moments.isEmpty {
                Tag.table(.class("list")) {
                    Tag.caption { words.runSheet }
                    head([(words.hour, "narrow"), (words.what, "any"), (words.place, "wide"), (words.inCharge, "wide")])
                    Tag.tbody {
                        for moment in moments {
                            Tag.tr {
                                Tag.th(.scope(.row), .class("hours")) { moment.at.text }
                                Tag.td { moment.what.text(in: wording.language.code) }
                                Tag.td { moment.place ?? "" }
                                Tag.td { [moment.person, moment.phone].compactMap(\.self).joined(separator: ", ") }
                            }
                        }
                    }
                }
            }
            if !buses.isEmpty { self.buses(buses, words) }
            if !meals.isEmpty { self.meals(meals, words) }
        }
    }

    private func buses(_ buses: [StayBook.Bus], _ words: StayWords) -> Node {
        Tag.table(.class("list")) {
            Tag.caption { words.buses }
            head([(words.bus, "narrow"), (words.stops, "any"), (words.aboard, "middle"), (words.inCharge, "wide")])
            Tag.tbody {
                for bus in buses {
                    Tag.tr {
                        Tag.th(.scope(.row)) { bus.run.id.text }
                        Tag.td {
                            bus.stops.map { "\($0.at) \($0.hotel ?? words.venue): \($0.people)" }.joined(
                                separator: " · ")
                        }
                        Tag.td { words.aboard(bus) }
                        Tag.td { [bus.run.inCharge, bus.run.phone].compactMap(\.self).joined(separator: ", ") }
                    }
                }
            }
        }
    }

    private func meals(_ meals: [StayBook.Meal], _ words: StayWords) -> Node {
        Tag.table(.class("list")) {
            Tag.caption { words.meals }
            head([(words.meal, "middle"), (words.place, "wide"), (words.people, "narrow"), (words.ofThem, "any")])
            Tag.tbody {
                for meal in meals {
                    Tag.tr {
                        Tag.th(.scope(.row)) { words.name(meal.kind) }
                        Tag.td { meal.hotel ?? words.venue }
                        Tag.td(Attribute("data-label", words.people)) { String(meal.people) }
                        Tag.td { words.diets(meal) }
                    }
                }
            }
        }
    }

    private func head(_ titles: [(text: String, width: String)]) -> Node {
        Tag.thead {
            Tag.tr {
                for title in titles { Tag.th(.scope(.col), .class(title.width)) { title.text } }
            }
        }
    }
}
