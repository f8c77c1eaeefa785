import Calendar
import Domain

/// The verifier's notebook: the seats it could read and what it found about them.
struct CourseAudit {
    let problem: CourseProblem
    let book: AuditBook
    private(set) var seats: [AuditSeat] = []
    private(set) var violations: [PlanVerification.Breach] = []
    private(set) var accepted: [PlanVerification.Breach] = []

    init(_ problem: CourseProblem) {
        self.problem = problem
        book = AuditBook(problem)
    }

    mutating func violate(_ code: String, _ items: [String], _ text: String) {
        violations.append(PlanVerification.Breach(code: code, items: items, text: text))
    }

    /// A policy rule: accepted where a person decided so.
    private mutating func breach(_ code: String, _ items: [String], isPinned: Bool, _ text: String) {
        let breach = PlanVerification.Breach(code: code, items: items, text: text)
        if isPinned { accepted.append(breach) } else { violations.append(breach) }
    }

    // MARK: What the plan says

    /// Each group is one of the problem's, once, with the dates that follow from its offer.
    mutating func readGroups(_ groups: [CourseGroup]) {
        var seen: Set<ID<CourseGroupName>> = []
        for group in groups {
            let items = [group.id.text]
            guard let course = book.course(group.id) else {
                violate("unknownGroup", items, "no offer stands for a group \"\(group.id)\"")
                continue
            }
            if !seen.insert(group.id).inserted { violate("groupTwice", items, "\"\(group.id)\" is in the plan twice") }
            let isAsOffered =
                group.offer == course.offer.id && group.provider == course.offer.provider
                && group.place == course.offer.place && group.from == course.offer.from && group.to == course.offer.to
            if !isAsOffered { violate("offer", items, "\"\(group.id)\" is not as \"\(course.offer.id)\" offers it") }
            if group.meetings != course.lessons {
                violate("dates", items, "the lessons of \"\(group.id)\" are not those of its offer")
            }
            if group.exam != course.exam || group.certificateOn != course.certificate {
                violate("exam", items, "the exam of \"\(group.id)\" is not on the days of its offer")
            }
        }
    }

