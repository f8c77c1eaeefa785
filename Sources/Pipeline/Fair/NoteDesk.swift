package import DayDesk
package import Domain

/// Notes of interviews as they are written at the fair: which interview is meant, and what a note keeps of the one before.
package struct NoteDesk {
    private let room: DayRoom

    package init(_ room: DayRoom) {
        self.room = room
    }

    /// An interview of the released timetable, on whatever day, by its id; else the one of a candidate that is held now, the last
    /// that was, or the next.
    package func interview(_ text: String, in state: DayState) throws(FairRefusal) -> FairInterview {
        if let named = room.fair.plan.first(where: { $0.request.text == text }) { return named }
        let person = try room.person(text)
        let own = state.meetings.filter { $0.interview.candidate == person }
        let found =
            own.first { $0.standing == .running } ?? own.last { $0.standing == .over }
            ?? own.first { $0.standing == .ahead }
        guard let found else { throw .noInterview(text, state.moment) }
        return found.interview
    }

    /// The note that is to be kept: what is not given anew stays as it was.
    ///
    /// - Parameters:
    ///   - mark: Nil = the one that stands.
    ///   - remark: Nil = what is written; empty = nothing any more.
    package func note(
        _ interview: FairInterview, _ side: InterviewNote.Side, mark: InterviewNote.Mark?, remark: String?,
        over former: KeptNote?
    ) throws(FairRefusal) -> InterviewNote {
        if let mark, !side.marks.contains(mark) { throw .notOfSide(mark, side) }
        let note = InterviewNote(
            DayInterviewKey(interview), side, mark: mark ?? former?.note.mark, remark: remark ?? former?.note.remark)
        guard let note else { throw .longRemark(of: interview.request) }
        return note
    }
}

extension FairRefusal {
    static func notOfSide(_ mark: InterviewNote.Mark, _ side: InterviewNote.Side) -> FairRefusal {
        FairRefusal(
            "CL346", "\(mark.rawValue) is no mark of the \(side.rawValue)",
            hint: "choose one of \(side.marks.map(\.rawValue).joined(separator: ", "))")
    }

    package static func longRemark(of request: ID<InterviewRequest>) -> FairRefusal {
        FairRefusal(
            "CL347", "the remark is longer than \(InterviewNote.longestRemark) characters",
            hint: "shorten it; the note is as it was", at: request.text)
    }
}
