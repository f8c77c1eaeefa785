import Calendar
import Catalogue
import Domain

/// An invented country's campaign as matching reads it: professions in about the proportion in which they are looked for, towns as
/// likely as they have inhabitants, and two thirds of the people bound to one or two of them.
struct CountryInstance {
    /// Id of the catalogue, people and vacancies of a thousand or so.
    private static let professions: [(id: String, people: Int, vacancies: Int)] = [
        ("pflegefach", 120, 120), ("altenpflege", 60, 70), ("arzt", 25, 30), ("physio", 20, 20), ("lkw", 60, 64),
        ("koch", 60, 53), ("restaurant", 60, 44), ("kuechenhilfe", 45, 36), ("housekeeping", 35, 18), ("hotel", 25, 18),
        ("baecker", 20, 27), ("elektroniker-ege", 50, 56), ("shk", 35, 47), ("maurer", 45, 38), ("eng-civil", 20, 9),
        ("metallbauer", 40, 50), ("kfz", 35, 40), ("tischler", 25, 30), ("it-developer", 60, 63),
        ("mechatroniker", 35, 49), ("eng-mechanical", 20, 27), ("eng-electrical", 15, 18), ("eng-automation", 12, 29),
        ("eng-production", 12, 13), ("eng-design", 12, 13), ("eng-quality", 8, 7), ("eng-telecom", 6, 7),
    ]
    private static let levels: [CEFRLevel] = [.a0, .a1, .a2, .b1, .b2, .c1]

    private let occupations: [Occupation]
    private let similarity: [OccupationPair: Int]
    private let towns: [GeoPoint]
    private let people, jobs, inhabitants: [Int]
    private let date = CivilDate(dayNumber: 15_516)

    init(_ catalogue: Catalogue) {
        let known = CountryInstance.professions.compactMap { entry in
            catalogue.occupation(ID(entry.id)).map { (occupation: $0, entry: entry) }
        }
        occupations = known.map(\.occupation)
        people = CountryInstance.sums(known.map(\.entry.people))
        jobs = CountryInstance.sums(known.map(\.entry.vacancies))
        let places = catalogue.places.all.filter { $0.country.text == "DE" && $0.population >= 20_000 }
        towns = places.map(\.point)
        inhabitants = CountryInstance.sums(places.map(\.population))
        var table: [OccupationPair: Int] = [:]
        for from in occupations {
            for to in occupations {
                let points = catalogue.similarities.basisPoints(from: from.id, to: to.id)
                if points > 0 { table[OccupationPair(from: from.id, to: to.id)] = points }
            }
        }
        similarity = table
    }

    private static func sums(_ weights: [Int]) -> [Int] {
        weights.reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
    }

    private static func place(_ sums: [Int], _ draw: Int) -> Int { sums.partitioningIndex { $0 > draw } }

    func problem(applicants: Int, vacancies: Int, _ settings: CampaignSettings) -> MatchProblem {
        var options = MatchOptions(settings)
        options.limitKept(applicants: applicants, vacancies: vacancies, openings: 3, settings)
        let profiles = (0..<applicants).map(profile)
        let offered = (0..<vacancies).map(vacancy)
        // A row for each profession that somebody learned, and one for those who learned none; a column for each pay of each.
        let gates = (0...occupations.count).map { own in
            (0..<(occupations.count * 20)).map { gate(own, $0 / 20) }
        }
        let rows = profiles.indices.map { (profiles[$0].id, learned($0) ?? occupations.count) }
        let columns = offered.indices.map { (offered[$0].id, profession($0) * 20 + pay($0)) }
        return MatchProblem(
            date: date, seed: 1, profiles: profiles, vacancies: offered,
            gates: GateTable(
                rows: Dictionary(uniqueKeysWithValues: rows), columns: Dictionary(uniqueKeysWithValues: columns),
                gates: gates), similarity: similarity, options: options)
    }

    private func gate(_ own: Int, _ asked: Int) -> PairGate {
        guard occupations[asked].regulation == .profession else {
            return PairGate(recognition: .notNeeded, permit: .open)
        }
        return PairGate(
            recognition: own == asked ? .needed(steps: 2, weeks: 8, cost: Cents(60_000)) : .impossible,
            languageMinimum: .b2, permit: .open)
    }

