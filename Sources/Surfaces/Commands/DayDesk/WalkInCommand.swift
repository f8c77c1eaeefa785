import Arguments
import Domain
import Pipeline
import Store

/// `lotse desk walkin`: somebody without an invitation, in a minute.
enum WalkInCommand {
    private static let given = Option("given", .text, "The given name", required: true)
    private static let family = Option("family", .text, "The family name", required: true)
    private static let consent = Option(
        "consent", .oneOf(WalkInText.Shown.self, placeholder: "LANGUAGE"),
        "The language in which the text was shown to which they agreed", required: true)
    private static let speaks = Option(
        "speaks", .text, "What they speak, and how well: es:C2,de:A2", required: true)
    private static let job = Option("occupation", .text, "What they do")
    private static let vacancy = Option("vacancy", .text, "The vacancy that they want to talk about")

    static let value = command(
        "walkin", "Take in somebody who comes without an invitation, once they have agreed",
        examples: [
            Example(
                "lotse desk walkin --given Ana --family Ruiz --speaks es:C2,de:B1 --consent es --vacancy V04",
                "prints the number and the code for the badge")
        ],
        options: [given.spec, family.spec, speaks.spec, job.spec, vacancy.spec, consent.spec] + DeskCommands.moment,
        under: "desk", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let visit = try DeskVisit(call)
        let place = visit.place
        let form = WalkIn(
            givenName: try call.invocation.required(given), familyName: try call.invocation.required(family),
            languages: try call.invocation.required(speaks), occupation: call.invocation[job],
            vacancy: call.invocation[vacancy].map { ID($0) },
            consent: WalkInConsent(
                version: WalkInText.version, language: try call.invocation.required(consent).code))
        let before = visit.room.state(at: visit.moment).conflicts
        let taken = try form.take(in: place.pipeline(), visit.room, at: visit.moment)
        if !call.isJSON { call.session.out.line("\(taken.id), code \(visit.room.code(of: taken.id))") }
        return try visit.report(taken.event, .walkIn(taken.id, form.consent), before: before)
    }
}
