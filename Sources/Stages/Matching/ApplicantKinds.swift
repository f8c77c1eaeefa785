import Domain

/// What of an applicant the verdicts on each criterion depend on, as one number: who has the same cannot be told apart in it.
struct ApplicantKinds: Sendable {
    private let columns: ApplicantColumns
    /// Lists that are the same have the same number.
    let occupations: [Int32]
    private let wishes: [Int32]
    private let licences: [Int32]

    init(_ facts: PairFacts) {
        columns = facts.applicants
        occupations = columns.occupations.numbers
        wishes = columns.wishedOccupations.numbers
        licences = columns.licences.numbers
    }

    /// Nil where the facts do not fit into the number; everybody is then looked at.
    func key(_ criterion: Criterion, _ applicant: Int) -> UInt64? {
        let other = UInt64(columns.acceptsOther[applicant].rawValue)
        switch criterion {
        case .consent: return UInt64(columns.consents[applicant].rawValue)
        case .withdrawn: return columns.hasWithdrawn[applicant] ? 1 : 0
        case .occupation:
            let training = UInt64(columns.acceptsTraining[applicant].rawValue)
            return number(occupations[applicant]) << 4 | training << 2 | other
        case .level:
            let (own, wished) = (number(occupations[applicant]), number(wishes[applicant]))
            guard own < 1 << 24, wished < 1 << 24 else { return nil }
            return own << 36 | wished << 12 | UInt64(columns.levels[applicant]) << 2 | other
        case .recognition, .permit: return number(columns.gateRows[applicant])
        case .language: return languageKey(applicant)
        case .start: return number(columns.starts[applicant])
        case .pattern: return UInt64(columns.patterns[applicant])
        case .licence: return number(licences[applicant]) << 1 | (columns.knowsLicences[applicant] ? 1 : 0)
        case .salary: return UInt64(bitPattern: columns.minimumSalaries[applicant])
        case .declined, .mobility: return nil
        }
    }

    /// Three bits for each language beside the row of the gates.
    private func languageKey(_ applicant: Int) -> UInt64? {
        let row = number(columns.gateRows[applicant])
        guard columns.languageCount <= 10 else { return nil }
        return (0..<columns.languageCount).reduce(row) { key, language in
            key << 3 | UInt64(min(columns.language(applicant, Int32(language)), 7))
        }
    }

    private func number(_ value: Int32) -> UInt64 { UInt64(UInt32(bitPattern: value)) }
}

extension IndexLists {
    /// A number for each list, the same for lists that are the same.
    fileprivate var numbers: [Int32] {
        var known = Numbering<ArraySlice<Int32>>()
        return (0..<count).map { known.number(values[range($0)]) }
    }
}

/// The kinds of applicants that a block has in one criterion.
struct BlockKinds {
    /// The kind of each, by the place in the block.
    private(set) var kinds: [Int32] = []
    /// An applicant of each kind.
    private(set) var examples: [Int] = []

    init(_ criterion: Criterion, of applicants: ArraySlice<Int32>, _ all: ApplicantKinds) {
        kinds.reserveCapacity(applicants.count)
        var known: [UInt64: Int32] = [:]
        var last: (key: UInt64, kind: Int32)?
        for applicant in applicants {
            let key = all.key(criterion, Int(applicant))
            if let last, last.key == key {
                kinds.append(last.kind)
                continue
            }
            let kind = key.flatMap { known[$0] } ?? Int32(examples.count)
            if Int(kind) == examples.count { examples.append(Int(applicant)) }
            if let key {
                known[key] = kind
                last = (key, kind)
            }
            kinds.append(kind)
        }
    }
}
