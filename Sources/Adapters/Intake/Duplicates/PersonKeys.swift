import Calendar
package import Domain

/// What is compared of a person to see whether two records may be one.
package struct PersonKeys: Hashable, Sendable {
    package let id: ID<Applicant>
    /// Words of the family name without particles, spelt one way: `Müller`, `Mueller` and `Muller` are `muller`.
    let family: [String]
    let given: [String]
    let birthDate: CivilDate?
    let email: String?
    /// The last nine digits, which are the same with and without a country's prefix.
    let phone: String?

    package init(_ applicant: Applicant) {
        let person = applicant.person
        id = applicant.id
        family = PersonKeys.words(person.familyName)
        given = PersonKeys.words(person.givenName)
        birthDate = person.birthDate
        email = person.email?.lowercased()
        let digits = (person.phone ?? "").filter(\.isNumber)
        phone = digits.count >= 7 ? String(digits.suffix(9)) : nil
    }

    /// Umlauts have three spellings; folding leaves `ae` for `ä` but `a` for the plain letter, so both become `a`.
    private static func words(_ name: String) -> [String] {
        let particles: Set<Substring> = [
            "de", "del", "la", "las", "los", "el", "y", "von", "van", "der", "den", "da", "dos", "di",
        ]
        let words = folded(name).split(separator: " ")
        let kept = words.filter { !particles.contains($0) }
        return (kept.isEmpty ? words : kept).map { word in
            word.replacing("ae", with: "a").replacing("oe", with: "o").replacing("ue", with: "u").replacing(
                "ss", with: "s")
        }.map { String($0) }
    }

    /// The keys under which the record is filed; two records that may be one share at least one of them.
    var blocks: [String] {
        var blocks: [String] = []
        if let email { blocks.append("e:" + email) }
        if let phone { blocks.append("p:" + phone) }
        if let first = family.first {
            if let birthDate { blocks.append("b:\(first)|\(birthDate.year)") }
            blocks.append("n:\(first)|\(given.first ?? "")")
        }
        return blocks
    }

    /// Why the two may be one person; empty where nothing speaks for it.
    func reasons(with other: PersonKeys) -> [DuplicateReason] {
        var reasons: [DuplicateReason] = []
        let isSameGiven = PersonKeys.agree(given, other.given)
        let isSameName = isSameGiven && PersonKeys.agree(family, other.family)
        let isSameDay = birthDate != nil && birthDate == other.birthDate
        if let email, email == other.email, isSameGiven || isSameDay { reasons.append(.email) }
        if let phone, phone == other.phone, isSameGiven || isSameDay { reasons.append(.phone) }
        if isSameName, isSameDay { reasons.append(.nameAndBirthDate) }
        if isSameName, let birthDate, let date = other.birthDate, date != birthDate, date.year == birthDate.year,
            date.month == birthDate.day, date.day == birthDate.month
        {
            reasons.append(.dayAndMonthExchanged)
        }
        if isSameName, birthDate == nil || other.birthDate == nil, given.first == other.given.first {
            reasons.append(.nameWithoutBirthDate)
        }
        return reasons
    }

    /// One list begins the other, word by word: a second surname or given name is often left out.
    private static func agree(_ left: [String], _ right: [String]) -> Bool {
        !left.isEmpty && !right.isEmpty && zip(left, right).allSatisfy { $0 == $1 }
    }
}

/// What speaks for two records being one person.
package enum DuplicateReason: String, CaseIterable, Sendable {
    case email, phone, nameAndBirthDate, dayAndMonthExchanged, nameWithoutBirthDate

    var words: String {
        switch self {
        case .email: "the same e-mail address"
        case .phone: "the same telephone number"
        case .nameAndBirthDate: "the same name and birth date"
        case .dayAndMonthExchanged: "the same name, and day and month of birth exchanged"
        case .nameWithoutBirthDate: "the same name, one without a birth date"
        }
    }
}
