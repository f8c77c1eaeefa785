import Calendar
import Domain

/// The verifier's rules about people: presence, rest, runs, and languages.
extension FairAudit {
    /// Everybody is there, free of blocks; candidates rest and do not come too often.
    mutating func checkPeople() {
        for sitting in sittings {
            let items = [sitting.request.id.text]
            let when = time(sitting.interview.day, sitting.slots.lowerBound)
            if !isWithin(sitting.candidate.windows, sitting) {
                violate("candidateWindow", items, "\"\(sitting.candidate.id)\" is not there at \(when)")
            }
            if !isWithin(sitting.employer.windows, sitting) {
                violate("employerWindow", items, "\"\(sitting.employer.id)\" is not there at \(when)")
            }
            if let id = sitting.interview.interpreter {
                if let interpreter = problem.interpreters.first(where: { $0.id == id }) {
                    if !isWithin(interpreter.windows, sitting) {
                        violate("interpreterWindow", items, "\"\(id)\" is not there at \(when)")
                    }
                } else {
                    violate("unknownInterpreter", items, "there is no interpreter \"\(id)\"")
                }
            }
            checkBlocks(of: sitting, when)
            checkClosures(of: sitting, when)
        }
        for candidate in problem.candidates {
            for day in problem.days.indices { checkDay(of: candidate, day) }
        }
    }

    private func isWithin(_ windows: [DayWindow]?, _ sitting: FairSitting) -> Bool {
        guard let windows else { return true }
        let day = problem.days[sitting.interview.day]
        let open = windows.filter { $0.date == day.date }
        return sitting.slots.allSatisfy { slot in
            let (start, end) = (day.slots[slot].start.minutes, day.slots[slot].end)
            return (start..<end).allSatisfy { minute in
                open.contains { $0.from.minutes <= minute && minute < $0.to.minutes }
            }
        }
    }

    private mutating func checkBlocks(of sitting: FairSitting, _ when: String) {
        let day = problem.days[sitting.interview.day]
        for block in problem.blocks where block.window.date == day.date {
            let isConcerned =
                switch block.audience {
                case .all: true
                case .candidates(let ids): ids.contains(sitting.candidate.id)
                case .employers(let ids): ids.contains(sitting.employer.id)
                case .interpreters(let ids): sitting.interview.interpreter.map { ids.contains($0) } ?? false
                }
            let overlaps = sitting.slots.contains { slot in
                day.slots[slot].start < block.window.to && block.window.from.minutes < day.slots[slot].end
            }
            if isConcerned, overlaps {
                violate("block", [sitting.request.id.text], "\"\(block.title)\" is held at \(when)")
            }
        }
    }

    /// Nobody sits at a table, or with a team, that is out of use then, or at a time that is closed to the interview.
    private mutating func checkClosures(of sitting: FairSitting, _ when: String) {
        let (interview, items) = (sitting.interview, [sitting.request.id.text])
        for closure in problem.closures where closure.touches(sitting.slots, of: problem.days[interview.day]) {
            switch closure.place {
            case .table(interview.table):
                violate("closedTable", items, "table \(interview.table) is out of use at \(when)")
            case .team(interview.employer, let team) where team == interview.team:
                violate("closedTeam", items, "team \(team) of \"\(interview.employer)\" is not there at \(when)")
            case .interview(interview.request):
                violate("closedTime", items, "\"\(interview.request)\" is not to be held at \(when)")
            case .table, .team, .interview: break
            }
        }
    }

    private mutating func checkDay(of candidate: FairProblem.Candidate, _ day: Int) {
        let own = sittings.filter { $0.candidate.id == candidate.id && $0.interview.day == day }
            .sorted { $0.slots.lowerBound < $1.slots.lowerBound }
        if let most = candidate.maxPerDay, own.count > most {
            breach(
                "candidateDay", own,
                "\"\(candidate.id)\" has \(own.count) interviews on \(problem.days[day].date), at most \(most)")
        }
        let slots = problem.days[day].slots
        for (earlier, later) in zip(own, own.dropFirst()) where earlier.slots.upperBound <= later.slots.lowerBound {
            let rest = slots[later.slots.lowerBound].start.minutes - slots[earlier.slots.upperBound - 1].end
            let due = candidate.minGapSlots * slots[earlier.slots.lowerBound].minutes
            if rest < due {
                breach(
                    "candidateGap", [earlier, later],
                    "\"\(candidate.id)\" has \(rest) minutes before \(time(day, later.slots.lowerBound)), needs \(due)")
            }
        }
    }

    /// Nobody works longer without a free slot or a break than is allowed.
    mutating func checkRuns() {
        for employer in problem.employers {
            guard let most = employer.maxRunSlots else { continue }
            for team in 0..<employer.teams {
                let own = sittings.filter { $0.employer.id == employer.id && $0.interview.team == team }
                checkRuns(own, most: most, code: "teamRun", who: "team \(team) of \"\(employer.id)\"")
            }
        }
        for interpreter in problem.interpreters {
            guard let most = interpreter.maxRunSlots else { continue }
            let own = sittings.filter { $0.interview.interpreter == interpreter.id }
            checkRuns(own, most: most, code: "interpreterRun", who: "interpreter \"\(interpreter.id)\"")
        }
    }

    private mutating func checkRuns(_ own: [FairSitting], most: Int, code: String, who: String) {
        for (day, fairDay) in problem.days.enumerated() {
            var run: [Int] = []
            for slot in fairDay.slots.indices {
                let isBusy = own.contains { $0.interview.day == day && $0.slots.contains(slot) }
                let follows = slot > 0 && fairDay.slots[slot - 1].end == fairDay.slots[slot].start.minutes
                if !isBusy || !follows {
                    report(run, own, day, most, code, who)
                    run = []
                }
                if isBusy { run.append(slot) }
            }
            report(run, own, day, most, code, who)
        }
    }

    private mutating func report(
        _ run: [Int], _ own: [FairSitting], _ day: Int, _ most: Int, _ code: String, _ who: String
    ) {
        guard run.count > most, let first = run.first else { return }
        let concerned = own.filter { sitting in
            sitting.interview.day == day && run.contains { sitting.slots.contains($0) }
        }
        breach(code, concerned, "\(who) works \(run.count) slots in a row from \(time(day, first)), at most \(most)")
    }

    /// Two sides without a shared language have an interpreter between them who speaks with both.
    mutating func checkInterpreters() {
        guard let level = problem.sharedLanguageLevel else { return }
        for sitting in sittings {
            let candidate = sitting.candidate.languages.filter { $0.value >= level }.keys
            let employer = sitting.employer.languages.filter { $0.value >= level }.keys
            guard !candidate.contains(where: { employer.contains($0) }) else { continue }
            let parties = "\"\(sitting.candidate.id)\" and \"\(sitting.employer.id)\""
            guard let id = sitting.interview.interpreter else {
                breach("interpreterMissing", [sitting], "\(parties) share no language and have no interpreter")
                continue
            }
            let serves = problem.interpreters.first { $0.id == id }?.pairs.contains { pair in
                candidate.contains(pair.first) && employer.contains(pair.second)
                    || candidate.contains(pair.second) && employer.contains(pair.first)
            }
            if serves == false {
                breach("interpreterLanguages", [sitting], "\"\(id)\" does not interpret between \(parties)")
            }
        }
    }
}
