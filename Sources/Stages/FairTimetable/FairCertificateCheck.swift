import Calendar
import Domain

/// Recomputes what a certificate claims, for the verifier.
struct FairCertificateCheck {
    let problem: FairProblem
    /// Requests that the plan places.
    let placed: Set<ID<InterviewRequest>>

    /// Nil where the certificate holds, else what is wrong with it.
    func fault(of certificate: PlanCertificate) -> String? {
        switch certificate {
        case .count(let items, let resource, let need, let supply, let window):
            guard let requests = requests(items) else { return "it names requests that do not exist, or one twice" }
            guard requests.contains(where: { !placed.contains($0.id) }) else { return "everything it names is placed" }
            let count = FairSupply(problem: problem, requests)
            guard let counted = count.counted(resource) else { return "not all of its items need \(resource)" }
            guard counted.need == need, counted.supply == supply else {
                return "\(resource): need \(counted.need) and supply \(counted.supply), not \(need) and \(supply)"
            }
            guard count.window == window else { return "its items can be held in \(count.window), not in \(window)" }
            return need > supply ? nil : "\(resource): \(supply) is enough for \(need)"
        case .conflict(let items, let rules):
            guard let requests = requests(items) else { return "it names requests that do not exist, or one twice" }
            guard requests.contains(where: { !placed.contains($0.id) }) else { return "everything it names is placed" }
            return FairConflictCheck(problem: problem).fault(requests, rules: rules)
        case .notFound(let item, _):
            guard let requests = requests([item]) else { return "it names a request that does not exist" }
            return requests.contains { placed.contains($0.id) } ? "the request is placed" : nil
        }
    }

    private func requests(_ items: [String]) -> [FairProblem.Request]? {
        let wanted = Set(items)
        guard wanted.count == items.count, !items.isEmpty else { return nil }
        let found = problem.requests.filter { wanted.contains($0.id.text) }
        return found.count == items.count ? found : nil
    }
}

extension FairAudit {
    mutating func checkCertificate(_ certificate: PlanCertificate, _ check: FairCertificateCheck) {
        guard let fault = check.fault(of: certificate) else { return }
        let items =
            switch certificate {
            case .count(let items, _, _, _, _), .conflict(let items, _): items
            case .notFound(let item, _): [item]
            }
        violate("certificate", items, "a certificate does not hold: \(fault)")
    }
}

/// How much of a resource some requests need and how much there is at the times that are possible for them.
struct FairSupply {
    private let problem: FairProblem
    private let requests: [FairProblem.Request]
    private let places: [FairPlaces]
    /// Slots that some request could take, by day.
    private let open: [[Bool]]

    init(problem: FairProblem, _ requests: [FairProblem.Request]) {
        self.problem = problem
        self.requests = requests
        places = requests.map { FairPlaces(problem: problem, $0) }
        var open = problem.days.map { [Bool](repeating: false, count: $0.slots.count) }
        for time in places.flatMap(\.times) {
            for slot in time.slots { open[time.day][slot] = true }
        }
        self.open = open
    }

    /// Need and supply of a resource as certificates write it; nil where not every request needs it.
    func counted(_ resource: String) -> (need: Int, supply: Int)? {
        let lengths = requests.reduce(0) { $0 + $1.slots }
        if resource == "tables" {
            return problem.tables == nil && places.contains { $0.ownTables == nil } ? nil : (lengths, tables)
        }
        if let candidate = problem.candidates.first(where: { "candidate \($0.id)" == resource }) {
            guard requests.allSatisfy({ $0.candidate == candidate.id }) else { return nil }
            return (requests.count, visits(of: candidate))
        }
        if let employer = problem.employers.first(where: { "employer \($0.id)" == resource }) {
            guard requests.allSatisfy({ $0.employer == employer.id }) else { return nil }
            let most = arePinned ? nil : employer.maxRunSlots
            return (lengths, employer.teams * usable(most: most) { _, _ in true })
        }
        let servers = problem.interpreters.filter { one in places.contains { $0.servers.contains { $0.id == one.id } } }
        let names = servers.map(\.id.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard resource == "interpreters \(names.joined(separator: ", "))",
            places.allSatisfy({ $0.takesInterpreter && !$0.mayGoWithout })
        else { return nil }
        return (lengths, servers.reduce(0) { $0 + usable(by: $1) })
    }

    /// The slots that some request could take, those without a break between them as one stretch.
    var window: String {
        var stretches: [(date: CivilDate, from: Int, until: Int)] = []
        for (day, slots) in zip(problem.days, open) {
            for (slot, isOpen) in zip(day.slots, slots) where isOpen {
                if let last = stretches.last, last.date == day.date, last.until == slot.start.minutes {
                    stretches[stretches.count - 1].until = slot.end
                } else {
                    stretches.append((day.date, slot.start.minutes, slot.end))
                }
            }
        }
        let clock = { (minutes: Int) in
            [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        }
        let texts = stretches.map { "\($0.date) \(clock($0.from))-\(clock($0.until))" }
        return texts.isEmpty ? "no slot" : texts.joined(separator: "; ")
    }

    /// With a pin among them, policy rules do not limit the supply, since a person may break them.
    private var arePinned: Bool { requests.contains { request in problem.pins.contains { $0.request == request.id } } }

    private var tables: Int {
        let usable = Set(places.flatMap(\.tables))
        return usable.count * open.joined().count { $0 }
    }

    /// Slots that can be taken if no more than `most` follow each other.
    private func usable(most: Int?, where isThere: (Int, Int) -> Bool) -> Int {
        var total = 0
        for (day, slots) in open.enumerated() {
            var stretch = 0
            for slot in slots.indices {
                let follows =
                    slot > 0 && problem.days[day].slots[slot - 1].end == problem.days[day].slots[slot].start.minutes
                if !follows { stretch = 0 }
                guard slots[slot], isThere(day, slot) else {
                    stretch = 0
                    continue
                }
                stretch += 1
                // Every slot after a full run stays free.
                if let most, stretch > most {
                    stretch = 0
                } else {
                    total += 1
                }
            }
        }
        return total
    }

    private func usable(by interpreter: FairProblem.Interpreter) -> Int {
        usable(most: arePinned ? nil : interpreter.maxRunSlots) { day, slot in
            FairPlaces.isThere(interpreter, problem, day, slot)
        }
    }

    /// The most interviews that fit: always the one that lets the candidate go earliest.
    private func visits(of candidate: FairProblem.Candidate) -> Int {
        let length = requests.map(\.slots).min() ?? 1
        var total = 0
        for (day, fairDay) in problem.days.enumerated() {
            let slots = fairDay.slots
            let options = slots.indices.filter { first in
                first + length <= slots.count && (first..<(first + length)).allSatisfy { open[day][$0] }
                    && (first..<(first + length - 1)).allSatisfy { slots[$0].end == slots[$0 + 1].start.minutes }
            }.map { first in
                let rest = arePinned ? 0 : candidate.minGapSlots * slots[first].minutes
                return (from: slots[first].start.minutes, until: slots[first + length - 1].end + rest)
            }
            var count = 0
            var free = 0
            while let next = options.filter({ $0.from >= free }).min(by: { $0.until < $1.until }) {
                count += 1
                free = next.until
            }
            total += min(count, arePinned ? count : candidate.maxPerDay ?? count)
        }
        return total
    }
}
