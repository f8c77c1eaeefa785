/// What one side of an interview wrote down of it at the fair (Gesprächsnotiz). Neither side is ever shown the other's.
package struct InterviewNote: Hashable, Sendable {
    /// Whose note it is. The employer's may be written by the agency's staff in the room too.
    package enum Side: String, CaseIterable, Sendable {
        case employer, candidate

        /// The marks to choose from, the best first.
        package var marks: [Mark] {
            switch self {
            case .employer: [.wouldOffer, .secondTalk, .no]
            case .candidate: [.yes, .maybe, .no]
            }
        }
    }

    /// In one word how it went; nothing follows from it before rankings and offers are made.
    package enum Mark: String, CaseIterable, Sendable {
        /// Of an employer: would make an offer, or wants to talk once more.
        case wouldOffer, secondTalk
        /// Of a candidate: interested, or perhaps.
        case yes, maybe
        /// Of either side.
        case no
    }

    /// Unicode scalars that a remark has at most.
    package static let longestRemark = 2000

    package let interview: DayInterviewKey
    package let side: Side
    /// One of the side's marks; nil = none was set.
    package let mark: Mark?
    /// What was written, without blanks around it; nil = nothing.
    package let remark: String?

    /// Nil where the mark is none of the side's, or the remark is too long.
    package init?(_ interview: DayInterviewKey, _ side: Side, mark: Mark?, remark: String?) {
        let text = Self.trimmed(remark ?? "")
        guard mark.map(side.marks.contains) ?? true, text.unicodeScalars.count <= Self.longestRemark else { return nil }
        self.interview = interview
        self.side = side
        self.mark = mark
        self.remark = text.isEmpty ? nil : text
    }

    /// Whether there is nothing in it: keeping it deletes what was there.
    package var isEmpty: Bool { mark == nil && remark == nil }

    /// Browsers send lines with two characters between them.
    private static func trimmed(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n")
        guard let first = lines.firstIndex(where: { !$0.isWhitespace }),
            let last = lines.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(lines[first...last])
    }
}

/// A note as it is kept, with who wrote it last and when.
package struct KeptNote: Hashable, Sendable {
    package let note: InterviewNote
    package let actor: String
    /// Seconds since 1970-01-01 UTC.
    package let at: Int64

    package init(note: InterviewNote, actor: String, at: Int64) {
        self.note = note
        self.actor = actor
        self.at = at
    }
}
