import Calendar
import Domain
import Intake
import Testing

@Suite struct JobImportTests {
    @Test("an English export of employers is read; without an id the folded name is the id")
    func employers() throws {
        let text =
            "\u{feff}Company,City,Sector,Staff,Contact,Email\r\n\"Stahlbau, Müller GmbH\",95632 Wunsiedel,Metal,1.200,P. Muster,muster@\r\n"
        let result = try importer().employers([file(text)])
        #expect(
            result.values == [
                Employer(
                    id: ID("stahlbau-mueller-gmbh"), name: "Stahlbau, Müller GmbH",
                    place: PlaceName(original: "95632 Wunsiedel", place: ID("2805762")), industry: "Metal",
                    employees: 1_200, contactName: "P. Muster", contactEmail: "muster@")
            ])
        #expect(
            result.findings.map(\.line) == [
                "f.csv:2:6: warning[IN043] contactEmail \"muster@\": this does not look like an e-mail address | Check the "
                    + "address: name@example.org."
            ])
    }

    @Test("a Spanish export of vacancies is read, with its employers checked")
    func vacancies() throws {
        let text = """
            Código;Empresa;Puesto;Plazas;Alemán;Salario mensual;Horas semanales;Inicio;Turno;Contrato;Localidad
            V-1;E-1;Soldador;2;A2;2.800 €;38,5;1 de septiembre de 2012;jornada completa, turnos;temporal 2 años;Wunsiedel
            V-2;E-9;Soldador;0;B9;2.800 $;38;31/02/2012;x;y;Wunsiedel
            """
        let result = try importer(employers: [ID("E-1")]).vacancies([file(text)])
        #expect(
            result.values == [
                Vacancy(
                    id: ID("V-1"), employer: ID("E-1"),
                    title: JobTitle(original: "Soldador", occupations: [ID("schweisser")]), openings: 2,
                    languages: [LanguageRequirement(language: .german, atStart: .a2)], salaryPerYear: Cents(3_360_000),
                    weeklyHours: WeeklyHours(hundredths: 3_850), start: CivilDate(iso: "2012-09-01"),
                    patterns: [.fullTime, .shifts],
                    contract: .fixed(months: 24), place: PlaceName(original: "Wunsiedel", place: ID("2805762")))
            ])
        #expect(
            result.findings.filter { $0.severity == .error }.map { "\($0.code) \($0.field ?? "")" } == [
                "IN044 employer", "IN025 openings", "IN030 germanAtStart", "IN028 salaryPerMonth", "IN021 start",
                "IN039 patterns", "IN039 contract",
            ])
        #expect(result.refused.map(\.line) == [3])
    }
}
