import Calendar
import Domain
import Intake
import Testing

@Suite struct OnboardingImportTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    private func hours(_ weekday: Weekday, _ from: String, _ to: String) throws -> WeekHours {
        let (start, end) = (try #require(LocalTime(from)), try #require(LocalTime(to)))
        return try #require(WeekHours(weekday: weekday, from: start, to: end))
    }

    private func span(_ from: String, _ to: String) throws -> DaySpan {
        let (first, last) = (try day(from), try day(to))
        return try #require(DaySpan(from: first, to: last))
    }

    struct Town: CustomTestStringConvertible, Sendable {
        let written: String
        /// GeoNames id; nil where the town stays a text.
        let town: String?
        let finding: String?

        var testDescription: String { written }
    }

    static let towns: [Town] = [
        Town(written: "Munich", town: "2867714", finding: nil),
        Town(written: "80331 München", town: "2867714", finding: nil),
        Town(written: "Wien (Österreich)", town: "2761369", finding: nil),
        Town(written: "Frankfurt (Oder)", town: "2925535", finding: nil),
        Town(written: "15230 Frankfurt", town: "2925535", finding: nil),
        Town(written: "60311 Frankfurt", town: "2925533", finding: nil),
        Town(written: "Frankfurt, BB", town: "2925535", finding: nil),
        Town(written: "95028 Hof", town: "2902768", finding: nil),
        Town(
            written: "Hof", town: nil,
            finding:
                "f.csv:2:4: warning[IN035] place \"Hof\": 2 towns have that name; kept as text, without distances | "
                + "Add the postcode, the Land or the country: Hof, BY; Hof, RP."),
        Town(
            written: "Wien, Bayern", town: nil,
            finding:
                "f.csv:2:4: warning[IN034] place \"Wien, Bayern\": no town of that name is known; kept as text, "
                + "without distances | Check the spelling, or name the nearest larger town."),
    ]

    @Test(
        "a town has its point on the map whatever the language of its name, and one of several has none",
        arguments: towns)
    func readsTown(_ row: Town) throws {
        let cell = row.written.contains(",") ? "\"\(row.written)\"" : row.written
        let text =
            "id,name,languages,place,hoursPerWeek,maxHouseholds,times\n"
            + "L-1,Clara Beispiel,German C2,\(cell),4.5,3,Mon-Tue 16:00-20:00\n"
        let result = try importer().guides([file(text)])
        #expect(result.values.first?.place == PlaceName(original: row.written, place: row.town.map { ID($0) }))
        #expect(result.findings.map(\.line) == [row.finding].compactMap(\.self))
    }

