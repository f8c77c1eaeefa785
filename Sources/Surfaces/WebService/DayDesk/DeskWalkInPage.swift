import DayDesk
import Domain
import HTML
import HTTP
import Pipeline

/// Somebody who comes without an invitation: the consent first, then as little as is needed.
enum DeskWalkInPage {
    enum Problem {
        case lacksConsent
        case complaint(Complaint)
    }

    static func response(_ visit: Visit) throws -> Response { try page(visit, .ok, nil) }

    static func page(_ visit: Visit, _ status: Status, _ problem: Problem?) throws -> Response {
        var complaint: Complaint?
        if case .complaint(let own) = problem { complaint = own }
        return try DeskFrame.page(visit, .walkin, status, complaint: complaint) { scene in
            [
                problem == nil || complaint != nil
                    ? .empty : Tag.p(.class("error"), .role("alert")) { visit[Words.notAgreed] },
                form(scene),
            ]
        }
    }

    private static func form(_ scene: DeskScene) -> Node {
        let visit = scene.visit
        return visit.form("/desk/walkin", .class("walkin")) {
            if let rehearsed = scene.address.rehearsed { visit.hidden("at", rehearsed.text) }
            visit.hidden("back", DeskAddress.Place.walkin.rawValue)
            Tag.fieldset {
                Tag.legend { visit[Words.consentFirst] }
                for shown in WalkInText.Shown.allCases.reversed() { consent(shown, visit) }
                Tag.label(.class("check")) {
                    Tag.input(
                        Attribute("type", "checkbox"), Attribute("name", "agreed"), Attribute("value", "yes"),
                        Attribute("required", ""))
                    visit[Words.agreed]
                }
            }
            field("given", Words.givenName, visit, isNeeded: true)
            field("family", Words.familyName, visit, isNeeded: true)
            field("speaks", Words.speaks, visit, isNeeded: true)
            field("occupation", Words.occupation, visit, isNeeded: false)
            vacancy(scene)
            Tag.button { visit[Words.takeIn] }
        }
    }

    private static func consent(_ shown: WalkInText.Shown, _ visit: Visit) -> Node {
        let isChosen = visit.request.sent("language") == shown.rawValue
        return Tag.div(.class("consent"), .lang(shown.rawValue)) {
            Tag.label(.class("check")) {
                isChosen
                    ? Tag.input(
                        Attribute("type", "radio"), Attribute("name", "language"), Attribute("value", shown.rawValue),
                        Attribute("required", ""), Attribute("checked", ""))
                    : Tag.input(
                        Attribute("type", "radio"), Attribute("name", "language"), Attribute("value", shown.rawValue),
                        Attribute("required", ""))
                Tag.span { WalkInText.text.text(in: shown.code) }
            }
        }
    }

    private static func field(_ name: String, _ text: LocalText, _ visit: Visit, isNeeded: Bool) -> Node {
        Tag.div(.class("field")) {
            Tag.label(Attribute("for", name)) { visit[text] }
            isNeeded
                ? Tag.input(
                    .id(name), Attribute("name", name), Attribute("value", visit.request.sent(name) ?? ""),
                    Attribute("autocomplete", "off"), Attribute("maxlength", "120"), Attribute("required", ""))
                : Tag.input(
                    .id(name), Attribute("name", name), Attribute("value", visit.request.sent(name) ?? ""),
                    Attribute("autocomplete", "off"), Attribute("maxlength", "120"))
        }
    }

    private static func vacancy(_ scene: DeskScene) -> Node {
        let visit = scene.visit
        let here = Set(scene.room.fair.problem.employers.map(\.id))
        let chosen = visit.request.sent("vacancy") ?? ""
        return Tag.div(.class("field")) {
            Tag.label(Attribute("for", "vacancy")) { visit[Words.wantsToTalk] }
            Tag.select(.id("vacancy"), Attribute("name", "vacancy")) {
                Tag.option(Attribute("value", "")) { visit[Words.nobodyInParticular] }
                for vacancy in scene.room.desk.inputs.vacancies where here.contains(vacancy.employer) {
                    let text = "\(scene.name(vacancy.employer)): \(vacancy.title.original) (\(vacancy.id))"
                    chosen == vacancy.id.text
                        ? Tag.option(Attribute("value", vacancy.id.text), Attribute("selected", "")) { text }
                        : Tag.option(Attribute("value", vacancy.id.text)) { text }
                }
            }
        }
    }
}
