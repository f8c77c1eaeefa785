import Calendar

/// Pins: only what cannot be is a fault. What is against the rules of a guide is the business of the person who pinned.
extension GuidesInspection {
    mutating func inspectPins() {
        var guideOf: [ID<GuidesProblem.Household>: ID<Guide>] = [:]
        for (index, pin) in problem.pins.enumerated() {
            guard case .guide(let household, let guide) = pin else { continue }
            inspectGuidePin(household, guide, "/pins/\(index)")
            if guideOf.updateValue(guide, forKey: household) != nil {
                add(
                    "GU001", "/pins/\(index)/household", "\"\(household)\" is pinned already",
                    hint: "pin each household once")
            }
        }
        var held: [HeldPin] = []
        for (index, pin) in problem.pins.enumerated() {
            guard case .meeting(let id, let date, let start) = pin else { continue }
            let pointer = "/pins/\(index)"
            guard let task = problem.tasks.first(where: { $0.id == id }) else {
                requireKnown(id, in: [], pointer + "/task", list: "tasks")
                continue
            }
            if held.contains(where: { $0.task.id == id }) {
                add("GU001", pointer + "/task", "\"\(id)\" is pinned already", hint: "pin each task once")
                continue
            }
            guard let guide = guideOf[task.household] else {
                refuse(pointer, "guide", "the guide of \"\(task.household)\" is not pinned")
                continue
            }
            guard let place = place(of: task, on: date, at: start, guide: guide, pointer) else { continue }
            held.append(place)
        }
        if faults.isEmpty { inspectVisits(held) }
    }

    private mutating func refuse(_ pointer: String, _ rule: String, _ message: String) {
        add(
            "GU007", pointer, "the pin breaks the physical rule \"\(rule)\": \(message)", hint: "move or remove the pin"
        )
    }

    private mutating func inspectGuidePin(
        _ household: ID<GuidesProblem.Household>, _ guide: ID<Guide>, _ pointer: String
    ) {
        requireKnown(household, in: Set(problem.households.map(\.id)), pointer + "/household", list: "households")
        requireKnown(guide, in: Set(problem.guides.map(\.id)), pointer + "/guide", list: "guides")
        guard let home = problem.households.first(where: { $0.id == household }),
            let helper = problem.guides.first(where: { $0.id == guide })
        else { return }
        if minutes(helper.district, home.district) == nil {
            refuse(pointer, "way", "no way leads from \"\(helper.district)\" to \"\(home.district)\"")
        }
    }

    private func minutes(_ one: ID<District>, _ other: ID<District>) -> Int? {
        if one == other { return 0 }
        return problem.ways.first { ($0.from, $0.to) == (one, other) || ($0.from, $0.to) == (other, one) }?.minutes
    }

    /// A pinned meeting with who attends it and where.
    private struct HeldPin {
        let task: GuidesProblem.Task
        let date: CivilDate
        let start: Int
        let guide: GuidesProblem.Guide
        let district: ID<District>
        let pointer: String
    }

    /// The meeting where nothing physical is against it, else nil with a fault.
    private mutating func place(
        of task: GuidesProblem.Task, on date: CivilDate, at start: LocalTime, guide: ID<Guide>, _ pointer: String
    ) -> HeldPin? {
        guard let home = problem.households.first(where: { $0.id == task.household }),
            let own = problem.guides.first(where: { $0.id == guide })
        else { return nil }
        let first = max(problem.from, home.arrival, task.earliest ?? home.arrival)
        guard first <= date, date <= problem.to else {
            refuse(pointer, "day", "\(date) is not from \(first) to \(problem.to)")
            return nil
        }
        guard start.minutes % problem.stepMinutes == 0 else {
            refuse(pointer, "step", "\(start) is not a multiple of \(problem.stepMinutes) minutes")
            return nil
        }
        let isAway = { (one: GuidesProblem.Guide) in one.absences.contains { $0.contains(date) } }
        let substitute = own.substitute.flatMap { id in problem.guides.first { $0.id == id } }
        guard let attending = [own, substitute].compactMap(\.self).first(where: { !isAway($0) }) else {
            refuse(pointer, "absence", "neither \"\(guide)\" nor a substitute is there on \(date)")
            return nil
        }
        let office = task.office.flatMap { id in problem.offices.first { $0.id == id } }
        return HeldPin(
            task: task, date: date, start: start.minutes, guide: attending, district: office?.district ?? home.district,
            pointer: pointer)
    }

    /// Visits of pinned meetings: within all hours, not too many households, and with time for the ways between.
    private mutating func inspectVisits(_ held: [HeldPin]) {
        var visits: [[HeldPin]] = []
        for one in held {
            let index = visits.firstIndex { visit in
                let other = visit[0]
                return (other.guide.id, other.date, other.start) == (one.guide.id, one.date, one.start)
                    && other.task.office == one.task.office
                    && (one.task.office != nil || other.task.household == one.task.household)
            }
            if let index { visits[index].append(one) } else { visits.append([one]) }
        }
        for (number, visit) in visits.enumerated() {
            let (first, end) = (visit[0], visit[0].start + visit.reduce(0) { $0 + $1.task.minutes })
            inspectHours(visit, end: end)
            for other in visits[..<number] where other[0].guide.id == first.guide.id && other[0].date == first.date {
                let otherEnd = other[0].start + other.reduce(0) { $0 + $1.task.minutes }
                let way = minutes(first.district, other[0].district)
                let isApart = way.map { end + $0 <= other[0].start || otherEnd + $0 <= first.start } ?? false
                if !isApart {
                    refuse(
                        first.pointer, "onePlace",
                        "\"\(first.guide.id)\" cannot be at \"\(other[0].task.id)\" and there on \(first.date)")
                }
            }
        }
    }

    private mutating func inspectHours(_ visit: [HeldPin], end: Int) {
        let first = visit[0]
        let isWithin = { (hours: [WeekHours]) in
            hours.contains {
                $0.weekday == first.date.weekday && $0.from.minutes <= first.start && end <= $0.to.minutes
            }
        }
        if end > GuidesProblem.minutesOfDay {
            refuse(first.pointer, "hours", "the visit ends after 24:00")
        } else if let hours = first.guide.hours, !isWithin(hours) {
            refuse(first.pointer, "hours", "\"\(first.guide.id)\" is not free then for \(end - first.start) minutes")
        }
        guard let office = problem.offices.first(where: { $0.id == first.task.office }) else { return }
        let isHoliday = problem.region?.holiday(on: first.date) != nil
        if isHoliday || office.closed.contains(where: { $0.contains(first.date) }) || !isWithin(office.hours) {
            refuse(first.pointer, "office", "\"\(office.id)\" is not open then for \(end - first.start) minutes")
        }
        let households = Set(visit.map(\.task.household)).count
        if households > office.together {
            refuse(
                first.pointer, "together",
                "\(households) households come to \"\(office.id)\" in one visit, it takes \(office.together)")
        }
    }
}
