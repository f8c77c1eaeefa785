import Calendar
import Domain
import Intake
import Testing

@Suite struct PlacementImportTests {
    private let start = CivilDate(iso: "2012-09-01")

    @Test("a contract is read in three languages and from JSON, with pay a month as it is written")
    func contracts() throws {
        let expected = Contract(
            applicant: ID("A-1"), vacancy: ID("V-1"), state: .signed, signedOn: CivilDate(iso: "2012-07-10"),
            start: try #require(start), payPerMonth: Cents(280_050),
            languages: ["de", "es"].compactMap { LanguageCode($0) })
        let texts = [
            "applicant,vacancy,state,signedOn,start,payPerMonth,languages\n"
                + "A-1,V-1,signed,2012-07-10,2012-09-01,\"2,800.50\",es; de; es\n",
            "Bewerber;Stelle;Vertragsstand;Vertragsdatum;Eintritt;Monatslohn;Vertragssprachen\n"
                + "A-1;V-1;unterzeichnet;10.07.2012;01.09.2012;2.800,50 € brutto;Deutsch, Spanisch\n",
            "candidato;oferta;estado;fecha de firma;incorporación;sueldo mensual;idiomas\n"
                + "A-1;V-1;firmado;10/07/2012;01/09/2012;2800,50 €/mes;alemán, español\n",
            """
            [{"applicant":"A-1","vacancy":"V-1","state":"signed","signedOn":"2012-07-10","start":"2012-09-01",\
            "payPerMonth":280050,"languages":["de","es"]}]
            """,
        ]
        for text in texts {
            let result = try importer().contracts([file(text)])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == [expected], "\(text)")
        }
    }

    @Test("an internship before the training has both days, in their order and before the first day")
    func internships() throws {
        let text = """
            Bewerber;Stelle;Stand;Beginn;Praktikum ab;Praktikum bis
            A-1;V-1;angenommen;01.09.2014;05.05.2014;31.07.2014
            A-2;V-1;angenommen;01.09.2014;;
            A-3;V-1;angenommen;01.09.2014;05.05.2014;
            A-4;V-1;angenommen;01.09.2014;;31.07.2014
            A-5;V-1;angenommen;01.09.2014;31.07.2014;05.05.2014
            A-6;V-1;angenommen;01.09.2014;05.05.2014;01.09.2014
            """
        let result = try importer().contracts([file(text)])
        let (from, until) = (CivilDate(iso: "2014-05-05"), CivilDate(iso: "2014-07-31"))
        let internship = Internship(from: try #require(from), until: try #require(until))
        #expect(result.values.map(\.applicant.text) == ["A-1", "A-2"])
        #expect(result.values.map(\.internship) == [internship, nil])
        #expect(result.values.map(\.expectedOn.iso) == ["2014-05-05", "2014-09-01"])
        #expect(
            result.findings.map { "\($0.code) \($0.field ?? "") \($0.message)" } == [
                "IN053 internshipFrom the internship has a first day and no last",
                "IN053 internshipUntil the internship has a last day and no first",
                "IN053 internshipUntil the internship does not end after its first day and before start",
                "IN053 internshipUntil the internship does not end after its first day and before start",
            ])
    }

    @Test("rankings have ties, and a word for nobody")
    func rankings() throws {
        let text = """
            Seite;Bewerber;Stelle;Rang
            Betrieb;A-1;V-1;1
            Firma;A-2;V-1;1
            employer;A-3;V-1;nein
            Kandidatin;A-1;V-1;2
            candidata;A-1;V-2;no aceptable
            """
        let result = try importer().rankings([file(text)])
        #expect(result.findings.map(\.line) == [])
        let opinions = result.values.map { "\($0.id) \($0.standing)" }
        #expect(
            opinions == [
                "employer/A-1/V-1 rank(1)", "employer/A-2/V-1 rank(1)", "employer/A-3/V-1 notAcceptable",
                "applicant/A-1/V-1 rank(2)", "applicant/A-1/V-2 notAcceptable",
            ])
    }

    @Test("ids with slashes do not run together")
    func ids() throws {
        let start = try #require(start)
        let left = Contract(applicant: ID("A/1"), vacancy: ID("V"), state: .offered, start: start)
        let right = Contract(applicant: ID("A"), vacancy: ID("1/V"), state: .offered, start: start)
        #expect(left.id != right.id)
        #expect(left.id.text == "A~11/V")
        #expect(right.id.text == "A/1~1V")
    }
}
