import Calendar
import Domain
import Intake
import Testing

@Suite struct SurveyImportTests {
    @Test("an answer with an opening is read in three languages and from JSON")
    func answers() throws {
        let day = try #require(CivilDate(iso: "2011-11-14"))
        var opening = Vacancy(
            id: ID("survey-R-1"), employer: ID("E-1"), title: JobTitle(original: "Koch", occupations: [ID("koch")]),
            openings: 2, languages: [LanguageRequirement(language: .german, atStart: .a2, reason: "Küche")],
            salaryPerYear: Cents(2_640_000), hasCollectiveAgreement: true, helpsWithHousing: true)
        opening.weeklyHours = WeeklyHours(hundredths: 3_850)
        let answer = SurveyAnswer(
            id: ID("R-1"), employer: ID("E-1"), interest: .yes, answeredOn: day, opening: opening,
            trainsOnTheJob: true, interviewLanguages: ["de", "en"].compactMap { LanguageCode($0) },
            contactName: "Petra Muster")
        let texts = [
            "Nr;Betrieb;Interesse;Eingang;Stelle;Anzahl;Deutsch;Begründung Deutsch;Jahresgehalt;Wochenstunden;Tarif;"
                + "Unterkunft;Einarbeitung;Gesprächssprachen;Ansprechpartner\n"
                + "R-1;E-1;ja;14.11.2011;Koch;2;A2;Küche;26.400;38,5;ja;ja;ja;Englisch, Deutsch;Petra Muster\n",
            "answer id,company,interested,date,job title,openings,german level,language reason,annual salary,hours,"
                + "tariff,housing help,training on the job,languages of the interview,contact person\n"
                + "R-1,E-1,yes,2011-11-14,Koch,2,A2,Küche,26400,38.5,yes,yes,yes,en; de,Petra Muster\n",
            "código;empresa;interés;fecha;puesto;plazas;alemán;motivo del idioma;salario anual;horas;convenio;"
                + "alojamiento;formación en el puesto;idiomas de la entrevista;contacto\n"
                + "R-1;E-1;sí;14/11/2011;Koch;2;A2;Küche;26.400;38,5;sí;sí;sí;inglés, alemán;Petra Muster\n",
            """
            [{"id":"R-1","employer":"E-1","interested":"yes","answeredOn":"2011-11-14","title":"Koch","openings":2,\
            "germanAtStart":"A2","germanReason":"Küche","salaryPerYear":2640000,"weeklyHours":38.5,\
            "collectiveAgreement":true,"helpsWithHousing":true,"trainsOnTheJob":true,\
            "interviewLanguages":["de","en"],"contactName":"Petra Muster"}]
            """,
        ]
        for text in texts {
            let result = try importer(employers: [ID("E-1")]).survey([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(result.values == [answer], "\(text)")
        }
    }

    @Test("an answer without a job is one too, with its reason; an id for the vacancy is kept")
    func reasons() throws {
        let text = """
            Nr;Betrieb;Interesse;Grund;Datum;Stelle;Stellen-ID;Bemerkung
            R-1;E-1;später;Umbau;14.11.2011;;;ruft an
            R-2;E-1;kein Bedarf;;14.11.2011;;;
            R-3;E-1;x;;14.11.2011;Kellner;V-9;
            """
        let result = try importer(employers: [ID("E-1")]).survey([file(text)])
        #expect(result.findings.map(\.line) == [])
        #expect(result.values.map(\.interest) == [.later, .no, .yes])
        #expect(result.values.map { $0.opening?.id } == [nil, nil, ID("V-9")])
        #expect(result.values[0].reason == "Umbau")
        #expect(result.values[0].notes == [Note(heading: "Bemerkung", text: "ruft an")])
        #expect(result.values[2].opening?.notes == [])
    }

    @Test("what contradicts itself, and firms that nobody knows, are refused, each finding once")
    func refused() throws {
        let text = """
            Nr;Betrieb;Interesse;Datum;Stelle;Anzahl
            R-1;E-1;nein;14.11.2011;Koch;1
            R-2;E-1;ja;14.11.2011;;3
            R-3;E-9;ja;;Koch;1
            ;;vielleicht doch;14.11.2011;Koch;1
            """
        let result = try importer(employers: [ID("E-1")]).survey([file(text)])
        #expect(result.values == [])
        #expect(
            result.findings.map { "\($0.field ?? "") \($0.message)" } == [
                "interested the firm says no, yet a job is given",
                "openings openings are given, yet no job",
                "answeredOn nothing is given for answeredOn, which every row needs",
                "employer no employer with that id or name has been imported",
                "id nothing is given for id, which every row needs",
                "interested found a word outside the list",
                "employer nothing is given for employer, which every row needs",
            ])
    }
}
