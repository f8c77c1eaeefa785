import Calendar

extension Recipe {
    /// The marginals of the 2012 fair for any number of rows: more firms, tables, interpreters and no hand-written rows.
    /// What is more than a region holds comes from the whole country.
    static func anySize(applicants: Int, vacancies: Int) -> Recipe {
        let firms = max(1, vacancies / 3)
        var recipe = region(applicants: applicants, vacancies: vacancies, firms: firms)
        if applicants > CountryRecipe.regionalApplicants || firms > CountryRecipe.regionalEmployers {
            recipe.country = .germany(of: recipe)
        }
        return recipe
    }

    private static func region(applicants: Int, vacancies: Int, firms: Int) -> Recipe {
        let model = schwarzwaldBaarHeuberg
        return Recipe(
            facts: CampaignFacts(
                id: "sample", name: "Sample", route: "fair", land: "BW", date: model.facts.date,
                venue: model.facts.venue,
                zone: model.facts.zone, settings: model.facts.settings.filter { $0.name != "invited" },
                required: []),
            employers: EmployerRecipe(
                count: firms, interested: firms, industries: model.employers.industries, towns: model.employers.towns,
                employees: model.employers.employees, phonePrefix: model.employers.phonePrefix, fixed: [:]),
            vacancies: model.vacancies.resized(to: vacancies),
            applicants: model.applicants.resized(to: applicants),
            fair: model.fair.resized(tables: max(1, vacancies * 2 / 5), interpreters: max(1, vacancies / 4)),
            placement: .none(after: model.facts.date), courses: .none,
            travel: .none(after: model.facts.date), pickups: .none, housing: .none, onboarding: .none, survey: nil,
            papers: .none, learning: .none, statistics: nil, ledger: .none)
    }
}

extension VacancyRecipe {
    fileprivate func resized(to count: Int) -> VacancyRecipe {
        VacancyRecipe(
            count: count, openings: nil, openingsEach: openingsEach, german: german, patterns: patterns, starts: starts,
            fixed: [])
    }
}

extension ApplicantRecipe {
    fileprivate func resized(to count: Int) -> ApplicantRecipe {
        ApplicantRecipe(
            style: style, count: count, professions: professions, ages: ages, origins: origins, towns: towns,
            german: german, english: english, experienceMonths: experienceMonths, patterns: patterns, starts: starts,
            otherPlaces: otherPlaces, untrained: untrained, trainedInGermany: trainedInGermany,
            trainedAtHome: trainedAtHome, partlyPresent: partlyPresent, fixed: [])
    }
}

extension FairRecipe {
    fileprivate func resized(tables: Int, interpreters: Int) -> FairRecipe {
        FairRecipe(
            slotMinutes: slotMinutes, days: days, tables: tables, interpreters: interpreters,
            interpreterPairs: interpreterPairs,
            interpreterRun: interpreterRun, english: english, spanish: spanish, teams: teams,
            delegationWindows: delegationWindows, interpreterWindows: interpreterWindows, partPresence: partPresence)
    }
}
