import Testing

@testable import Commands

@Suite struct ConsentCommandTests {
    private func desk() throws -> Desk {
        let desk = try Desk()
        #expect(desk.run("sample --seed 3 --applicants 6 --vacancies 3 demo").exit == .done)
        #expect(desk.run("new a.lotse --from demo").exit == .done)
        return desk
    }

    /// The first id of a kind.
    private func first(_ kind: String, _ desk: Desk) -> String {
        desk.run("show \(kind) --json").out.firstMatch(of: /"id": "([^"]+)"/).map { String($0.1) } ?? ""
    }

    @Test("a consent is recorded with its proof and printed, and names may be made to need one")
    func consents() throws {
        let desk = try desk()
        defer { desk.clear() }
        let (person, firm) = (first("applicants", desk), first("employers", desk))
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
        let person = first("applicants", desk)
        #expect(
            desk.run("consent record \(person) name given --way paper").err.contains("error[CL319]: nothing says which")
        )
        #expect(desk.run("consent record \(person) name given --to E99x --way paper").err.contains("error[CL321]"))
        #expect(desk.run("consent record \(person) matching given --to E99x --way paper").err.contains("error[CL322]"))
        #expect(desk.run("campaign deadlines --offers soon").err.contains("error[CL323]"))
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
