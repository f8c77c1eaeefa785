import Calendar
import JSONText

extension Recipe {
    /// The marginals of the 2012 fair for any number of rows: more firms, tables, interpreters and no hand-written rows.
    /// What is more than a region holds comes from the whole country.
    static func anySize(applicants: Int, vacancies: Int, route: Sample.Route) -> Recipe {
        let firms = max(1, vacancies / 3)
        var recipe = region(applicants: applicants, vacancies: vacancies, firms: firms, route: route)
        if applicants > CountryRecipe.regionalApplicants || firms > CountryRecipe.regionalEmployers {
            recipe.country = .germany(of: recipe)
        }
        return recipe
    }

    private static func region(applicants: Int, vacancies: Int, firms: Int, route: Sample.Route) -> Recipe {
        let model = schwarzwaldBaarHeuberg
        return Recipe(
            facts: model.facts.ofSample(on: route),
            employers: EmployerRecipe(
                count: firms, interested: firms, industries: model.employers.industries, towns: model.employers.towns,
                employees: model.employers.employees, phonePrefix: model.employers.phonePrefix, fixed: [:]),
            vacancies: model.vacancies.resized(to: vacancies),
            applicants: model.applicants.resized(to: applicants),
            fair: route == .fair
                ? model.fair.resized(tables: max(1, vacancies * 2 / 5), interpreters: max(1, vacancies / 4)) : .none,
            placement: .none(after: model.facts.date), courses: .none,
            travel: .none(after: model.facts.date), pickups: .none, housing: .none, onboarding: .none, survey: nil,
            papers: .none, learning: .none, statistics: nil, ledger: .none)
    }
}

extension CampaignFacts {
    /// Without what only the campaign has that they are about; on papers without what only a fair needs.
    fileprivate func ofSample(on route: Sample.Route) -> CampaignFacts {
        let ofFair: Set = ["organiser", "interviewsPerDay", "minGapSlots", "interpreterRunSlots"]
        let kept = settings.filter { $0.name != "invited" && (route == .fair || !ofFair.contains($0.name)) }
        return CampaignFacts(
            id: "sample", name: "Sample", route: route.rawValue, land: "BW", date: date,
            venue: route == .fair ? venue : "", zone: zone,
            settings: (route == .fair ? [] : [CampaignFacts.organiserOnPapers]) + kept, required: [])
    }

    private static let organiserOnPapers = Setting(
        name: "organiser",
        value: .object([
            ("name", .string("Koordinierungsstelle")), ("email", .string("vermittlung@example.org")),
            ("phone", .string("07721 9600")),
        ]))
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
