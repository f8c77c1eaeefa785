import JSONText
import Testing

@testable import Commands

@Suite struct OnboardingTests {
    /// One cook from Spain who begins in Selb on 3 September 2012, a guide, and the town hall.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Selb\n", to: "employers.csv")
        try desk.write("id,employer,title,openings,place\nV1,F1,Koch,1,Selb\n", to: "vacancies.csv")
        try desk.write(
            "id,familyName,givenName,nationalities,languages\nA1,Rey,Ana,ES,Spanish C2\nA2,Brea,Eva,ES,Spanish C2\n",
            to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,signedOn,start\nA1,V1,signed,2012-07-10,2012-09-03\n", to: "contracts.csv")
        try desk.write("id,name,languages,place\nL1,Ada Prueba,German C2; Spanish C1,Selb\n", to: "guides.csv")
        try desk.write(
            "id,kind,name,place,hours\nA1,registration,Rathaus,Selb,Mon-Fri 8:00-12:00\n", to: "offices.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-25")
        for kind in ["employers", "vacancies", "applicants", "contracts", "guides", "offices"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.out.contains("accepted") && answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        return desk
    }

    @Test(
        "guides, meetings, one person's lines, and what is due are shown; done lines leave the lists and can come back")
    func onboarding() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("task done A1 welcome").err.contains("error[CL060]: there is no onboarding planned yet\n"))
        #expect(desk.run("run --from onboarding").exit == .done)
        let overview = desk.run("onboarding show").out
        #expect(overview.hasPrefix("L1  A1\n2012-08-27 "))
        #expect(overview.contains("  L1  registration-before-2015/A1  A1"))
        #expect(overview.contains("  L1  welcome/A1                   at home"))
        let person = desk.run("onboarding show A1 --language de").out
        #expect(person.hasPrefix("A1: guide L1, "))
        #expect(person.contains("person        2012-09-03  registration-before-2015  "))
        #expect(
            person.contains(
                "Wohnsitz anmelden: eine Woche nach dem Einzug (Land registration acts, such as Art. 13 (1) BayMeldeG, "
                    + "§ 15 (1) MG BW)\n"))
        #expect(desk.run("onboarding show A2").out == "A2: no guide, 0 lines\n")
        #expect(
            desk.run("due --on 2012-09-03 --actor person").out == """
                person  2012-06-28  A1  paper-identity            !! 67 days over  Identity card or passport, valid six months beyond the arrival
                person  2012-07-05  A1  certificates              !! 60 days over  Certificates, translations and civil records collected
                person  2012-07-05  A1  ehic                      !! 60 days over  European health card and forms S1, U2 applied for
                person  2012-08-20  A1  paper-healthInsurance     14 days over     Health insurance from the day of travel
                person  2012-09-03  A1  food-instruction                           First instruction of the health office, at most three months old
                person  2012-09-03  A1  paper-foodInstruction                      Certificate of the first instruction
                person  2012-09-03  A1  registration-before-2015                   Register the residence: one week after moving in
                7 open by 2012-09-03, 4 of them overdue, 3 for 30 days or longer

                """)
        #expect(
            desk.run("task done A1 certificates --on 2012-06-01").out == "A1 certificates: done 2012-06-01\n")
        #expect(desk.run("task done A1 ehic --date 2012-06-02").out == "A1 ehic: done 2012-06-02\n")
        #expect(
            desk.run("due --on 2012-09-02 --within 1 --actor person").out.hasSuffix(
                "5 open by 2012-09-03, 2 of them overdue, 1 for 30 days or longer\n"))
        #expect(desk.run("onboarding show A1").out.contains("  done 2012-06-01  "))
        #expect(desk.run("task reopen A1 ehic").out == "A1 ehic: open again\n")
        #expect(
            desk.run("due --on 2012-09-03 --actor person").out.hasSuffix(
                "6 open by 2012-09-03, 3 of them overdue, 2 for 30 days or longer\n"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("what cannot be recorded is refused with the remedy")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("run --from onboarding").exit == .done)
        let unknown = desk.run("task done A2 welcome")
        #expect(unknown.exit == .no)
        #expect(
            unknown.err == """
                welcome: error[CL061]: A2 has no line "welcome"
                hint: 'lotse run' plans the checklists of those who have a contract

                """)
        #expect(
            desk.run("task reopen A1 welcome").err == """
                welcome: error[CL062]: the line "welcome" of A1 is open already
                hint: 'lotse due' lists what is open

                """)
        #expect(desk.run("task done A1 nothing").err.contains("hint: lines: contract, language-course, certificates, "))
        #expect(desk.run("due --actor nobody").exit == .usage)
    }

    @Test("a guide can be erased, and the next run finds another or says that there is none")
    func erased() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("run --from onboarding").exit == .done)
        let answer = desk.run("erase --guide L1 --ground asked --json")
        #expect(answer.out.contains("\"kind\": \"guide\""))
        #expect(!desk.run("onboarding show").out.contains("L1"))
        #expect(desk.run("run --from onboarding").out.contains("onboarding"))
        #expect(desk.run("run --from onboarding").out.contains("there are no guides"))
    }

    @Test("every field stands on the page of JSON output")
    func fields() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("run --from onboarding").exit == .done)
        let page = try DocumentTests.text(of: "docs/reference/json-output.md")
        for line in [
            "onboarding show", "due --on 2012-09-03", "task done A1 welcome", "task reopen A1 welcome",
        ] {
            let answer = desk.run(line + " --json")
            #expect(answer.exit == .done)
            let names = answer.out.matches(of: /"([A-Za-z]+)":/).map { String($0.1) }
            #expect(!names.isEmpty)
            for name in Set(names).sorted() { #expect(page.contains("`\(name)`"), "\(line): \(name)") }
        }
    }
}
