import Testing

@testable import Commands

@Suite struct PlacementTests {
    /// Two jobs of one firm and three people; the firm likes A1 best for V1, then A2, and A3 said no to it.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name\nF1,Gasthof\n", to: "employers.csv")
        try desk.write("id,employer,title,openings\nV1,F1,Koch,1\nV2,F1,Kellner,1\n", to: "vacancies.csv")
        try desk.write("id,familyName,givenName\nA1,Rey,Ana\nA2,Brea,Eva\nA3,Otero,Luz\n", to: "applicants.csv")
        try desk.write(
            """
            side,applicant,vacancy,rank
            employer,A1,V1,1
            applicant,A1,V1,1
            employer,A2,V1,2
            applicant,A2,V1,1
            employer,A3,V1,1
            applicant,A3,V1,no

            """, to: "rankings.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-25")
        for kind in ["employers", "vacancies", "applicants", "rankings"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.out.contains("accepted") && answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        return desk
    }

    @Test("the recommendation is shown with its reasons, and what was offered and signed with it")
    func placement() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("placement show").err.contains("error[CL029]: there is no placement yet\n"))
        #expect(desk.run("run --from placement").exit == .done)
        #expect(
            desk.run("placement show").out == """
                A1  V1 Koch  Gasthof  recommended
                A2: interviewed, no place
                0 contracts, 1 more recommended, 1 without a place (optimal)
                stable: no applicant and no employer would rather have each other; scores together 0

                """)
        #expect(
            desk.run("placement show A2").out == """
                  V1 is full with applicants it ranks at least as high: A1
                A2: interviewed, no place

                """)
        #expect(desk.run("placement offer A1 V1 --start 2012-09-01 --pay 250000").out == "A1 – V1: offered\n")
        #expect(desk.run("placement answer A1 V1 sign --date 2012-07-10").out == "A1 – V1: signed\n")
        #expect(desk.run("run --from placement").out.contains("1 contracts stand, 0 more placements recommended"))
        #expect(desk.run("placement show A1").out == "A1  V1 Koch  Gasthof  signed  from 2012-09-01\n")
        #expect(desk.run("check").exit == .done)
    }

    @Test("a decline frees the opening and names who is next; what cannot be is refused with its remedy")
    func answers() throws {
        let desk = try campaign()
        defer { desk.clear() }
        _ = desk.run("placement offer A1 V1 --start 2012-09-01")
        let full = desk.run("placement offer A2 V1 --start 2012-09-01")
        #expect(full.exit == .no)
        #expect(full.err.contains("error[CL040]: V1 has 1 contracts for 1 openings\n"))
        let second = desk.run("placement offer A1 V2 --start 2012-09-01")
        #expect(
            second.err.contains("error[ST017]: applicant A1 has a contract for V1 that stands, expected at most one\n"))
        #expect(desk.run("placement answer A2 V1 accept").err.contains("error[CL027]: A2 has no offer for V1\n"))
        #expect(desk.run("placement answer A1 V1 accept").out == "A1 – V1: accepted\n")
        #expect(desk.run("placement answer A1 V1 sign --date 2012-07-10").out == "A1 – V1: signed\n")
        #expect(
            desk.run("placement answer A1 V1 accept").err.contains(
                "error[CL028]: the contract of A1 for V1 is signed already\n"))
        #expect(
            desk.run("placement answer A1 V1 decline --json").out == """
                {
                  "applicant": "A1",
                  "vacancy": "V1",
                  "state": "withdrawn",
                  "next": [
                    "A2"
                  ]
                }

                """)
        #expect(desk.run("placement offer A2 V1 --start 2012-09-01").out == "A2 – V1: offered\n")
        #expect(
            desk.run("placement answer A2 V1 decline").out
                == "A2 – V1: withdrawn\nnobody else is in line for V1\n")
    }

    @Test("the way back from the first day is one line a placement, and each step of one; who has none is refused")
    func backward() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("backward").out == "nobody is placed yet; import contracts, then 'lotse run'\n")
        try desk.write(
            "applicant,vacancy,state,signedOn,start\nA1,V1,accepted,,2012-09-03\nA2,V2,offered,,2012-07-02\n",
            to: "contracts.csv")
        #expect(desk.run("import contracts contracts.csv --quiet").exit == .done)
        let run = desk.run("run --from journey")
        #expect(run.out.contains("2 placements, 1 in time, 1 too late; least slack -53 days (A2, signature)"))
        let all = desk.run("backward")
        #expect(all.exit == .no)
        #expect(
            all.out == """
                placement  first day   slack  critical step      who acts
                A2         2012-07-02    -53  sign the contract  person; the contract would have to move to 2012-08-23; \
                unknown: recognition, permit, availability
                A1         2012-09-03     17  sign the contract  employer; unknown: recognition, permit, availability

                """)
        #expect(
            desk.run("backward A1").out == """
                A1: work begins on 2012-09-03, planned on 2012-06-25; unknown: recognition, permit, availability
                step                          who acts      earliest                 done by at the latest  slack
                sign the contract             employer      2012-06-25 – 2012-07-02  2012-07-19                17  critical
                a place to live               municipality  2012-07-02 – 2012-08-01  2012-08-18                17  critical
                consent of the works council  employer      2012-07-02 – 2012-07-09  2012-09-03                56
                book the journey              coordinator   2012-08-01 – 2012-08-15  2012-09-01                17  critical
                arrival                       person        2012-08-15 – 2012-08-16  2012-09-03                17  critical
                where the lengths come from:
                  signature: planning value: two weeks to answer an offer, one to sign
                  housing: planning value: thirty days
                  worksCouncil: one week from full information, § 99 (3) BetrVG, read 2026-11-21; where there is a works council
                  booking: planning value: two weeks, after contract and room
                  arrival: not on a Sunday or a holiday of the Land, so that somebody hands over the keys

                """)
        #expect(
            desk.run("backward A3").err.contains("A3: error[CL041]: A3 has no placement in the backward plan\n"))
    }
}
