import Calendar
import Hashing

extension SampleSource {
    /// The rows of the vacancies' file in order, each handed on as soon as it is made.
    func eachVacancy(_ body: (Row<VacancyColumn>) throws -> Void) rethrows {
        let recipe = recipe.vacancies
        let employers = interestedEmployers
        let described = Set(recipe.fixed.map(\.employer))
        let others = employers.filter { !described.contains($0) }
        var openingsLeft = recipe.openings
        for index in 0..<recipe.count {
            let rowsAfter = recipe.count - index - 1
            var row = vacancyRow(index, employers: others.isEmpty ? employers : others)
            if let left = openingsLeft {
                let drawn = Int(row[.openings]) ?? 1
                let openings = rowsAfter == 0 ? left : max(1, min(drawn, left - rowsAfter))
                row[.openings] = String(openings)
                openingsLeft = left - openings
            }
            try body(row)
        }
    }

    private func vacancyRow(_ index: Int, employers: [Int]) -> Row<VacancyColumn> {
        var generator = generator("vacancies", index)
        let fixed = index < recipe.vacancies.fixed.count ? recipe.vacancies.fixed[index] : nil
        let employer = fixed?.employer ?? employerOfDrawn(index, employers: employers, &generator)
        let profession = fixed?.profession ?? industry(employer: employer).professions.drawn(&generator)
        var row = Row<VacancyColumn>()
        row[.id] = vacancyID(index)
        row[.employer] = employerID(employer)
        row[.town] = town(employer: employer)
        describe(profession, in: &row, &generator)
        setTerms(of: profession, in: &row, &generator)
        for (column, value) in fixed?.cells ?? [:] { row[column] = value }
        row[.germanLater] = row[.german] < "B2" ? "B2" : ""
        return row
    }

    /// Every firm that looks for people has one vacancy at least; the rest fall at random.
    private func employerOfDrawn(_ index: Int, employers: [Int], _ generator: inout SplitMix64) -> Int {
        let place = index - recipe.vacancies.fixed.count
        return place < employers.count ? employers[place] : employers[generator.below(employers.count)]
    }

    private func describe(_ profession: Profession, in row: inout Row<VacancyColumn>, _ generator: inout SplitMix64) {
        row[.title] = generator.one(of: profession.adverts) ?? ""
        row[.openings] = String(recipe.vacancies.openingsEach.drawn(&generator))
        row[.level] = profession.level.map(String.init) ?? ""
        row[.field] = generator.happens(percent: 50) ? profession.field : String(profession.field.prefix(3))
        let skills = generator.some(3, of: profession.skills)
        let must = generator.happens(percent: 60) ? 1 : 0
        row[.mustSkills] = skills.prefix(must).joined(separator: ", ")
        row[.niceSkills] = skills.dropFirst(must).joined(separator: ", ")
        row[.german] = recipe.vacancies.german.drawn(&generator)
        row[.germanReason] =
            generator.one(of: ["Abstimmung im Team", "Kundenkontakt", "Sicherheitsunterweisung"]) ?? ""
        row[.languages] = generator.happens(percent: 20) ? "Englisch B1" : ""
    }

    private func setTerms(of profession: Profession, in row: inout Row<VacancyColumn>, _ generator: inout SplitMix64) {
        let pay = generator.number(in: profession.pay, step: 500)
        row[.pay] = "\(pay / 1000).\(String(pay % 1000 + 1000).dropFirst()),00"
        row[.hours] = generator.one(of: ["35", "38,5", "40", "40"]) ?? ""
        row[.tariff] = generator.happens(percent: 60) ? "ja" : "nein"
        row[.start] = ExportStyle.Language.german.written(recipe.vacancies.starts.drawn(&generator))
        row[.pattern] = recipe.vacancies.patterns.drawn(&generator)
        row[.licences] = generator.happens(percent: 12) ? "B" : ""
        if profession.occupation == "lkw" { row[.licences] = "CE" }
        row[.contract] = generator.happens(percent: 80) ? "unbefristet" : "befristet 24 Monate"
        row[.experience] = generator.happens(percent: 30) ? "12" : ""
        row[.housing] = generator.happens(percent: 40) ? "ja" : ""
    }
}
