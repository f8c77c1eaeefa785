import Calendar
import Domain
import Testing

@Suite struct ConversionTests {
    private static func title(_ occupations: String...) -> JobTitle {
        JobTitle(original: "as written", occupations: occupations.map { ID($0) })
    }

    private static func day(_ iso: String) -> CivilDate? { CivilDate(iso: iso) }

    private let lookups = MatchLookups(
        date: CivilDate(dayNumber: 15_516), languages: [.german],
        occupations: [
            ID("cook"): Occupation(
                id: ID("cook"), titleGerman: "Koch", titleEnglish: "Cook", titleSpanish: "Cocinero", aliases: [],
                isco: nil, kldb: nil, regulation: .free, minimumEQF: EQFLevel(4), field: ISCEDField("1013"),
                isQualified: true)
        ],
        points: [ID("P"): GeoPoint(latitudeMicrodegrees: 1, longitudeMicrodegrees: 2)],
        synonyms: ["programacion c plus plus": "c plus plus"])

    private func profile(_ change: (inout Applicant) -> Void) -> MatchProfile {
        var applicant = Applicant(id: ID("A"), person: Person(familyName: "F", givenName: "G"))
        change(&applicant)
        return MatchProfile(of: applicant, lookups: lookups)
    }

    struct Months: CustomTestStringConvertible {
        let reason: String
        let times: [(from: String?, to: String?, months: Int?)]
        let expected: Int
        var testDescription: String { reason }
    }

    @Test(
        "months of an occupation are counted once each day, up to the campaign's date",
        arguments: [
            Months(reason: "five whole years", times: [("2007-01-01", "2011-12-31", nil)], expected: 60),
            Months(
                reason: "two jobs at a time",
                times: [("2010-01-01", "2010-12-31", nil), ("2010-07-01", "2011-06-30", nil)], expected: 18),
            Months(
                reason: "a job within another, and one after it",
                times: [
                    ("2010-01-01", "2010-12-31", nil), ("2010-03-01", "2010-04-30", nil),
                    ("2010-06-01", "2010-12-31", nil),
                ], expected: 12),
            Months(reason: "still there on 2012-06-25", times: [("2011-06-26", nil, nil)], expected: 12),
            Months(reason: "length without dates", times: [(nil, nil, 7), (nil, nil, 5)], expected: 12),
            Months(reason: "begins in the future", times: [("2013-01-01", nil, nil)], expected: 0),
            Months(reason: "ends in the future", times: [("2012-05-26", "2014-01-01", nil)], expected: 1),
        ])
    func months(_ row: Months) {
        let profile = profile { applicant in
            applicant.experience = row.times.map {
                Experience(
                    title: Self.title("cook"), from: $0.from.flatMap(Self.day), to: $0.to.flatMap(Self.day),
                    months: $0.months)
            }
        }
        #expect(profile.practised == [PractisedOccupation(occupation: ID("cook"), months: row.expected)])
    }

