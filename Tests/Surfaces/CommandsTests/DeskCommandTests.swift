import Pipeline
import Testing

@testable import Commands

/// `lotse desk` on the day of a fair: what it prints, what it refuses and in which words.
@Suite struct DeskCommandTests {
    /// A released fair of 24 applicants, on three days from 2012-06-25.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        #expect(desk.writeSample().exit == .done)
        #expect([.done, .no].contains(desk.run("new a.lotse --from demo").exit))
        #expect([.done, .no].contains(desk.run("run --to fair").exit))
        return desk
    }

    private let at = "--on 2012-06-25 --at 10:30"

    /// The first interview of the morning, as `fair show --json` has it.
    private func first(_ desk: Desk) throws -> (
        request: String, candidate: String, employer: String, interpreter: String?
    ) {
        let plan = desk.run("fair show --json").out
        let pattern = /"request": "([^"]*)",\s*"candidate": "([^"]*)",\s*"employer": "([^"]*)"/
        let match = try #require(plan.firstMatch(of: pattern))
        return (String(match.1), String(match.2), String(match.3), nil)
    }

    @Test("every refusal names what was meant and what helps")
    func refusals() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("desk now \(at)").err == """
                error[CL334]: nobody has been told a timetable yet, so there is nothing to run the day by
                hint: lotse release NAME

                """)
        #expect(desk.run("release V1").exit == .done)
        let one = try first(desk)
        let cases = [
            (
                "desk now",
                """
                error[CL335]: there is no fair on that day
                hint: its days are 2012-06-25, 2012-06-26, 2012-06-27: give --on DAY and --at TIME
                """
            ),
            (
                "desk in Xyzzy \(at)",
                """
                error[CL336]: nobody at the fair has that name, number or code
                hint: look at the badge, or take them in with 'lotse desk walkin'
                """
            ),
            (
                "desk firm F99 \(at)",
                """
                F99: error[CL338]: there is no employer "F99" at the fair
                hint: 'lotse desk now --json' lists tables and employers
                """
            ),
            (
                "desk delay nobody --minutes 5 \(at)",
                """
                error[CL339]: no interview of 2012-06-25 is meant by that
                hint: name its id, CANDIDATE/EMPLOYER/VACANCY, or a candidate who has one now or later
                """
            ),
            (
                "desk late \(one.candidate) --expected 10:00 \(at)",
                """
                error[CL340]: 10:00 is not after 10:30, the moment at which it is said
                hint: give a later time, or say with --at when it was said
                """
            ),
            (
                "desk undo 7 \(at)",
                """
                error[CL341]: there is no event 7 that still holds
                hint: 'lotse desk log' prints them with their numbers
                """
            ),
            (
                "desk talk \(one.candidate) \(one.request.split(separator: "/")[2]) \(at)",
                """
                \(one.request): error[CL342]: \(one.request) is an interview of the fair already
                hint: 'lotse fair show' says when; 'lotse fair pin' fixes it at another time
                """
            ),
            (
                "desk firm \(one.employer) --teams 9 \(at)",
                """
                \(one.employer): error[CL343]: \(one.employer) has TEAMS teams, so that 9 are no fewer
                hint: give the number of teams that are left, from 1 to FEWER; 'gone' for none
                """
            ),
            (
                "desk walkin --given Ana --family Ruiz --speaks Spanish --consent es \(at)",
                """
                error[CL344]: the form lacks languages with levels, such as es:C2,de:A2
                hint: ask the person, and fill it in; nothing was kept
                """
            ),
        ]
        for (line, text) in cases {
            let answer = desk.run(line)
            let said = answer.err.replacing(/has [0-9]+ teams/, with: "has TEAMS teams")
                .replacing(/to [0-9]+; 'gone'/, with: "to FEWER; 'gone'")
            #expect(said == text + "\n", "\(line)")
            #expect(answer.exit == .no)
        }
        #expect(desk.run("desk log").out == "the desk was told nothing\n")
    }

    @Test("while a proposal waits, the rest of the day is not planned once more")
    func busy() {
        #expect(
            Failure(FairRefusal.busy).text == """
                error[CL345]: a run is at work, or a proposal waits for a decision
                hint: decide at /plan, then plan again
                """)
    }

    @Test("several people of one name are told apart by their numbers")
    func several() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("release V1").exit == .done)
        for _ in 0..<2 {
            let answer = desk.run("desk walkin --given Zoe --family Zwilling --speaks es:C2 --consent es \(at)")
            #expect(answer.exit == .done, "\(answer.err)")
        }
        #expect(
            desk.run("desk in 'zoe zwill' \(at)").err == """
                error[CL337]: 2 people at the fair may be meant
                hint: say which by the number: W1, W2

                """)
        #expect(desk.run("desk in W2 \(at)").out == "3  10:30  came W2\n")
    }

    @Test("a day runs: somebody is away, a table is lost, the rest is planned anew, and people are told")
    func day() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("release V1").exit == .done)
        let one = try first(desk)
        #expect(desk.run("desk in \(one.candidate) \(at)").out.hasPrefix("1  10:30  came \(one.candidate)\n"))
        let left = desk.run("desk left \(one.candidate) --on 2012-06-25 --at 10:31")
        #expect(left.out.hasPrefix("2  10:31  left \(one.candidate)\n"))
        #expect(desk.run("desk table 1 --on 2012-06-25 --at 10:32").exit == .done)
        #expect(desk.run("desk now --on 2012-06-25 --at 10:32").out.contains("is out of use"))
        let planned = desk.run("desk replan Day1 --on 2012-06-25 --at 10:35")
        #expect([.done, .no].contains(planned.exit), "\(planned.err)")
        #expect(planned.out.contains("Day1: "))
        #expect(desk.run("release").out.contains("2 Day1: "))
        let log = desk.run("desk log").out
        #expect(log.contains("4  2012-06-25 10:35  replan  (anna)"))
        #expect(desk.run("desk undo 3 --on 2012-06-25 --at 10:40").exit == .done)
        #expect(desk.run("desk log").out.contains("tableLost 1  (anna)  taken back"))
        #expect(desk.run("desk table 2 --on 2012-06-25 --at 16:00").exit == .done)
        #expect(desk.run("desk undo 6 --on 2012-06-25 --at 10:45").exit == .done, "whatever its moment")
        #expect(desk.run("desk log").out.contains("tableLost 2  (anna)  taken back"))
        #expect(desk.run("check").exit == .done)
    }
}
