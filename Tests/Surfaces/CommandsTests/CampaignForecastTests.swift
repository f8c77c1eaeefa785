import Domain
import Testing

@testable import Commands

@Suite struct CampaignForecastTests {
    /// Five cooks on the paper route: two signed, of whom one came and passed; one has an offer; two are not chosen.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Selb\nF2,Hotel,Selb\n", to: "employers.csv")
        try desk.write(
            "id,employer,title,openings,place\nV1,F1,Koch,3,Selb\nV2,F2,Schweißer,1,Selb\n", to: "vacancies.csv")
        let people = (1...4).map { "A\($0),Rey,Ana\($0),ES,Spanish C2; German B1,Koch\n" }.joined()
        try desk.write(
            "id,familyName,givenName,nationalities,languages,occupation\n" + people
                + "A5,Brea,Eva,ES,Spanish C2,\n", to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,signedOn,start,probationMonths\nA1,V1,signed,2012-07-10,2012-09-03,6\n"
                + "A2,V1,signed,2012-07-20,2012-09-03,6\nA3,V1,offered,,2012-09-03,\n", to: "contracts.csv")
        try desk.write(
            "applicant,vacancy,state,on\nA1,V1,arrived,2012-08-27\nA1,V1,inProbation,2012-09-03\n"
                + "A1,V1,passed,2013-03-03\n", to: "employment.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --route paper --date 2012-08-20")
        for kind in ["employers", "vacancies", "applicants", "contracts", "employment"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        return desk
    }

