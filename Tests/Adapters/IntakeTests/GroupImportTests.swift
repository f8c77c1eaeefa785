import Calendar
import Domain
import Intake
import Testing

@Suite struct GroupImportTests {
    @Test("answers for statistics are read in three languages and from JSON")
    func languages() throws {
        let expected = GroupAnswer(
            applicant: ID("A-017"), attribute: .sex, value: "weiblich", consentedOn: try day("2012-05-02"))
        for text in [
            "Bewerber;Merkmal;Angabe;Einwilligung am;Zweck\nA-017;Geschlecht;weiblich;02.05.2012;Statistik\n",
            "candidate,characteristic,answer,consent given on,used for\nA-017,sex,weiblich,2012-05-02,statistics\n",
            "candidato;característica;respuesta;consentimiento;finalidad\nA-017;sexo;weiblich;02/05/2012;estadística\n",
            """
            [{"applicant":"A-017","attribute":"sex","value":"weiblich","consentedOn":"2012-05-02",\
            "purpose":"statistics"}]
            """,
        ] {
            let result = try importer().groups([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(result.values == [expected], "\(text)")
        }
    }

    @Test("without a day of consent, for another purpose or about another attribute nothing is taken")
    func refused() throws {
        let head = "applicant;attribute;value;consentedOn;purpose\n"
        let result = try importer().groups([
            file(
                head + "A-1;sex;w;;statistics\nA-2;sex;w;2012-05-02;matching\nA-3;shoe size;38;2012-05-02;statistics\n")
        ])
        #expect(result.values == [])
        #expect(
            result.findings.map { "\($0.field ?? "") \($0.message)" } == [
                "consentedOn nothing is given for consentedOn, which every row needs",
                "purpose found a word outside the list", "attribute found a word outside the list",
            ])
        #expect(result.findings[1].hint.contains("statistics, since these answers are taken for nothing else"))
    }

    @Test("somebody answers a question once in a file")
    func identity() throws {
        let head = "applicant;attribute;value;consentedOn;purpose\n"
        let rows = "A-1;sex;w;2012-05-02;statistics\nA-1;sex;m;2012-05-02;statistics\n"
        let result = try importer().groups([file(head + rows + "A-1;age;30;2012-05-02;statistics\n")])
        #expect(result.values.map(\.attribute) == [.sex, .age])
        #expect(result.summary.refused == 1)
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
