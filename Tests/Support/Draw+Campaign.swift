package import Calendar
package import Domain

extension Draw {
    package mutating func campaign() -> Campaign {
        var campaign = Campaign(
            id: id(), name: text(), route: one(of: Route.allCases), land: one(of: Land.allCases), date: date(),
            venue: text(), zone: word(),
            seed: generator.next())
        campaign.settings = settings()
        return campaign
    }

    private mutating func settings() -> CampaignSettings {
        var settings = CampaignSettings()
        settings.interviewsPerOpening = number()
        settings.interviewsPerCandidate = number()
        settings.interviewsPerDay = number()
        settings.minGapSlots = number()
        settings.interpreterRunSlots = number()
        settings.sharedLanguageLevel = level()
        settings.wantsCoverage = flag()
        settings.occupationPass = number()
        settings.occupationPassWithPlan = number()
        settings.teachingUnitsPerWeek = number()
        settings.organisationFee = cents()
        settings.placementFee = cents()
        settings.costPerApplicant = cents()
        settings.centsPerKm = below(90)
        settings.organisationFeeDays = below(90)
        settings.placementFeeDays = below(90)
        settings.invited = maybe { 1 + $0.below(900) }
        settings.defaultPayer = text()
        settings.organiser = maybe { draw in
            Organiser(name: draw.maybe { $0.text() }, email: draw.text(), phone: draw.maybe { $0.text() })
        }
        settings.surveyAsked = maybe { $0.below(900) }
        settings.surveyDeadline = maybe { $0.date() }
        settings.placementMethod = one(of: PlacementMethod.allCases)
        settings.partnerKilometres = below(501)
        settings.noShowShare = below(91)
        settings.fairPolicies = fairPolicies()
        settings.forecast = expectations()
        settings.employerWeights = weights()
        settings.applicantWeights = weights()
        return settings
    }

    private mutating func fairPolicies() -> FairPolicies {
        var policies = FairPolicies()
        for policy in FairPolicy.allCases where flag() {
            policies.strictness[policy] = FairPolicies.Strictness(
                planner: one(of: RuleSeverity.allCases), person: one(of: RuleSeverity.allCases))
        }
        return policies
    }

    private mutating func expectations() -> [FunnelStage: StageExpectation] {
        var stages: [FunnelStage: StageExpectation] = [:]
        for stage in FunnelStage.allCases where flag() {
            stages[stage] = StageExpectation(
                prior: .init(passed: below(90), failed: 1 + below(90), weight: 1 + below(20)), cost: cents(),
                source: text())
        }
        return stages
    }

    private mutating func weights() -> MatchWeights {
        var weights: [ScorePart: Int] = [:]
        for part in ScorePart.allCases where flag() { weights[part] = number() }
        return MatchWeights(weights)
    }

    package mutating func employer(_ id: String? = nil) -> Employer {
        Employer(
            id: id.map { ID($0) } ?? self.id(), name: text(), place: maybe { $0.place() },
            industry: maybe { $0.text() }, employees: maybe { $0.number() }, contactName: maybe { $0.text() },
            contactEmail: maybe { $0.text() }, contactPhone: maybe { $0.text() }, notes: list { $0.note() })
    }

    package mutating func vacancy(_ id: String? = nil, of employer: ID<Employer>) -> Vacancy {
        Vacancy(
            id: id.map { ID($0) } ?? self.id(), employer: employer, title: title(), openings: number(),
            minimumLevel: maybe { $0.eqf() }, fields: list { $0.field() }, mustSkills: list { $0.text() },
            niceSkills: list { $0.text() },
            languages: list { draw in
                LanguageRequirement(
                    language: draw.language(), atStart: draw.level(), later: draw.maybe { $0.level() },
                    reason: draw.maybe { $0.text() })
            },
            salaryPerYear: maybe { $0.cents() }, weeklyHours: maybe { $0.hours() },
            hasCollectiveAgreement: maybe { $0.flag() }, start: maybe { $0.date() },
            patterns: list { $0.one(of: WorkPattern.allCases) }, licences: list { $0.word() },
            contract: one(of: [.unlimited, .training, .fixed(months: number())]), place: maybe { $0.place() },
            land: maybe { $0.one(of: Land.allCases) }, minimumExperienceMonths: maybe { $0.number() },
            helpsWithHousing: maybe { $0.flag() }, isWithdrawn: flag(), notes: list { $0.note() })
    }

