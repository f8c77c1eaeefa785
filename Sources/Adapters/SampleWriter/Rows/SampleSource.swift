import Calendar
import Hashing

/// A recipe with its seed: every row is a function of both and of its own number, so that rows can be made in any order.
struct SampleSource: Sendable {
    let recipe: Recipe
    let seed: UInt64
    let names = NameBook()

    /// The generator of one row; rows never share one.
    func generator(_ file: String, _ row: Int) -> SplitMix64 {
        SplitMix64(seed: SipHash24(seed: seed)("\(file)/\(row)"))
    }

    func applicantID(_ index: Int) -> String {
        identifier("B", index, of: recipe.applicants.count + recipe.applicants.fixed.count)
    }

    func employerID(_ index: Int) -> String { identifier("F", index, of: recipe.employers.count) }
    func vacancyID(_ index: Int) -> String { identifier("V", index, of: recipe.vacancies.count) }
    func interpreterID(_ index: Int) -> String { identifier("D", index, of: recipe.fair.interpreters) }
    func guideID(_ index: Int) -> String { identifier("L", index, of: recipe.onboarding.guides.count) }
    func driverID(_ index: Int) -> String { identifier("K", index, of: recipe.pickups.drivers.count) }
    func officeID(_ index: Int) -> String { identifier("A", index, of: recipe.onboarding.offices.count) }

    /// The letter and the number from 1, with as many digits as the largest number has, at least two.
    private func identifier(_ letter: String, _ index: Int, of count: Int) -> String {
        let digits = String(index + 1)
        let width = max(2, String(count).count)
        return letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The name of an invented person, from separate lists of given and family names.
    func inventedName(country: String, _ generator: inout SplitMix64) -> (given: String, family: String, isFemale: Bool)
    {
        let isFemale = generator.happens(percent: 50)
        let given = generator.one(of: names.names(country: country, kind: isFemale ? "given_f" : "given_m"))
        let families = names.names(country: country, kind: "family")
        let first = generator.one(of: families)
        let second = country == "ES" ? generator.one(of: families) : nil
        return (given ?? "", [first, second].compactMap { $0 }.joined(separator: " "), isFemale)
    }
}

extension ExportStyle.Language {
    /// The date that `written` wrote; nil where the text is none.
    func date(_ text: String) -> CivilDate? {
        switch self {
        case .german: CivilDate(iso: text.split(separator: ".").reversed().joined(separator: "-"))
        case .spanish: CivilDate(iso: text)
        }
    }

    /// The date as people who write this language type it: `25.06.2012`, or ISO in Spanish forms.
    func written(_ date: CivilDate) -> String {
        let iso = date.iso.split(separator: "-")
        switch self {
        case .german: return iso.reversed().joined(separator: ".")
        case .spanish: return iso.joined(separator: "-")
        }
    }
}
