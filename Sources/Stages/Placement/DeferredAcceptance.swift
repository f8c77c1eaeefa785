/// The stable placement that is best for one side: that side proposes, the other keeps the best it has been offered.
///
/// Source: Gale, Shapley, "College admissions and the stability of marriage" (1962). Linear in the pairs, but for the
/// logarithm of the openings.
package enum DeferredAcceptance {
    /// The pair that each applicant has at the end, or −1; applicants propose.
    package static func applicantsPropose(_ graph: PairGraph, _ preferences: StrictPreferences) -> [Int32] {
        ApplicantProposals.held(graph, preferences)
    }

    /// The same where employers propose.
    package static func employersPropose(_ graph: PairGraph, _ preferences: StrictPreferences) -> [Int32] {
        var held = [Int32](repeating: -1, count: graph.applicants)
        var filled = [Int32](repeating: 0, count: graph.openings.count)
        var next = preferences.columnStart
        var waiting = Array(graph.openings.indices.reversed())
        while let vacancy = waiting.popLast() {
            while filled[vacancy] < graph.openings[vacancy], next[vacancy] < preferences.columnStart[vacancy + 1] {
                let pair = preferences.columnOrder[Int(next[vacancy])]
                next[vacancy] += 1
                let applicant = Int(graph.applicant[Int(pair)])
                let former = held[applicant]
                if former >= 0 {
                    guard preferences.applicantPlace[Int(pair)] < preferences.applicantPlace[Int(former)] else {
                        continue
                    }
                    let left = Int(graph.vacancy[Int(former)])
                    filled[left] -= 1
                    waiting.append(left)
                }
                held[applicant] = pair
                filled[vacancy] += 1
            }
        }
        return held
    }
}
