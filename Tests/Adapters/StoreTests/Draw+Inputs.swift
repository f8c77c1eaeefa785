import Domain
import Support

/// What the stages gave for some inputs, at random.
struct DrawnResults {
    let assessments: AssessmentGrid
    let matches: MatchResult
    let shortlists: Shortlists
    let plan: FairPlan
    let released: [ReleasedInterview]
}

extension Draw {
    mutating func results(_ inputs: CampaignInputs) -> DrawnResults {
        let assessments = assessments(of: inputs.applicants.map(\.id))
        let people = (
            inputs.applicants.map(\.id), inputs.employers.map(\.id), inputs.vacancies.map(\.id),
            inputs.interpreters.map(\.id)
        )
        let plan = plan(candidates: people.0, employers: people.1, vacancies: people.2, interpreters: people.3)
        let released = list(5) { draw in
            ReleasedInterview(
                interview: draw.interview(
                    candidates: people.0, employers: people.1, vacancies: people.2, interpreters: people.3),
                window: draw.window(), sequence: draw.number(), changedAt: Int64(draw.number()),
                isCancelled: draw.flag())
        }
        return DrawnResults(
            assessments: assessments, matches: matches(inputs), shortlists: shortlists(inputs), plan: plan,
            released: released)
    }

    /// Answers that several people share, and each of which is somebody's.
    mutating func assessments(of applicants: [ID<Applicant>]) -> AssessmentGrid {
        let targets = ["cook", "nurse"].map {
            AssessmentGrid.Target(occupation: ID($0), land: one(of: [.bavaria, .hesse]))
        }
        var answers: [Assessment] = []
        for _ in 0..<(applicants.count + 1) / 2 {
            let drawn = assessment()
            if !answers.contains(drawn) { answers.append(drawn) }
        }
        let places = (0..<applicants.count * targets.count).map { Int32($0 % max(1, answers.count)) }
        return AssessmentGrid(
            applicants: applicants, targets: targets, date: date(), answers: answers, answered: places)
    }

    /// As many bits as a pair keeps of it.
    private mutating func score() -> Int {
        flag() ? below(10_001) : one(of: [Int(Int32.max), Int(Int32.min), -1, 0])
    }

    private mutating func matches(_ inputs: CampaignInputs) -> MatchResult {
        var ofVacancy: [ID<Vacancy>: [Match]] = [:]
        var ofApplicant: [ID<Applicant>: [Match]] = [:]
        for applicant in inputs.applicants {
            for vacancy in inputs.vacancies {
                let match = Match(
                    applicant: applicant.id, vacancy: vacancy.id, needsPlan: flag(), employerScore: score(),
                    applicantScore: score(), mutualScore: score())
                if flag() { ofVacancy[vacancy.id, default: []].insert(match, at: 0) }
                if flag() { ofApplicant[applicant.id, default: []].append(match) }
            }
        }
        let rows = Criterion.allCases.map { criterion in
            FunnelRow(
                criterion: criterion, failing: number(), failingFirst: number(), failingOnly: number(),
                failingByOneLevel: number(), withPlan: number())
        }
        return MatchResult(
            vacancies: inputs.vacancies.map {
                VacancyMatches(
                    vacancy: $0.id, feasible: number(), ranked: MatchList(ofVacancy[$0.id] ?? []),
                    failing: list { $0.number() })
            },
            applicants: inputs.applicants.map {
                ApplicantMatches(
                    applicant: $0.id, feasible: number(), ranked: MatchList(ofApplicant[$0.id] ?? []),
                    failing: list { $0.number() })
            },
            funnel: MatchFunnel(
                pairs: number(), feasible: number(), withPlan: number(), failingSeveral: number(), rows: rows))
    }

    private mutating func shortlists(_ inputs: CampaignInputs) -> Shortlists {
        var entries: [ShortlistEntry] = []
        for vacancy in inputs.vacancies {
            for applicant in inputs.applicants where flag() {
                entries.append(
                    ShortlistEntry(
                        applicant: applicant.id, vacancy: vacancy.id, employer: vacancy.employer,
                        mutualScore: number(), rankForVacancy: number(), rankForApplicant: number(), isPinned: flag(),
                        isOnlyInterview: flag()))
            }
        }
        return Shortlists(
            entries: entries, covered: number(),
            shares: inputs.vacancies.map {
                ShortlistShare(vacancy: $0.id, interviews: number(), possible: number())
            },
            totalScore: number(),
            applicantsLeftOut: inputs.applicants.filter { _ in flag() }.map {
                LeftOut(id: $0.id, reason: one(of: LeftOutReason.allCases))
            },
            vacanciesLeftOut: inputs.vacancies.filter { _ in flag() }.map {
                LeftOut(id: $0.id, reason: one(of: LeftOutReason.allCases))
            },
            refusedPins: list { draw in
                RefusedPin(
                    pin: ShortlistPin(
                        applicant: draw.one(of: inputs.applicants).id, vacancy: draw.one(of: inputs.vacancies).id,
                        answer: draw.one(of: ShortlistAnswer.allCases), by: draw.one(of: ChangeActor.allCases),
                        reason: draw.maybe { $0.text() }), rule: draw.one(of: PinRefusal.allCases))
            },
            proof: maybe {
                ShortlistProof(
                    coveredAtMost: $0.number(), isLevelled: $0.flag(), totalScoreAtMost: $0.number())
            })
    }
}
