import Calendar
import Domain

/// Finds parties that need more seats in their window than own vehicles can bring in it.
struct CountCertificates {
    private let compiled: CompiledPickups

    /// More parties than this are not counted.
    private static let most = 150

    init(_ compiled: CompiledPickups) {
        self.compiled = compiled
    }

    /// The most people beyond the seats of any window.
    func shortage(among parties: [Int]) -> Int {
        var worst = 0
        forEachWindow(parties) { _, need, supply in worst = max(worst, need - supply) }
        return worst
    }

    /// The smallest set of parties with this one that needs more than there is; nil where none was found.
    func certificate(for party: Int, among parties: [Int]) -> PlanCertificate? {
        var best: (group: [Int], need: Int, supply: Int)?
        forEachWindow(parties) { group, need, supply in
            guard need > supply, group.contains(party) else { return }
            if group.count < best?.group.count ?? .max { best = (group, need, supply) }
        }
        guard let best else { return nil }
        let from = best.group.map { compiled.parties[$0].ready }.min() ?? 0
        let to = best.group.map { compiled.parties[$0].latest }.max() ?? 0
        return .count(
            items: best.group.map { compiled.parties[$0].source.id }.sorted().map(\.text), resource: "seats",
            need: best.need, supply: best.supply,
            window: "\(Instant(seconds: from * 60).iso) to \(Instant(seconds: to * 60).iso)")
    }

    private func forEachWindow(_ parties: [Int], _ body: ([Int], Int, Int) -> Void) {
        let limited = parties.filter { compiled.parties[$0].latest < CompiledPickups.never }
        guard limited.count <= CountCertificates.most else { return }
        // Seats of hired vehicles have no limit, and then neither has any window that holds such a party.
        guard limited.contains(where: { !canBeHired($0) }) else { return }
        let starts = Set(limited.map { compiled.parties[$0].ready }).sorted()
        let ends = Set(limited.map { compiled.parties[$0].latest }).sorted()
        for start in starts {
            for end in ends where start <= end {
                let group = limited.filter {
                    compiled.parties[$0].ready >= start && compiled.parties[$0].latest <= end
                }
                guard group.count > 1, let supply = supply(group, from: start, to: end) else { continue }
                body(group, group.reduce(0) { $0 + compiled.parties[$1].source.seats }, supply)
            }
        }
    }

    private func canBeHired(_ party: Int) -> Bool {
        compiled.vehicles.indices.contains {
            compiled.vehicles[$0].source.isHired && compiled.fits([party], in: $0)
        }
    }

    /// Seats that can leave the hubs of the parties in the window; nil where there is no limit.
    private func supply(_ group: [Int], from: Int, to: Int) -> Int? {
        var supply = 0
        for index in compiled.vehicles.indices {
            let vehicle = compiled.vehicles[index]
            let able = group.filter { compiled.fits([$0], in: index) }
            guard !able.isEmpty else { continue }
            guard !vehicle.source.isHired, let base = vehicle.base else { return nil }
            let out = able.map { compiled.map.gap(base, compiled.parties[$0].hub) }.min() ?? 0
            let rest =
                able.map { party in
                    compiled.map.leastMinutes(compiled.parties[party].hub, compiled.parties[party].destination)
                        + compiled.problem.stopMinutes
                        + compiled.map.leastMinutes(compiled.parties[party].destination, base)
                }.min() ?? 0
            guard out < CompiledPickups.never, rest < CompiledPickups.never else { continue }
            guard out + rest > 0 else { return nil }
            let windows = vehicle.source.windows ?? []
            var trips = vehicle.source.windows == nil ? (to - from) / (out + rest) + 1 : 0
            for window in windows {
                let first = max(from, window.from.seconds / 60 + out)
                let last = min(to, window.to.seconds / 60 - rest)
                if first <= last { trips += (last - first) / (out + rest) + 1 }
            }
            supply += trips * vehicle.source.seats
        }
        return supply
    }
}
