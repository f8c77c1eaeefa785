package import Domain
import Tables
import WorkbookWriting

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
        for row in rows(sheet) { writer.append(row.map(\.plain)) }
        return writer.take()
    }

    /// The cells of each party that is fetched, in the order of the columns.
    static func rows(_ sheet: DriverSheet) -> [[BookCell]] {
        sheet.rides.flatMap { ride in ride.parties.map { cells(sheet, ride, $0) } }
    }

    private static func cells(
        _ sheet: DriverSheet, _ ride: DriverSheet.Ride, _ party: DriverSheet.Party
    ) -> [BookCell] {
        [
            .date(sheet.date), BookCell(sheet.driver?.id.text), BookCell(ride.vehicle.text), BookCell(ride.hub),
            BookCell(ride.meetingPoint), .moment(ride.leavesBase), .moment(ride.departure), .moment(ride.isBack),
            .number(ride.kilometres), BookCell(party.applicants.map(\.text).joined(separator: "; ")),
            BookCell(party.names.joined(separator: "; ")), BookCell(party.phones.joined(separator: "; ")),
            .number(party.people), .number(party.luggage),
        ] + ChildSeat.allCases.map { .number(party.childSeats[$0] ?? 0) } + [
            BookCell(party.line), .minute(party.arrives), .moment(party.out), BookCell(party.place),
        ]
    }
}
