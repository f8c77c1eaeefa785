import Calendar
import Domain

/// Compares the stays of one household with the announced ones.
struct StayChanges {
    private let index: Int
    private let home: Home
    private let housing: CompiledHousing

    init(_ home: Int, _ housing: CompiledHousing) {
        index = home
        self.home = housing.homes[home]
        self.housing = housing
    }

    struct Run: Hashable {
        let place: Int
        let segments: Range<Int>
    }

    /// The chain as stays: neighbouring segments in one place.
    func stays(of chain: [Int]) -> [Run] {
        var runs: [Run] = []
        for (segment, place) in zip(home.range, chain) {
            if let last = runs.last, last.place == place {
                runs[runs.count - 1] = Run(place: place, segments: last.segments.lowerBound..<(segment + 1))
            } else {
                runs.append(Run(place: place, segments: segment..<(segment + 1)))
            }
        }
        return runs
    }

    /// For each announced stay: no stay over all of its nights 100, its place on none of its nights 2; less what is
    /// unavoidable.
    func cost(of stays: [Run]) -> Int {
        home.announced.reduce(0) { total, announced in
            let keepsDates = stays.contains { covers($0.segments, announced) }
            let keepsPlace = stays.contains { $0.place == announced.place && $0.segments.overlaps(announced.segments) }
            return total + (keepsDates ? 0 : 100) + (keepsPlace ? 0 : 2) - cheapest(announced)
        }
    }

    func areAnnounced(_ stays: [Run]) -> Bool {
        stays.count == home.announced.count
            && zip(stays, home.announced).allSatisfy { hasDates($0.segments, of: $1) && $0.place == $1.place }
    }

    private func hasDates(_ segments: Range<Int>, of announced: Home.Announced) -> Bool {
        housing.turningDays[segments.lowerBound] == announced.span.from
            && housing.turningDays[segments.upperBound] == announced.span.until
    }

    private func covers(_ segments: Range<Int>, _ announced: Home.Announced) -> Bool {
        housing.turningDays[segments.lowerBound] <= announced.span.from
            && announced.span.until <= housing.turningDays[segments.upperBound]
    }

    /// What the announced stay costs at least, if the household were alone in the world.
    private func cheapest(_ announced: Home.Announced) -> Int {
        let segments = announced.segments
        let hasUsableNight =
            announced.place.map { place in
                segments.contains { housing.isUsable(place, by: index, in: $0) }
            } ?? false
        let keepsDates = !segments.isEmpty && covers(segments, announced)
        if keepsDates {
            let whole = home.places.indices.filter { place in
                segments.allSatisfy { housing.isUsable(place, by: index, in: $0) }
            }
            if let place = announced.place, whole.contains(place) { return 0 }
            if !whole.isEmpty { return 2 }
        }
        return hasUsableNight ? 100 : 102
    }
}
