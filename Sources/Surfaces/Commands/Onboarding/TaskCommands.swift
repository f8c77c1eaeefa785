import Arguments
import Calendar
import Domain
import JSONText
import Pipeline
import Store

/// `lotse task done|reopen`: records what became of a line of somebody's checklist.
enum TaskCommands {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let task = Operand(
        "TASK", .text, "The line, such as registration; 'lotse onboarding show' lists them")
    private static let day = Option("on", .date, "The day it was done; else that of --date, else today")

    static let value = Command<Session>(
        "task", summary: "Record that a line of a checklist is done, or has to be done after all",
        page: "docs/reference/commands.md#lotse-task",
        commands: [
            command(
                "done", "Record that a line is done",
                examples: [
                    Example(
                        "lotse task done B017 bank-account --on 2012-09-05", "it is in no list of open lines any more")
                ], operands: [applicant.spec, task.spec], options: [day.spec], under: "task"
            ) { call in
                try record(call, .done(on: call.invocation[day] ?? call.date))
            },
            command(
                "reopen", "Record that a line has to be done after all",
                examples: [Example("lotse task reopen B017 bank-account", "the bank refused the account")],
                operands: [applicant.spec, task.spec], under: "task"
            ) { call in
                try record(call, .reopened)
            },
        ])

    private static func record(_ call: Call, _ state: TaskDecision.State) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let rule = try call.invocation.required(task)
        let desk = try OnboardingDesk(place)
        let own = desk.plan.entries.filter { $0.applicant == person }
        guard let entry = own.first(where: { $0.line.rule == rule }) else {
            let lines = own.map(\.line.rule).joined(separator: ", ")
            throw Failure(
                code: "CL061", message: "\(person) has no line \"\(rule)\"",
                hint: own.isEmpty ? "'lotse run' plans the checklists of those who have a contract" : "lines: \(lines)",
                at: rule, exit: .no)
        }
        if case .reopened = state, desk.done[entry.task] == nil {
            throw Failure(
                code: "CL062", message: "the line \"\(rule)\" of \(person) is open already",
                hint: "'lotse due' lists what is open", at: rule, exit: .no)
        }
        try place.store.record(
            TaskDecision(applicant: person, task: rule, state: state, actor: place.actor, at: place.now))
        let day: CivilDate? =
            switch state {
            case .done(let day): day
            case .reopened: nil
            }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("applicant", .string(person.text)), ("task", .string(rule)), ("done", .optional(day?.iso)),
                ]).pretty)
            return .done
        }
        call.session.out.line("\(person) \(rule): " + (day.map { "done \($0)" } ?? "open again"))
        call.session.note("next: lotse run")
        return .done
    }
}