    @Test("an ambiguous title counts for each occupation it may mean; a time without any length counts for none")
    func ambiguousTitle() {
        let profile = profile {
            $0.experience = [
                Experience(title: Self.title("cook", "baker"), months: 3), Experience(title: Self.title("smith")),
            ]
        }
        #expect(
            profile.practised == [
                PractisedOccupation(occupation: ID("baker"), months: 3),
                PractisedOccupation(occupation: ID("cook"), months: 3),
            ])
    }

    @Test("skills compare folded, with synonyms, and C, C++ and C# stay apart")
    func skills() {
        let profile = profile { $0.skills = ["C++", "Programación C++", "C#", "C", "Schweißen"] }
        #expect(profile.skills == ["c", "c plus plus", "c sharp", "schweissen"])
    }

    @Test("the newest word on consent counts, and other purposes do not")
    func consents() {
        let given = Consent(purpose: .matching, isGiven: true, on: Self.day("2012-05-01"))
        let taken = Consent(purpose: .matching, isGiven: false, on: Self.day("2012-06-01"))
        let pool = Consent(purpose: .talentPool, isGiven: true, on: Self.day("2012-06-20"))
        #expect(profile { $0.consents = [] }.consents == nil)
        #expect(profile { $0.consents = [pool] }.consents == nil)
        #expect(profile { $0.consents = [taken, given] }.consents == false)
        #expect(profile { $0.consents = [given, taken, pool] }.consents == false)
        #expect(profile { $0.consents = [Consent(purpose: .matching, isGiven: true), taken] }.consents == false)
        #expect(profile { $0.consents = [given, Consent(purpose: .matching, isGiven: false)] }.consents == true)
    }

    @Test("the best level of a language counts, of languages that are asked for")
    func languages() throws {
        let french = try #require(LanguageCode("fr"))
        let profile = profile {
            $0.languages = [
                LanguageSkill(language: .german, level: .a2), LanguageSkill(language: french, level: .c2),
                LanguageSkill(language: .german, level: .b1),
            ]
        }
        #expect(profile.languages == [ProfileLanguage(language: .german, level: .b1)])
    }

    @Test("a licence includes the smaller classes (FeV § 6 (3))")
    func licences() {
        #expect(DrivingLicences.held(by: ["ce"]) == ["AM", "B", "BE", "C", "C1", "C1E", "CE", "L", "T"])
        #expect(DrivingLicences.held(by: ["B", "Stapler"]) == ["AM", "B", "L", "STAPLER"])
        #expect(DrivingLicences.held(by: []) == [])
    }

    @Test("a vacancy takes level and field of its reference occupation where it names none")
    func vacancy() {
        var vacancy = Vacancy(id: ID("V"), employer: ID("E"), title: Self.title("cook", "baker"))
        vacancy.contract = .training
        vacancy.place = PlaceName(original: "Town", place: ID("P"))
        vacancy.licences = ["b", "B"]
        let match = MatchVacancy(of: vacancy, lookups: lookups)
        #expect(match.occupation == ID("cook"))
        #expect(match.occupationLevel == EQFLevel(4))
        #expect(match.minimumLevel == nil)
        #expect(match.fields == [ISCEDField("1013")].compactMap(\.self))
        #expect(match.isTraining)
        #expect(match.licences == ["B"])
        #expect(match.point == GeoPoint(latitudeMicrodegrees: 1, longitudeMicrodegrees: 2))
    }

    struct GateRow: CustomTestStringConvertible {
        let reason: String
        let assessment: Assessment
        let expected: PairGate
        var testDescription: String { reason }
    }

    static let gateRows: [GateRow] = [
        GateRow(
            reason: "EU citizen in a free occupation",
            assessment: Assessment(
                occupation: ID("cook"), verdict: .mayWork,
                recognition: RecognitionAnswer(kind: .optional, isNeeded: false),
                permit: PermitAnswer(path: .freeMovement)),
            expected: PairGate(recognition: .notNeeded, permit: .open)),
        GateRow(
            reason: "licence and permit to come",
            assessment: Assessment(
                occupation: ID("nurse"), verdict: .mayWorkAfter, waitsFor: [.recognition, .permit],
                recognition: RecognitionAnswer(
                    kind: .generalSystem, isNeeded: true, deadlineDays: 120, fees: Cents(10_000)...Cents(60_000),
                    measures: ["adaptation period"], languageMinimum: .b2),
                permit: PermitAnswer(path: .recognitionStay)),
            expected: PairGate(
                recognition: .needed(steps: 2, weeks: 18, cost: Cents(60_000)), languageMinimum: .b2,
                permit: .needed(weeks: 12))),
        GateRow(
            reason: "no path",
            assessment: Assessment(
                occupation: ID("cook"), verdict: .mayNot,
                recognition: RecognitionAnswer(kind: .notAvailable, isNeeded: nil), permit: PermitAnswer(path: .none)),
            expected: PairGate(recognition: .impossible, permit: .closed)),
        GateRow(
            reason: "facts are missing",
            assessment: Assessment(
                occupation: ID("cook"), verdict: .unclear,
                recognition: RecognitionAnswer(kind: .notAvailable, isNeeded: nil), permit: PermitAnswer(path: .none)),
            expected: PairGate(recognition: .unknown, permit: .unknown)),
        GateRow(
            reason: "several occupations",
            assessment: Assessment(occupation: nil, verdict: .unclear, recognition: nil, permit: nil),
            expected: PairGate(recognition: .unknown, permit: .unknown)),
    ]

    @Test("an assessment becomes a gate; what is unknown stays unknown", arguments: gateRows)
    func gates(_ row: GateRow) {
        #expect(PairGate(of: row.assessment, permitWeeks: 12) == row.expected)
    }
}
