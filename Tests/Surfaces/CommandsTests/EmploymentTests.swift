import Testing

@testable import Commands

@Suite struct EmploymentTests {
    /// Two cooks from Spain with contracts in Selb from 3 September 2012, a third firm with a place left, and a room for each.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place,employees\nF1,Gasthof,Selb,30\nF2,Hotel,Selb,8\n", to: "employers.csv")
        try desk.write(
            "id,employer,title,openings,place\nV1,F1,Koch,2,Selb\nV2,F2,Koch,1,Selb\nV3,F1,Koch,1,Selb\n",
            to: "vacancies.csv")
        try desk.write(
            "id,familyName,givenName,nationalities,languages,occupations\n"
                + "A1,Rey,Ana,ES,Spanish C2; German B1,Koch\nA2,Brea,Eva,ES,Spanish C2; German B1,Koch\n",
            to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,signedOn,start,probationMonths\nA1,V1,signed,2012-07-10,2012-09-03,6\n"
                + "A2,V1,signed,2012-07-10,2012-09-03,\n", to: "contracts.csv")
        try desk.write("id,name,languages,place\nL1,Ada Prueba,German C2; Spanish C1,Selb\n", to: "guides.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --route paper --date 2012-08-20")
        for kind in ["employers", "vacancies", "applicants", "contracts", "guides"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        #expect(desk.run("run --to matching").exit == .done)
        return desk
    }

    @Test("from the arrival to the loss of the work and a new one: days, lines, offers")
    func story() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("probation show").out == """
                who  where  state   starts      decision    last day
                A1   V1     signed  2012-09-03  2013-02-08  2013-03-02
                A2   V1     signed  2012-09-03  2013-02-08  2013-03-02 (assumed)

                """)
        #expect(
            desk.run("probation record A1 arrived --on 2012-08-27").out == "A1 at V1: arrived on 2012-08-27\n")
        #expect(desk.run("probation record A1 inProbation --on 2012-09-03").exit == .done)
        let one = desk.run("probation show A1 --language de").out
        #expect(
            one.hasPrefix("A1 at V1: in der Probezeit\n2012-08-27  angekommen\n2012-09-03  in der Probezeit\n"),
            "\(one)")
        #expect(one.contains("2013-02-21  Do  Betriebsrat gehört"), "\(one)")
        #expect(desk.run("run --from onboarding").exit == .done)
        let due = desk.run("due --on 2013-02-08 --actor employer --language de").out
        #expect(due.contains("2013-02-08  A1  probation-decision"), "\(due)")
        #expect(desk.run("task done A1 probation-day-1 --on 2012-09-03").exit == .done)
        #expect(!desk.run("due --on 2012-09-03 --actor employer").out.contains("A1  probation-day-1 "))
        let all = desk.run("run")
        #expect(all.exit == .done || all.exit == .no, "\(all.err)")
        let release = desk.run("release V1")
        #expect(release.exit == .done, "\(release.err)")
        let itinerary = desk.run("itinerary A1 --format json --language en").out
        #expect(itinerary.contains("Last day of the probation"), "\(itinerary)")
        #expect(itinerary.contains("half-time: written feedback"))

        let lost = desk.run("probation record A1 employerLost --on 2012-12-03 --reason Insolvenz --date 2012-12-04")
        #expect(lost.out == "A1 at V1: employerLost on 2012-12-03\n")
        #expect(lost.err.contains("next: lotse run, lotse probation offers A1"))
        let offers = desk.run("probation offers")
        #expect(offers.exit == .done, "\(offers.err)")
        #expect(
            offers.out.hasPrefix("A1, employer lost on 2012-12-03, ") && offers.out.hasSuffix("recommended V2\n"),
            "the firm that was lost offers nothing: \(offers.out)")
        #expect(desk.run("probation offers A1").out.contains("\n  V2  score "))
        #expect(!desk.run("probation show").out.contains("A1"))
        #expect(desk.run("run --from onboarding").exit == .done)
        let lines = desk.run("onboarding show A1").out
        #expect(lines.contains("insolvency-pay") && lines.contains("2013-02-04"), "\(lines)")
        #expect(lines.contains("job-seeker") && lines.contains("2012-12-06"))
        #expect(!lines.contains("probation-"), "no days of a probation that is over")
        #expect(!desk.run("onboarding show A2").out.contains("insolvency-pay"), "nobody else is touched")

        let gate = desk.run("gate").out
        #expect(!gate.contains("A1") && gate.contains("A2"), "nobody who is here is to travel: \(gate)")

        #expect(desk.run("placement offer A1 V2 --start 2012-12-17").exit == .done)
        #expect(desk.run("placement answer A1 V2 sign --date 2012-12-10").exit == .done)
        #expect(desk.run("probation offers").out == "nobody is without work\n")
        #expect(desk.run("probation show").out.contains("A1   V2     signed  2012-12-17"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("what cannot have happened is refused with what can")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("probation record A1 passed --on 2012-09-03").err == """
                error[ST032]: applicant A1 cannot be passed on 2012-09-03 after signed
                hint: after signed may come postponed, withdrawnByPerson, withdrawnByEmployer, visaRefused, notArrived, arrived, employerLost

                """)
        #expect(
            desk.run("probation record A1 postponed").err == """
                error[CL142]: nothing says to when it is postponed
                hint: add --start DATE

                """)
        #expect(
            desk.run("probation record A1 arrived --start 2012-10-01").err == """
                error[CL142]: a first day of work is given, and nothing is postponed
                hint: leave --start out

                """)
        #expect(desk.run("probation record A1 withdrawnByPerson --on 2012-08-21").exit == .done)
        #expect(
            desk.run("probation record A1 arrived").err == """
                A1: error[CL141]: A1 has no signed contract that something could happen to
                hint: lotse placement answer A1 VACANCY sign

                """)
        #expect(desk.run("placement offer A1 V2 --start 2012-09-10").exit == .done)
        try desk.write("applicant,vacancy,state,on\nA1,V2,arrived,2012-08-27\n", to: "employment.csv")
        let file = desk.run("import employment employment.csv")
        #expect(file.exit == .no)
        #expect(
            (file.out + file.err).contains(
                "error[ST031]: the contract of A1 for V2 is not signed, so that nothing can have happened to it"),
            "\(file.out)\(file.err)")
        #expect(desk.run("probation show --json").out.contains("\"assumed\": true"))
    }

    @Test("a postponement moves all days, and the applicant who cannot be placed anywhere is told so")
    func moved() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("probation record A2 postponed --on 2012-08-21 --start 2012-10-01").exit == .done)
        #expect(
            desk.run("probation show").out.contains(
                "A2   V1     postponed  2012-10-01  2013-03-08  2013-03-31 (assumed)"))
        for id in ["A1", "A2"] {
            #expect(desk.run("probation record \(id) employerLost --on 2012-08-22").exit == .done)
        }
        let offers = desk.run("probation offers")
        #expect(
            offers.out.contains("recommended V2\n") && offers.out.contains("the places that fit go to others\n"),
            "\(offers.out)")
    }
}
