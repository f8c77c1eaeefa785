import Calendar
import Foundation
import WorkbookWriting

/// A workbook of many rows: how long it takes, and whether memory grows with their number.
enum WorkbookBench {
    private static let rows = ["small": 1_000, "big": 100_000]
    static let sizes = ["small", "big"]

    /// Writes a sheet of ten columns, of every kind that the program has, and says what it took; nil for an unknown size.
    static func run(_ name: String) throws -> String? {
        guard let count = rows[name] else { return nil }
        let before = Measurement.peakMemory
        let (size, cost) = try Measurement.of {
            try BookWriter.bytes(document(count), by: FileManager.default.temporaryDirectory.path).count
        }
        return
            "{\"kernel\": \"workbook\", \"rows\": \(count), \"cells\": \(count * 10), \"kib\": \(size / 1_024), "
            + "\"cpu\": \(cost.cpu), \"wall\": \(cost.wall), \"mibBefore\": \(before), \"mib\": \(Measurement.peakMemory)}"
    }

    /// Each row is made when it is written.
    private static func document(_ count: Int) -> BookDocument {
        let day = CivilDate(dayNumber: 15_516)
        let columns = [
            BookColumn("Kennung"), BookColumn("Name"), BookColumn("Betrieb"), BookColumn("Datum", .date),
            BookColumn("Beginn", .time), BookColumn("Dauer", .hours), BookColumn("Betrag", .money),
            BookColumn("Zahl", .number), BookColumn("Anteil", .share), BookColumn("Bemerkung", .prose),
        ]
        let rows = (0..<count).lazy.map { number in
            BookRow([
                .text("B\(number)"), .text("Ángela María Muñoz Łukasz \(number)"), .text("Kaltenrank Hotel e. K."),
                .date(day.adding(days: number % 700)), LocalTime(minutes: number % 1_440).map { .time($0) } ?? .empty,
                .hours(minutes: number % 3_000), .money(cents: Int64(number) * 7), .number(number),
                .share(basisPoints: number % 10_000),
                .text("Bringt den Ausweis mit; Schlüssel und Zustand stehen im Protokoll \(number)."),
            ])
        }
        return BookDocument(
            title: "Probe", language: .german, author: "Messe", madeAt: Instant(utc: day), foot: "Messe",
            pageWord: "Seite", sheets: [BookSheet(name: "Probe", columns: columns, rows: rows)])
    }
}
