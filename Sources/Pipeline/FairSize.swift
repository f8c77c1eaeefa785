import Calendar
package import Domain
import Forecast

/// How large a fair has to be for so many signed contracts (Größe der Messe), and what follows from it.
package struct FairSize: Hashable, Sendable {
    /// Signed contracts.
    package let wanted: Int
    /// In percent.
    package let certainty: Int
    /// People to invite.
    package let invited: Int
    /// Everybody who is invited is seen at least once, and each wanted contract by as many as the campaign sees for an
    /// opening; nobody more often than the campaign allows.
    package let interviews: Int
    /// Length of one interview in minutes.
    package let minutes: Int
    /// Interviews that one table holds on all days.
    package let slotsPerTable: Int
    package let tables: Int
    /// Interviews at which somebody has to interpret: as large a share as on the shortlists; all where there are none.
    package let interpreted: Int
    /// Interviews that one interpreter can be at on all days, with the rests that the campaign gives.
    package let slotsPerInterpreter: Int
    package let interpreters: Int
    /// What inviting costs.
    package let cost: Cents
    /// What firms pay towards it: those that come, and for each wanted contract.
    package let fees: Cents

    /// At all tables together, in minutes.
    package var tableMinutes: Int { interviews * minutes }
    package var interpreterMinutes: Int { interpreted * minutes }
}

/// What keeps a fair from being sized.
package enum FairSizeObstacle: Error, Hashable, Sendable {
    /// Nothing says how long an interview is and how many a day holds.
    case noDays
    /// Not even so many invitations are enough.
    case tooMany(invitations: Int)
}

extension CampaignPipeline {
    /// The size of a fair for so many contracts, by the campaign's expectations alone: nobody needs to have applied.
    package func fairSize(
        wanted: Int, certainty: Int, most: Int
    ) throws(PipelineError) -> Result<FairSize, FairSizeObstacle> {
        let bench = try Bench(self)
        let inputs = bench.inputs
        let settings = inputs.campaign.settings
        let open = inputs.days.map { day in
            day.slots.map { slot in
                !inputs.blocks.contains { $0.audience == .all && $0.window.touches(slot, on: day.date) }
            }
        }
        let slots = open.reduce(0) { $0 + $1.count { $0 } }
        let run = settings.interpreterRunSlots
        let interpreting = open.reduce(0) { $0 + FairCapacity.mostInRuns($1, limit: run) }
        guard slots > 0, let minutes = inputs.days.flatMap(\.slots).map(\.minutes).max() else {
            return .failure(.noDays)
        }
        let expected = settings.expectations(on: inputs.campaign.route)
            .filter { [.met, .offered, .contract].contains($0.stage) }
        let problem = CampaignFunnel(stages: expected.map(\.stage), people: []).forecast(expected).nobodyDecided
        guard let invited = Forecast.invitations(for: wanted, certainty: certainty, in: problem, limit: most) else {
            return .failure(.tooMany(invitations: most))
        }
        let interviews = min(
            invited * settings.interviewsPerCandidate, max(invited, wanted * settings.interviewsPerOpening))
        let (needing, all) = try interpretedShare(on: bench)
        let interpreted = (interviews * needing + all - 1) / all
        let firms = inputs.delegations.isEmpty ? inputs.employers.count : inputs.delegations.count
        let cost = expected.first.map { $0.expected.cost * invited } ?? .zero
        return .success(
            FairSize(
                wanted: wanted, certainty: certainty, invited: invited, interviews: interviews, minutes: minutes,
                slotsPerTable: slots, tables: (interviews + slots - 1) / slots, interpreted: interpreted,
                slotsPerInterpreter: interpreting, interpreters: (interpreted + interpreting - 1) / interpreting,
                cost: cost, fees: settings.organisationFee * firms + settings.placementFee * wanted))
    }

    /// How many of the interviews on the shortlists need an interpreter, and how many there are; (1, 1) without shortlists.
    private func interpretedShare(on bench: Bench) throws(PipelineError) -> (needing: Int, all: Int) {
        let entries = try bench.currentEntries()
        let level = bench.inputs.campaign.settings.sharedLanguageLevel
        func spoken(_ skills: [LanguageSkill]) -> Set<LanguageCode> {
            Set(skills.filter { $0.level >= level }.map(\.language))
        }
        let people = Dictionary(bench.inputs.applicants.map { ($0.id, spoken($0.languages)) }) { first, _ in first }
        let firms = Dictionary(bench.inputs.delegations.map { ($0.employer, spoken($0.languages)) }) { first, _ in
            first
        }
        let needing = entries.count { entry in
            (people[entry.applicant] ?? []).isDisjoint(with: firms[entry.employer] ?? [])
        }
        return entries.isEmpty ? (1, 1) : (needing, entries.count)
    }
}

extension ForecastCase {
    /// One group without anybody.
    fileprivate var nobodyDecided: ForecastCase {
        ForecastCase(
            stages: stages, groups: [Group(name: "invited", counts: stages.map { _ in Count() })])
    }
}
