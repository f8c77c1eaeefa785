import Domain

/// The stops of a feed, and how one changes between them.
struct StopTable {
    struct Row {
        let id: String
        let name: String
        let point: GeoPoint
        var zone: String
        /// Number of its station; nil where it belongs to none.
        var parent: Int?
        let kind: Int
    }

    struct Pair: Hashable {
        let from: Int
        let to: Int
    }

    /// A rule of change; `rank` says how exactly it names its ends, from 0.
    private struct Rule {
        let rank: Int
        let minutes: Int?
    }

    private(set) var index = ByteIndex()
    /// By number; nil where the row was refused.
    private(set) var rows: [Row?] = []
    /// For each stop the one that stands for it: its station, or itself where platforms are told apart.
    private(set) var places: [Int] = []
    private var rules: [Pair: Rule] = [:]
    /// For each station its platforms.
    private var platforms: [Int: [Int]] = [:]

    /// - Parameter zone: That of stops that name none.
    init(_ table: FeedTable, zone: String?, _ knowsZone: (String) -> Bool) throws(FeedFault) {
        var parents: [(stop: Int, id: [UInt8], line: Int)] = []
        try readRows(table, zone: zone, knowsZone, &parents)
        for (stop, id, line) in parents {
            guard let parent = index.find(id[...]), rows[parent]?.kind == 1 else {
                // Without its station it is a place of its own: that only makes changes fewer.
                table.log.note(
                    Finding(
                        severity: .error, file: table.file, location: .cell(line: line, column: nil),
                        field: "parent_station", value: nil, code: FeedCode.unknownID.rawValue,
                        message: "there is no station with that id, or its row was refused",
                        hint: "the stop is kept without a station; correct the row, or fetch the feed again"))
                continue
            }
            rows[stop]?.parent = parent
            if let station = rows[parent] { rows[stop]?.zone = station.zone }
        }
        places = rows.indices.map { rows[$0]?.parent ?? $0 }
        for (number, row) in rows.enumerated() {
            if let parent = row?.parent { platforms[parent, default: []].append(number) }
        }
    }

    private mutating func readRows(
        _ table: FeedTable, zone: String?, _ knowsZone: (String) -> Bool,
        _ parents: inout [(stop: Int, id: [UInt8], line: Int)]
    ) throws(FeedFault) {
        var table = table
        let id = try table.required("stop_id")
        let (name, latitude) = (try table.required("stop_name"), try table.required("stop_lat"))
        let longitude = try table.required("stop_lon")
        let (kind, parent) = (table.column("location_type"), table.column("parent_station"))
        let ownZone = table.column("stop_timezone")
        while try table.next() {
            guard let own = table.requiredText(id), let number = index.add(table.bytes[table.cell(id)]) else {
                if !table.cell(id).isEmpty { table.repeated(id) }
                table.log.refuse()
                continue
            }
            rows.append(nil)
            let type = table.optional(kind, usual: 0, expected: "a type from 0 to 4") { bytes in
                FeedValue.number(bytes).flatMap { (0...4).contains($0) ? $0 : nil }
            }
            // Entrances, nodes and boarding areas are places where nothing stops.
            if let type, type > 1 { continue }
            guard let type, let name = table.requiredText(name),
                let south = table.required(
                    latitude, expected: "degrees from -90 to 90", { FeedValue.degrees($0, most: 90) }),
                let west = table.required(
                    longitude, expected: "degrees from -180 to 180", { FeedValue.degrees($0, most: 180) }),
                let zone = table.zone(ownZone, usual: zone, knowsZone)
            else {
                table.log.refuse()
                continue
            }
            rows[number] = Row(
                id: own, name: name, point: GeoPoint(latitudeMicrodegrees: south, longitudeMicrodegrees: west),
                zone: zone, parent: nil, kind: type)
            if let parent, !table.cell(parent).isEmpty, type == 0 {
                parents.append((number, Array(table.bytes[table.cell(parent)]), table.line))
            }
        }
    }

    // MARK: Changes

