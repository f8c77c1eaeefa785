import Arguments
import Domain
import Export
import Intake
import JSONText
import Mail
import Store

/// `lotse campaign organiser`: who sends the campaign's mail and calendars, and whom people call.
enum OrganiserCommand {
    private static let email = Operand(
        "EMAIL", .text, "The e-mail address; left out, the organiser in force is printed", count: .optional)
    private static let name = Option("name", .text, "The office or the person; else as before")
    private static let phone = Option("phone", .text, "The telephone number; else as before")

    static let value = command(
        "organiser", "Print or set who sends the campaign's mail and calendars and answers questions",
        examples: [
            Example("lotse campaign organiser", "who it is"),
            Example(
                "lotse campaign organiser fair@example.org --name 'Fair office' --phone '07721 9600'",
                "stands on itineraries, in calendars and as the sender of mail"),
        ], operands: [email.spec], options: [name.spec, phone.spec], under: "campaign", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        var campaign = try place.store.campaign()
        let former = campaign.settings.organiser
        if let wanted = try wanted(call, former) {
            campaign.settings.organiser = wanted
            try place.store.update(campaign, actor: place.actor, now: place.now)
        }
        let organiser = campaign.settings.organiser
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("email", .optional(organiser?.email)), ("name", .optional(organiser?.name)),
                    ("phone", .optional(organiser?.phone)), ("changed", .bool(organiser != former)),
                ]).pretty)
            return .done
        }
        guard let organiser else {
            call.session.out.line("nobody")
            call.session.note("next: lotse campaign organiser EMAIL")
            return .done
        }
        let parts = [organiser.name ?? campaign.name, organiser.email, organiser.phone]
        call.session.out.line(parts.compactMap(\.self).joined(separator: ", "))
        if organiser != former {
            call.session.note("next: lotse calendar release, where calendars were given out before")
        }
        return .done
    }

    /// What the call asks for; nil where it only asks who it is.
    private static func wanted(_ call: Call, _ former: Organiser?) throws -> Organiser? {
        let (name, phone) = (call.invocation[name], call.invocation[phone])
        guard let email = call.invocation[email] ?? (name ?? phone).flatMap({ _ in former?.email }) else {
            guard name == nil, phone == nil else {
                throw Failure(
                    code: "CL261",
                    message: "the organiser has no e-mail address yet, so that a name or number cannot stand",
                    hint: "lotse campaign organiser EMAIL --name NAME", exit: .usage)
            }
            return nil
        }
        guard EmailText.isPlausible(email) else {
            throw Failure(
                code: "CL262", message: "\"\(email)\" is no e-mail address", hint: "write one as name@example.org",
                exit: .usage)
        }
        return Organiser(name: name ?? former?.name, email: email, phone: phone ?? former?.phone)
    }
}

extension Workplace {
    /// Who sends mail and asks for answers, or the failure that says how to name them.
    func organiser() throws -> Mailbox {
        let campaign = try store.campaign()
        guard campaign.settings.organiser != nil else {
            throw Failure(
                code: "CL260", message: "the campaign does not say who sends its mail and gets the answers",
                hint: "lotse campaign organiser EMAIL --name NAME", exit: .no)
        }
        return campaign.organiserMailbox
    }
}
