package import Calendar
package import Domain

/// A timetable as it was handed out: named, with the moment it was published.
package struct FairRelease: Hashable, Sendable {
    package let name: String
    package let publishedAt: Instant
    package let days: [FairDay]
    package let blocks: [FairBlock]
    package let interviews: [FairInterview]
    /// Lengths in slots of the interviews that take more than one.
    package let lengths: [ID<InterviewRequest>: Int]
    /// Everybody's way from the handshake on, items that were taken back included.
    package let journey: [ReleasedItem]

    package init(
        name: String, publishedAt: Instant, days: [FairDay], blocks: [FairBlock], interviews: [FairInterview],
        lengths: [ID<InterviewRequest>: Int] = [:], journey: [ReleasedItem] = []
    ) {
        self.name = name
        self.publishedAt = publishedAt
        self.days = days
        self.blocks = blocks
        self.interviews = interviews
        self.lengths = lengths
        self.journey = journey
    }

    /// The items with their hours; an interview in slots that the days do not have is no item.
    var items: [TimetableItem] {
        let placed = interviews.compactMap { interview in
            window(of: interview).map {
                TimetableItem(key: "interview/\(interview.request)", window: $0, subject: .interview(interview))
            }
        }
        var seen: [String: Int] = [:]
        let whole = blocks.sorted { ($0.window, $0.title) < ($1.window, $1.title) }.map { block in
            let number = seen[block.title, default: 0]
            seen[block.title] = number + 1
            return TimetableItem(key: "block/\(number)/\(block.title)", window: block.window, subject: .block(block))
        }
        return placed + whole
    }

    private func window(of interview: FairInterview) -> DayWindow? {
        guard days.indices.contains(interview.day), interview.slot >= 0 else { return nil }
        let day = days[interview.day]
        let last = interview.slot + max(1, lengths[interview.request] ?? 1) - 1
        guard day.slots.indices.contains(last),
            let end = LocalTime(minutes: day.slots[last].start.minutes + day.slots[last].minutes)
        else { return nil }
        return DayWindow(date: day.date, from: day.slots[interview.slot].start, to: end)
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
