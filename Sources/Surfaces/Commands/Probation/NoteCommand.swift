import Arguments
import Calendar
import Domain
import Intake
import JSONText
import Pipeline
import Store

/// `lotse probation note`: what one side wrote down of a talk.
enum NoteCommand {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let day = Operand(
        "DAY", .integer(1...366), "The day of the contract that the talk is meant for, such as 28")
    private static let side = Option(
        "side", .oneOf(CheckInNote.Side.self, placeholder: "SIDE"), "Whose note it is", required: true)
    private static let on = Option("on", .date, "When they talked; else the day of --date, else today")
    private static let answer = Option(
        "answer", .text, "A question of that side with yes, partly or no: tasksClear=yes", repeats: true)
    private static let progress = Option(
        "progress", .oneOf(CheckInNote.Progress.self, placeholder: "PROGRESS"), "Against what was agreed")
    private static let german = Option(
        "german", .word("LEVEL", of: CEFRLevel.allCases.map(\.name)), "German as heard at work")
    private static let planned = Option("planned-days", .integer(0...366), "Days off that were agreed before")
    private static let unplanned = Option("unplanned-days", .integer(0...366), "Other days off; why is not asked")
    private static let support = Option(
        "support", .oneOf(CheckInNote.Support.self, placeholder: "SUPPORT"), "Help that was offered", repeats: true)
    private static let signed = Option("signed", .date, "The day on which this side signed")
    private static let copied = Option("copied", .date, "The day on which the person got the note")
    private static let copyLanguage = Option(
        "copy-language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of that copy")

    static let value = command(
        "note", "Record what one side wrote down of a talk",
        examples: [
            Example(
                "lotse probation note B017 28 --side employer --on 2012-09-28 --answer qualityAsAgreed=yes "
                    + "--progress asAgreed --support language --signed 2012-09-28",
                "the firm's side"),
            Example(
                "lotse probation note B017 28 --side worker --on 2012-09-28 --answer understoodAtWork=partly "
                    + "--signed 2012-09-28 --copied 2012-10-01 --copy-language es",
                "the worker's side, who has the note in Spanish"),
        ], operands: [applicant.spec, day.spec],
        options: [
            side.spec, on.spec, answer.spec, progress.spec, german.spec, planned.spec, unplanned.spec, support.spec,
            signed.spec, copied.spec, copyLanguage.spec,
        ], under: "probation", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let wanted = try call.invocation.required(day)
        guard let own = try place.pipeline().probations().first(where: { $0.work.contract.applicant == person }) else {
            throw Failure(
                code: "CL166", message: "\(person) is in no probation", hint: "'lotse probation show' lists who is",
                at: person.text, exit: .no)
        }
        guard own.calendar.checkIns.contains(where: { $0.day == wanted }) else {
            throw Failure(
                code: "CL166", message: "\(person) has no talk on day \(wanted)",
                hint: "days: \(own.calendar.checkIns.map { String($0.day) }.joined(separator: ", "))", at: person.text,
                exit: .usage)
        }
        let note = try written(call, own.work.contract, wanted)
        let receipt = try place.store.importRows(
            .checkIns, [note], from: ImportSource(file: "probation", digest: ""), actor: place.actor, now: place.now)
        if let refusal = receipt.refused.first { throw refusal.reason }
        if call.isJSON {
            call.session.out.write(NoteSheet.json(note).pretty)
        } else {
            call.session.out.line("\(person) day \(wanted), \(note.side.rawValue): noted")
        }
        return .done
    }

