/// Reads the bytes as a feed's archive or, by the first of them, as a table inside one: a feed that fits together or a fault,
/// never a crash, and the same twice.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeed(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let tables = HandmadeFeed.usual.keys.sorted()
    let choice = Int(bytes.first ?? 0) % (tables.count + 1)
    var file = bytes
    if choice < tables.count {
        file = HandmadeFeed([tables[choice]: String(decoding: bytes.dropFirst(), as: UTF8.self)]).bytes
    }
    let first = read(file)
    let again = read(file)
    precondition(first == again, "a second reading differs")
    guard case .success(let reading) = first else { return 0 }
    let feed = reading.feed
    precondition(feed.tripCount > 0, "an empty feed is a fault")
    for transfer in feed.transfers {
        precondition(feed.stops.indices.contains(transfer.from) && feed.stops.indices.contains(transfer.to))
    }
    for pattern in feed.patterns {
        precondition(feed.routes.indices.contains(pattern.route), "no such route")
        precondition(pattern.calls.allSatisfy { feed.stops.indices.contains($0.stop) }, "no such stop")
        for trip in pattern.trips {
            precondition(feed.services.indices.contains(trip.service), "no such service")
            precondition(trip.times.count == 2 * pattern.calls.count, "times are missing")
            precondition(zip(trip.times, trip.times.dropFirst()).allSatisfy { $0 <= $1 }, "a trip goes back in time")
        }
    }
    return 0
}

private func read(_ file: [UInt8]) -> Result<FeedReading, FeedFault> {
    guard let first = CivilDate(iso: "2012-08-13") else { preconditionFailure("there is such a day") }
    return Result { () throws(FeedFault) in
        let limits = ZipLimits(partBytes: 1 << 20, ratio: 200, ratioFrom: 1 << 16)
        let source = try FeedSource(bytes: file, name: "f", limits: limits)
        let wish = FeedWish(name: "f", days: first...first.adding(days: 9), box: .world)
        return try FeedReader(source, wish, knowsZone: { $0.hasPrefix("Europe/") }, finding: { _ in }).read()
    }
}
