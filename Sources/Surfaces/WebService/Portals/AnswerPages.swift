import Calendar
import Domain
import HTML
import HTTP

/// What a candidate is asked: the invitation to the fair, employers that want to meet, and offers; each with its deadline.
enum AnswerPages {
    static let address = "/candidate/answers"
    static let vacancy = RoutePattern("/candidate/answers/vacancies/{vacancy}")
    static let offer = RoutePattern("/candidate/answers/offers/{vacancy}")

    static func list(_ visit: Visit) throws -> Response { try page(OwnVisit(visit, purpose: "own answers"), .ok, []) }

    // MARK: The invitation

    static func invitation(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "own answers")
        guard let answer = typedInvitation(visit) else {
            return try page(own, .unprocessable, [("attendance", Words.chooseOne)])
        }
        do {
            let done: Void? = try visit.changing({ mark(try stored(own)) }) {
                guard let invitation = try stored(own) else { throw InvitationRefusal.notInvited }
                try visit.keep(
                    .invitations,
                    [invitation.answered(answer, on: own.today, fair: own.look.view.inputs.days.map(\.date))])
            }
            return try done == nil ? page(own, .conflict, []) : .seeOther(address + "?saved=1")
        } catch is InvitationRefusal {
            return try page(own, .conflict, [("attendance", Words.tooLate)])
        }
    }

    private static func typedInvitation(_ visit: Visit) -> Invitation.Answer? {
        switch visit.request.sent("attendance") {
        case "coming": return .coming(days: nil)
        case "days":
            let days = visit.request.form.filter { $0.name == "day" }.compactMap { CivilDate(iso: $0.value) }
            return days.isEmpty ? nil : .coming(days: Set(days).sorted())
        case "video": return .video
        case "declined":
            return visit.request.sent("reason").flatMap { Invitation.DeclineReason(rawValue: $0) }.map { .declined($0) }
                ?? .declined(.unsaid)
        default: return nil
        }
    }

    private static func stored(_ own: OwnVisit) throws -> Invitation? {
        try own.store.find(.invitations, own.id.text)
    }

    private static func mark(_ invitation: Invitation?) -> String {
        Mark.of([invitation?.sentOn.iso, invitation?.answerBy.iso, invitation?.reply.map { "\($0)" }])
    }

    // MARK: Employers that want to meet

    static func interest(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "own answers")
        let id = ID<Vacancy>(try visit.value("vacancy"))
        guard interests(own).contains(id) else { throw Turned.away(.notFound) }
        guard let answer = visit.request.sent("answer").flatMap({ ShortlistAnswer(rawValue: $0) }) else {
            return try page(own, .unprocessable, [("answer-\(id)", Words.chooseOne)])
        }
        guard !AnswerDeadlines.isOver(own.look.view.inputs.campaign.settings.deadlines.proposals, on: own.today) else {
            return try page(own, .conflict, [("answer-\(id)", Words.tooLate)])
        }
        let reason = visit.request.sent("reason").flatMap { DecisionReason(rawValue: $0) }
        let done: Void? = try visit.changing({ try mark(id, own) }) {
            try visit.store.record(
                Decision(
                    pin: ShortlistPin(
                        applicant: own.id, vacancy: id, answer: answer, by: .applicant,
                        reason: answer == .decline ? reason?.rawValue : nil), actor: own.actor, at: visit.now))
        }
        return try done == nil ? page(own, .conflict, []) : .seeOther(address + "?saved=1")
    }

    /// Vacancies whose employers said that they want to meet the person; earlier stages are nobody's worry.
    static func interests(_ own: OwnVisit) -> [ID<Vacancy>] {
        let said = own.look.view.answers.map(\.pin).filter { $0.applicant == own.id && $0.by == .employer }
        return Set(said.filter { $0.answer == .invite }.map(\.vacancy)).sorted()
    }

    private static func mark(_ vacancy: ID<Vacancy>, _ own: OwnVisit) throws -> String {
        let pins = try own.store.standingDecisions().map(\.pin).filter {
            $0.applicant == own.id && $0.vacancy == vacancy
        }
        return Mark.of(ChangeActor.allCases.map { side in pins.last { $0.by == side }?.answer.rawValue })
    }

    // MARK: Offers

    static func answerOffer(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "own answers")
        let id = ID<Vacancy>(try visit.value("vacancy"))
        guard let offer = try offers(own).first(where: { $0.vacancy == id }) else { throw Turned.away(.notFound) }
        guard let word = visit.request.sent("offer"), ["accept", "decline"].contains(word) else {
            return try page(own, .unprocessable, [("offer-\(id)", Words.chooseOne)])
        }
        let isOver = AnswerDeadlines.isOver(own.look.view.inputs.campaign.settings.deadlines.offers, on: own.today)
        guard offer.state != .signed, !isOver else {
            return try page(own, .conflict, [("offer-\(id)", Words.tooLate)])
        }
        do {
            let done: Void? = try visit.changing({ try standing(id, own) }) { try answer(id, word == "accept", own) }
            // The terms are shown as they are by now.
            return try done == nil
                ? page(OwnVisit(visit, purpose: "own answers"), .conflict, []) : .seeOther(address + "?saved=1")
        } catch is OfferRefusal {
            return try page(own, .conflict, [("offer-\(id)", Words.partnerSigned)])
        }
    }

    /// Why an answer to an offer is not taken by page.
    private enum OfferRefusal: Error {
        /// The two come only together, and the other one's contract is signed: nobody ends that by page.
        case partnerSigned
    }

    /// Stores the answer, and with a decline takes the partner's offer back where the two come only together.
    private static func answer(_ id: ID<Vacancy>, _ isAccepted: Bool, _ own: OwnVisit) throws {
        guard var answered = try offers(own).first(where: { $0.vacancy == id }) else { throw Turned.away(.notFound) }
        var changed: [Contract] = []
        if !isAccepted, var partner = try partnersContract(own) {
            guard partner.state != .signed else { throw OfferRefusal.partnerSigned }
            (partner.state, partner.signedOn) = (.withdrawn, nil)
            changed.append(partner)
        }
        (answered.state, answered.signedOn) = (isAccepted ? .accepted : .withdrawn, nil)
        try own.visit.keep(.contracts, [answered] + changed)
    }

    /// The mark of an offer as it is stored; nobody's where it was taken back.
    private static func standing(_ id: ID<Vacancy>, _ own: OwnVisit) throws -> String {
        guard let contract = try offers(own).first(where: { $0.vacancy == id }) else { return "" }
        let job = try own.store.find(.vacancies, id.text)
        let employer = try job.flatMap { try own.store.find(.employers, $0.employer.text) }
        return mark(contract, job, employer, together: try partnersContract(own) != nil)
    }

    /// What the form of an offer was made from: all that its card says of it.
    private static func mark(_ contract: Contract, _ job: Vacancy?, _ employer: Employer?, together: Bool) -> String {
        let terms: [String?] = [
            contract.state.rawValue, contract.start.iso, contract.payPerMonth.map { String($0.amount) },
            contract.probationMonths.map { String($0) }, contract.languages.map(\.text).joined(separator: " "),
            contract.internship.map { "\($0.from.iso) \($0.until.iso)" },
        ]
        let work: [String?] = [
            job?.title.original, job?.place?.original, job?.weeklyHours.map { "\($0)" }, employer?.name,
        ]
        return Mark.of(terms + work + [together ? "together" : nil])
    }

    /// Contracts that wait for the person, or were accepted and not signed, and signed ones.
    static func offers(_ own: OwnVisit) throws -> [Contract] {
        try own.store.contracts().filter { $0.applicant == own.id && $0.isStanding }
    }

    /// The partner's contract, where a couple comes only together: it goes with a decline unless it is signed.
    private static func partnersContract(_ own: OwnVisit) throws -> Contract? {
        let couples = try own.visit.hall.office.pipeline(own.store, own.actor, own.visit.now).couples().couples
        guard let couple = couples.first(where: { $0.partnership.applicants.contains(own.id) })?.partnership,
            couple.onlyTogether, let partner = couple.partner(of: own.id),
            let contract = try own.store.contracts().first(where: { $0.applicant == partner && $0.isStanding })
        else { return nil }
        return contract
    }

    /// How many answers are still to be given.
    static func waiting(_ own: OwnVisit) throws -> Int {
        let deadlines = own.look.view.inputs.campaign.settings.deadlines
        let invited = try stored(own)?.state(on: own.today) == .open ? 1 : 0
        let wanted =
            AnswerDeadlines.isOver(deadlines.proposals, on: own.today)
            ? 0 : interests(own).count { own.look.answer(own.id, $0, by: .applicant) == nil }
        let offered =
            AnswerDeadlines.isOver(deadlines.offers, on: own.today)
            ? 0 : try offers(own).count { $0.state == .offered }
        return invited + wanted + offered
    }

    // MARK: The page

    private static func page(
        _ own: OwnVisit, _ status: Status, _ problems: [(field: String, text: LocalText)]
    ) throws -> Response {
        let visit = own.visit
        let invitation = try stored(own)
        let offers = try offers(own)
        let interests = interests(own)
        let marks = try interests.map { try mark($0, own) }
        let partner = try offers.isEmpty ? nil : partnersContract(own)
        return visit.page(visit[Words.yourAnswers], status) {
            if problems.isEmpty { visit.overtaken(status) }
            visit.done
            TypedForm(visit, address, problems: problems).summary
            if invitation == nil, offers.isEmpty, interests.isEmpty { Tag.p { visit[Words.nothingAsked] } }
            if let invitation { self.invitation(invitation, own, problems) }
            if !interests.isEmpty {
                Node.section(visit[Words.wantToMeet]) {
                    deadline(own.look.view.inputs.campaign.settings.deadlines.proposals, own)
                    Tag.p(.class("hint")) { visit[Words.inviteMeansName] }
                    Tag.div(.class("cards")) {
                        for (id, mark) in zip(interests, marks) { interest(id, mark, own, problems) }
                    }
                }
            }
            if !offers.isEmpty { section(offers, partner, own, problems) }
            Tag.p { Tag.a(.href(AvailabilityPage.address)) { visit[Words.yourTimes] } }
        }
    }

    /// The offers, and what a decline would do to the partner's contract where the two come only together.
    private static func section(
        _ offers: [Contract], _ partner: Contract?, _ own: OwnVisit, _ problems: [(field: String, text: LocalText)]
    ) -> Node {
        Node.section(own.visit[Words.offers]) {
            deadline(own.look.view.inputs.campaign.settings.deadlines.offers, own)
            if let partner {
                Tag.p(.class("notice")) {
                    own.visit[partner.state == .signed ? Words.partnerSigned : Words.onlyTogether]
                }
            }
            Tag.div(.class("cards")) {
                for offer in offers { self.offer(offer, together: partner != nil, own, problems) }
            }
        }
    }

    static func deadline(_ day: CivilDate?, _ own: OwnVisit) -> Node {
        guard let day else { return .empty }
        let isOver = AnswerDeadlines.isOver(day, on: own.today)
        return Tag.p(.class(isOver ? "error" : "hint")) {
            "\(own.visit[isOver ? Words.wasUntil : Words.answerUntil]) \(own.visit.language.date(day))"
        }
    }

    private static func invitation(
        _ invitation: Invitation, _ own: OwnVisit, _ problems: [(field: String, text: LocalText)]
    ) -> Node {
        let visit = own.visit
        let state = invitation.state(on: own.today)
        let form = TypedForm(visit, address + "/invitation", problems: problems)
        let days = own.look.view.inputs.days.map(\.date)
        let chosen: String =
            switch invitation.reply?.answer {
            case .coming(nil): "coming"
            case .coming: "days"
            case .video: "video"
            case .declined: "declined"
            case nil: ""
            }
        return Node.section(visit[Words.invitedToFair]) {
            Node.facts([
                (visit[Words.fairDays], days.map(visit.language.date).joined(separator: ", ")),
                (visit[Words.whereIs], own.look.view.inputs.campaign.venue),
                (visit[Words.answerUntil], visit.language.date(invitation.answerBy)),
                (visit[Words.yourAnswerIs], visit[Words.state(state)]),
            ])
            if state.isGone {
                Tag.p { visit[Words.placeGone] }
            } else {
                form.node(was: mark(invitation)) {
                    form.choices(
                        "attendance", Words.doYouCome,
                        [
                            ("coming", visit[Words.allDays]), ("days", visit[Words.someDays]),
                            ("video", visit[Words.byVideo]), ("declined", visit[Words.notComing]),
                        ], [chosen], type: "radio")
                    form.choices(
                        "day", Words.whichDays, days.map { ($0.iso, visit.language.date($0)) },
                        Set((invitation.days ?? []).map(\.iso)))
                    form.select(
                        "reason", Words.whyNot,
                        [("", visit[Words.notSaid])]
                            + Invitation.DeclineReason.allCases.filter { $0 != .unsaid }.map {
                                ($0.rawValue, visit[Words.declined($0)])
                            }, "")
                    Tag.button { visit[Words.sendAnswer] }
                }
            }
        }
    }

    private static func interest(
        _ id: ID<Vacancy>, _ mark: String, _ own: OwnVisit, _ problems: [(field: String, text: LocalText)]
    ) -> Node {
        let visit = own.visit
        let job = own.look.vacancy(id)
        let given = own.look.answer(own.id, id, by: .applicant)
        let isOver = AnswerDeadlines.isOver(own.look.view.inputs.campaign.settings.deadlines.proposals, on: own.today)
        let form = TypedForm(visit, vacancy.address(id.text), problems: problems)
        return Tag.article(.class("card"), .id("answer-\(id)")) {
            Tag.div(.class("top")) {
                Tag.h3(.lang("de")) { own.title(of: id) }
                Tag.span(.class(given == nil ? "tag warn" : "tag good")) { visit[Words.mine(given?.answer)] }
            }
            Node.facts([
                (visit[Words.company], own.employer(of: id)?.name), (visit[Words.placeOfWork], job?.place?.original),
                (visit[Words.startOfWork], job?.start.map(visit.language.date)),
                (visit[Words.payPerYear], job?.salaryPerYear.map(visit.language.amount)),
            ])
            if !isOver {
                form.node(was: mark) {
                    form.choices(
                        "answer", Words.yourAnswerIs,
                        ShortlistAnswer.allCases.map { ($0.rawValue, visit[Words.choice($0)]) },
                        Set([given?.answer.rawValue].compactMap(\.self)), type: "radio", id: "answers-\(id)")
                    reason(id, given, visit)
                    Tag.button { visit[Words.sendAnswer] }
                }
            }
        }
    }

    private static func reason(_ id: ID<Vacancy>, _ given: ShortlistPin?, _ visit: Visit) -> Node {
        let known = given?.reason.flatMap { DecisionReason(rawValue: $0) }
        return Tag.div(.class("field")) {
            Tag.label(Attribute("for", "reason-\(id)")) { visit[Words.whyNot] }
            Tag.select(.id("reason-\(id)"), Attribute("name", "reason")) {
                Tag.option(Attribute("value", "")) { visit[Words.notSaid] }
                for reason in DecisionReason.allCases where reason != .filled {
                    Node.element(
                        Tag.option,
                        [Attribute("value", reason.rawValue)] + (known == reason ? [Attribute("selected", "")] : []),
                        [.text(visit[Words.own(reason)])])
                }
            }
        }
    }

    private static func period(_ internship: Internship, _ visit: Visit) -> String {
        "\(visit.language.date(internship.from)) – \(visit.language.date(internship.until))"
    }

    private static func offer(
        _ contract: Contract, together: Bool, _ own: OwnVisit, _ problems: [(field: String, text: LocalText)]
    ) -> Node {
        let visit = own.visit
        let (job, employer) = (own.look.vacancy(contract.vacancy), own.employer(of: contract.vacancy))
        let isOver = AnswerDeadlines.isOver(own.look.view.inputs.campaign.settings.deadlines.offers, on: own.today)
        let names = contract.languages.map {
            own.look.view.catalogue.languages.name(of: $0, in: visit.language.code) ?? $0.text
        }
        let form = TypedForm(visit, offer.address(contract.vacancy.text), problems: problems)
        return Tag.article(.class("card"), .id("offer-\(contract.vacancy)")) {
            Tag.div(.class("top")) {
                Tag.h3(.lang("de")) { own.title(of: contract.vacancy) }
                Tag.span(.class(contract.state == .offered ? "tag warn" : "tag good")) {
                    visit[Words.state(contract.state)]
                }
            }
            Node.facts([
                (visit[Words.company], employer?.name), (visit[Words.placeOfWork], job?.place?.original),
                (visit[Words.startOfWork], visit.language.date(contract.start)),
                (visit[Words.internshipBefore], contract.internship.map { period($0, visit) }),
                (visit[Words.payPerMonth], contract.payPerMonth.map(visit.language.amount)),
                (visit[Words.hoursPerWeek], job?.weeklyHours.map { "\($0)" }),
                (visit[Words.probationMonths], contract.probationMonths.map(String.init)),
                (visit[Words.textLanguages], names.joined(separator: ", ")),
            ])
            if contract.state == .signed {
                Tag.p(.class("hint")) { visit[Words.signedAlready] }
            } else if !isOver {
                form.node(was: mark(contract, job, employer, together: together)) {
                    form.choices(
                        "offer", Words.yourAnswerIs,
                        [("accept", visit[Words.acceptOffer]), ("decline", visit[Words.declineOffer])],
                        contract.state == .accepted ? ["accept"] : [], type: "radio",
                        id: "offers-\(contract.vacancy)")
                    Tag.button { visit[Words.sendAnswer] }
                }
                Tag.p(.class("hint")) { visit[Words.notYetSigned] }
            }
        }
    }
}
