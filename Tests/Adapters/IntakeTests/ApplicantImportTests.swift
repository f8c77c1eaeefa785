import Calendar
import Domain
import Intake
import Testing

@Suite struct ApplicantImportTests {
    @Test("a German export becomes applicants, with every part in its place")
    func germanExport() throws {
        let text = """
            Bewerbernummer;Name, Vorname;Geburtsdatum;Staatsangehörigkeit;E-Mail;Wohnort;Land;Abschluss;Abschlussland;\
            Abschlussdatum;Tätigkeit;beschäftigt von;beschäftigt bis;Deutsch;Deutschnachweis;Sprachen;Führerschein;\
            verfügbar ab;Gehaltswunsch;Wunschorte;Einwilligung;Bemerkung
            A-1;García López, Ana;7.3.1987;spanisch;ana@example.org;Padrón;Spanien;Técnico en Soldadura y Calderería;ES;\
            30.06.2007;Schweißer;03/2008;heute;A2;Goethe-Zertifikat;Spanisch (Muttersprache), Englisch B1;B, C1;\
            01.09.2012;"2.500,00 €/Monat";Wunsiedel|Selb;ja;kommt mit Bus
            """
        let result = try importer().applicants([file(text)])
        #expect(
            result.findings.map(\.line) == [
                "f.csv:2:19: warning[IN027] minimumSalaryPerYear \"2.500,00 €/Monat\": taken as 30000 € a year: twelve "
                    + "months | Write the yearly pay if a thirteenth month or a bonus belongs to it."
            ])
        let expected = try ana
        #expect(result.values == [expected])
        #expect(result.summary.rows == 1 && result.summary.accepted == 1)
        #expect(result.summary.columns.first { $0.header == "Bemerkung" }?.field == nil)
    }

    private var ana: Applicant {
        get throws {
            let spain = try #require(CountryCode("ES"))
            let person = Person(
                familyName: "García López", givenName: "Ana", birthDate: CivilDate(iso: "1987-03-07"),
                nationalities: [spain], email: "ana@example.org",
                home: PlaceName(original: "Padrón", place: ID("3114643")), homeCountry: spain, contactLanguage: .spanish
            )
            let degree = Qualification(
                title: "Técnico en Soldadura y Calderería", kind: ID("es-t-cnico"), country: spain, level: EQFLevel(4),
                field: ISCEDField("0715"), awarded: CivilDate(iso: "2007-06-30"),
                occupation: JobTitle(original: "Técnico en Soldadura y Calderería", occupations: [ID("metallbauer")]))
            let welder = Experience(
                title: JobTitle(original: "Schweißer", occupations: [ID("schweisser")]),
                from: CivilDate(iso: "2008-03-01"))
            return Applicant(
                id: ID("A-1"), person: person, qualifications: [degree], experience: [welder],
                languages: [
                    LanguageSkill(language: .german, level: .a2, proof: .certificate),
                    LanguageSkill(language: .english, level: .b1), LanguageSkill(language: .spanish, level: .c2),
                ],
                licences: ["B", "C1"], earliestStart: CivilDate(iso: "2012-09-01"),
                wishes: Wishes(
                    minimumSalaryPerYear: Cents(3_000_000),
                    places: [
                        PlaceName(original: "Wunsiedel", place: ID("2805762")),
                        PlaceName(original: "Selb", place: ID("2833296")),
                    ]),
                consents: [Consent(purpose: .matching, isGiven: true)],
                notes: [Note(heading: "Bemerkung", text: "kommt mit Bus")])
        }
    }

    @Test(
        "what somebody can do and what they wish for are columns of their own, in three languages",
        arguments: [
            "Arbeitszeit;Arbeitszeitwunsch\nVollzeit, Schicht;Teilzeit",
            "work pattern;desired work pattern\nfull time, shifts;part time",
            "jornada;jornada deseada\njornada completa, turnos;tiempo parcial",
        ])
    func patterns(columns: String) throws {
        let lines = columns.split(separator: "\n")
        let text = "id;Nachname;Vorname;\(lines[0])\nA-1;Rey;Eva;\(lines[1])\n"
        let result = try importer().applicants([file(text)])
        #expect(result.findings.map(\.line) == [])
        #expect(result.values.map(\.patterns) == [[.fullTime, .shifts]])
        #expect(result.values.map(\.wishes.patterns) == [[.partTime]])
    }

    @Test("an id is the same person whether its letters are composed or not, in every file that names it")
    func normalisedIDs() throws {
        let (composed, decomposed) = ("M\u{fc}ller-1", "Mu\u{308}ller-1")
        let people = file("id;Nachname;Vorname\n\(decomposed);Rey;Eva\n\(composed);Rey;Ana\n", named: "p.csv")
        let languages = file("Bewerber;Sprache;Niveau\n\(composed);Deutsch;B1\n", named: "l.csv")
        let result = try importer().applicants([people, languages])
        #expect(result.values.map { Array($0.id.text.utf8) } == [Array(composed.utf8)])
        #expect(result.values.first?.languages.map(\.level) == [.b1])
        #expect(result.findings.map(\.code) == ["IN040"])
        let jobs = try importer(employers: [ID(composed)]).vacancies([file("id;Firma;Stelle\nV;\(decomposed);Koch\n")])
        #expect(jobs.values.map(\.employer) == [ID(composed)])
    }

    @Test("child files are joined by the applicant's id; rows without their applicant are refused")
    func childFiles() throws {
        let main = "id;Nachname;Vorname\nA-1;Brea;Olalla\nA-2;Rey;\n"
        let languages =
            "Bewerber;Sprache;Niveau\nA-1;Deutsch;B1 (Goethe)\nA-1;Englisch;intermediate\nA-2;Deutsch;A1\nA-9;Deutsch;A1\n"
        let titles = "applicant,title,country\nA-1,Técnico en Cocina y Gastronomía,Spain\n"
        let files = [file(main, named: "m.csv"), file(languages, named: "l.csv"), file(titles, named: "q.csv")]
        let result = try importer().applicants(files)
        #expect(result.values.map(\.id) == [ID("A-1")])
        #expect(
            result.values.first?.languages == [
                LanguageSkill(language: .german, level: .b1, proof: .certificate),
                LanguageSkill(language: .english, level: .b1),
            ])
        #expect(result.values.first?.qualifications.map(\.title) == ["Técnico en Cocina y Gastronomía"])
        #expect(
            result.findings.map(\.line) == [
                "l.csv:3:3: warning[IN031] level \"intermediate\": the text may mean B1 to B2; taken as B1, the lowest | "
                    + "Write one level, such as B1.",
                "m.csv:3: error[IN020] givenName: nothing is given for givenName, which every row needs | Fill the cell "
                    + "in, for example: Ana.",
                "l.csv:4: error[IN045] applicant: no applicant with that id was taken from these files | Import the file "
                    + "of the applicants in the same command, and check the id.",
                "l.csv:5: error[IN045] applicant: no applicant with that id was taken from these files | Import the file "
                    + "of the applicants in the same command, and check the id.",
            ])
        #expect(result.summary.rows == 7 && result.summary.accepted == 4 && result.summary.refused == 3)
    }
}
