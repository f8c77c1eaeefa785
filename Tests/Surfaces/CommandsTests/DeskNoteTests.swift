import Testing

@testable import Commands

/// `lotse desk note` and `lotse desk notes`: what they print, what they refuse, and what nobody else is told.
@Suite struct DeskNoteTests {
    private let at = "--on 2012-06-25 --at 10:30"

    private func campaign() throws -> (desk: Desk, request: String, candidate: String) {
        let desk = try Desk()
        #expect(desk.writeSample().exit == .done)
        #expect([.done, .no].contains(desk.run("new a.lotse --from demo").exit))
        #expect([.done, .no].contains(desk.run("run --to fair").exit))
        #expect(desk.run("release V1").exit == .done)
        let plan = desk.run("fair show --json").out
        let match = try #require(plan.firstMatch(of: /"request": "([^"]*)",\s*"candidate": "([^"]*)"/))
        return (desk, String(match.1), String(match.2))
    }

    @Test("a note is kept, changed in part, printed and deleted; the log and the answer hold no remark")
    func keeps() throws {
        let (desk, request, candidate) = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("desk note \(request) --side employer --mark secondTalk \(at)").out
                == "\(request)  employer  secondTalk\n")
        #expect(
            desk.run("desk note \(request) --side employer --text 'knows our machines' \(at)").out
                == "\(request)  employer  secondTalk  with a remark\n")
        #expect(desk.run("desk note \(request) --side candidate --mark yes \(at)").exit == .done)
        #expect(
            desk.run("desk notes").out == """
                \(request)  employer  secondTalk  knows our machines  (anna)
                \(request)  candidate  yes  (anna)

                """)
        #expect(desk.run("desk notes --of \(candidate) --json").out.contains("\"remark\": \"knows our machines\""))
        #expect(!desk.run("audit").out.contains("machines"))
        #expect(desk.run("audit --json").out.contains("interview notes"), "who looked is logged")
        #expect(
            desk.run("desk note \(request) --side employer --clear \(at)").out == "\(request)  employer  deleted\n")
        #expect(desk.run("desk notes").out == "\(request)  candidate  yes  (anna)\n")
        #expect(desk.run("check").exit == .done)
    }

    @Test("every refusal names what was meant and what helps")
    func refusals() throws {
        let (desk, request, _) = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("desk note \(request) --side candidate --mark wouldOffer \(at)").err == """
                error[CL346]: wouldOffer is no mark of the candidate
                hint: choose one of yes, maybe, no

                """)
        let long = String(repeating: "x", count: 2001)
        #expect(
            desk.run("desk note \(request) --side candidate --text \(long) \(at)").err == """
                \(request): error[CL347]: the remark is longer than 2000 characters
                hint: shorten it; the note is as it was

                """)
        #expect(desk.run("desk note \(request) --side candidate \(at)").exit == .usage)
        #expect(desk.run("desk note \(request) --side candidate --mark no --clear \(at)").exit == .usage)
        #expect(desk.run("desk note nobody --side candidate --mark no \(at)").err.contains("CL336"))
        #expect(desk.run("desk notes").out == "nothing was noted\n")
    }
}
