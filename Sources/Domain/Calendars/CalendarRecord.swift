package import Calendar

/// An entry as its receiver's calendar has it (ausgegebener Kalendereintrag), with what a calendar needs to follow changes.
package struct CalendarRecord: Hashable, Sendable {
    package let entry: CalendarEntry
    /// SEQUENCE of RFC 5545, 3.8.7.4: at first the number of calendar releases before, one more with each that changes the
    /// entry, and never less than what the timetable's release says. It never falls, not even where a key comes back whose
    /// former entry was erased.
    package let sequence: Int
    /// When it last changed, in seconds since 1970-01-01 UTC: DTSTAMP and LAST-MODIFIED.
    package let changedAt: Int64
    /// True where it was given out and is no more; the entry is the last that was known.
    package let isCancelled: Bool

    package init(entry: CalendarEntry, sequence: Int, changedAt: Int64, isCancelled: Bool = false) {
        self.entry = entry
        self.sequence = sequence
        self.changedAt = changedAt
        self.isCancelled = isCancelled
    }
}

/// An entry as the plan has it now.
package struct CalendarNews: Hashable, Sendable {
    package let entry: CalendarEntry
    /// The number of changes that another document of the receiver says it has had.
    package let leastSequence: Int

    package init(_ entry: CalendarEntry, leastSequence: Int = 0) {
        self.entry = entry
        self.leastSequence = leastSequence
    }
}

/// What a release of the calendars does (Kalenderfreigabe): what all have after it, and what of it is new to whom.
package struct CalendarUpdate: Hashable, Sendable {
    /// What happened to one entry of one receiver.
    package struct Change: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case added, changed, cancelled
        }

        package let kind: Kind
        package let record: CalendarRecord
        /// What the receiver had before; nil for what is added.
        package let before: CalendarEntry?
    }

    /// Everything that was ever given out and is still known, in the order of the entries.
    package let records: [CalendarRecord]
    /// In the order of the entries; empty where there is nothing to tell anybody.
    package let changes: [Change]

    /// - Parameters:
    ///   - former: What the receivers have.
    ///   - releases: How many releases of calendars there were.
    ///   - today: What is over on this day stays as it was given out, whatever the plan has become.
    package init(
        of former: [CalendarRecord], with news: [CalendarNews], releases: Int, at now: Int64, today: CivilDate
    ) {
        var known: [Key: CalendarRecord] = [:]
        for record in former { known[Key(record.entry)] = record }
        var records: [CalendarRecord] = []
        var changes: [Change] = []
        var seen: Set<Key> = []
        for item in news where seen.insert(Key(item.entry)).inserted {
            let before = known.removeValue(forKey: Key(item.entry))
            if let before, before.entry == item.entry, !before.isCancelled {
                records.append(before)
                continue
            }
            let record = CalendarRecord(
                entry: item.entry, sequence: max(before.map { $0.sequence + 1 } ?? releases, item.leastSequence),
                changedAt: now)
            records.append(record)
            let had = before.flatMap { $0.isCancelled ? nil : $0.entry }
            changes.append(Change(kind: had == nil ? .added : .changed, record: record, before: had))
        }
        for gone in known.values {
            guard !gone.isCancelled, gone.entry.lastDay >= today else {
                records.append(gone)
                continue
            }
            let record = CalendarRecord(
                entry: gone.entry, sequence: gone.sequence + 1, changedAt: now, isCancelled: true)
            records.append(record)
            changes.append(Change(kind: .cancelled, record: record, before: gone.entry))
        }
        self.records = records.sorted { $0.entry < $1.entry }
        self.changes = changes.sorted { $0.record.entry < $1.record.entry }
    }

    private struct Key: Hashable {
        let receiver: CalendarReceiver
        let key: String

        init(_ entry: CalendarEntry) {
            receiver = entry.receiver
            key = entry.key
        }
    }
}
