import Domain

extension CanonicalBytes {
    mutating func append(_ problem: MatchProblem) {
        append(problem.date)
        append(Int(bitPattern: UInt(problem.seed)))
        append(problem.profiles.sorted { $0.id < $1.id }) { $0.append($1) }
        append(problem.vacancies.sorted { $0.id < $1.id }) { $0.append($1) }
        append(problem.gates)
        let pairs = problem.similarity.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }
        append(pairs) { bytes, entry in
            bytes.append(entry.key.from)
            bytes.append(entry.key.to)
            bytes.append(entry.value)
        }
        append(problem.options)
        // Only a problem that does not keep every pair has any: the bytes of the others are what they were before.
        if problem.invited.isEmpty { return }
        append(problem.invited.sorted { $0.key < $1.key }) { bytes, entry in
            bytes.append(entry.key)
            bytes.append(Set(entry.value).sorted()) { $0.append($1) }
        }
    }

    mutating func append(_ gates: GateTable) {
        append(gates.rows.sorted { $0.key < $1.key }) { bytes, entry in
            bytes.append(entry.key)
            bytes.append(entry.value)
        }
        append(gates.columns.sorted { $0.key < $1.key }) { bytes, entry in
            bytes.append(entry.key)
            bytes.append(entry.value)
        }
        append(0..<gates.height) { bytes, row in
            bytes.append(0..<gates.width) { $0.append(gates.gate(row: row, column: $1)) }
        }
    }

    private mutating func append(_ gate: PairGate) {
        switch gate.recognition {
        case .notNeeded: append(0)
        case .needed(let steps, let weeks, let cost):
            append(1)
            append(steps)
            append(weeks)
            append(Int(cost.amount))
        case .impossible: append(2)
        case .unknown: append(3)
        }
        switch gate.permit {
        case .open: append(0)
        case .needed(let weeks):
            append(1)
            append(weeks)
        case .closed: append(2)
        case .unknown: append(3)
        }
        append(gate.languageMinimum?.rawValue)
        append(gate.salaryThreshold.map { Int($0.amount) })
    }

    private mutating func append(_ profile: MatchProfile) {
        append(profile.id)
        append(profile.practised) { bytes, entry in
            bytes.append(entry.occupation)
            bytes.append(entry.months)
        }
        append(profile.qualifications) { bytes, entry in
            bytes.append(entry.occupations) { $0.append($1) }
            bytes.append(entry.level?.number)
            bytes.append(entry.field?.code)
        }
        append(profile.skills) { $0.append($1) }
        append(profile.languages) { bytes, entry in
            bytes.append(entry.language.text)
            bytes.append(entry.level.rawValue)
        }
        append(profile.licences) { $0.append($1) }
        append(profile.earliestStart)
        append(profile.patterns) { $0.append($1.rawValue) }
        append(profile.wishes)
        append(profile.consents)
        append(profile.hasWithdrawn)
        append(profile.declined) { $0.append($1) }
    }

    private mutating func append(_ wishes: ProfileWishes) {
        append(wishes.occupations) { $0.append($1) }
        append(wishes.minimumSalaryPerYear.map { Int($0.amount) })
        append(wishes.places) { bytes, point in bytes.append(point) }
        append(wishes.patterns) { $0.append($1.rawValue) }
        append(wishes.onlyWishedPlaces)
        append(wishes.acceptsOtherOccupation)
        append(wishes.acceptsTraining)
    }

    private mutating func append(_ point: GeoPoint) {
        append(Int(point.latitudeMicrodegrees))
        append(Int(point.longitudeMicrodegrees))
    }

    private mutating func append(_ vacancy: MatchVacancy) {
        append(vacancy.id)
        append(vacancy.occupation?.text)
        append(vacancy.occupationLevel?.number)
        append(vacancy.minimumLevel?.number)
        append(vacancy.fields) { $0.append($1.code) }
        append(vacancy.mustSkills) { $0.append($1) }
        append(vacancy.niceSkills) { $0.append($1) }
        append(vacancy.languages) { bytes, language in
            bytes.append(language.language.text)
            bytes.append(language.atStart.rawValue)
            bytes.append(language.later?.rawValue)
        }
        append(vacancy.salaryPerYear.map { Int($0.amount) })
        append(vacancy.start)
        append(vacancy.patterns) { $0.append($1.rawValue) }
        append(vacancy.licences) { $0.append($1) }
        append(vacancy.isTraining)
        append(vacancy.point) { bytes, point in bytes.append(point) }
        append(vacancy.isWithdrawn)
        append(vacancy.declined) { $0.append($1) }
    }

    private mutating func append(_ options: MatchOptions) {
        for weights in [options.employerWeights, options.applicantWeights] {
            append(ScorePart.allCases) { bytes, part in bytes.append(weights.weights[part] ?? 0) }
        }
        append(options.mutual.rawValue)
        append(options.teachingUnitsPerStep) { $0.append($1) }
        for number in [
            options.occupationPass, options.occupationPassWithPlan, options.teachingUnitsPerWeek,
            options.startToleranceDays, options.placeRadiusKilometres, options.licenceWeeks,
        ] {
            append(number)
        }
        append(options.keepPerVacancy)
        append(options.keepPerApplicant)
        append(Int(options.costPerTeachingUnit.amount))
        append(Int(options.licenceCost.amount))
    }
}
