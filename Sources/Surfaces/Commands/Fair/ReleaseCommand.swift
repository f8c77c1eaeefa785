import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse release NAME`: makes the last draft the timetable that people are told.
enum ReleaseCommand {
    private static let name = Operand(
        "NAME", .text, "What the release is called; all are listed without", count: .optional)

    static let value = command(
        "release", "Make the last draft the timetable that people are told",
        examples: [
            Example("lotse release 'Version 1'", "calendars and pages show it from now on"),
            Example("lotse release", "the releases so far"),
        ], operands: [name.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        guard let name = call.invocation[name] else { return try list(place) }
        let inputs = try place.store.loadInputs().asCertified
        let former = try place.store.lastRelease()
        let release = TimetableRelease(
            name: name, actor: call.actor, at: call.session.now, days: inputs.days, blocks: inputs.blocks,
            interviews: inputs.campaign.route.hasTimetable
                ? ReleasedInterviews(try FairDesk(place), former: former, now: call.session.now).all : [],
            journey: ReleasedItem.following(
                former, with: try place.pipeline().journey(), at: call.session.now))
        let number = try place.store.release(release)
        let known = Set(former?.interviews ?? [])
        let knownItems = Set(former?.journey ?? [])
        let changed =
            release.interviews.count { !known.contains($0) } + release.journey.count { !knownItems.contains($0) }
        let breaches = inputs.campaign.route.hasTimetable ? try FairDesk(place).breaches() : []
        let items = release.journey.count { !$0.isCancelled }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("number", .int(number)), ("name", .string(name)), ("interviews", .int(release.interviews.count)),
                    ("items", .int(items)), ("changed", .int(changed)),
                    ("accepted", .array(breaches.map(\.json))),
                ]).pretty)
        } else {
            call.session.out.line(
                "\(name): \(release.interviews.count { !$0.isCancelled }) interviews"
                    + (items == 0 ? "" : ", \(items) items after the handshake")
                    + (former == nil ? "" : ", \(changed) changed since \"\(former?.name ?? "")\""))
            for breach in breaches { call.session.out.line("  against the rule \(breach.line)") }
            call.session.note("next: lotse export itineraries DIR")
        }
        return .done
    }

    private static func list(_ place: Workplace) throws -> ExitCode {
        let releases = try place.store.releases()
        if place.call.isJSON {
            place.session.out.write(
                JSONValue.object([
                    (
                        "releases",
                        .array(
                            releases.map {
                                .object([
                                    ("number", .int($0.number)), ("name", .string($0.name)), ("at", .int(Int($0.at))),
                                ])
                            })
                    )
                ]).pretty)
        } else if releases.isEmpty {
            place.session.out.line("nothing has been released")
        } else {
            for release in releases {
                place.session.out.line(
                    "\(release.number) \(release.name): \(release.interviews.count { !$0.isCancelled }) interviews")
            }
        }
        return .done
    }
}

/// The interviews of a new release, with SEQUENCE and time of change carried on from the former one.
private struct ReleasedInterviews {
    let all: [ReleasedInterview]

    init(_ desk: FairDesk, former: TimetableRelease?, now: Int64) {
        var known: [ID<InterviewRequest>: ReleasedInterview] = [:]
        for released in former?.interviews ?? [] { known[released.interview.request] = released }
        var all: [ReleasedInterview] = []
        for interview in desk.draft.plan.interviews {
            guard let window = desk.window(of: interview) else { continue }
            let before = known.removeValue(forKey: interview.request)
            let isSame = before.map { $0.tells(of: interview, at: window) && !$0.isCancelled } ?? false
            all.append(
                ReleasedInterview(
                    interview: interview, window: window,
                    sequence: before.map { $0.sequence + (isSame ? 0 : 1) } ?? former?.number ?? 0,
                    changedAt: isSame ? before?.changedAt ?? now : now))
        }
        for (_, gone) in known {
            all.append(
                gone.isCancelled
                    ? gone
                    : ReleasedInterview(
                        interview: gone.interview, window: gone.window, sequence: gone.sequence + 1, changedAt: now,
                        isCancelled: true))
        }
        self.all = all.sorted {
            ($0.interview.day, $0.interview.slot, $0.interview.table, $0.interview.request)
                < ($1.interview.day, $1.interview.slot, $1.interview.table, $1.interview.request)
        }
    }
}

extension ReleasedInterview {
    /// Whether people who know it know this interview too: numbers of days, slots and teams stand on no paper.
    fileprivate func tells(of interview: FairInterview, at window: DayWindow) -> Bool {
        var other = interview
        other.day = self.interview.day
        other.slot = self.interview.slot
        other.team = self.interview.team
        return other == self.interview && window == self.window
    }
}

extension FairDesk {
    /// When an interview begins and ends; nil where the days have changed since.
    func window(of interview: FairInterview) -> DayWindow? {
        let length = problem.requests.first { $0.id == interview.request }?.slots ?? 1
        guard inputs.days.indices.contains(interview.day) else { return nil }
        let day = inputs.days[interview.day]
        guard day.slots.indices.contains(interview.slot), day.slots.indices.contains(interview.slot + length - 1) else {
            return nil
        }
        let last = day.slots[interview.slot + length - 1]
        return LocalTime(minutes: last.start.minutes + last.minutes).flatMap {
            DayWindow(date: day.date, from: day.slots[interview.slot].start, to: $0)
        }
    }
}

extension ValueKind where Value == LocalTime {
    /// A time of day as `HH:MM`.
    static var time: ValueKind<LocalTime> {
        ValueKind(placeholder: "TIME", expected: "a time as HH:MM") { LocalTime($0) }
    }
}
