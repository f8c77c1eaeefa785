import Calendar
import Domain
import HTML
import HTTP

/// When a candidate is at the fair: each day with a tick and two times, and two more for each further window of the day; the next
/// plan keeps to it.
enum AvailabilityPage {
    static let address = "/candidate/availability"

    static func form(_ visit: Visit) throws -> Response { try page(OwnVisit(visit), .ok, []) }

    static func save(_ visit: Visit) throws -> Response {
        let own = try OwnVisit(visit)
        let days = own.look.view.inputs.days.map(\.date)
        var windows: [DayWindow] = []
        var problems: [(field: String, text: LocalText)] = []
        for day in days where visit.request.sent("there-\(day)") == "yes" {
            let (found, wrong) = typed(day, visit)
            windows += found
            problems += wrong
        }
        guard problems.isEmpty else { return try page(own, .unprocessable, problems) }
        let done: Void? = try visit.changing({ mark(try stored(own).fairWindows) }) {
            var applicant = try stored(own)
            applicant.fairWindows = windows == days.map(whole) ? nil : windows.sorted()
            try visit.keep(.applicants, [applicant])
        }
        return try done == nil ? page(OwnVisit(visit), .conflict, []) : .seeOther(address + "?saved=1")
    }

    /// The windows of a day that were typed. One without times is not one, but a day without any times is whole.
    private static func typed(
        _ day: CivilDate, _ visit: Visit
    ) -> (windows: [DayWindow], problems: [(field: String, text: LocalText)]) {
        var windows: [DayWindow] = []
        var problems: [(field: String, text: LocalText)] = []
        var row = 0
        while visit.request.sent(field("from", day, row)) != nil || visit.request.sent(field("to", day, row)) != nil {
            let names = (from: field("from", day, row), to: field("to", day, row))
            row += 1
            guard [names.from, names.to].contains(where: { !(visit.request.sent($0) ?? "").isEmpty }) else { continue }
            let from = time(names.from, whole(day).from, visit), to = time(names.to, whole(day).to, visit)
            if let from, let to, let window = DayWindow(date: day, from: from, to: to) {
                windows.append(window)
            } else {
                problems.append((names.from, Words.wrongTimes))
            }
        }
        return (windows.isEmpty && problems.isEmpty ? [whole(day)] : windows, problems)
    }

    /// `from-2012-06-25` for the first window of a day, `from-2012-06-25-2` for the second.
    private static func field(_ word: String, _ day: CivilDate, _ row: Int) -> String {
        row == 0 ? "\(word)-\(day)" : "\(word)-\(day)-\(row + 1)"
    }

    /// The typed time; that of the whole day where nothing was typed, nil where it is none.
    private static func time(_ name: String, _ usual: LocalTime, _ visit: Visit) -> LocalTime? {
        guard let text = visit.request.sent(name), !text.isEmpty else { return usual }
        return LocalTime(text.prefix(5))
    }

    private static func whole(_ day: CivilDate) -> DayWindow {
        guard let from = LocalTime(minutes: 0), let to = LocalTime(minutes: 1_440),
            let window = DayWindow(date: day, from: from, to: to)
        else { preconditionFailure("a day begins before it ends") }
        return window
    }

    private static func stored(_ own: OwnVisit) throws -> Applicant {
        guard let applicant = try own.store.find(.applicants, own.id.text) else { throw Turned.away(.notFound) }
        return applicant
    }

    private static func mark(_ windows: [DayWindow]?) -> String {
        Mark.of(windows.map { $0.map { "\($0.date) \($0.from) \($0.to)" } } ?? [nil])
    }

    private static func page(
        _ own: OwnVisit, _ status: Status, _ problems: [(field: String, text: LocalText)]
    ) throws -> Response {
        let visit = own.visit
        let days = own.look.view.inputs.days.map(\.date)
        let form = TypedForm(visit, address, problems: problems)
        return visit.page(visit[Words.yourTimes], status) {
            visit.overtaken(status)
            visit.done
            form.summary
            if days.isEmpty {
                Tag.p { visit[Words.noFairYet] }
            } else {
                Tag.p { visit[Words.timesIntro] }
                form.node(was: mark(own.applicant.fairWindows)) {
                    for day in days { self.day(day, own.applicant.fairWindows, form, visit) }
                    Tag.button { visit[Words.saveChanges] }
                }
                Tag.p(.class("hint")) { visit[Words.timesHint] }
            }
        }
    }

    private static func day(_ day: CivilDate, _ windows: [DayWindow]?, _ form: TypedForm, _ visit: Visit) -> Node {
        let known = (windows ?? [whole(day)]).filter { $0.date == day }.sorted()
        var rows: [DayWindow?] = known
        if known.isEmpty { rows = [nil] }
        if known.contains(whole(day)) { rows = [whole(day)] }
        return Tag.fieldset(.class("own-day")) {
            Tag.legend { visit.time(day) }
            form.choices(
                "there-\(day)", Words.attendance, [("yes", visit[Words.iAmThere])], known.isEmpty ? [] : ["yes"])
            for (row, window) in rows.enumerated() {
                let (first, last) = (window?.from.text ?? "", window?.to.text ?? "")
                form.input(field("from", day, row), Words.fromTime, first == "00:00" ? "" : first, type: "time")
                form.input(field("to", day, row), Words.toTime, last == "24:00" ? "" : last, type: "time")
            }
        }
    }
}
