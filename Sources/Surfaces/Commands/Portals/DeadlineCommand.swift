import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse campaign deadlines`: until when employers and candidates answer on their own pages.
enum DeadlineCommand {
    private static let proposals = Option("proposals", .text, "Both sides' answers to proposals; none = no deadline")
    private static let rankings = Option("rankings", .text, "Employers' rankings after the fair; none = no deadline")
    private static let offers = Option("offers", .text, "Candidates' answers to offers; none = no deadline")

    static let value = command(
        "deadlines", "Print or set until when employers and candidates answer on their own pages",
        examples: [
            Example("lotse campaign deadlines", "those in force"),
            Example("lotse campaign deadlines --proposals 2012-06-01 --rankings 2012-07-06", "the last days"),
            Example("lotse campaign deadlines --offers none", "offers stay open"),
        ], options: [proposals.spec, rankings.spec, offers.spec], under: "campaign", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        var campaign = try place.store.campaign()
        let former = campaign.settings.deadlines
        var wanted = former
        wanted.proposals = try day(proposals, call, former.proposals)
        wanted.rankings = try day(rankings, call, former.rankings)
        wanted.offers = try day(offers, call, former.offers)
        if wanted != former {
            campaign.settings.deadlines = wanted
            try place.store.update(campaign, actor: place.actor, now: place.now)
        }
        let lines = [("proposals", wanted.proposals), ("rankings", wanted.rankings), ("offers", wanted.offers)]
        if call.isJSON {
            call.session.out.write(JSONValue.object(lines.map { ($0.0, .optional($0.1?.iso)) }).pretty)
        } else {
            for (name, day) in lines { call.session.out.line("\(name): \(day?.iso ?? "none")") }
        }
        return .done
    }

    private static func day(_ option: Option<String>, _ call: Call, _ former: CivilDate?) throws -> CivilDate? {
        guard let text = call.invocation[option] else { return former }
        if text == "none" { return nil }
        guard let day = CivilDate(iso: text) else {
            throw Failure(
                code: "CL323", message: "\"\(text)\" is no deadline", hint: "write a day as YYYY-MM-DD, or none",
                exit: .usage)
        }
        return day
    }
}
