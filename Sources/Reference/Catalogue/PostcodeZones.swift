import Domain

/// In which Länder German postcodes with the same first two digits lie (Postleitregionen).
///
/// Source: the regions of Deutsche Post as they are known; a region at a border has every Land that any of its postcodes is in.
enum PostcodeZones {
    /// The Länder of a postcode; nil where it is none of five digits, or none of its region is known.
    static func lands(of postcode: String) -> Set<Land>? {
        guard postcode.utf8.count == 5, let region = Int(postcode.prefix(2)) else { return nil }
        return table[region]
    }

    private static let table: [Int: Set<Land>] = {
        var table: [Int: Set<Land>] = [:]
        for (land, regions) in regions {
            for range in regions {
                for region in range { table[region, default: []].insert(land) }
            }
        }
        return table
    }()

    private static let regions: [(Land, [ClosedRange<Int>])] = [
        (.badenWuerttemberg, [63...64, 68...79, 88...89, 97...97]),
        (.bavaria, [63...63, 80...89, 90...97]),
        (.berlin, [10...10, 12...14]),
        (.brandenburg, [1...1, 3...4, 12...12, 14...17, 19...19]),
        (.bremen, [27...28]),
        (.hamburg, [20...22, 27...27]),
        (.hesse, [34...37, 55...55, 59...61, 63...65, 68...69]),
        (.mecklenburgVorpommern, [17...19, 23...23]),
        (.lowerSaxony, [19...19, 21...21, 26...31, 34...34, 37...38, 48...49]),
        (.northRhineWestphalia, [32...34, 37...37, 40...42, 44...53, 57...59]),
        (.rhinelandPalatinate, [51...51, 53...57, 65...67, 76...76]),
        (.saarland, [54...54, 66...66]),
        (.saxony, [1...4, 7...9]),
        (.saxonyAnhalt, [6...6, 14...14, 29...29, 38...39]),
        (.schleswigHolstein, [21...25]),
        (.thuringia, [4...4, 6...7, 36...37, 96...96, 98...99]),
    ]
}
