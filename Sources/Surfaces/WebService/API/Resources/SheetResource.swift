import Calendar
import Domain
import Export
import HTTP
import Ledger

/// `/api/v1/housing`, `/gate` and `/ledger`: what the pages of that name show, as figures.
enum SheetResource {
    static let routes: [Route] = [
        .reading(
            "/api/v1/housing", "getHousing", .sheets, "The occupancy of the homes, week by week, and who has no bed",
            form: housing, refusals: [.notFound, .conflict]
        ) { call in
            guard case .housing(let page)? = try sheet(.housing, call) else { throw notPlanned }
            return page.occupancy
        },
        .reading(
            "/api/v1/gate", "getGate", .sheets, "Who may travel, and what the others lack", form: gate,
            refusals: [.notFound, .conflict]
        ) { call in
            guard case .gate(let page)? = try sheet(.gate, call) else { throw notPlanned }
            return page
        },
        .reading(
            "/api/v1/ledger", "getLedger", .sheets, "What the campaign costs, who pays, and what firms owe",
            form: ledger, refusals: [.notFound, .conflict]
        ) { call in
            guard case .ledger(let page)? = try sheet(.ledger, call) else { throw notPlanned }
            return page.account
        },
    ]

    private static func sheet(_ kind: DocumentStyle.Sheet, _ call: APICall) throws -> SheetContent? {
        try call.refusing { try call.hall.office.sheet(call.store, kind, call.now) }
    }

    /// There is no plan of a stage yet.
    static let notPlanned = Problem.nothing(
        "this is not planned yet", hint: "begin a run: POST /api/v1/plan/runs")

    // MARK: Housing

    private static let housing = Form<HousingOccupancy>.object(
        "Occupancy",
        [
            Part(list: "weeks", .date, "the Mondays of the columns") { $0.weeks },
            Part(list: "rows", row, "homes that are let as a whole, and rooms of the others") { $0.rows },
            Part(list: "gaps", gap, "households without a bed") { $0.gaps },
        ])

    private static let row = Form<HousingOccupancy.Row>.object(
        "OccupancyRow",
        [
            Part("unit", .id(), "the home") { $0.unit },
            Part(maybe: "room", .id(), "the room; null = all of it") { $0.room },
            Part("beds", .count, "beds in it") { $0.beds },
            Part("isPermanent", .flag, "whether one can stay for good") { $0.isPermanent },
            Part(
                "people", Form<[Int?]>(.list(.nullable(.whole(0...Int.max)))) { .array($0.map { .optional($0) }) },
                "most people in each week; null = it is closed"
            ) { row in row.cells.map { if case .people(let count) = $0 { count } else { nil } } },
        ])

    private static let gap = Form<HousingOccupancy.Gap>.object(
        "OccupancyGap",
        [
            Part("household", .id(), "the household") { $0.household },
            Part("from", .date, "its first night") { $0.span.from },
            Part("until", .date, "the day after its last night") { $0.span.until },
            Part("people", .count, "how many they are") { $0.people },
        ])

    // MARK: Gate

    private static let gate = Form<GatePage>.object(
        "Gate", [Part(list: "people", DutyForms.gate, "everybody who is to travel") { $0.people }])

    // MARK: Money

    private static let ledger = Form<CampaignAccount>.object(
        "Ledger",
        [
            Part("day", .date, "the day on which fees are open or overdue") { $0.day },
            Part("total", .cents, "all costs, in cents") { $0.total },
            Part(maybe: "perApplicant", .cents, "recruiting, for each invited person; null = nobody was invited") {
                $0.perApplicant
            },
            Part(maybe: "perHire", .cents, "everything, for each contract; null = nobody signed") { $0.perHire },
            Part(list: "byStage", sum, "by stage of the campaign") {
                $0.byStage.map { Sum($0.stage.rawValue, $0.amount) }
            },
            Part(list: "byKind", sum, "by kind of cost") { $0.byKind.map { Sum($0.kind.rawValue, $0.amount) } },
            Part(list: "byProgress", sum, "by how far the money has gone") {
                $0.byProgress.map { Sum($0.progress.rawValue, $0.amount) }
            },
            Part(list: "byPayer", sum, "by who carries it") { $0.byPayer.map { Sum($0.payer, $0.amount) } },
            Part(list: "fees", fee, "what firms owe") { $0.fees.fees },
        ])

    private struct Sum {
        let name: String
        let amount: Cents

        init(_ name: String, _ amount: Cents) {
            self.name = name
            self.amount = amount
        }
    }

    private static let sum = Form<Sum>.object(
        "Sum", [Part("name", .text, "of what") { $0.name }, Part("amount", .cents, "in cents") { $0.amount }])

    private static let fee = Form<Receivable>.object(
        "Fee",
        [
            Part("id", .text, "the fee's id") { $0.id }, Part("kind", .word, "what for") { $0.kind },
            Part("employer", .id(), "who owes it") { $0.employer }, Part("amount", .cents, "in cents") { $0.amount },
            Part("paid", .cents, "of it, in cents") { $0.paid }, Part("raisedOn", .date, "since when") { $0.raisedOn },
            Part("due", .date, "until when") { $0.due }, Part("status", .word, "where it stands") { $0.status },
        ])
}
