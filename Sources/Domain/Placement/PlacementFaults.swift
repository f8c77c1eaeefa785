extension StableProblem {
    /// Everything that keeps the problem from being planned, in the order of the file; empty where it is sound.
    package func faults() -> [PlanFault] {
        var faults = PlacementFaults(applicants: applicants, vacancies: vacancies)
        faults.check(pairs: pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        for (index, pair) in pairs.enumerated() {
            faults.check(pair.applicantRank, in: PlacementFaults.ranks, at: "/pairs/\(index)/applicantRank")
            faults.check(pair.employerRank, in: PlacementFaults.ranks, at: "/pairs/\(index)/employerRank")
        }
        faults.check(pins: pins, openings: vacancies)
        faults.check(previous: previous ?? [])
        if let work { faults.check(work, in: 0...PlacementFaults.most, at: "/options/work") }
        return faults.found
    }
}

extension AssignmentProblem {
    /// Everything that keeps the problem from being planned, in the order of the file; empty where it is sound.
    package func faults() -> [PlanFault] {
        var faults = PlacementFaults(applicants: applicants.map(\.id), vacancies: vacancies)
        faults.check(pairs: pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) })
        for (index, pair) in pairs.enumerated() {
            faults.check(pair.score, in: 0...PlacementFaults.most, at: "/pairs/\(index)/score")
        }
        faults.check(pins: pins, openings: vacancies)
        faults.check(previous: previous ?? [])
        if objectives.isEmpty {
            faults.note(
                "PL006", "/objectives", "there is no objective", "leave the field out for the usual ones")
        }
        if faults.found.isEmpty, AssignmentWeights(self) == nil {
            faults.note(
                "PL007", "/objectives", "the levels together are too large to be compared exactly",
                "use smaller scores or weights, or fewer levels")
        }
        return faults.found
    }
}

/// Collects what is wrong with the parts that both problems have.
private struct PlacementFaults {
    static let most = 1_000_000_000
    static let ranks = 1...most

    private(set) var found: [PlanFault] = []
    private var applicants: Set<ID<Applicant>> = []
    private var vacancies: Set<ID<Vacancy>> = []
    private var pairs: Set<PlacementPair> = []

    init(applicants: [ID<Applicant>], vacancies: [PlacementVacancy]) {
        for (index, id) in applicants.enumerated() where !self.applicants.insert(id).inserted {
            note("PL001", "/applicants/\(index)/id", "the id \"\(id)\" is used twice", "give each applicant its own id")
        }
        for (index, vacancy) in vacancies.enumerated() {
            if !self.vacancies.insert(vacancy.id).inserted {
                note(
                    "PL001", "/vacancies/\(index)/id", "the id \"\(vacancy.id)\" is used twice",
                    "give each vacancy its own id")
            }
            check(vacancy.openings, in: 0...PlacementFaults.most, at: "/vacancies/\(index)/openings")
        }
    }

    mutating func note(_ code: String, _ pointer: String, _ message: String, _ hint: String) {
        found.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
    }

    /// - Parameter pointer: Made only where something is wrong: a country has millions of numbers.
    mutating func check(_ number: Int, in range: ClosedRange<Int>, at pointer: @autoclosure () -> String) {
        guard !range.contains(number) else { return }
        note(
            "PL003", pointer(), "found \(number), expected \(range.lowerBound) to \(range.upperBound)",
            "write a number of that range")
    }

    mutating func check(pairs: [PlacementPair]) {
        for (index, pair) in pairs.enumerated() {
            checkNames(pair, at: "/pairs/\(index)")
            if !self.pairs.insert(pair).inserted {
                note(
                    "PL004", "/pairs/\(index)", "\(pair.applicant) and \(pair.vacancy) are a pair twice",
                    "keep one of the two")
            }
        }
    }

    mutating func check(pins: [PlacementPair], openings: [PlacementVacancy]) {
        let openings = Dictionary(openings.map { ($0.id, $0.openings) }, uniquingKeysWith: { first, _ in first })
        var pinned: Set<ID<Applicant>> = []
        var taken: [ID<Vacancy>: Int] = [:]
        for (index, pin) in pins.enumerated() {
            let pointer = "/pins/\(index)"
            guard checkNames(pin, at: pointer) else { continue }
            if !pairs.contains(pin) {
                note(
                    "PL005", pointer, "the pin of \(pin.applicant) at \(pin.vacancy) is none of the pairs",
                    "pin a pair of those who accept each other, or add it to the pairs")
            }
            if !pinned.insert(pin.applicant).inserted {
                note("PL005", pointer, "\(pin.applicant) is pinned twice", "keep one of the pins")
            }
            taken[pin.vacancy, default: 0] += 1
            if let count = taken[pin.vacancy], let most = openings[pin.vacancy], count > most {
                note(
                    "PL005", pointer, "\(pin.vacancy) has \(most) openings, and this is pin number \(count)",
                    "remove a pin, or raise the openings")
            }
        }
    }

    /// What the plan in force names may be gone since; nobody has two places in it.
    mutating func check(previous: [PlacementPair]) {
        var placed: Set<ID<Applicant>> = []
        for (index, pair) in previous.enumerated() where !placed.insert(pair.applicant).inserted {
            note("PL001", "/previous/\(index)", "\(pair.applicant) has two places in the plan in force", "keep one")
        }
    }

    @discardableResult
    private mutating func checkNames(_ pair: PlacementPair, at pointer: @autoclosure () -> String) -> Bool {
        let isApplicant = applicants.contains(pair.applicant)
        let isVacancy = vacancies.contains(pair.vacancy)
        if !isApplicant {
            note(
                "PL002", pointer() + "/applicant", "there is no applicant \"\(pair.applicant)\"",
                "name one of the applicants, or add it")
        }
        if !isVacancy {
            note(
                "PL002", pointer() + "/vacancy", "there is no vacancy \"\(pair.vacancy)\"",
                "name one of the vacancies, or add it")
        }
        return isApplicant && isVacancy
    }
}