    @Test("a guide is read in three languages and from JSON")
    func guides() throws {
        let skills = [
            LanguageSkill(language: .german, level: .c2), LanguageSkill(language: .spanish, level: .b2),
        ]
        let texts = [
            "id,name,languages,place,hoursPerWeek,maxHouseholds,times,holidays,substitute,phone\n"
                + "L-1,Clara Beispiel,German C2; Spanish B2,Wunsiedel,4.5,3,Mon-Tue 16:00-20:00; Sat 9:00-13:00,"
                + "2012-08-06 to 2012-08-19; 2012-09-03,L-2,0151 0000001\n",
            "Lotsen-ID;Lotsin;Sprachkenntnisse;Wohnort;Stunden je Woche;Haushalte höchstens;freie Zeiten;Urlaub;"
                + "Vertretung;Telefon\n"
                + "L-1;Clara Beispiel;Deutsch C2 | Spanisch B2;95632 Wunsiedel;4,5;3;Mo-Di 16:00-20:00 | Sa 9:00-13:00;"
                + "06.08.2012 bis 19.08.2012 | 03.09.2012;L-2;0151 0000001\n",
            "id guía;acompañante;idiomas;localidad;horas por semana;máximo de hogares;horas libres;vacaciones;"
                + "sustituta;teléfono\n"
                + "L-1;Clara Beispiel;alemán C2|español B2;Wunsiedel;4,5;3;lunes a martes 16:00-20:00|sáb. 9:00-13:00;"
                + "06/08/2012 hasta 19/08/2012|03/09/2012;L-2;0151 0000001\n",
            """
            [{"id":"L-1","name":"Clara Beispiel","languages":["Deutsch C2","Spanisch B2"],"place":"Wunsiedel",\
            "hoursPerWeek":4.5,"maxHouseholds":3,"times":["Mo-Di 16:00-20:00","Sa 9:00-13:00"],\
            "holidays":["06.08.2012 bis 19.08.2012","03.09.2012"],"substitute":"L-2","phone":"0151 0000001"}]
            """,
        ]
        for text in texts {
            let result = try importer().guides([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            var guide = try #require(result.values.first, "\(text)")
            #expect(guide.place.place == ID("2805762"))
            guide.place = PlaceName(original: "Wunsiedel", place: nil)
            #expect(
                guide
                    == Guide(
                        id: ID("L-1"), name: "Clara Beispiel", phone: "0151 0000001", languages: skills,
                        place: PlaceName(original: "Wunsiedel", place: nil), minutesPerWeek: 270, maxHouseholds: 3,
                        hours: [
                            try hours(.monday, "16:00", "20:00"), try hours(.tuesday, "16:00", "20:00"),
                            try hours(.saturday, "09:00", "13:00"),
                        ],
                        absences: [try span("2012-08-06", "2012-08-19"), try span("2012-09-03", "2012-09-03")],
                        substitute: ID("L-2")), "\(text)")
        }
    }

    @Test("an office is read in three languages and from JSON")
    func offices() throws {
        let texts = [
            "id,kind,name,place,hours,closed,visitMinutes,together,languages\n"
                + "A-1,registration,Town Hall,Selb,Mon-Tue 8:00-12:00; Tue 12:00-18:00,"
                + "2012-12-24 to 2012-12-31,20,3,German C2\n",
            "Kennung;Art;Behörde;Ort;Öffnungszeiten;geschlossen;Dauer;Haushalte gemeinsam;Sprachen\n"
                + "A-1;Bürgerbüro;Town Hall;Selb;Mo-Di 8:00-12:00 | Di 12:00-18:00;24.12.2012 bis 31.12.2012;20;3;"
                + "Deutsch C2\n",
            "id oficina;trámite;oficina;localidad;horario;días de cierre;minutos por visita;juntos;idiomas\n"
                + "A-1;Empadronamiento;Town Hall;Selb;lunes a martes 8:00-12:00|martes 12:00-18:00;"
                + "24/12/2012 hasta 31/12/2012;20;3;alemán C2\n",
            """
            [{"id":"A-1","kind":"Meldeamt","name":"Town Hall","place":"Selb",\
            "hours":["Mo-Di 8:00-12:00","Di 12:00-18:00"],"closed":["24.12.2012 bis 31.12.2012"],\
            "visitMinutes":20,"together":3,"languages":["Deutsch C2"]}]
            """,
        ]
        for text in texts {
            let result = try importer().offices([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(
                result.values == [
                    Office(
                        id: ID("A-1"), kind: .registration, name: "Town Hall",
                        place: PlaceName(original: "Selb", place: ID("2833296")),
                        hours: [try hours(.monday, "08:00", "12:00"), try hours(.tuesday, "08:00", "18:00")],
                        closed: [try span("2012-12-24", "2012-12-31")], visitMinutes: 20, together: 3,
                        languages: [LanguageSkill(language: .german, level: .c2)])
                ], "\(text)")
        }
    }

    @Test("only what is needed has to be given")
    func bare() throws {
        let guides = try importer().guides([file("id;name;languages;place\nL1;A;Deutsch C2;Selb\n")])
        let guide = try #require(guides.values.first)
        #expect(guide.hours == nil && guide.minutesPerWeek == nil && guide.maxHouseholds == nil)
        #expect(guide.absences == [] && guide.substitute == nil && guide.phone == nil)
        let offices = try importer().offices([file("id;kind;name;place;hours\nA1;Bank;B;Selb;Mo 9:00-12:00\n")])
        let office = try #require(offices.values.first)
        #expect(office.visitMinutes == nil && office.together == 1 && office.languages == [] && office.closed == [])
    }

    @Test("every kind of office has a word in each language")
    func kinds() throws {
        let words: [(Office.Kind, [String])] = [
            (.registration, ["Einwohnermeldeamt", "register office", "padrón"]),
            (.tax, ["Finanzamt", "tax office", "Hacienda"]),
            (.healthInsurance, ["Krankenkasse", "health insurance", "seguro médico"]),
            (.bank, ["Sparkasse", "bank", "banco"]), (.healthOffice, ["Gesundheitsamt", "health office", "sanidad"]),
            (.foreigners, ["Ausländerbehörde", "foreigners authority", "extranjería"]),
            (.licensing, ["Führerscheinstelle", "driving licence office", "tráfico"]),
            (.school, ["Schulamt", "school office", "educación"]),
        ]
        #expect(Set(words.map(\.0)) == Set(Office.Kind.allCases))
        for (kind, names) in words {
            for name in names {
                let text = "id;kind;name;place;hours\nA1;\(name);N;Selb;Mo 9:00-12:00\n"
                #expect(try importer().offices([file(text)]).values.map(\.kind) == [kind], "\(name)")
            }
        }
    }

    @Test("what cannot be used is refused with the reason")
    func refused() throws {
        let guides =
            "id;name;languages;place;times;holidays;substitute;hoursPerWeek\n"
            + "A;N;Deutsch C2;Selb;Fr-Mo 8:00-12:00;;;\nB;N;Deutsch C2;Selb;Mo 12:00-8:00;;;\n"
            + "C;N;Deutsch C2;Selb;;19.08.2012 bis 06.08.2012;;\nD;N;Deutsch C2;Selb;;;D;\n"
            + "E;N;Deutsch C2;Selb;;;;90\nF;N;Klingonisch C2;Selb;;;;\n"
        let result = try importer().guides([file(guides)])
        #expect(result.values.isEmpty)
        #expect(result.findings.map(\.code) == ["IN047", "IN048", "IN048", "IN053", "IN025", "IN032"])
        #expect(
            result.findings.map(\.message).prefix(4) == [
                "found no weekday with times", "the end 08:00 is not after the beginning 12:00",
                "the end 2012-08-06 is before the beginning 2012-08-19", "the guide stands in for itself",
            ])
        let offices =
            "id;kind;name;place;hours;visitMinutes\nA;Zoo;N;Selb;Mo 8:00-12:00;\nB;Bank;N;Selb;;\n"
            + "C;Bank;N;Selb;Mo 8:00-12:00;3\nD;Bank;N;;Mo 8:00-12:00;\n"
        let other = try importer().offices([file(offices)])
        #expect(other.values.isEmpty)
        #expect(other.findings.map(\.code) == ["IN039", "IN020", "IN025", "IN020"])
        #expect(
            other.findings.first?.hint
                == "Write one of: registration, tax, healthInsurance, bank, healthOffice, foreigners, licensing, school."
        )
    }
}
