import Calendar
import Domain
import HTTP
import Store

extension Visit {
    /// The day from which the page reckons.
    var today: CivilDate { hall.office.today(now) }

    /// A day within a row whose year is known: `03.09.`, `3 Sep`.
    func dayAndMonth(_ date: CivilDate) -> String {
        let text = language.date(date)
        return String(text.dropLast(language == .german ? 4 : 5))
    }

    /// What was typed into a field, without spaces around it; nil where that leaves nothing.
    func typed(_ name: String) -> String? {
        request.sent(name).flatMap { text in
            let trimmed = text.split(separator: " ").joined(separator: " ")
            return trimmed.isEmpty ? nil : String(trimmed.prefix(400))
        }
    }

    /// All values of a field that may come several times, such as boxes that are ticked.
    func ticked(_ name: String) -> [String] { request.form.filter { $0.name == name }.map(\.value) }

    /// Runs an errand if the campaign is as the form's page showed it, and leads on to `next`; else the page comes again with what
    /// stands against it and with what was typed.
    func perform(
        _ errand: Errand, next: String, again: (Status, FormProblem) throws -> Response
    ) throws -> Response {
        try perform(errand, again: again) { _ in .seeOther(next) }
    }

    /// The same, with an answer made of what the command says.
    func perform(
        _ errand: Errand, again: (Status, FormProblem) throws -> Response, answer: (String) throws -> Response
    ) throws -> Response {
        guard let who, let seen = request.sent("seen").flatMap({ Int($0) }) else {
            throw Turned.away(.unprocessable)
        }
        do {
            let work = ErrandWork(store: store, hall: hall, actor: who.actor, now: now)
            guard let said = try work.perform(errand, since: seen) else {
                return try again(.conflict, .changed(store.changes(since: seen)))
            }
            return try answer(said)
        } catch let refusal as ErrandRefusal {
            return try again(.unprocessable, .complaint(refusal.complaint))
        } catch {
            guard StoreError(in: error) != nil else { throw error }
            let refusal = try refusal(of: error)
            return try again(refusal.status, .complaint(refusal.complaint))
        }
    }

    /// An id of the form that the campaign has, or a form that nobody was given.
    func sentID<Value>(_ name: String) throws -> ID<Value> {
        guard let text = request.sent(name), !text.isEmpty else { throw Turned.away(.unprocessable) }
        return ID(text)
    }
}
