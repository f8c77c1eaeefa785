import Calendar
import Domain

/// Reads the values of one row; collects everything there is to say about it.
struct RowReading {
    let row: SourceRow
    let vocabulary: Vocabulary
    private(set) var findings: [Finding] = []
    /// True once a value could not be read: the row will not be taken.
    private(set) var isRefused = false

    init(_ row: SourceRow, _ vocabulary: Vocabulary) {
        self.row = row
        self.vocabulary = vocabulary
    }

    // MARK: Findings

    mutating func report(_ problem: ValueProblem, _ severity: Finding.Severity, _ field: Field, _ cell: Cell?) {
        let name = row.schema.slot(field).map { row.schema.specs[$0].name }
        if severity == .error { isRefused = true }
        findings.append(
            Finding(
                severity: severity, file: row.file, location: cell?.location ?? row.location, field: name,
                value: cell?.text, code: problem.code.rawValue, message: problem.message, hint: problem.hint))
    }

    mutating func refuse(_ code: ImportCode, _ field: Field, _ message: String, hint: String) {
        report(ValueProblem(code, message, hint: hint), .error, field, row[field])
    }

    mutating func warn(_ code: ImportCode, _ field: Field, _ message: String, hint: String) {
        report(ValueProblem(code, message, hint: hint), .warning, field, row[field])
    }

    /// Takes over what was said about a part of the row.
    mutating func add(_ part: RowReading) {
        findings += part.findings
        isRefused = isRefused || part.isRefused
    }

    private mutating func taken<Value>(_ parsed: Parsed<Value>, _ field: Field, _ cell: Cell) -> Value? {
        switch parsed {
        case .value(let value): return value
        case .doubtful(let value, let problem):
            report(problem, .warning, field, cell)
            return value
        case .refused(let problem):
            report(problem, .error, field, cell)
            return nil
        }
    }

    // MARK: Values

    /// The text, where something is given; an id in the form in which all files compare it.
    func text(_ field: Field) -> String? {
        guard let text = row[field]?.text else { return nil }
        switch field {
        case .id, .employer, .applicant, .provider, .unit, .room, .substitute, .hubFrom, .hubTo, .partner,
            .courseGroup, .guide, .rule, .returns, .hotel:
            return IDText.normalised(text)
        default: return text
        }
    }

    /// The text; an error where it is missing.
    mutating func requiredText(_ field: Field) -> String? {
        if let text = text(field) { return text }
        missing(field)
        return nil
    }

    mutating func missing(_ field: Field) {
        let spec = row.schema.slot(field).map { row.schema.specs[$0] }
        refuse(
            .missingValue, field, "nothing is given for \(spec?.name ?? "a required field"), which every row needs",
            hint: "Fill the cell in, for example: \(spec?.example ?? "").")
    }

    /// The value a reader makes of the text; nil where nothing is given or it cannot be read.
    mutating func value<Value>(_ field: Field, _ parse: (String) -> Parsed<Value>) -> Value? {
        guard let cell = row[field] else { return nil }
        return taken(parse(cell.text), field, cell)
    }

    /// The same, where the row cannot do without.
    mutating func required<Value>(_ field: Field, _ parse: (String) -> Parsed<Value>) -> Value? {
        guard row[field] != nil else {
            missing(field)
            return nil
        }
        return value(field, parse)
    }

    /// The values of a list, in its order, each read for itself.
    mutating func values<Value>(
        _ field: Field, divided: (String) -> [String] = ListText.items, _ parse: (String) -> Parsed<Value>
    ) -> [Value] {
        guard let cell = row[field] else { return [] }
        let items = cell.items ?? divided(cell.text).map { Cell(text: $0, location: cell.location) }
        return items.compactMap { taken(parse($0.text), field, $0) }
    }

    /// The same, where the vocabulary may know the whole list by its text; `parse` reads items that the file itself divides.
    mutating func values<Value>(
        _ field: Field, read: (String) -> ReadList<Value>, _ parse: (String) -> Parsed<Value>
    ) -> [Value] {
        guard let cell = row[field] else { return [] }
        if let items = cell.items { return items.compactMap { taken(parse($0.text), field, $0) } }
        let list = read(cell.text)
        for (text, problem, isRefused) in list.problems {
            report(problem, isRefused ? .error : .warning, field, Cell(text: text, location: cell.location))
        }
        return list.values
    }

