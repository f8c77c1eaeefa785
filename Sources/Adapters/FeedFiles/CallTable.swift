import Domain

/// The times of trips at stops, as they come: 28 bytes each.
struct CallTable {
    struct Row {
        /// No time is given.
        static let none: Int32 = -1

        var trip: Int32
        var sequence: Int32
        var stop: Int32
        var arrives: Int32
        var departs: Int32
        var line: Int32
        var mayBoard: Bool
        var mayAlight: Bool
    }

    private static let blockSize = 1 << 16

    /// Blocks of one size, so that growing never copies all of them.
    private var blocks: [[Row]] = []
    private(set) var count = 0
    /// For each trip how many rows it has.
    private var counts: [Int32]

    /// - Parameter count: Of trips.
    init(count: Int) {
        counts = Array(repeating: 0, count: count)
    }

    /// Reads stop_times.txt; a row that cannot be read takes its trip with it.
    mutating func read(_ table: FeedTable, _ trips: inout TripTable, _ stops: StopTable) throws(FeedFault) {
        var table = table
        let columns = try CallColumns(table)
        var lastID: [UInt8] = []
        var trip: Int?
        while try table.next() {
            let id = table.bytes[table.cell(columns.trip)]
            if trip == nil || !lastID.elementsEqual(id) {
                trip = trips.index.find(id)
                lastID = Array(id)
            }
            guard let trip else {
                table.unknown(columns.trip, "trip")
                table.log.refuse()
                continue
            }
            guard trips.states[trip] == .wanted else { continue }
            guard let row = columns.row(trip, table, stops) else {
                table.log.refuse()
                trips.refuse(trip)
                continue
            }
            append(row)
            counts[trip] += 1
        }
    }

    private mutating func append(_ row: Row) {
        if count.isMultiple(of: CallTable.blockSize) {
            blocks.append([])
            blocks[blocks.count - 1].reserveCapacity(CallTable.blockSize)
        }
        blocks[blocks.count - 1].append(row)
        count += 1
    }

    /// Calls `body` for each trip in the order of the numbers with its rows, which are in the order of their sequence.
    func eachTrip(_ body: (Int, [Row]) -> Void) {
        var ends: [Int] = []
        ends.reserveCapacity(counts.count)
        var sum = 0
        for count in counts {
            ends.append(sum)
            sum += Int(count)
        }
        // Where each trip's rows are, in the order in which they came; `ends` grows from their starts to their ends.
        var order = [Int32](repeating: 0, count: count)
        var number = 0
        for block in blocks {
            for row in block {
                order[ends[Int(row.trip)]] = Int32(number)
                ends[Int(row.trip)] += 1
                number += 1
            }
        }
        var start = 0
        var rows: [Row] = []
        for (trip, end) in ends.enumerated() {
            rows.removeAll(keepingCapacity: true)
            for place in order[start..<end] {
                rows.append(blocks[Int(place) / CallTable.blockSize][Int(place) % CallTable.blockSize])
            }
            start = end
            if zip(rows, rows.dropFirst()).contains(where: { $0.sequence > $1.sequence }) {
                rows.sort { ($0.sequence, $0.line) < ($1.sequence, $1.line) }
            }
            body(trip, rows)
        }
    }
}

/// Where the columns of stop_times.txt are.
private struct CallColumns {
    let trip: Int
    private let sequence: Int
    private let stop: Int
    private let arrives: Int?
    private let departs: Int?
    private let boarding: Int?
    private let alighting: Int?

    init(_ table: FeedTable) throws(FeedFault) {
        trip = try table.required("trip_id")
        sequence = try table.required("stop_sequence")
        stop = try table.required("stop_id")
        arrives = try table.required("arrival_time")
        departs = try table.required("departure_time")
        boarding = table.column("pickup_type")
        alighting = table.column("drop_off_type")
    }

    /// The row that was read last; nil where it cannot be taken.
    func row(_ trip: Int, _ table: FeedTable, _ stops: StopTable) -> CallTable.Row? {
        guard let sequence = table.required(sequence, expected: "a whole number", FeedValue.number),
            let arrives = table.optional(
                arrives, usual: CallTable.Row.none, expected: "a time HH:MM:SS", FeedValue.time),
            let departs = table.optional(
                departs, usual: CallTable.Row.none, expected: "a time HH:MM:SS", FeedValue.time),
            let mayBoard = table.optional(boarding, usual: true, expected: "a type from 0 to 3", CallColumns.isRegular),
            let mayAlight = table.optional(
                alighting, usual: true, expected: "a type from 0 to 3", CallColumns.isRegular)
        else { return nil }
        guard let stop = stops.index.find(table.bytes[table.cell(stop)]), stops.rows[stop]?.kind == 0 else {
            table.unknown(self.stop, "stop")
            return nil
        }
        return CallTable.Row(
            trip: Int32(trip), sequence: Int32(sequence), stop: Int32(stop),
            arrives: arrives == CallTable.Row.none ? departs : arrives,
            departs: departs == CallTable.Row.none ? arrives : departs, line: Int32(clamping: table.line),
            mayBoard: mayBoard, mayAlight: mayAlight)
    }

    /// Where one has to phone or to speak to the driver, nobody who is new here is sent.
    private static func isRegular(_ bytes: ArraySlice<UInt8>) -> Bool? {
        FeedValue.number(bytes).flatMap { (0...3).contains($0) ? $0 == 0 : nil }
    }
}
