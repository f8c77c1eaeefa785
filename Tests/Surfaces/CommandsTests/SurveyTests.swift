import Testing

@testable import Commands

@Suite struct SurveyTests {
    /// Three firms, two of which answered: one looks for cooks and a waiter, the other says later.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Selb\nF2,Schreinerei,\nF3,Bau,\n", to: "employers.csv")
        try desk.write(
            """
            id,employer,interested,reason,answeredOn,title,openings,trainsOnTheJob
            R1,F1,yes,,2011-11-14,Koch,2,yes
            R2,F1,yes,,2011-11-14,Kellner,1,
            R3,F2,no,no need,2011-11-01,,,
            R4,F2,later,spring,2011-11-16,Tischler,1,

            """, to: "survey.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-03-17 --route delegation")
        for kind in ["employers", "survey"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        return desk
    }

    @Test("the survey is counted by firm, by its last word, with openings by occupation and who is to be reminded")
    func show() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("survey show").out == """
                2 of 3 firms answered, 66.7 %
                1 yes, 50.0 %; 1 later, 50.0 %; 0 no, 0.0 %
                occupation                                                    firms  openings  later  confirmed
                Koch/Köchin                                                       1         2      0          0
                Fachmann/-frau für Restaurants und Veranstaltungsgastronomie      1         1      0          0
                Tischler/in / Schreiner/in                                        1         0      1          0
                all                                                                         3      1          0
                to be confirmed: R1 R2 R4
                not answered, no deadline is set ('lotse survey ask --deadline DATE'): F3

                """)
        #expect(
            desk.run("survey ask --asked 10 --deadline 2011-11-30").out == "10 firms are asked, by 2011-11-30\n")
        let days = [
            ("2011-11-22", "to be reminded on 2011-11-23"), ("2011-11-23", "to be reminded since 2011-11-23"),
            ("2011-11-29", "to be reminded since 2011-11-23"), ("2011-11-30", "to be reminded since 2011-11-30"),
            ("2011-12-01", "the deadline is over"),
        ]
        for (day, text) in days {
            let out = desk.run("survey show --date \(day)").out
            #expect(out.hasPrefix("2 of 10 firms answered, 20.0 %\n"))
            #expect(out.hasSuffix("not answered, \(text): F3, 7 whom the campaign does not have\n"), "\(day): \(out)")
        }
        #expect(desk.run("audit").out.contains("campaign.survey_deadline"))
    }

    @Test("nothing becomes a vacancy before a person confirms it, and the batch can be taken back")
    func confirm() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("show vacancies").out.contains("survey-R1") == false)
        #expect(desk.run("survey confirm R1 R2").out == "survey-R1: Koch, 2 at F1\nsurvey-R2: Kellner, 1 at F1\n")
        let shown = desk.run("survey show").out
        #expect(
            shown.contains(
                "all                                                                         3      1          3\n"))
        #expect(shown.contains("to be confirmed: R4\n"))
        #expect(desk.run("check").exit == .done)
        let again = desk.run("survey confirm R2")
        #expect(again.exit == .no)
        #expect(
            again.err == """
                R2: error[CL074]: the campaign has a vacancy survey-R2 already, of the firm F1
                hint: nothing is left to do for the answer R2

                """)
        #expect(
            desk.run("batch revert 2").err == """
                error[ST012]: batch 2 cannot be reverted: 2 vacancies of batch 3 refer to rows it created
                hint: revert batch 3 first

                """)
        #expect(desk.run("batch revert 3").exit == .done)
        #expect(desk.run("survey show").out.contains("to be confirmed: R1 R2 R4\n"))
        #expect(desk.run("batch revert 2").exit == .done)
        #expect(desk.run("survey show").out.hasPrefix("0 of 3 firms answered, 0.0 %\n"))
    }

    @Test("what cannot be confirmed is refused whole, with its remedy")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("survey confirm R1 R9").err == """
                R9: error[CL071]: the campaign has no answer to a survey with the id "R9"
                hint: 'lotse survey show' lists those that wait for a confirmation

                """)
        #expect(desk.run("survey confirm R3").err.hasPrefix("R3: error[CL072]: the answer R3 names no job\n"))
        #expect(
            desk.run("survey confirm R4").err == """
                R4: error[CL073]: the firm F2 says later in its answer R4, expected yes
                hint: import its new answer first: lotse import survey FILE

                """)
        #expect(desk.run("survey show").out.contains("to be confirmed: R1 R2 R4\n"), "nothing was kept")
    }

    @Test("on paper there is no survey, and the commands say so")
    func paper() throws {
        let desk = try Desk()
        defer { desk.clear() }
        try desk.write("id,employer,interested,answeredOn\n", to: "survey.csv")
        for route in ["paper", "apprenticeship"] {
            #expect(desk.run("new \(route).lotse --route \(route) --land BY --date 2012-03-17").exit == .done)
            for line in ["survey show", "survey ask --asked 3", "survey confirm R1", "import survey survey.csv"] {
                #expect(
                    desk.run("--campaign \(route).lotse \(line)").err == """
                        error[CL070]: a campaign on the route \(route) has no survey
                        hint: routes with one: fair, delegation

                        """)
            }
        }
    }

    @Test("the survey of Wunsiedel is that of the sources: 52 firms answered, over 60 % in favour, some 70 openings")
    func wunsiedel() throws {
        let desk = try Desk()
        defer { desk.clear() }
        #expect([.done, .no].contains(desk.run("new w.lotse --sample wunsiedel-2012").exit))
        let lines = desk.run("survey show").out.split(separator: "\n").map(String.init)
        #expect(lines[0] == "52 of 52 firms answered, 100.0 %")
        #expect(lines[1] == "32 yes, 61.5 %; 8 later, 15.4 %; 12 no, 23.1 %")
        #expect(lines.last?.split(separator: " ") == ["all", "70", "0", "70"])
    }
}
