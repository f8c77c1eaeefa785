package import Calendar
package import Domain

/// A timetable as it was handed out: named, with the moment it was published.
package struct FairRelease: Hashable, Sendable {
    package let name: String
    package let publishedAt: Instant
    package let days: [FairDay]
    package let blocks: [FairBlock]
    /// As announced, less those that were taken back; each at the time it was announced for, whatever the days are now.
    package let interviews: [ReleasedInterview]
    /// Everybody's way from the handshake on, items that were taken back included.
    package let journey: [ReleasedItem]

    package init(
        name: String, publishedAt: Instant, days: [FairDay], blocks: [FairBlock],
        interviews: [ReleasedInterview], journey: [ReleasedItem] = []
    ) {
        self.name = name
        self.publishedAt = publishedAt
        self.days = days
        self.blocks = blocks
        self.interviews = interviews
        self.journey = journey
    }

    /// What the release says of each interview's SEQUENCE, by the item's key.
    var sequences: [String: Int] {
        Dictionary(
            interviews.map { ("interview/\($0.interview.request)", $0.sequence) }, uniquingKeysWith: { max($0, $1) })
    }

    /// The items with their hours.
    var items: [TimetableItem] {
        let placed = interviews.map { released in
            TimetableItem(
                key: "interview/\(released.interview.request)", window: released.window,
                subject: .interview(released.interview))
        }
        var seen: [String: Int] = [:]
        let whole = blocks.sorted { ($0.window, $0.title) < ($1.window, $1.title) }.map { block in
            let number = seen[block.title, default: 0]
            seen[block.title] = number + 1
            return TimetableItem(key: "block/\(number)/\(block.title)", window: block.window, subject: .block(block))
        }
        return placed + whole
    }
}

/// Something that stands in a timetable at a certain time.
struct TimetableItem: Hashable, Sendable {
    enum Subject: Hashable, Sendable {
        case interview(FairInterview)
        case block(FairBlock)
    }

    /// The same in every release: the request's id, or the block's title with its number among blocks of that title.
    let key: String
    let window: DayWindow
    let subject: Subject

    /// Whether somebody who was handed `other` has to be told: team numbers stand on no paper.
    func looksLike(_ other: TimetableItem) -> Bool {
        guard window == other.window else { return false }
        switch (subject, other.subject) {
        case (.interview(var mine), .interview(let theirs)):
            mine.team = theirs.team
            mine.day = theirs.day
            mine.slot = theirs.slot
            return mine == theirs
        case (.block(let mine), .block(let theirs)): return mine == theirs
        case (.interview, .block), (.block, .interview): return false
        }
    }
}
