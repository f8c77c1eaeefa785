import Calendar
import Domain
import FeedFiles

/// Reads the bytes as a table of a small feed, which one the first of them says, or as the archive itself: a feed whose numbers point
/// at what is there, or a fault; never a crash, the same feed twice, and findings that name a table.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeed(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let tables = HandmadeFeed.usual.keys.sorted()
    let choice = Int(bytes.first ?? 0) % (tables.count + 1)
    var file = bytes
    if choice < tables.count {
        file = HandmadeFeed([tables[choice]: String(decoding: bytes.dropFirst(), as: UTF8.self)]).bytes
    }
    let (first, findings) = reading(file)
    let again = reading(file)
    precondition(first == again.feed && findings == again.findings, "a second reading differs")
    precondition(findings.allSatisfy { $0.file.hasPrefix("feed/") && !$0.message.isEmpty }, "a finding names no table")
    if case .success(let reading) = first { check(reading.feed) }
    return 0
}

private func reading(_ file: [UInt8]) -> (feed: Result<FeedReading, FeedFault>, findings: [Finding]) {
    guard let from = CivilDate(iso: "2012-08-13"), let to = CivilDate(iso: "2012-08-22") else {
        preconditionFailure("both are days")
    }
    let wish = FeedWish(name: "feed", days: from...to, box: .world)
    var findings: [Finding] = []
    let result = Result { () throws(FeedFault) in
        let source = try FeedSource(bytes: file, name: "feed")
        return try FeedReader(source, wish, knowsZone: { $0.hasPrefix("Europe/") }) { findings.append($0) }.read()
    }
    return (result, findings)
}

/// What the search relies on.
private func check(_ feed: Feed) {
    for stop in feed.stops {
        precondition(!stop.id.isEmpty && stop.zone.hasPrefix("Europe/"), "a stop without id or zone")
    }
    for transfer in feed.transfers {
        precondition(
            feed.stops.indices.contains(transfer.from) && feed.stops.indices.contains(transfer.to), "no such stop")
    }
    for pattern in feed.patterns {
        precondition(feed.routes.indices.contains(pattern.route) && pattern.calls.count >= 2, "a pattern without a way")
        precondition(pattern.calls.allSatisfy { feed.stops.indices.contains($0.stop) }, "no such stop")
        precondition(!pattern.trips.isEmpty, "a pattern without trips")
    }
}
