import Calendar
package import Domain

extension Draw {
    package mutating func localText() -> LocalText {
        LocalText(german: text(), english: text(), spanish: text())
    }

    /// `depth` levels of candidates below it.
    package mutating func assessment(depth: Int = 1) -> Assessment {
        Assessment(
            occupation: maybe { $0.id() }, verdict: one(of: AssessmentVerdict.allCases),
            waitsFor: list { $0.one(of: AssessmentStep.allCases) }, recognition: maybe { $0.recognition() },
            permit: maybe { $0.permit() },
            reasons: list { draw in
                LegalReason(
                    rule: draw.word(), law: draw.text(), from: draw.maybe { $0.date() }, to: draw.maybe { $0.date() },
                    text: draw.localText(), isConfirmed: draw.flag(), campaignPack: draw.maybe { $0.word() },
                    announced: draw.maybe { $0.date() })
            },
            assumed: list { $0.text() }, missing: list { $0.text() },
            candidates: depth == 0 ? [] : list(2) { $0.assessment(depth: depth - 1) })
    }

    private mutating func recognition() -> RecognitionAnswer {
        let low = below(1_000)
        let fees = Cents(Int64(low))...Cents(Int64(low + below(1_000)))
        return RecognitionAnswer(
            kind: one(of: RecognitionKind.allCases), isNeeded: maybe { $0.flag() },
            authorities: list { Authority(kind: $0.one(of: AuthorityKind.allCases), name: $0.text()) },
            deadlineDays: maybe { $0.number() }, fees: maybe { _ in fees }, measures: list { $0.text() },
            documents: list { $0.text() }, languageMinimum: maybe { $0.level() }, meanwhile: maybe { $0.text() })
    }

    private mutating func pointCount() -> PointCount {
        let counted = list { PointCount.Item(id: $0.word(), points: 1 + $0.below(4)) }
        return PointCount(needed: 1 + below(9), counted: counted, possible: below(12))
    }

    private mutating func permit() -> PermitAnswer {
        PermitAnswer(
            path: one(of: PermitPath.allCases), conditions: list { $0.text() },
            alternatives: list { draw in
                PermitAlternative(
                    path: draw.one(of: PermitPath.allCases), isOpen: draw.flag(), unmet: draw.list { $0.text() },
                    rule: draw.maybe { $0.word() }, points: draw.maybe { $0.pointCount() })
            })
    }

    /// A plan whose interviews name only these people and firms.
    package mutating func plan(
        candidates: [ID<Applicant>], employers: [ID<Employer>], vacancies: [ID<Vacancy>],
        interpreters: [ID<Interpreter>]
    ) -> FairPlan {
        FairPlan(
            status: one(of: [.optimal, .feasible, .partial]),
            interviews: list(6) { draw in
                draw.interview(
                    candidates: candidates, employers: employers, vacancies: vacancies, interpreters: interpreters)
            },
            unplaced: list { draw in
                FairPlan.Unplaced(
                    request: draw.id(),
                    reasons: draw.list { BlockingReason(code: $0.word(), resource: $0.text(), text: $0.text()) })
            },
            objectives: list { draw in
                ObjectiveValue(
                    name: draw.word(), value: draw.number(), bound: draw.maybe { $0.number() }, unit: draw.word())
            },
            changes: list { draw in
                PlanChange(
                    item: draw.text(), before: draw.maybe { $0.text() }, after: draw.maybe { $0.text() },
                    cause: draw.text())
            },
            certificates: list { $0.certificate() }, bindingBound: text(), work: number())
    }

    package mutating func interview(
        candidates: [ID<Applicant>], employers: [ID<Employer>], vacancies: [ID<Vacancy>],
        interpreters: [ID<Interpreter>]
    ) -> FairInterview {
        FairInterview(
            request: id(), candidate: one(of: candidates), employer: one(of: employers),
            vacancy: maybe { $0.one(of: vacancies) }, day: number(), slot: number(), table: number(), team: number(),
            interpreter: maybe { $0.one(of: interpreters) })
    }

    private mutating func certificate() -> PlanCertificate {
        switch below(3) {
        case 0:
            .count(
                items: list { $0.text() }, resource: text(), need: number(), supply: number(), window: text())
        case 1: .conflict(items: list { $0.text() }, rules: list { $0.word() })
        default: .notFound(item: text(), blocking: text())
        }
    }
}
