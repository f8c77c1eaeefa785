import Testing

@testable import Commands

@Suite struct PlacementMethodTests {
    /// A cook and a waiter of whom the hotel and the cook would rather have each other than what fits their trades.
    static func campaign(partners: String? = nil) throws -> Desk {
        let desk = try Desk()
        try desk.write(
            "id,name,place\nF1,Gasthof,Wunsiedel\nF2,Hotel,Selb\nF3,Wirtshaus,Bayreuth\n", to: "employers.csv")
        try desk.write(
            "id,employer,title,openings,germanAtStart\nV1,F1,Koch,1,A1\nV2,F2,Kellner,1,A1\nV3,F3,Kellner,1,A1\n",
            to: "vacancies.csv")
        let cook = "Técnico en Cocina y Gastronomía"
        let waiter = "Técnico en Servicios en Restauración"
        try desk.write(
            """
            id,familyName,givenName,nationality,occupation,german,degree,consentMatching
            A1,Rey,Ana,ES,Koch,B1,\(cook),yes
            A2,Brea,Eva,ES,Kellner,B1,\(waiter),yes
            A3,Otero,Luz,ES,Kellner,B1,\(waiter),yes

            """, to: "applicants.csv")
        try desk.write(
            """
            side,applicant,vacancy,rank
            applicant,A1,V2,1
            applicant,A1,V1,2
            employer,A1,V2,1
            employer,A1,V1,1
            applicant,A2,V2,1
            applicant,A2,V1,2
            employer,A2,V2,2
            employer,A2,V1,2

            """, to: "rankings.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-25")
        for kind in ["employers", "vacancies", "applicants", "rankings"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.out.contains("accepted") && answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        if let partners {
            try desk.write(
                "applicant,partner,applicantConsent,partnerConsent,onlyTogether\n" + partners, to: "partners.csv")
            #expect(desk.run("import partners partners.csv --quiet").exit == .done)
        }
        _ = desk.run("run --to matching")
        return desk
    }

    @Test(
        "a campaign is placed by the method it chose; changing it makes the placement stale, and both say what they give"
    )
    func methods() throws {
        let desk = try PlacementMethodTests.campaign()
        defer { desk.clear() }
        #expect(
            desk.run("placement method").out == "stable: no applicant and no employer would rather have each other\n")
        #expect(desk.run("run --from placement").exit == .done)
        #expect(
            desk.run("placement show").out == """
                A1  V2 Kellner  Hotel    recommended
                A2  V1 Koch     Gasthof  recommended
                0 contracts, 2 more recommended, 0 without a place (optimal)
                stable: no applicant and no employer would rather have each other; scores together 10322

                """)
        let chosen = desk.run("placement method assignment --json")
        #expect(chosen.out == "{\n  \"method\": \"assignment\",\n  \"changed\": true\n}\n")
        #expect(desk.run("status").out.contains("placement    stale: what it reads has changed"))
        #expect(desk.run("run --from placement").out.contains("(optimal); 1 pair would rather have each other"))
        #expect(
            desk.run("placement show").out == """
                A1  V1 Koch     Gasthof  recommended
                A2  V2 Kellner  Hotel    recommended
                0 contracts, 2 more recommended, 0 without a place (optimal)
                assignment: the largest total of the scores from matching, here 20000; would rather have each other:
                  V2 would rather have A1, who is not placed there, than A2

                """)
        #expect(
            desk.run("placement show A1").out == """
                A1  V1 Koch  Gasthof  recommended
                  V2 would rather have A1, who is not placed there, than A2

                """)
        #expect(desk.run("run --from placement").out.contains("placement    nothing changed, skipped"))
        #expect(desk.run("placement method stable").out.hasPrefix("stable: "))
        #expect(desk.run("check").exit == .done)
    }

    @Test("each method gives the same bytes in two campaigns", arguments: ["stable", "assignment", "mostPlaced"])
    func bytes(_ method: String) throws {
        var answers: [String] = []
        for _ in 0..<2 {
            let desk = try PlacementMethodTests.campaign(partners: "A1,A2,2012-06-25,2012-06-25,no\n")
            defer { desk.clear() }
            _ = desk.run("placement method \(method)")
            _ = desk.run("run --from placement")
            answers.append(desk.run("placement show --json").out)
        }
        #expect(answers[0] == answers[1])
        #expect(answers[0].contains("\"method\": \"\(method)\""))
    }

    /// Two cooks whom the hotel holds equal: the one wants nothing else, the other would also go to the inn.
    private static func equals() throws -> Desk {
        let desk = try PlacementMethodTests.campaign()
        try desk.write(
            """
            side,applicant,vacancy,rank
            applicant,A2,V2,1
            applicant,A2,V1,no
            employer,A2,V2,1
            employer,A2,V1,no
            applicant,A1,V2,1
            applicant,A1,V1,2
            employer,A1,V2,1
            employer,A1,V1,1

            """, to: "rankings.csv")
        #expect(desk.run("import rankings rankings.csv --quiet").exit == .done)
        return desk
    }

    @Test(
        "of two whom an employer holds equal the one goes who leaves room for the other; the sheet says who counts as equal"
    )
    func mostPlaced() throws {
        let desk = try PlacementMethodTests.equals()
        defer { desk.clear() }
        _ = desk.run("run --from placement")
        #expect(
            desk.run("placement show").out.contains("1 more recommended, 1 without a place"),
            "the lot decides otherwise")
        #expect(
            desk.run("placement method mostPlaced").out == """
                mostPlaced: as many as can be are placed, and no applicant and no employer would rather have each other
                  Equal is whom a side gave the same rank; whom it did not rank comes after them, equal to all whose scores lie in the same tenth of the scale.

                """)
        #expect(desk.run("status").out.contains("placement    stale: what it reads has changed"))
        #expect(
            desk.run("run --from placement --to placement").out.contains(
                "0 contracts stand, 2 more placements recommended, 0 interviewed applicants without a place (optimal)"))
        #expect(
            desk.run("placement show").out == """
                A1  V1 Koch     Gasthof  recommended
                A2  V2 Kellner  Hotel    recommended
                0 contracts, 2 more recommended, 0 without a place (optimal)
                mostPlaced: as many as can be are placed, and no applicant and no employer would rather have each other; 2 of at most 2; scores together 20000
                  Equal is whom a side gave the same rank; whom it did not rank comes after them, equal to all whose scores lie in the same tenth of the scale.

                """)
        #expect(desk.run("placement show --json").out.contains("\"most\": 2,"))
        #expect(desk.run("check").exit == .done)
        // A contract that stands takes the other's place.
        _ = desk.run("placement offer A1 V2 --start 2012-09-03")
        #expect(
            desk.run("run --from placement").out.contains(
                "1 contracts stand, 0 more placements recommended, 1 interviewed"))
        #expect(desk.run("placement show").out.contains("; 1 of at most 1; scores together"))
        #expect(desk.run("placement method stable").out.hasPrefix("stable: "))
        #expect(desk.run("run --from placement").exit == .done)
        #expect(desk.run("placement show --json").out.contains("\"most\": null,"))
    }

    @Test("what a contract that stands makes impossible is named under the stable method")
    func forced() throws {
        let desk = try PlacementMethodTests.campaign()
        defer { desk.clear() }
        #expect(desk.run("placement offer A1 V1 --start 2012-09-03").exit == .done)
        #expect(desk.run("run --from placement").out.contains("1 pair would rather have each other"))
        #expect(
            desk.run("placement show").out.hasSuffix(
                """
                stable but for contracts that stand; scores together 20000; would rather have each other:
                  V2 would rather have A1, who is fixed elsewhere by a person, than A2

                """))
    }

    @Test("campaign.json names the method and the kilometres; another word is refused with those that are known")
    func settings() throws {
        let desk = try PlacementMethodTests.campaign()
        defer { desk.clear() }
        func start(_ settings: String, _ file: String) throws -> Desk.Answer {
            try desk.write(
                #"{"schema":"lotse.campaign/1","id":"x","name":"X","land":"BY","date":"2012-06-25","settings":{\#(settings)}}"#,
                to: "in/campaign.json")
            for name in ["employers", "vacancies", "applicants"] {
                try desk.write(try desk.read("\(name).csv"), to: "in/\(name).csv")
            }
            return desk.run("new \(file) --from in")
        }
        #expect(try start(#""placementMethod":"assignment","partnerKilometres":7"#, "b.lotse").exit == .done)
        #expect(desk.run("--campaign b.lotse placement method").out.hasPrefix("assignment: "))
        let refused = try start(#""placementMethod":"fairest""#, "c.lotse")
        #expect(refused.exit == .usage)
        #expect(refused.err.contains("stable, assignment, mostPlaced"), "\(refused.err)")
    }
}
