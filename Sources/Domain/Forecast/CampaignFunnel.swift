/// How far everybody has come in a campaign (Trichter), on one day.
package struct CampaignFunnel: Hashable, Sendable {
    package enum State: String, Sendable {
        /// Stands before the next stage and is not decided.
        case waiting
        /// Did not pass the next stage.
        case failed
        /// Has passed all.
        case through
    }

    /// How far one applicant has come.
    package struct Person: Hashable, Sendable {
        package let applicant: ID<Applicant>
        /// The group of occupations.
        package let group: String
        /// How many stages lie behind.
        package let passed: Int
        package let state: State

        package init(applicant: ID<Applicant>, group: String, passed: Int, state: State) {
            self.applicant = applicant
            self.group = group
            self.passed = passed
            self.state = state
        }

        /// The person in the counts of the stage of that index.
        package func count(at stage: Int) -> ForecastCase.Count {
            if passed > stage { return ForecastCase.Count(passed: 1) }
            guard passed == stage else { return ForecastCase.Count() }
            return state == .failed ? ForecastCase.Count(failed: 1) : ForecastCase.Count(waiting: 1)
        }
    }

    package let stages: [FunnelStage]
    /// In the order of the applicants' ids.
    package let people: [Person]

    package init(stages: [FunnelStage], people: [Person]) {
        self.stages = stages
        self.people = people
    }

    /// The counts of everybody, or of a part, by stage. Who passed one stage stands in the counts of the next.
    package func counts(of people: [Person]? = nil) -> [ForecastCase.Count] {
        stages.indices.map { stage in
            (people ?? self.people).map { $0.count(at: stage) }.reduce(ForecastCase.Count(), +)
        }
    }

    /// The funnel as a case to foretell: the largest group first, equal ones by name.
    package func forecast(
        _ expectations: [(stage: FunnelStage, expected: StageExpectation)]
    ) -> ForecastCase {
        let groups = Dictionary(grouping: people, by: \.group)
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return ForecastCase(
            stages: expectations.map {
                ForecastCase.Stage(name: $0.stage.rawValue, prior: $0.expected.prior, cost: $0.expected.cost)
            },
            groups: groups.map { ForecastCase.Group(name: $0.key, counts: counts(of: $0.value)) })
    }
}

extension ForecastCase.Count {
    package static func + (left: ForecastCase.Count, right: ForecastCase.Count) -> ForecastCase.Count {
        ForecastCase.Count(
            passed: left.passed + right.passed, failed: left.failed + right.failed,
            waiting: left.waiting + right.waiting)
    }

    /// Those who passed or failed.
    package var decided: Int { passed + failed }
    /// Those who have come before the stage.
    package var all: Int { passed + failed + waiting }
}
