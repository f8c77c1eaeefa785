import Calendar
import Catalogue
import Domain

extension CourseProblem {
    /// What the course planner reads of a campaign: whoever has accepted or signed a contract whose work needs German
    /// and has not given up learning. Courses that are `taken` count as if their exams were passed.
    ///
    /// First comes what the work or its licence needs on the first day (`licences`, by applicant); who has that, or has begun to
    /// work without, learns what it needs later, within a year. Whoever
    /// comes arrives before the first day. Lessons at home have to be in the home town, those after the arrival in
    /// the town of the workplace, or online; then they are after work or on Saturdays, for people on assembly jobs
    /// (Montage) on Saturdays, and in shifts in every second week. Whoever is an intern before the training begins has the
    /// mornings too, until the level of the first day is reached.
    ///
    /// `zones` reads those of `zoneNames`.
    init(
        _ inputs: CampaignInputs, newcomers: [Newcomer], licences: [ID<Applicant>: CEFRLevel], taken: TakenCourses,
        zones: ZoneTable, catalogue: Catalogue
    ) throws(PipelineError) {
        var providers: [Provider] = []
        for provider in inputs.providers {
            providers.append(
                Provider(
                    id: provider.id, zone: try zones.zone(named: provider.zone), region: provider.region,
                    maxGroups: provider.maxGroups))
        }
        let desk = LearnerDesk(inputs, licences: licences, taken: taken, zones: zones)
        var learners: [Learner] = []
        for newcomer in newcomers {
            if let learner = try desk.learner(newcomer) { learners.append(learner) }
        }
        self.init(
            asOf: inputs.campaign.date,
            steps: catalogue.teachingUnits.sorted { $0.key < $1.key }.map { Step(to: $0.key, units: $0.value) },
            providers: providers, offers: inputs.courses, held: taken.held(of: inputs.courses), learners: learners,
            intensiveUnitsPerWeek: inputs.campaign.settings.teachingUnitsPerWeek,
            ties: .seed(inputs.campaign.seed))
    }

    /// The zones that a campaign's courses need, by name.
    static func zoneNames(_ inputs: CampaignInputs, catalogue: Catalogue) -> Set<String> {
        var names = Set(inputs.providers.map(\.zone))
        names.insert(inputs.campaign.zone)
        for applicant in inputs.applicants {
            if let home = applicant.person.home?.place.flatMap({ catalogue.places.place($0) }) {
                names.insert(home.zone)
            }
        }
        return names
    }
}

/// Makes learners of newcomers.
private struct LearnerDesk {
    private let inputs: CampaignInputs
    private let licences: [ID<Applicant>: CEFRLevel]
    private let taken: TakenCourses
    private let zones: ZoneTable

    /// Minutes from a home to the lessons in the same town.
    private static let wayInTown = 15

    init(_ inputs: CampaignInputs, licences: [ID<Applicant>: CEFRLevel], taken: TakenCourses, zones: ZoneTable) {
        self.inputs = inputs
        self.taken = taken
        self.licences = licences
        self.zones = zones
    }

    /// Nil where the work needs no more German than there is, or the time for it is over.
    func learner(_ newcomer: Newcomer) throws(PipelineError) -> CourseProblem.Learner? {
        let (applicant, vacancy, start) = (newcomer.applicant, newcomer.vacancy, newcomer.contract.start)
        let need = vacancy.languages.first { $0.language == .german }
        let atStart = max(need?.atStart ?? .a0, licences[applicant.id] ?? .a0)
        let spoken = applicant.languages.filter { $0.language == .german }.map(\.level).max() ?? .a0
        let level = max(spoken, taken.level(of: applicant.id) ?? .a0)
        var learner = CourseProblem.Learner(
            id: applicant.id, level: level, target: atStart, deadline: start,
            from: taken.freeFrom(of: applicant.id), arrival: newcomer.arrival,
            before: .init(
                zone: try zones.zone(named: newcomer.home?.zone ?? inputs.campaign.zone),
                ways: ways([applicant.person.home?.original, newcomer.home?.name])),
            after: .init(
                zone: try zones.zone(named: inputs.campaign.zone),
                ways: ways([newcomer.workplace?.original, newcomer.work?.name]),
                hours: hours(applicant.patterns.isEmpty ? vacancy.patterns : applicant.patterns, since: start)
                    + (level < atStart && newcomer.contract.internship != nil ? mornings : [])))
        let today = inputs.campaign.date
        if level >= atStart || start < today {
            let later = max(need?.later ?? atStart, atStart)
            learner.deadline = start.adding(months: 12)
            guard later > level, today <= learner.deadline else { return nil }
            learner.target = later
        }
        return learner
    }

    /// Ways to those courses' places that bear one of the names of a town.
    private func ways(_ names: [String?]) -> [CourseProblem.Way] {
        let own = Set(names.compactMap { $0.map { folded($0) } })
        return Set(inputs.courses.compactMap(\.place)).sorted().filter { own.contains(folded($0)) }.map {
            CourseProblem.Way(place: $0, minutes: LearnerDesk.wayInTown)
        }
    }

    /// An intern is in the workshop in the afternoons.
    private var mornings: [CourseProblem.WeeklyHours] {
        [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].compactMap { hours($0, 8, 13, nil) }
    }

    private func hours(_ patterns: [WorkPattern], since start: CivilDate) -> [CourseProblem.WeeklyHours] {
        let isAway = patterns.contains(.assembly)
        let roster = patterns.contains(.shifts) || patterns.contains(.nights)
        let evenings: [Weekday] = isAway ? [] : [.monday, .tuesday, .wednesday, .thursday, .friday]
        return evenings.compactMap {
            hours($0, 17, 22, roster ? .init(everyWeeks: 2, since: start) : nil)
        } + [hours(.saturday, 8, 18, nil)].compactMap { $0 }
    }

    private func hours(
        _ weekday: Weekday, _ from: Int, _ to: Int, _ roster: CourseProblem.Roster?
    ) -> CourseProblem.WeeklyHours? {
        guard let from = LocalTime(minutes: from * 60), let to = LocalTime(minutes: to * 60) else { return nil }
        return .init(weekday: weekday, from: from, to: to, roster: roster)
    }
}