    /// Each enrolment names a learner and a listed group, once.
    mutating func readEnrolments(_ enrolments: [CourseEnrolment]) {
        let learners = Dictionary(problem.learners.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<CourseProblem.Pin> = []
        for enrolment in enrolments {
            let items = [enrolment.learner.text, enrolment.group.text]
            let pair = CourseProblem.Pin(learner: enrolment.learner, group: enrolment.group)
            guard let learner = learners[enrolment.learner], let course = book.course(enrolment.group) else {
                violate("unknownEnrolment", items, "the learner or the group does not exist")
                continue
            }
            if !seen.insert(pair).inserted {
                violate("enrolledTwice", items, "\"\(learner.id)\" is in \"\(course.name)\" twice")
                continue
            }
            if let owner = course.owner, owner != learner.id {
                violate("owner", items, "\"\(course.name)\" is for \"\(owner)\" alone")
            }
            let reserve = course.certificate.days(to: learner.deadline)
            let resit = course.exam?.resitResultOn.map { $0 <= learner.deadline }
            if enrolment.from != course.offer.from || enrolment.to != course.offer.to
                || enrolment.reserveDays != reserve || enrolment.resitInTime != resit
            {
                violate("enrolment", items, "levels or days to the deadline are not those of the group")
            }
            seats.append(AuditSeat(learner: learner, course: course, isPinned: problem.pins.contains(pair)))
        }
    }

    // MARK: Rules

    /// Seats, minimum sizes, prices, and how many groups there can be.
    mutating func checkGroups(_ groups: [CourseGroup]) {
        for group in groups {
            guard let course = book.course(group.id) else { continue }
            let own = seats.filter { $0.course.name == group.id }
            let items = [group.id.text]
            if own.count > course.offer.seats {
                violate(
                    "seats", items, "\(own.count) learners in \"\(group.id)\", which has \(course.offer.seats) seats")
            }
            if own.count < course.offer.minimum {
                breach(
                    "minimum", items, isPinned: own.contains(where: \.isPinned),
                    "\(own.count) learners in \"\(group.id)\", which needs \(course.offer.minimum)")
            }
            let price = course.fixed + own.count * Int(course.offer.pricePerSeat.amount)
            if group.learners != own.count || group.price.amount != Int64(price) {
                violate("sums", items, "learners or price of \"\(group.id)\" are not what its enrolments come to")
            }
        }
        let listed = Set(groups.map(\.id))
        for seat in seats where !listed.contains(seat.course.name) {
            violate(
                "unlisted", [seat.learner.id.text, seat.course.name.text],
                "\"\(seat.course.name)\" is not in the groups")
        }
        for offer in problem.offers {
            let held = Set(groups.map(\.id)).count { book.course($0)?.offer.id == offer.id } + heldBefore([offer.id])
            if held > offer.groups {
                violate(
                    "offerGroups", [offer.id.text], "\(held) groups of \"\(offer.id)\", there can be \(offer.groups)")
            }
        }
        for provider in problem.providers {
            let own = problem.offers.filter { $0.provider == provider.id }.map(\.id)
            let held = Set(groups.map(\.id)).count { book.course($0)?.provider.id == provider.id } + heldBefore(own)
            if let most = provider.maxGroups, held > most {
                violate(
                    "providerGroups", [provider.id.text], "\(held) groups at \"\(provider.id)\", which holds \(most)")
            }
        }
    }

    /// Groups of offers that the problem says are held already.
    private func heldBefore(_ offers: [ID<CourseOffer>]) -> Int {
        problem.held.reduce(0) { offers.contains($1.offer) ? $0 + $1.groups : $0 }
    }

    /// Each learner's courses follow each other in time and level and fit into the week.
    mutating func checkLearners() {
        for learner in problem.learners {
            let week = AuditWeek(problem: problem, learner: learner)
            let own = seats.filter { $0.learner.id == learner.id }.sorted {
                (week.firstDay(of: $0.course), $0.course.name) < (week.firstDay(of: $1.course), $1.course.name)
            }
            var level = learner.level
            for (index, seat) in own.enumerated() {
                let items = [learner.id.text, seat.course.name.text]
                if index > 0, week.firstDay(of: seat.course) <= own[index - 1].course.lastDay {
                    violate(
                        "overlap", items, "\"\(seat.course.name)\" begins before \"\(own[index - 1].course.name)\" ends"
                    )
                }
                if seat.course.offer.from != level {
                    breach(
                        "level", items, isPinned: seat.isPinned,
                        "\"\(seat.course.name)\" starts at \(seat.course.offer.from.name), the learner has \(level.name)"
                    )
                }
                level = max(level, seat.course.offer.to)
                for code in week.objections(to: seat.course).sorted() {
                    breach(
                        code, items, isPinned: seat.isPinned,
                        "\"\(learner.id)\" and \"\(seat.course.name)\" break the rule \"\(code)\"")
                }
            }
        }
    }

    /// Whoever was pinned is in the group.
    mutating func checkPins() {
        for pin in problem.pins {
            if !seats.contains(where: { $0.learner.id == pin.learner && $0.course.name == pin.group }) {
                violate("pin", [pin.learner.text, pin.group.text], "\"\(pin.learner)\" is not in \"\(pin.group)\"")
            }
        }
    }

    /// The plan lists exactly those who miss the target, and its status says whether somebody does.
    mutating func checkUnplaced(_ plan: CoursePlan, missing: [ID<Applicant>]) {
        let missing = Set(missing.map(\.text))
        let listed = Set(plan.unplaced.map(\.item))
        for learner in missing.symmetricDifference(listed).sorted() {
            violate(
                "unplaced", [learner],
                missing.contains(learner)
                    ? "\"\(learner)\" misses the target and is not listed"
                    : "\"\(learner)\" is listed and reaches the target")
        }
        if missing.isEmpty == (plan.status == .partial) {
            violate(
                "status", missing.sorted(),
                "the plan says \"\(plan.status.rawValue)\", and \(missing.count) learners miss the target")
        }
    }

    /// The plan's figures are those of its groups and enrolments.
    mutating func checkObjectives(_ plan: CoursePlan, _ counted: [ObjectiveValue]) {
        for (claim, own) in zip(plan.objectives, counted) where claim.name != own.name || claim.value != own.value {
            violate(
                "objective", [claim.name], "\(own.name) is \(own.value), the plan says \(claim.name) \(claim.value)")
        }
        if plan.objectives.count != counted.count {
            violate("objective", [], "\(plan.objectives.count) objectives, the problem has \(counted.count)")
        }
    }

    mutating func checkCertificate(_ certificate: PlanCertificate, _ check: CourseCertificateCheck) {
        guard let fault = check.fault(of: certificate) else { return }
        let items =
            switch certificate {
            case .count(let items, _, _, _, _), .conflict(let items, _): items
            case .notFound(let item, _): [item]
            }
        violate("certificate", items, "a certificate does not hold: \(fault)")
    }
}
