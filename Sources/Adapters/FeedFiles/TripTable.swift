import Domain

/// The trips of a feed: which may be kept, and which are not.
struct TripTable {
    enum State: UInt8 {
        /// It runs on one of the days.
        case wanted
        case onOtherDays
        /// A row of it, or what it names, was refused.
        case refused
    }

    private(set) var index = ByteIndex()
    private(set) var states: [State] = []
    /// By number; the id of those that are not wanted is empty.
    private(set) var ids: [String] = []
    private(set) var routes: [Int32] = []
    private(set) var services: [Int32] = []
    private(set) var headways: [Int: [FeedTrip.Headway]] = [:]

    var count: Int { states.count }

    init(_ table: FeedTable, _ known: RouteTable, _ calendar: ServiceTable) throws(FeedFault) {
        var table = table
        let (id, route) = (try table.required("trip_id"), try table.required("route_id"))
        let service = try table.required("service_id")
        while try table.next() {
            guard let own = table.requiredText(id), index.add(table.bytes[table.cell(id)]) != nil else {
                if !table.cell(id).isEmpty { table.repeated(id) }
                table.log.refuse()
                continue
            }
            let routeNumber = known.index.find(table.bytes[table.cell(route)])
            let serviceNumber = calendar.index.find(table.bytes[table.cell(service)])
            if routeNumber.map({ known.rows[$0] == nil }) ?? true { table.unknown(route, "route") }
            if serviceNumber.map(calendar.refused.contains) ?? true { table.unknown(service, "service") }
            var state = State.refused
            if let routeNumber, known.rows[routeNumber] != nil, let serviceNumber,
                !calendar.refused.contains(serviceNumber)
            {
                state = calendar.rows[serviceNumber].isEmpty ? .onOtherDays : .wanted
            } else {
                table.log.refuse()
            }
            states.append(state)
            ids.append(state == .wanted ? own : "")
            routes.append(Int32(routeNumber ?? 0))
            services.append(Int32(serviceNumber ?? 0))
        }
    }

    mutating func refuse(_ trip: Int) { states[trip] = .refused }

    /// Trips that run by a headway. Source: GTFS Schedule Reference, frequencies.txt.
    mutating func readFrequencies(_ table: FeedTable) throws(FeedFault) {
        var table = table
        let (id, start) = (try table.required("trip_id"), try table.required("start_time"))
        let (end, every) = (try table.required("end_time"), try table.required("headway_secs"))
        let exact = table.column("exact_times")
        while try table.next() {
            guard let trip = index.find(table.bytes[table.cell(id)]) else {
                table.unknown(id, "trip")
                table.log.refuse()
                continue
            }
            guard states[trip] == .wanted else { continue }
            let from = table.required(start, expected: "a time HH:MM:SS", FeedValue.time)
            let to = table.required(end, expected: "a time HH:MM:SS after start_time") { bytes in
                FeedValue.time(bytes).flatMap { time in from.map { time > $0 } ?? true ? time : nil }
            }
            let seconds = table.required(every, expected: "seconds from 10 to 86400") { bytes in
                FeedValue.number(bytes).flatMap { (10...86_400).contains($0) ? $0 : nil }
            }
            let isExact = table.optional(exact, usual: false, expected: "0 or 1", FeedValue.flag)
            guard let from, let to, let seconds, let isExact else {
                table.log.refuse()
                refuse(trip)
                continue
            }
            headways[trip, default: []].append(
                FeedTrip.Headway(from: Int(from), to: Int(to), seconds: seconds, isExact: isExact))
        }
    }
}