    /// Reads transfers.txt; platforms that it names are places of their own from then on.
    mutating func readTransfers(_ table: FeedTable) throws(FeedFault) {
        var table = table
        let (from, to) = (try table.required("from_stop_id"), try table.required("to_stop_id"))
        let (type, time) = (table.column("transfer_type"), table.column("min_transfer_time"))
        let limits = ["from_route_id", "to_route_id", "from_trip_id", "to_trip_id"].compactMap(table.column)
        var named: [(Pair, Int?)] = []
        var special = 0
        while try table.next() {
            let kind = table.optional(type, usual: 0, expected: "a type from 0 to 5") { bytes in
                FeedValue.number(bytes).flatMap { (0...5).contains($0) ? $0 : nil }
            }
            if kind == 4 || kind == 5 || limits.contains(where: { !table.cell($0).isEmpty }) {
                special += 1
                continue
            }
            guard let from = stop(from, table), let to = stop(to, table) else {
                table.log.refuse()
                continue
            }
            let seconds = table.cell(time, expected: "seconds from 0 to 86400") { bytes in
                FeedValue.number(bytes).flatMap { (0...86_400).contains($0) ? $0 : nil }
            }
            let minutes = minutes(kind, seconds, between: from, and: to)
            if kind == nil { table.log.refuse() } else if case .refused = seconds { table.log.refuse() }
            named.append((Pair(from: from, to: to), minutes))
        }
        if special > 0 {
            table.log.remark(
                .ruleNotUsed, file: table.file,
                "\(special) rules hold for single routes or trips only and are not used",
                hint: "changes there take as long as others at the stop")
        }
        tellApart(named.flatMap { [$0.0.from, $0.0.to] })
        for (pair, minutes) in named { add(pair, minutes) }
    }

    /// Nil where one cannot change, and where the row says nothing that can be relied on.
    private func minutes(_ kind: Int?, _ seconds: FeedCell<Int>, between from: Int, and to: Int) -> Int? {
        guard let kind, kind != 3 else { return nil }
        switch seconds {
        case .refused: return nil
        case .value(let seconds): return (seconds + 59) / 60
        case .absent:
            if kind == 2 { return nil }
            guard places[from] != places[to], let left = rows[from]?.point, let right = rows[to]?.point else {
                return 0
            }
            // The way on foot is a third longer than the crow's flight, at 4.2 km an hour.
            return Distance.metres(left, right) * 135 / 100 / 70
        }
    }

    private func stop(_ column: Int, _ table: FeedTable) -> Int? {
        if let number = index.find(table.bytes[table.cell(column)]), rows[number] != nil { return number }
        table.unknown(column, "stop")
        return nil
    }

    /// Platforms of a station of which one is named stand for themselves; one changes between them as anywhere.
    private mutating func tellApart(_ stops: [Int]) {
        for station in Set(stops.compactMap { rows[$0]?.parent }) {
            let platforms = platforms[station] ?? []
            for platform in platforms { places[platform] = platform }
            for from in platforms {
                for to in platforms where from != to { rules[Pair(from: from, to: to)] = Rule(rank: 0, minutes: 0) }
            }
        }
    }

    /// A rule that names a station holds for its platforms, unless another names them.
    private mutating func add(_ pair: Pair, _ minutes: Int?) {
        let (from, to) = (members(pair.from), members(pair.to))
        let rank = 1 + (from.count == 1 && from[0] == pair.from ? 1 : 0) + (to.count == 1 && to[0] == pair.to ? 1 : 0)
        for start in from {
            for end in to {
                let key = Pair(from: start, to: end)
                if let known = rules[key], known.rank > rank || known.rank == rank && isStricter(known.minutes, minutes)
                {
                    continue
                }
                rules[key] = Rule(rank: rank, minutes: minutes)
            }
        }
    }

    /// Of two rules that name the same ends the one holds that asks for more time, whichever row comes first.
    private func isStricter(_ known: Int?, _ minutes: Int?) -> Bool {
        guard let known else { return true }
        return minutes.map { known >= $0 } ?? false
    }

    /// The places that an id of transfers.txt stands for: itself, or the platforms of a station that are told apart.
    private func members(_ stop: Int) -> [Int] {
        guard rows[stop]?.kind == 1, let platforms = platforms[stop], platforms.contains(where: { places[$0] == $0 })
        else { return [places[stop]] }
        return platforms
    }

    /// The rules between places that are kept, by their new numbers.
    func transfers(_ numbers: [Int: Int]) -> [FeedTransfer] {
        rules.compactMap { pair, rule in
            guard let from = numbers[pair.from], let to = numbers[pair.to] else { return nil }
            return FeedTransfer(from: from, to: to, minutes: rule.minutes)
        }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }
}
