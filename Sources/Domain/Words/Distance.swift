/// Distances on the ground by integer arithmetic alone.
package enum Distance {
    /// Millionths of the cosine of 0°, 1°, … 90°.
    private static let cosine: [Int] = [
        1_000_000, 999_848, 999_391, 998_630, 997_564, 996_195, 994_522, 992_546, 990_268, 987_688, 984_808, 981_627,
        978_148, 974_370, 970_296, 965_926, 961_262, 956_305, 951_057, 945_519, 939_693, 933_580, 927_184, 920_505,
        913_545, 906_308, 898_794, 891_007, 882_948, 874_620, 866_025, 857_167, 848_048, 838_671, 829_038, 819_152,
        809_017, 798_636, 788_011, 777_146, 766_044, 754_710, 743_145, 731_354, 719_340, 707_107, 694_658, 681_998,
        669_131, 656_059, 642_788, 629_320, 615_661, 601_815, 587_785, 573_576, 559_193, 544_639, 529_919, 515_038,
        500_000, 484_810, 469_472, 453_990, 438_371, 422_618, 406_737, 390_731, 374_607, 358_368, 342_020, 325_568,
        309_017, 292_372, 275_637, 258_819, 241_922, 224_951, 207_912, 190_809, 173_648, 156_434, 139_173, 121_869,
        104_528, 87_156, 69_756, 52_336, 34_899, 17_452, 0,
    ]

    /// Kilometres between two points, rounded down; within 1 % up to 300 km, which is where wishes decide.
    package static func kilometres(_ left: GeoPoint, _ right: GeoPoint) -> Int { metres(left, right) / 1_000 }

    /// Metres between two points, rounded down; within 1 % up to 300 km.
    ///
    /// One degree of latitude is 111,195 m on a sphere of 6,371 km; longitude shrinks with the cosine of the middle
    /// latitude, read between two entries of the table.
    package static func metres(_ left: GeoPoint, _ right: GeoPoint) -> Int {
        let south = Int(left.latitudeMicrodegrees) - Int(right.latitudeMicrodegrees)
        var west = abs(Int(left.longitudeMicrodegrees) - Int(right.longitudeMicrodegrees))
        if west > 180_000_000 { west = 360_000_000 - west }
        let middle = abs(Int(left.latitudeMicrodegrees) + Int(right.latitudeMicrodegrees)) / 2
        let metresSouth = south * 111_195 / 1_000_000
        let metresWest = west * 111_195 / 1_000_000 * cosineMillionths(middle) / 1_000_000
        return root(metresSouth * metresSouth + metresWest * metresWest)
    }

    private static func cosineMillionths(_ microdegrees: Int) -> Int {
        let degree = min(microdegrees / 1_000_000, 89)
        let rest = microdegrees - degree * 1_000_000
        return cosine[degree] - (cosine[degree] - cosine[degree + 1]) * rest / 1_000_000
    }

    /// ⌊√n⌋ by Newton's method from above.
    private static func root(_ number: Int) -> Int {
        guard number > 1 else { return number }
        var guess = 1 << ((Int.bitWidth - number.leadingZeroBitCount) / 2 + 1)
        while true {
            let next = (guess + number / guess) / 2
            if next >= guess { return guess }
            guess = next
        }
    }
}
