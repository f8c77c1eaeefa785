import Calendar
import Domain

/// The rows of a gate table; applicants who stand alike everywhere share one.
struct GateRows: Sendable {
    private var gates = Distinct<PairGate>()
    /// The gates of everything that is offered for one kind of work.
    private var stretches = Distinct<[Int32]>()
    /// A stretch for each kind of work.
    private var rows = Distinct<[Int32]>()
    /// The row of each applicant, in their order.
    private var places: [Int32] = []

    mutating func number(_ gate: PairGate) -> Int32 { gates.place(of: gate) }

    /// - Parameter stretch: The number of a gate for each class of offers for one kind of work.
    mutating func place(of stretch: [Int32]) -> Int32 { stretches.place(of: stretch) }

    /// Adds the next applicant.
    mutating func add(_ row: [Int32]) { places.append(rows.place(of: row)) }

    /// Adds what another worker found, as if this one had found it after its own.
    mutating func add(_ other: GateRows) {
        let gates = other.gates.values.map { number($0) }
        let stretches = other.stretches.values.map { place(of: $0.map { gates[Int($0)] }) }
        let rows = other.rows.values.map { self.rows.place(of: $0.map { stretches[Int($0)] }) }
        places += other.places.map { rows[Int($0)] }
    }

    func table(_ applicants: [ID<Applicant>], _ offers: OfferClasses) -> GateTable {
        var place = [GateTable.Place?](repeating: nil, count: offers.examples.count)
        for (kind, target) in offers.targets.enumerated() {
            for (offset, offer) in target.offers.enumerated() {
                place[offer] = GateTable.Place(kind: Int32(kind), offset: Int32(offset))
            }
        }
        var rowOf: [ID<Applicant>: Int] = [:]
        for (applicant, row) in zip(applicants, places) { rowOf[applicant] = Int(row) }
        return GateTable(
            rows: rowOf, columns: offers.columns, gates: gates.values, places: place.compactMap(\.self),
            stretches: stretches.values, people: rows.values)
    }
}

/// The answers of some applicants, each different one once.
struct AnswerRows: Sendable {
    private var answers = Distinct<Assessment>()
    /// For each applicant and kind of work that is reported, one applicant after the other.
    private var places: [Int32] = []

    mutating func place(of answer: Assessment) -> Int32 { answers.place(of: answer) }

    /// Adds the next answer by its place.
    mutating func add(_ place: Int32) { places.append(place) }

    /// Adds what another worker found, as if this one had found it after its own.
    mutating func add(_ other: AnswerRows) {
        let same = other.answers.values.map { place(of: $0) }
        places += other.places.map { same[Int($0)] }
    }

    func grid(_ applicants: [ID<Applicant>], _ targets: [AssessmentTarget], on date: CivilDate) -> AssessmentGrid {
        AssessmentGrid(
            applicants: applicants,
            targets: targets.map { AssessmentGrid.Target(occupation: $0.occupation, land: $0.land) }, date: date,
            answers: answers.values, places: places)
    }
}

/// Values in the order of first appearance, each once.
private struct Distinct<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var places: [Value: Int32] = [:]

    mutating func place(of value: Value) -> Int32 {
        if let known = places[value] { return known }
        let place = Int32(values.count)
        places[value] = place
        values.append(value)
        return place
    }
}
