package import Domain

extension FairProblem {
    /// What the fair planner reads of a campaign. The interviews of the last release are the plan in force; an
    /// interview that both sides asked for is required. Of the policy rules those hold whose strictness is one of `keeping`.
    ///
    /// Once anybody was invited, only those are planned who said that they come, on the days that they named; a pin of
    /// anybody else holds nothing.
    package init(
        _ inputs: CampaignInputs, entries: [ShortlistEntry], answers: [ShortlistPin], released: [FairInterview],
        keeping: (FairPolicies.Strictness) -> Bool = { $0.planner == .block }
    ) {
        let settings = inputs.campaign.settings
        let kept = Set(FairPolicy.allCases.filter { keeping(settings.fairPolicies[$0]) })
        let book = inputs.invitationBook
        // Who is at the fair is there, whatever they had answered.
        let here = Set(inputs.dayEvents.standing.compactMap(\.what.guest))
        let entries = entries.filter { book.attends($0.applicant) || here.contains($0.applicant) }
        let attending = Set(entries.map(\.applicant)).union(here)
        let invitations = Dictionary(
            grouping: answers.filter { $0.answer == .invite }, by: { Pair($0.applicant, $0.vacancy) })
        let required = Set(invitations.filter { Set($0.value.map(\.by)).count == 2 }.keys)
        self.init(
            zone: inputs.campaign.zone, days: inputs.days,
            tables: inputs.tables.isEmpty ? nil : inputs.tables.count,
            employers: inputs.delegations.map { FairProblem.Employer($0, keepsRuns: kept.contains(.teamRun)) },
            candidates: inputs.applicants.filter { attending.contains($0.id) }.map {
                Candidate(
                    id: $0.id, languages: $0.languages.byLanguage, windows: book.windows(of: $0),
                    maxPerDay: kept.contains(.candidateDay) ? settings.interviewsPerDay : nil,
                    minGapSlots: kept.contains(.candidateGap) ? settings.minGapSlots : 0)
            },
            interpreters: inputs.interpreters.map {
                Interpreter(
                    id: $0.id, pairs: $0.pairs, windows: $0.windows,
                    maxRunSlots: kept.contains(.interpreterRun) ? $0.maxRunSlots ?? settings.interpreterRunSlots : nil)
            },
            requests: entries.map {
                Request(
                    candidate: $0.applicant, employer: $0.employer, vacancy: $0.vacancy,
                    isRequired: required.contains(Pair($0.applicant, $0.vacancy)))
            },
            pins: inputs.pins.filter { !book.isOfSomebodyAway($0, inputs.vacancies) }, blocks: inputs.blocks,
            sharedLanguageLevel: kept.contains(.language) ? settings.sharedLanguageLevel : nil,
            previous: released, ties: .seed(inputs.campaign.seed))
        closures = closures(of: inputs.bans)
    }

    /// What the bans come to for whom and what is at the fair.
    private func closures(of bans: [FairBan]) -> [FairClosure] {
        let teams = Dictionary(employers.map { ($0.id, $0.teams) }) { first, _ in first }
        let wanted = bans.isEmpty ? [] : Set(requests.map(\.id))
        return bans.filter { ban in
            switch ban.place {
            case .table(let table): tables.map { table < $0 } ?? true
            case .employer(let id): teams[id] != nil
            case .interview(let id, _): wanted.contains(id)
            }
        }.flatMap { $0.closures(on: days) { teams[$0] ?? 0 } }
    }

    private struct Pair: Hashable {
        let applicant: ID<Applicant>
        let vacancy: ID<Vacancy>

        init(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) {
            self.applicant = applicant
            self.vacancy = vacancy
        }
    }
}

extension DayEvent.What {
    /// The candidate who is at the fair, or on the way to it, by this event; nil where it says so of nobody.
    fileprivate var guest: ID<Applicant>? {
        switch word {
        case .came, .walkIn, .late, .wanted: candidate
        case .absent, .left, .firmCame, .firmLate, .firmGone, .firmTeams, .tableLost, .tableBack, .interpreterSick,
            .interpreterBack, .begun, .over, .overrun, .replan, .undone:
            nil
        }
    }
}

extension FairProblem.Employer {
    fileprivate init(_ delegation: Delegation, keepsRuns: Bool) {
        self.init(
            id: delegation.employer, teams: delegation.teams, languages: delegation.languages.byLanguage,
            tables: delegation.tables, maxRunSlots: keepsRuns ? delegation.maxRunSlots : nil,
            windows: delegation.windows)
    }
}

extension [LanguageSkill] {
    /// The best level of each language.
    fileprivate var byLanguage: [LanguageCode: CEFRLevel] {
        reduce(into: [:]) { levels, skill in
            levels[skill.language] = Swift.max(levels[skill.language] ?? .a0, skill.level)
        }
    }
}
