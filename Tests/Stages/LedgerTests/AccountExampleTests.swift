import Calendar
import Domain
import Ledger
import Testing

/// Single facts of an account, each with the figures worked out by hand.
@Suite("Examples of accounts")
struct AccountExampleTests {
    private static func day(_ iso: String) -> CivilDate {
        guard let day = CivilDate(iso: iso) else { preconditionFailure("\(iso) is no day") }
        return day
    }

    private func cost(
        _ id: String, _ amount: Int64, _ kind: CostKind = .travel, _ stage: CostStage = .fair, of person: String? = nil,
        on day: String = "2012-06-01", _ status: CostItem.Status = .planned, recoverable: Bool = false
    ) -> CostItem {
        CostItem(
            id: ID(id), kind: kind, stage: stage, applicant: person.map { ID($0) }, amount: Cents(amount),
            arisesOn: Self.day(day), status: status, paidOn: status == .paid ? Self.day(day) : nil,
            isRecoverable: recoverable)
    }

    private func account(
        _ books: CampaignBooks, foreseen: [CostItem] = [], _ facts: AccountFacts = .init(settings: .init()),
        on day: String = "2012-07-01"
    ) throws -> CampaignAccount {
        try CampaignAccount(books: books, foreseen: foreseen, facts: facts, on: Self.day(day))
    }

    // MARK: Fees

    struct FeeDay: Sendable, CustomTestStringConvertible {
        let day: String
        let told: [String]
        var testDescription: String { day }

        init(_ day: String, _ told: String...) {
            self.day = day
            self.told = told
        }
    }

    /// 500 € of each of two firms on 25 June, due on 25 July; 1,500 € of F1 for A1 on 9 July, due on 8 August; A2's contract
    /// with F2 is signed on 10 July and ends on 20 August. F1 pays 400 € on 20 July and 1,600 € on 1 August, F2 pays for
    /// A2 on 1 August and gets it back on 3 September.
    @Test(
        "what firms owe from day to day",
        arguments: [
            FeeDay("2012-06-24"),
            FeeDay("2012-06-25", "organisation/F1 open 0", "organisation/F2 open 0"),
            FeeDay(
                "2012-07-09", "organisation/F1 open 0", "organisation/F2 open 0", "placement/A1/V1 open 0"),
            FeeDay(
                "2012-07-20", "organisation/F1 partlyPaid 40000", "organisation/F2 open 0", "placement/A1/V1 open 0",
                "placement/A2/V2 open 0"),
            FeeDay(
                "2012-07-25", "organisation/F1 partlyPaid 40000", "organisation/F2 open 0", "placement/A1/V1 open 0",
                "placement/A2/V2 open 0"),
            FeeDay(
                "2012-07-26", "organisation/F1 overdue 40000", "organisation/F2 overdue 0", "placement/A1/V1 open 0",
                "placement/A2/V2 open 0"),
            FeeDay(
                "2012-08-01", "organisation/F1 paid 50000", "organisation/F2 overdue 0", "placement/A1/V1 paid 150000",
                "placement/A2/V2 paid 150000"),
            FeeDay(
                "2012-08-20", "organisation/F1 paid 50000", "organisation/F2 overdue 0", "placement/A1/V1 paid 150000",
                "placement/A2/V2 cancelled 0", "F2 surplus 150000"),
            FeeDay(
                "2012-09-03", "organisation/F1 paid 50000", "organisation/F2 overdue 0", "placement/A1/V1 paid 150000",
                "placement/A2/V2 cancelled 0"),
        ])
    func fees(_ example: FeeDay) throws {
        func paid(_ id: String, _ firm: String, _ kind: FeeKind?, _ amount: Int64, _ day: String) -> Payment {
            Payment(
                id: ID(id), payer: .employer(ID(firm), kind), amount: Cents(amount), receivedOn: Self.day(day))
        }
        let facts = AccountFacts(
            settings: CampaignSettings(), fair: Self.day("2012-06-25"), participants: [ID("F1"), ID("F2")],
            hires: [
                .init(applicant: ID("A1"), vacancy: ID("V1"), employer: ID("F1"), signedOn: Self.day("2012-07-09")),
                .init(
                    applicant: ID("A2"), vacancy: ID("V2"), employer: ID("F2"), signedOn: Self.day("2012-07-10"),
                    cancelledOn: Self.day("2012-08-20")),
            ])
        let payments = [
            paid("P1", "F1", nil, 40_000, "2012-07-20"), paid("P2", "F1", nil, 160_000, "2012-08-01"),
            paid("P3", "F2", .placement, 150_000, "2012-08-01"), paid("P4", "F2", .placement, -150_000, "2012-09-03"),
        ]
        let book = try account(CampaignBooks(payments: payments), facts, on: example.day).fees
        let told =
            book.fees.map { "\($0.id) \($0.status.rawValue) \($0.paid.amount)" }
            + book.surplus.map { "\($0.employer) surplus \($0.amount.amount)" }
        #expect(told == example.told)
    }

