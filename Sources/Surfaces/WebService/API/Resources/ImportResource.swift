import Domain
import HTTP
import Store

/// `/api/v1/imports` and `/api/v1/batches`: files into the campaign, and taking an import back.
enum ImportResource {
    static let routes: [Route] = [
        Route(
            .post, "/api/v1/imports", "Send a file and see how it would be read; nothing is stored",
            bodyBytes: UploadShelf.bytes,
            Operation(
                id: "sendFile", subject: .imports, scope: .write,
                query: [
                    .init(
                        name: "kind", shape: .word(ImportPages.kinds.map(\.rawValue)),
                        meaning: "a kind of `lotse import`", isRequired: true),
                    .init(
                        name: "name", shape: .text(TextShape(least: 1, most: 200)),
                        meaning: "what the file is called; its ending says the format", isRequired: true),
                    .init(
                        name: "sheet", shape: .text(TextShape(most: 200)),
                        meaning: "the sheet of a workbook; the first that is not hidden where nothing is said"),
                ], body: .file, status: .created, success: .json(preview.shape), answer: send)),
        .reading(
            "/api/v1/imports/{upload}", "getImport", .imports, "How a file that waits would be read", scope: .write,
            form: preview, version: .revision, refusals: [.notFound, .unprocessable]
        ) { try look(at: try waiting($0), $0) },
        .changing(
            .post, "/api/v1/imports/{upload}/confirm", "confirmImport", .imports,
            "Import the file in one transaction", input: meanings, guarding: .version, form: report,
            refusals: [.notFound], work: confirm),
        .removing(
            "/api/v1/imports/{upload}", "discardImport", .imports, "Forget a file that waits", refusals: [.notFound]
        ) { call in
            let (id, _) = try waiting(call)
            call.hall.uploads.drop(id)
        },
        .listing(
            "/api/v1/batches", "listBatches", .imports, "The imports so far, newest first", item: batch
        ) { call, wish in
            let all = try call.store.batches()
            // Numbers count down, so that new ones come first and move nothing behind them.
            return wish.slice(all) { batch in
                let digits = String(999_999_999 - batch.id)
                return String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
            }
        },
        .doing(
            "/api/v1/batches/{batch}/revert", "revertBatch", .imports, "Take an import back as a whole", form: batch,
            refusals: [.notFound, .conflict], work: revert),
    ]

    // MARK: Files that wait

    private static func send(_ call: APICall) throws -> Reply {
        let type = call.request.headers["content-type"]?.split(separator: ";").first.map { $0.lowercased() } ?? ""
        guard type.filter({ $0 != " " }) == "application/octet-stream" else {
            throw Problem.mediaType("application/octet-stream")
        }
        guard let kind = call.query["kind"].flatMap(ImportKind.init(rawValue:)), let name = call.query["name"] else {
            preconditionFailure("the fields have been checked")
        }
        guard !call.request.body.isEmpty else {
            throw Problem(.unprocessable, "CL317", "the body is empty, expected a file", hint: "send its bytes")
        }
        let upload = Upload(
            kind: kind, name: name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? kind.rawValue,
            bytes: call.request.body, sheet: call.query["sheet"].flatMap { $0.isEmpty ? nil : $0 }, meanings: [:])
        let id = String(AccessToken().text.prefix(32))
        let seen = try look(at: (id, upload), call)
        call.hall.uploads.put(upload, id: id, owner: owner(call), now: call.now)
        return Reply(
            content: .json(preview.write(seen)), tag: call.revisionTag, location: "/api/v1/imports/\(id)")
    }

    private static func owner(_ call: APICall) -> String { "api \(call.actor)" }

    private static func waiting(_ call: APICall) throws -> (id: String, upload: Upload) {
        let id = try call.value("upload")
        guard let upload = call.hall.uploads.upload(id, owner: owner(call), now: call.now) else {
            throw Problem.nothing(
                "no such file waits", hint: "files wait for half an hour, and one of each token; send it again")
        }
        return (id, upload)
    }

