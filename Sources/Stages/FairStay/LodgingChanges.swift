import Domain

/// What a re-plan changed for guests whose rooms were announced; a new number within the class is no change.
struct LodgingChanges {
    private let problem: LodgingProblem
    private let former: [ID<Applicant>: LodgingStay]
    private let present: [ID<Applicant>: LodgingStay]

    init(_ problem: LodgingProblem, _ stays: [LodgingStay]) {
        self.problem = problem
        former = Dictionary(problem.previous.map { ($0.guest, $0) }) { first, _ in first }
        present = Dictionary(stays.map { ($0.guest, $0) }) { first, _ in first }
    }

    /// By guest; empty where no plan was in force.
    var changes: [PlanChange] {
        guard !problem.previous.isEmpty else { return [] }
        let guests = Dictionary(problem.guests.map { ($0.id, $0) }) { first, _ in first }
        return Set(problem.guests.map(\.id) + problem.previous.map(\.guest)).sorted().compactMap { id in
            let (before, after) = (former[id], present[id])
            let (old, new) = (before.map { words($0, among: former) }, after.map { words($0, among: present) })
            guard old != new else { return nil }
            return PlanChange(item: id.text, before: old, after: new, cause: cause(guests[id], before, after))
        }
    }

    private func words(_ stay: LodgingStay, among all: [ID<Applicant>: LodgingStay]) -> String {
        let mates = all.values.filter { stay.shares(with: $0) }.map(\.guest).sorted()
        let nights = "\(stay.roomClass) from \(stay.span.from) to \(stay.span.until)"
        return nights + (mates.isEmpty ? "" : " with " + mates.map(\.text).joined(separator: ", "))
    }

    private func cause(
        _ guest: LodgingProblem.Guest?, _ before: LodgingStay?, _ after: LodgingStay?
    ) -> String {
        guard let guest else { return "no guest any more" }
        guard let before else { return after == nil ? "no room was found" : "a new guest" }
        guard let rooms = problem.classes.first(where: { $0.id == before.roomClass }), rooms.suits(guest) else {
            return "the room is not there any more, or does not suit"
        }
        guard let after else { return "the room is needed by others" }
        if after.span != before.span { return "comes or leaves on other days" }
        let known = Set(problem.guests.map(\.id))
        if former.values.contains(where: { before.shares(with: $0) && !known.contains($0.guest) }) {
            return "somebody in the room is no guest any more"
        }
        return "the room is needed by others"
    }
}
