package import Calendar
package import Domain

/// What stands against keeping a time of the fair free: a place that is not there, a time without slots, or an interview that
/// somebody fixed there.
package struct BanDesk {
    package let desk: FairDesk

    package init(desk: FairDesk) {
        self.desk = desk
    }

    /// - Parameter number: From 1.
    package func table(_ number: Int) throws(FairRefusal) -> FairBan.Place {
        let count = desk.day.problem.tables ?? ((desk.draft.plan.interviews.map(\.table).max() ?? 0) + 1)
        guard (1...max(1, count)).contains(number) else {
            throw .notAtFair("table", String(number), "they are numbered from 1 to \(count)")
        }
        return .table(number - 1)
    }

    package func employer(_ id: ID<Employer>) throws(FairRefusal) -> FairBan.Place {
        guard desk.day.problem.employers.contains(where: { $0.id == id }) else {
            throw .notAtFair("employer", id.text, "'lotse fair problem' lists the employers")
        }
        return .employer(id)
    }

    package func interview(_ id: ID<InterviewRequest>) throws(FairRefusal) -> FairBan.Place {
        guard let request = desk.problem.requests.first(where: { $0.id == id }) else { throw .unknown(id) }
        return .interview(id, candidate: request.candidate)
    }

    /// The time, where interviews could be held in it and none is fixed there.
    ///
    /// - Parameter day: From 0.
    package func window(
        _ place: FairBan.Place, day: Int, from: LocalTime, to: LocalTime
    ) throws(FairRefusal) -> DayWindow {
        guard desk.inputs.days.indices.contains(day),
            let window = DayWindow(date: desk.inputs.days[day].date, from: from, to: to)
        else { throw .nothingThere(from, to, day: day + 1) }
        let ban = FairBan(number: 0, place: place, window: window, reason: nil, actor: "", at: 0)
        let closures = ban.closures(on: desk.inputs.days) { id in
            desk.day.problem.employers.first { $0.id == id }?.teams ?? 0
        }
        guard !closures.isEmpty else { throw .nothingThere(from, to, day: day + 1) }
        for pin in desk.inputs.pins where pin.day == day {
            guard let request = desk.problem.requests.first(where: { $0.id == pin.request }) else { continue }
            let fixed = FairInterview(
                request: pin.request, candidate: request.candidate, employer: request.employer,
                vacancy: request.vacancy, day: pin.day, slot: pin.slot, table: pin.table ?? -1, team: 0,
                interpreter: pin.interpreter)
            guard isOf(place, fixed), let held = desk.window(of: fixed), held.from < to, from < held.to else {
                continue
            }
            throw .fixedThere(pin.request)
        }
        return window
    }

    private func isOf(_ place: FairBan.Place, _ interview: FairInterview) -> Bool {
        switch place {
        case .table(let table): interview.table == table
        case .employer(let id): interview.employer == id
        case .interview(let id, _): interview.request == id
        }
    }
}

extension FairBan {
    /// `3  table 4  2012-06-25 09:00–10:30`, with the reason and who it was.
    package func line(_ desk: FairDesk) -> String {
        let what =
            switch place {
            case .table(let table): desk.tableLabel(table)
            case .employer(let id): id.text
            case .interview(let id, _): id.text
            }
        let why = [reason, actor].compactMap(\.self).joined(separator: ", ")
        return "\(number)  \(what)  \(window.date) \(window.from)–\(window.to)  (\(why))"
    }
}

extension FairRefusal {
    /// - Parameter day: From 1.
    static func nothingThere(_ from: LocalTime, _ to: LocalTime, day: Int) -> FairRefusal {
        FairRefusal(
            "CL348", "no interview can be held from \(from) to \(to) on day \(day), so there is nothing to ban",
            hint: "'lotse fair show --day \(day)' shows the times")
    }

    static func fixedThere(_ request: ID<InterviewRequest>) -> FairRefusal {
        FairRefusal(
            "CL349", "\(request) is fixed there", hint: "free it first: 'lotse fair unpin \(request)'",
            at: request.text)
    }
}
