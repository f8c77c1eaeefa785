import Calendar
import Domain
import Intake
import Testing

@Suite struct PaperImportTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    @Test("a paper is read in three languages and from JSON")
    func documents() throws {
        let paper = PersonDocument(
            applicant: ID("A-017"), kind: .terms, status: .received, language: LanguageCode("es"),
            validUntil: try day("2018-12-31"), due: try day("2012-08-01"), actor: .employer,
            contents: [1, 2, 3, 9], file: "A-017/terms.pdf", note: "signed")
        let texts = [
            "applicant,kind,status,language,valid until,due,actor,contents,file,note\n"
                + "A-017,written terms,received,es,2018-12-31,2012-08-01,company,1-3; 9,A-017/terms.pdf,signed\n",
            "Bewerber;Unterlage;Stand;Sprache;gültig bis;fällig am;zuständig;abgehakt;Datei;Bemerkung\n"
                + "A-017;Vertragsbedingungen;liegt vor;Spanisch;31.12.2018;01.08.2012;Betrieb;1–3 | 9;A-017/terms.pdf;"
                + "signed\n",
            "candidata;documento;estado;idioma;caduca;plazo;responsable;puntos marcados;archivo;observaciones\n"
                + "A-017;condiciones de trabajo;recibido;español;31/12/2018;01/08/2012;empresa;9, 1-3;A-017/terms.pdf;"
                + "signed\n",
            """
            [{"applicant":"A-017","kind":"terms","status":"received","language":"es","validUntil":"2018-12-31",\
            "due":"2012-08-01","actor":"employer","contents":["1-3","9"],"file":"A-017/terms.pdf","note":"signed"}]
            """,
        ]
        for text in texts {
            let result = try importer().documents([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(result.values == [paper], "\(text)")
        }
    }

    @Test("every kind, status and actor is read by its own word")
    func words() throws {
        for kind in DocumentKind.allCases {
            let result = try importer().documents([file("applicant,kind,status\nA1,\(kind.rawValue),asked\n")])
            #expect(result.values == [PersonDocument(applicant: ID("A1"), kind: kind, status: .asked)])
        }
        for status in PersonDocument.Status.sayable {
            let result = try importer().documents([file("applicant,kind,status\nA1,permit,\(status.rawValue)\n")])
            #expect(result.values.map(\.status) == [status])
        }
        for actor in ChecklistLine.Actor.allCases {
            let result = try importer().documents([
                file("applicant,kind,status,actor\nA1,permit,asked,\(actor.rawValue)\n")
            ])
            #expect(result.values.map(\.actor) == [actor])
        }
    }

    @Test("an emergency contact is read in three languages and from JSON; without an applicant it is the campaign's")
    func contacts() throws {
        let contact = EmergencyContact(
            id: ID("N-1"), applicant: ID("A-017"), name: "Pilar Ejemplo", phone: "+34 600 000001",
            languages: ["de", "es"].compactMap { LanguageCode($0) }, from: try day("2012-08-20"),
            until: try day("2012-09-30"))
        let texts = [
            "id,applicant,name,phone,languages,from,until\n"
                + "N-1,A-017,Pilar Ejemplo,+34 600 000001,es; de,2012-08-20,2012-09-30\n",
            "Kennung;Bewerberin;Notfallkontakt;Telefon;Sprachen;erreichbar ab;erreichbar bis\n"
                + "N-1;A-017;Pilar Ejemplo;+34 600 000001;Spanisch, Deutsch;20.08.2012;30.09.2012\n",
            "código;candidato;contacto de emergencia;móvil;idiomas;desde;hasta\n"
                + "N-1;A-017;Pilar Ejemplo;+34 600 000001;español|alemán;20/08/2012;30/09/2012\n",
            """
            [{"id":"N-1","applicant":"A-017","name":"Pilar Ejemplo","phone":"+34 600 000001",\
            "languages":["es","de"],"from":"2012-08-20","until":"2012-09-30"}]
            """,
        ]
        for text in texts {
            let result = try importer().contacts([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(result.values == [contact], "\(text)")
        }
        let campaigns = try importer().contacts([file("id,name,phone\nN-2,Bereitschaft,09232 98\n")])
        #expect(campaigns.values == [EmergencyContact(id: ID("N-2"), name: "Bereitschaft", phone: "09232 98")])
    }

    @Test("what cannot be read is refused, each finding once")
    func refused() throws {
        let papers = try importer().documents([
            file(
                """
                applicant,kind,status,contents
                A1,passport,expired,
                A1,passport,received,0-4
                A1,passport,received,7-3
                A1,toy,received,
                A1,passport,,
                """)
        ])
        #expect(papers.values == [])
        #expect(
            papers.findings.map { "\($0.field ?? "") \($0.message)" } == [
                "status found a word for expired, which follows from the last day",
                "contents found neither a number from 1 to 99 nor a span of numbers",
                "contents found neither a number from 1 to 99 nor a span of numbers",
                "kind found a word outside the list",
                "status nothing is given for status, which every row needs",
            ])
        let contacts = try importer().contacts([
            file("id,name,phone,from,until\nN1,Ana,1,2012-09-02,2012-09-01\nN2,Ana,,,\n")
        ])
        #expect(
            contacts.findings.map { "\($0.field ?? "") \($0.message)" } == [
                "until the last day is before the first",
                "phone nothing is given for phone, which every row needs",
            ])
    }

    @Test(
        "numbers of a law's list",
        arguments: [
            ("1-3; 9", [1, 2, 3, 9]), ("9,1–2", [1, 2, 9]), ("", []), ("4", [4]), ("0", nil), ("1-", nil), ("a", nil),
            ("5-100", nil), ("1-2-3", nil),
        ] as [(String, [Int]?)])
    func numbers(_ text: String, _ numbers: [Int]?) {
        #expect(NumberListText.numbers(text) == numbers)
    }
}
