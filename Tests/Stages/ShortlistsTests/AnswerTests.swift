import Domain
import Shortlists
import Support
import Testing

@Suite struct AnswerTests {
    private let vacancy = ShortlistVacancy(id: ID("V"), employer: ID("E"), limit: 2)

    private func problem(_ scores: [Int], pins: [ShortlistPin] = []) -> ShortlistProblem {
        let pairs = scores.enumerated().map { ShortlistInstances.match(ID("A\($0)"), ID("V"), score: $1) }
        return ShortlistProblem(
            seed: 1, pairs: MatchList(pairs), vacancies: [vacancy], applicants: pairs.map(\.applicant), pins: pins)
    }

    private func pin(_ applicant: String, _ answer: ShortlistAnswer, _ by: ChangeActor = .employer) -> ShortlistPin {
        ShortlistPin(applicant: ID(applicant), vacancy: ID("V"), answer: answer, by: by, reason: "later")
    }

    private func names(_ plan: Shortlists) -> [String] { plan.entries.map(\.applicant.text) }

    @Test("without answers the best scores are chosen; entries say their rank and whether they are the only interview")
    func noAnswers() {
        let plan = ShortlistPlanner.plan(problem([5_000, 9_000, 7_000]))
        #expect(
            plan.entries == [
                ShortlistEntry(
                    applicant: ID("A1"), vacancy: ID("V"), employer: ID("E"), mutualScore: 9_000, rankForVacancy: 1,
                    rankForApplicant: 1, isPinned: false, isOnlyInterview: true),
                ShortlistEntry(
                    applicant: ID("A2"), vacancy: ID("V"), employer: ID("E"), mutualScore: 7_000, rankForVacancy: 2,
                    rankForApplicant: 1, isPinned: false, isOnlyInterview: true),
            ])
        #expect(plan.shares == [ShortlistShare(vacancy: ID("V"), interviews: 2, possible: 2)])
        #expect(plan.totalScore == 16_000)
        #expect(plan.applicantsLeftOut == [LeftOut(id: ID("A0"), reason: .partnersFull)])
    }

    @Test("an invitation stays, a decline leaves, hold competes like any other")
    func answers() {
        let invited = ShortlistPlanner.plan(problem([5_000, 9_000, 7_000], pins: [pin("A0", .invite)]))
        #expect(names(invited) == ["A1", "A0"])
        #expect(invited.entries.map(\.isPinned) == [false, true])
        let declined = ShortlistPlanner.plan(problem([5_000, 9_000, 7_000], pins: [pin("A1", .decline, .applicant)]))
        #expect(names(declined) == ["A2", "A0"])
        #expect(declined.applicantsLeftOut == [LeftOut(id: ID("A1"), reason: .allDeclined)])
        let held = ShortlistPlanner.plan(problem([5_000, 9_000, 7_000], pins: [pin("A0", .hold)]))
        #expect(names(held) == ["A1", "A2"])
    }

    struct Refusal: CustomTestStringConvertible {
        let rule: PinRefusal
        let change: @Sendable (inout ShortlistProblem) -> Void
        let pin: ShortlistPin
        var testDescription: String { rule.rawValue }
    }

    private static func invitation(_ applicant: String, _ vacancy: String = "V") -> ShortlistPin {
        ShortlistPin(applicant: ID(applicant), vacancy: ID(vacancy), answer: .invite, by: .employer)
    }

    @Test(
        "an invitation that breaks a rule is refused with the rule; of several the better pair is kept",
        arguments: [
            Refusal(rule: .notFeasible, change: { _ in }, pin: invitation("Z")),
            Refusal(
                rule: .declined,
                change: {
                    $0.pins.append(
                        ShortlistPin(applicant: ID("A0"), vacancy: ID("V"), answer: .decline, by: .applicant))
                }, pin: invitation("A0")),
            Refusal(
                rule: .vacancyLimit, change: { $0.pins += [invitation("A1"), invitation("A2")] },
                pin: invitation("A0")),
            Refusal(
                rule: .candidateLimit,
                change: {
                    $0.vacancies.append(ShortlistVacancy(id: ID("W"), employer: ID("E"), limit: 1))
                    $0.matches.append(ShortlistInstances.match(ID("A0"), ID("W"), score: 9_999))
                    $0.interviewsPerCandidate = 1
                    $0.pins.append(invitation("A0", "W"))
                }, pin: invitation("A0")),
            Refusal(
                rule: .employerSlots,
                change: {
                    $0.employerSlots = [ID("E"): 1]
                    $0.pins.append(invitation("A1"))
                }, pin: invitation("A0")),
        ])
    func refusals(_ row: Refusal) {
        var changed = problem([5_000, 9_000, 7_000], pins: [row.pin])
        row.change(&changed)
        #expect(ShortlistPlanner.plan(changed).refusedPins == [RefusedPin(pin: row.pin, rule: row.rule)])
    }

    @Test("who is left out is told why")
    func leftOut() {
        var full = problem([5_000])
        full.applicants.append(ID("B"))
        full.vacancies.append(ShortlistVacancy(id: ID("W"), employer: ID("E"), limit: 1))
        full.employerSlots = [ID("E"): 0]
        let plan = ShortlistPlanner.plan(full)
        #expect(
            plan.applicantsLeftOut == [
                LeftOut(id: ID("A0"), reason: .employerSlots), LeftOut(id: ID("B"), reason: .nobodyFeasible),
            ])
        #expect(
            plan.vacanciesLeftOut == [
                LeftOut(id: ID("V"), reason: .employerSlots), LeftOut(id: ID("W"), reason: .nobodyFeasible),
            ])
    }

    @Test("an empty problem has an empty plan")
    func empty() {
        let plan = ShortlistPlanner.plan(ShortlistProblem(seed: 0, pairs: [], vacancies: [], applicants: []))
        #expect(plan.entries.isEmpty && plan.covered == 0 && plan.totalScore == 0)
    }
}
