import Calendar
import Domain
import HTML
import Pipeline

/// The invitations as they stand on the campaign's date, with the forms for letters, answers and the expected share.
struct InvitationParts {
    /// Of the waiting list that many are shown; the rest is counted.
    private static let shown = 30

    let desk: InvitationDesk
    let look: Look
    let visit: Visit

    private var isOwn: Bool { visit.who?.role == .coordinator }
    private var book: InvitationBook { desk.book }

    @Content var parts: [Node] {
        Tag.p(.class("hint")) { "\(visit[Words.asOf]) \(visit.language.date(book.day))" }
        figures
        if book.isEmpty { Tag.p(.class("notice")) { visit[Words.nobodyInvited] } }
        if isOwn { forms }
        if !desk.withoutJourney.isEmpty {
            Node.section(visit[Words.withoutJourney]) {
                Tag.ul(.class("lines")) {
                    for item in desk.withoutJourney { visit.unplaced(item, ID(item.item), look) }
                }
            }
        }
        if !book.isEmpty { table }
        waiting
    }

    private var figures: Node {
        let figures = desk.figures
        let counts: [(LocalText, String)] =
            [
                (Words.roomFor, String(figures.capacity)), (Words.invited, String(book.invitations.count)),
                (Words.expected(away: figures.noShowShare), String(figures.expected)),
                (Words.toInvite, String(figures.missing)),
            ] + (book.isEmpty ? [] : Invitation.State.allCases).map { (Words.invitation($0), String(book.count($0))) }
        return Tag.ul(.class("tiles")) {
            for (title, count) in counts {
                Tag.li {
                    Tag.strong { count }
                    Tag.span { visit[title] }
                }
            }
        }
    }

    // MARK: Forms

    private var forms: Node {
        Tag.div(.class("columns")) {
            if !desk.waiting.isEmpty {
                let form = PageForm(visit, InvitationPages.list.address(), "send")
                Node.section(visit[Words.invite]) {
                    form.part(Words.invite) {
                        form.choice(
                            "whom", Words.whom,
                            (desk.next.isEmpty ? [] : [("next", "\(visit[Words.nextOfList]) (\(desk.next.count))")])
                                + [("shortlisted", "\(visit[Words.allOfLists]) (\(desk.waiting.count))")]
                                + desk.waiting.prefix(InvitationParts.shown).map { ("one/\($0)", look.listName($0)) })
                        form.day("on", Words.onDay, book.day, isRequired: true)
                        form.day("answer-by", Words.answerBy, isRequired: true)
                    }
                }
            }
            let form = PageForm(visit, "/invitations/expected", "expect")
            Node.section(visit[Words.expectedShare]) {
                form.part(Words.keep) {
                    form.field(
                        "no-show", Words.percentAway, type: "number", value: String(desk.figures.noShowShare),
                        isRequired: true)
                }
            }
        }
    }

    private var table: Node {
        let heads = [Words.person, Words.howFar, Words.sentOn, Words.answerBy, Words.record].map { visit[$0] }
        return .table(visit[Words.invitations], isOwn ? heads : heads.dropLast()) {
            for invitation in book.invitations { row(invitation, heads) }
        }
    }

    private func row(_ invitation: Invitation, _ heads: [String]) -> Node {
        let state = invitation.state(on: book.day)
        return Tag.tr {
            Tag.th(.scope(.row), Attribute("dir", "auto")) {
                Tag.a(.href(RouteTable.applicant.address(invitation.applicant.text))) {
                    look.listName(invitation.applicant)
                }
            }
            Tag.td(Attribute("data-head", heads[1])) {
                Tag.span(.class(state.attends ? "tag good" : state == .silent ? "tag warn" : "tag")) {
                    visit[Words.invitation(state)]
                }
                Tag.small { detail(invitation) }
            }
            Tag.td(Attribute("data-head", heads[2])) { visit.time(invitation.sentOn) }
            Tag.td(Attribute("data-head", heads[3])) { visit.time(invitation.answerBy) }
            if isOwn { Tag.td { answerForm(invitation) } }
        }
    }

    private func detail(_ invitation: Invitation) -> String {
        let said = invitation.reply.map { "\(visit[Words.saidOn]) \(visit.language.date($0.on))" }
        let more: String? =
            switch invitation.reply?.answer {
            case .coming(let days?): days.map(visit.language.date).joined(separator: ", ")
            case .declined(let reason): visit[Words.decline(reason)]
            case .coming(nil), .video, nil: nil
            }
        return [said, more].compactMap(\.self).joined(separator: " · ")
    }

    private func answerForm(_ invitation: Invitation) -> Node {
        let address = InvitationPages.answers.address(invitation.applicant.text)
        let form = PageForm(visit, address, "answer-\(invitation.applicant)")
        let answers =
            [
                ("coming", visit[Words.invitation(.coming)]), ("video", visit[Words.invitation(.video)]),
            ]
            + Invitation.DeclineReason.allCases.map {
                ("declined/\($0.rawValue)", "\(visit[Words.invitation(.declined)]): \(visit[Words.decline($0)])")
            }
        return form.folded(visit[Words.record], Words.keep) {
            form.choice("answer", Words.answers, answers)
            if desk.days.count > 1 {
                form.boxes(
                    "days", Words.onlyOnDays, desk.days.map { ($0.iso, visit.language.date($0)) },
                    ticked: invitation.days?.map(\.iso) ?? [])
            }
            form.day("on", Words.saidOnDay, book.day, isRequired: true)
        }
    }

    private var waiting: Node {
        guard !desk.waiting.isEmpty else { return .empty }
        return .section(visit[Words.waitingList]) {
            Tag.ol(.class("numbered")) {
                for (index, id) in desk.waiting.prefix(InvitationParts.shown).enumerated() {
                    Tag.li {
                        Tag.a(.href(RouteTable.applicant.address(id.text)), Attribute("dir", "auto")) {
                            look.listName(id)
                        }
                        if index < desk.next.count {
                            " "
                            Tag.span(.class("tag good")) { visit[Words.toInviteNow] }
                        }
                    }
                }
            }
            if desk.waiting.count > InvitationParts.shown {
                Tag.p(.class("hint")) { "+ \(desk.waiting.count - InvitationParts.shown) \(visit[Words.morePeople])" }
            }
        }
    }
}
