import Calendar
import Domain
import FairTimetable
import SampleWriter
import Support
import Testing

@testable import Pipeline

/// The shape that the samples are tuned to: what the issue asks of them, measured after the program's own stages.
@Suite struct SampleShapeTests {
    private static let fair = Result { try PlannedSample(.schwarzwaldBaarHeuberg2012) }
    private static let delegation = Result { try PlannedSample(.wunsiedel2012) }

    @Test("each applicant is answered as if the rules were asked about this person and this work alone")
    func askedAlone() throws {
        for sample in [try Self.fair.get(), try Self.delegation.get()] {
            let similarities = sample.catalogue.similarities
            var vacancies: [AssessmentTarget: Vacancy] = [:]
            for vacancy in sample.inputs.vacancies {
                if let target = AssessmentTarget(vacancy, in: sample.inputs.campaign) { vacancies[target] = vacancy }
            }
            let targets = vacancies.keys.filter { $0.isReported(among: vacancies.keys) }
            let people = Dictionary(uniqueKeysWithValues: sample.inputs.applicants.map { ($0.id, $0) })
            #expect(sample.assessments.count == people.count * targets.count)
            for record in sample.assessments {
                let target = try #require(
                    targets.first { $0.occupation == record.occupation && $0.land == record.land })
                let question = AssessmentCase(
                    try #require(people[record.applicant]), for: try #require(vacancies[target]),
                    in: sample.inputs.campaign, similarity: { similarities.basisPoints(from: $0, to: $1) })
                let alone = question.map { sample.rules.assess($0.withoutOffer) }
                #expect(alone == record.assessment, "\(record.applicant) \(record.occupation)")
            }
        }
    }

    @Test(
        "the samples with interviews have what makes a campaign interesting",
        arguments: [Sample.Preset.schwarzwaldBaarHeuberg2012, .wunsiedel2012])
    func shape(_ preset: Sample.Preset) throws {
        let sample =
            try preset == .wunsiedel2012 ? SampleShapeTests.delegation.get() : SampleShapeTests.fair.get()
        #expect((20...60).contains(sample.percentFailingSeveral))
        #expect(!sample.shortlists.vacanciesLeftOut.isEmpty)
        #expect(!sample.shortlists.applicantsLeftOut.isEmpty)
        #expect(sample.kinds.count >= 5)
        #expect(sample.refusedRows == 3)
        #expect(sample.duplicates >= 4)
        print(
            "\(preset.rawValue): \(sample.percentFailingSeveral) % of pairs fail on several criteria, kinds "
                + "\(sample.kinds.sorted()), \(sample.shortlists.entries.count) interviews wanted")
    }

    @Test("the fair of 2012 has the firms, openings and people of the sources")
    func figures() throws {
        let inputs = try SampleShapeTests.fair.get().inputs
        #expect(inputs.employers.count == 24)
        #expect(inputs.vacancies.reduce(0) { $0 + $1.openings } == 59)
        #expect(inputs.days.map(\.date.iso) == ["2012-06-25", "2012-06-26", "2012-06-27"])
        #expect(inputs.campaign.settings.organisationFee == Cents(50_000))
        #expect(inputs.campaign.settings.placementFee == Cents(150_000))
        #expect(inputs.campaign.settings.costPerApplicant == Cents(75_000))
        let births = inputs.applicants.compactMap(\.person.birthDate)
        let ages = births.map { Int($0.days(to: inputs.campaign.date)) * 100 / 36_525 }
        #expect(try #require(ages.min()) >= 22 && #require(ages.max()) <= 41)
    }

    @Test("the delegation of 2012 has the firms, jobs and people of the sources")
    func delegationFigures() throws {
        let sample = try SampleShapeTests.delegation.get()
        #expect(sample.inputs.employers.count == 52)
        #expect(sample.inputs.vacancies.reduce(0) { $0 + $1.openings } == 70)
        #expect(sample.inputs.applicants.count + sample.refusedRows == 120)
        let answers = sample.inputs.employers.compactMap { $0.notes.first { $0.heading == "Rückmeldung" }?.text }
        #expect(answers.count { $0 == "ja" } * 100 > answers.count * 60)
        #expect(answers.count { $0 == "nein" } * 100 / answers.count >= 20)
    }

    @Test("the fair of 2012 is tight: requests, interpreters, part-time guests and three for one slot")
    func tightness() throws {
        let fair = try SampleShapeTests.fair.get().fair
        #expect(fair.requests.count >= 450)
        let attending = fair.candidates
        let partly = attending.count { candidate in
            guard let windows = candidate.windows else { return false }
            return fair.days.contains { day in
                day.slots.contains { slot in
                    !windows.contains {
                        $0.date == day.date && $0.from <= slot.start
                            && slot.start.minutes + slot.minutes <= $0.to.minutes
                    }
                }
            }
        }
        #expect(partly * 10 >= attending.count)
        let required = fair.requests.filter(\.isRequired)
        #expect(required.count == 3)
        #expect(Set(required.map(\.employer)).count == 1)
        let windows = Set(required.compactMap { request in attending.first { $0.id == request.candidate }?.windows })
        #expect(windows.count == 1 && windows.first?.count == 1)
        print("fair: \(fair.requests.count) requests, \(partly) of \(attending.count) candidates there at times only")
    }

    @Test("the plan of 2012 meets its bound or proves what is missing, and its busiest hours are full")
    func plan() throws {
        var fair = try SampleShapeTests.fair.get().fair
        // Polishing the plan changes neither what is placed nor what is proven; the long tier does all of it.
        if !Tier.isLong { fair.work = 300_000 }
        let plan = try FairPlanner.plan(fair)
        let verification = try FairVerifier.verify(plan, against: fair)
        #expect(verification.valid)
        #expect(plan.interviews.count + plan.unplaced.count == fair.requests.count)
        let proven = plan.certificates.flatMap { certificate in
            switch certificate {
            case .count(let items, _, _, _, _), .conflict(let items, _): items
            case .notFound: [String]()
            }
        }
        #expect(plan.unplaced.allSatisfy { proven.contains($0.request.text) })
        let required = Set(fair.requests.filter(\.isRequired).map(\.id))
        #expect(plan.unplaced.count { required.contains($0.request) } == 2)
        #expect(fair.leastMissing(among: required, plan.certificates) == 2)
        #expect(
            plan.certificates.contains(
                .count(
                    items: required.sorted().map(\.text), resource: "employer F06", need: 3, supply: 1,
                    window: "2012-06-26 09:30-10:00")))
        expectPlacement(try SampleShapeTests.fair.get().inputs, held: plan, hires: 20)
        let all = Set(fair.requests.map(\.id))
        print(
            "fair: \(fair.leastMissing(among: all, plan.certificates)) of \(plan.unplaced.count) missing interviews "
                + "proven by certificates that share no interview")
        let interpreted = plan.interviews.filter { $0.interpreter != nil }
        #expect(interpreted.count * 2 >= plan.interviews.count)
        let tables = busiestShare(plan.interviews, seats: { _, _ in fair.tables ?? 0 }, in: fair)
        let interpreters = busiestShare(
            interpreted,
            seats: { day, slot in
                fair.interpreters.count { interpreter in
                    interpreter.windows.map { windows in
                        windows.contains {
                            $0.date == fair.days[day].date && $0.from <= fair.days[day].slots[slot].start
                        }
                    } ?? true
                }
            }, in: fair)
        #expect(tables >= 85)
        #expect(interpreters >= 85)
        print(
            "fair: \(plan.interviews.count) of \(fair.requests.count) placed, \(interpreted.count) with an interpreter; "
                + "busiest three hours: tables \(tables) %, interpreters \(interpreters) %")
    }

    @Test("twelve of the delegation's people signed, after interviews that its timetable holds")
    func delegationPlacement() throws {
        let sample = try SampleShapeTests.delegation.get()
        var fair = sample.fair
        if !Tier.isLong { fair.work = 300_000 }
        expectPlacement(sample.inputs, held: try FairPlanner.plan(fair), hires: 12)
    }

    /// Who ranked whom had talked; who signed had been liked by both, each once, from the day the sources name.
    private func expectPlacement(_ inputs: CampaignInputs, held plan: FairPlan, hires: Int) {
        let talked = Set(plan.interviews.map { "\($0.candidate)/\($0.vacancy?.text ?? "")" })
        let strangers = inputs.rankings.map { "\($0.applicant)/\($0.vacancy)" }.filter { !talked.contains($0) }
        #expect(strangers == [], "these did not talk to each other")
        let signed = inputs.contracts.filter { $0.state == .signed }
        #expect(signed.count == hires)
        #expect(Set(signed.map(\.applicant)).count == hires)
        for contract in inputs.contracts {
            let said = inputs.rankings.filter { $0.applicant == contract.applicant && $0.vacancy == contract.vacancy }
            #expect(said.count == 2 && !said.contains { $0.standing == .notAcceptable }, "\(contract.id)")
            #expect((9...11).contains(contract.start.month) && contract.start.year == 2012, "\(contract.id)")
            #expect(contract.signedOn.map { $0.days(to: contract.start) >= 42 } ?? true, "\(contract.id)")
        }
    }

    /// Interviews of a hundred seats in the fullest three hours by the clock that hold two hours of usable slots at least.
    private func busiestShare(
        _ interviews: [FairInterview], seats: (_ day: Int, _ slot: Int) -> Int, in fair: FairProblem
    ) -> Int {
        var best = 0
        for (index, day) in fair.days.enumerated() {
            for start in day.slots.map(\.start.minutes) {
                let slots = day.slots.indices.filter { slot in
                    let from = day.slots[slot].start
                    let isBlocked = fair.blocks.contains {
                        $0.window.date == day.date && $0.window.from <= from && from < $0.window.to
                    }
                    return from.minutes >= start && from.minutes + day.slots[slot].minutes <= start + 180 && !isBlocked
                }
                guard slots.count >= 4 else { continue }
                let used = interviews.count { $0.day == index && slots.contains($0.slot) }
                let possible = slots.reduce(0) { $0 + seats(index, $1) }
                best = max(best, used * 100 / possible)
            }
        }
        return best
    }
}
