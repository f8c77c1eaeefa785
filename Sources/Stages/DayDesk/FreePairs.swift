package import Domain

/// Two who could talk now (freies Paar): both free, a feasible match, not met and not going to meet, and somebody to interpret where
/// they need it.
package struct FreePair: Hashable, Sendable {
    package let candidate: ID<Applicant>
    package let employer: ID<Employer>
    package let vacancy: ID<Vacancy>
    package let score: Int
    package let table: Int
    package let interpreter: ID<Interpreter>?
}

extension DayState {
    /// Who could talk now for so many minutes, the best score first, then by ids; each pair of sides once.
    ///
    /// Once anybody was checked in, only those are free who were.
    package func freePairs(
        _ matches: MatchList, employers: [ID<Vacancy>: ID<Employer>], minutes: Int
    ) -> [FreePair] {
        let span = now..<(now + minutes)
        let busy = meetings.filter { $0.occupies(span) }
        let people = Set(busy.map(\.interview.candidate))
        let met = Set(
            meetings.filter { $0.standing != .off(.table) }.map { Pair($0.interview.candidate, $0.interview.employer) })
        let arranged = fair.events.standing(at: moment).compactMap { event -> Pair? in
            guard case .wanted(let key) = event.what else { return nil }
            return Pair(key.candidate, key.employer)
        }
        let later = fair.plan.filter { $0.day != day }.map { Pair($0.candidate, $0.employer) }
        let gone = met.union(arranged).union(later)
        let candidates = Dictionary(fair.problem.candidates.map { ($0.id, $0) }) { first, _ in first }
        let firms = Dictionary(fair.problem.employers.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<Pair> = []
        let ranked = matches.sorted {
            ($1.mutualScore, $0.applicant, $0.vacancy) < ($0.mutualScore, $1.applicant, $1.vacancy)
        }
        return ranked.compactMap { match in
            guard let firm = employers[match.vacancy].flatMap({ firms[$0] }),
                let candidate = candidates[match.applicant],
                !people.contains(match.applicant), isHere(candidate, span), isHere(firm, span, busy),
                !gone.contains(Pair(match.applicant, firm.id)), let table = table(of: firm, busy)
            else { return nil }
            let need = LanguageNeed(fair.problem, candidate, firm)
            let interpreter = need.isThere ? free(need, span, busy) : nil
            guard !need.isThere || interpreter != nil, seen.insert(Pair(match.applicant, firm.id)).inserted else {
                return nil
            }
            return FreePair(
                candidate: match.applicant, employer: firm.id, vacancy: match.vacancy, score: match.mutualScore,
                table: table, interpreter: interpreter)
        }
    }

    private struct Pair: Hashable {
        let candidate: ID<Applicant>
        let employer: ID<Employer>

        init(_ candidate: ID<Applicant>, _ employer: ID<Employer>) {
            self.candidate = candidate
            self.employer = employer
        }
    }

    private func isHere(_ candidate: FairProblem.Candidate, _ span: Range<Int>) -> Bool {
        let attendance = attendance(of: candidate.id)
        let isSeen = isCheckingIn ? attendance.word == .here : true
        return isSeen && attendance.isHere(at: now) && candidate.windows?.covers(span, on: moment.date) ?? true
    }

    /// Whether a delegation has a team that is there and free.
    private func isHere(_ firm: FairProblem.Employer, _ span: Range<Int>, _ busy: [DayMeeting]) -> Bool {
        let teams = (0..<firm.teams).count { !facts.isGone($0, of: firm.id, at: now) }
        return attendance(of: firm.id).isHere(at: now) && firm.windows?.covers(span, on: moment.date) ?? true
            && busy.count { $0.interview.employer == firm.id } < teams
    }

    private func table(of firm: FairProblem.Employer, _ busy: [DayMeeting]) -> Int? {
        let taken = Set(busy.map(\.interview.table))
        let own = firm.tables ?? Array(0..<(fair.problem.tables ?? taken.count + 1))
        return own.first { !taken.contains($0) && !facts.isLost($0, at: now) }
    }

    private func free(_ need: LanguageNeed, _ span: Range<Int>, _ busy: [DayMeeting]) -> ID<Interpreter>? {
        let working = Set(busy.compactMap(\.interview.interpreter))
        return fair.problem.interpreters.filter { interpreter in
            need.isMet(by: interpreter) && !working.contains(interpreter.id)
                && facts.illness(of: interpreter.id, in: span) == nil
                && interpreter.windows?.covers(span, on: moment.date) ?? true
        }.map(\.id).min()
    }
}
