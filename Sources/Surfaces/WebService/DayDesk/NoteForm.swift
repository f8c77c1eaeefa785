import Domain
import HTML
import HTTP
import Store

/// The form of a note, the same at the desk and on the pages of both sides: a mark to tap, and a remark.
struct NoteForm {
    let visit: Visit
    let side: InterviewNote.Side
    /// Where it is sent.
    let action: String
    let former: KeptNote?
    /// Where a page has several.
    let id: String
    /// What became of it where it was just sent.
    var outcome: Outcome?
    /// Further fields that lead back.
    var hidden: [(String, String)] = []

    var node: Node {
        let form = TypedForm(visit, action)
        let marks = [("", visit[Words.noMark])] + side.marks.map { ($0.rawValue, visit[Words.mark($0, of: side)]) }
        return Tag.div {
            obstacle
            form.node(was: Self.mark(of: former)) {
                for field in hidden where !field.1.isEmpty { visit.hidden(field.0, field.1) }
                form.choices(
                    "mark", Words.howItWent, marks, [former?.note.mark?.rawValue ?? ""], type: "radio",
                    id: "mark-\(id)")
                form.text("remark", Words.noteRemark, former?.note.remark ?? "", id: "remark-\(id)")
                Tag.button { visit[Words.keepNote] }
            }
        }
    }

    /// Why it was not kept, and the note that stands where that is why.
    @Content private var obstacle: [Node] {
        switch outcome {
        case nil, .kept: Node.empty
        case .wrong(let text): Tag.p(.class("error"), .role("alert"), .id("problem")) { visit[text] }
        case .overtaken:
            Tag.p(.class("error"), .role("alert"), .id("problem")) { visit[Words.noteOvertaken] }
            if let former { NoteList.one(former, visit) }
        }
    }

    /// What a form was made from: the note that stood then.
    static func mark(of former: KeptNote?) -> String {
        Mark.of([former?.note.mark?.rawValue, former?.note.remark])
    }

    /// What became of a form that was sent.
    enum Outcome: Equatable {
        case kept
        /// Somebody else changed the note meanwhile.
        case overtaken
        case wrong(LocalText)

        var status: Status {
            switch self {
            case .kept: .ok
            case .overtaken: .conflict
            case .wrong: .unprocessable
            }
        }
    }

    /// Keeps the note that was sent in place of the one that its form was made from.
    static func save(_ key: DayInterviewKey, _ side: InterviewNote.Side, _ visit: Visit) throws -> Outcome {
        let word = visit.request.sent("mark") ?? ""
        let mark = InterviewNote.Mark(rawValue: word)
        guard word.isEmpty || mark.map(side.marks.contains) == true else { throw Turned.away(.unprocessable) }
        guard let note = InterviewNote(key, side, mark: mark, remark: visit.request.sent("remark")) else {
            return .wrong(Words.remarkTooLong)
        }
        let done: Void? = try visit.changing({
            self.mark(of: try visit.store.interviewNote(of: key.request, side))
        }) {
            try visit.store.keep(note, actor: visit.who?.actor ?? "", now: visit.now)
        }
        return done == nil ? .overtaken : .kept
    }
}

/// Notes as staff read them, with links to the interviews.
enum NoteList {
    /// What both sides noted of somebody's interviews; nothing where nothing was noted.
    static func part(of applicant: ID<Applicant>, _ look: Look, _ visit: Visit) throws -> Node {
        part(try visit.store.interviewNotes(of: applicant), visit) { key in
            key.vacancy.map(look.workplace) ?? look.employer(key.employer)?.name ?? key.employer.text
        }
    }

    /// The same of a vacancy's interviews.
    static func part(of vacancy: ID<Vacancy>, _ look: Look, _ visit: Visit) throws -> Node {
        let notes = try visit.store.interviewNotes(of: vacancy)
        try visit.note(Set(notes.map(\.note.interview.candidate)).sorted(), purpose: "interview notes")
        return part(notes, visit) { look.listName($0.candidate) }
    }

    private static func part(_ notes: [KeptNote], _ visit: Visit, _ title: (DayInterviewKey) -> String) -> Node {
        guard !notes.isEmpty else { return .empty }
        let moments = Set(notes.map(\.note.interview)).sorted { $0.request < $1.request }
        return .section(visit[Words.interviewNotes]) {
            Tag.p(.class("hint")) { visit[Words.notesForStaff] }
            Tag.div(.class("cards")) {
                for key in moments {
                    Tag.article(.class("card")) {
                        Tag.h3(Attribute("dir", "auto")) {
                            Tag.a(.href(DeskAddress(.note).at(key.request).text)) { title(key) }
                        }
                        for kept in notes where kept.note.interview == key { one(kept, visit) }
                    }
                }
            }
        }
    }

    /// A side's note as text.
    static func one(_ kept: KeptNote, _ visit: Visit) -> Node {
        let note = kept.note
        return Tag.div(.class("note")) {
            Tag.p {
                Tag.strong { visit[Words.note(of: note.side)] }
                if let mark = note.mark {
                    " "
                    Tag.span(.class(mark == .no ? "tag" : "tag good")) { visit[Words.mark(mark, of: note.side)] }
                }
            }
            if let remark = note.remark { Tag.p(Attribute("dir", "auto"), .class("remark")) { remark } }
            Tag.small { kept.actor }
        }
    }
}
