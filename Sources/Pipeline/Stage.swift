import Calendar
package import Domain

/// A stage of the pipeline as data: what it reads, what it gives, and the version of its algorithm.
package struct Stage: Hashable, Sendable {
    /// The stages in the order in which they run; the raw value is the word of the command line and of the store.
    package enum Name: String, CaseIterable, Sendable, Comparable {
        case recognition, matching, shortlists, trip, fair, stay, placement, courses, travel, pickups, housing,
            onboarding,
            journey

        package static func < (left: Name, right: Name) -> Bool { left.position < right.position }

        private var position: Int { Name.allCases.firstIndex(of: self) ?? Name.allCases.endIndex }
    }

    package let name: Name
    /// Stages whose results it reads; all of them come before it.
    package let after: [Name]
    /// What it reads, in words: the projections whose bytes make its digest.
    package let reads: [String]
    /// What it gives, in words.
    package let gives: [String]
    /// Raised only when the stage's results change for the same input.
    package let algorithm: Int

    init(_ name: Name, after: [Name] = [], reads: [String], gives: [String], algorithm: Int) {
        self.name = name
        self.after = after
        self.reads = reads
        self.gives = gives
        self.algorithm = algorithm
    }

    /// Of these the stages that it reads in a campaign: before there were trips, or placements on papers, the others had the same
    /// keys as now.
    func after(in inputs: CampaignInputs) -> [Name] {
        after.filter { before in
            switch (name, before) {
            case (_, .trip): inputs.hasFairTrip
            case (.placement, .shortlists): inputs.campaign.route.seesOnPapers
            default: true
            }
        }
    }

    /// All stages in order.
    package static let all: [Stage] = Name.allCases.map { $0.work.stage }

    /// The stages of a campaign in order: those of its route, and the trip to the fair once anybody is invited and
    /// something runs on its days.
    package static func all(in inputs: CampaignInputs) -> [Stage] {
        all.filter { stage in
            switch stage.name {
            case .fair: inputs.campaign.route.hasTimetable
            case .trip: inputs.hasFairTrip
            case .stay: inputs.campaign.route.hasStay
            case .recognition, .matching, .shortlists, .placement, .courses, .travel, .pickups, .housing, .onboarding,
                .journey:
                true
            }
        }
    }
}

/// What keeps a stage from running, and what to do about it.
struct Obstacle: Hashable {
    enum Kind: Hashable {
        /// Something is missing that every campaign needs here; the stages after it do not run either.
        case blocking
        /// Its turn has not come yet, such as courses before anybody signed; the stages after it go on.
        case waiting
    }

    let kind: Kind
    let reason: String
    let hint: String

    static func blocking(_ reason: String, hint: String) -> Obstacle {
        Obstacle(kind: .blocking, reason: reason, hint: hint)
    }

    static func waiting(_ reason: String, hint: String) -> Obstacle {
        Obstacle(kind: .waiting, reason: reason, hint: hint)
    }
}

/// How a stage is carried out on a campaign; each stage has one, in a file of its own.
protocol StageWork {
    static var stage: Stage { get }

    /// Why it cannot run now; nil where it can.
    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle?

    /// The last day of what it plans; nil where that goes on as long as the campaign does.
    static func lastDay(on bench: Bench) -> CivilDate?

    /// Writes the bytes of what it reads, beyond the results of the stages that it comes after.
    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError)

    /// Computes, verifies and stores.
    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult

    /// What the stage's plan in force puts into people's itineraries; in any order, each key once.
    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem]
}

extension StageWork {
    static func lastDay(on bench: Bench) -> CivilDate? { nil }
    static func journey(on bench: Bench) -> [JourneyItem] { [] }
}

extension Stage.Name {
    var work: any StageWork.Type {
        switch self {
        case .recognition: RecognitionWork.self
        case .matching: MatchingWork.self
        case .shortlists: ShortlistWork.self
        case .trip: TripWork.self
        case .fair: FairWork.self
        case .stay: StayWork.self
        case .placement: PlacementWork.self
        case .courses: CourseWork.self
        case .housing: HousingWork.self
        case .travel: TravelWork.self
        case .pickups: PickupWork.self
        case .journey: JourneyWork.self
        case .onboarding: OnboardingWork.self
        }
    }
}

/// What a stage hands to the record of its run.
struct StageResult {
    let digest: String
    let outcome: StageRun.Outcome
    let summary: String
}

/// The digests that decide whether a stage has to run.
struct StageKey: Hashable {
    let inputs: String
    let options: String
    let rulePacks: String
}
