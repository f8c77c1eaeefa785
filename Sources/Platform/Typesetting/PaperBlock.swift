/// Something that stands in a section, from the top of the page to its foot.
package indirect enum PaperBlock: Hashable, Sendable {
    /// Never the last thing on a page. Level 1 is the section's title, 3 the smallest; all stand in the outline.
    case heading(level: Int, String)
    case paragraph(PaperText)
    /// Terms with their values, side by side in so many columns.
    case facts([PaperFact], columns: Int)
    /// Terms on the left, values on the right, one below the other.
    case rows([PaperFact])
    case table(PaperTable)
    case timeline([PaperEntry])
    /// Lines with a box to tick.
    case checks([PaperCheck])
    case figure(PaperFigure)
    /// Cards to cut out; in a section of the format `labels`.
    case labels([PaperLabel])
    /// A text in a coloured box.
    case notice([PaperText])
    /// So many empty lines to write on.
    case writingLines(Int)
    /// So many points of nothing; none at the top of a page.
    case gap(Double)
    case pageBreak
    /// All on one page, where one page is enough.
    case together([PaperBlock])
}

/// A value and what it is called.
package struct PaperFact: Hashable, Sendable {
    package var term: String
    package var value: String

    package init(_ term: String, _ value: String) {
        self.term = term
        self.value = value
    }
}

/// Something in a time line.
package struct PaperEntry: Hashable, Sendable {
    /// How much it stands out.
    package enum Weight: Hashable, Sendable {
        case normal
        /// A break, a block of the programme.
        case light
        /// It is new or has changed.
        case changed
    }

    /// `10:30`, in bold.
    package var from: String
    /// What follows the beginning in small print: `–11:00`.
    package var until: String
    /// The small line above the title: the table, the kind.
    package var kind: String
    package var title: String
    /// What happened to it since the last version; empty for nothing.
    package var mark: String
    package var text: String
    package var facts: [PaperFact]
    package var weight: Weight

    package init(
        from: String, until: String = "", kind: String = "", title: String, mark: String = "", text: String = "",
        facts: [PaperFact] = [], weight: Weight = .normal
    ) {
        self.from = from
        self.until = until
        self.kind = kind
        self.title = title
        self.mark = mark
        self.text = text
        self.facts = facts
        self.weight = weight
    }
}

/// A line of a list to tick off.
package struct PaperCheck: Hashable, Sendable {
    /// What stands between the box and the text: a day; empty for nothing.
    package var when: String
    package var title: String
    package var text: String

    package init(when: String = "", title: String, text: String = "") {
        self.when = when
        self.title = title
        self.text = text
    }
}