    // MARK: Costs

    @Test("the books stand for what a plan foresees: same person, kind and stage, and nothing else")
    func replaced() throws {
        let foreseen = [
            cost("plan/travel/A1", 20_000, .travel, .travel, of: "A1"),
            cost("plan/course/A1", 30_000, .courseFee, .courses, of: "A1"),
            cost("plan/travel/A2", 25_000, .travel, .travel, of: "A2"),
        ]
        let books = CampaignBooks(costs: [
            cost("K1", 18_500, .travel, .travel, of: "A1"), cost("K2", 9_000, .travel, .fair, of: "A2"),
            CostItem(
                id: ID("K3"), kind: .courseFee, stage: .courses, applicant: ID("A1"), amount: Cents(1),
                arisesOn: Self.day("2012-06-01"), status: .refused),
        ])
        let account = try account(books, foreseen: foreseen)
        #expect(account.replaced.map { "\($0.foreseen.id) \($0.by)" } == ["plan/travel/A1 K1"])
        #expect(account.total == Cents(18_500 + 9_000 + 30_000 + 25_000))
        #expect(account.entries.filter(\.isForeseen).map(\.item.id.text) == ["plan/course/A1", "plan/travel/A2"])
    }

    @Test("who drops out leaves costs: gone, to be had back, or never spent")
    func dropouts() throws {
        let facts = AccountFacts(settings: CampaignSettings(), dropouts: [ID("A1")])
        let books = CampaignBooks(costs: [
            cost("K1", 100, of: "A1", .paid), cost("K2", 200, of: "A1", .committed, recoverable: true),
            cost("K3", 300, of: "A1"), cost("K4", 400, of: "A2", .paid),
        ])
        let account = try account(
            books, foreseen: [cost("plan/x/A1", 500, .courseFee, .courses, of: "A1")], facts)
        #expect(account.lost.map(\.item.id.text) == ["K1"])
        #expect(account.toRecover.map(\.item.id.text) == ["K2"])
        #expect(account.entries.count == 4, "what a plan foresees for somebody who is gone is not counted")
    }

    @Test("cost of each applicant: until the handshake, over all invited; of each hire: everything; both to the cent")
    func heads() throws {
        var settings = CampaignSettings()
        settings.invited = 3
        func hire(_ person: String, cancelled: String? = nil) -> Hire {
            .init(
                applicant: ID(person), vacancy: ID("V"), employer: ID("F"), signedOn: Self.day("2012-06-09"),
                cancelledOn: cancelled.map(Self.day))
        }
        let facts = AccountFacts(
            settings: settings, applicants: 9, hires: [hire("A1"), hire("A2"), hire("A3", cancelled: "2012-07-01")])
        let books = CampaignBooks(costs: [
            cost("K1", 10_000), cost("K2", 1, .translation, .recognition), cost("K3", 5_000, .courseFee, .courses),
        ])
        let account = try account(books, facts)
        // 100.01 € / 3 = 33.336…; 150.01 € / 2 = 75.005.
        #expect(account.perApplicant == Cents(3_334))
        #expect(account.perHire == Cents(7_501))
        #expect(try self.account(CampaignBooks()).perHire == nil)
    }

