import Calendar
import Domain
import Hashing

extension RandomCase {
    /// What may be said otherwise in a case.
    enum Field: CaseIterable {
        case nationality, awarded, trainingStart, trainingMonths, kind, country, level, occupation, recognised
        case experience, experienceMonths, hours, german, english, age, salary, contract, employment, target, family
    }

    private static let titles = ["eng-mechanical", "koch", "kuechenhilfe", "shk", "pflegefach", "mfa", "unheard-of"]

    /// A case with every optional field said, with times of work in place of a number of months, and with occupations that
    /// the qualification fits.
    static func working(_ generator: inout SplitMix64) -> AssessmentCase {
        var input = full(&generator)
        for field in [Field.occupation, .experience, .trainingStart] where generator.next() % 4 != 0 {
            input = changing(field, of: input, &generator)
        }
        return input
    }

    /// The same case with one thing said otherwise, or as it was where there is nothing else to say.
    static func changing(_ field: Field, of input: AssessmentCase, _ generator: inout SplitMix64) -> AssessmentCase {
        let other = full(&generator)
        let number = { (range: ClosedRange<Int>, generator: inout SplitMix64) in
            range.lowerBound + Int(generator.next() % UInt64(range.count))
        }
        let title = { (generator: inout SplitMix64) in
            JobTitle(original: "T", occupations: [ID(titles[number(0...titles.count - 1, &generator)])])
        }
        var changed = input
        switch field {
        case .nationality: changed.nationalities = other.nationalities
        case .awarded: changed.qualification?.awarded = input.date.adding(months: -number(1...400, &generator))
        case .trainingStart:
            changed.qualification?.trainingStart = input.date.adding(days: -number(100...12_000, &generator))
        case .trainingMonths: changed.qualification?.trainingMonths = number(6...72, &generator)
        case .kind: changed.qualification?.kind = other.qualification?.kind
        case .country: changed.qualification?.country = other.qualification?.country
        case .level: changed.qualification?.level = EQFLevel(number(3...8, &generator))
        case .occupation: changed.qualification?.occupation = title(&generator)
        case .recognised: changed.qualification?.alreadyRecognisedIn = other.qualification?.alreadyRecognisedIn ?? []
        case .experience:
            changed.experienceMonths = nil
            changed.experience = (0..<number(0...3, &generator)).map { _ in
                let from = input.date.adding(days: -number(30...3_000, &generator))
                let isDated = generator.next() % 4 != 0
                return Experience(
                    title: title(&generator), from: isDated ? from : nil,
                    to: generator.next() % 2 == 0 ? from.adding(days: number(10...1_500, &generator)) : nil,
                    hoursPerWeek: generator.next() % 3 == 0 ? nil : WeeklyHours(hours: number(10...40, &generator)),
                    months: isDated ? nil : number(1...80, &generator),
                    country: generator.next() % 2 == 0 ? nil : other.nationalities.first)
            }
        case .experienceMonths: changed.experienceMonths = number(0...90, &generator)
        case .hours: changed.weeklyHours = WeeklyHours(hours: number(15...40, &generator))
        case .german: changed.germanLevel = other.germanLevel
        case .english: changed.englishLevel = other.englishLevel
        case .age: changed.age = number(18...60, &generator)
        case .salary: changed.salaryPerYear = Cents(Int64(number(2_000_000...9_000_000, &generator)))
        case .contract: changed.contractMonths = generator.next() % 3 == 0 ? nil : number(3...24, &generator)
        case .employment: changed.employment = other.employment
        case .target: changed.target = other.target
        case .family: changed.family = input.family == nil ? .euCitizen : nil
        }
        return changed
    }
}
