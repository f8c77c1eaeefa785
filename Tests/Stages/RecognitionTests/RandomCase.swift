import Calendar
import Domain
import Hashing
import Recognition

/// Random cases around the thresholds and dates of the law.
enum RandomCase {
    private static let countries = ["ES", "RO", "HR", "PL", "GB", "CH", "IN", "TR", "BA", "US", "PH", "KR", "NO", "DE"]
    private static let occupations = [
        "eng-mechanical", "it-developer", "shk", "elektroniker-betrieb", "koch", "kuechenhilfe", "arzt", "pflegefach",
        "physio",
        "fliesenleger", "lkw", "pflegeassistenz", "notsan", "architect", "mfa", "security",
    ]
    private static let kinds = [
        "es-grado", "es-t-cnico", "in-bachelor-of-technology-engineering", "tr-ustal-k-belgesi",
        "ph-bachelor-of-science-in-nursing", "ba-srednja-kola-3-god", "es-bachillerato",
    ]
    private static let dates = [
        "2010-05-01", "2012-03-31", "2012-06-25", "2012-08-01", "2013-06-30", "2013-07-01", "2014-02-01", "2016-05-01",
        "2020-02-29", "2020-03-01", "2022-05-01", "2023-11-18", "2024-03-01", "2024-06-01", "2026-03-01", "2027-02-01",
    ]

    static let days = dates.compactMap { CivilDate(iso: $0) }

    /// A case with every optional field said.
    static func full(_ generator: inout SplitMix64) -> AssessmentCase {
        let pick = { (list: [String], generator: inout SplitMix64) in list[Int(generator.next() % UInt64(list.count))] }
        let number = { (range: ClosedRange<Int>, generator: inout SplitMix64) in
            range.lowerBound + Int(generator.next() % UInt64(range.count))
        }
        let flag = { (generator: inout SplitMix64) in generator.next() % 2 == 0 }
        let date = CivilDate(iso: pick(dates, &generator)) ?? CivilDate(dayNumber: 0)
        let nationalities = (0..<2).compactMap { _ in CountryCode(pick(countries, &generator)) }
        var qualification: Qualification?
        if generator.next() % 6 != 0 {
            qualification = Qualification(
                title: "Title", kind: ID(pick(kinds, &generator)), country: CountryCode(pick(countries, &generator)),
                awarded: date.adding(months: -number(1...400, &generator)), trainingMonths: number(10...60, &generator),
                stateRecognisedAtHome: flag(&generator),
                alreadyRecognisedIn: flag(&generator)
                    ? [] : [CountryCode(pick(countries, &generator))].compactMap { $0 },
                occupation: JobTitle(original: "Title", occupations: []))
        }
        // anabin lists universities and degrees only.
        if let kind = qualification?.kind?.text, kind.contains("bachelor") || kind == "es-grado" {
            qualification?.institutionStatus = InstitutionStatus.allCases[number(0...3, &generator)]
            qualification?.degreeStatus = DegreeStatus.allCases[number(0...3, &generator)]
        }
        return AssessmentCase(
            nationalities: nationalities, qualification: qualification,
            target: .occupation(ID(pick(occupations, &generator))), land: Land.allCases[number(0...15, &generator)],
            date: date,
            experienceMonths: number(0...90, &generator), germanLevel: CEFRLevel(rawValue: number(0...6, &generator)),
            germanProof: .certificate, englishLevel: CEFRLevel(rawValue: number(0...6, &generator)),
            employment: EmploymentForm.allCases[number(0...2, &generator)],
            hasOffer: generator.next() % 5 != 0, salaryPerYear: Cents(Int64(number(2_000_000...8_000_000, &generator))),
            weeklyHours: 40, contractMonths: number(3...24, &generator), hasCollectiveAgreement: flag(&generator),
            inRecognitionPartnership: flag(&generator), partialRecognition: flag(&generator),
            age: number(18...60, &generator), hasRecentStay: flag(&generator), spouseQualifies: flag(&generator))
    }

    /// The same case with some fields not said; fields that have an assumption in place of silence stay.
    static func forgetting(_ input: AssessmentCase, _ generator: inout SplitMix64) -> AssessmentCase {
        var known = input
        let forget = { (generator: inout SplitMix64) in generator.next() % 3 == 0 }
        if forget(&generator) { known.experienceMonths = nil }
        if forget(&generator) { known.germanLevel = nil }
        if forget(&generator) { known.salaryPerYear = nil }
        if forget(&generator) { known.hasCollectiveAgreement = nil }
        if forget(&generator) { known.partialRecognition = nil }
        if forget(&generator) { known.inRecognitionPartnership = nil }
        if forget(&generator) { known.age = nil }
        if forget(&generator) { known.englishLevel = nil }
        if forget(&generator) { known.hasRecentStay = nil }
        if forget(&generator) { known.spouseQualifies = nil }
        if forget(&generator) { known.qualification?.awarded = nil }
        if forget(&generator) { known.qualification?.trainingMonths = nil }
        if forget(&generator) { known.qualification?.institutionStatus = nil }
        if forget(&generator) { known.qualification?.degreeStatus = nil }
        if forget(&generator) { known.qualification?.stateRecognisedAtHome = nil }
        if forget(&generator) { known.qualification?.country = nil }
        // General schooling is no qualification: without its kind the case would be another one.
        if forget(&generator), known.qualification?.kind?.text != "es-bachillerato" { known.qualification?.kind = nil }
        return known
    }
}
