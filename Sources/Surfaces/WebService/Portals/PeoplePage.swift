import Domain
import HTML
import HTTP
import Pipeline
import PlanFiles

/// Whom a candidate can call: the organiser, the own guide, and the emergency contact (Ansprechpersonen).
enum PeoplePage {
    static func response(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit, purpose: "own contacts")
        let visit = own.visit
        let inputs = own.look.view.inputs
        let organiser = inputs.campaign.settings.organiser
        let guides = try guides(own)
        let emergency = try own.store.all(.contacts).filter { $0.applicant == nil || $0.applicant == own.id }
            .filter { ($0.from ?? own.today) <= own.today && own.today <= ($0.until ?? own.today) }
        return visit.page(visit[Words.yourPeople]) {
            Node.section(visit[Words.agency]) {
                Tag.p { organiser?.name ?? inputs.campaign.name }
                if organiser == nil { Tag.p(.class("hint")) { visit[Words.noOrganiser] } }
                reach(organiser?.phone, organiser?.email)
            }
            Node.section(visit[Words.yourGuide]) {
                if guides.isEmpty { Tag.p { visit[Words.noGuideYet] } }
                for guide in guides {
                    Tag.p { Tag.strong(Attribute("dir", "auto")) { guide.name } }
                    Tag.p(.class("hint")) {
                        guide.languages.map {
                            own.look.view.catalogue.languages.name(of: $0.language, in: visit.language.code)
                                ?? $0.language.text
                        }.joined(separator: ", ")
                    }
                    reach(guide.phone, guide.email)
                }
            }
            if !emergency.isEmpty {
                Node.section(visit[Words.emergency]) {
                    for contact in emergency {
                        Tag.p { contact.name }
                        reach(contact.phone, nil)
                    }
                }
            }
        }
    }

    private static func reach(_ phone: String?, _ email: String?) -> Node {
        Tag.div(.class("downloads")) {
            if let phone {
                Tag.a(.href("tel:" + phone.filter { $0.isNumber || $0 == "+" })) { phone }
            }
            if let email { Tag.a(.href("mailto:\(email)")) { email } }
        }
    }

    /// The guide that the plan gives to the household.
    private static func guides(_ own: OwnVisit) throws -> [Guide] {
        guard let kept = try own.store.lastPlan(of: Stage.Name.onboarding.rawValue) else { return [] }
        let lead = try OnboardingLines.leads(kept)[own.id] ?? own.id
        let mine = Set(
            try OnboardingLines.plan(kept).assignments.filter { $0.household.text == lead.text }.map(\.guide))
        return own.look.view.inputs.guides.filter { mine.contains($0.id) }
    }
}
