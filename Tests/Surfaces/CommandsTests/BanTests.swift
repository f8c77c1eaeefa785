import Testing

@testable import Commands

/// `lotse fair ban`, `bans`, `unban` and `undo`: what is kept free stays free in the next plan, and what is refused is told.
@Suite struct BanTests {
    private func campaign() throws -> Desk {
        let desk = try Desk()
        #expect(desk.writeSample().exit == .done)
        #expect([.done, .no].contains(desk.run("new a.lotse --from demo").exit))
        #expect([.done, .no].contains(desk.run("run --to fair").exit))
        return desk
    }

    /// Interviews of the first day: id, employer, slot, table.
    private func held(_ desk: Desk) -> [(request: String, employer: String, slot: Int, table: Int)] {
        let plan = desk.run("fair show --json").out
        let pattern =
            /"request": "([^"]*)",\s*"candidate": "[^"]*",\s*"employer": "([^"]*)",\s*"vacancy": "[^"]*",\s*"day": 0,\s*"slot": ([0-9]+),\s*"table": ([0-9]+)/
        return plan.matches(of: pattern).compactMap { match in
            guard let slot = Int(match.3), let table = Int(match.4) else { return nil }
            return (String(match.1), String(match.2), slot, table)
        }
    }

    @Test("a banned table, employer and interview are free of interviews in the next plan, and open again once lifted")
    func keeps() throws {
        let desk = try campaign()
        defer { desk.clear() }
        // The earliest interview; the day begins with a block of its own.
        let first = try #require(held(desk).min { $0.slot < $1.slot })
        let problem = desk.run("fair problem").out
        let starts = problem.matches(of: /"start": "([0-9:]+)",\s*"minutes": 30/).map { String($0.1) }
        let (from, next, last) = (starts[first.slot], starts[first.slot + 1], starts[first.slot + 3])
        let banned = desk.run("fair ban --interview \(first.request) --day 1 --from \(from) --to \(next) --reason late")
        #expect(
            banned.out.hasPrefix("banned: 1  \(first.request)  2012-06-25 \(from)–\(next)  (late, anna)"), "\(banned)")
        #expect(desk.run("fair ban --table \(first.table + 1) --day 1 --from \(from) --to \(last)").exit == .done)
        #expect(desk.run("fair ban --employer \(first.employer) --day 1 --from \(from) --to \(next)").exit == .done)
        #expect(desk.run("fair problem").out.contains("\"closures\""))
        #expect([.done, .no].contains(desk.run("run --to fair").exit))
        let after = held(desk)
        #expect(!after.isEmpty)
        #expect(!after.contains { $0.request == first.request && $0.slot == first.slot })
        #expect(!after.contains { $0.employer == first.employer && $0.slot == first.slot })
        #expect(!after.contains { $0.table == first.table && (first.slot..<(first.slot + 3)).contains($0.slot) })
        for number in 1...3 { #expect(desk.run("fair unban \(number)").out == "lifted: \(number)\n") }
        #expect(desk.run("fair bans").out == "no time is banned\n")
        #expect(!desk.run("fair problem").out.contains("\"closures\""))
        #expect(desk.run("check").exit == .done)
    }

    @Test("every refusal names what was meant and what helps")
    func refusals() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let first = try #require(held(desk).first)
        #expect(
            desk.run("fair ban --table 1 --day 1 --from 03:00 --to 04:00").err == """
                error[CL348]: no interview can be held from 03:00 to 04:00 on day 1, so there is nothing to ban
                hint: 'lotse fair show --day 1' shows the times

                """)
        #expect(desk.run("fair ban --table 99 --day 1 --from 09:00 --to 10:00").err.contains("CL338"))
        #expect(desk.run("fair ban --interview nobody --day 1 --from 09:00 --to 10:00").err.contains("CL023"))
        #expect(desk.run("fair ban --table 1 --employer F01 --day 1 --from 09:00 --to 10:00").exit == .usage)
        let problem = desk.run("fair problem").out
        let starts = problem.matches(of: /"start": "([0-9:]+)"/).map { String($0.1) }
        let start = starts[first.slot]
        #expect(desk.run("fair pin \(first.request) --day 1 --at \(start) --reason train").exit == .done)
        #expect(
            desk.run("fair ban --interview \(first.request) --day 1 --from 00:00 --to 24:00").err == """
                \(first.request): error[CL349]: \(first.request) is fixed there
                hint: free it first: 'lotse fair unpin \(first.request)'

                """)
        #expect(desk.run("fair unban 7").err.contains("ST009"))
        #expect(
            desk.run("fair undo").err == """
                error[CL350]: no proposal was accepted that could be taken back
                hint: 'lotse run' plans anew; what it makes is compared with what people were told

                """)
    }
}
