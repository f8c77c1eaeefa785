import Catalogue
import Domain
import Foundation
import JSONText
import Store
import Support
import Tables
import Testing

@testable import Commands
@testable import Intake

/// `import esco` with an invented file in the official shape.
@Suite struct EscoImportTests {
    static let german = """
        conceptType,conceptUri,iscoGroup,preferredLabel,altLabels
        Occupation,http://example.org/1,9999,Dachdecker/in,"Ziegelvirtuose
        Dachkünstlerin"
        Occupation,http://example.org/2,7212,Fugenschmelzer,Lichtbogenfreundin
        Occupation,http://example.org/3,7412,Stromflüsterer,Schaltschrankpoet
        Occupation,http://example.org/4,2149,Erfinderin,Alleskönner
        Occupation,http://example.org/5,9999,Kellenmeister,Maurer
        Occupation,http://example.org/6,x,Niemand,
        """
    static let spanish = """
        conceptUri,iscoGroup,preferredLabel,altLabels
        http://example.org/1,9999,mago de tejas,
        http://example.org/3,7412,Mechatroniker,
        """

    static func synonyms(_ desk: CampaignFolder) throws -> [String: [String]] {
        var found: [String: [String]] = [:]
        try desk.place().store.each(.synonyms) { found[$0.uri] = $0.occupations.map(\.text) }
        return found
    }

    @Test("a concept means the occupation of its label, else the only one of its unit group, else none")
    func mapping() throws {
        let desk = try CampaignFolder()
        try desk.write(EscoImportTests.german, to: "occupations_de.csv")
        let told = try desk.json(["import", "esco", "occupations_de.csv"])
        #expect(told.int("accepted") == 5 && told.int("refused") == 1 && told.int("unmapped") == 2)
        // 7412 has three reference occupations; 2149 has one, but gathers what fits nowhere else.
        let expected = [
            "http://example.org/1": ["dachdecker"], "http://example.org/2": ["schweisser"],
            "http://example.org/3": [], "http://example.org/4": [], "http://example.org/5": ["maurer"],
        ]
        #expect(try EscoImportTests.synonyms(desk) == expected)
        let again = try desk.json(["import", "esco", "occupations_de.csv"])
        #expect(again.int("accepted") == 0 && again.int("unchanged") == 5)
    }

    @Test("another language adds names to the same concepts, and its label may tell what the first did not")
    func languages() throws {
        let desk = try CampaignFolder()
        try desk.write(EscoImportTests.german, to: "occupations_de.csv")
        try desk.write(EscoImportTests.spanish, to: "occupations_es.csv")
        let files = ["occupations_de.csv", "occupations_es.csv"]
        let told = try desk.json(["import", "esco"] + files)
        #expect(told.int("accepted") == 7)
        let found = try desk.place().store.find(.synonyms, "http://example.org/1")
        #expect(found?.labels == ["Dachdecker/in", "Ziegelvirtuose", "Dachkünstlerin", "mago de tejas"])
        #expect(try EscoImportTests.synonyms(desk)["http://example.org/3"] == ["mechatroniker"])
        for order in [files, files.reversed()] {
            let again = try desk.json(["import", "esco"] + order)
            #expect(again.int("accepted") == 0 && again.int("unchanged") == 7)
        }
    }

    @Test("later imports know the new names, titles of the reference keep their meaning, and a revert forgets them")
    func later() throws {
        let desk = try CampaignFolder()
        try desk.write(EscoImportTests.german, to: "occupations_de.csv")
        try desk.write("id,name\nE1,Bau GmbH\n", to: "employers.csv")
        let titles = ["Lichtbogenfreundin", "Dachkünstlerin (m/w/d)", "Maurer", "Stromflüsterer"]
        let rows = titles.enumerated().map { "V\($0.offset),E1,\($0.element)\n" }.joined()
        try desk.write("id,employer,title\n" + rows, to: "vacancies.csv")
        func imported() throws -> [[String]] {
            _ = try desk.json(["import", "vacancies", "vacancies.csv"])
            return try desk.place().store.all(.vacancies).map { $0.title.occupations.map(\.text) }
        }
        _ = try desk.json(["import", "employers", "employers.csv"])
        #expect(try imported() == [[], [], ["maurer"], []])
        _ = try desk.json(["import", "esco", "occupations_de.csv"])
        #expect(try imported() == [["schweisser"], ["dachdecker"], ["maurer"], []])
        let batches = desk.run(["batch", "list"]).out
        #expect(batches.contains("esco"))
        #expect(desk.run(["batch", "revert", "3"]).code == .done)
        #expect(try EscoImportTests.synonyms(desk) == [:])
        #expect(try imported() == [[], [], ["maurer"], []])
        #expect(desk.run(["check"]).code == .done)
    }

