import Calendar
import Domain

/// The days of service of a feed, as far as they are wanted.
struct ServiceTable {
    private(set) var index = ByteIndex()
    /// By number.
    private(set) var rows: [ServiceDays] = []
    /// Services of which a row was refused: nobody knows on which days they run.
    private(set) var refused: Set<Int> = []
    private let days: ClosedRange<CivilDate>

    /// - Parameter wanted: The days on which something has to run; trips may have begun up to two days before.
    init(_ wanted: ClosedRange<CivilDate>) {
        days = wanted.lowerBound.adding(days: -Feed.lead)...wanted.upperBound
    }

    mutating func readCalendar(_ table: FeedTable) throws(FeedFault) {
        var table = table
        let id = try table.required("service_id")
        var weekdays: [(column: Int, day: Weekday)] = []
        for (name, day) in zip(ServiceTable.names, Weekday.allCases) {
            weekdays.append((try table.required(name), day))
        }
        let (start, end) = (try table.required("start_date"), try table.required("end_date"))
        while try table.next() {
            guard table.requiredText(id) != nil, let number = index.add(table.bytes[table.cell(id)]) else {
                if !table.cell(id).isEmpty { table.repeated(id) }
                table.log.refuse()
                continue
            }
            rows.append(ServiceDays(first: days.lowerBound))
            var served: Set<Weekday> = []
            var isGood = true
            for (column, day) in weekdays {
                guard let runs = table.required(column, expected: "0 or 1", FeedValue.flag) else {
                    isGood = false
                    continue
                }
                if runs { served.insert(day) }
            }
            guard isGood, let first = table.required(start, expected: "a date YYYYMMDD", FeedValue.date),
                let last = table.required(end, expected: "a date YYYYMMDD", FeedValue.date)
            else {
                table.log.refuse()
                refused.insert(number)
                continue
            }
            let span = (max(first, days.lowerBound), min(last, days.upperBound))
            if span.0 <= span.1 { rows[number].add(served, in: span.0...span.1) }
        }
    }

    private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    mutating func readDates(_ table: FeedTable) throws(FeedFault) {
        var table = table
        let (id, date) = (try table.required("service_id"), try table.required("date"))
        let type = try table.required("exception_type")
        while try table.next() {
            guard table.requiredText(id) != nil else {
                table.log.refuse()
                continue
            }
            let bytes = table.bytes[table.cell(id)]
            var service = index.find(bytes)
            if service == nil {
                service = index.add(bytes)
                rows.append(ServiceDays(first: days.lowerBound))
            }
            guard let service else { continue }
            let day = table.required(date, expected: "a date YYYYMMDD", FeedValue.date)
            let kind = table.required(type, expected: "1 or 2") { bytes in
                FeedValue.number(bytes).flatMap { (1...2).contains($0) ? $0 : nil }
            }
            guard let day, let kind else {
                table.log.refuse()
                refused.insert(service)
                continue
            }
            if days.contains(day) { rows[service].set(day, kind == 1) }
        }
    }
}