    @Test("what the campaign recorded, what is expected of each stage and why, and how many it will be")
    func show() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let before = desk.run("forecast show --on 2012-07-10")
        #expect(before.exit == .done, "\(before.err)")
        let lines = before.out.split(separator: "\n").map(String.init)
        #expect(lines[0] == "5 applicants on 2012-07-10")
        #expect(
            lines[1...6].map { $0.split(separator: " ").prefix(4).joined(separator: " ") } == [
                "stage passed failed waiting", "shortlisted 3 0 2", "offered 3 0 0", "contract 1 0 2", "arrived 0 0 1",
                "retained 0 0 0",
            ], "\(before.out)")
        #expect(lines[2].contains("70 of 90    10  Schwarzwald-Baar-Heuberg 2013, trades: 70 of about 90"))
        let later = desk.run("forecast show --on 2013-03-03 --json").out
        #expect(later.contains("\"on\": \"2013-03-03\"") && later.contains("\"people\": 5"), "\(later)")
        #expect(later.contains("\"name\": \"service and sales\""), "\(later)")
        #expect(later.contains("\"name\": \"without a known occupation\""), "\(later)")
        #expect(desk.run("forecast show --on 2013-03-02").out.contains("retained          0       0        1"))
        #expect(desk.run("forecast show --on 2013-03-03").out.contains("retained          1       0        0"))
    }

    @Test("further applicants of a group, up to a stage; unknown ones are refused with those that there are")
    func invite() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let all = desk.run("forecast invite 4 --certainty 50 --stage contract --on 2012-07-10")
        #expect(all.exit == .done)
        #expect(all.out.contains(" more applicants give 4 or more with 50 %\n"), "\(all.out)")
        #expect(all.out.contains("reckoned with people of the group \"service and sales\""), "\(all.out)")
        let few = desk.run("forecast invite 1 --certainty 50 --stage contract --on 2012-07-10")
        #expect(few.out.hasPrefix("0 more applicants"))
        let stage = desk.run("forecast invite 4 --stage married")
        #expect(stage.exit == .usage)
        #expect(
            stage.err == """
                married: error[CL172]: there is no stage "married"
                hint: write one of shortlisted, offered, contract, arrived, retained

                """)
        let group = desk.run("forecast invite 4 --group welders")
        #expect(group.exit == .usage)
        #expect(
            group.err == """
                welders: error[CL173]: there is no group "welders"
                hint: write one of service and sales, without a known occupation

                """)
        let both = desk.run("forecast show --case f.json --on 2012-07-10")
        #expect(both.exit == .usage && both.err.contains("found --case and --on, expected one of them"))
    }

    @Test("the campaign's own rates take the place of the models', with what each person costs")
    func expect() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let set = desk.run(
            "forecast expect arrived --passed 30 --failed 10 --weight 20 --cost 120000 --source 'our last two years'")
        #expect(set.out == "arrived: 30 of 40 expected, believed like 20 people, 1200.00 € for each\n", "\(set.err)")
        let shown = desk.run("forecast show --on 2012-08-20").out
        #expect(shown.contains("30 of 40    20  our last two years"), "\(shown)")
        #expect(shown.contains("still to be spent, on average: "), "\(shown)")
        let met = desk.run("forecast expect met --passed 1 --failed 1 --source x")
        #expect(met.exit == .usage && met.err.contains("met: error[CL172]: there is no stage \"met\""), "\(met.err)")
        let none = desk.run("forecast expect arrived --passed 0 --failed 0 --source x")
        #expect(none.exit == .usage && none.err.contains("found 0 of 0, expected a rate"), "\(none.err)")
        #expect(desk.run("audit --last 1").out.contains("campaign.forecast"))
        let tried = desk.run("forecast calibration --campaigns 100")
        #expect(tried.exit == .done && tried.out.hasPrefix("100 invented campaigns"), "\(tried.err)")
    }

    @Test("rates from campaign.json, refused with their place where they say nothing")
    func settings() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let head = "{\"id\":\"x\",\"name\":\"x\",\"land\":\"BY\",\"date\":\"2012-01-01\",\"settings\":{\"forecast\":"
        try desk.write(
            head + "{\"met\":{\"passed\":92,\"failed\":8,\"source\":\"ours\"},\"contract\":{\"passed\":1,\"failed\":1,"
                + "\"weight\":4,\"cost\":900,\"source\":\"guess\"}}}}", to: "good/campaign.json")
        try desk.write("id,familyName,givenName\nA1,Rey,Ana\n", to: "good/applicants.csv")
        #expect(desk.run("new a.lotse --from good").exit == .done)
        let shown = desk.run("forecast show").out
        #expect(shown.contains("92 of 100    10  ours") && shown.contains("1 of 2     4  guess"), "\(shown)")
        #expect(desk.run("forecast show --json").out.contains("\"cost\": 75000"), "an invitation costs what it did")
        try desk.write(
            head + "{\"met\":{\"passed\":0,\"failed\":0,\"source\":\"ours\"},\"wed\":{}}}}", to: "bad/campaign.json")
        let refused = desk.run("new b.lotse --from bad")
        #expect(refused.exit != .done)
        #expect(
            refused.err.contains("found 0 of 0, expected a rate") || refused.err.contains("wed"), "\(refused.err)")
    }

    @Test("nobody to foretell, and too many")
    func nobody() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.run("new a.lotse --land BY")
        let nobody = desk.run("forecast show")
        #expect(nobody.exit == .no)
        #expect(
            nobody.err == """
                error[CL170]: the campaign has no applicants, so there is nobody to foretell
                hint: lotse import applicants FILE; 'lotse fair size' needs none

                """)
        let crowd = ForecastCase(
            stages: [.init(name: "contract", prior: .init(passed: 1, failed: 1, weight: 1))],
            groups: [.init(name: "all", counts: [.init(waiting: 10_001)])])
        #expect {
            try ForecastDesk.checked(crowd)
        } throws: { error in
            (error as? Failure)?.text == """
                error[CL171]: the campaign cannot be foretold: a count is outside 0 to 10000
                hint: write numbers of people from 0 to 10000
                """
        }
    }

    @Test("the size of a fair follows from what is expected, the days and the settings")
    func size() throws {
        let desk = try Desk()
        defer { desk.clear() }
        _ = desk.run("new a.lotse --land BW --date 2027-06-01")
        let none = desk.run("fair size 20")
        #expect(none.exit == .no)
        #expect(
            none.err == """
                error[CL174]: the fair has no day with a time for an interview
                hint: lotse import days FILE: its days say how many interviews a table holds

                """)
        // Two days of 8 slots, of which the first two of the first day are the welcome.
        try desk.write(
            "date,from,to,slotMinutes,blocks\n2027-06-08,09:00,13:00,30,09:00-10:00 Welcome\n2027-06-09,09:00,13:00,30,\n",
            to: "days.csv")
        #expect(desk.run("import days days.csv").exit == .done)
        let sized = desk.run("fair size 20 --certainty 50 --json")
        #expect(sized.exit == .done, "\(sized.err)")
        func number(_ name: String) throws -> Int {
            let line = try #require(sized.out.split(separator: "\n").first { $0.contains("\"\(name)\":") })
            return try #require(Int(line.filter(\.isNumber)))
        }
        let invited = try number("invite")
        // One in five, and a little more since the rates themselves are uncertain.
        #expect((95...120).contains(invited), "\(invited)")
        #expect(try number("interviews") == max(invited, 100))
        #expect(try number("slotsPerTable") == 14)
        #expect(try number("tables") == (max(invited, 100) + 13) / 14)
        // Runs of 4 with a rest: 5 of the 6 slots of the first day, 7 of the 8 of the second.
        #expect(try number("slotsPerInterpreter") == 12)
        #expect(try number("interpreters") == (max(invited, 100) + 11) / 12)
        #expect(try number("cost") == invited * 75_000)
        #expect(try number("fees") == 20 * 150_000)
        let surer = desk.run("fair size 20 --certainty 90").out
        #expect(surer.hasPrefix("20 signed contracts or more with 90 %\ninvite"), "\(surer)")
        let never = desk.run("fair size 1000 --certainty 99")
        #expect(never.exit == .no)
        #expect(
            never.err == """
                error[CL175]: 10000 invitations are not enough for 1000 contracts with 99 %
                hint: ask for fewer or be less sure; 'lotse forecast show' lists the rates that are expected

                """)
        _ = desk.run("new paper.lotse --land BW --route paper")
        #expect(desk.run("--campaign paper.lotse fair size 20").err.contains("error[CL070]"))
    }
}
