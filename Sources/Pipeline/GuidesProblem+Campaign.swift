import Calendar
import Catalogue
import Domain

extension GuidesProblem {
    /// What the planner of guides reads of a campaign: a household for all newcomers who live
    /// together (who of them begins to work first stands for it, and each speaks for the others), a task for each line of a checklist that
    /// asks for a meeting and is not done, the guides, and the offices that can be reached.
    ///
    /// A line is due on its day, whether the law or practice sets it. On the day of a booked journey nothing is planned; what
    /// practice wants on that day is due on the next. Nothing is planned before the campaign's date; what was due by then and is
    /// not done is due a week after it. Only households with something to do have a guide. An office is the nearest of its kind. From one
    /// town to another it takes ten minutes and a minute and a half for each kilometre as the crow flies; nobody goes for more
    /// than an hour.
    init(
        _ inputs: CampaignInputs, newcomers: [Newcomer], entries: [OnboardingPlan.Entry],
        settled: Set<ID<Task>>, catalogue: Catalogue, previous: Announced?
    ) {
        let map = TownMap(inputs, newcomers: newcomers, catalogue: catalogue)
        let homes = Households(inputs.households, newcomers: newcomers)
        let families = Dictionary(grouping: newcomers) { homes.lead(of: $0.applicant.id) }
        let today = inputs.campaign.date
        let desk = TaskDesk(inputs.offices, families, map, today: today)
        let tasks = entries.filter { !settled.contains($0.task) }.compactMap(desk.task)
        let guided = families.filter { GuidesProblem.isGuided($0, $1, tasks: tasks, on: today) }
        let first = max(guided.values.joined().map(\.firstFreeDay).min() ?? today, today)
        self.init(
            zone: GuidesProblem.localZone, from: first, to: max(first, tasks.compactMap(\.due).max() ?? first),
            region: HolidayRegion(code: inputs.campaign.land.rawValue),
            guides: inputs.guides.map { guide in
                Guide(
                    id: guide.id, languages: guide.languages.best, district: map.district(guide.place),
                    minutesPerWeek: guide.minutesPerWeek, maxHouseholds: guide.maxHouseholds,
                    hours: guide.hours ?? GuidesProblem.daytime, absences: guide.absences, substitute: guide.substitute)
            },
            offices: inputs.offices.map { office in
                Office(
                    id: office.id, district: map.district(office.place), hours: office.hours, closed: office.closed,
                    together: office.together,
                    languages: office.languages.isEmpty ? [.german: .c2] : office.languages.best)
            },
            households: guided.sorted { $0.key < $1.key }.compactMap { lead, members in
                members.map(\.firstFreeDay).min().map { arrival in
                    Household(
                        id: ID(lead.text), arrival: arrival, languages: members.flatMap(\.applicant.languages).best,
                        district: map.district(members.workplace(of: lead)))
                }
            },
            tasks: tasks, ways: map.ways, sharedLanguageLevel: inputs.campaign.settings.sharedLanguageLevel,
            previous: previous, ties: .seed(inputs.campaign.seed))
    }

    /// Whether a household still has a guide: until nothing is left to do with it, once its people are here.
    private static func isGuided(
        _ lead: ID<Applicant>, _ members: [Newcomer], tasks: [Task], on today: CivilDate
    ) -> Bool {
        members.contains { today <= $0.arrival } || tasks.contains { $0.household.text == lead.text }
    }

    /// The civil time of the guides and offices, which are in Germany.
    static let localZone = "Europe/Berlin"

    /// When a guide is free who said nothing of it: every day from 08:00 to 20:00.
    private static let daytime: [WeekHours] = Weekday.allCases.compactMap { weekday in
        guard let from = LocalTime(minutes: 8 * 60), let to = LocalTime(minutes: 20 * 60) else { return nil }
        return WeekHours(weekday: weekday, from: from, to: to)
    }
}

extension [Newcomer] {
    /// The town of the work of one of them.
    fileprivate func workplace(of lead: ID<Applicant>) -> PlaceName? {
        first { $0.applicant.id == lead }?.workplace
    }
}

/// Makes tasks of lines.
private struct TaskDesk {
    private let offices: [Office]
    private let homes: [ID<Applicant>: ID<District>]
    private let leads: [ID<Applicant>: ID<Applicant>]
    private let firstDays: [ID<Applicant>: CivilDate]
    private let map: TownMap
    private let today: CivilDate

