import Calendar
import Domain

/// What is known about one placement when its way back from the first day is planned.
struct PlacementFacts {
    let contract: Contract
    let today: CivilDate
    let land: Land
    /// Nil where nothing was assessed.
    let assessment: Assessment?
    /// Nil where the applicant's file does not say.
    let german: CEFRLevel?
    /// What the work asks for on the first day.
    let germanNeeded: CEFRLevel
    /// Teaching units to reach a level from the one below.
    let unitsTo: [CEFRLevel: Int]
    let unitsPerWeek: Int
    let availableFrom: CivilDate?
    /// The first lesson and the certificate of the courses planned up to what is needed; nil where none are.
    let course: (begin: CivilDate, end: CivilDate)?
    /// Nil for who is still to come; nothing of the journey is left to do for who is here.
    let arrivedOn: CivilDate?
    /// The day on which the level that is needed can be expected after a failed exam; nil where none was failed.
    var expected: CivilDate?

    /// The steps about which nothing is known; they are not in the problem.
    var unknown: [PlacementStep] {
        var unknown: [PlacementStep] = []
        if assessment?.recognition == nil { unknown.append(.recognition) }
        if assessment?.permit == nil { unknown.append(.permit) }
        if german == nil, needed > .a0 { unknown.append(.language) }
        if availableFrom == nil { unknown.append(.availability) }
        return unknown
    }

    /// The network of the steps that are needed.
    var problem: BackwardProblem {
        let region = HolidayRegion(code: land.rawValue)
        var steps = [signature]
        if waits(for: .recognition) || waits(for: .permit) { steps.append(step(.papers, .person, .days(28))) }
        if waits(for: .recognition) {
            let length = assessment?.recognition?.deadlineDays.map { BackwardProblem.Length.days($0) } ?? .months(3)
            var step = step(.recognition, .authority, length, after: [.papers])
            (step.begins, step.region) = (.workingDay, region)
            steps.append(step)
        }
        if waits(for: .permit) {
            var step = step(
                .permit, .authority, .days(7 * Gates.permitWeeks), after: [.papers, .recognition, .signature])
            (step.begins, step.region) = (.workingDay, region)
            steps.append(step)
        }
        if let language { steps.append(language) }
        if let availableFrom {
            var step = step(.availability, .person, .days(0), after: [.signature])
            step.notBefore = availableFrom
            steps.append(step)
        }
        steps.append(step(.worksCouncil, .employer, .days(7), after: [.signature]))
        if arrivedOn == nil { steps += journey }
        if let internship { steps.append(internship) }
        let known = Set(steps.map(\.id))
        for index in steps.indices { steps[index].after.removeAll { !known.contains($0) } }
        return BackwardProblem(
            today: today, start: contract.start, startRule: .workingDay, region: region, steps: steps)
    }

    /// The way to the region, with a home there.
    private var journey: [BackwardProblem.Step] {
        // Whoever is an intern first learns in the region too, until the training begins.
        let ready: [PlacementStep] = contract.internship == nil ? [.language, .availability] : [.availability]
        var arrival = step(.arrival, .person, .days(1), after: [.booking] + ready)
        (arrival.begins, arrival.region) = (.notSundayOrHoliday, HolidayRegion(code: land.rawValue))
        return [
            step(.housing, .municipality, .days(30), after: [.signature]),
            step(.booking, .coordinator, .days(14), after: [.signature, .housing, .permit]), arrival,
        ]
    }

    var needed: CEFRLevel { max(germanNeeded, assessment?.recognition?.languageMinimum ?? .a0) }

    private func waits(for step: AssessmentStep) -> Bool { assessment?.waitsFor.contains(step) ?? false }

    private func step(
        _ step: PlacementStep, _ actor: BackwardProblem.Actor, _ length: BackwardProblem.Length,
        after: [PlacementStep] = []
    ) -> BackwardProblem.Step {
        .init(id: step.id, actor: actor, after: after.map(\.id), length: length)
    }

    private var signature: BackwardProblem.Step {
        switch contract.state {
        case .offered, .withdrawn: return step(.signature, .person, .days(14))
        case .accepted: return step(.signature, .employer, .days(7))
        case .signed:
            var signed = step(.signature, .employer, .days(0))
            let day = contract.signedOn ?? today
            if day <= today { signed.done = day } else { signed.notBefore = day }
            return signed
        }
    }

    /// What a step of a backward plan can last; an exam dated far away ends there.
    private static let longestCourse = 4_000
    /// From the day on which the person is expected to the first day of training: who is late for the one is late for the
    /// other.
    private var internship: BackwardProblem.Step? {
        guard let days = contract.internship else { return nil }
        var step = step(
            .internship, .employer, .days(days.from.days(to: contract.start)), after: [.arrival, .worksCouncil])
        if days.from < today { step.begun = days.from }
        return step
    }

    /// The planned courses, or as many weeks as the units take; nil where the person has the level, or nobody knows.
    private var language: BackwardProblem.Step? {
        guard let german, german < needed else { return nil }
        let course = expected.map { (begin: min(self.course?.begin ?? today, $0), end: $0) } ?? course
        guard let course else { return step(.language, .provider, .days(7 * weeks(from: german, to: needed))) }
        let length = min(course.begin.days(to: course.end), PlacementFacts.longestCourse)
        var planned = step(.language, .provider, .days(length))
        if course.begin < today { planned.begun = course.begin } else { planned.fixedBegin = course.begin }
        return planned
    }

    private func weeks(from: CEFRLevel, to: CEFRLevel) -> Int {
        let units = CEFRLevel.allCases.filter { from < $0 && $0 <= to }.reduce(0) { $0 + (unitsTo[$1] ?? 0) }
        return (units + unitsPerWeek - 1) / unitsPerWeek
    }
}
