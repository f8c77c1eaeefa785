import CArrivalChecklist
package import Calendar
package import Domain
import JSONText

/// The rules of arrival and the first months.
package struct ChecklistBook: Hashable, Sendable {
    /// In the order of the table.
    package let rules: [ChecklistRule]
    /// The day on which the sources were last compared.
    package let checked: CivilDate

    /// The lines for one person, by day, then by rule.
    package func lines(for facts: ArrivalFacts) -> [ChecklistLine] {
        rules.compactMap { $0.line(for: facts) }.sorted { ($0.due, $0.rule) < ($1.due, $1.rule) }
    }

    /// The table that comes with the program. Throws only where the program was built with a wrong one.
    package static func builtIn() throws(ChecklistError) -> ChecklistBook { try embedded.get() }

    private static let embedded = Result { () throws(ChecklistError) in
        try read(Array(UnsafeBufferPointer(start: lotse_arrival_checklist(), count: lotse_arrival_checklist_length())))
    }

    /// The table in a JSON text. Throws with everything that is wrong with it.
    package static func read(_ bytes: [UInt8]) throws(ChecklistError) -> ChecklistBook {
        try ChecklistReader.whole(bytes, ChecklistReader.book)
    }
}

/// A table of rules that cannot be used.
package struct ChecklistError: Error, Hashable, Sendable {
    /// `line:column pointer: message; hint`, at least one, in the order of the text.
    package let faults: [String]

    package init(faults: [String]) {
        self.faults = faults
    }
}
