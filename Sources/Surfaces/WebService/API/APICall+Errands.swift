import Domain
import Store

extension APICall {
    /// Does what a command does with the open campaign, and answers what the command says. What it refuses is a problem: of what was
    /// sent where the words are wrong, else of the campaign as it is.
    @discardableResult
    func perform(_ errand: Errand) throws -> String {
        try saying {
            guard errand.plans else { return try hall.office.perform(store, errand, actor, now) }
            let work = ErrandWork(store: store, hall: hall, actor: actor, now: now)
            guard let ahead, ahead.errand == errand, try work.adopted(ahead) else { throw ErrandWork.Overtaken() }
            return ahead.said
        }
    }

    /// The same call with its errand done on a private copy, for operations that plan.
    func ahead(of errand: Errand) throws -> APICall {
        var call = self
        call.ahead = try saying {
            try ErrandWork(store: store, hall: hall, actor: actor, now: now).rehearsed(errand)
        }
        return call
    }

    /// What stands against an errand as a problem; what the file may not hold too, while a file that cannot be read or written is our
    /// fault.
    private func saying<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let refusal as ErrandRefusal {
            let isUsage = refusal.complaint.code.hasPrefix("AR")
            throw Problem(isUsage ? .unprocessable : .conflict, refusal.complaint)
        } catch {
            guard let stored = StoreError(in: error), !stored.isBusy, stored.refusal != nil else { throw error }
            throw Problem(.conflict, hall.office.complaint(stored))
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