    /// Days after the campaign's date by which something is done that was due before it (policy).
    private static let daysForLate = 7

    /// - Parameter families: Newcomers by who stands for their household.
    init(_ offices: [Office], _ families: [ID<Applicant>: [Newcomer]], _ map: TownMap, today: CivilDate) {
        self.offices = offices
        self.today = today
        self.map = map
        let newcomers = families.values.flatMap(\.self)
        let pairs = families.flatMap { lead, members in members.map { ($0.applicant.id, lead) } }
        leads = Dictionary(pairs) { first, _ in first }
        homes = families.reduce(into: [:]) { homes, family in
            homes[family.key] = map.district(family.value.workplace(of: family.key))
        }
        firstDays = Dictionary(newcomers.map { ($0.applicant.id, $0.firstFreeDay) }) { first, _ in first }
    }

    /// Nil where the line asks for no meeting, or for an office that nobody can reach.
    func task(_ entry: OnboardingPlan.Entry) -> GuidesProblem.Task? {
        guard let appointment = entry.line.appointment, let lead = leads[entry.applicant], let home = homes[lead],
            let first = firstDays[entry.applicant]
        else { return nil }
        // What is custom waits for the day after the journey; what the law says does not move.
        var due = entry.line.isLegal ? entry.line.due : max(entry.line.due, first)
        if due < today { due = today.adding(days: TaskDesk.daysForLate) }
        var task = GuidesProblem.Task(
            id: entry.task, household: ID(lead.text), minutes: appointment.minutes,
            earliest: max(first, today, entry.line.due.adding(days: -appointment.within)), due: due)
        guard let kind = appointment.office else { return task }
        guard let office = map.nearest(offices.filter { $0.kind == kind }, to: home) else { return nil }
        task.office = office.id
        task.minutes = office.visitMinutes ?? appointment.minutes
        return task
    }
}

/// The towns of a campaign's guides, offices and newcomers, and how long it takes between them.
private struct TownMap {
    private let points: [ID<District>: GeoPoint]
    let ways: [GuidesProblem.Way]

    /// Nobody goes for longer.
    private static let mostMinutes = 60

    init(_ inputs: CampaignInputs, newcomers: [Newcomer], catalogue: Catalogue) {
        let towns = inputs.guides.map(\.place) + inputs.offices.map(\.place) + newcomers.compactMap(\.workplace)
        var points: [ID<District>: GeoPoint] = [:]
        for town in towns {
            guard let place = town.place.flatMap({ catalogue.places.place($0) }) else { continue }
            points[TownMap.district(town)] = place.point
        }
        self.points = points
        let sorted = points.sorted { $0.key < $1.key }
        ways = sorted.indices.flatMap { first in
            sorted[(first + 1)...].compactMap { other in
                let minutes = TownMap.minutes(sorted[first].value, other.value)
                guard minutes <= TownMap.mostMinutes else { return nil }
                return GuidesProblem.Way(from: sorted[first].key, to: other.key, minutes: minutes)
            }
        }
    }

    /// The gazetteer's town, else the name as it was written; a town that nobody said is one of its own.
    func district(_ town: PlaceName?) -> ID<District> { town.map(TownMap.district) ?? ID("town unknown") }

    private static func district(_ town: PlaceName) -> ID<District> {
        town.place.map { ID($0.text) } ?? ID(folded(town.original))
    }

    private static func minutes(_ one: GeoPoint, _ other: GeoPoint) -> Int {
        10 + Distance.kilometres(one, other) * 3 / 2
    }

    /// The office in the fewest minutes; among equals the first by id. Nil where none can be reached.
    func nearest(_ offices: [Office], to home: ID<District>) -> Office? {
        let reachable = offices.compactMap { office -> (minutes: Int, office: Office)? in
            let place = district(office.place)
            if place == home { return (0, office) }
            guard let one = points[place], let other = points[home] else { return nil }
            let minutes = TownMap.minutes(one, other)
            return minutes <= TownMap.mostMinutes ? (minutes, office) : nil
        }
        return reachable.min { ($0.minutes, $0.office.id) < ($1.minutes, $1.office.id) }?.office
    }
}

extension [LanguageSkill] {
    /// The best level of each language.
    fileprivate var best: [LanguageCode: CEFRLevel] {
        reduce(into: [:]) { levels, skill in
            levels[skill.language] = Swift.max(levels[skill.language] ?? .a0, skill.level)
        }
    }
}
