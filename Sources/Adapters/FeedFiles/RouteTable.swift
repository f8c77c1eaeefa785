import Domain

extension FeedTable {
    /// The id of a row came before.
    func repeated(_ column: Int) {
        note(
            .repeatedID, column, "the id stands in a row above",
            hint: "the first row is kept; correct the row, or fetch the feed again")
    }

    /// A cell names what is not there.
    func unknown(_ column: Int, _ noun: String) {
        note(
            .unknownID, column, "there is no \(noun) with that id, or its row was refused",
            hint: "what names it is left out; correct the row, or fetch the feed again")
    }

    /// A time zone; nil where it is none that is known, which is said.
    func zone(_ column: Int?, usual: String?, _ knowsZone: (String) -> Bool) -> String? {
        switch text(column) {
        case .refused: return nil
        case .value(let name):
            if knowsZone(name) { return name }
            note(
                .wrongValue, column, "found \"\(name)\", expected a name of the time zone database",
                hint: "write Europe/Berlin or the like")
            return nil
        case .absent:
            if usual == nil { note(.missingValue, nil, "there is no time zone", hint: "fill it in, in agency.txt") }
            return usual
        }
    }
}

/// The operators of a feed, by the zones in which they mean their times.
struct AgencyTable {
    private var zones: [String: String] = [:]
    /// The zone of the first operator; nil where its row was refused.
    private(set) var first: String?

    init(_ table: FeedTable, _ knowsZone: (String) -> Bool) throws(FeedFault) {
        var table = table
        let zoneColumn = try table.required("agency_timezone")
        let idColumn = table.column("agency_id")
        while try table.next() {
            guard case .some(let id) = table.optionalText(idColumn),
                let zone = table.required(zoneColumn, usual: nil, knowsZone)
            else {
                table.log.refuse()
                continue
            }
            if zones.isEmpty { first = zone }
            if zones.updateValue(zone, forKey: id ?? "") != nil, let idColumn { table.repeated(idColumn) }
        }
    }

    /// The zone of an operator; without id, that of the only one.
    func zone(_ id: String?) -> String? {
        guard let id else { return zones.count == 1 ? first : zones[""] }
        return zones[id]
    }
}

extension FeedTable {
    fileprivate func required(_ column: Int, usual: String?, _ knowsZone: (String) -> Bool) -> String? {
        if !cell(column).isEmpty { return zone(column, usual: usual, knowsZone) }
        note(
            .missingValue, column, "the cell is empty, expected a time zone",
            hint: "correct the row, or fetch the feed again")
        return nil
    }
}

/// The lines of a feed.
struct RouteTable {
    private(set) var index = ByteIndex()
    /// By number; nil where the row was refused.
    private(set) var rows: [FeedRoute?] = []

    init(_ table: FeedTable, _ agencies: AgencyTable) throws(FeedFault) {
        var table = table
        let (id, type) = (try table.required("route_id"), try table.required("route_type"))
        let (short, long) = (table.column("route_short_name"), table.column("route_long_name"))
        let agency = table.column("agency_id")
        while try table.next() {
            guard let own = table.requiredText(id), index.add(table.bytes[table.cell(id)]) != nil else {
                if !table.cell(id).isEmpty { table.repeated(id) }
                table.log.refuse()
                continue
            }
            rows.append(nil)
            guard let mode = table.required(type, expected: "a route type of GTFS", FeedValue.mode),
                case .some(let short) = table.optionalText(short), case .some(let long) = table.optionalText(long),
                case .some(let operatorID) = table.optionalText(agency)
            else {
                table.log.refuse()
                continue
            }
            guard let zone = agencies.zone(operatorID) else {
                table.unknown(agency ?? id, "agency")
                table.log.refuse()
                continue
            }
            rows[rows.count - 1] = FeedRoute(id: own, line: short ?? long ?? own, mode: mode, zone: zone)
        }
    }
}
