package import Calendar
import Tables

extension FairDocuments {
    /// The audience's timetable, and a candidate's way after it, as CSV: UTF-8 with a byte order mark, comma, one row an entry, cancelled ones last. The
    /// headings are the keys of `EntryFields` in every language; text that a spreadsheet would run gets an apostrophe.
    package func csv(for audience: Audience, language: DocumentLanguage, zone: Zone) -> [UInt8] {
        let sheet = sheet(for: audience)
        let keys = EntryFields.Key.allCases
        var writer = TableWriter(formulas: .guarded, hasMark: true)
        writer.append(keys.map(\.rawValue))
        let wording = Wording(language: language)
        let ofFair = { (entry: Sheet.Entry) in
            EntryFields(entry, documents: self, audience: audience, wording: wording, zone: zone)
        }
        let way = journeyFields(for: audience, wording)
        let rows = sheet.entries.map(ofFair) + way.current + sheet.removed.map(ofFair) + way.removed
        for row in rows { writer.append(keys.map { row.values[$0] ?? "" }) }
        return writer.take()
    }
}
