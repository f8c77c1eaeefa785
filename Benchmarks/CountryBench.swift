import Catalogue
import Domain
import Matching
import Shortlists

/// Matching and shortlists of an invented country, as a campaign's run asks for them.
enum CountryBench {
    private static let counts = [
        "small": (3_000, 300), "medium": (10_000, 1_000), "large": (30_000, 3_000), "huge": (100_000, 10_000),
        "nation": (1_000_000, 50_000),
    ]
    static let sizes = ["small", "medium", "large", "huge", "nation"]

    /// Lines of JSON, one for each stage; nil for an unknown size.
    static func run(_ name: String, lists: Bool) throws -> [String]? {
        guard let (applicants, vacancies) = counts[name] else { return nil }
        let settings = CampaignSettings()
        let problem = CountryInstance(try Catalogue.load()).problem(
            applicants: applicants, vacancies: vacancies, settings)
        let before = Measurement.peakMemory
        let (result, cost) = Measurement.of { Matcher(problem).match(threads: Measurement.threads) }
        let (pairs, listing) = Measurement.of { result.pairs }
        let funnel = result.funnel
        var lines = [
            line("match", cost, "\"pairs\": \(funnel.pairs), \"feasible\": \(funnel.feasible), \"before\": \(before)"),
            line("pairs", listing, "\"kept\": \(pairs.count), \"score\": \(pairs.reduce(0) { $0 + $1.mutualScore })"),
        ]
        guard lists else { return lines }
        let shortlists = ShortlistProblem(
            seed: 1, pairs: pairs,
            vacancies: problem.vacancies.enumerated().map { index, vacancy in
                let limit = (1 + index % 2) * settings.interviewsPerOpening
                return ShortlistVacancy(id: vacancy.id, employer: ID("F\(index / 3)"), limit: limit)
            }, applicants: problem.profiles.map(\.id), interviewsPerCandidate: settings.interviewsPerCandidate)
        let (plan, planning) = Measurement.of { ShortlistPlanner.plan(shortlists) }
        lines.append(
            line("shortlists", planning, "\"interviews\": \(plan.entries.count), \"seen\": \(plan.covered)"))
        return lines
    }

    private static func line(_ stage: String, _ cost: Measurement, _ rest: String) -> String {
        "{\"kernel\": \"country\", \"stage\": \"\(stage)\", \(rest), \"cpu\": \(cost.cpu), \"wall\": \(cost.wall), "
            + "\"mib\": \(Measurement.peakMemory)}"
    }
}
