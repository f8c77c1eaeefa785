import Domain
import HTTP

/// `/api/v1/log`: the audit log, which names random ids, fields and actors, and nobody's data.
enum LogResource {
    static let routes: [Route] = [
        .listing("/api/v1/log", "listLog", .audit, "The audit log, newest first", scope: .audit, item: entry) {
            call, wish in
            let before = wish.after.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 } ?? Int.max
            let found = try call.store.auditEntries(before: before, count: wish.limit + 1)
            let page = found.prefix(wish.limit)
            let next = found.count > wish.limit ? page.last.map { APICall.text(Array(String($0.sequence).utf8)) } : nil
            return Slice(items: Array(page), next: next, total: nil)
        }
    ]

    private static let entry = Form<AuditEntry>.object(
        "LogEntry",
        [
            Part("sequence", .count, "the line's number") { $0.sequence }, Part("at", .moment, "when") { $0.at },
            Part("actor", .text, "who") { $0.actor }, Part("action", .word, "what") { $0.action },
            Part(maybe: "subject", .text, "the random id of whom it is about") { $0.subject },
            Part(maybe: "field", .text, "what of them, or of the campaign") { $0.field },
            Part(maybe: "purpose", .text, "what for") { $0.purpose },
            Part(maybe: "reference", .whole, "the number of what it speaks of") { $0.reference },
            Part("chain", .text, "the digest that covers this line and all before") { $0.chain },
        ])
}
