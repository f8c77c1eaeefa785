import Domain

/// The pairs that a large problem starts with.
enum PairSelection {
    /// Beside each pair whether it is among the best of its vacancy or of its applicant.
    ///
    /// - Parameter perInterview: How many of a vacancy for each of its interviews, and how many of an applicant.
    static func best(_ table: PairTable, perInterview: Int) -> [Bool] {
        var kept = Array(repeating: false, count: table.count)
        for (place, vacancy) in table.vacancies.enumerated() {
            let count = perInterview * vacancy.limit
            keep(count, of: table.pairs(of: place).map { Int32($0) }[...], table, &kept)
        }
        let people = table.byApplicant()
        for applicant in table.applicants.indices {
            let own = people.pairs[people.starts[applicant]..<people.starts[applicant + 1]]
            keep(perInterview, of: own, table, &kept)
        }
        return kept
    }

    private static func keep(_ count: Int, of group: ArraySlice<Int32>, _ table: PairTable, _ kept: inout [Bool]) {
        let best =
            group.count <= count ? group : group.sorted { table.isBetter(Int($0), Int($1)) }.prefix(count)
        for pair in best { kept[Int(pair)] = true }
    }
}
