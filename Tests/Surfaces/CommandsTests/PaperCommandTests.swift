import Testing

@testable import Commands

@Suite struct PaperCommandTests {
    @Test("papers are shown by person, set step by step, and expire by their last day")
    func documents() throws {
        let desk = try Desk.cook()
        defer { desk.clear() }
        #expect(
            desk.run("documents show --date 2012-07-01").out == """
                A1  identity         2012-06-28  person        3 days over  Identity card or passport, valid six months beyond the arrival: needed
                A1  noFee            2012-07-27  agency                     The person's statement that they paid nobody for the job: needed
                A1  terms            2012-07-27  employer                   Written terms of employment, all ten contents ticked: needed
                A1  homeCheck        2012-08-13  municipality               Place to live seen; photograph, occupancy and price told: needed
                A1  healthInsurance  2012-08-20  person                     Health insurance from the day of travel: needed
                A1  pickup           2012-08-20  agency                     Pickup promised, meeting point and sign told: needed
                A1  foodInstruction  2012-09-03  person                     Certificate of the first instruction: needed
                7 of 7 papers are missing

                """)
        #expect(
            desk.run("documents set A1 identity --status received --valid-until 2012-07-31 --date 2012-07-01").out
                == "A1 identity: received, valid until 2012-07-31\n")
        #expect(
            desk.run("documents set A1 identity --status received --valid-until 2012-07-31 --date 2012-07-01").exit
                == .done)
        let german = desk.run("documents show A1 --date 2012-07-31 --language de").out.split(separator: "\n")
        #expect(german.count == 8 && german[0] == "A1: 7 papers needed")
        #expect(
            german[1]
                == "identity         vorhanden, gültig bis 2012-07-31, nötig bis 2013-02-27  2012-06-28  person        "
                + "Ausweis oder Pass, sechs Monate über die Ankunft hinaus gültig (practice: six months beyond the arrival)"
        )
        #expect(
            desk.run("documents show A1 --date 2012-08-01").out.contains(
                "\nidentity         expired, valid until 2012-07-31, needed until 2013-02-27  "))
        #expect(
            desk.run("documents set A1 identity --status translated --date 2012-08-01").err == """
                --status: error[CL109]: identity of A1 is expired and cannot become translated at once
                hint: it can become asked, received, filed

                """)
        #expect(
            desk.run("documents set A1 identity --status received --date 2012-08-01").err == """
                --valid-until: error[CL110]: identity of A1 was valid until 2012-07-31, which is before 2012-08-01
                hint: give the last day of the new one with --valid-until, or ask for one: --status asked

                """)
        #expect(
            desk.run("documents set A1 identity --valid-until 2016-07-31 --date 2012-08-01").out
                == "A1 identity: received, valid until 2016-07-31\n")
        #expect(
            desk.run(
                "documents set A1 identity --status certified --language es --file 'A1/dni.pdf' --note 'see file' "
                    + "--date 2012-08-01"
            ).exit == .done)
        let shown = desk.run("documents show A1 --json").out
        for text in ["\"file\": \"A1/dni.pdf\"", "\"note\": \"see file\"", "\"language\": \"es\""] {
            #expect(shown.contains(text), "\(text)")
        }
        #expect(desk.run("documents set A1 identity --file '' --note ''").exit == .done)
        #expect(!desk.run("documents show A1 --json").out.contains("dni.pdf"))
        #expect(desk.run("documents set A2 conduct --due 2012-08-01 --actor agency").out == "A2 conduct: needed\n")
        #expect(
            desk.run("documents show A2").out
                == "A2: 0 papers needed\nconduct  needed  2012-08-01  agency  no rule asks for it\n")
        #expect(desk.run("documents set A1 terms --contents 1-x").exit == .usage)
        #expect(desk.run("documents set A1 terms --status expired").exit == .usage)
        #expect(desk.run("documents set A9 terms --status asked").err.contains("error[CL010]"))
        #expect(!desk.run("audit").out.contains("dni.pdf"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("an emergency contact is erased alone, and with the person whose it is")
    func erased() throws {
        let desk = try Desk.readyCook()
        defer { desk.clear() }
        #expect(
            desk.run("erase --emergency-contact N2 --ground request --json").out
                == "{\n  \"erased\": \"N2\",\n  \"kind\": \"emergency contact\"\n}\n")
        #expect(desk.run("erase A1 --ground request").exit == .done)
        #expect(desk.run("erase --emergency-contact N1 --ground request").err.contains("error[ST009]"))
        #expect(desk.run("documents show").out == "0 of 0 papers are missing\n")
        #expect(desk.run("gate").out == "nobody who has accepted or signed a contract is still to come\n")
        #expect(desk.run("check").exit == .done)
    }

    @Test("papers that are missing are due, before onboarding is planned too")
    func due() throws {
        let desk = try Desk.cook()
        defer { desk.clear() }
        #expect(
            desk.run("due --on 2012-07-27 --actor employer").out == """
                employer  2012-07-27  A1  paper-terms    Written terms of employment, all ten contents ticked
                1 open by 2012-07-27, 0 of them overdue, 0 for 30 days or longer

                """)
        _ = desk.run("documents set A1 terms --status asked --due 2012-07-20 --actor agency")
        #expect(desk.run("due --on 2012-07-20 --actor agency").out.contains("2012-07-20  A1  paper-terms"))
        _ = desk.run("run --from courses")
        #expect(desk.run("due --on 2012-07-20 --actor person").out.contains("paper-identity"))
    }
}
