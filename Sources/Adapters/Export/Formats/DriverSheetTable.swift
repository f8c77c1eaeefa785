import Calendar
package import Domain
import Tables

/// The sheets of the drivers as a table.
package enum DriverSheetTable {
    /// The columns, in order.
    package static let columns = [
        "date", "driver", "vehicle", "hub", "meetingPoint", "leavesBase", "departure", "back", "kilometres",
        "applicants", "names", "phones", "people", "luggage", "infantSeats", "toddlerSeats", "boosterSeats", "line",
        "arrives", "getsOut", "place",
    ]

    /// One sheet as CSV: UTF-8 with a byte order mark, comma, one row a party that is fetched, moments as
    /// `2012-08-27T13:45` by the clocks of the region. Text that a spreadsheet would run gets an apostrophe.
    package static func csv(_ sheet: DriverSheet) -> [UInt8] {
        var writer = TableWriter(formulas: .guarded, hasMark: true)
        writer.append(columns)
        for ride in sheet.rides {
            for party in ride.parties { writer.append(cells(sheet, ride, party)) }
        }
        return writer.take()
    }

    private static func cells(
        _ sheet: DriverSheet, _ ride: DriverSheet.Ride, _ party: DriverSheet.Party
    ) -> [String] {
        [
            sheet.date.iso, sheet.driver?.id.text ?? "", ride.vehicle.text, ride.hub, ride.meetingPoint ?? "",
            minute(ride.leavesBase), minute(ride.departure), minute(ride.isBack), String(ride.kilometres),
            party.applicants.map(\.text).joined(separator: "; "), party.names.joined(separator: "; "),
            party.phones.joined(separator: "; "), String(party.people), String(party.luggage),
        ] + ChildSeat.allCases.map { String(party.childSeats[$0] ?? 0) } + [
            party.line ?? "", party.arrives.map(minute) ?? "", minute(party.out), party.place,
        ]
    }

    private static func minute(_ wall: WallTime) -> String { String(wall.text.prefix(16)) }
}
