import Calendar
import Domain
import Hashing
import Matching
import Support
import Testing

@Suite struct ExplanationTests {
    @Test("an explanation says for every pair what the naive matcher finds, refused pairs included")
    func agrees() {
        for seed in Tier.seeds(20, long: 1_000) {
            var generator = SplitMix64(seed: 900 + seed)
            let problem = MatchInstances.draw(&generator)
            let naive = NaiveMatcher(problem: problem)
            let matcher = Matcher(problem)
            for p in naive.profiles {
                for v in naive.vacancies {
                    guard let told = matcher.explain(p.id, v.id) else {
                        Issue.record("seed \(seed): no explanation")
                        continue
                    }
                    let scored = naive.scored(p, v)
                    #expect(told.criteria.map(\.criterion) == Criterion.allCases)
                    for result in told.criteria {
                        let verdict = naive.verdict(result.criterion, p, v)
                        let outcome: [CriterionOutcome] = [.pass, .passWithPlan, .fail]
                        #expect(result.outcome == outcome[verdict.rawValue], "seed \(seed) \(result.criterion)")
                        #expect(result.outcome != .pass || result.remedy == nil)
                    }
                    for part in told.employerParts + told.applicantParts {
                        #expect(part.points == naive.points(part.part, p, v), "seed \(seed) \(part.part)")
                    }
                    #expect(told.match.employerScore == scored.employer, "seed \(seed)")
                    #expect(told.match.applicantScore == scored.own, "seed \(seed)")
                    #expect(told.match.mutualScore == scored.mutual, "seed \(seed)")
                    #expect(told.outcome != .fail || told.match.needsPlan == false)
                }
            }
        }
    }

    @Test("unknown ids have no explanation and no what-if")
    func unknownIDs() {
        var generator = SplitMix64(seed: 1)
        let matcher = Matcher(MatchInstances.draw(&generator))
        #expect(matcher.explain(ID("nobody"), ID("V0")) == nil)
        #expect(matcher.explain(ID("A0"), ID("nothing")) == nil)
        #expect(matcher.whatIf(ID("nobody"), ID("V0")) == [])
    }

    struct Wording: CustomTestStringConvertible {
        let criterion: Criterion
        let facts: LocalText
        let remedy: LocalText?
        var testDescription: String { criterion.rawValue }
    }

    @Test("a refusal names what was found, what was expected and the remedy, in three languages", arguments: wordings)
    func wording(_ row: Wording) throws {
        let told = try #require(Matcher(Self.example).explain(ID("A1"), ID("V1")))
        let result = try #require(told.criteria.first { $0.criterion == row.criterion })
        #expect(result.facts == row.facts)
        #expect(result.remedy == row.remedy)
    }

    /// A cook with German A1 who wants 30,000 € near Tuttlingen, and a job in Wunsiedel ten weeks from the campaign's date.
    static let example: MatchProblem = {
        let profile = MatchProfile(
            id: ID("A1"), practised: [PractisedOccupation(occupation: ID("cook"), months: 24)],
            qualifications: [ProfileQualification(occupations: [ID("cook")], level: EQFLevel(3))],
            languages: [ProfileLanguage(language: .german, level: .a1)], licences: ["B"], patterns: [.fullTime],
            wishes: ProfileWishes(
                minimumSalaryPerYear: Cents(3_000_000),
                places: [GeoPoint(latitudeMicrodegrees: 47_985_000, longitudeMicrodegrees: 8_818_000)],
                onlyWishedPlaces: true),
            consents: true)
        let vacancy = MatchVacancy(
            id: ID("V1"), occupation: ID("cook"), minimumLevel: EQFLevel(4),
            languages: [LanguageRequirement(language: .german, atStart: .b1)], salaryPerYear: Cents(2_400_000),
            start: CivilDate(iso: "2012-09-03"), patterns: [.fullTime, .weekends], licences: ["C"],
            point: GeoPoint(latitudeMicrodegrees: 50_040_000, longitudeMicrodegrees: 12_000_000))
        return MatchProblem(
            date: MatchInstances.date, seed: 1, profiles: [profile], vacancies: [vacancy],
            gates: GateTable(
                rows: [ID("A1"): 0], columns: [ID("V1"): 0],
                gates: [[PairGate(recognition: .notNeeded, permit: .needed(weeks: 20))]]),
            similarity: [:])
    }()

    static let wordings = [
        Wording(
            criterion: .level,
            facts: LocalText(
                german: "EQR-Stufe 3, verlangt: 4", english: "EQF level 3, asked for: 4",
                spanish: "nivel EQF 3, se pide: 4"),
            remedy: LocalText(
                german: "EQR-Stufe 3 beim Betrieb genügen lassen", english: "the employer accepts EQF level 3",
                spanish: "la empresa acepta el nivel EQF 3")),
        Wording(
            criterion: .permit,
            facts: LocalText(
                german: "Aufenthaltstitel in 20 Wochen möglich, Beginn 2012-09-03",
                english: "residence title possible in 20 weeks, start 2012-09-03",
                spanish: "permiso posible en 20 semanas, inicio 2012-09-03"),
            remedy: LocalText(
                german: "Aufenthaltstitel beantragen; Beginn ab 2012-11-12",
                english: "apply for the residence title; start from 2012-11-12",
                spanish: "solicitar el permiso; inicio desde el 2012-11-12")),
        Wording(
            criterion: .language,
            facts: LocalText(
                german: "Deutsch A1, B1 verlangt zum Beginn 2012-09-03, erreichbar A2",
                english: "German A1, B1 needed by the start 2012-09-03, A2 in reach",
                spanish: "Alemán A1, se pide B1 al inicio 2012-09-03, alcanzable A2"),
            remedy: LocalText(
                german: "Deutsch B1 bis 2012-09-03: 360 Unterrichtseinheiten",
                english: "German B1 by 2012-09-03: 360 teaching units",
                spanish: "Alemán B1 hasta 2012-09-03: 360 unidades lectivas")),
        Wording(
            criterion: .pattern,
            facts: LocalText(
                german: "Arbeitszeit möglich: Vollzeit; verlangt: Vollzeit, Wochenende",
                english: "able to work: full time; asked for: full time, weekends",
                spanish: "puede trabajar: jornada completa; se pide: jornada completa, fines de semana"),
            remedy: LocalText(
                german: "Arbeitszeiten, die beide Seiten können", english: "hours that suit both sides",
                spanish: "horarios que convengan a ambas partes")),
        Wording(
            criterion: .salary,
            facts: LocalText(
                german: "Gehalt im Jahr: 24000 EUR, mindestens gewünscht: 30000 EUR",
                english: "pay a year: 24000 EUR, at least wished for: 30000 EUR",
                spanish: "salario anual: 24000 EUR, mínimo deseado: 30000 EUR"),
            remedy: LocalText(
                german: "höheres Gehalt oder niedrigerer Wunsch", english: "higher pay or a lower wish",
                spanish: "más salario o un deseo menor")),
        Wording(
            criterion: .consent,
            facts: LocalText(
                german: "Einwilligung zur Vermittlung liegt vor", english: "consent to be matched is given",
                spanish: "hay consentimiento para la intermediación"),
            remedy: nil),
    ]
}
