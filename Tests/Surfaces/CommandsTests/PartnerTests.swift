import JSONText
import Testing

@testable import Commands

@Suite struct PartnerTests {
    private func campaign(onlyTogether: String = "yes") throws -> Desk {
        try PlacementMethodTests.campaign(partners: "A1,A3,2012-06-25,2012-06-24,\(onlyTogether)\n")
    }

    @Test("the offers of a couple stand side by side: what each could have, and the pairs that one home would do for")
    func show() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("partner show A3").out == """
                A1 and A3 (only together): no place and no place: 2 pairs of offers within reach
                A1 could have:
                  V1 Koch, Gasthof, Wunsiedel: score 10000
                  V2 Kellner, Hotel, Selb: score 5161
                  V3 Kellner, Wirtshaus, Bayreuth: score 5161
                A3 could have:
                  V2 Kellner, Hotel, Selb: score 10000
                  V3 Kellner, Wirtshaus, Bayreuth: score 10000
                  V1 Koch, Gasthof, Wunsiedel: score 5161
                pairs of offers at most 30 km apart:
                  V1 – V2  22 km, together 20000
                  V2 – V1  22 km, together 10322

                """)
        #expect(desk.run("partner show A2").err.contains("A2: error[CL076]: A2 belongs to no couple\n"))
        _ = desk.run("placement offer A3 V3 --start 2012-09-03")
        _ = desk.run("run --from placement")
        let line =
            "A1 and A3 (only together): V2 recommended and V3 offered: apart, 62 km; no pair of offers within reach\n"
        #expect(desk.run("partner show").out == line)
        #expect(desk.run("placement show").out.hasSuffix(line))
        let json = try JSONReader.read(Array(desk.run("placement show --json").out.utf8))
        #expect(json.list("couples").count == 1)
    }

    @Test("the link changes nobody's match, score or place")
    func unseen() throws {
        let (with, without) = (try campaign(), try PlacementMethodTests.campaign())
        defer {
            with.clear()
            without.clear()
        }
        for desk in [with, without] { _ = desk.run("run --from placement") }
        for line in ["explain A1 V1 --json", "explain A3 V2 --json", "funnel --json"] {
            #expect(with.run(line).out == without.run(line).out)
        }
        let places = [with, without].map { $0.run("placement show").out.split(separator: "\n").prefix(2) }
        #expect(places[0] == places[1])
        #expect(with.run("status").out == without.run("status").out)
    }

    @Test("who comes only together signs after the partner has accepted, and a decline of one frees both places")
    func answers() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("placement offer A1 V1 --start 2012-09-03").out
                == "A1 – V1: offered\nboth come only together: A3 has no offer\n")
        _ = desk.run("placement answer A1 V1 accept")
        #expect(
            desk.run("placement answer A1 V1 sign").err == """
                A3: error[CL075]: A3, without whom nobody of this couple comes, has no offer
                hint: lotse partner show A3 names the offers within reach

                """)
        #expect(
            desk.run("placement offer A3 V2 --start 2012-09-03").out
                == "A3 – V2: offered\nboth come only together: A1 has accepted V1\n")
        #expect(
            desk.run("placement answer A1 V1 sign").err == """
                A3: error[CL075]: A3, without whom nobody of this couple comes, has an offer for V2 to answer
                hint: first: lotse placement answer A3 V2 accept

                """)
        _ = desk.run("placement answer A3 V2 accept")
        #expect(
            desk.run("placement answer A1 V1 sign").out
                == "A1 – V1: signed\nboth come only together: A3 has accepted V2\n")
        #expect(
            desk.run("placement answer A3 V2 sign").out
                == "A3 – V2: signed\nboth come only together: A1 has signed for V1\n")
        #expect(
            desk.run("partner show").out
                == "A1 and A3 (only together): V1 signed and V2 signed: within reach of one home, 22 km\n")
        #expect(
            desk.run("placement answer A3 V2 decline").out == """
                A3 – V2: withdrawn
                next in line for V2: A2
                A1 – V1: withdrawn
                next in line for V1: A2

                """)
        #expect(desk.run("check").exit == .done)
    }

    @Test("a couple that would come alone too answers alone; one that parts is shown no more")
    func alone() throws {
        let desk = try campaign(onlyTogether: "no")
        defer { desk.clear() }
        _ = desk.run("placement offer A1 V1 --start 2012-09-03")
        _ = desk.run("placement offer A3 V2 --start 2012-09-03")
        #expect(desk.run("placement answer A1 V1 sign").out == "A1 – V1: signed\n")
        #expect(desk.run("placement answer A3 V2 decline").out == "A3 – V2: withdrawn\nnext in line for V2: A2\n")
        #expect(desk.run("partner show").out == "A1 and A3: V1 signed and no place: no pair of offers within reach\n")
        #expect(desk.run("partner part A1").out == "A1 is an applicant without a partner now\n")
        #expect(desk.run("partner part A1").err.contains("A1: error[CL076]: A1 belongs to no couple\n"))
        #expect(desk.run("partner show --json").out == "{\n  \"couples\": [],\n  \"withoutConsent\": []\n}\n")
    }

    @Test("without the consent of both nothing is shown, and nobody waits for the other")
    func consent() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let people = try desk.read("applicants.csv").split(separator: "\n").map { line in
            line + (line.hasPrefix("id") ? ",consentPartnerSearch" : line.hasPrefix("A3") ? ",no" : ",yes")
        }
        try desk.write(people.joined(separator: "\n") + "\n", to: "applicants.csv")
        #expect(desk.run("import applicants applicants.csv --quiet").exit == .done)
        #expect(
            desk.run("partner show").out
                == "A1 and A3 (only together): nothing is shown without the consent of A3\n")
        #expect(desk.run("placement offer A1 V1 --start 2012-09-03").out == "A1 – V1: offered\n")
        #expect(desk.run("placement answer A1 V1 sign").out == "A1 – V1: signed\n")
    }
}
