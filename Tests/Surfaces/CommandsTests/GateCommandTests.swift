import Testing

@testable import Commands

@Suite struct GateCommandTests {
    @Test("the gate lists what somebody lacks, who has to act by when, and closes the booking")
    func closed() throws {
        let desk = try Desk.cook()
        defer { desk.clear() }
        #expect(desk.run("gate").out.hasPrefix("A1: "))
        let run = desk.run("run --from courses")
        #expect(run.out.hasSuffix("gate         0 of 1 newcomers may be booked\n"), "\(run.out)")
        #expect(run.err.hasSuffix("next: lotse show\n"))
        let gate = desk.run("gate")
        #expect(gate.exit == .no)
        #expect(
            gate.out == """
                A1: 8 missing
                  identity         2012-06-28  person        Identity card or passport, valid six months beyond the arrival: nothing is known of it
                  noFee            2012-07-27  agency        The person's statement that they paid nobody for the job: nothing is known of it
                  terms            2012-07-27  employer      Written terms of employment, all ten contents ticked: nothing is known of it
                  homeCheck        2012-08-13  municipality  Place to live seen; photograph, occupancy and price told: nothing is known of it
                  campaignContact  2012-08-20  agency        The campaign's emergency contact, reachable on the day: the campaign has no emergency contact
                  healthInsurance  2012-08-20  person        Health insurance from the day of travel: nothing is known of it
                  ownContact       2012-08-20  person        The person's emergency contact: the person's own emergency contact is not known
                  pickup           2012-08-20  agency        Pickup promised, meeting point and sign told: nothing is known of it
                0 of 1 newcomers may be booked

                """)
        let refused = desk.run("travel book A1")
        #expect(refused.exit == .no)
        #expect(
            refused.err == """
                A1: error[CL106]: the journey of A1 may not be booked: ownContact (the person's own emergency contact is not \
                known), campaignContact (the campaign has no emergency contact), identity (nothing is known of it), \
                noFee (nothing is known of it), terms (nothing is known of it), homeCheck (nothing is known of it), \
                healthInsurance (nothing is known of it), pickup (nothing is known of it)
                hint: 'lotse gate A1' says who has to act; 'lotse gate override A1 LINE --reason TEXT' lets the person travel \
                all the same

                """)
        #expect(desk.run("run --to shortlists").out.contains("gate") == false)
    }

    @Test("papers and contacts open the gate; a booking stays through later runs until it is taken back")
    func booked() throws {
        let desk = try Desk.readyCook()
        defer { desk.clear() }
        #expect(desk.run("run --from courses").out.hasSuffix("gate         1 of 1 newcomers may be booked\n"))
        let gate = desk.run("gate A1")
        #expect(gate.exit == .done)
        let lines = gate.out.split(separator: "\n").map(String.init)
        #expect(lines.count == 17 && lines[0] == "A1 arrives on 2012-08-27", "\(gate.out)")
        #expect(lines[1...15].allSatisfy { $0.contains("  holds  2012-0") }, "\(gate.out)")
        #expect(
            lines[10]
                == "identity          holds  2012-06-28  person        Identity card or passport, valid six months beyond the "
                + "arrival (practice: six months beyond the arrival)")
        #expect(lines[16] == "the journey may be booked")
        #expect(desk.run("travel book A1").out == "A1: booked, arrives on 2012-08-27\n")
        #expect(
            desk.run("travel book A1").err == """
                A1: error[CL105]: the journey of A1 is booked already
                hint: 'lotse travel show A1' prints it; 'lotse travel unbook A1' takes it back

                """)
        // The first day of work moves a week ahead: whoever is not booked comes a week earlier.
        try desk.write(
            "applicant,vacancy,state,signedOn,start,payPerMonth,languages\n"
                + "A1,V1,signed,2012-07-10,2012-08-27,1900,de; es\n", to: "sooner.csv")
        #expect(desk.run("import contracts sooner.csv --quiet").exit == .done)
        _ = desk.run("run --from travel")
        #expect(desk.run("travel show").out.contains("Selb 2012-08-27 19:10"))
        #expect(desk.run("travel show").out.hasSuffix("  120.00 €  booked\n"))
        #expect(desk.run("travel show A1").out.hasPrefix("A1 travels, booked\n"))
        #expect(desk.run("travel unbook A1").out == "A1: not booked any more\n")
        #expect(
            desk.run("travel unbook A1").err == """
                A1: error[CL108]: the journey of A1 is not booked
                hint: 'lotse travel show' marks those that are

                """)
        _ = desk.run("run --from travel")
        #expect(desk.run("travel show").out.contains("Selb 2012-08-20 19:10"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("a booked journey whose train is gone stops the travel plan and says what to do")
    func gone() throws {
        let desk = try Desk.readyCook()
        defer { desk.clear() }
        _ = desk.run("run --from courses")
        #expect(desk.run("travel book A1").exit == .done)
        try desk.write(
            "id,mode,from,to,departs,arrives,days,validFrom,validTo,price\n"
                + "T1,rail,SCQ,SLB,07:00,19:00,daily,2012-09-10,2012-09-30,120\n", to: "later.csv")
        #expect(desk.run("import connections later.csv --quiet").exit == .done)
        let run = desk.run("run --from travel --to travel").out
        #expect(
            run.hasPrefix(
                "travel       waits: the booked journey of A1 cannot be made any more: the pin breaks the physical rule "
                    + "\"connection\": \"T1\" does not run on 2012-08-27; import its connections again, "
                    + "or 'lotse travel unbook A1'\n"), "\(run)")
    }

    @Test("an override lets somebody travel with its reason in the log, until it is retracted")
    func overridden() throws {
        let desk = try Desk.readyCook()
        defer { desk.clear() }
        _ = desk.run("run --from courses")
        _ = desk.run("documents set A1 funding --status asked")
        #expect(
            desk.run("gate").out == """
                A1: 1 missing
                  funding  2012-07-27  agency  Funding approved: asked for
                0 of 1 newcomers may be booked

                """)
        #expect(
            desk.run("gate override A1 funding --reason 'the employer pays'").out
                == "A1 funding: overridden; the journey may be booked\n")
        #expect(desk.run("gate").out == "A1: may be booked, overridden: funding\n1 of 1 newcomers may be booked\n")
        #expect(desk.run("gate A1").out.contains("\nfunding: asked for; overridden by anna: the employer pays\n"))
        #expect(desk.run("audit --json").out.contains("\"purpose\": \"the employer pays\""))
        #expect(
            desk.run("gate retract A1 funding").out == "A1 funding: has to hold after all; missing: funding\n")
        #expect(desk.run("gate").exit == .no)
    }

    @Test("what cannot be recorded at the gate is refused with the remedy")
    func refused() throws {
        let desk = try Desk.readyCook()
        defer { desk.clear() }
        #expect(
            desk.run("gate A2").err == """
                A2: error[CL100]: A2 has neither accepted nor signed a contract
                hint: lotse import contracts FILE; 'lotse gate' lists who is to come

                """)
        #expect(
            desk.run("gate override A1 shoes --reason ok").err == """
                shoes: error[CL101]: the gate of A1 has no line "shoes"
                hint: lines: contract, contractLanguage, employer, wage, home, journey, guide, ownContact, campaignContact, \
                identity, noFee, terms, homeCheck, healthInsurance, pickup

                """)
        #expect(
            desk.run("gate override A1 identity --reason ok").err == """
                identity: error[CL102]: the line identity of A1 holds, so there is nothing to override
                hint: 'lotse gate A1' lists what does not hold

                """)
        let empty = desk.run("gate override A1 journey --reason ' '")
        #expect(empty.exit == .usage)
        #expect(
            empty.err == """
                --reason: error[CL103]: found no reason, expected a few words
                hint: say why the person may travel all the same: --reason 'the employer pays the journey'

                """)
        #expect(
            desk.run("gate retract A1 identity").err == """
                identity: error[CL104]: nobody has overridden the line identity of A1
                hint: 'lotse gate A1' lists what was overridden

                """)
        for line in ["journey", "home", "guide"] {
            #expect(desk.run("gate override A1 \(line) --reason 'comes by car'").exit == .done)
        }
        #expect(
            desk.run("travel book A1").err == """
                A1: error[CL107]: no journey of A1 is planned, so none can be booked
                hint: lotse run; 'lotse travel show A1' says why there is none

                """)
        #expect(desk.run("gate override A1 journey").exit == .usage)
    }

    @Test("who may travel is written as a page in each language, or in one")
    func exported() throws {
        let desk = try Desk.readyCook()
        defer { desk.clear() }
        _ = desk.run("run --from courses")
        #expect(desk.run("export gate out").out == "out: 1 page of the gate, 3 files\n")
        #expect(desk.run("export gate one --language de").out == "one: 1 page of the gate, 1 files\n")
        #expect(try desk.read("one/gate.de.html") == desk.read("out/gate.de.html"))
        #expect(try desk.read("out/gate.es.html").contains("<dd>1 de 1</dd>"))
    }

    @Test("every field stands on the page of JSON output")
    func fields() throws {
        let desk = try Desk.readyCook()
        defer { desk.clear() }
        let page = try DocumentTests.text(of: "docs/reference/json-output.md")
        for line in [
            "run --from courses", "gate", "documents show", "documents set A1 funding --status asked",
            "gate override A1 funding --reason ok", "gate A1", "gate retract A1 funding",
            "gate override A1 funding --reason ok", "travel book A1", "travel unbook A1",
        ] {
            let answer = desk.run(line + " --json")
            #expect(answer.exit == .done, "\(line): \(answer.err)")
            let names = answer.out.matches(of: /"([A-Za-z]+)":/).map { String($0.1) }
            #expect(!names.isEmpty)
            for name in Set(names).sorted() {
                let isThere = page.contains("`\(name)`")
                #expect(isThere, "\(line): \(name)")
            }
        }
    }
}
