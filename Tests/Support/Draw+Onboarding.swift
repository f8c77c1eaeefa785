import Calendar
package import Domain

/// Guides and offices at random, with values that no import would take.
extension Draw {
    package mutating func guide() -> Guide {
        Guide(
            id: id(), name: text(), phone: maybe { $0.text() }, email: maybe { $0.text() },
            languages: list { $0.languageSkill() }, place: place(),
            minutesPerWeek: maybe { $0.below(900) }, maxHouseholds: maybe { $0.below(9) },
            hours: maybe { draw in draw.list { $0.weekHours() } }, absences: list { $0.daySpan() },
            substitute: maybe { $0.id() })
    }

    package mutating func office() -> Office {
        Office(
            id: id(), kind: one(of: Office.Kind.allCases), name: text(), place: place(), hours: list { $0.weekHours() },
            closed: list { $0.daySpan() }, visitMinutes: maybe { 1 + $0.below(90) }, together: 1 + below(4),
            languages: list { $0.languageSkill() })
    }

    mutating func weekHours() -> WeekHours {
        let window = window()
        guard let hours = WeekHours(weekday: one(of: Weekday.allCases), from: window.from, to: window.to) else {
            preconditionFailure("a window begins before it ends")
        }
        return hours
    }

    mutating func daySpan() -> DaySpan {
        let (one, other) = (date(), date())
        guard let span = DaySpan(from: min(one, other), to: max(one, other)) else {
            preconditionFailure("it ends no earlier than it begins")
        }
        return span
    }
}
