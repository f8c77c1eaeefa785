import Calendar
import Domain
import Intake
import Testing

@Suite struct PartnerImportTests {
    @Test("a couple is read in three languages and from JSON, the same whoever of the two is named first")
    func couples() throws {
        let (first, second) = (CivilDate(iso: "2012-07-02"), CivilDate(iso: "2012-07-04"))
        let expected = Partnership(
            .init(applicant: ID("A-1"), consent: try #require(first)),
            .init(applicant: ID("A-2"), consent: try #require(second)), onlyTogether: true)
        let texts = [
            "Bewerber;Partner;Einwilligung;Einwilligung Partner;nur gemeinsam\nA-1;A-2;02.07.2012;04.07.2012;ja\n",
            "candidate,spouse,applicant consented on,partner consented on,together only\n"
                + "A-2,A-1,2012-07-04,2012-07-02,yes\n",
            "candidato;pareja;consentimiento;consentimiento de la pareja;solo juntos\n"
                + "A-1;A-2;02/07/2012;04/07/2012;sí\n",
            """
            [{"applicant":"A-1","partner":"A-2","applicantConsent":"2012-07-02","partnerConsent":"2012-07-04",\
            "onlyTogether":true}]
            """,
        ]
        for text in texts {
            let result = try importer().partners([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(result.values == [expected], "\(text)")
        }
        #expect(expected.id.text == "A-1/A-2")
        #expect(expected.partner(of: ID("A-2")) == ID("A-1"))
        #expect(expected.partner(of: ID("A-3")) == nil)
    }

    @Test("nobody is a couple alone or without the consent of both; a couple stands once, in whatever order")
    func refused() throws {
        let text = """
            Bewerber;Partner;Einwilligung;Einwilligung Partner
            A-1;A-2;02.07.2012;
            A-3;A-3;02.07.2012;02.07.2012
            A-4;A-5;02.07.2012;03.07.2012
            A-5;A-4;02.07.2012;03.07.2012
            """
        let result = try importer().partners([file(text)])
        #expect(result.values.map(\.id.text) == ["A-4/A-5"])
        #expect(result.values.map(\.onlyTogether) == [false])
        #expect(
            result.findings.map { "\($0.code) \($0.field ?? "") \($0.message)" } == [
                "IN020 partnerConsent nothing is given for partnerConsent, which every row needs",
                "IN053 partner the applicant is named as their own partner",
                "IN040 id line 4 has the same id; the first row is kept",
            ])
    }
}
