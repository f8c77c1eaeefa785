import Arguments
import Calendar
import Domain
import FeedFiles

/// What `lotse import gtfs` needs beside the file.
enum FeedOptions {
    private static let box = Option("bbox", .box, "gtfs: keep trips that call in this box of degrees")
    private static let from = Option("from", .date, "gtfs: keep trips that run on this day or later")
    private static let to = Option("to", .date, "gtfs: … and on this day or earlier")
    private static let name = Option("name", .feedName, "gtfs: what the campaign calls the feed; replaces that one")

    static let specs = [name.spec, from.spec, to.spec, box.spec]

    /// Two years, as timetables hold for one.
    private static let longestSpan = 731

    /// What is wanted of the feed. Throws a usage error where something is missing.
    static func wish(_ invocation: Invocation) throws(UsageError) -> FeedWish {
        let name = try invocation.required(name)
        let (first, last) = (try invocation.required(from), try invocation.required(to))
        let box = try invocation.required(box)
        let count = first.days(to: last) + 1
        guard (1...longestSpan).contains(count) else {
            throw UsageError.conflict(
                "--from \(first) --to \(last) are \(max(0, count)) days, expected 1 to \(longestSpan)",
                hint: "give the first and the last day on which anybody travels")
        }
        return FeedWish(name: name, days: first...last, box: box)
    }

    /// Refuses options that mean something for feeds alone.
    static func refuse(_ invocation: Invocation) throws(UsageError) {
        let given = [
            ("--name", invocation[name] != nil), ("--from", invocation[from] != nil), ("--to", invocation[to] != nil),
            ("--bbox", invocation[box] != nil),
        ].filter(\.1).map(\.0)
        guard given.isEmpty else {
            throw UsageError.conflict(
                "\(given.joined(separator: ", ")) is for 'lotse import gtfs' alone", hint: "leave it out")
        }
    }
}

extension ValueKind where Value == GeoBox {
    /// South, west, north and east in degrees.
    static var box: ValueKind<GeoBox> {
        ValueKind(
            placeholder: "S,W,N,E", expected: "the south, west, north and east of a box in degrees: 47.5,7.5,50.6,13.9"
        ) { text in
            let edges = text.split(separator: ",", omittingEmptySubsequences: false).enumerated().map { index, edge in
                FeedValue.degrees(Array(edge.utf8)[...], most: index.isMultiple(of: 2) ? 90 : 180)
            }
            guard edges.count == 4, let south = edges[0], let west = edges[1], let north = edges[2], let east = edges[3]
            else { return nil }
            return GeoBox(
                southWest: GeoPoint(latitudeMicrodegrees: south, longitudeMicrodegrees: west),
                northEast: GeoPoint(latitudeMicrodegrees: north, longitudeMicrodegrees: east))
        }
    }
}

extension ValueKind where Value == String {
    /// A short word: it begins the ids of the feed's connections.
    static var feedName: ValueKind<String> {
        ValueKind(placeholder: "NAME", expected: "up to 32 small letters, digits and -, beginning with a letter") {
            text in
            let bytes = Array(text.utf8)
            guard (1...32).contains(bytes.count), (0x61...0x7a).contains(bytes[0]) else { return nil }
            let isWord = bytes.allSatisfy {
                (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
            return isWord ? text : nil
        }
    }
}
