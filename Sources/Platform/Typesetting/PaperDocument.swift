package import Calendar

/// A document for paper: what it is called, and its sections in order.
package struct PaperDocument: Hashable, Sendable {
    package var title: String
    /// As BCP 47 writes it: `de`.
    package var language: String
    package var author: String
    /// Stands in the file as the time of its making.
    package var madeAt: Instant
    /// What stands at the foot of each page, beside its number.
    package var foot: String
    /// At least one.
    package var sections: [PaperSection]

    package init(
        title: String, language: String, author: String, madeAt: Instant, foot: String, sections: [PaperSection]
    ) {
        self.title = title
        self.language = language
        self.author = author
        self.madeAt = madeAt
        self.foot = foot
        self.sections = sections
    }
}

/// A part of a document that begins on a page of its own.
package struct PaperSection: Hashable, Sendable {
    package var format: PaperFormat
    /// The band above the first page: on its left and on its right.
    package var masthead: PaperMasthead?
    /// The line above the other pages.
    package var runningHead: String
    package var blocks: [PaperBlock]

    package init(
        _ format: PaperFormat = .portrait, masthead: PaperMasthead? = nil, runningHead: String, blocks: [PaperBlock]
    ) {
        self.format = format
        self.masthead = masthead
        self.runningHead = runningHead
        self.blocks = blocks
    }
}

/// The coloured band at the top of a first page.
package struct PaperMasthead: Hashable, Sendable {
    package var left: String
    package var right: String

    package init(left: String, right: String) {
        self.left = left
        self.right = right
    }
}

/// A sheet of A4 (ISO 216) and its margins, in points of 1/72 inch.
package enum PaperFormat: Hashable, Sendable {
    case portrait, landscape
    /// Upright, for labels that are cut out: nothing stands above or below them.
    case labels

    package var width: Double { self == .landscape ? 841.89 : 595.28 }
    package var height: Double { self == .landscape ? 595.28 : 841.89 }
    /// At the left and at the right.
    package var side: Double {
        switch self {
        case .portrait: 51
        case .landscape: 34
        case .labels: (width - PaperLabel.width * Double(PaperLabel.across)) / 2
        }
    }
    /// Above the head and below the foot.
    package var end: Double {
        switch self {
        case .portrait: 40
        case .landscape: 28
        case .labels: (height - PaperLabel.height * Double(PaperLabel.down)) / 2
        }
    }
    /// Between the side margins.
    package var contentWidth: Double { width - 2 * side }
}
