import Arguments
import Domain
import JSONText
import Pipeline
import Store

/// `lotse partner show|part`: the offers of couples side by side.
enum PartnerCommands {
    private static let one = Operand(
        "APPLICANT", .text, "The id of one of the two; all couples where it is left out", count: .optional)
    private static let person = Operand("APPLICANT", .text, "The id of one of the two")

    static let value = Command<Session>(
        "partner", summary: "Look at the offers of couples side by side, and forget who is one",
        page: "docs/reference/commands.md#lotse-partner",
        commands: [
            command(
                "show", "Print the prospects of both partners and the offers within reach of one home",
                examples: [
                    Example("lotse partner show", "one line for each couple"),
                    Example("lotse partner show B017", "the best vacancies of both, and the pairs of offers"),
                ], operands: [one.spec], under: "partner", run: show),
            command(
                "part", "Forget that two applicants are a couple, for instance when one withdraws the consent",
                examples: [Example("lotse partner part B017", "both stay applicants")],
                operands: [person.spec], under: "partner", run: part),
        ])

    private static func show(_ call: Call) throws -> ExitCode {
        let sheet = try PartnerSheet(Workplace(call), of: call.invocation[one])
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            for line in sheet.lines { call.session.out.line(line) }
        }
        return .done
    }

    private static func part(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let applicant = try place.applicant(try call.invocation.required(person)).id
        guard try place.store.separate(applicant, actor: place.actor, now: place.now) else {
            throw PartnerSheet.noPartner(applicant)
        }
        if call.isJSON {
            call.session.out.write(JSONValue.object([("parted", .string(applicant.text))]).pretty)
        } else {
            call.session.out.line("\(applicant) is an applicant without a partner now")
        }
        return .done
    }
}