    @Test("titles of ESCO are known to 'occupations', to an applicant's question and to a case under the campaign")
    func everywhere() throws {
        let desk = try CampaignFolder()
        try desk.write(EscoImportTests.german, to: "occupations_de.csv")
        try desk.write(
            """
            {"nationalities":["ES"],"qualification":{"country":"ES","title":"Dachkünstlerin"},
             "occupation":"Lichtbogenfreundin","land":"BY","date":"2026-03-01"}
            """, to: "case.json")
        try desk.write("id,familyName,givenName,nationalities\nA1,Rey,Eva,ES\n", to: "people.csv")
        _ = try desk.json(["import", "applicants", "people.csv"])
        let questions = [
            ["occupations", "Lichtbogenfreundin"], ["assess", "A1", "Lichtbogenfreundin"],
            ["--campaign", "fair.lotse", "assess", "--case", "case.json"],
        ]
        let before = questions.map { desk.run($0) }
        #expect(before[0].code == .no && before[0].out == "")
        _ = try desk.json(["import", "esco", "occupations_de.csv"])
        let after = questions.map { desk.run($0) }
        #expect(after[0].code == .done && after[0].out.hasPrefix("schweisser"))
        let named = [
            desk.run(["occupations", "Schweißer"]), desk.run(["assess", "A1", "schweisser"]),
        ]
        #expect(after[0].out == named[0].out && after[1].out == named[1].out && after[1].out != before[1].out)
        #expect(after[2].out != before[2].out)
        // A case that names no campaign does not depend on what lies in the folder.
        #expect(desk.run(["assess", "--case", "case.json"]).out == before[2].out)
    }

    @Test("the whole of ESCO in its official shape", .enabled(if: Tier.reference != nil))
    func whole() throws {
        let desk = try CampaignFolder()
        let folder = try #require(Tier.reference)
        let names = try Self.table(folder + "/esco_altlabels.csv")
        var others: [String: [String]] = [:]
        for row in names where row[1] == "de" { others[row[0], default: []].append(row[2]) }
        var writer = TableWriter(dialect: .comma, formulas: .asTheyAre, hasMark: false)
        writer.append(["conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels"])
        let concepts = try Self.table(folder + "/esco_occupations.csv").filter { !$0[3].isEmpty }
        for row in concepts {
            let labels = (others[row[0]] ?? []).joined(separator: "\n")
            writer.append(["Occupation", "http://data.europa.eu/esco/occupation/" + row[0], row[1], row[3], labels])
        }
        try Data(writer.take()).write(to: URL(filePath: desk.path("occupations_de.csv")))
        let told = try desk.json(["import", "esco", "occupations_de.csv"])
        #expect(told.int("accepted") == concepts.count && told.int("refused") == 0)
        // Every concept alone in its group with a reference occupation is mapped, counted here from the tables anew.
        let catalogue = try Catalogue.load()
        let groups = Dictionary(grouping: catalogue.occupations) { $0.isco?.code ?? "" }
        let synonyms = try desk.place().store.all(.synonyms)
        for concept in synonyms where !concept.isco.code.hasSuffix("9") && groups[concept.isco.code]?.count == 1 {
            #expect(!concept.occupations.isEmpty, "\(concept.uri)")
        }
        let mapped = synonyms.count { !$0.occupations.isEmpty }
        #expect(told.int("unmapped") == synonyms.count - mapped)
        #expect(mapped > 300)
        print(
            "ESCO in German: \(synonyms.count) occupations, \(mapped) mapped, \(synonyms.map(\.labels.count).reduce(0, +)) names"
        )
    }

    private static func table(_ path: String) throws -> [[String]] {
        var reader = try TableReader(source: openTableSource(path: path))
        _ = try reader.readHeader()
        var rows: [[String]] = []
        var row = TableRow()
        while try reader.next(into: &row) { rows.append(row.texts) }
        return rows
    }
}
