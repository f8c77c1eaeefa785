/// The best partners of everybody on one side, best first; ties by the lower number.
package struct BestPartners: Sendable, Hashable {
    /// The first partner of each, and the end.
    package let starts: [Int]
    package let partners: [Int32]
    package let scores: [Int16]
}

extension PairTables {
    /// The `limit` best vacancies of every applicant. The result does not depend on `threads`.
    ///
    /// What one class of applicants has in common comes first, the most points before the fewer; whoever has `limit` vacancies
    /// that the next ones cannot beat is not asked any more.
    package func bestVacancies(_ limit: Int, threads: Int = 1) -> BestPartners {
        let layout = ScanLayout(self)
        var best = BestKeys(count: applicants, limit: limit)
        best.withPointer { keys in
            // Each block has applicants, and with them keys, of its own.
            nonisolated(unsafe) let keys = keys
            layout.eachWorker(threads) { _, scan, blocks in
                for block in blocks {
                    scan.block = block
                    scan.keepBest(limit, of: layout, keys + block.start * limit)
                }
            }
        }
        return best.partners(at: layout.order)
    }

    /// The `limit` best applicants of every vacancy. The result does not depend on `threads`.
    ///
    /// Each vacancy is first shown to the classes of applicants with which it has most in common, and to the others only as
    /// long as they could be among the best.
    package func bestApplicants(_ limit: Int, threads: Int = 1) -> BestPartners {
        let layout = ScanLayout(self)
        var common = [Int16](repeating: .min, count: vacancies)
        for offer in layout.offers.joined() {
            common[Int(offer.vacancy)] = max(common[Int(offer.vacancy)], offer.constant)
        }
        let most = common
        var best = (0..<layout.workers(threads)).map { _ in BestKeys(count: vacancies, limit: limit) }
        for isNear in [true, false] {
            best.withUnsafeMutableBufferPointer { buffer in
                // Each worker has keys of its own.
                nonisolated(unsafe) let best = buffer
                layout.eachWorker(threads) { worker, scan, blocks in
                    best[worker].withPointer { keys in
                        for block in blocks {
                            scan.block = block
                            scan.showVacancies(limit, of: layout, keys) {
                                ($0.constant == most[Int($0.vacancy)]) == isNear
                            }
                        }
                    }
                }
            }
        }
        var all = best.removeFirst()
        for other in best { all.insert(all: other) }
        return all.partners(at: nil)
    }
}

extension BlockScan {
    fileprivate func keepBest(_ limit: Int, of layout: ScanLayout, _ keys: UnsafeMutablePointer<Int64>) {
        let offers = layout.offers[block.kind].sorted {
            ($1.constant, $0.group, $0.vacancy) < ($0.constant, $1.group, $1.vacancy)
        }
        var wanted = [UInt64](repeating: ~0, count: (block.count + 63) / 64)
        var first = 0
        while first < offers.count {
            let constant = offers[first].constant
            let end = offers[first...].firstIndex { $0.constant != constant } ?? offers.count
            // What a later step can still bring may be more than what this one can.
            let most = offers[first...].reduce(Int.min) { max($0, Int($1.constant) + layout.reach[Int($1.vacancy)]) }
            if first > 0 { leaveOut(limit, above: most, keys, &wanted) }
            var group: Int32 = -1
            for offer in offers[first..<end] {
                if group != offer.group { list(offer.group, among: wanted) }
                group = offer.group
                if count == 0 { continue }
                let scores = scores(with: offer)
                for index in 0..<count {
                    let key = BestKeys.key(scores[index], offer.vacancy)
                    let own = keys + Int(places[index]) * limit
                    if key > own[0] { BestKeys.insert(key, own, limit) }
                }
            }
            first = end
        }
    }

    /// Only those are asked on whose worst kept vacancy is not above what is still to come.
    private func leaveOut(
        _ limit: Int, above most: Int, _ keys: UnsafeMutablePointer<Int64>, _ wanted: inout [UInt64]
    ) {
        for place in 0..<block.count where BestKeys.score(keys[place * limit]) > most {
            wanted[place / 64] &= ~(1 << UInt64(place % 64))
        }
    }

    fileprivate func showVacancies(
        _ limit: Int, of layout: ScanLayout, _ keys: UnsafeMutablePointer<Int64>,
        where isMeant: (ScanLayout.Offer) -> Bool
    ) {
        var group: Int32 = -1
        for offer in layout.offers[block.kind] where isMeant(offer) {
            let vacancy = Int(offer.vacancy)
            let own = keys + vacancy * limit
            if BestKeys.score(own[0]) > Int(offer.constant) + layout.reach[vacancy] { continue }
            if group != offer.group { list(offer.group) }
            group = offer.group
            if count == 0 { continue }
            let scores = scores(with: offer)
            for index in 0..<count {
                let key = BestKeys.key(scores[index], numbers[index])
                if key > own[0] { BestKeys.insert(key, own, limit) }
            }
        }
    }
}
