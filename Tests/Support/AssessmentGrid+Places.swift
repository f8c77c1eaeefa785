package import Calendar
package import Domain

extension AssessmentGrid {
    /// - Parameter answered: For each applicant and target the place of the answer, one applicant after the other.
    package init(
        applicants: [ID<Applicant>], targets: [Target], date: CivilDate, answers: [Assessment], answered: [Int32]
    ) {
        var rows: [[Int32]] = []
        var places: [Int32] = []
        for applicant in applicants.indices {
            let row = Array(answered[applicant * targets.count..<(applicant + 1) * targets.count])
            let place = rows.firstIndex(of: row) ?? rows.count
            if place == rows.count { rows.append(row) }
            places.append(Int32(place))
        }
        self.init(applicants: applicants, targets: targets, date: date, answers: answers, rows: rows, places: places)
    }
}
