import Domain
import Foundation
import HTTP
import Store
import Support
import Testing

@testable import WebService

@Suite struct APITests {
    /// The address of an operation with values that exist.
    private static func address(_ route: WebService.Route, _ served: Served) throws -> String {
        let example = try served.example()
        return route.pattern.address(names: [
            "applicant": example.applicant, "vacancy": example.vacancy, "employer": example.employer,
            "side": "employer", "request": "\(example.applicant)/\(example.employer)/\(example.vacancy)", "run": "1",
            "upload": "0", "batch": "1", "kind": "gate", "number": "9", "task": "registration", "paper": "identity",
            "line": "identity", "group": "K", "date": "2012-06-25", "incident": "I999", "day": "28", "user": "nobody",
        ])
    }

    private static func query(_ operation: WebService.Operation) -> String {
        switch operation.id {
        case "sendFile": "?kind=employers&name=x.csv"
        case "search": "?q=a"
        // The first morning of the sample's fair.
        case "getDesk", "listDeskPeople", "getFreePairs": "?day=2012-06-25&time=10:00"
        default: ""
        }
    }

    @Test("every operation lets in the tokens of its scope and nobody else, and answers as the document says")
    func everyOperation() throws {
        let served = try Served()
        let document = try #require(served.browser().get("/api/openapi.json").json as? [String: Any])
        let check = SchemaCheck(document: document)
        var entered = 0
        for scope in TokenScope.allCases {
            let program = Program(served, "only-\(scope.rawValue)", [scope.rawValue])
            for (route, operation) in APIDoor.routes {
                let address = try APITests.address(route, served) + APITests.query(operation)
                let hasBody = operation.body != nil
                let answer = program.ask(
                    route.method.word, address, hasBody ? "{}" : nil,
                    operation.body == .file ? ["Content-Type: application/octet-stream"] : [])
                let mayEnter = operation.scope == nil || operation.scope == scope
                #expect(
                    (answer.status == 403) != mayEnter, "\(scope) \(route.method.word) \(address): \(answer.status)")
                #expect(answer.status < 500, "\(route.method.word) \(address): \(answer.text)")
                #expect(check.faults(route.method.word, route.pattern.text, answer) == [])
                if !mayEnter { #expect(answer.code == "CL316") } else { entered += 1 }
            }
        }
        #expect(entered > 40)
        for (route, operation) in APIDoor.routes where operation.scope != nil {
            let address = try APITests.address(route, served)
            for headers in [[], ["Authorization: Bearer \(String(repeating: "0", count: 64))"], ["Authorization: x"]] {
                let answer = served.browser().ask(route.method.word, address, headers, nil)
                #expect([401, 429].contains(answer.status) && answer.code == "CL315", "\(address)")
            }
        }
        #expect(!served.log.contains { $0.hasPrefix("error") })
    }

    /// The address of an operation in the campaign of people at work.
    private static func employedAddress(_ route: WebService.Route) -> String {
        route.pattern.address(names: [
            "applicant": "A4", "vacancy": "V2", "employer": "F2", "side": "employer", "request": "A4/F2/V2", "run": "1",
            "upload": "0", "batch": "1", "kind": "gate", "number": "1", "task": "registration", "paper": "identity",
            "group": "K", "date": "2013-02-05", "incident": "I001", "day": "28", "user": "anna",
        ])
    }

