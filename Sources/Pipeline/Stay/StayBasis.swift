package import Calendar
package import Domain

/// When a guest is at the fair, and needs a bed and a bus there.
package struct FairGuest: Hashable, Sendable {
    /// A day at the fair: when the guest has to be there, and when the guest is free to go.
    package struct Day: Hashable, Sendable {
        package let date: CivilDate
        package let begins: LocalTime
        package let ends: LocalTime
    }

    package let applicant: ID<Applicant>
    package let need: FairNeed
    /// In order, at least one.
    package let days: [Day]
    /// From the day of arrival to the day of leaving.
    package let span: NightSpan

    package var people: Int { 1 + need.adults + need.children }
}

/// What the stay at a fair is planned from: its guests, rooms and buses.
package struct StayBasis {
    /// By applicant.
    package let guests: [FairGuest]
    package let classes: [LodgingProblem.RoomClass]
    package let allotments: [RoomAllotment]
    package let shuttles: [ShuttleRun]
    private let seed: UInt64

    /// Minutes between a bus's arrival at the venue and a guest's first appointment, at least.
    static let minutesBefore = 10

    /// - Parameters:
    ///   - interviews: Of the timetable in force.
    ///   - attendance: Who travels when.
    init(_ inputs: CampaignInputs, interviews: [FairInterview], attendance: FairAttendance) {
        let book = inputs.invitationBook
        let needs = Dictionary(inputs.fairNeeds.map { ($0.applicant, $0) }) { first, _ in first }
        let own = Dictionary(grouping: interviews, by: \.candidate)
        guests = inputs.applicants.compactMap { applicant in
            let isGuest = book.isEmpty ? own[applicant.id] != nil : book.state(of: applicant.id) == .coming
            guard isGuest, !attendance.isAbsent(applicant.id) else { return nil }
            return FairGuest(
                applicant.id, need: needs[applicant.id] ?? FairNeed(applicant: applicant.id),
                windows: book.windows(of: applicant), days: inputs.days, blocks: inputs.blocks,
                interviews: own[applicant.id] ?? [], presence: attendance.presence(of: applicant.id))
        }.sorted { $0.applicant < $1.applicant }
        allotments = inputs.allotments
        classes = inputs.allotments.flatMap(\.classes)
        shuttles = inputs.shuttles
        seed = inputs.campaign.seed
    }

    /// The rooms to plan, from a day on; those of the days before stay as they are.
    ///
    /// - Parameter former: The plan in force; nil = all nights are planned, those before the day too.
    func lodging(_ former: [LodgingStay]?, from today: CivilDate) -> LodgingProblem {
        var problem = LodgingProblem(guests: [], classes: classes, ties: .seed(seed))
        problem.guests = guests.compactMap { guest in
            var span = guest.span
            if former != nil { span.from = max(span.from, today) }
            guard span.nights > 0 else { return nil }
            return LodgingProblem.Guest(
                id: guest.applicant, span: span, adults: 1 + guest.need.adults, children: guest.need.children,
                needsStepFree: guest.need.needsStepFree, with: guest.need.roomWith,
                sharesRoom: guest.need.sharesRoom && guest.people == 1)
        }
        let open = (former ?? []).compactMap { stay -> LodgingStay? in
            var stay = stay
            stay.span.from = max(stay.span.from, today)
            return stay.span.nights > 0 ? stay : nil
        }
        problem.previous = Dictionary(grouping: open, by: \.guest).sorted { $0.key < $1.key }.compactMap { _, stays in
            stays.min { $0.span.from < $1.span.from }
        }
        return problem
    }

    /// The rides to plan: for each day from one on, to the venue and back.
    func rides(_ stays: [LodgingStay], former: [Ride], from today: CivilDate?) -> [RideProblem] {
        let hotels = Dictionary(classes.map { ($0.id, $0.hotel) }) { first, _ in first }
        let dates = Set(guests.flatMap { $0.days.map(\.date) }).sorted().filter { day in today.map { $0 <= day } ?? true
        }
        return dates.flatMap { date in
            RideProblem.Direction.allCases.map { direction in
                let riders = guests.compactMap { guest -> RideProblem.Rider? in
                    guard let day = guest.days.first(where: { $0.date == date }),
                        let hotel = hotel(of: guest, on: date, direction, stays, hotels)
                    else { return nil }
                    let wheelchairs = guest.need.usesWheelchair ? 1 : 0
                    return RideProblem.Rider(
                        id: guest.applicant, hotel: hotel, at: direction == .toVenue ? day.begins : day.ends,
                        seats: guest.people - wheelchairs, wheelchairs: wheelchairs)
                }
                return RideProblem(
                    date: date, direction: direction, riders: riders,
                    runs: shuttles.filter { $0.runs(on: date) && $0.isToVenue == (direction == .toVenue) },
                    previous: former.filter { $0.date == date && $0.direction == direction })
            }
        }
    }

    /// Where a guest woke up, or goes to sleep: who leaves on that day needs no bus back.
    private func hotel(
        of guest: FairGuest, on date: CivilDate, _ direction: RideProblem.Direction, _ stays: [LodgingStay],
        _ hotels: [ID<LodgingProblem.RoomClass>: ID<Hotel>]
    ) -> ID<Hotel>? {
        let night = direction == .toVenue ? date.adding(days: -1) : date
        return stays.first { $0.guest == guest.applicant && $0.span.holds(night) }.flatMap { hotels[$0.roomClass] }
    }
}