    // MARK: Funding

    @Test("an age of a programme is asked for on the campaign's date, unless a grant names the person; grants are caps")
    func conditions() throws {
        let rule = FundingRule(
            id: ID("R"), payer: "fund", order: 1, share: LedgerShare(1, of: 1), minimumAge: 18, maximumAge: 35,
            source: "programme")
        let grants = [
            Grant(
                id: ID("G1"), rule: ID("R"), applicant: ID("OLD"), filedOn: Self.day("2012-01-01"),
                approvedOn: Self.day("2012-02-01"), amount: Cents(70)),
            Grant(
                id: ID("G2"), rule: ID("R"), applicant: ID("NO"), filedOn: Self.day("2012-01-01"),
                refusedOn: Self.day("2012-02-01")),
            Grant(
                id: ID("G3"), rule: ID("R"), filedOn: Self.day("2012-01-01"), approvedOn: Self.day("2012-02-01"),
                amount: Cents(300)),
        ]
        let facts = AccountFacts(
            settings: CampaignSettings(),
            ages: [ID("A17"): 17, ID("A18"): 18, ID("A35"): 35, ID("A36"): 36, ID("OLD"): 50, ID("NO"): 60])
        let people = ["A17", "A18", "A35", "A36", "NO", "OLD", "UNKNOWN"]
        let costs = people.map { cost("K-\($0)", 100, of: $0) } + [cost("K-nobody", 100)]
        let account = try account(CampaignBooks(costs: costs, funding: [rule], grants: grants), facts)
        let funded = account.plan.allocations.filter { $0.rule != nil }.map { "\($0.cost) \($0.amount.amount)" }
        #expect(funded == ["K-A18 100", "K-A35 100", "K-OLD 70"])
        let more = costs.map { cost in
            var cost = cost
            cost.amount = Cents(200)
            return cost
        }
        let capped = try self.account(CampaignBooks(costs: more, funding: [rule], grants: grants), facts)
        #expect(capped.byPayer.first?.amount == Cents(300), "no more than was approved in all")
    }

    @Test("a cost for which nothing was filed is named while there is time, and when it is too late")
    func unfiled() throws {
        let rule = FundingRule(
            id: ID("R"), payer: "fund", order: 1, share: LedgerShare(1, of: 2), kinds: [.travel], needsApplication: true
        )
        let books = CampaignBooks(
            costs: [
                cost("K1", 100, on: "2012-06-01"), cost("K2", 100, on: "2012-07-01"), cost("K3", 100, on: "2012-07-02"),
                cost("K4", 100, on: "2012-09-09"), cost("K5", 100, .hotel, on: "2012-09-09"),
            ], funding: [rule])
        let unfiled = try account(books).unfiled
        #expect(unfiled.map { $0.late.map(\.item.id.text) } == [["K1", "K2"]])
        #expect(unfiled.map { $0.open.map(\.item.id.text) } == [["K3", "K4"]])
        #expect(unfiled.map(\.fileBy) == [Self.day("2012-07-01")])
    }

