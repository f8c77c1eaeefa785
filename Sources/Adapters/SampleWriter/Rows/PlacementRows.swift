import Calendar
import Hashing

/// What came of the interviews of a sample: what both sides thought, and who was hired.
struct PlacementRows {
    /// An interview with both sides' ranks; 0 = not acceptable, nil = not said.
    struct Opinion {
        let applicant: String
        let vacancy: String
        var employerRank: Int?
        var applicantRank: Int?
    }

    private let source: SampleSource
    private let opinions: [Opinion]

    init(source: SampleSource) {
        self.source = source
        opinions = PlacementRows.opinions(source)
    }

    /// An employer's row and an applicant's for each interview, less those that were not said.
    var rankings: [Row<RankingColumn>] {
        opinions.flatMap { opinion in
            [("Betrieb", opinion.employerRank), ("Bewerber", opinion.applicantRank)].compactMap { side, rank in
                guard let rank else { return nil }
                var row = Row<RankingColumn>()
                row[.side] = side
                row[.applicant] = opinion.applicant
                row[.vacancy] = opinion.vacancy
                row[.rank] = rank == 0 ? "nein" : String(rank)
                return row
            }
        }
    }

    /// Those who signed, in the order of the applicants, then two who withdrew and one who has an offer.
    var contracts: [Row<ContractColumn>] {
        let hires = source.recipe.placement.hires
        var terms: [String: Row<VacancyColumn>] = [:]
        source.eachVacancy { terms[$0[.id]] = $0 }
        let chosen = best(hires + 3)
        let states = chosen.indices.map {
            $0 < hires ? "unterschrieben" : $0 < hires + 2 ? "zurückgezogen" : "angeboten"
        }
        let signed = zip(chosen, states).prefix(hires).sorted { $0.0.applicant < $1.0.applicant }
        return (Array(signed) + zip(chosen, states).dropFirst(hires)).enumerated().compactMap { index, item in
            terms[item.0.vacancy].map { contract(item.0, state: item.1, terms: $0, index) }
        }
    }

    /// Pairs that like each other best; nobody twice, and one for each vacancy.
    private func best(_ count: Int) -> [Opinion] {
        let liked = opinions.compactMap { opinion -> (sum: Int, lot: Int, opinion: Opinion)? in
            guard let employer = opinion.employerRank, let applicant = opinion.applicantRank, employer > 0,
                applicant > 0
            else { return nil }
            var generator = source.generator("hires/\(opinion.applicant)/\(opinion.vacancy)", 0)
            return (employer + applicant, generator.below(1 << 30), opinion)
        }
        var taken: Set<String> = []
        var chosen: [Opinion] = []
        for item in liked.sorted(by: { ($0.sum, $0.lot) < ($1.sum, $1.lot) }) where chosen.count < count {
            guard !taken.contains(item.opinion.applicant), !taken.contains(item.opinion.vacancy) else { continue }
            taken.formUnion([item.opinion.applicant, item.opinion.vacancy])
            chosen.append(item.opinion)
        }
        return chosen
    }

    private func contract(
        _ opinion: Opinion, state: String, terms: Row<VacancyColumn>, _ index: Int
    ) -> Row<ContractColumn> {
        var generator = source.generator("contracts", index)
        let recipe = source.recipe.placement
        let date = ExportStyle.Language.german
        var row = Row<ContractColumn>()
        row[.applicant] = opinion.applicant
        row[.vacancy] = opinion.vacancy
        row[.state] = state
        let signed = generator.one(of: recipe.signing)
        if state == "unterschrieben", let signed { row[.signedOn] = date.written(signed) }
        let notBefore = max(recipe.earliestStart, signed.map(PlacementRows.firstMonth(after:)) ?? recipe.earliestStart)
        row[.start] = [terms[.start], date.written(notBefore)].max(by: PlacementRows.isEarlier) ?? ""
        row[.pay] = PlacementRows.monthly(terms[.pay])
        row[.languages] = "Deutsch; Spanisch"
        if let internship = recipe.internship {
            row[.internshipFrom] = date.written(internship.lowerBound)
            row[.internshipUntil] = date.written(internship.upperBound)
        }
        return row
    }

    /// The first day of the month that leaves six weeks to give notice, to find a room and to travel.
    private static func firstMonth(after signed: CivilDate) -> CivilDate {
        let day = signed.adding(days: 42)
        return day.day == 1 ? day : day.adding(days: 1 - day.day).adding(months: 1)
    }

    /// Whether a date written as 01.09.2012 is before another.
    private static func isEarlier(_ left: String, _ right: String) -> Bool {
        left.split(separator: ".").reversed().lexicographicallyPrecedes(right.split(separator: ".").reversed()) {
            $0 < $1
        }
    }

    /// `61.000,00` a year as a twelfth: `5.083,33`.
    private static func monthly(_ yearly: String) -> String {
        let euros = Int(yearly.prefix { $0 != "," }.filter { $0 != "." }) ?? 0
        let cents = euros * 100 / 12
        let whole = cents / 100
        let thousands =
            whole >= 1_000 ? "\(whole / 1_000)." + String(String(whole % 1_000 + 1_000).dropFirst()) : "\(whole)"
        return "\(thousands),\(String(String(cents % 100 + 100).dropFirst()))"
    }

    private static func opinions(_ source: SampleSource) -> [Opinion] {
        var opinions = source.recipe.placement.interviews.split(separator: "\n").flatMap { line in
            let parts = line.split(separator: ":")
            return parts.last.map { people in
                people.split(separator: " ").map { Opinion(applicant: String($0), vacancy: String(parts[0])) }
            } ?? []
        }
        let names = opinions.map { "\($0.applicant)/\($0.vacancy)" }
        let ofVacancy = Dictionary(grouping: opinions.indices) { opinions[$0].vacancy }
        for indices in ofVacancy.values {
            for (index, rank) in ranks("employers", indices, names, source) { opinions[index].employerRank = rank }
        }
        let ofApplicant = Dictionary(grouping: opinions.indices) { opinions[$0].applicant }
        for indices in ofApplicant.values {
            for (index, rank) in ranks("applicants", indices, names, source) {
                opinions[index].applicantRank = rank
            }
        }
        return opinions
    }

    /// A rank for each, with ties, some not acceptable and some not said.
    private static func ranks(
        _ side: String, _ indices: [Int], _ names: [String], _ source: SampleSource
    ) -> [(Int, Int)] {
        let drawn = indices.sorted().map { index in
            var generator = source.generator("\(side)/\(names[index])", 0)
            return (index: index, lot: generator.below(100), order: generator.below(1 << 30))
        }.sorted { $0.order < $1.order }
        var rank = 1
        var ranks: [(Int, Int)] = []
        for item in drawn where item.lot >= 6 {
            if item.lot < 24 {
                ranks.append((item.index, 0))
                continue
            }
            ranks.append((item.index, rank))
            if item.lot >= 40 { rank += 1 }
        }
        return ranks
    }
}
