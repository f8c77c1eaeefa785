import Testing

@testable import Commands

/// `ledger show|person|report|cash|budget|fees`, `export ledger`, and what `due` says of money.
@Suite struct LedgerCommandTests {
    /// The cook with her journey planned, a rule that needs an application and one that does not, and four rows of money.
    private func campaign() throws -> Desk {
        let desk = try Desk.cook()
        #expect(desk.run("run --from courses").exit == .done)
        try desk.write(
            """
            id,payer,order,share,kinds,capPerPerson,needsApplication,evidence
            FUND,Travel fund,1,1/2,travel,,yes,receipt
            LAND,Land,2,1/3,travel; translation,50 €,no,

            """, to: "funding.csv")
        try desk.write(
            """
            id,kind,stage,applicant,what,payee,amount,returns,arisesOn,due,status,paidOn,voucher,evidence,recoverable
            K1,translation,placement,A1,contract,Büro Nord,90,,2012-07-02,,paid,2012-07-16,12,receipt,no
            K2,hotel,fair,,two nights,Hotel Sur,400,,2012-06-24,2012-07-24,invoiced,,13,receipt,no
            K3,deposit,housing,A1,room,Pension,300,,2012-08-20,,committed,,,,yes
            K4,deposit,housing,,room,Pension,-100,K3,2012-10-01,,planned,,,,no

            """, to: "costs.csv")
        try desk.write("stage,kind,amount\nfair,,350\n,translation,100\n", to: "budget.csv")
        for kind in ["funding", "costs", "budget"] { try add(kind, desk) }
        return desk
    }

    private func add(_ kind: String, _ desk: Desk) throws {
        let answer = desk.run("import \(kind) \(kind).csv --quiet")
        #expect(answer.exit == .done, "\(answer.out)\(answer.err)")
    }

