/// A table between classes (Klassentafel) of applicants and of vacancies: whoever is of one class cannot be told apart by
/// what the table is about, such as a language level or a wish for pay.
package struct ClassTable<Entry: Sendable>: Sendable {
    /// The class of each applicant, below `width`.
    package let applicants: [UInt16]
    /// The class of each vacancy.
    package let vacancies: [UInt16]
    /// How many classes of applicants there are.
    package let width: Int
    /// Entry of an applicant's class `a` and a vacancy's class `v` at `v · width + a`.
    package let entries: [Entry]

    /// - Parameter entries: One for each pair of classes; every class of a vacancy has a row of `width`.
    package init(applicants: [UInt16], vacancies: [UInt16], width: Int, entries: [Entry]) {
        precondition(applicants.allSatisfy { Int($0) < width }, "every applicant's class has a column")
        precondition(vacancies.allSatisfy { (Int($0) + 1) * width <= entries.count }, "every vacancy's class has a row")
        self.applicants = applicants
        self.vacancies = vacancies
        self.width = width
        self.entries = entries
    }

    /// The table of two facts: those who state the same number are of one class, at most 65,536 on each side.
    package init(_ applicants: [Int], _ vacancies: [Int], _ entry: (_ applicant: Int, _ vacancy: Int) -> Entry) {
        let (held, asked) = (Set(applicants).sorted(), Set(vacancies).sorted())
        let columns = Dictionary(uniqueKeysWithValues: held.enumerated().map { ($1, UInt16($0)) })
        let rows = Dictionary(uniqueKeysWithValues: asked.enumerated().map { ($1, UInt16($0)) })
        self.init(
            applicants: applicants.compactMap { columns[$0] }, vacancies: vacancies.compactMap { rows[$0] },
            width: held.count, entries: asked.flatMap { vacancy in held.map { entry($0, vacancy) } })
    }

    /// How many classes of vacancies there are.
    var height: Int { width > 0 ? entries.count / width : 0 }

    /// The entry of one pair.
    package subscript(applicant: Int, vacancy: Int) -> Entry {
        entries[Int(vacancies[vacancy]) * width + Int(applicants[applicant])]
    }

    /// Calls `body` with the row of a vacancy's class.
    func withRow<Answer>(_ vacancyClass: Int, _ body: (UnsafePointer<Entry>) -> Answer) -> Answer {
        entries.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("a table that has a class has entries") }
            return body(base + vacancyClass * width)
        }
    }
}