    @Test("every answer of a reading operation is as the document says, and holds no protected attribute")
    func readings() throws {
        let fair = try Served()
        let work = try Served(Served.employed, at: Served.winter)
        let example = try fair.example()
        Served.run(
            ["invite", "send", example.applicant, "--on", "2012-02-20", "--answer-by", "2012-03-10"], in: fair.folder)
        Served.run(CaseFormTests.insolvency, in: work.folder, at: Served.winter)
        let document = try #require(fair.browser().get("/api/openapi.json").json as? [String: Any])
        let check = SchemaCheck(document: document)
        let scopes = TokenScope.allCases.map(\.rawValue)
        var seen: Set<String> = []
        var missed: Set<String> = []
        for (served, isFair) in [(fair, true), (work, false)] {
            let program = Program(served, "reader", scopes)
            for (route, operation) in APIDoor.routes where route.method == .get && operation.scope != nil {
                let path = try isFair ? APITests.address(route, served) : APITests.employedAddress(route)
                let answer = program.get(path + APITests.query(operation))
                #expect(check.faults("GET", route.pattern.text, answer) == [])
                guard answer.status == 200 else {
                    #expect([404, 409].contains(answer.status), "\(operation.id): \(answer.text.prefix(200))")
                    missed.insert(operation.id)
                    continue
                }
                #expect(answer.header("ETag") != nil && answer.header("Cache-Control") == "no-store")
                for word in ["birthDate", "\"sex\"", "nationalit", "homeCountry"] {
                    #expect(!answer.text.contains(word), "\(operation.id) tells \(word)")
                }
                seen.insert(operation.id)
            }
        }
        // What waits in memory, what the desk was never told, what nobody asked for; the stay, which has a test of its own since no
        // file of either asks for it; and a line of a checklist, which stands below.
        #expect(
            missed.subtracting(seen) == ["getImport", "getRun", "getStay", "getDeskEvent", "getTask", "getRequest"])
        #expect(seen.count > 50)
        let task = Program(work, "other", ["read"]).get("/api/v1/applicants/A1/tasks/probation-note-28")
        #expect(task.status == 200)
        #expect(check.faults("GET", "/api/v1/applicants/{applicant}/tasks/{task}", task) == [])
    }

    @Test("what is known is not sent again, and HEAD tells the same without a body")
    func entityTags() throws {
        let served = try Served()
        let program = Program(served, "reader", ["read"])
        for path in ["/api/v1/applicants", "/api/v1/fair"] {
            let first = program.get(path)
            let tag = try #require(first.header("ETag"))
            let again = program.get(path, ["If-None-Match: \(tag)"])
            #expect(again.status == 304 && again.body.isEmpty && again.header("ETag") == tag)
            #expect(program.get(path, ["If-None-Match: \"x\""]).status == 200)
            let head = program.ask("HEAD", path)
            #expect(head.status == 200 && head.body.isEmpty && head.header("ETag") == tag)
        }
    }

    @Test("an answer is recorded under the token's name, and one that would undo another's is refused")
    func lostUpdate() throws {
        let served = try Served()
        let example = try served.example()
        let program = Program(served, "desk", ["read", "write"])
        let path = "/api/v1/vacancies/\(example.vacancy)/shortlist/\(example.applicant)/answers/employer"
        let body = #"{"answer": "decline", "reason": "language"}"#
        let unguarded = program.ask("PUT", path, body)
        #expect(unguarded.status == 428 && unguarded.code == "CL318")
        let tag = try #require(program.get(path).header("ETag"))
        let done = program.ask("PUT", path, body, ["If-Match: \(tag)"])
        #expect(done.status == 200 && done.object["answer"] as? String == "decline")
        let late = program.ask("PUT", path, #"{"answer": "invite"}"#, ["If-Match: \(tag)"])
        #expect(late.status == 412 && late.code == "CL318")
        let decisions = try served.store().decisions()
        #expect(decisions.map(\.actor) == ["token/desk"] && decisions.map(\.pin.reason) == ["language"])
        let newTag = try #require(done.header("ETag"))
        #expect(program.get(path).header("ETag") == newTag)
        #expect(program.ask("PUT", path, #"{"answer": "invite"}"#, ["If-Match: \(newTag)"]).status == 200)
    }

    @Test("what is sent in another form is refused with every place that is wrong")
    func bodies() throws {
        let served = try Served()
        let example = try served.example()
        let program = Program(served, "desk", ["write"])
        let path = "/api/v1/vacancies/\(example.vacancy)/shortlist/\(example.applicant)/answers/employer"
        let wrong = program.ask("PUT", path, #"{"answer": "maybe", "why": 1}"#, ["If-Match: *"])
        #expect(wrong.status == 422 && wrong.code == "CL317")
        let pointers = (wrong.object["errors"] as? [[String: Any]] ?? []).compactMap { $0["pointer"] as? String }
        #expect(Set(pointers) == ["/answer", "/why"])
        #expect(program.ask("PUT", path, "{", ["If-Match: *"]).status == 400)
        #expect(program.ask("PUT", path, "answer=invite", ["If-Match: *", "Content-Type: text/plain"]).status == 415)
        #expect(try served.store().decisions().isEmpty)
        let long = program.ask("PUT", path, String(repeating: " ", count: 2 << 20), ["If-Match: *"])
        #expect(long.status == 413 && long.header("Content-Type") == "application/problem+json")
        let other = program.ask("PATCH", path)
        #expect(other.status == 405 && other.header("Allow") == "GET, HEAD, PUT")
    }

    @Test("a list is walked by cursors without missing or repeating anybody, while people come in between")
    func cursors() throws {
        let served = try Served()
        let program = Program(served, "reader", ["read"])
        let all = try served.store().all(.applicants).map(\.id.text)
        var seen: [String] = []
        var address: String? = "/api/v1/applicants?limit=5"
        while let next = address {
            let page = program.get(next)
            seen += page.items.compactMap { $0["id"] as? String }
            // Somebody new stands before all others.
            try Data("Nr;Nachname;Vorname\nA\(seen.count);Neu;Nina\n".utf8).write(
                to: URL(filePath: served.folder + "/new.csv"))
            Served.run(["import", "applicants", "new.csv"], in: served.folder)
            address = page.header("Link").flatMap { $0.firstMatch(of: /^<([^>]+)>; rel="next"$/) }.map { String($0.1) }
        }
        #expect(seen == all.sorted())
        #expect(try served.store().all(.applicants).count == all.count + 5)
        #expect(program.get("/api/v1/applicants?limit=0").code == "CL317")
        #expect(program.get("/api/v1/applicants?cursor=xyz").status == 400)
        #expect(program.get("/api/v1/applicants?page=2").status == 400)
    }

    @Test("a change that is sent twice with its key is made once, and the key takes no other change")
    func idempotency() throws {
        let served = try Served()
        let program = Program(served, "desk", ["read", "write", "plan"])
        let (batch, key) = ("/api/v1/batches/\(try served.store().batches().count)/revert", "Idempotency-Key: k-1")
        let first = program.ask("POST", batch, nil, [key])
        let second = program.ask("POST", batch, nil, [key])
        #expect(first.status == second.status)
        if first.status == 200 {
            #expect(first.body == second.body && second.header("Idempotency-Replayed") == "true")
            #expect(program.ask("POST", batch).status == 409, "without a key it is asked for once more")
        }
        let start = program.ask("POST", "/api/v1/plan/runs", #"{"scope": "fair"}"#, ["Idempotency-Key: k-2"])
        let run = try #require(start.object["run"] as? Int)
        #expect(start.status == 201 && start.header("Location") == "/api/v1/plan/runs/\(run)")
        let again = program.ask("POST", "/api/v1/plan/runs", #"{"scope": "fair"}"#, ["Idempotency-Key: k-2"])
        #expect(again.status == 201 && again.body == start.body && again.header("Location") == start.header("Location"))
        let other = program.ask("POST", "/api/v1/plan/runs", #"{"scope": "all"}"#, ["Idempotency-Key: k-2"])
        #expect(other.status == 422 && other.code == "CL318")
        served.wait(CampaignStore.answersAreKept)
        #expect(
            program.ask("POST", "/api/v1/plan/runs", #"{"scope": "all"}"#, ["Idempotency-Key: k-2"]).status != 422)
    }

    @Test("a program steers the fair: it plans, accepts, fixes, frees, exchanges and releases")
    func fair() throws {
        let served = try Served()
        let program = Program(served, "steer", ["read", "write", "plan"])
        let fair = program.get("/api/v1/fair")
        let interviews = fair.object["interviews"] as? [[String: Any]] ?? []
        let one = try #require(interviews.first)
        let request = try #require(one["request"] as? String)
        let place = try #require(one["place"] as? [String: Any])
        let pin = "/api/v1/fair/pins/" + RoutePattern.segment(request)
        let (date, start) = (place["date"] as? String ?? "", place["start"] as? String ?? "")
        let store = try served.store()
        let drafted = try store.draft(try #require(try store.drafts().last)).plan.interviews
        let table = try #require(drafted.first { $0.request.text == request }).table
        // As the board and the papers count them.
        #expect(place["table"] as? Int == table + 1)
        let tables = fair.object["tables"] as? [[String: Any]] ?? []
        #expect(tables.compactMap { $0["number"] as? Int } == Array(1...tables.count))
        let wish = #"{"date": "\#(date)", "start": "\#(start)", "reason": "asked for"}"#
        let tag = "If-Match: \(fair.header("ETag") ?? "")"
        #expect(program.ask("PUT", pin, wish, ["If-Match: \"r1\""]).status == 412)
        let fixed = program.ask("PUT", pin, wish, [tag])
        #expect(fixed.status == 200, "\(fixed.text)")
        #expect(((fixed.object["pin"] as? [String: Any])?["actor"] as? String) == "token/steer")
        #expect(program.ask("DELETE", pin, nil, [tag]).status == 412, "the version is another now")
        let there = wish.replacing("}", with: ", \"table\": \(table + 1)}")
        #expect(program.ask("PUT", pin, there, ["If-Match: *"]).status == 200)
        #expect(try store.pins().first { $0.pin.request.text == request }?.pin.table == table)
        let none = wish.replacing("}", with: ", \"table\": 0}")
        #expect(program.ask("PUT", pin, none, ["If-Match: *"]).status == 422)
        let now = program.get("/api/v1/fair").header("ETag") ?? ""
        #expect(program.ask("DELETE", pin, nil, ["If-Match: \(now)"]).status == 204)
        #expect(program.ask("DELETE", pin, nil, ["If-Match: *"]).status == 404)
        let nowhere = program.ask("PUT", pin, #"{"date": "2001-01-01", "start": "09:00"}"#, ["If-Match: *"])
        #expect(nowhere.status == 409 && nowhere.code == "CL318")

        let other = interviews.last?["request"] as? String ?? ""
        let swap = #"{"one": "\#(request)", "other": "\#(other)", "reason": "both asked"}"#
        #expect([200, 409].contains(program.ask("POST", "/api/v1/fair/swaps", swap, ["If-Match: *"]).status))
        let run = try #require(
            program.ask("POST", "/api/v1/plan/runs", #"{"scope": "all"}"#).header("Location"))
        for _ in 0..<600 where program.get("/api/v1/plan").object["state"] as? String == "running" { usleep(50_000) }
        #expect(program.get(run).object["state"] as? String == "proposed")
        #expect(program.ask("POST", "\(run)/accept").object["state"] as? String == "accepted")
        #expect(program.ask("POST", "\(run)/refuse").status == 409)
        #expect(program.ask("POST", "/api/v1/plan/runs/9/accept").status == 404)
        let released = program.ask("POST", "/api/v1/fair/releases", #"{"name": "Version 2"}"#, ["If-Match: *"])
        #expect(released.status == 201, "\(released.text.prefix(300))")
        #expect(((released.object["release"] as? [String: Any])?["name"] as? String) == "Version 2")
    }

    @Test("a program sends a file, sees how it would be read, imports it, and takes the import back")
    func files() throws {
        let served = try Served()
        let program = Program(served, "feeder", ["read", "write"])
        let before = try served.store().batches().count
        let file = "Nr;Name\nF91;Neue Firma\n"
        let sent = program.ask(
            "POST", "/api/v1/imports?kind=employers&name=firms.csv", file, ["Content-Type: application/octet-stream"])
        #expect(sent.status == 201, "\(sent.text)")
        let place = try #require(sent.header("Location"))
        #expect(try served.store().batches().count == before)
        #expect(program.get(place).object["id"] as? String == place.split(separator: "/").last.map(String.init))
        #expect(Program(served, "stranger", ["write"]).get(place).status == 404, "it is another token's")
        let tag = "If-Match: \(sent.header("ETag") ?? "")"
        let done = program.ask("POST", place + "/confirm", "{}", [tag])
        #expect(done.status == 200, "\(done.text)")
        #expect(try served.store().find(.employers, "F91")?.name == "Neue Firma")
        #expect(program.get(place).status == 404)
        #expect(program.get("/api/v1/batches").items.first?["actor"] as? String == "token/feeder")
        let revert = "/api/v1/batches/\(before + 1)/revert"
        #expect(program.ask("POST", revert).object["revertedBy"] as? String == "token/feeder")
        #expect(program.ask("POST", revert).status == 409)
        #expect(try served.store().find(.employers, "F91") == nil)
    }

    @Test("an address of a calendar is shown once, and stands in no log")
    func calendars() throws {
        let served = try Served()
        let example = try served.example()
        let program = Program(served, "diary", ["read", "write"])
        let made = program.ask("POST", "/api/v1/calendar-links", #"{"receiver": "candidate/\#(example.applicant)"}"#)
        #expect(made.status == 201)
        let address = try #require(made.object["address"] as? String)
        let secret = try #require(address.firstMatch(of: /\/calendar\/([0-9a-f]{64})\.ics$/)?.1)
        #expect(served.browser().get("/calendar/\(secret).ics").status == 200)
        #expect(!program.get("/api/v1/calendar-links").text.contains(secret))
        #expect(!served.log.joined().contains(secret) && !served.log.joined().contains(program.secret))
        let bytes = try Data(contentsOf: URL(filePath: served.path))
        #expect(bytes.range(of: Data(program.secret.utf8)) == nil && bytes.range(of: Data(secret.utf8)) == nil)
        let place = try #require(made.header("Location"))
        #expect(program.ask("DELETE", place).status == 204)
        #expect(served.browser().get("/calendar/\(secret).ics").status == 410)
        #expect(program.ask("POST", "/api/v1/calendar-links", #"{"receiver": "candidate/nobody"}"#).status == 404)
    }

    @Test("who is signed in may look at the API, and change nothing by it")
    func cookies() throws {
        let served = try Served()
        let vera = served.staff("vera")
        #expect(vera.get("/api/v1/campaign").status == 200)
        #expect(vera.get("/api/v1/log").status == 403)
        #expect(served.staff("otto").get("/api/v1/log").status == 200)
        #expect(served.staff("otto").get("/api/v1/applicants").status == 403)
        let answer = served.staff("anna").ask(
            "POST", "/api/v1/plan/runs", ["Content-Type: application/json"], Array(#"{"scope": "all"}"#.utf8))
        #expect(answer.status == 401)
        #expect(served.holder("employer", try served.example().employer).get("/api/v1/campaign").status == 401)
    }

    @Test("a token ends by its time and by being revoked, and whoever sends wrong ones has to wait")
    func tokensEnd() throws {
        let served = try Served()
        let program = Program(served, "brief", ["read"])
        #expect(program.get("/api/v1/campaign").status == 200)
        Served.run(["token", "revoke", "brief"], in: served.folder)
        #expect(program.get("/api/v1/campaign").status == 401)
        let other = Program(served, "old", ["read"])
        for _ in 0..<LoginLimit.limits.pair { _ = program.get("/api/v1/campaign") }
        let waiting = program.get("/api/v1/campaign")
        #expect(waiting.status == 429 && waiting.code == "CL315" && waiting.header("Retry-After") != nil)
        #expect(other.get("/api/v1/campaign").status == 200, "an open token is always taken")
        served.wait(90 * 86_400)
        #expect(other.get("/api/v1/campaign").status == 401)
    }

    @Test("a time is described as it is read: the end of a day is 24:00, and nothing comes after it")
    func times() throws {
        let shape = TextShape(kind: .time)
        let pattern = try Regex(try #require(shape.pattern))
        var admitted: Set<String> = []
        for hour in 0...30 {
            for minute in 0...70 {
                let digits = [hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
                for text in [digits.joined(separator: ":"), "\(hour):\(minute)", digits.joined()] {
                    let isDescribed = try pattern.wholeMatch(in: text) != nil
                    #expect(shape.admits(text) == isDescribed, "\(text)")
                    if isDescribed { admitted.insert(text) }
                }
            }
        }
        #expect(admitted.count == 24 * 60 + 1)
        #expect(shape.admits("24:00") && !shape.admits("24:01") && !shape.admits("9:30"))
    }

    @Test("hotels, buses and meals of the fair are answered as described, with who has no bus and why")
    func stay() throws {
        let served = try Served(Served.staying)
        let program = Program(served, "reader", ["read"])
        let answer = program.get("/api/v1/stay")
        let check = SchemaCheck(document: served.browser().get("/api/openapi.json").object)
        #expect(answer.status == 200 && check.faults("GET", "/api/v1/stay", answer) == [])
        let hotels = answer.object["hotels"] as? [[String: Any]] ?? []
        #expect(hotels.map { $0["name"] as? String } == ["Hotel Quell"])
        // Two rooms for two nights at 80 €.
        #expect(hotels.first?["cost"] as? Int == 32_000)
        let rooms = hotels.first?["rooms"] as? [[String: Any]] ?? []
        let guests = rooms.map { room in
            (room["guests"] as? [[String: Any]] ?? []).compactMap { $0["applicant"] as? String }.sorted()
        }
        #expect(Set(guests) == [["A1", "A2"], ["A3"]])
        let buses = answer.object["buses"] as? [[String: Any]] ?? []
        #expect(Set(buses.compactMap { $0["run"] as? String }) == ["HIN", "RUECK"])
        // Four people, and three seats on the way there.
        #expect((answer.object["withoutBus"] as? [[String: Any]])?.count == 1)
        #expect((answer.object["withoutBed"] as? [[String: Any]])?.isEmpty == true)
        let lunch = (answer.object["meals"] as? [[String: Any]] ?? []).filter { $0["hotel"] is NSNull }
        #expect(lunch.map { $0["people"] as? Int } == [4])
    }

    @Test("every problem says what was found, what was expected, and what to do")
    func texts() throws {
        let served = try Served()
        let program = Program(served, "reader", ["read"])
        let answers = [
            served.browser().ask("GET", "/api/v1/campaign", [], nil), program.get("/api/v1/log"),
            program.get("/api/v1/applicants?limit=0"), program.get("/api/v1/nothing"),
            Program(served, "desk", ["write"]).ask("DELETE", "/api/v1/fair/pins/x"),
        ]
        let texts = answers.map { answer in
            let (detail, hint) = (answer.object["detail"] as? String ?? "", answer.object["hint"] as? String ?? "")
            return "\(answer.status) [\(answer.code)] \(detail) | \(hint)"
        }
        #expect(
            texts == [
                "401 [CL315] no open token came with the request | send Authorization: Bearer and a token; "
                    + "'lotse token make NAME' makes one",
                "403 [CL316] this needs the scope audit | make a token with it: lotse token make NAME --scope audit",
                "400 [CL317] limit: expected a whole number from 1 to 200 | how many at most; 50 where nothing is said",
                "404 [CL320] the API has no such address | GET /api/openapi.json lists the addresses",
                "428 [CL318] this change could undo somebody else's: the header If-Match is missing | "
                    + "send If-Match with the ETag of what you read, or * to change it whatever it is now",
            ])
    }

    @Test("every link of the document leads from an operation to others, and fills the whole path")
    func links() {
        let operations = Dictionary(APIDoor.routes.map { ($0.operation.id, $0.route) }) { first, _ in first }
        #expect(operations.count == APIDoor.routes.count, "ids are unique")
        for link in OpenAPI.links {
            #expect(operations[link.from] != nil)
            for target in link.to {
                #expect(operations[target]?.pattern.names.sorted() == link.values.map(\.name).sorted(), "\(target)")
            }
        }
    }

    @Test("the reference of the API is what the table says")
    func reference() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "docs/reference/api.md").path()
        let page = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        let before = try #require(page.range(of: "## campaign\n")?.lowerBound)
        try expectGolden(Array((page[..<before] + OpenAPI.reference).utf8), at: path)
    }
}
