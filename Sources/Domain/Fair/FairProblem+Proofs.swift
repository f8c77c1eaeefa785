extension FairProblem {
    /// How many of a certificate's items no timetable can hold, if it holds itself.
    ///
    /// Of a count certificate the fewest items, the longest first, without which the rest needs no more than there is;
    /// of a conflict one.
    package func leastMissing(_ certificate: PlanCertificate) -> Int {
        switch certificate {
        case .count(let items, _, let need, let supply, _):
            let wanted = Set(items)
            // Where the need is the number of items, each counts one, whatever its length.
            let weights =
                need == items.count
                ? items.map { _ in 1 } : requests.filter { wanted.contains($0.id.text) }.map(\.slots)
            var left = need - supply
            var missing = 0
            for weight in weights.sorted(by: >) where left > 0 {
                left -= weight
                missing += 1
            }
            return missing
        case .conflict: return 1
        case .notFound: return 0
        }
    }

    /// How many of some requests the certificates prove that no timetable can hold: those that share no item add up.
    ///
    /// A certificate whose items are not all among the requests counts for those that are left of its missing ones when
    /// all the others are missing.
    package func leastMissing(
        among wanted: Set<ID<InterviewRequest>>, _ certificates: [PlanCertificate]
    ) -> Int {
        let ids = Set(wanted.map(\.text))
        let proofs = certificates.map { certificate in
            let items =
                switch certificate {
                case .count(let items, _, _, _, _), .conflict(let items, _): items
                case .notFound: [String]()
                }
            let others = items.count { !ids.contains($0) }
            return (items: items, missing: leastMissing(certificate) - others)
        }
        var used: Set<String> = []
        var total = 0
        for proof in proofs.sorted(by: { $0.missing > $1.missing }) where proof.missing > 0 {
            guard used.isDisjoint(with: proof.items) else { continue }
            used.formUnion(proof.items)
            total += proof.missing
        }
        return total
    }
}
