import Calendar
package import Domain
package import HTML

/// The occupancy of a campaign's homes, week by week, as one page to print on A4: for the town hall, the landlords' evening,
/// the wall. Nobody's name stands on it; households without a bed stand there by id.
package struct OccupancyPage: Sendable {
    private let campaign: Campaign
    package let occupancy: HousingOccupancy
    private let offers: [ID<HousingUnit>: HomeOffer]

    package init(campaign: Campaign, occupancy: HousingOccupancy, offers: [HomeOffer]) {
        self.campaign = campaign
        self.occupancy = occupancy
        self.offers = Dictionary(offers.map { ($0.unit.id, $0) }) { first, _ in first }
    }

    package func markup(_ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        return Page(
            language: facts.language.rawValue, title: "\(wording[.occupancy]) – \(campaign.name)",
            heading: wording[.occupancy], skip: wording[.skip],
            styles: .embedded(StyleSheet.base + StyleSheet.occupancy)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
                Tag.span(.class("kind")) { wording[.occupancy] }
            }
        } content: {
            parts(facts)
        } footer: {
            Tag.p { wording[.onPaper] }
        }.markup
    }

    /// What stands at the top of the page.
    package func heading(_ language: DocumentLanguage) -> String { Wording(language: language)[.occupancy] }

    /// What stands below the heading, for pages of the service.
    @Content package func parts(_ facts: PrintFacts) -> [Node] {
        let wording = Wording(language: facts.language)
        figures(facts, wording)
        if occupancy.weeks.isEmpty {
            Tag.p(.class("empty")) { wording[.nobodyComes] }
        } else {
            chart(wording)
            legend(wording)
        }
        gaps(wording)
    }

    // MARK: Figures

    private func figures(_ facts: PrintFacts, _ wording: Wording) -> Node {
        let printed = facts.zone.wallTime(at: facts.printedAt)
        var terms = [(wording[.printed], "\(wording.shortDate(printed.date)), \(printed.hour)")]
        let sums = occupancy.weeks.indices.map { occupancy.beds(in: $0) }
        if let fullest = sums.indices.max(by: { (sums[$0].taken, -$0) < (sums[$1].taken, -$1) }) {
            terms.append(
                (
                    wording[.fullestWeek],
                    wording.filled(
                        .bedsOfBeds, String(sums[fullest].taken), String(sums[fullest].open),
                        wording.shortDate(occupancy.weeks[fullest]))
                ))
        }
        let people = occupancy.gaps.reduce(0) { $0 + $1.people }
        terms.append(
            (wording[.withoutBed], people == 1 ? wording[.onePerson] : wording.filled(.peopleCount, String(people))))
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

    // MARK: Chart

    private func chart(_ wording: Wording) -> Node {
        Tag.div(
            .class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", wording[.occupancy])
        ) {
            Tag.table(.class("weeks")) {
                Tag.caption { "\(wording[.occupancy]), \(campaign.name)" }
                Tag.thead {
                    Tag.tr {
                        Tag.th(.scope(.col), .rowspan(2), .class("home")) { wording[.home] }
                        Tag.th(.scope(.col), .rowspan(2), .class("beds")) { wording[.beds] }
                        for month in months {
                            Tag.th(.scope(.colgroup), .colspan(month.weeks), .class("month")) {
                                wording.month(month.first, isShort: month.weeks < 3)
                            }
                        }
                    }
                    Tag.tr {
                        for week in occupancy.weeks {
                            Tag.th(.scope(.col), .title(wording.filled(.weekFrom, wording.shortDate(week)))) {
                                Tag.time(.datetime(week.iso)) { wording.dayOfMonth(week) }
                            }
                        }
                    }
                }
                Tag.tbody { for row in occupancy.rows { self.row(row, wording) } }
                Tag.tfoot {
                    sums(wording[.bedsTaken], wording) { String($0.taken) }
                    sums(wording[.bedsFree], wording) { String(max(0, $0.open - $0.taken)) }
                }
            }
        }
    }

    /// The months that the weeks begin in, each with the number of its weeks.
    private var months: [(first: CivilDate, weeks: Int)] {
        var months: [(first: CivilDate, weeks: Int)] = []
        for week in occupancy.weeks {
            if let last = months.last, last.first.month == week.month, last.first.year == week.year {
                months[months.count - 1].weeks += 1
            } else {
                months.append((week, 1))
            }
        }
        return months
    }

    private func row(_ row: HousingOccupancy.Row, _ wording: Wording) -> Node {
        Tag.tr {
            Tag.th(.scope(.row), .class("home"), Attribute("dir", "auto")) {
                Tag.span(.class("name")) { name(row) }
                Tag.span(.class("where")) { place(row, wording) }
            }
            Tag.td(.class("beds")) { String(row.beds) }
            for cell in row.cells { self.cell(cell, of: row.beds, wording) }
        }
    }

    private func name(_ row: HousingOccupancy.Row) -> String {
        guard let room = row.room, room.text != row.unit.text else { return row.unit.text }
        return "\(row.unit), \(room)"
    }

    private func place(_ row: HousingOccupancy.Row, _ wording: Wording) -> String {
        let town = offers[row.unit]?.place.original
        return [town, wording[row.isPermanent ? .permanentHome : .temporaryHome]].compactMap(\.self).joined(
            separator: " · ")
    }

    private func cell(_ cell: HousingOccupancy.Cell, of beds: Int, _ wording: Wording) -> Node {
        switch cell {
        case .closed: Tag.td(.class("closed")) { Tag.span(.class("unseen")) { wording[.closed] } }
        case .people(0): Tag.td(.class("free")) { "0" }
        case .people(let people): Tag.td(.class(people < beds ? "part" : "full")) { String(people) }
        }
    }

    private func sums(
        _ title: String, _ wording: Wording, _ text: ((taken: Int, open: Int)) -> String
    ) -> Node {
        Tag.tr {
            Tag.th(.scope(.row), .class("home")) { title }
            Tag.td(.class("beds"))
            for week in occupancy.weeks.indices { Tag.td { text(occupancy.beds(in: week)) } }
        }
    }

    private func legend(_ wording: Wording) -> Node {
        let signs: [(kind: String, sign: String, phrase: Phrase)] = [
            ("full", "2", .legendFull), ("part", "1", .legendPart), ("free", "0", .legendFree), ("closed", "", .closed),
        ]
        return Tag.ul(.class("legend"), .aria("label", wording[.legend])) {
            for sign in signs {
                Tag.li {
                    Tag.span(.class("sign \(sign.kind)"), .aria("hidden", "true")) { sign.sign }
                    " \(wording[sign.phrase])"
                }
            }
        }
    }

    // MARK: Gaps

    private func gaps(_ wording: Wording) -> Node {
        Tag.section(.class("gaps")) {
            Tag.h2 { wording[.withoutBed] }
            if occupancy.gaps.isEmpty {
                Tag.p { wording[.everybodyHoused] }
            } else {
                Tag.table(.class("list")) {
                    Tag.caption { wording[.withoutBed] }
                    Tag.thead {
                        Tag.tr {
                            for phrase in [Phrase.household, .people, .firstNight, .leaving, .nights] {
                                Tag.th(.scope(.col)) { wording[phrase] }
                            }
                        }
                    }
                    Tag.tbody {
                        for gap in occupancy.gaps {
                            Tag.tr {
                                Tag.th(.scope(.row)) { gap.household.text }
                                Tag.td { String(gap.people) }
                                Tag.td { wording.shortDate(gap.span.from) }
                                Tag.td { wording.shortDate(gap.span.until) }
                                Tag.td { String(gap.span.nights) }
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Wording {
    /// `September 2012`, or `Sep` where a longer word has no room.
    fileprivate func month(_ date: CivilDate, isShort: Bool) -> String {
        let name = calendar.name(ofMonth: date.month)
        return isShort ? String(name.prefix(3)) : "\(name) \(date.year)"
    }

    /// `27.`, `27`.
    fileprivate func dayOfMonth(_ date: CivilDate) -> String { language == .german ? "\(date.day)." : String(date.day) }

    private var calendar: CalendarLanguage {
        switch language {
        case .german: .german
        case .english: .english
        case .spanish: .spanish
        }
    }
}
