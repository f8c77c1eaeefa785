package import Domain

/// An interview of the day as it stands at a moment.
package struct DayMeeting: Hashable, Sendable {
    package enum Standing: Hashable, Sendable {
        case over, running
        /// Yet to begin.
        case ahead
        /// It cannot be held, or could not, at its time.
        case off(Cause)
    }

    /// Who or what is missing.
    package enum Cause: String, CaseIterable, Sendable {
        case candidate, employer, team, table, interpreter
    }

    /// What a late beginning runs into.
    package enum Collision: Hashable, Sendable {
        /// Something that is held for all, or for one of the sides.
        case block(String)
        /// Somebody's time at the fair ends.
        case leaves(Cause)
        /// The fair's last slot ends.
        case closing
    }

    package let interview: FairInterview
    /// Minutes after midnight.
    package let planned: Range<Int>
    /// When it begins, or began, as far as is known; of one that is off, when it was planned.
    package let start: Int
    package let end: Int
    package let standing: Standing
    /// The interview, running late, at the head of the queue in which it waits; nil where it waits for none.
    package let waitsFor: ID<InterviewRequest>?
    package let collision: Collision?

    /// Minutes.
    package var delay: Int { start - planned.lowerBound }

    /// Whether it began, or begins in a moment: planning leaves it where it is.
    func isHeld(at now: Int, tolerance: Int) -> Bool {
        switch standing {
        case .over, .running: true
        case .ahead: planned.lowerBound < now && delay <= tolerance && collision == nil
        case .off: false
        }
    }

    /// Whether it has to be planned anew.
    package func needsPlanning(tolerance: Int) -> Bool {
        switch standing {
        case .over, .running: false
        case .ahead: delay > tolerance || collision != nil
        case .off: true
        }
    }
}
