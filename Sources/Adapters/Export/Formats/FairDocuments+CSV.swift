package import Calendar
import Tables

extension FairDocuments {
    /// The audience's timetable as CSV: UTF-8 with a byte order mark, comma, one row an entry, cancelled ones last. The
    /// headings are the keys of `EntryFields` in every language; text that a spreadsheet would run gets an apostrophe.
    package func csv(for audience: Audience, language: DocumentLanguage, zone: Zone) -> [UInt8] {
        let sheet = sheet(for: audience)
        let keys = EntryFields.Key.allCases
        var writer = TableWriter(formulas: .guarded, hasMark: true)
        writer.append(keys.map(\.rawValue))
        for entry in sheet.entries + sheet.removed {
            let fields = EntryFields(
                entry, documents: self, audience: audience, wording: Wording(language: language), zone: zone)
            writer.append(keys.map { fields.values[$0] ?? "" })
        }
        return writer.take()
    }
}
