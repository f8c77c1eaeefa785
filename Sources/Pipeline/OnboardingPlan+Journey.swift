import Calendar
import Domain

extension OnboardingPlan {
    /// What people find in their itineraries: meetings with the guide, visits to offices, and the days by which they have to do
    /// something themselves. What is done is left out.
    func journey(guides: [Guide], offices: [Office], done: Set<ID<GuidesProblem.Task>>) -> [JourneyItem] {
        let guides = Dictionary(guides.map { ($0.id, $0) }) { first, _ in first }
        let offices = Dictionary(offices.map { ($0.id, $0) }) { first, _ in first }
        let times = Dictionary(times.map { ($0.meeting.task, $0) }) { first, _ in first }
        return entries.filter { !done.contains($0.task) }.compactMap { entry in
            if let time = times[entry.task] {
                return entry.appointment(
                    time, guide: guides[time.meeting.guide], office: time.meeting.office.flatMap { offices[$0] })
            }
            return entry.line.actor == .person ? entry.deadline : nil
        }
    }

    /// The meetings that are still to be held, for the guides' calendars.
    func guideMeetings(offices: [Office], done: Set<ID<GuidesProblem.Task>>) -> [GuideMeeting] {
        let offices = Dictionary(offices.map { ($0.id, $0) }) { first, _ in first }
        let times = Dictionary(times.map { ($0.meeting.task, $0) }) { first, _ in first }
        return entries.filter { !done.contains($0.task) }.compactMap { entry in
            times[entry.task].map { time in
                GuideMeeting(
                    guide: time.meeting.guide,
                    item: entry.appointment(
                        time, guide: nil, office: time.meeting.office.flatMap { offices[$0] }))
            }
        }
    }

    /// Each meeting with the time at which its own task begins: tasks of one visit are done one after the other.
    private var times: [MeetingTime] {
        let visits = Dictionary(grouping: meetings) { meeting in
            VisitKey(
                guide: meeting.guide, date: meeting.date, start: meeting.start, office: meeting.office,
                household: meeting.office == nil ? meeting.household : nil)
        }
        return visits.values.flatMap { visit -> [MeetingTime] in
            var minutes = 0
            return visit.sorted { ($0.household, $0.task) < ($1.household, $1.task) }.map { meeting in
                defer { minutes += meeting.minutes }
                return MeetingTime(meeting: meeting, after: minutes)
            }
        }
    }

    private struct VisitKey: Hashable {
        let guide: ID<Guide>
        let date: CivilDate
        let start: LocalTime
        let office: ID<Office>?
        let household: ID<GuidesProblem.Household>?
    }
}

/// A meeting and the minutes from the visit's beginning to its own.
private struct MeetingTime {
    let meeting: GuidesProblem.Meeting
    let after: Int

    var start: WallTime {
        WallTime(
            secondsSince1970: WallTime(date: meeting.date, time: meeting.start).secondsSince1970 + after * 60)
    }

    var end: WallTime { WallTime(secondsSince1970: start.secondsSince1970 + meeting.minutes * 60) }
}

extension OnboardingPlan.Entry {
    fileprivate func appointment(_ time: MeetingTime, guide: Guide?, office: Office?) -> JourneyItem {
        let zone = GuidesProblem.localZone
        let place = office.map { "\($0.name), \($0.place.original)" }
        return JourneyItem(
            key: "onboarding/\(task)", applicant: applicant,
            kind: time.meeting.office == nil ? .meeting : .appointment,
            when: .times(from: time.start, fromZone: zone, to: time.end, toZone: zone), title: line.title,
            detail: LocalText(
                german: sentences(
                    line.appointment?.papers.map { "Mitbringen: \($0.german)." },
                    time.meeting.needsInterpreter ? "Es wird gedolmetscht." : nil, dueText(.german)),
                english: sentences(
                    line.appointment?.papers.map { "Bring: \($0.english)." },
                    time.meeting.needsInterpreter ? "There is an interpreter." : nil, dueText(.english)),
                spanish: sentences(
                    line.appointment?.papers.map { "Traer: \($0.spanish)." },
                    time.meeting.needsInterpreter ? "Hay intérprete." : nil, dueText(.spanish))),
            place: place ?? time.meeting.office?.text,
            contact: guide.map { guide in [guide.name, guide.phone].compactMap(\.self).joined(separator: ", ") })
    }

    fileprivate var deadline: JourneyItem {
        let papers = line.appointment?.papers
        let detail = LocalText(
            german: sentences(papers.map { "Mitbringen: \($0.german)." }, lawText(.german)),
            english: sentences(papers.map { "Bring: \($0.english)." }, lawText(.english)),
            spanish: sentences(papers.map { "Traer: \($0.spanish)." }, lawText(.spanish)))
        return JourneyItem(
            key: "onboarding/\(task)", applicant: applicant, kind: .deadline, when: .days(from: line.due, to: line.due),
            title: line.title, detail: detail.english.isEmpty ? nil : detail)
    }

    /// By when at the latest, with the law in one line.
    private func dueText(_ language: CalendarLanguage) -> String {
        let day = line.due.long(in: language)
        let latest =
            switch language {
            case .german: "Spätestens am \(day)."
            case .english: "By \(day) at the latest."
            case .spanish: "A más tardar el \(day)."
            }
        return sentences(latest, lawText(language))
    }

    /// Where the day comes from: `§ 17 (1) BMG.`; nil for practice.
    private func lawText(_ language: CalendarLanguage) -> String? {
        guard line.isLegal else { return nil }
        let unseen =
            switch language {
            case .german: "von der Behörde zu bestätigen"
            case .english: "to be confirmed by the authority"
            case .spanish: "por confirmar por la autoridad"
            }
        return line.isSeen ? "\(line.law)." : "\(line.law) (\(unseen))."
    }

    private func sentences(_ parts: String?...) -> String { parts.compactMap(\.self).joined(separator: " ") }
}
