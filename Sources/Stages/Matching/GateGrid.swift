import Domain

/// The gates of all pairs as numbers. Columns of the table that no row tells apart are one class: firms that offer the same kind
/// of work with other hours or other pay mostly put the same question.
struct GateGrid: Sendable {
    private let gates: [PairGate]
    /// Number of a gate, for each row and class.
    private let numbers: [Int32]
    private let classCount: Int
    /// The class of each column of the table.
    let classes: [Int32]
    let recognition: View
    let permit: View
    let language: View

    /// What one criterion sees of the gates, for each class of columns.
    struct View: Sendable {
        /// Classes with the same number here are the same to the criterion.
        let same: [Int32]
        /// The weeks that gates of the class take, sorted, each once.
        let weeks: [[Int]]
        /// The pay in cents that gates of the class ask for, sorted, each once.
        let pays: [[Int64]]
    }

    init(_ table: GateTable) {
        var known = Numbering<PairGate>()
        let rows = (0..<table.height).map { GateGrid.numbers(of: $0, in: table, &known) }
        var columns = Numbering<[Int32]>()
        classes = (0..<table.width).map { column in columns.number(rows.map { $0[column] }) }
        let distinct = columns.values
        classCount = distinct.count
        numbers = rows.indices.flatMap { row in distinct.map { $0[row] } }
        gates = known.values
        recognition = View(distinct, known.values, weeks: { $0.recognition.weeks }) { gate -> RecognitionGate in
            gate.recognition.weeks.map { .needed(steps: 0, weeks: $0, cost: Cents(0)) } ?? gate.recognition
        }
        permit = View(
            distinct, known.values, weeks: { $0.permit.weeks }, pay: { $0.salaryThreshold?.amount }
        ) { gate in PermitView(permit: gate.permit, threshold: gate.salaryThreshold) }
        language = View(distinct, known.values) { $0.languageMinimum ?? .a0 }
    }

    /// Neighbouring columns mostly have the same gate, so that few are looked up.
    private static func numbers(of row: Int, in table: GateTable, _ known: inout Numbering<PairGate>) -> [Int32] {
        var last: (gate: PairGate, number: Int32)?
        return (0..<table.width).map { column in
            let gate = table.gate(row: row, column: column)
            if let last, last.gate == gate { return last.number }
            let number = known.number(gate)
            last = (gate, number)
            return number
        }
    }

    /// - Parameter column: A class.
    func gate(row: Int32, column: Int32) -> PairGate { gates[Int(numbers[Int(row) * classCount + Int(column)])] }
}

private struct PermitView: Hashable {
    let permit: PermitGate
    let threshold: Cents?
}

extension GateGrid.View {
    fileprivate init<Seen: Hashable>(
        _ columns: [[Int32]], _ gates: [PairGate], weeks: (PairGate) -> Int? = { _ in nil },
        pay: (PairGate) -> Int64? = { _ in nil }, seeing: (PairGate) -> Seen
    ) {
        var seen = Numbering<Seen>()
        let numbers = gates.map { seen.number(seeing($0)) }
        var views = Numbering<[Int32]>()
        same = columns.map { column in views.number(column.map { numbers[Int($0)] }) }
        let present = columns.map { Set($0).map { gates[Int($0)] } }
        self.weeks = present.map { Set($0.compactMap(weeks)).sorted() }
        pays = present.map { Set($0.compactMap(pay)).sorted() }
    }
}

extension RecognitionGate {
    fileprivate var weeks: Int? {
        guard case .needed(_, let weeks, _) = self else { return nil }
        return weeks
    }
}

extension PermitGate {
    fileprivate var weeks: Int? {
        guard case .needed(let weeks) = self else { return nil }
        return weeks
    }
}