    private static func look(at waiting: (id: String, upload: Upload), _ call: APICall) throws -> Preview {
        let report = try call.refusing(.unprocessable) {
            try call.store.onCopy {
                try call.hall.office.take($0, waiting.upload, true, call.actor, call.now)
            }
        }
        return Preview(id: waiting.id, upload: waiting.upload, report: report)
    }

    private static func confirm(_ call: APICall, _ chosen: [(name: String, text: String?)]) throws -> UploadReport {
        var (id, upload) = try waiting(call)
        for (header, field) in chosen { upload.meanings[header] = field ?? "" }
        let report = try call.changing {
            try call.refusing(.unprocessable) {
                try call.hall.office.take(call.store, upload, false, call.actor, call.now)
            }
        }
        call.hall.uploads.drop(id)
        return report
    }

    private static func revert(_ call: APICall) throws -> ImportBatch {
        let number = try call.number("batch")
        func found() throws -> ImportBatch? { try call.store.batches().first { $0.id == number } }
        guard try found() != nil else {
            throw Problem.nothing("there is no such import", hint: "GET /api/v1/batches lists them")
        }
        try call.refusing { try call.store.revert(batch: number, actor: call.actor, now: call.now) }
        guard let reverted = try found() else { throw Problem.nothing("there is no such import") }
        return reverted
    }

    private static let meanings = Input<[(name: String, text: String?)]>(
        shape: .object(
            name: "ImportInput",
            [
                Property(
                    name: "columns", meaning: "what columns mean, by their headers; null = kept as a note",
                    shape: .map(.nullable(.text)), isRequired: false)
            ])
    ) { $0.texts("columns") ?? [] }

    // MARK: Forms

    private struct Preview {
        let id: String
        let upload: Upload
        let report: UploadReport
    }

    private static let preview = Form<Preview>.object(
        "ImportPreview",
        [
            Part("id", .text, "the file's id while it waits") { $0.id },
            Part("kind", .word, "what it is about") { $0.upload.kind },
            Part("name", .text, "what it is called") { $0.upload.name },
            Part(list: "fields", .text, "what columns of such files can mean") { $0.report.fields.map(\.name) },
            Part("report", report, "what would come of it") { $0.report },
        ])

    private static let report = Form<UploadReport>.object(
        "ImportReport",
        [
            Part("line", .text, "in a line, as `lotse import` prints it") { $0.line },
            Part("hasRows", .flag, "whether there is anything to take") { $0.hasRows },
            Part(list: "columns", column, "how the columns are read") { $0.columns },
            Part(list: "remarks", remark, "what is wrong with rows, or worth knowing") { $0.remarks },
            Part("remarksLeftOut", .count, "remarks beyond those") { $0.remarksLeftOut },
            Part(list: "duplicates", .text, "who may be one person") { $0.duplicates },
        ])

    private static let column = Form<UploadReport.Column>.object(
        "ImportColumn",
        [
            Part("header", .text, "as the file has it") { $0.header },
            Part(maybe: "field", .text, "what it means; null = kept as a note") { $0.field },
        ])

    private static let remark = Form<UploadReport.Remark>.object(
        "ImportRemark",
        [
            Part("isError", .flag, "whether the row is refused") { $0.isError },
            Part("place", .text, "line and column, or sheet and cell") { $0.place },
            Part("code", .text, "stable code") { $0.code }, Part("message", .text, "what was found") { $0.message },
            Part("hint", .text, "what to do") { $0.hint },
        ])

    private static let batch = Form<ImportBatch>.object(
        "Batch",
        [
            Part("number", .count, "from 1") { $0.id }, Part("kind", .word, "what it was about") { $0.kind },
            Part("file", .text, "what the file was called") { $0.file },
            Part("actor", .text, "who imported it") { $0.actor },
            Part("at", .moment, "when") { $0.at }, Part("created", .count, "rows that were new") { $0.created },
            Part("changed", .count, "rows that changed") { $0.changed },
            Part("unchanged", .count, "rows that were there already") { $0.unchanged },
            Part(maybe: "revertedBy", .text, "who took it back; null = nobody") { $0.reverted?.actor },
            Part(maybe: "revertedAt", .moment, "when") { $0.reverted?.at },
        ])
}
