package import Calendar
import Catalogue
package import Domain
import Forecast
import Store

extension CampaignPipeline {
    /// How far everybody has come on a day, by what the campaign recorded.
    package func funnel(on day: CivilDate) throws(PipelineError) -> CampaignFunnel {
        let bench = try Bench(self)
        let inputs = bench.inputs
        let release = try bench.store { (store) throws(StoreError) in try store.lastRelease() }
        let lists = try bench.store { (store) throws(StoreError) in try store.shortlists() }
        let interviews = (release?.interviews ?? []).filter { !$0.isCancelled }.compactMap { released in
            released.interview.vacancy.map {
                FunnelFacts.Interview(
                    pair: PlacementPair(applicant: released.interview.candidate, vacancy: $0),
                    date: released.window.date)
            }
        }
        let pairs = inputs.rankings.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        let refused =
            inputs.rankings.filter { $0.standing == .notAcceptable }
            .map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
            + bench.answers.filter { $0.answer == .decline }
            .map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        let groups = inputs.applicants.map { ($0.id, OccupationGroup(of: $0, in: catalogue).text) }
        return CampaignFunnel(
            FunnelFacts(
                route: inputs.campaign.route, applicants: inputs.applicants, vacancies: inputs.vacancies,
                contracts: inputs.contracts, events: inputs.employment,
                listed: lists?.entries.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) },
                interviews: interviews, ranked: pairs, refused: Set(refused),
                groups: Dictionary(uniqueKeysWithValues: groups)), on: day)
    }
}

/// A group of occupations (Berufshauptgruppe): the first digit of ISCO-08, by what somebody is trained for, else has worked
/// as. Source: ILO, International Standard Classification of Occupations 2008, major groups.
struct OccupationGroup {
    let text: String

    init(of applicant: Applicant, in catalogue: Catalogue) {
        let titles = applicant.qualifications.map(\.occupation) + applicant.experience.map(\.title)
        let code = titles.lazy.compactMap { title in
            title.occupations.first.flatMap { catalogue.occupation($0)?.isco?.code.first }
        }.first
        text = code.flatMap { OccupationGroup.titles[$0] } ?? "without a known occupation"
    }

    private static let titles: [Character: String] = [
        "0": "armed forces", "1": "managers", "2": "professionals", "3": "technicians and associate professionals",
        "4": "clerical support", "5": "service and sales", "6": "agriculture, forestry and fishery",
        "7": "craft and related trades", "8": "machine operators and assemblers", "9": "elementary occupations",
    ]
}
