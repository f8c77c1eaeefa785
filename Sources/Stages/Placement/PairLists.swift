import Domain

/// The pairs of each applicant, or of each vacancy, as places in a list of pairs.
struct PairLists {
    private var starts: [Int]
    private var order: [Int32]

    /// - Parameters:
    ///   - owners: Each once.
    ///   - pairs: The owner of each pair; one that is none of `owners` has no list.
    init<Of>(_ owners: [ID<Of>], _ pairs: [ID<Of>]) {
        let places = Dictionary(owners.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let owned = pairs.map { places[$0] }
        starts = Array(repeating: 0, count: owners.count + 1)
        for case let owner? in owned { starts[owner + 1] += 1 }
        for place in owners.indices { starts[place + 1] += starts[place] }
        order = Array(repeating: 0, count: starts[owners.count])
        var next = starts
        for case (let pair, let owner?) in owned.enumerated() {
            order[next[owner]] = Int32(pair)
            next[owner] += 1
        }
    }

    /// In the order of the pairs.
    ///
    /// - Parameter place: The owner's place among the owners.
    subscript(place: Int) -> ArraySlice<Int32> { order[starts[place]..<starts[place + 1]] }
}