    @Test("a proof of use has what is granted, what is missing of each voucher, and why the rest is not paid")
    func report() throws {
        let rule = FundingRule(
            id: ID("R"), payer: "fund", order: 1, share: LedgerShare(1, of: 2), kinds: [.travel], cap: Cents(120),
            needsApplication: true, evidence: [.receipt])
        var first = cost("K1", 200, .travel, .fair, on: "2012-06-01", .paid)
        first.voucher = "7"
        first.evidence = [.receipt]
        let books = CampaignBooks(
            costs: [
                first, cost("K2", 100, .travel, .fair, on: "2012-06-02"),
                cost("K3", 50, .travel, .fair, on: "2012-06-03", .paid),
                cost("K4", 10, .hotel),
            ],
            funding: [rule], grants: [Grant(id: ID("G"), rule: ID("R"), filedOn: Self.day("2012-01-01"))],
            payments: [
                Payment(
                    id: ID("P"), payer: .funder(ID("R")), amount: Cents(30), receivedOn: Self.day("2012-06-30")),
                Payment(
                    id: ID("Q"), payer: .funder(ID("R")), amount: Cents(99), receivedOn: Self.day("2012-07-02")),
            ])
        let report = try #require(try account(books).report(named: "R"))
        #expect(try account(books).report(named: "fund") == report)
        #expect(try account(books).report(named: "F") == nil)
        #expect(
            report.vouchers.map { "\($0.entry.item.id) \($0.amount.amount) \($0.missing.map(\.text))" } == [
                "K1 100 [\"not approved yet\"]",
                "K2 20 [\"not paid yet\", \"no voucher number\", \"not approved yet\"]",
            ])
        #expect(
            report.refusals.map { "\($0.entry.item.id) \($0.amount.amount) \($0.reason.text)" } == [
                "K2 80 R has paid all that it pays", "K3 50 R asks for receipt",
            ])
        #expect([report.granted, report.ready, report.received, report.open].map(\.amount) == [120, 0, 30, 90])
    }

    @Test("a rule that excludes an unknown one is refused, and so are costs beyond all measure")
    func refused() throws {
        let rule = FundingRule(
            id: ID("R"), payer: "fund", order: 1, share: LedgerShare(1, of: 2), notWith: [ID("S")])
        #expect(throws: AccountError.unknownRule(ID("R"), excludes: ID("S"))) {
            try account(CampaignBooks(funding: [rule]))
        }
        let huge = cost("K1", 2_000_000_000_000)
        do {
            _ = try account(CampaignBooks(costs: [huge]))
            Issue.record("twenty thousand million euros were taken")
        } catch let error as AccountError {
            guard case .refused(let faults) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(faults.map(\.pointer) == ["/costs/0/amount"])
        }
    }

    // MARK: Budget and cash

    @Test("a cost counts at its stage and at its kind; what no line is for comes last")
    func budget() throws {
        let books = CampaignBooks(
            costs: [
                cost("K1", 100, .hotel, .fair, .paid), cost("K2", 30, .travel, .fair, .invoiced),
                cost("K3", 7, .hotel, .travel), cost("K4", 5, .rent, .housing, .committed),
            ],
            budget: [
                BudgetLine(heading: .kind(.hotel), amount: Cents(90)),
                BudgetLine(heading: .stage(.fair), amount: Cents(200)),
            ])
        let rows = try account(books).budgetRows
        #expect(
            rows.map {
                "\($0.heading?.word ?? "-") \([$0.budget, $0.paid, $0.committed, $0.rest, $0.planned, $0.free].map(\.amount))"
            } == [
                "stage fair [200, 100, 30, 70, 0, 70]", "kind hotel [90, 100, 0, -10, 7, -17]",
                "- [0, 0, 5, -5, 0, -5]",
            ])
    }

    @Test("cash: what is paid in its month, what is due in its own, what is late now; a month without any stands too")
    func cash() throws {
        var due = cost("K2", 200, on: "2012-05-05", .invoiced)
        due.due = Self.day("2012-09-30")
        let books = CampaignBooks(
            costs: [
                cost("K1", 100, on: "2012-05-05", .paid), due, cost("K3", 40, on: "2012-06-01", .committed),
                CostItem(
                    id: ID("K4"), kind: .travel, stage: .fair, amount: Cents(-60), returns: ID("K1"),
                    arisesOn: Self.day("2012-05-20"), status: .paid, paidOn: Self.day("2012-05-31")),
            ])
        let months = try account(books, on: "2012-07-15").cash
        #expect(
            months.map {
                "\($0.month) \([$0.income, $0.spent, $0.expectedIncome, $0.expectedSpent, $0.balance].map(\.amount))"
            } == [
                "2012-05-01 [60, 100, 0, 0, -40]", "2012-06-01 [0, 0, 0, 0, -40]", "2012-07-01 [0, 0, 0, 40, -80]",
                "2012-08-01 [0, 0, 0, 0, -80]", "2012-09-01 [0, 0, 0, 200, -280]",
            ])
    }
}
