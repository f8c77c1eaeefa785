import Calendar
import Domain
import Export
import JSONText
import Pipeline
import PlanFiles

/// The housing plan in force, to be printed.
struct HousingSheet {
    let kept: KeptHousing
    let status: PlanStatus
    let occupancy: HousingOccupancy
    /// All that are offered, in the order of their ids.
    let homes: [HomeOffer]
    private let offers: [ID<HousingUnit>: HomeOffer]
    private let residents: [ID<Household>: [ID<Applicant>]]
    private let sizes: [ID<Household>: Int]

    init(kept: KeptHousing, status: PlanStatus, basis: HousingBasis) {
        self.kept = kept
        self.status = status
        occupancy = HousingOccupancy(basis.problem, kept.stays)
        homes = basis.offers
        offers = Dictionary(basis.offers.map { ($0.unit.id, $0) }) { first, _ in first }
        residents = basis.residents
        sizes = Dictionary(basis.problem.households.map { ($0.id, $0.members.count) }) { first, _ in first }
    }

    /// The plan as a workbook.
    func book(_ campaign: Campaign) -> HousingBook {
        HousingBook(
            campaign: campaign,
            lines: zip(kept.stays, kept.money).map { stay, money in
                HousingBook.Line(
                    stay: stay, money: money, offer: offers[stay.unit], applicants: applicants(of: stay.household),
                    people: people(of: stay.household))
            },
            occupancy: occupancy, unplaced: kept.unplaced)
    }

    /// The applicants of a household; none where it is no longer in the campaign.
    func applicants(of household: ID<Household>) -> [ID<Applicant>] { residents[household] ?? [] }

    /// Everybody of a household; nil where it is no longer in the campaign.
    func people(of household: ID<Household>) -> Int? { sizes[household] }

    // MARK: Text

    var lines: [String] {
        var table = TextTable([.left, .left, .left, .left, .right, .right, .right])
        for (stay, money) in zip(kept.stays, kept.money) {
            table.add([
                name(stay.household), offers[stay.unit]?.name(of: stay) ?? stay.unit.text,
                offers[stay.unit]?.place.original ?? "", "\(stay.span.from) to \(stay.span.until)",
                "\(stay.span.nights) nights", euros(money.rent + money.utilities),
                "campaign \(euros(money.paidByCampaign))",
            ])
        }
        return table.lines + missing + kept.warnings.map { "note: \($0.text)" } + [summary]
    }

    private var missing: [String] {
        kept.unplaced.flatMap { item -> [String] in
            let gap = occupancy.gaps.first { $0.household.text == item.item }
            let nights =
                gap.map { ", \($0.span.nights) nights from \($0.span.from), \(HousingSheet.people($0.people))" } ?? ""
            return ["\(name(ID(item.item))) has no home\(nights):"] + item.reasons.map { "  \($0.text)" }
        }
    }

    private var summary: String {
        let whole = kept.money.reduce(Cents.zero) { $0 + $1.rent + $1.utilities }
        let campaign = kept.money.reduce(Cents.zero) { $0 + $1.paidByCampaign }
        return "\(Set(kept.stays.map(\.household)).count) households housed, \(kept.unplaced.count) not; "
            + "rent and utilities \(euros(whole)), of which the campaign pays \(euros(campaign)) (\(status.rawValue))"
    }

    /// The household's id, and its people where they are not called the same.
    private func name(_ household: ID<Household>) -> String {
        let people = (residents[household] ?? []).map(\.text)
        return people.isEmpty || people == [household.text]
            ? household.text : "\(household) (\(people.joined(separator: ", ")))"
    }

    /// `1 person`, `3 people`.
    static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }

    private func euros(_ amount: Cents) -> String { amount.text(in: .english) }

    /// One line a room: `·` closed, a number = people, `–` free.
    var chart: [String] {
        guard !occupancy.weeks.isEmpty else { return ["nobody comes"] }
        var table = TextTable([.left, .right] + occupancy.weeks.map { _ in .right })
        table.add(["week from", "beds"] + occupancy.weeks.map { String($0.iso.dropFirst(5)) })
        for row in occupancy.rows {
            let cells = row.cells.map { cell in
                switch cell {
                case .closed: "·"
                case .people(let people): people == 0 ? "–" : String(people)
                }
            }
            table.add([HousingSheet.name(row), String(row.beds)] + cells)
        }
        let sums = occupancy.weeks.indices.map { occupancy.beds(in: $0) }
        table.add(["taken", ""] + sums.map { String($0.taken) })
        table.add(["open", ""] + sums.map { String($0.open) })
        return table.lines + ["a number = people in the fullest night, – = free, · = closed"]
            + occupancy.gaps.map {
                "\(name($0.household)) has no bed from \($0.span.from) to \($0.span.until), "
                    + HousingSheet.people($0.people)
            }
    }

    /// `ALTSTADT-4, 2`; the unit alone where it is let as a whole.
    private static func name(_ row: HousingOccupancy.Row) -> String {
        guard let room = row.room, room.text != row.unit.text else { return row.unit.text }
        return "\(row.unit), \(room)"
    }

    // MARK: JSON

    var json: JSONValue {
        .object(
            [
                ("status", .string(status.rawValue)),
                ("stays", .array(zip(kept.stays, kept.money).map { stay($0, $1) })),
                ("unplaced", .array(kept.unplaced.map { PlanParts.json($0, as: "household") })),
                ("certificates", .array(kept.certificates.map { PlanParts.json($0) })),
                ("warnings", .array(kept.warnings.map { PlanParts.json($0) })),
                ("objectives", .array(kept.objectives.map { PlanParts.json($0) })),
            ] + occupancyJSON)
    }

    private func stay(_ stay: Stay, _ money: StayMoney) -> JSONValue {
        let offer = offers[stay.unit]
        let papers = offer.map {
            StayDocument.documents(of: stay, letting: $0.unit.letting, hasDeposit: !money.deposit.isEmpty)
        }
        guard case .object(let members) = HousingFiles.json(stay, money) else {
            preconditionFailure("a stay is written as an object")
        }
        return .object(
            members + [
                ("applicants", .strings((residents[stay.household] ?? []).map(\.text))),
                ("place", .optional(offer?.location)), ("landlord", .optional(offer?.contact)),
                ("permanent", .bool(offer?.unit.isPermanent ?? false)),
                ("documents", .strings((papers ?? []).map(\.rawValue))),
            ])
    }

    var occupancyJSON: [(name: String, value: JSONValue)] {
        [
            ("weeks", .strings(occupancy.weeks.map(\.iso))),
            (
                "rooms",
                .array(
                    occupancy.rows.map { row in
                        .object([
                            ("unit", .string(row.unit.text)), ("room", .optional(row.room?.text)),
                            ("beds", .int(row.beds)), ("people", .array(row.cells.map(people))),
                        ])
                    })
            ),
            (
                "gaps",
                .array(
                    occupancy.gaps.map {
                        .object([
                            ("household", .string($0.household.text)), ("from", .string($0.span.from.iso)),
                            ("until", .string($0.span.until.iso)), ("people", .int($0.people)),
                        ])
                    })
            ),
        ]
    }

    private func people(_ cell: HousingOccupancy.Cell) -> JSONValue {
        switch cell {
        case .closed: .null
        case .people(let people): .int(people)
        }
    }
}
