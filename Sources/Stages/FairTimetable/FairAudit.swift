import Calendar
import Domain

/// The verifier's notebook: the interviews it could read and what it found about them.
struct FairAudit {
    let problem: FairProblem
    private(set) var sittings: [FairSitting] = []
    private(set) var violations: [PlanVerification.Breach] = []
    private(set) var accepted: [PlanVerification.Breach] = []

    init(_ problem: FairProblem) {
        self.problem = problem
    }

    mutating func violate(_ code: String, _ items: [String], _ text: String) {
        violations.append(PlanVerification.Breach(code: code, items: items, text: text))
    }

    /// A policy rule: accepted where everything concerned was pinned by a person.
    mutating func breach(_ code: String, _ concerned: [FairSitting], _ text: String) {
        let items = concerned.map(\.request.id.text)
        if concerned.allSatisfy({ $0.pin != nil }) {
            accepted.append(PlanVerification.Breach(code: code, items: items, text: text))
        } else {
            violate(code, items, text)
        }
    }

    func time(_ day: Int, _ slot: Int) -> String {
        "\(problem.days[day].date) \(problem.days[day].slots[slot].start)"
    }

    /// Looks up what each interview names; one that names nothing known is a violation and goes no further.
    mutating func read(_ interviews: [FairInterview]) {
        let requests = Dictionary(problem.requests.map { ($0.id, $0) }) { first, _ in first }
        let candidates = Dictionary(problem.candidates.map { ($0.id, $0) }) { first, _ in first }
        let employers = Dictionary(problem.employers.map { ($0.id, $0) }) { first, _ in first }
        let pins = Dictionary(problem.pins.map { ($0.request, $0) }) { first, _ in first }
        var seen: Set<ID<InterviewRequest>> = []
        for interview in interviews {
            let items = [interview.request.text]
            guard let request = requests[interview.request], let candidate = candidates[request.candidate],
                let employer = employers[request.employer]
            else {
                violate("unknownRequest", items, "nobody asked for interview \"\(interview.request)\"")
                continue
            }
            guard seen.insert(interview.request).inserted else {
                violate("placedTwice", items, "interview \"\(interview.request)\" is in the plan twice")
                continue
            }
            if interview.candidate != request.candidate || interview.employer != request.employer
                || interview.vacancy != request.vacancy
            {
                violate(
                    "otherParties", items,
                    "\"\(interview.request)\" is asked for by \"\(request.candidate)\" and \"\(request.employer)\", "
                        + "the plan says \"\(interview.candidate)\" and \"\(interview.employer)\"")
            }
            guard let slots = slots(of: interview, request) else { continue }
            sittings.append(
                FairSitting(
                    interview: interview, request: request, candidate: candidate, employer: employer,
                    pin: pins[request.id], slots: slots))
        }
    }

    private mutating func slots(of interview: FairInterview, _ request: FairProblem.Request) -> Range<Int>? {
        let items = [interview.request.text]
        guard problem.days.indices.contains(interview.day),
            problem.days[interview.day].slots.indices.contains(interview.slot)
        else {
            violate("noSuchSlot", items, "day \(interview.day) has no slot \(interview.slot)")
            return nil
        }
        let slots = problem.days[interview.day].slots
        let range = interview.slot..<(interview.slot + request.slots)
        guard range.upperBound <= slots.count else {
            violate("break", items, "\"\(interview.request)\" runs past the end of day \(interview.day)")
            return nil
        }
        for slot in range.dropLast() where slots[slot].end != slots[slot + 1].start.minutes {
            violate("break", items, "\"\(interview.request)\" runs across the break after \(time(interview.day, slot))")
        }
        return range
    }

