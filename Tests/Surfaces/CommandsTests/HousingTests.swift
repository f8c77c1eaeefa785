import JSONText
import Testing

@testable import Commands

@Suite struct HousingCommandTests {
    /// Two cooks with contracts, a pension with one room, and a house that would have to be made first.
    private func campaign(units: String = "") throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Wunsiedel\n", to: "employers.csv")
        try desk.write("id,employer,title,openings\nV1,F1,Koch,2\n", to: "vacancies.csv")
        try desk.write("id,familyName,givenName\nA1,Rey,Ana\nA2,Brea,Eva\n", to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,start\nA1,V1,accepted,2012-09-03\nA2,V1,accepted,2012-09-03\n",
            to: "contracts.csv")
        try desk.write("id,applicants,maxRent\nH1,A1,300\n", to: "households.csv")
        try desk.write(
            "unit,room,letting,place,area,rent,utilities,until,conversionCost,monthsOfLife\n"
                + "PENSION,1,room,Wunsiedel,14,260,60,,,\n" + units, to: "units.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-25")
        for kind in ["employers", "vacancies", "applicants", "contracts", "households", "units"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.out.contains("accepted") && answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        return desk
    }

    private let house = "HAUS,1,room,Wunsiedel,16,180,50,,9000,60\n"

    @Test("stays are printed with dates, prices and who pays, and who has no home with the reason")
    func show() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("housing show").err.contains("error[CL031]: where people live is not planned yet\n"))
        #expect(desk.run("housing occupancy").err.contains("error[CL031]: where people live is not planned yet\n"))
        let report = desk.run("run --from placement")
        #expect(report.out.contains("housing      1 of 2 households live in 1 units from their first night (partial)"))
        let shown = desk.run("housing show")
        #expect(shown.exit == .no)
        #expect(
            shown.out == """
                A2  PENSION, 1  Wunsiedel  2012-08-27 to 2013-02-27  184 nights  1,948.75 €  campaign 0 €
                H1 (A1) has no home, 184 nights from 2012-08-27, 1 person:
                  no chain of places suits every night of the household (rent)
                1 households housed, 1 not; rent and utilities 1,948.75 €, of which the campaign pays 0 € (partial)

                """)
        let json = try JSONReader.read(Array(desk.run("housing show --json").out.utf8))
        #expect(json.list("stays").count == 1 && json.list("gaps").count == 1)
        #expect(json.list("unplaced").count == 1 && json.list("certificates").count == 1)
        #expect(desk.run("check").exit == .done)
    }

    @Test("the occupancy has a line for each room and a column for each week, on the terminal and as a page")
    func occupancy() throws {
        let desk = try campaign()
        defer { desk.clear() }
        _ = desk.run("run --from placement")
        let lines = desk.run("housing occupancy").out.split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("week from   beds  08-27  09-03"))
        #expect(lines[1].hasPrefix("PENSION, 1     1      1      1"))
        #expect(lines[2].hasPrefix("taken"))
        #expect(lines.last == "H1 (A1) has no bed from 2012-08-27 to 2013-02-27, 1 person")
        #expect(desk.run("export housing out").out == "out: 1 occupancy chart, 3 files\n")
        #expect(desk.run("export housing out2 --language es --json").out.contains("\"files\": 1"))
        let books = desk.run("export housing books --format html --format xlsx --language de")
        #expect(books.out == "books: 2 occupancy chart, 2 files\n")
        #expect(
            try desk.sheets("books/housing.xlsx")
                == ["Belegung", "Nach Wochen", "Ohne Bett", "Ohne Bett, Grund", "Angaben"])
        #expect(desk.run("export keys paper").out == "paper: 1 key list, 3 files\n")
        #expect(desk.run("export keys paper --language es --json").out.contains("\"files\": 1"))
        let json = try JSONReader.read(Array(desk.run("housing occupancy --json").out.utf8))
        #expect(json.list("weeks").count == 27 && json.list("rooms").count == 1 && json.list("gaps").count == 1)
    }

    @Test("what a house would pay is said in plain words; what cannot be asked is refused with its remedy")
    func whatIf() throws {
        let bare = try campaign()
        defer { bare.clear() }
        #expect(
            bare.run("housing whatif").err.contains(
                "error[CL033]: every unit of the campaign is there already, so there is nothing to compare\n"))
        #expect(
            bare.run("housing whatif --unit X").err.contains(
                "X: error[CL032]: no unit \"X\" has a conversion cost\n"))
        let desk = try campaign(units: house)
        defer { desk.clear() }
        #expect(
            desk.run("housing whatif --unit PENSION").err.contains("hint: these have one: HAUS"))
        let answer = desk.run("housing whatif")
        #expect(answer.exit == .done)
        #expect(
            answer.out == """
                                               without        with
                households housed               1 of 2      2 of 2
                people housed                   1 of 2      2 of 2
                rent and utilities          1,948.75 €  3,349.42 €
                of which the campaign pays         0 €         0 €
                minutes to work, one way             3           3
                moves                                0           0
                1 person would live in HAUS, from 2012-08-27 to 2013-02-27. Rent and what the campaign saves come to 181.20 € a month.
                The conversion of 9,000 € is paid back after 50 months, if it stays as full as in this plan; it is used for 60: it pays.

                """)
        #expect(desk.run("housing whatif --json").out.contains("\"from\": \"2012-08-27\""))
    }

    @Test("where rows of a unit disagree the comparison says so")
    func waits() throws {
        let desk = try campaign(
            units: house
                + "PENSION,2,room,Wunsiedel,14,260,60,2013-01-01,,\nPENSION,3,room,Wunsiedel,14,260,60,2013-02-01,,\n")
        defer { desk.clear() }
        #expect(
            desk.run("housing whatif").err.contains(
                "error[CL034]: housing cannot be planned: the rows of unit PENSION say different things of until\n"))
        #expect(desk.run("check").out.contains("CK020"))
    }
}
