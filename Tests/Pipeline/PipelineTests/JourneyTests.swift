import Calendar
import Catalogue
import Domain
import PlanFiles
import Store
import Support
import Testing

@testable import Pipeline

/// A placement and the steps that its way back has, each with its length and what it comes after.
struct PlacedCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let state: Contract.State
    let waitsFor: [AssessmentStep]
    let german: CEFRLevel?
    let needed: CEFRLevel
    let steps: [String]
    let unknown: [PlacementStep]
}

@Suite("The way back from a contract's first day")
struct JourneyTests {
    static let cases: [PlacedCase] = [
        PlacedCase(
            testDescription: "a Union citizen in a trade, signed, with enough German", state: .signed, waitsFor: [],
            german: .b1, needed: .b1,
            steps: [
                "signature 0", "availability 0 < signature", "worksCouncil 7 < signature", "housing 30 < signature",
                "booking 14 < signature housing", "arrival 1 < booking availability",
            ], unknown: []),
        PlacedCase(
            testDescription: "a nurse from elsewhere, accepted, two levels short", state: .accepted,
            waitsFor: [.recognition, .permit], german: .a2, needed: .b2,
            steps: [
                "signature 7", "papers 28", "recognition 120 < papers", "permit 84 < papers recognition signature",
                // 200 units to B1 and 300 to B2 at 25 a week.
                "language 140", "availability 0 < signature", "worksCouncil 7 < signature", "housing 30 < signature",
                "booking 14 < signature housing permit", "arrival 1 < booking language availability",
            ], unknown: []),
        PlacedCase(
            testDescription: "an offer, with nothing known of the person's German", state: .offered, waitsFor: [],
            german: nil, needed: .a2,
            steps: [
                "signature 14", "availability 0 < signature", "worksCouncil 7 < signature", "housing 30 < signature",
                "booking 14 < signature housing", "arrival 1 < booking availability",
            ], unknown: [.language]),
    ]

    @Test("the steps follow from what the assessment waits for, the language and the contract", arguments: cases)
    func steps(_ placed: PlacedCase) {
        let day = FairInstances.date(2012, 6, 25)
        let facts = PlacementFacts(
            contract: Contract(
                applicant: ID("B1"), vacancy: ID("V1"), state: placed.state, signedOn: day,
                start: FairInstances.date(2013, 3, 1)), today: day, land: .bavaria,
            assessment: Assessment(
                occupation: nil, verdict: .mayWorkAfter, waitsFor: placed.waitsFor,
                recognition: RecognitionAnswer(kind: .automatic, isNeeded: true, deadlineDays: 120),
                permit: PermitAnswer(path: .skilledVocational)), german: placed.german, germanNeeded: placed.needed,
            unitsTo: [.a1: 160, .a2: 160, .b1: 200, .b2: 300], unitsPerWeek: 25, availableFrom: day, course: nil,
            arrivedOn: nil)
        let found = facts.problem.steps.map { step in
            let count =
                switch step.length {
                case .days(let count), .workingDays(let count), .months(let count): count
                }
            let after = step.after.isEmpty ? "" : " < \(step.after.map(\.text).joined(separator: " "))"
            return "\(step.id) \(count)\(after)"
        }
        #expect(found == placed.steps)
        #expect(facts.unknown == placed.unknown)
        #expect(facts.problem.faults() == [])
    }

    @Test("whoever is an intern first comes before it and learns until the training begins")
    func internship() {
        let (day, from) = (FairInstances.date(2014, 1, 27), FairInstances.date(2014, 5, 5))
        let facts = PlacementFacts(
            contract: Contract(
                applicant: ID("B1"), vacancy: ID("V1"), state: .accepted, start: FairInstances.date(2014, 9, 1),
                internship: Internship(from: from, until: FairInstances.date(2014, 7, 31))), today: day,
            land: .badenWuerttemberg, assessment: nil, german: .a2, germanNeeded: .b1, unitsTo: [.b1: 200],
            unitsPerWeek: 10, availableFrom: nil, course: nil, arrivedOn: nil)
        let problem = facts.problem
        #expect(problem.steps.first { $0.id == PlacementStep.arrival.id }?.after == [PlacementStep.booking.id])
        let internship = problem.steps.first { $0.id == PlacementStep.internship.id }
        #expect(internship?.length == .days(119), "from 5 May to 1 September")
        #expect(internship?.after == [PlacementStep.arrival.id, PlacementStep.worksCouncil.id])
        #expect(problem.start == FairInstances.date(2014, 9, 1))
        #expect(problem.faults() == [])
    }

    @Test("the stage waits for contracts, plans each placement, and its plan goes with the person")
    func stage() throws {
        let campaign = try SmallCampaign(applicants: 40, vacancies: 8)
        defer { campaign.clear() }
        let before = try campaign.run(to: .journey)
        #expect(before.last?.stage == .journey)
        guard case .waiting = before.last?.outcome else { throw JourneyFailure.doesNotWait }
        let inputs = try campaign.store.loadInputs()
        let contracts = zip(inputs.applicants.prefix(3), inputs.vacancies).map { applicant, vacancy in
            Contract(
                applicant: applicant.id, vacancy: vacancy.id, state: .accepted,
                start: inputs.campaign.date.adding(months: 8))
        }
        _ = try campaign.store.importRows(
            .contracts, contracts, from: ImportSource(file: "contracts.csv", digest: "00"), actor: "anna",
            now: SmallCampaign.now)
        let report = try #require(try campaign.run(to: .journey).last)
        #expect(report.outcome == .ran(changed: true))
        #expect(report.summary.hasPrefix("3 placements, "))
        let kept = try #require(try campaign.store.lastPlan(of: "journey"))
        let paths = try BackwardLines.paths(kept)
        #expect(paths.map(\.applicant) == contracts.map(\.applicant).sorted())
        #expect(paths.allSatisfy { $0.plan.slack != nil && $0.plan.criticalStep != nil })
        #expect(try campaign.run(to: .journey).last?.outcome == .skipped)
        try campaign.store.erase(
            .applicant(contracts[0].applicant), ground: "asked", actor: "anna", now: SmallCampaign.now)
        let rest = try BackwardLines.paths(try #require(try campaign.store.lastPlan(of: "journey")))
        #expect(rest.map(\.applicant) == contracts.dropFirst().map(\.applicant).sorted())
    }

    private enum JourneyFailure: Error {
        case doesNotWait
    }
}
