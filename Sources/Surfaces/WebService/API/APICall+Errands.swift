import Domain
import Store

extension APICall {
    /// Does what a command does with the open campaign, and answers what the command says. What it refuses is a problem: of what was
    /// sent where the words are wrong, else of the campaign as it is.
    @discardableResult
    func perform(_ errand: Errand) throws -> String {
        do {
            return try hall.office.perform(store, errand, actor, now)
        } catch let refusal as ErrandRefusal {
            let isUsage = refusal.complaint.code.hasPrefix("AR")
            throw Problem(isUsage ? .unprocessable : .conflict, refusal.complaint)
        } catch let error as StoreError {
            // What the file may not hold stands against the change; a file that cannot be read or written is our fault.
            if case .database = error { throw error }
            throw Problem(.conflict, hall.office.complaint(error))
        }
    }

    /// The applicant of the path, whom the campaign has.
    func knownApplicant(_ look: Look) throws -> Applicant {
        guard let applicant = look.applicant(ID(try value("applicant"))) else {
            throw Problem.nothing("the campaign has no such applicant")
        }
        return applicant
    }

    /// Notes that the program sees the data of those of these people whom the campaign still has.
    func note(known people: [ID<Applicant>], _ look: Look, purpose: String) throws {
        try note(Set(people).filter { look.applicant($0) != nil }.sorted(), purpose: purpose)
    }
}
