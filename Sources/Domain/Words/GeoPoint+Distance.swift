extension GeoPoint {
    /// Metres as the crow flies, in whole numbers throughout: within one in a hundred up to 3,000 km, away from the poles.
    ///
    /// The earth is taken as a sphere with 111,195 m to a degree, and as flat between the two points at their mean latitude.
    package func metres(to other: GeoPoint) -> Int {
        let north = Int(other.latitudeMicrodegrees) - Int(latitudeMicrodegrees)
        let east = Int(other.longitudeMicrodegrees) - Int(longitudeMicrodegrees)
        let mean = (Int(other.latitudeMicrodegrees) + Int(latitudeMicrodegrees)) / 2
        let metresNorth = north * 111_195 / 1_000_000
        let metresEast = east * 111_195 / 1_000_000 * GeoPoint.cosine(mean) / 1_000_000
        return GeoPoint.root(metresNorth * metresNorth + metresEast * metresEast)
    }

    /// Kilometres as the crow flies, rounded up.
    package func kilometres(to other: GeoPoint) -> Int { (metres(to: other) + 999) / 1_000 }

    /// Millionths of the cosine of millionths of a degree between −90 and 90; off by 1,700 at most (Bhaskara I).
    private static func cosine(_ microdegrees: Int) -> Int {
        let squared = microdegrees * microdegrees / 1_000_000
        return (32_400_000_000 - 4 * squared) * 1_000_000 / (32_400_000_000 + squared)
    }

    /// The whole part of a square root.
    private static func root(_ number: Int) -> Int {
        guard number > 1 else { return max(0, number) }
        var (low, high) = (1, 3_037_000_499)
        while low < high {
            let middle = (low + high + 1) / 2
            if middle <= number / middle { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
