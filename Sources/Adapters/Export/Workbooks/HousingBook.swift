package import Domain
package import WorkbookWriting

/// The homes of a campaign as a workbook: who lives where and what it costs, the occupancy by week, and who has no bed. Nobody's
/// name stands in it; people stand there by their ids, as in `lotse housing show`.
package struct HousingBook {
    /// A stay with what it costs and what is to be known of it.
    package struct Line {
        package let stay: Stay
        package let money: StayMoney
        /// Nil where the home is no longer offered.
        package let offer: HomeOffer?
        /// The applicants of the household.
        package let applicants: [ID<Applicant>]
        /// Everybody of it; nil where nobody knows.
        package let people: Int?

        package init(stay: Stay, money: StayMoney, offer: HomeOffer?, applicants: [ID<Applicant>], people: Int?) {
            self.stay = stay
            self.money = money
            self.offer = offer
            self.applicants = applicants
            self.people = people
        }
    }

    private let campaign: Campaign
    private let lines: [Line]
    private let occupancy: HousingOccupancy
    private let unplaced: [UnplacedItem]

    package init(campaign: Campaign, lines: [Line], occupancy: HousingOccupancy, unplaced: [UnplacedItem]) {
        self.campaign = campaign
        self.lines = lines
        self.occupancy = occupancy
        self.unplaced = unplaced
    }

    package func document(_ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        return BookFrame(campaign, wording[BookWords.housing], facts).document([
            stays(wording), weeks(wording), gaps(wording),
            .unplaced(
                unplaced, "\(wording[.withoutBed]), \(wording[BookWords.reason])", wording[.household], wording),
        ])
    }

    private func stays(_ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[BookWords.stays],
            columns: [
                BookColumn(wording[.household]), BookColumn(wording[BookWords.candidateId]),
                BookColumn(wording[.people], .number), BookColumn(wording[.home]),
                BookColumn(wording[BookWords.address]), BookColumn(wording[BookWords.kind]),
                BookColumn(wording[.firstNight], .date), BookColumn(wording[BookWords.dayOfLeaving], .date),
                BookColumn(wording[.nights], .number), BookColumn(wording[BookWords.rent], .money),
                BookColumn(wording[BookWords.utilities], .money),
                BookColumn(wording[BookWords.householdPays], .money),
                BookColumn(wording[BookWords.campaignPays], .money), BookColumn(wording[BookWords.deposit], .money),
                BookColumn(wording[PaperWords.landlord]),
            ],
            rows: lines.map { row($0, wording) } + (lines.isEmpty ? [] : [sums(wording)]))
    }

    private func row(_ line: Line, _ wording: Wording) -> BookRow {
        let (stay, money) = (line.stay, line.money)
        return BookRow([
            .text(stay.household.text), BookCell(line.applicants.map(\.text).joined(separator: ", ")),
            line.people.map { .number($0) } ?? .empty, .text(line.offer?.name(of: stay) ?? stay.unit.text),
            BookCell(line.offer?.location),
            BookCell(line.offer.map { wording[$0.unit.isPermanent ? .permanentHome : .temporaryHome] }),
            .date(stay.span.from), .date(stay.span.until), .number(stay.span.nights), .money(money.rent),
            .money(money.utilities), .money(money.paidByHousehold), .money(money.paidByCampaign),
            .money(deposit(money)), BookCell(line.offer?.contact),
        ])
    }

    private func deposit(_ money: StayMoney) -> Cents { money.deposit.reduce(.zero) { $0 + $1.amount } }

    private func sums(_ wording: Wording) -> BookRow {
        func sum(_ part: (StayMoney) -> Cents) -> BookCell {
            .money(lines.reduce(Cents.zero) { $0 + part($1.money) })
        }
        return BookRow(
            [.text(wording[.sum])] + [BookCell](repeating: .empty, count: 7)
                + [
                    .number(lines.reduce(0) { $0 + $1.stay.span.nights }), sum(\.rent), sum(\.utilities),
                    sum(\.paidByHousehold), sum(\.paidByCampaign), sum(deposit),
                ], .sum)
    }

    /// One row a place, one column a week; an empty cell = it cannot be lived in.
    private func weeks(_ wording: Wording) -> BookSheet {
        func sum(_ title: Phrase, _ count: ((taken: Int, open: Int)) -> Int) -> BookRow {
            BookRow(
                [.text(wording[title]), .empty, .empty]
                    + occupancy.weeks.indices.map { .number(count(occupancy.beds(in: $0))) }, .sum)
        }
        let rows = occupancy.weeks.isEmpty ? [] : occupancy.rows
        return BookSheet(
            name: wording[BookWords.weeks],
            columns: [
                BookColumn(wording[.home]), BookColumn(wording[BookWords.kind]), BookColumn(wording[.beds], .number),
            ] + occupancy.weeks.map { BookColumn(wording.dayAndMonth($0), .number) },
            rows: rows.map { row in
                BookRow(
                    [
                        .text(name(row)), .text(wording[row.isPermanent ? .permanentHome : .temporaryHome]),
                        .number(row.beds),
                    ] + row.cells.map(cell))
            }
                + (rows.isEmpty
                    ? [] : [sum(.bedsTaken) { $0.taken }, sum(.bedsFree) { max(0, $0.open - $0.taken) }]))
    }

    private func name(_ row: HousingOccupancy.Row) -> String {
        guard let room = row.room, room.text != row.unit.text else { return row.unit.text }
        return "\(row.unit), \(room)"
    }

    private func cell(_ cell: HousingOccupancy.Cell) -> BookCell {
        switch cell {
        case .closed: .empty
        case .people(let people): .number(people)
        }
    }

    private func gaps(_ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[.withoutBed],
            columns: [
                BookColumn(wording[.household]), BookColumn(wording[.people], .number),
                BookColumn(wording[.firstNight], .date), BookColumn(wording[.leaving], .date),
                BookColumn(wording[.nights], .number),
            ],
            rows: occupancy.gaps.map { gap in
                BookRow([
                    .text(gap.household.text), .number(gap.people), .date(gap.span.from), .date(gap.span.until),
                    .number(gap.span.nights),
                ])
            })
    }
}
