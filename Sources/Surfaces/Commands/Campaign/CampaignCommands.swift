import Arguments
import Calendar
import JSONText
import Store

/// `lotse campaign date`: moves the day as of which everything is planned.
enum CampaignCommands {
    private static let day = Operand("DATE", .date, "The day, as YYYY-MM-DD")

    static let value = Command<Session>(
        "campaign", summary: "Change the campaign itself", page: "docs/reference/commands.md#lotse-campaign",
        commands: [
            command(
                "date", "Set the day as of which everything is planned: whose law holds and which certificates count",
                examples: [
                    Example("lotse campaign date 2012-08-06", "then 'lotse run'; lessons that have begun go on")
                ], operands: [day.spec], under: "campaign", run: move),
            OrganiserCommand.value, DeadlineCommand.value,
        ])

    private static func move(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        var campaign = try place.store.campaign()
        let before = campaign.date
        campaign.date = try call.invocation.required(day)
        try place.store.update(campaign, actor: place.actor, now: place.now)
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("date", .string(campaign.date.iso)), ("before", .string(before.iso))]).pretty)
            return .done
        }
        call.session.out.line("planned as of \(campaign.date), before that as of \(before)")
        call.session.note("next: lotse run")
        return .done
    }
}