extension FairGuest {
    /// Nil where none of the fair's days is theirs.
    ///
    /// They come and leave when they said, else when their journeys do. Without journeys they come on the day before their first
    /// day and leave on the day after their last; on that day itself where it is the fair's last, and its programme ends with
    /// something for all or for the candidates.
    fileprivate init?(
        _ applicant: ID<Applicant>, need: FairNeed, windows: [DayWindow]?, days: [FairDay], blocks: [FairBlock],
        interviews: [FairInterview], presence: FairPresence?
    ) {
        let own = days.enumerated().compactMap { index, day -> Day? in
            guard windows.map({ $0.contains { $0.date == day.date } }) ?? true, let first = day.slots.first,
                let last = day.slots.last
            else { return nil }
            let slots = interviews.filter { $0.day == index && day.slots.indices.contains($0.slot) }.map(\.slot)
            let begin = slots.min().map { day.slots[$0].start } ?? first.start
            let end = slots.max().map { day.slots[$0] } ?? last
            return Day(
                date: day.date, begins: LocalTime(minutes: begin.minutes - StayBasis.minutesBefore) ?? begin,
                ends: LocalTime(minutes: end.start.minutes + end.minutes) ?? end.start)
        }
        guard let first = own.first?.date, let last = own.last?.date else { return nil }
        let ending = days.max { $0.date < $1.date }
        let isSentHome = ending.map { day in
            guard day.date == last, let slot = day.slots.last else { return false }
            return blocks.contains { block in
                block.window.date == last && block.window.to.minutes >= slot.start.minutes + slot.minutes
                    && block.audience.sendsHome(applicant)
            }
        }
        let leaves = need.leaves ?? presence?.lastMorning ?? last.adding(days: isSentHome == true ? 0 : 1)
        self.init(
            applicant: applicant, need: need, days: own,
            span: NightSpan(from: need.arrives ?? presence?.firstNight ?? first.adding(days: -1), until: leaves))
    }
}

extension FairBlock.Audience {
    fileprivate func sendsHome(_ applicant: ID<Applicant>) -> Bool {
        switch self {
        case .all: true
        case .candidates(let those): those.contains(applicant)
        case .employers, .interpreters: false
        }
    }
}

extension RoomAllotment {
    /// Its rooms without a step apart from the others.
    package var classes: [LodgingProblem.RoomClass] {
        [(id.text, rooms - stepFreeRooms, false), ("\(id.text)/stepFree", stepFreeRooms, true)].compactMap {
            text, rooms, isStepFree in
            guard rooms > 0 else { return nil }
            return LodgingProblem.RoomClass(
                id: ID(text), hotel: hotel, beds: kind.beds, childBeds: takesChildBed ? 1 : 0, isStepFree: isStepFree,
                rooms: rooms, span: span, price: price)
        }
    }
}