    /// Tables and teams exist, belong to the employer, and hold one interview at a time.
    mutating func checkPlaces() {
        for sitting in sittings {
            let interview = sitting.interview
            let items = [interview.request.text]
            let isTable = interview.table >= 0 && (problem.tables.map { interview.table < $0 } ?? true)
            if !isTable { violate("noSuchTable", items, "table \(interview.table) does not exist") }
            if let own = sitting.employer.tables, !own.contains(interview.table) {
                violate("foreignTable", items, "table \(interview.table) is not one of \"\(interview.employer)\"")
            }
            if !(0..<sitting.employer.teams).contains(interview.team) {
                violate("noSuchTeam", items, "\"\(interview.employer)\" has no team \(interview.team)")
            }
        }
        forEachMeeting { audit, one, other in
            let items = [one.request.id.text, other.request.id.text]
            let when = audit.time(other.interview.day, max(one.slots.lowerBound, other.slots.lowerBound))
            if one.interview.table == other.interview.table {
                audit.violate("tableTwice", items, "table \(one.interview.table) holds two interviews at \(when)")
            }
            if one.employer.id == other.employer.id, one.interview.team == other.interview.team {
                audit.violate(
                    "teamTwice", items,
                    "team \(one.interview.team) of \"\(one.employer.id)\" holds two interviews at \(when)")
            }
            if one.candidate.id == other.candidate.id {
                audit.violate("candidateTwice", items, "\"\(one.candidate.id)\" is in two interviews at \(when)")
            }
            if let interpreter = one.interview.interpreter, interpreter == other.interview.interpreter {
                audit.violate("interpreterTwice", items, "\"\(interpreter)\" interprets two interviews at \(when)")
            }
        }
    }

    /// Pairs of interviews that share a slot.
    private mutating func forEachMeeting(_ body: (inout FairAudit, FairSitting, FairSitting) -> Void) {
        var bySlot: [Int: [FairSitting]] = [:]
        let all = sittings
        for sitting in all {
            for slot in sitting.slots {
                for earlier in bySlot[sitting.interview.day << 20 | slot] ?? []
                where slot == max(sitting.slots.lowerBound, earlier.slots.lowerBound) {
                    body(&self, earlier, sitting)
                }
                bySlot[sitting.interview.day << 20 | slot, default: []].append(sitting)
            }
        }
    }

    /// What was pinned is where it was pinned.
    mutating func checkPins() {
        let placed = Dictionary(sittings.map { ($0.request.id, $0.interview) }) { first, _ in first }
        for pin in problem.pins {
            guard let interview = placed[pin.request] else {
                violate("pin", [pin.request.text], "pinned interview \"\(pin.request)\" is not in the plan")
                continue
            }
            let isKept =
                interview.day == pin.day && interview.slot == pin.slot
                && (pin.table ?? interview.table) == interview.table
                && (pin.team ?? interview.team) == interview.team
                && (pin.interpreter ?? interview.interpreter) == interview.interpreter
            if !isKept { violate("pin", [pin.request.text], "pinned interview \"\(pin.request)\" is elsewhere") }
        }
    }

    /// The plan lists exactly what is missing, and its status says whether a required request is.
    mutating func checkUnplaced(_ plan: FairPlan) {
        let placed = Set(sittings.map(\.request.id))
        let missing = problem.requests.filter { !placed.contains($0.id) }
        let listed = Set(plan.unplaced.map(\.request))
        for request in missing where !listed.contains(request.id) {
            violate("unplaced", [request.id.text], "\"\(request.id)\" is neither placed nor listed as unplaced")
        }
        for entry in plan.unplaced where !missing.contains(where: { $0.id == entry.request }) {
            violate("unplaced", [entry.request.text], "\"\(entry.request)\" is listed as unplaced and is not")
        }
        let isPartial = missing.contains { $0.isRequired }
        if isPartial != (plan.status == .partial) {
            violate(
                "status", missing.filter(\.isRequired).map(\.id.text),
                "the plan says \"\(plan.status.rawValue)\", and "
                    + (isPartial ? "required requests are missing" : "every required request is placed"))
        }
    }

    /// The plan's figures are those of its interviews.
    mutating func checkObjectives(_ plan: FairPlan, _ counted: [ObjectiveValue]) {
        for claim in plan.objectives {
            guard let own = counted.first(where: { $0.name == claim.name }) else {
                violate("objective", [claim.name], "\"\(claim.name)\" is not an objective of the problem")
                continue
            }
            if own.value != claim.value {
                violate("objective", [claim.name], "\(claim.name) is \(own.value), the plan says \(claim.value)")
            }
        }
    }
}

extension FairClosure {
    /// Whether it falls on one of these slots of a day.
    func touches(_ slots: Range<Int>, of day: FairDay) -> Bool {
        window.date == day.date
            && slots.contains { slot in
                day.slots.indices.contains(slot) && day.slots[slot].start < window.to
                    && window.from.minutes < day.slots[slot].end
            }
    }
}

extension FairSlot {
    /// Minutes after midnight at which the slot ends.
    var end: Int { start.minutes + minutes }
}
