package import Calendar

/// An employer's interviewers at the fair (Delegation).
package struct Delegation: Hashable, Sendable {
    package let employer: ID<Employer>
    /// Interviews it can hold at the same time.
    package var teams: Int
    /// What its interviewers speak, and how well.
    package var languages: [LanguageSkill]
    /// Its own tables, from 0; nil = any.
    package var tables: [Int]?
    /// Interviews in a row before a free slot; nil = no limit.
    package var maxRunSlots: Int?
    /// When it is there; nil = always, empty = never.
    package var windows: [DayWindow]?

    package init(
        employer: ID<Employer>, teams: Int = 1, languages: [LanguageSkill] = [], tables: [Int]? = nil,
        maxRunSlots: Int? = nil, windows: [DayWindow]? = nil
    ) {
        self.employer = employer
        self.teams = teams
        self.languages = languages
        self.tables = tables
        self.maxRunSlots = maxRunSlots
        self.windows = windows
    }
}

/// Two languages an interpreter works between, in either direction.
package struct LanguagePair: Hashable, Comparable, Sendable {
    package let first: LanguageCode
    package let second: LanguageCode

    package init(_ first: LanguageCode, _ second: LanguageCode) {
        self.first = first
        self.second = second
    }

    package static func < (left: LanguagePair, right: LanguagePair) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

/// Somebody who interprets at the fair (Dolmetscherin, Dolmetscher).
package struct Interpreter: Hashable, Sendable {
    package let id: ID<Interpreter>
    package var name: String
    package var pairs: [LanguagePair]
    package var windows: [DayWindow]?
    package var maxRunSlots: Int?
    /// Where invitations to interviews are mailed.
    package var email: String?

    package init(
        id: ID<Interpreter>, name: String, pairs: [LanguagePair], windows: [DayWindow]? = nil,
        maxRunSlots: Int? = nil, email: String? = nil
    ) {
        self.email = email
        self.id = id
        self.name = name
        self.pairs = pairs
        self.windows = windows
        self.maxRunSlots = maxRunSlots
    }
}

/// A table or room of the venue; tables are numbered from 0 as the plan counts them.
package struct FairTable: Hashable, Sendable {
    package let number: Int
    /// What is written on it, such as "Tisch 7" or "Raum Donau".
    package var label: String

    package init(number: Int, label: String) {
        self.number = number
        self.label = label
    }
}

/// A stretch of the day in which one interview can be held.
package struct FairSlot: Hashable, Sendable {
    package var start: LocalTime
    package var minutes: Int

    package init(start: LocalTime, minutes: Int) {
        self.start = start
        self.minutes = minutes
    }
}

/// A day of the fair; time between two slots that do not touch is a break.
package struct FairDay: Hashable, Sendable {
    package let date: CivilDate
    /// In time order, not overlapping.
    package var slots: [FairSlot]

    package init(date: CivilDate, slots: [FairSlot]) {
        self.date = date
        self.slots = slots
    }
}

/// Something that keeps people from interviews: a welcome, a bus, a visit to a company.
package struct FairBlock: Hashable, Sendable {
    /// Whom a block concerns.
    package enum Audience: Hashable, Sendable {
        case all
        case employers([ID<Employer>])
        case candidates([ID<Applicant>])
        case interpreters([ID<Interpreter>])
    }

    package var title: String
    package var window: DayWindow
    package var audience: Audience

    package init(title: String, window: DayWindow, audience: Audience) {
        self.title = title
        self.window = window
        self.audience = audience
    }
}