    @Test(
        "everything by stage, kind and payer; what the default payer carries and why; a planned fare until it is paid")
    func show() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("ledger show --on 2012-08-01").out == """
                810.00 € in all: 120.00 € planned, 600.00 € committed, 90.00 € paid
                stage  fair         400.00 €
                       placement     90.00 €
                       travel       120.00 €
                       housing      200.00 €
                kind   travel       120.00 €
                       hotel        400.00 €
                       translation   90.00 €
                       deposit      200.00 €
                payer  Travel fund    0.00 €
                       Land          50.00 €
                       own funds    760.00 €
                200.00 € for each of 2 invited (survey, fair, recognition)
                810.00 € for each of 1 hired (everything)
                fees: 1500.00 € raised, 0.00 € paid, 1500.00 € to come, 0.00 € of it overdue
                own funds: 760.00 €, since
                  600.00 €  2 costs  no rule pays for this kind
                   60.00 €   1 cost  LAND pays its share and no more
                  100.00 €   1 cost  FUND was not applied for before; LAND has paid all for the person
                file with Travel fund (FUND) by 2012-08-26 for costs of 120.00 € (plan/travel/A1)
                plans foresee 1 costs of 120.00 € that the books do not have; 0 have given way to the books

                """)
        // Filed in time, and the ticket bought: the books stand for the plan, and the funder pays.
        try desk.write("id,rule,filedOn\nG1,FUND,2012-08-02\n", to: "grants.csv")
        try desk.write(
            "id,kind,stage,applicant,amount,arisesOn,status,paidOn,voucher,evidence\n"
                + "K9,travel,travel,A1,100.01,2012-08-27,paid,2012-08-05,14,receipt\n", to: "costs.csv")
        try add("grants", desk)
        try add("costs", desk)
        #expect(
            desk.run("ledger person A1 --on 2012-08-06").out == """
                2012-07-02  K1  placement  translation  paid                       90.00 €  Land 30.00 €, own funds 60.00 €
                2012-08-20  K3  housing    deposit      committed, 100.00 € back  200.00 €  own funds 200.00 €
                2012-08-27  K9  travel     travel       paid                      100.01 €  Travel fund 50.00 €, Land 20.00 €, own funds 30.01 €
                A1: 390.01 € in 3 costs
                F1 owes 1500.00 € for V1: open

                """)
        let show = desk.run("ledger show --on 2012-08-06").out
        #expect(show.hasSuffix("of 0.00 € that the books do not have; 1 have given way to the books\n"), "\(show)")
        #expect(!show.contains("file with"))
    }

    @Test(
        "a contract that ends before the person comes: the fee falls away, and what is spent is lost or to be had back")
    func dropout() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("probation record A1 withdrawnByPerson --on 2012-08-10").exit == .done)
        let show = desk.run("ledger show --on 2012-08-11").out
        #expect(show.contains("\n90.00 € cannot be recovered from people who dropped out: K1\n"), "\(show)")
        #expect(show.contains("\n200.00 € can be had back, since people dropped out: K3\n"), "\(show)")
        #expect(!show.contains("plans foresee") && !show.contains("for each of 1 hired"), "\(show)")
        #expect(
            desk.run("ledger fees --on 2012-08-11").out == """
                2012-08-09  F1  placement  A1  V1  1500.00 €  0.00 €  cancelled
                0.00 € raised, 0.00 € paid, 0.00 € to come: 1 cancelled

                """)
        #expect(desk.run("ledger person A1 --on 2012-08-11").out.contains("paid, NOT RECOVERABLE"))
    }

    @Test("fees by day, cash by month, the budget; exit 1 where something is overdue or overdrawn")
    func money() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("ledger fees --on 2012-07-09").out == "no firm owes a fee\n")
        #expect(desk.run("ledger fees --on 2012-08-09").exit == .done)
        let late = desk.run("ledger fees --on 2012-08-10")
        #expect(late.exit == .no)
        #expect(
            late.out == """
                2012-08-09  F1  placement  A1  V1  1500.00 €  0.00 €  OVERDUE
                1500.00 € raised, 0.00 € paid, 1500.00 € to come: 1 OVERDUE

                """)
        try desk.write(
            "id,employer,amount,receivedOn\nP1,F1,1000,2012-08-12\nP2,F1,600,2012-09-01\n", to: "payments.csv")
        try add("payments", desk)
        #expect(
            desk.run("ledger fees --on 2012-09-02").out == """
                2012-08-09  F1  placement  A1  V1  1500.00 €  1500.00 €  paid
                F1 paid 100.00 € that it does not owe
                1500.00 € raised, 1500.00 € paid, 0.00 € to come: 1 paid

                """)
        #expect(
            desk.run("ledger cash --on 2012-08-20").out == """
                month           in      out  expected in  expected out   balance
                2012-07     0.00 €  90.00 €       0.00 €        0.00 €  -90.00 €
                2012-08  1000.00 €   0.00 €     500.00 €      820.00 €  590.00 €
                2012-09     0.00 €   0.00 €       0.00 €        0.00 €  590.00 €
                2012-10     0.00 €   0.00 €     100.00 €        0.00 €  690.00 €
                Land still pays 50.00 €, nobody knows when

                """)
        let budget = desk.run("ledger budget --on 2012-08-20")
        #expect(budget.exit == .no)
        #expect(
            budget.out == """
                for                      budget     paid  committed       rest   planned  then left
                stage fair             350.00 €   0.00 €   400.00 €   -50.00 €    0.00 €   -50.00 €
                kind translation       100.00 €  90.00 €     0.00 €    10.00 €    0.00 €    10.00 €
                no line of the budget    0.00 €   0.00 €   200.00 €  -200.00 €  120.00 €  -320.00 €
                stage fair is overdrawn by 50.00 €

                """)
    }

    @Test("a proof of use: what can be handed in, what is missing, and why the rest is not paid")
    func report() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("ledger report LAND --on 2012-08-01").out == """
                Land on 2012-08-01
                LAND: 1/3
                12  2012-07-02  K1              translation  A1   90.00 €  30.00 €
                -   2012-08-27  plan/travel/A1  travel       A1  120.00 €  20.00 €  not paid yet, no voucher number
                not paid, or not in whole:
                  plan/travel/A1  100.00 €  LAND has paid all that it pays for A1
                50.00 € of 2 costs, 30.00 € can be handed in; 0.00 € received, 50.00 € to come

                """)
        let unknown = desk.run("ledger report ESF")
        #expect(unknown.exit == .no)
        #expect(
            unknown.err == """
                ESF: error[CL150]: no funding rule is of "ESF", and none has that id
                hint: funders: Travel fund, Land

                """)
        #expect(desk.run("ledger person A9").err.hasPrefix("A9: error[CL010]: the campaign has no applicant"))
        try desk.write("id,payer,order,share,notWith\nFUND,Travel fund,1,1/2,OLD\n", to: "funding.csv")
        try add("funding", desk)
        let broken = desk.run("ledger show")
        #expect(broken.exit == .no)
        #expect(
            broken.err == """
                FUND: error[CL151]: the funding rule FUND excludes OLD, which the campaign does not have
                hint: import the rule OLD, or FUND again without it in notWith: lotse import funding FILE

                """)
    }

    @Test("due names what has to be filed with funders, to the agency, and bars nobody")
    func due() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let warning =
            "warning: file with Travel fund (FUND) by 2012-08-26 for costs of 120.00 € (plan/travel/A1)\n"
        #expect(desk.run("due --on 2012-08-01").out.contains(warning))
        #expect(desk.run("due --on 2012-08-01 --actor agency").out.contains(warning))
        #expect(!desk.run("due --on 2012-08-01 --actor employer").out.contains("warning"))
        #expect(!desk.run("due --on 2012-08-27").out.contains("warning"), "too late to file")
        let json = desk.run("due --on 2012-08-01 --json").out
        #expect(json.contains(#""rule": "FUND""#) && json.contains(#""fileBy": "2012-08-26""#), "\(json)")
    }

    @Test("export writes a table for each funder, cash, and the page; people by their ids unless a rule asks for names")
    func export() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let out = desk.run("export ledger out --on 2012-08-01")
        #expect(out.out == "out: 4 documents of money, 6 files\n", "\(out.out)\(out.err)")
        let head =
            "\u{feff}voucher,arisesOn,paidOn,cost,rule,kind,stage,applicant,name,payee,what,amount,granted,evidence,missing\r\n"
        #expect(try desk.read("out/funder-1-Travel_fund.csv") == head)
        #expect(
            try desk.read("out/funder-2-Land.csv") == head
                + "12,2012-07-02,2012-07-16,K1,LAND,translation,placement,A1,,,,90.00,30.00,receipt,\r\n"
                + ",2012-08-27,,plan/travel/A1,LAND,travel,travel,A1,,,,120.00,20.00,,not paid yet; no voucher number\r\n"
        )
        #expect(
            try desk.read("out/cash.csv").hasPrefix(
                "\u{feff}month,in,out,expectedIn,expectedOut,balance\r\n2012-07,0.00,90.00,0.00,0.00,-90.00\r\n"))
        let page = try desk.read("out/ledger.de.html")
        #expect(page.contains("Kosten und Geldgeber") && !page.contains("Rey") && !page.contains("A1"))
        try desk.write(
            "id,payer,order,share,kinds,namesPeople\nLAND,Land,2,1/3,translation,yes\n", to: "funding.csv")
        try add("funding", desk)
        #expect(desk.run("export ledger out --on 2012-08-01 --language de").out.hasSuffix("4 files\n"))
        #expect(
            try desk.read("out/funder-2-Land.csv") == head
                + "12,2012-07-02,2012-07-16,K1,LAND,translation,placement,A1,Ana Rey,Büro Nord,contract,90.00,30.00,"
                + "receipt,\r\n")
    }

    @Test("somebody who was erased leaves the account as it was")
    func erased() throws {
        let desk = try campaign()
        defer { desk.clear() }
        try desk.write("id,rule,applicant,filedOn\nG1,LAND,A1,2012-05-01\n", to: "grants.csv")
        try desk.write(
            "id,payer,order,share,kinds,maximumAge,source\nLAND,Land,2,1/3,translation,99,a programme\n",
            to: "funding.csv")
        try add("funding", desk)
        try add("grants", desk)
        // Columns are as wide as what stands in them, so words are compared.
        func books() -> [[Substring]] {
            desk.run("ledger person A1 --on 2012-08-01").out.split(separator: "\n").filter { $0.contains("  K") }
                .map { $0.split(separator: " ") }
        }
        let before = books()
        #expect(before.count == 2 && before[0].contains("30.00"))
        #expect(desk.run("erase A1 --ground request").exit == .done)
        #expect(books() == before)
        #expect(
            desk.run("ledger fees --on 2012-08-10").out.hasPrefix(
                "2012-08-09  F1  placement  A1  V1  1500.00 €  0.00 €  OVERDUE\n"), "the firm owes it still")
        #expect(desk.run("check").exit == .done)
    }
}
