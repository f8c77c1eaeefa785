/// Whether the qualification lets its owner do the work, wherever it was obtained.
package enum RecognitionGate: Hashable, Sendable {
    /// Work may begin without recognition.
    case notNeeded
    /// Steps still to do, weeks they take from the campaign's date, and what they cost.
    case needed(steps: Int, weeks: Int, cost: Cents)
    case impossible
    /// Facts are missing; never a refusal.
    case unknown
}

/// Whether a permit lets the person work; a gate only, never a part of a score.
package enum PermitGate: Hashable, Sendable {
    /// No permit is needed, or it is held.
    case open
    /// Weeks from the campaign's date until it can be held, whatever comes before it included.
    case needed(weeks: Int)
    case closed
    /// Facts are missing; never a refusal.
    case unknown
}

/// What the matcher needs from the assessment of one applicant for one occupation, Land and date.
package struct PairGate: Hashable, Sendable {
    package var recognition: RecognitionGate
    /// German level that the licence itself demands; nil where it demands none.
    package var languageMinimum: CEFRLevel?
    package var permit: PermitGate
    /// Lowest yearly pay for which the permit path is open; nil where pay does not matter.
    package var salaryThreshold: Cents?

    package init(
        recognition: RecognitionGate, languageMinimum: CEFRLevel? = nil, permit: PermitGate,
        salaryThreshold: Cents? = nil
    ) {
        self.recognition = recognition
        self.languageMinimum = languageMinimum
        self.permit = permit
        self.salaryThreshold = salaryThreshold
    }
}

/// The gates of all pairs, as small numbers: people who stand alike share a row, and in it everybody who stands alike for one
/// kind of work shares the stretch of gates for what is offered there.
package struct GateTable: Hashable, Sendable {
    /// Where a column stands in every row: in the stretch of which kind of work, and at which place of it.
    package struct Place: Hashable, Sendable {
        package let kind: Int32
        package let offset: Int32

        package init(kind: Int32, offset: Int32) {
            self.kind = kind
            self.offset = offset
        }
    }

    /// The row of each assessed applicant.
    package let rows: [ID<Applicant>: Int]
    /// The column of each assessed vacancy.
    package let columns: [ID<Vacancy>: Int]
    /// How many rows there are.
    package let height: Int
    /// The different gates.
    private let gates: [PairGate]
    private let places: [Place]
    /// Numbers of gates, one stretch after the other, and where each stretch begins.
    private let numbers: [Int32]
    private let starts: [Int32]
    /// The stretch of each kind of work, one row after the other.
    private let stretches: [Int32]
    private let kinds: Int

    /// - Parameter places: One for each column.
    /// - Parameter stretches: Numbers of gates.
    /// - Parameter people: For each row the number of a stretch for each kind of work.
    package init(
        rows: [ID<Applicant>: Int], columns: [ID<Vacancy>: Int], gates: [PairGate], places: [Place],
        stretches: [[Int32]], people: [[Int32]]
    ) {
        self.rows = rows
        self.columns = columns
        height = people.count
        self.gates = gates
        self.places = places
        numbers = stretches.flatMap(\.self)
        var starts: [Int32] = []
        var start: Int32 = 0
        for stretch in stretches {
            starts.append(start)
            start += Int32(stretch.count)
        }
        self.starts = starts
        self.stretches = people.flatMap(\.self)
        kinds = people.first?.count ?? 0
    }

    /// - Parameter gates: Row after row, all of one length.
    package init(rows: [ID<Applicant>: Int], columns: [ID<Vacancy>: Int], gates: [[PairGate]]) {
        let width = gates.first?.count ?? 0
        self.init(
            rows: rows, columns: columns, gates: gates.flatMap(\.self),
            places: (0..<width).map { Place(kind: 0, offset: Int32($0)) },
            stretches: gates.indices.map { row in (0..<width).map { Int32(row * width + $0) } },
            people: gates.indices.map { [Int32($0)] })
    }

    /// How many columns there are.
    package var width: Int { places.count }

    /// - Parameter row: Of `rows`.
    /// - Parameter column: Of `columns`.
    package func gate(row: Int, column: Int) -> PairGate {
        let place = places[column]
        let stretch = stretches[row * kinds + Int(place.kind)]
        return gates[Int(numbers[Int(starts[Int(stretch)] + place.offset)])]
    }

    /// Nil where the pair was not assessed, which counts as unknown.
    package func gate(_ applicant: ID<Applicant>, _ vacancy: ID<Vacancy>) -> PairGate? {
        guard let row = rows[applicant], let column = columns[vacancy] else { return nil }
        return gate(row: row, column: column)
    }
}
