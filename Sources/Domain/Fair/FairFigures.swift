package import Calendar

/// How evenly a timetable treats people and how much of the venue it uses.
package struct FairFigures: Hashable, Sendable {
    /// Interviews of those who have a request, from the one with the fewest to the one with the most.
    package struct Spread: Hashable, Sendable {
        package let least: Int
        /// Of an even number the lower of the two in the middle.
        package let median: Int
        package let most: Int

        package init(least: Int, median: Int, most: Int) {
            self.least = least
            self.median = median
            self.most = most
        }
    }

    /// Slots taken of those there are.
    package struct Use: Hashable, Sendable {
        package let taken: Int
        package let available: Int

        package init(taken: Int, available: Int) {
            self.taken = taken
            self.available = available
        }

        /// In basis points, rounded down; 0 where there is nothing to use.
        package var share: Int { available == 0 ? 0 : taken * 10_000 / available }
    }

    /// The use of one kind of thing, overall and in the three hours in which it is used most.
    package struct Utilisation: Hashable, Sendable {
        package let overall: Use
        package let busiest: Use
        /// Nil where nothing is used.
        package let busiestWindow: DayWindow?

        package init(overall: Use, busiest: Use, busiestWindow: DayWindow?) {
            self.overall = overall
            self.busiest = busiest
            self.busiestWindow = busiestWindow
        }
    }

    /// Nil where nobody has a request.
    package let perEmployer: Spread?
    package let perCandidate: Spread?
    /// Nil where the number of tables has no limit.
    package let tables: Utilisation?
    package let teams: Utilisation
    package let interpreters: Utilisation

    package init(
        perEmployer: Spread?, perCandidate: Spread?, tables: Utilisation?, teams: Utilisation,
        interpreters: Utilisation
    ) {
        self.perEmployer = perEmployer
        self.perCandidate = perCandidate
        self.tables = tables
        self.teams = teams
        self.interpreters = interpreters
    }
}
