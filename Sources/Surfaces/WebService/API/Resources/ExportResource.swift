import Domain
import Export
import HTTP

/// `/api/v1/exports`: the documents of the campaign.
enum ExportResource {
    static let routes: [Route] = [
        .listing("/api/v1/exports", "listExports", .exports, "The documents that can be had", item: offer) {
            call, wish in wish.slice(call.hall.office.exports, by: \.kind)
        },
        Route(
            .get, "/api/v1/exports/{kind}", "The documents of a kind, several of them as a zip archive",
            Operation(
                id: "getExport", subject: .exports, scope: .read,
                query: [
                    .init(
                        name: "format", shape: .text(TextShape(least: 1, most: 20)),
                        meaning: "one of the kind's; else as `lotse export` writes them"),
                    .init(
                        name: "language", shape: .word(DocumentLanguage.allCases.map(\.rawValue)),
                        meaning: "else as `lotse export` chooses"),
                ], success: .file, refusals: [.notFound, .conflict], answer: file)),
    ]

    private static func file(_ call: APICall) throws -> Reply {
        let kind = try call.value("kind")
        guard let offer = call.hall.office.exports.first(where: { $0.kind == kind }) else {
            throw Problem.nothing("there is no such document", hint: "GET /api/v1/exports lists them")
        }
        let (format, language) = (call.query["format"], call.query["language"])
        if let format, !offer.formats.contains(format) {
            throw Problem.parameter(
                "format", "this document has no such format",
                hint: offer.formats.isEmpty ? "leave it out" : "write one of \(offer.formats.joined(separator: ", "))")
        }
        if language != nil, !offer.hasLanguage {
            throw Problem.parameter("language", "this document has no choice of it", hint: "leave it out")
        }
        try call.note(try call.look().view.inputs.applicants.map(\.id), purpose: "export \(kind)")
        let wish = ExportWish(kind: kind, format: format, language: language, actor: call.actor)
        do {
            // Who waited here would keep a thread from everybody else.
            guard let made = try call.hall.exports.attempt({ try call.hall.office.export(wish, call.now) }) else {
                throw Problem(
                    .unavailable, "CL318", "another document is being made", hint: "ask again as Retry-After says",
                    headers: [Field("Retry-After", "10")])
            }
            return Reply(content: .file(made))
        } catch let refusal as ExportRefusal {
            throw Problem.conflict(refusal.message, hint: refusal.hint ?? "run the pipeline first")
        }
    }

    private static let offer = Form<ExportOffer>.object(
        "ExportOffer",
        [
            Part("kind", .text, "its name in the address") { $0.kind },
            Part(list: "formats", .text, "formats to choose from; none = there is one") { $0.formats },
            Part("hasLanguage", .flag, "whether its language can be chosen") { $0.hasLanguage },
        ])
}
