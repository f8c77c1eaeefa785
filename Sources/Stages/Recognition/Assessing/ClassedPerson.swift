package import Domain

/// One person's side of many questions: whatever the occupation changes nothing in is worked out once.
///
/// Practice is counted once for each choice of the times that count, of which all occupations together make few.
package struct ClassedPerson {
    let facts: CaseFacts
    private let classes: QuestionClasses
    private let start: [UInt32]
    /// The occupations of each time of work, by their places in the table.
    private let worked: [[Int]]
    private var practices: [UInt64: [UInt32]] = [:]

    /// - Parameter input: A question of the classes' day. Its target, Land and form of work are left out, and what is offered.
    package init(_ classes: QuestionClasses, _ input: AssessmentCase) {
        facts = CaseFacts(book: classes.rules.book, table: classes.rules.table, input: input)
        self.classes = classes
        start = classes.words(ofPerson: facts)
        worked = input.experience.map { $0.title.occupations.compactMap { classes.rules.table.place(of: $0) } }
    }

    /// The class of the question whether this person may work in an occupation, whatever an employer offers for it.
    package mutating func name(
        for occupation: ID<Occupation>, in land: Land, employment: EmploymentForm?
    ) -> QuestionClass {
        QuestionClass(
            words(
                for: classes.rules.table.place(of: occupation), isco: nil, land: land, employment: employment))
    }

    /// Everything that the classes of this person for these kinds of work depend on: whoever gives the same words is of the same class
    /// for each of them, with this qualification.
    ///
    /// Nil where times of work are too many to be told by bits, or name an occupation that is not in the table.
    package mutating func words(forAll asked: AskedOccupations) -> [UInt32]? {
        var words: [UInt32] = [UInt32(start.count)]
        words.reserveCapacity(start.count + 24)
        words += start
        words.append(facts.isFormal ? 1 : 0)
        words.append(facts.levelNumber.map { UInt32($0) } ?? UInt32.max)
        guard add(facts.input.qualification?.occupation.occupations ?? [], to: &words) else { return nil }
        words.append(UInt32(worked.count))
        for time in facts.input.experience {
            guard add(time.title.occupations, to: &words) else { return nil }
        }
        var seen: [UInt64] = []
        for place in asked.places {
            guard let counted = counted(for: place) else { return nil }
            guard !seen.contains(counted) else { continue }
            seen.append(counted)
            words += practice(place, place.map { classes.rules.table.all[$0] })
        }
        return words
    }

    private func add(_ occupations: [ID<Occupation>], to words: inout [UInt32]) -> Bool {
        words.append(UInt32(occupations.count))
        for id in occupations {
            guard let place = classes.rules.table.place(of: id) else { return false }
            words.append(UInt32(place))
        }
        return true
    }

    mutating func words(
        for place: Int?, isco: ISCO08Code?, land: Land, employment: EmploymentForm?
    ) -> [UInt32] {
        let law = place.map { classes.rules.table.all[$0] }
        var words = start
        words.reserveCapacity(start.count + 16)
        words.append(place.map { UInt32($0) } ?? UInt32.max)
        words.append(isco?.code.utf8.reduce(0) { $0 << 8 | UInt32($1) } ?? 0)
        words.append(UInt32(Land.allCases.firstIndex(of: land) ?? 0))
        words.append(employment.flatMap { EmploymentForm.allCases.firstIndex(of: $0) }.map { UInt32($0) } ?? UInt32.max)
        let fit = facts.fit(for: law)
        words += classes.words(ofFit: fit)
        // The answer names what the qualification does fit.
        if fit == "below" || fit == "other" {
            let own = facts.input.qualification?.occupation.occupations.first
            words.append(own.flatMap { classes.rules.table.place(of: $0) }.map { UInt32($0) } ?? UInt32.max)
        }
        words += practice(place, law)
        return words
    }

    private mutating func practice(_ place: Int?, _ law: OccupationLaw?) -> [UInt32] {
        let counted = counted(for: place)
        if let counted, let known = practices[counted] { return known }
        var known = Facts()
        facts.setPractice(&known, law)
        let words = classes.words(ofPractice: known)
        if let counted { practices[counted] = words }
        return words
    }

    /// The times that count for an occupation, a bit each; the highest bit alone where no occupation is known. Nil for more
    /// times than there are bits.
    private func counted(for place: Int?) -> UInt64? {
        guard worked.count < 63 else { return nil }
        guard let place else { return 1 << 63 }
        var counted: UInt64 = 0
        for (bit, own) in worked.enumerated() where own.contains(where: { $0 == place || classes.isNear($0, place) }) {
            counted |= 1 << UInt64(bit)
        }
        return counted
    }
}