    package mutating func surveyAnswer(of employer: ID<Employer>) -> SurveyAnswer {
        SurveyAnswer(
            id: id(), employer: employer, interest: one(of: SurveyAnswer.Interest.allCases),
            reason: maybe { $0.text() }, answeredOn: date(), opening: maybe { $0.vacancy(of: employer) },
            trainsOnTheJob: maybe { $0.flag() }, interviewLanguages: list { $0.language() },
            contactName: maybe { $0.text() }, contactEmail: maybe { $0.text() }, contactPhone: maybe { $0.text() },
            notes: list { $0.note() })
    }

    package mutating func couple(_ one: ID<Applicant>, _ other: ID<Applicant>) -> Partnership {
        Partnership(
            .init(applicant: one, consent: date()), .init(applicant: other, consent: date()), onlyTogether: flag())
    }

    package mutating func delegation(of employer: ID<Employer>) -> Delegation {
        Delegation(
            employer: employer, teams: number(), languages: list { $0.languageSkill() },
            tables: maybe { $0.list { $0.number() } }, maxRunSlots: maybe { $0.number() },
            windows: maybe { $0.list { $0.window() } })
    }

    package mutating func contract(of applicant: ID<Applicant>, for vacancy: ID<Vacancy>) -> Contract {
        let state = one(of: Contract.State.allCases)
        let start = date()
        let days = (1 + below(90), below(90))
        let until = start.adding(days: -days.0)
        return Contract(
            applicant: applicant, vacancy: vacancy, state: state, signedOn: state == .signed ? date() : nil,
            start: start, payPerMonth: maybe { $0.cents() }, languages: list { $0.language() },
            probationMonths: maybe { $0.below(25) },
            internship: flag() && start.year > 1
                ? Internship(from: until.adding(days: -days.1), until: until) : nil)
    }

    /// Something that leaves the contract as it is.
    package mutating func event(of contract: Contract) -> EmploymentEvent {
        EmploymentEvent(
            applicant: contract.applicant, vacancy: contract.vacancy, state: .arrived, on: date(),
            reason: maybe { $0.text() })
    }

    /// About the applicant, the employer or the guide.
    package mutating func incident(about subject: Incident.Subject) -> Incident {
        let kinds = IncidentKind.allCases.filter { $0.concerns.contains(subject.concern) }
        return Incident(
            id: id(), kind: one(of: kinds), subject: subject, on: date(), from: maybe { $0.date() },
            note: maybe { $0.text() },
            closing: maybe { draw in
                Incident.Closing(on: draw.date(), outcome: draw.one(of: Incident.Outcome.allCases))
            })
    }

    package mutating func checkIn(of contract: Contract) -> CheckInNote {
        let side = one(of: CheckInNote.Side.allCases)
        let questions = CheckInQuestion.allCases.filter { $0.side == side && below(2) == 0 }
        return CheckInNote(
            applicant: contract.applicant, vacancy: contract.vacancy, day: one(of: [1, 7, 28, 140]), side: side,
            on: date(),
            answers: questions.map { .init(question: $0, answer: one(of: CheckInNote.Answer.allCases)) },
            progress: maybe { $0.one(of: CheckInNote.Progress.allCases) }, language: maybe { $0.level() },
            plannedAbsence: maybe { $0.below(9) }, unplannedAbsence: maybe { $0.below(9) },
            support: Set(CheckInNote.Support.allCases.filter { _ in below(3) == 0 }), signedOn: maybe { $0.date() },
            copiedOn: maybe { $0.date() }, copyLanguage: maybe { $0.language() })
    }

    package mutating func ranking(of applicant: ID<Applicant>, for vacancy: ID<Vacancy>) -> Ranking {
        Ranking(
            applicant: applicant, vacancy: vacancy, side: one(of: ChangeActor.allCases),
            standing: flag() ? .rank(1 + below(9)) : .notAcceptable)
    }

    package mutating func interpreter(_ id: String? = nil) -> Interpreter {
        Interpreter(
            id: id.map { ID($0) } ?? self.id(), name: text(),
            pairs: list { LanguagePair($0.language(), $0.language()) }, windows: maybe { $0.list { $0.window() } },
            maxRunSlots: maybe { $0.number() }, email: maybe { $0.text() })
    }

    package mutating func day(_ date: CivilDate) -> FairDay {
        FairDay(
            date: date,
            slots: list { draw in
                FairSlot(start: draw.window().from, minutes: draw.number())
            })
    }
}
