import Catalogue
import Domain
import Intake
import Store

/// Brings names of ESCO to the reference occupations, and the reference's index of titles to those names.
struct SynonymDesk {
    private let store: CampaignStore
    private let catalogue: Catalogue
    /// Reference occupations by their unit group of ISCO-08. Groups that end in 9 gather what fits nowhere else, so
    /// that being alone in one says nothing.
    private let groups: [ISCO08Code: [ID<Occupation>]]

    init(_ store: CampaignStore, _ catalogue: Catalogue) {
        self.store = store
        self.catalogue = catalogue
        var groups: [ISCO08Code: [ID<Occupation>]] = [:]
        for occupation in catalogue.occupations {
            guard let isco = occupation.isco, isco.code.count == 4, !isco.code.hasSuffix("9") else { continue }
            groups[isco, default: []].append(occupation.id)
        }
        self.groups = groups
    }

    /// What is to be stored for a row: its names beside those known of the same concept, from whatever language. What
    /// the concept means is settled by the first row that tells, so that files may be imported again in any order.
    func merged(_ row: EscoOccupation) throws(StoreError) -> OccupationSynonyms {
        guard var known = try store.find(.synonyms, row.uri) else {
            return OccupationSynonyms(
                uri: row.uri, isco: row.isco, labels: SynonymDesk.union([], row.labels), occupations: occupations(row))
        }
        known.labels = SynonymDesk.union(known.labels, row.labels)
        if known.occupations.isEmpty { known.occupations = occupations(row) }
        return known
    }

    /// The reference occupations of exactly the preferred label; else the only one that other labels name; else the
    /// only one of the unit group. Nothing is guessed from parts of a title.
    func occupations(_ row: EscoOccupation) -> [ID<Occupation>] {
        let preferred = row.labels.first.map { catalogue.titles.occupations(named: $0) } ?? []
        if !preferred.isEmpty { return preferred }
        let others = Set(row.labels.dropFirst().flatMap { catalogue.titles.occupations(named: $0) })
        if others.count == 1 { return Array(others) }
        let group = groups[row.isco] ?? []
        return group.count == 1 ? group : []
    }

    /// The reference's titles with the campaign's synonyms. A title that the reference knows keeps its meaning.
    func titles() throws(StoreError) -> TitleIndex {
        var titles = catalogue.titles
        try store.each(.synonyms) { synonyms in
            guard !synonyms.occupations.isEmpty else { return }
            for label in synonyms.labels where catalogue.titles.occupations(named: label).isEmpty {
                for occupation in synonyms.occupations { titles.add(label, for: occupation) }
            }
        }
        return titles
    }

    private static func union(_ known: [String], _ new: [String]) -> [String] {
        var seen = Set(known)
        return known + new.filter { seen.insert($0).inserted }
    }
}
