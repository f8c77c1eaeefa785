import Foundation
import Testing

@testable import Export

/// Sources of rules in the language of the reader.
@Suite struct LawTests {
    struct Case: CustomTestStringConvertible {
        let citation: String
        let german: String
        let spanish: String

        var testDescription: String { citation }
    }

    private static let cases = [
        Case(citation: "§ 6 (3), § 13 (3) BQFG", german: "§ 6 (3), § 13 (3) BQFG", spanish: "§ 6 (3), § 13 (3) BQFG"),
        Case(
            citation: "§ 4a (5) sentence 3 no. 3, § 82 (6), § 7 (2) sentence 2 AufenthG",
            german: "§ 4a (5) Satz 3 Nr. 3, § 82 (6), § 7 (2) Satz 2 AufenthG",
            spanish: "§ 4a (5) frase 3 n.º 3, § 82 (6), § 7 (2) frase 2 AufenthG"),
        Case(
            citation:
                "§ 2 (1) sentence 2 no. 1–10 NachwG in the wording until 31 July 2022; joint declaration of 13 February 2014",
            german: "§ 2 (1) Satz 2 Nr. 1–10 NachwG in der Fassung bis 31.07.2022; Gemeinsame Erklärung vom 13.02.2014",
            spanish:
                "§ 2 (1) frase 2 n.º 1–10 NachwG en la redacción hasta el 31/07/2022; declaración conjunta del 13/02/2014"
        ),
        Case(
            citation: "BÄO § 3(1) no.5, GMK 2014", german: "BÄO § 3(1) Nr. 5, GMK 2014",
            spanish: "BÄO § 3(1) n.º 5, GMK 2014"),
        Case(
            citation: "BBSR-Online 10/2014; quality standard after Erfurt 2013: named contact person",
            german: "BBSR-Online 10/2014; Qualitätsmaßstab nach Erfurt 2013: Ansprechperson benannt",
            spanish: "BBSR-Online 10/2014; norma de calidad según Erfurt 2013: persona de contacto indicada"),
        Case(
            citation: "practice: six months beyond the arrival", german: "Praxis: sechs Monate über die Ankunft hinaus",
            spanish: "práctica: seis meses después de la llegada"),
    ]

    @Test("a citation is said in the language of the reader, and in English as the rule has it", arguments: cases)
    func said(_ one: Case) {
        #expect(DocumentLanguage.german.law(one.citation) == one.german)
        #expect(DocumentLanguage.spanish.law(one.citation) == one.spanish)
        #expect(DocumentLanguage.english.law(one.citation) == one.citation)
    }

    @Test("no citation of a rule keeps an English word in German or Spanish")
    func complete() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var laws: Set<String> = []
        for case let file as URL in files where file.pathExtension == "json" {
            let text = try String(contentsOf: file, encoding: .utf8)
            laws.formUnion(text.matches(of: /"(?:law|weekendLaw)": *"([^"]+)"/).map { String($0.1) })
        }
        #expect(laws.count > 60)
        let english = /\b(?:sentence|no\.|practice|the|and|with|within|of|acts?|standard|joint|licence|wording)\b/
        for law in laws.sorted() {
            #expect(DocumentLanguage.german.law(law).firstMatch(of: english) == nil, "\(law)")
            #expect(DocumentLanguage.spanish.law(law).firstMatch(of: english) == nil, "\(law)")
        }
    }

    @Test("days within a text are written as the language writes them")
    func dated() {
        let text = "gültig bis 2013-01-31, nötig bis 2013-02-20"
        #expect(Wording(language: .german).dated(text) == "gültig bis 31.01.2013, nötig bis 20.02.2013")
        #expect(Wording(language: .spanish).dated("hasta 2013-01-31") == "hasta 31/01/2013")
        #expect(Wording(language: .german).dated("Nr. 2013-13-45") == "Nr. 2013-13-45")
    }
}
