/// The applicants so that those who stand alike in what most vacancies differ in lie beside each other: a block is then of one trade,
/// and nearly all vacancies of the others are ruled out for all of it at once. No result depends on the order.
struct ApplicantOrder: Sendable {
    /// The applicant at each place.
    let applicants: [Int32]
    /// The place of each applicant.
    let places: [Int32]

    init(_ facts: PairFacts, _ kinds: ApplicantKinds) {
        let columns = facts.applicants
        let keys = (0..<columns.count).map { applicant in
            Key(
                trade: kinds.occupations[applicant], gates: columns.gateRows[applicant],
                homes: columns.wishedPlaces.isEmpty(applicant)
                    ? -1 : columns.wishedPlaces.values[columns.wishedPlaces.range(applicant).lowerBound],
                applicant: Int32(applicant))
        }
        applicants = keys.sorted().map(\.applicant)
        var places = [Int32](repeating: 0, count: applicants.count)
        for (place, applicant) in applicants.enumerated() { places[Int(applicant)] = Int32(place) }
        self.places = places
    }

    private struct Key: Comparable {
        let trade: Int32
        let gates: Int32
        /// The first of the places where somebody wants to work.
        let homes: Int32
        let applicant: Int32

        static func < (left: Key, right: Key) -> Bool {
            if left.trade != right.trade { return left.trade < right.trade }
            if left.gates != right.gates { return left.gates < right.gates }
            if left.homes != right.homes { return left.homes < right.homes }
            return left.applicant < right.applicant
        }
    }
}