    /// The texts of a list.
    mutating func texts(_ field: Field) -> [String] {
        let vocabulary = vocabulary
        return values(field, read: vocabulary.texts) { .value($0) }
    }

    /// A price; in JSON a number is cents.
    mutating func price(_ field: Field, isMonthly: Bool = false) -> Cents? {
        let isCents = row[field]?.isCents == true
        return value(field) { isCents ? MoneyText.priceCents($0) : MoneyText.price($0, isMonthly: isMonthly) }
    }

    /// An amount of either sign; in JSON a number is cents.
    mutating func signedPrice(_ field: Field) -> Cents? {
        let isCents = row[field]?.isCents == true
        return value(field) { MoneyText.signed($0, isCents: isCents) }
    }

    mutating func date(_ field: Field, _ precision: DateText.Precision = .day) -> CivilDate? {
        if let cell = row[field], let date = cell.date { return taken(DateText.plausible(date), field, cell) }
        let vocabulary = vocabulary
        return value(field) { vocabulary.date($0, precision) }
    }

    mutating func whole(_ field: Field, in range: ClosedRange<Int>, units: Set<String> = []) -> Int? {
        value(field) { NumberText.whole($0, in: range, units: units) }
    }

    mutating func hours(_ field: Field, in range: ClosedRange<Int>) -> WeeklyHours? {
        value(field) { NumberText.hours($0, in: range) }
    }

    mutating func flag(_ field: Field) -> Bool? {
        let vocabulary = vocabulary
        return value(field, vocabulary.flag)
    }

    /// Pay a year from a column of yearly or, else, of monthly pay.
    mutating func pay(perYear: Field, perMonth: Field) -> Cents? {
        let field = row[perYear] == nil ? perMonth : perYear
        let isCents = row[field]?.isCents == true
        let vocabulary = vocabulary
        return value(field) {
            isCents
                ? MoneyText.cents($0, isMonthly: field == perMonth) : vocabulary.pay($0, isMonthly: field == perMonth)
        }
    }

    /// What a thing costs; nil where nothing is given or it cannot be read.
    mutating func price(_ field: Field) -> Cents? {
        let isCents = row[field]?.isCents == true
        return value(field) { isCents ? MoneyText.priceCents($0) : MoneyText.price($0) }
    }

    /// Work patterns, each once, in their order.
    mutating func workPatterns(_ field: Field) -> [WorkPattern] {
        let vocabulary = vocabulary
        return Set(values(field, read: vocabulary.workPatterns, Words.patterns.parse)).sorted()
    }

    mutating func place(_ field: Field, in country: CountryCode? = nil) -> PlaceName? {
        let vocabulary = vocabulary
        return value(field) { vocabulary.place($0, in: country) }
    }

    /// The ids of a list, in the form in which all files compare them.
    mutating func ids<Of>(_ field: Field, of: Of.Type = Of.self) -> [ID<Of>] {
        texts(field).map { ID(IDText.normalised($0)) }
    }

    /// Nil where nothing is said; stretches of a day that meet or overlap become one.
    mutating func weekHours(_ field: Field) -> [WeekHours]? {
        guard row[field] != nil else { return nil }
        let all = values(field, divided: ListText.itemsOrCommas, WeekHoursText.hours).flatMap(\.self).sorted()
        var merged: [WeekHours] = []
        for one in all {
            if let last = merged.last, last.weekday == one.weekday, one.from <= last.to,
                let joined = WeekHours(weekday: last.weekday, from: last.from, to: max(last.to, one.to))
            {
                merged[merged.count - 1] = joined
            } else {
                merged.append(one)
            }
        }
        return merged
    }

    /// Windows of days; nil where nothing is said, empty where somebody is never there.
    mutating func windows(_ field: Field) -> [DayWindow]? {
        guard let cell = row[field] else { return nil }
        if WindowText.isNever(cell.text) { return [] }
        let vocabulary = vocabulary
        return values(field, read: vocabulary.windows, WindowText.window).sorted()
    }
}
