import Calendar
import Domain
import HTML
import HTTP

/// Each consent of a candidate for itself: what it says, since when it is given, and one button that gives it or takes it back.
enum ConsentPages {
    static let address = "/candidate/consents"

    static func list(_ visit: Visit) throws -> Response { try page(OwnVisit(visit, purpose: "own consents"), .ok) }

    static func save(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "own consents")
        guard let scope = try scope(visit, own), let word = visit.request.sent("answer"),
            ["yes", "no"].contains(word)
        else { throw Turned.away(.unprocessable) }
        let done: Void? = try visit.changing({ mark(scope, try standing(own)[scope] ?? nil) }) {
            try visit.store.record(
                ConsentRecord(
                    applicant: own.id, scope: scope, isGiven: word == "yes", on: own.today,
                    version: text(scope, own).version, language: own.visit.language.code, way: .page, proof: own.actor),
                actor: own.actor, now: visit.now)
        }
        return try done == nil ? page(OwnVisit(visit), .conflict) : .seeOther(address + "?saved=1")
    }

    /// The scope of the form: a purpose, or an employer who concerns the person; others are not there.
    private static func scope(_ visit: Visit, _ own: OwnVisit) throws -> ConsentScope? {
        if let purpose = visit.request.sent("scope").flatMap({ ConsentPurpose(rawValue: $0) }) {
            return .purpose(purpose)
        }
        guard visit.request.sent("scope") == "name", let id = visit.request.sent("employer") else { return nil }
        let employer = ID<Employer>(id)
        guard try employers(own).contains(employer) else { throw Turned.away(.notFound) }
        return .name(to: employer)
    }

    /// What was said last, by scope: by files and since.
    private static func standing(_ own: OwnVisit) throws -> [ConsentScope: Consent?] {
        let records = try own.store.consentRecords(of: own.id)
        let told = own.applicant.consenting(records)
        var standing: [ConsentScope: Consent?] = [:]
        for purpose in ConsentPurpose.allCases { standing[.purpose(purpose)] = told.latest(of: purpose) }
        for employer in try employers(own) {
            standing[.name(to: employer)] = records.standing(.name(to: employer), of: own.id).map {
                Consent(purpose: .matching, isGiven: $0.isGiven, on: $0.on)
            }
        }
        return standing
    }

    /// On whose lists somebody stands, and those about whom something was said before.
    private static func employers(_ own: OwnVisit) throws -> [ID<Employer>] {
        let listed = (own.look.view.lists?.entries ?? []).filter { $0.applicant == own.id }.map(\.employer)
        let said = try own.store.consentRecords(of: own.id).compactMap(\.scope.employer)
        return Set(listed + said).sorted()
    }

    private static func mark(_ scope: ConsentScope, _ consent: Consent?) -> String {
        Mark.of([scope.word, scope.employer?.text, consent.map { "\($0.isGiven)" }, consent?.on?.iso])
    }

    private static func text(_ scope: ConsentScope, _ own: OwnVisit) -> ConsentText {
        switch scope {
        case .purpose(let purpose): .current(purpose)
        case .name(let employer): .name(to: own.look.employer(employer)?.name ?? employer.text)
        }
    }

    private static func page(_ own: OwnVisit, _ status: Status) throws -> Response {
        let visit = own.visit
        let standing = try standing(own)
        let employers = try employers(own)
        let seen = try own.store.employersWhoSaw(own.id)
        return visit.page(visit[Words.consents], status) {
            visit.overtaken(status)
            visit.done
            Tag.p { visit[Words.consentsIntro] }
            Tag.div(.class("cards")) {
                for purpose in ConsentPurpose.allCases { card(.purpose(purpose), standing, own) }
            }
            if !employers.isEmpty {
                Node.section(visit[Words.namesForEmployers]) {
                    Tag.p(.class("hint")) {
                        visit[
                            own.look.view.inputs.campaign.settings.asksNameConsent
                                ? Words.nameNeedsConsent : Words.nameByInvitation]
                    }
                    Tag.div(.class("cards")) { for employer in employers { card(.name(to: employer), standing, own) } }
                }
            }
            Node.section(visit[Words.whoSaw]) {
                if seen.isEmpty { Tag.p { visit[Words.nobodySaw] } }
                Tag.ul(.class("lines")) {
                    for item in seen {
                        Tag.li {
                            "\(own.look.employer(item.employer)?.name ?? item.employer.text) "
                            Tag.small {
                                "\(visit[Words.lastSeen]) \(visit.language.date(CivilDate(dayNumber: Int32(item.hour / 24))))"
                            }
                        }
                    }
                }
            }
        }
    }

    private static func card(
        _ scope: ConsentScope, _ standing: [ConsentScope: Consent?], _ own: OwnVisit
    ) -> Node {
        let visit = own.visit
        let consent = standing[scope] ?? nil
        let text = text(scope, own)
        let state: LocalText =
            switch consent?.isGiven {
            case true: Words.consentGiven
            case false: Words.consentWithdrawn
            case nil: Words.consentOpen
            }
        return Tag.article(.class("card")) {
            Tag.div(.class("top")) {
                Tag.h3 { visit[text.title] }
                Tag.span(.class(consent?.isGiven == true ? "tag good" : "tag")) {
                    visit[state] + (consent?.on.map { " \(visit.language.date($0))" } ?? "")
                }
            }
            Tag.p { visit[text.text] }
            if scope == .purpose(.matching), consent?.isGiven != false {
                Tag.p(.class("hint")) { visit[Words.withdrawalMeans] }
            }
            if scope == .purpose(.statistics), consent?.isGiven != false {
                Tag.p(.class("hint")) { visit[Words.statisticsMeans] }
            }
            visit.form(address, .class("buttons")) {
                visit.hidden("was", mark(scope, consent))
                visit.hidden("scope", scope.word)
                if let employer = scope.employer { visit.hidden("employer", employer.text) }
                if consent?.isGiven != true { button("yes", Words.giveConsent, visit, style: "") }
                if consent?.isGiven != false {
                    button("no", consent == nil ? Words.refuseConsent : Words.withdrawConsent, visit, style: "quiet")
                }
            }
        }
    }

    private static func button(_ answer: String, _ text: LocalText, _ visit: Visit, style: String) -> Node {
        Tag.button(.class(style), Attribute("name", "answer"), Attribute("value", answer)) { visit[text] }
    }
}

/// Whether an employer may see who somebody is (Namensfreigabe): both want to meet, the person is still in the campaign, and has
/// not taken back, or where the campaign asks for it has given, the consent to that employer.
struct NameGate {
    private let look: Look
    private let records: [ConsentRecord]

    init(_ look: Look, _ visit: Visit) throws {
        self.look = look
        records = try visit.store.consentRecords()
    }

    func opens(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> Bool {
        guard look.bothInvite(applicant, vacancy), let employer = look.vacancy(vacancy)?.employer,
            look.applicant(applicant)?.consent(to: .matching) != false
        else { return false }
        return records.allowsName(of: applicant, for: employer, in: look.view.inputs.campaign.settings)
    }
}
