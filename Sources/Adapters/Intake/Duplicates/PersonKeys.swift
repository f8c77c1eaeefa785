import Calendar
import Domain
import Hashing

/// What is compared of a person to see whether two records may be one: digests of 64 bits instead of texts.
struct PersonKeys: Sendable {
    let id: ID<Applicant>
    /// Words of the family name without particles, spelt one way (`Müller`, `Mueller` and `Muller` are `muller`); then
    /// those of the given name.
    private let names: [UInt64]
    private let familyCount: Int32
    private let birthDate: CivilDate?
    private let email: UInt64?
    /// Of the last nine digits, which are the same with and without a country's prefix.
    private let phone: UInt64?

    init(_ id: ID<Applicant>, _ person: Person) {
        self.id = id
        let hash = SipHash24(seed: 0)
        let family = PersonKeys.words(person.familyName).map { hash($0) }
        familyCount = Int32(family.count)
        names = family + PersonKeys.words(person.givenName).map { hash($0) }
        birthDate = person.birthDate
        email = person.email.map { hash($0.lowercased()) }
        let digits = PersonKeys.digits(person.phone ?? "")
        phone = digits.count >= 7 ? hash(String(digits.suffix(9))) : nil
    }

    private static func digits(_ phone: String) -> String {
        guard phone.utf8.allSatisfy({ $0 < 0x80 }) else { return phone.filter(\.isNumber) }
        return String(decoding: phone.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
    }

    private var family: ArraySlice<UInt64> { names[..<Int(familyCount)] }
    private var given: ArraySlice<UInt64> { names[Int(familyCount)...] }

    /// Umlauts have three spellings; folding leaves `ae` for `ä` but `a` for the plain letter, so both become `a`.
    private static func words(_ name: String) -> [[UInt8]] {
        let words = folded(name).utf8.split(separator: 0x20)
        let kept = words.filter { word in !particles.contains { $0.utf8.elementsEqual(word) } }
        return (kept.isEmpty ? words : kept).map { word in
            var letters = Array(word)
            for (first, second) in pairs { PersonKeys.shorten(&letters, first, second) }
            return letters
        }
    }

    private static let particles = [
        "de", "del", "la", "las", "los", "el", "y", "von", "van", "der", "den", "da", "dos", "di",
    ]

    /// Letters that become the first of them where they follow each other.
    private static let pairs = ["ae", "oe", "ue", "ss"].map { (Array($0.utf8)[0], Array($0.utf8)[1]) }

    /// Drops the second of two letters wherever it follows the first.
    private static func shorten(_ letters: inout [UInt8], _ first: UInt8, _ second: UInt8) {
        var end = 0
        var index = 0
        while index < letters.count {
            letters[end] = letters[index]
            end += 1
            index += letters[index] == first && index + 1 < letters.count && letters[index + 1] == second ? 2 : 1
        }
        letters.removeSubrange(end...)
    }

    /// The keys under which the record is filed; two records that may be one share at least one of them.
    var blocks: [UInt64] {
        var blocks: [UInt64] = []
        if let email { blocks.append(PersonKeys.key(0, email, 0)) }
        if let phone { blocks.append(PersonKeys.key(1, phone, 0)) }
        if let first = family.first {
            if let birthDate { blocks.append(PersonKeys.key(2, first, UInt64(bitPattern: Int64(birthDate.year)))) }
            blocks.append(PersonKeys.key(3, first, given.first ?? 0))
        }
        return blocks
    }

    private static func key(_ kind: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        for word in [first, second] {
            for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return SipHash24(seed: kind)(bytes)
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
    private static func agree(_ left: ArraySlice<UInt64>, _ right: ArraySlice<UInt64>) -> Bool {
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
