import Testing

@testable import Commands

@Suite struct ConsentCommandTests {
    private func desk() throws -> Desk {
        let desk = try Desk()
        #expect(desk.run("sample --seed 3 --applicants 6 --vacancies 3 demo").exit == .done)
        #expect(desk.run("new a.lotse --from demo").exit == .done)
        return desk
    }

    @Test("a consent is recorded with its proof and printed, and names may be made to need one")
    func consents() throws {
        let desk = try desk()
        defer { desk.clear() }
        let (person, firm) = ("B01", "F01")
        #expect(
            desk.run("consent record \(person) talentPool given --on 2012-03-01 --way paper --text 1 --language es").out
                == "\(person) talentPool: given on 2012-03-01\n")
        #expect(
            desk.run("consent record \(person) name withdrawn --to \(firm) --on 2012-03-02 --way telephone").out
                == "\(person) name to \(firm): withdrawn on 2012-03-02\n")
        let lines = desk.run("consent show \(person)").out.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].contains("paper, text 1, es"))
        #expect(desk.run("consent names consent").out == "names need: consent\n")
        #expect(desk.run("check").exit == .done)
    }

    @Test("whoever is named for a consent has to be there, and only a name is for one employer")
    func refused() throws {
        let desk = try desk()
        defer { desk.clear() }
        #expect(
            desk.run("consent record B01 name given --way paper").err == """
                --to: error[CL319]: nothing says which employer may see the name
                hint: name it with --to EMPLOYER; 'lotse shortlist show' names the employers of vacancies

                """)
        #expect(
            desk.run("consent record B01 name given --to E99 --way paper").err == """
                E99: error[CL321]: the campaign has no employer with the id "E99"
                hint: 'lotse shortlist show' names the employers of vacancies; ids are compared letter by letter

                """)
        #expect(
            desk.run("consent record B01 matching given --to F01 --way paper").err == """
                --to: error[CL322]: the consent to matching is for no single employer
                hint: leave --to out, or record the consent to name

                """)
        #expect(
            desk.run("campaign deadlines --offers soon").err == """
                error[CL323]: "soon" is no deadline
                hint: write a day as YYYY-MM-DD, or none

                """)
    }

    @Test("deadlines are set, printed and taken away")
    func deadlines() throws {
        let desk = try desk()
        defer { desk.clear() }
        #expect(
            desk.run("campaign deadlines --proposals 2012-06-01 --rankings 2012-07-06").out
                == "proposals: 2012-06-01\nrankings: 2012-07-06\noffers: none\n")
        #expect(
            desk.run("campaign deadlines --proposals none").out
                == "proposals: none\nrankings: 2012-07-06\noffers: none\n")
    }
}
