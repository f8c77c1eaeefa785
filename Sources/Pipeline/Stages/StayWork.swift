import Calendar
import Domain
import FairStay
import PlanFiles
import Store

/// The stay at the fair: where its guests sleep, and which bus takes them there.
enum StayWork: StageWork {
    static let stage = Stage(
        .stay, after: [.fair],
        reads: ["timetable", "trips", "invitations", "days", "allotments", "shuttles", "needs"],
        gives: ["rooms", "bus rides", "guests without a room"], algorithm: 1)

    static func obstacle(on bench: Bench) throws(PipelineError) -> Obstacle? {
        if bench.inputs.allotments.isEmpty {
            return .waiting("no hotel keeps rooms for the fair", hint: "lotse import allotments FILE")
        }
        let basis = try basis(on: bench)
        if basis.guests.isEmpty { return .waiting("nobody comes to the fair in person", hint: "lotse invite list") }
        let hotels = Set(bench.inputs.allotments.map(\.hotel))
        for shuttle in bench.inputs.shuttles {
            for stop in shuttle.stops {
                if case .hotel(let hotel) = stop.place, !hotels.contains(hotel) {
                    return .waiting(
                        "bus \(shuttle.id) stops at \(hotel), which is no hotel of the campaign",
                        hint: "import the rooms of that hotel, or import \(shuttle.id) again with other stops")
                }
            }
        }
        guard let fault = basis.lodging(nil, from: bench.inputs.campaign.date).faults().first else { return nil }
        return .waiting("rooms cannot be planned: \(fault.message)", hint: fault.hint)
    }

    static func lastDay(on bench: Bench) -> CivilDate? { bench.inputs.days.map(\.date).max()?.adding(days: 1) }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) throws(PipelineError) {
        let basis = try basis(on: bench)
        bytes.append(LodgingFiles.json(basis.lodging(nil, from: bench.inputs.campaign.date)).compact)
        bytes.append(basis.guests) { bytes, guest in
            bytes.append(guest.applicant)
            bytes.append(guest.need.usesWheelchair ? 1 : 0)
            bytes.append(guest.days) { bytes, day in
                bytes.append(day.date)
                bytes.append(day.begins.text)
                bytes.append(day.ends.text)
            }
        }
        bytes.append(basis.shuttles) { bytes, run in
            bytes.append(run.id)
            bytes.append(run.seats)
            bytes.append(run.wheelchairs)
            bytes.append(run.stops) { bytes, stop in
                switch stop.place {
                case .venue: bytes.append("")
                case .hotel(let hotel): bytes.append(hotel)
                }
                bytes.append(stop.at.text)
            }
            bytes.append(run.dates ?? []) { $0.append($1) }
            bytes.append(run.dates == nil ? 1 : 0)
        }
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let today = bench.inputs.campaign.date
        let former = try bench.kept(stage.name, StayLines.kept)
        let basis = try basis(on: bench)
        let problem = basis.lodging(former?.lodging.stays, from: today)
        var plan: LodgingPlan
        let verification: PlanVerification
        do throws(PlanRefusal) {
            plan = try LodgingPlanner.plan(problem)
            verification = try LodgingVerifier.verify(plan, against: problem)
        } catch { throw .refused(stage: stage.name, error, of: LodgingFiles.json(problem)) }
        try verification.confirm(stage: stage.name)
        plan.stays = joined(past: former?.lodging.stays ?? [], with: plan.stays, on: today, basis)
        let known = Set(basis.guests.map(\.applicant))
        let over = (former?.rides ?? []).filter { $0.date < today && known.contains($0.guest) }
        var kept = KeptStay(lodging: plan, rides: over, left: [])
        if !basis.shuttles.isEmpty {
            for rides in basis.rides(plan.stays, former: former?.rides ?? [], from: former == nil ? nil : today) {
                let plan = RidePlanner.plan(rides)
                try RideVerifier.verify(plan, against: rides).confirm(stage: stage.name)
                kept.rides += plan.rides
                kept.left += plan.left
            }
        }
        let digest = try bench.keep(StayLines.lines(kept), as: plan.status, of: stage.name)
        return StageResult(
            digest: digest, outcome: plan.status == .partial ? .refused : .done,
            summary: StayTally(kept, basis).summary)
    }

    /// The nights before today as the former plan has them, and the nights from today on; who stays in a room has one stay.
    private static func joined(
        past: [LodgingStay], with plan: [LodgingStay], on today: CivilDate, _ basis: StayBasis
    ) -> [LodgingStay] {
        let known = Set(basis.guests.map(\.applicant))
        var stays = plan
        for former in past where former.span.from < today && known.contains(former.guest) {
            var over = former
            over.span.until = min(former.span.until, today)
            let next = stays.firstIndex { stay in
                stay.guest == former.guest && stay.span.from == over.span.until && stay.roomClass == former.roomClass
                    && stay.room == former.room
            }
            if let next {
                stays[next].span.from = former.span.from
            } else {
                stays.append(over)
            }
        }
        return stays.sorted { ($0.guest, $0.span.from) < ($1.guest, $1.span.from) }
    }

    /// What is planned from, by the timetable that the fair's last run gave.
    static func basis(on bench: Bench) throws(PipelineError) -> StayBasis {
        let interviews = try bench.store { (store) throws(StoreError) in
            try store.drafts().last.map { (number) throws(StoreError) in try store.draft(number) }
        }
        return StayBasis(
            bench.inputs, interviews: interviews?.plan.interviews ?? [], attendance: try TripWork.attendance(on: bench))
    }

    static func journey(on bench: Bench) throws(PipelineError) -> [JourneyItem] {
        guard let kept = try bench.kept(stage.name, StayLines.kept) else { return [] }
        return StayJourney(bench.inputs, try basis(on: bench)).items(kept)
    }
}