    private static func written(_ call: Call, _ contract: Contract, _ day: Int) throws -> CheckInNote {
        let side = try call.invocation.required(NoteCommand.side)
        let (copiedOn, language) = (call.invocation[copied], call.invocation[copyLanguage])
        guard (copiedOn == nil) == (language == nil), side == .worker || copiedOn == nil else {
            throw Failure(
                code: "CL167",
                message: side == .worker
                    ? "a copy needs the day and the language" : "a copy belongs to the note of the worker",
                hint: side == .worker
                    ? "give both --copied and --copy-language, or neither" : "give it with --side worker", exit: .usage)
        }
        return CheckInNote(
            applicant: contract.applicant, vacancy: contract.vacancy, day: day, side: side,
            on: call.invocation[on] ?? call.date, answers: try answers(call, side),
            progress: call.invocation[progress],
            language: call.invocation[german].flatMap { name in CEFRLevel.allCases.first { $0.name == name } },
            plannedAbsence: call.invocation[planned], unplannedAbsence: call.invocation[unplanned],
            support: Set(call.invocation.all(support)), signedOn: call.invocation[signed], copiedOn: copiedOn,
            copyLanguage: language.flatMap { LanguageCode($0) })
    }

    private static func answers(_ call: Call, _ side: CheckInNote.Side) throws -> [CheckInNote.Reply] {
        var replies: [CheckInNote.Reply] = []
        for text in call.invocation.all(answer) {
            guard let reply = CheckInText.answer(text, of: side),
                !replies.contains(where: { $0.question == reply.question })
            else {
                let questions = CheckInQuestion.allCases.filter { $0.side == side }.map(\.rawValue)
                throw Failure(
                    code: "CL168", message: "\"\(text)\" answers no question of the \(side.rawValue), or one twice",
                    hint: "write question=yes, partly or no, each once: \(questions.joined(separator: ", "))",
                    at: "--answer", exit: .usage)
            }
            replies.append(reply)
        }
        return replies
    }
}

extension Vacancy {
    /// The German that the job asks for in the end; nil where it asks for none.
    var germanTarget: CEFRLevel? {
        languages.first { $0.language == .german }.map { $0.later ?? $0.atStart }
    }
}

/// Notes of talks as text and as JSON.
enum NoteSheet {
    /// The notes of a contract by day, the firm's first; a line for what was written and one for each answer.
    static func lines(
        _ notes: [CheckInNote], target: CEFRLevel?, in language: LanguageCode
    ) -> [String] {
        notes.sorted { ($0.day, $0.side.rawValue) < ($1.day, $1.side.rawValue) }.flatMap { note -> [String] in
            var parts = ["\(note.on)  day \(note.day), \(note.side.rawValue)"]
            if let progress = note.progress { parts.append(progress.title.text(in: language)) }
            if let level = note.language {
                parts.append("German \(level.name)" + (target.map { " of \($0.name)" } ?? ""))
            }
            let days = [("planned", note.plannedAbsence), ("other", note.unplannedAbsence)]
            for (word, count) in days { if let count, count > 0 { parts.append("\(count) \(word) days off") } }
            if !note.support.isEmpty {
                parts.append("support: " + note.support.map { $0.title.text(in: language) }.joined(separator: ", "))
            }
            parts.append(note.signedOn.map { "signed \($0)" } ?? "not signed")
            if let copied = note.copiedOn, let code = note.copyLanguage {
                parts.append("copy \(copied) in \(code.text)")
            }
            return [parts.joined(separator: "; ")]
                + note.answers.map { "  \($0.question.text.text(in: language)) \($0.answer.title.text(in: language))" }
        }
    }

    static func json(_ note: CheckInNote) -> JSONValue {
        .object([
            ("applicant", .string(note.applicant.text)), ("vacancy", .string(note.vacancy.text)),
            ("day", .int(note.day)), ("side", .string(note.side.rawValue)), ("on", .string(note.on.iso)),
            (
                "answers",
                .array(
                    note.answers.map {
                        .object([
                            ("question", .string($0.question.rawValue)), ("answer", .string($0.answer.rawValue)),
                        ])
                    })
            ), ("progress", .optional(note.progress?.rawValue)), ("german", .optional(note.language?.name)),
            ("plannedAbsence", note.plannedAbsence.map { .int($0) } ?? .null),
            ("unplannedAbsence", note.unplannedAbsence.map { .int($0) } ?? .null),
            ("support", .strings(note.support.map(\.rawValue))), ("signedOn", .optional(note.signedOn?.iso)),
            ("copiedOn", .optional(note.copiedOn?.iso)), ("copyLanguage", .optional(note.copyLanguage?.text)),
        ])
    }
}
