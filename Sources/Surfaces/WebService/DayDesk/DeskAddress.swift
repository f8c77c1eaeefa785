import Calendar
import DayDesk
import Domain
import HTTP
import Pipeline

/// Where at the desk of the fair somebody is, and at which moment: now, or one that is rehearsed.
struct DeskAddress: Hashable {
    enum Place: String, CaseIterable {
        case now = ""
        case people, walkin, free, events, note
    }

    var place = Place.now
    /// Nil = now.
    var rehearsed: DayMoment?
    var search = ""
    /// The id of the interview whose notes are shown.
    var interview = ""

    init(_ place: Place) {
        self.place = place
    }

    /// The address of the page, or that to which a form of it leads back.
    init(_ visit: Visit, _ place: Place) {
        let isForm = visit.route.method == .post
        self.place = isForm ? visit.request.sent("back").flatMap(Place.init(rawValue:)) ?? place : place
        rehearsed = (isForm ? visit.request.sent("at") : visit.request.asked("at")).flatMap { DayMoment($0) }
        search = (isForm ? visit.request.sent("q") : visit.request.asked("q")) ?? ""
        interview = (isForm ? visit.request.sent("interview") : visit.request.asked("interview")) ?? ""
    }

    func at(_ place: Place) -> DeskAddress {
        var address = self
        address.place = place
        address.search = ""
        address.interview = ""
        return address
    }

    /// The notes of an interview.
    func at(_ interview: ID<InterviewRequest>) -> DeskAddress {
        var address = at(.note)
        address.interview = interview.text
        return address
    }

    func at(_ moment: DayMoment?) -> DeskAddress {
        var address = self
        address.rehearsed = moment
        return address
    }

    var text: String {
        "/desk" + (place == .now ? "" : "/\(place.rawValue)")
            + Visit.query([
                ("at", rehearsed?.text ?? ""), ("q", place == .people ? search : ""),
                ("interview", place == .note ? interview : ""),
            ])
    }
}

/// What a page of the desk is made from.
struct DeskScene {
    let room: DayRoom
    let state: DayState
    let address: DeskAddress
    let visit: Visit
    /// Whom the page has named so far.
    let shown = DeskShown()

    var isOwn: Bool { visit.who?.role == .coordinator }

    /// `09:30` of minutes after midnight.
    func clock(_ minutes: Int) -> String { LocalTime(minutes: min(max(minutes, 0), 1440))?.text ?? "" }

    /// The name of somebody, who is shown by it.
    func name(_ id: ID<Applicant>) -> String {
        shown.add(id)
        return room.desk.name(id)
    }

    func name(_ id: ID<Employer>) -> String { room.desk.name(id) }

    func label(_ table: Int) -> String {
        room.desk.inputs.tables.first { $0.number == table }?.label ?? "\(visit[Words.table]) \(table + 1)"
    }
}

/// The people whom a page names while it is made, for the log of who looked at whom; a class because its parts share it.
final class DeskShown {
    private(set) var people: Set<ID<Applicant>> = []

    func add(_ id: ID<Applicant>) { people.insert(id) }
}

/// Why there is no scene.
enum DeskAbsence {
    /// Nobody has been told a timetable.
    case noRelease
    /// No fair today, and no moment named.
    case noFair(DayRoom)
}

extension Visit {
    /// The desk of the fair at the moment of the address.
    func scene(_ place: DeskAddress.Place) throws -> Result<DeskScene, DeskAbsenceError> {
        guard let room = try hall.dayRoom(store, actor: who?.actor ?? "", now: now) else {
            return .failure(DeskAbsenceError(absence: .noRelease))
        }
        let address = DeskAddress(self, place)
        let zone = try hall.office.zone(room.fair.problem.zone)
        let rehearsed = address.rehearsed.flatMap { room.dates.contains($0.date) ? $0 : nil }
        guard let moment = rehearsed ?? room.moment(now, zone) else {
            return .failure(DeskAbsenceError(absence: .noFair(room)))
        }
        return .success(
            DeskScene(room: room, state: room.state(at: moment), address: address.at(rehearsed), visit: self))
    }
}

struct DeskAbsenceError: Error {
    let absence: DeskAbsence
}
