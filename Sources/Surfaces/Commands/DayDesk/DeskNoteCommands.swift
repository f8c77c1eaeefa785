import Arguments
import Domain
import JSONText
import Pipeline
import Store

/// `lotse desk note|notes`: what both sides write down of an interview.
enum DeskNoteCommands {
    private static let interview = Operand(
        "INTERVIEW", .text, "An interview's id, or the candidate whose interview is held now, or was last")
    private static let side = Option(
        "side", .oneOf(InterviewNote.Side.self, placeholder: "SIDE"), "Whose note it is", required: true)
    private static let mark = Option(
        "mark", .oneOf(InterviewNote.Mark.self, placeholder: "MARK"),
        "In one word: wouldOffer, secondTalk or no of an employer; yes, maybe or no of a candidate")
    private static let text = Option("text", .text, "The remark, in place of the one before; '' takes it out")
    private static let clear = Flag("clear", "Delete the note")
    private static let of = Option("of", .text, "Only of this applicant")

    static let note = command(
        "note", "Write down how an interview went, for one side; the other is never shown it",
        examples: [
            Example("lotse desk note B017 --side employer --mark secondTalk", "the quick mark"),
            Example("lotse desk note B017 --side employer --text 'knows our machines'", "a remark; the mark stays"),
            Example("lotse desk note B017 --side candidate --clear", "deletes it"),
        ], operands: [interview.spec],
        options: [side.spec, mark.spec, text.spec, clear.spec] + DeskCommands.moment, under: "desk", run: keep)

    private static func keep(_ call: Call) throws -> ExitCode {
        let visit = try DeskVisit(call)
        let place = visit.place
        let desk = NoteDesk(visit.room)
        let (side, mark, text) = (
            try call.invocation.required(side), call.invocation[mark], call.invocation[text]
        )
        guard (mark != nil || text != nil) != call.invocation[clear] else {
            throw UsageError.conflict(
                "nothing says what to note", hint: "give --mark, --text or both, or --clear alone")
        }
        let interview = try desk.interview(
            try call.invocation.required(interview), in: visit.room.state(at: visit.moment))
        let note = try place.store.together {
            let former = try place.store.interviewNote(of: interview.request, side)
            let note = try desk.note(
                interview, side, mark: mark, remark: text,
                over: call.invocation[clear] ? nil : former)
            try place.store.keep(note, actor: place.actor, now: place.now)
            return note
        }
        if call.isJSON {
            call.session.out.write(JSONValue.object([("note", json(note))]).pretty)
        } else {
            call.session.out.line(line(note, hasText: false))
        }
        return .done
    }

    static let notes = command(
        "notes", "Print what both sides noted of interviews; who looked is logged",
        examples: [
            Example("lotse desk notes", "all of them"), Example("lotse desk notes --of B017", "of one applicant"),
        ], options: [of.spec], under: "desk"
    ) { call in
        let place = try Workplace(call)
        try place.requireMeetings(for: "desk")
        let notes = try place.store.interviewNotes(of: try call.invocation[of].map { try place.applicant($0).id })
        for id in Set(notes.map(\.note.interview.candidate)).sorted() {
            try place.store.logAccess(
                to: .applicant(id), purpose: "interview notes", actor: place.actor, now: place.now)
        }
        if call.isJSON {
            call.session.out.write(JSONValue.object([("notes", .array(notes.map { json($0.note) }))]).pretty)
            return .done
        }
        if notes.isEmpty { call.session.out.line("nothing was noted") }
        for kept in notes { call.session.out.line(line(kept.note, hasText: true) + "  (\(kept.actor))") }
        return .done
    }

    /// `B017/F42/V12  employer  secondTalk`, with the remark or that there is one.
    private static func line(_ note: InterviewNote, hasText: Bool) -> String {
        let start = "\(note.interview.request)  \(note.side.rawValue)"
        guard !note.isEmpty else { return "\(start)  deleted" }
        let remark = note.remark.map { hasText ? $0.replacing("\n", with: " ") : "with a remark" }
        return ([start] + [note.mark?.rawValue, remark].compactMap(\.self)).joined(separator: "  ")
    }

    private static func json(_ note: InterviewNote) -> JSONValue {
        .object([
            ("interview", .string(note.interview.request.text)), ("candidate", .string(note.interview.candidate.text)),
            ("employer", .string(note.interview.employer.text)),
            ("vacancy", .optional(note.interview.vacancy?.text)), ("side", .string(note.side.rawValue)),
            ("mark", .optional(note.mark?.rawValue)), ("remark", .optional(note.remark)),
        ])
    }
}
