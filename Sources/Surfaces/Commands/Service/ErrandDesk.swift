import Arguments
import Calendar
import Store
import WebService

/// Runs the command that a form stands for, within the process and on the campaign that is open there: so a form can do neither more
/// nor less than the command.
struct ErrandDesk {
    let environment: [String: String]
    let folder: String
    /// The day to reckon from; nil = the day of the request.
    let date: CivilDate?

    /// What the command prints; throws `ErrandRefusal` where it says no.
    func perform(_ errand: Errand, in store: CampaignStore, actor: String, now: Int64) throws -> String {
        let session = Session(
            out: Output(), err: Output(), environment: environment, folder: folder, now: now,
            input: errand.input, store: store)
        // The errand's own day counts where it names one.
        let day = errand.options.contains { $0.name == "date" } ? nil : date
        let words = ["--as", actor] + (day.map { ["--date", $0.iso] } ?? []) + errand.words
        do {
            guard case .run(let effect, let invocation) = try Lotse.program.parse(words) else {
                preconditionFailure("an errand names a command")
            }
            _ = try effect(session, invocation)
        } catch let error as UsageError {
            throw ErrandRefusal(
                complaint: Complaint(code: error.code.rawValue, message: error.message, hint: error.hint))
        } catch {
            let failure = Failure(error)
            // A fault of the program or its surroundings is for the log, not for the page.
            guard failure.exit == .no || failure.exit == .usage else { throw error }
            throw ErrandRefusal(complaint: failure.complaint)
        }
        return session.out.text
    }
}