    // MARK: Draws

    private func draw(_ stream: UInt64, _ index: Int, below bound: Int) -> Int {
        CounterDraws(seed: 1, stream: stream).below(bound, at: index)
    }

    private func practised(_ index: Int) -> Int {
        CountryInstance.place(people, draw(1, index, below: people.last ?? 1))
    }

    private func learned(_ index: Int) -> Int? { draw(2, index, below: 100) < 8 ? nil : practised(index) }

    private func profession(_ vacancy: Int) -> Int {
        CountryInstance.place(jobs, draw(21, vacancy, below: jobs.last ?? 1))
    }

    private func pay(_ vacancy: Int) -> Int { draw(22, vacancy, below: 20) }
    private func town(_ stream: UInt64, _ index: Int) -> GeoPoint {
        towns[CountryInstance.place(inhabitants, draw(stream, index, below: inhabitants.last ?? 1))]
    }

    private func profile(_ index: Int) -> MatchProfile {
        let own = occupations[practised(index)]
        var profile = MatchProfile(id: ID("B" + String(10_000_000 + index).dropFirst()))
        profile.practised = [PractisedOccupation(occupation: own.id, months: draw(3, index, below: 160))]
        if learned(index) != nil {
            profile.qualifications = [
                ProfileQualification(occupations: [own.id], level: own.minimumEQF, field: ISCEDField("0715"))
            ]
        }
        profile.skills = ["s\(practised(index))-\(draw(4, index, below: 6))", "s\(practised(index))-6"]
        let german = CountryInstance.place([12, 28, 56, 86, 98, 100], draw(5, index, below: 100))
        profile.languages = [ProfileLanguage(language: .german, level: CountryInstance.levels[german])]
        profile.licences = draw(6, index, below: 100) < 85 ? ["B"] : []
        profile.earliestStart = date.adding(days: 20 + 48 * draw(7, index, below: 2))
        profile.patterns = [[.fullTime], [.fullTime, .shifts]][draw(8, index, below: 2)]
        profile.consents = draw(9, index, below: 100) < 97
        let places = CountryInstance.place([2, 7, 10], draw(10, index, below: 10))
        profile.wishes = ProfileWishes(
            minimumSalaryPerYear: draw(11, index, below: 2) == 0
                ? Cents(Int64(1_600_000 + 50_000 * draw(12, index, below: 16))) : nil,
            places: (0..<places).map { town(13 + UInt64($0), index) },
            onlyWishedPlaces: places > 0 && draw(15, index, below: 100) < 85,
            acceptsOtherOccupation: draw(16, index, below: 10) < 7)
        return profile
    }

    private func vacancy(_ index: Int) -> MatchVacancy {
        let number = profession(index)
        let asked = CountryInstance.place([35, 80, 98, 100], draw(23, index, below: 100))
        let german: CEFRLevel = [.a2, .b1, .b2, .c1][asked]
        return MatchVacancy(
            id: ID("V" + String(1_000_000 + index).dropFirst()), occupation: occupations[number].id,
            occupationLevel: occupations[number].minimumEQF,
            minimumLevel: draw(24, index, below: 4) == 0 ? nil : occupations[number].minimumEQF,
            fields: [draw(25, index, below: 2) == 0 ? "0715" : "071"].compactMap { ISCEDField($0) },
            mustSkills: draw(26, index, below: 10) < 6 ? ["s\(number)-\(draw(27, index, below: 6))"] : [],
            niceSkills: ["s\(number)-6"],
            languages: [LanguageRequirement(language: .german, atStart: german, later: german < .b2 ? .b2 : nil)],
            salaryPerYear: Cents(Int64(2_000_000 + 50_000 * pay(index))),
            start: date.adding(days: 60 + 30 * draw(28, index, below: 2)),
            patterns: [[.fullTime], [.fullTime, .shifts]][draw(29, index, below: 10) / 9],
            licences: draw(30, index, below: 8) == 0 ? ["B"] : [], point: town(31, index / 3))
    }
}

extension [Int] {
    /// The first place whose element meets a condition that holds from some place on.
    fileprivate func partitioningIndex(_ condition: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
