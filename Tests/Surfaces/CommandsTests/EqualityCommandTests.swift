import Testing

@testable import Commands

@Suite struct EqualityCommandTests {
    /// 30 women and 30 men on the paper route; 6 women and 24 men have a contract, which fills the places; two said nothing.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Selb\n", to: "employers.csv")
        try desk.write("id,employer,title,openings,place\nV1,F1,Koch,30,Selb\n", to: "vacancies.csv")
        var people = "id,familyName,givenName\n"
        var contracts = "applicant,vacancy,state,signedOn,start\n"
        var groups = "applicant,attribute,value,consentedOn,purpose\n"
        for number in 1...62 {
            people += "A\(number),Rey,Ana\(number)\n"
            let isSigned = number <= 6 || (31...54).contains(number)
            if isSigned { contracts += "A\(number),V1,signed,2012-07-10,2012-09-03\n" }
            guard number <= 60 else { continue }
            groups +=
                "A\(number),sex,\(number <= 30 ? (number == 1 ? "Weiblich" : "weiblich") : "männlich"),2012-05-02,statistics\n"
            if number < 4 { groups += "A\(number),disability,ja,2012-05-02,statistics\n" }
        }
        _ = desk.run("new a.lotse --land BY --route paper --date 2012-08-20")
        for (kind, text) in [("applicants", people), ("contracts", contracts), ("groups", groups)] {
            try desk.write(text, to: "\(kind).csv")
        }
        for kind in ["employers", "vacancies", "applicants", "contracts", "groups"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        return desk
    }

    @Test("rates, ratio and exact test by stage; small groups stand with those who said nothing")
    func audit() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let answer = desk.run("audit equality --on 2012-08-20")
        #expect(answer.exit == .done, "nobody is decided but by a contract\n\(answer.out)\(answer.err)")
        _ = desk.run("run --to shortlists")
        let decided = desk.run("audit equality --on 2012-08-20 --json")
        #expect(decided.exit == .no, "\(decided.out)")
        #expect(
            decided.out.contains("\"name\": \"Weiblich\"") && decided.out.contains("\"ratio\": 2500"), "\(decided.out)")
        #expect(decided.out.contains("\"verdict\": \"below\""))
        #expect(
            desk.run("audit equality --on 2012-08-20").out.contains(
                "Disability\n  fewer than two groups of 5 people or more: nothing to compare\n"))
    }

    @Test("without answers there is nothing to compare; a withdrawn consent takes the answers out")
    func withdrawn() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let erased = desk.run("erase --statistics A1 --ground 'consent withdrawn'")
        #expect(
            erased.out == "A1: what was said for statistics is deleted; the log keeps the day and the ground\n",
            "\(erased.err)")
        #expect(desk.run("audit equality --json").out.contains("\"people\": 29"))
        #expect(desk.run("erase --statistics A1 --ground x --json").out.contains("\"kind\": \"statistics\""))
        let both = desk.run("erase A1 --statistics A2 --ground x")
        #expect(both.exit == .usage && both.err.contains("--contact or --statistics"), "\(both.err)")
        let desk2 = try Desk()
        defer { desk2.clear() }
        _ = desk2.run("new a.lotse --land BY")
        #expect(desk2.run("audit equality").out == "nobody said anything for statistics\n")
    }
}
