import Calendar
import Catalogue
import Domain

/// Turns a case into facts: one nationality, one occupation.
struct CaseFacts {
    let book: RuleBook
    let table: OccupationTable
    let input: AssessmentCase
    private let kinds: [NationalQualification]
    /// The qualification where it is one for work; general schooling is none.
    private let qualification: Qualification?
    private let level: EQFLevel?

    init(book: RuleBook, table: OccupationTable, input: AssessmentCase) {
        self.book = book
        self.table = table
        self.input = input
        kinds = input.qualification.map { CaseFacts.nationalKinds($0, table) } ?? []
        qualification = input.qualification.flatMap { [kinds] in CaseFacts.isFormal($0, kinds) ? $0 : nil }
        let levels = Set(kinds.compactMap(\.level))
        level = qualification?.level ?? (levels.count == 1 ? levels.first : nil)
    }

    /// Whether there is a qualification for work.
    var isFormal: Bool { qualification != nil }

    /// The level of the qualification, its own or that of its kind.
    var levelNumber: Int? { level?.number }

    /// The facts that do not depend on the nationality. `isco` stands in where the target is no reference occupation.
    func facts(for law: OccupationLaw?, isco: ISCO08Code?) -> Facts {
        var facts = personal()
        setOccupation(&facts, law, isco)
        facts.set(.fit, fit(for: law))
        setPractice(&facts, law)
        return facts
    }

    /// The facts that do not depend on the occupation either.
    func personal() -> Facts {
        var facts = Facts()
        setOffer(&facts)
        setPerson(&facts)
        if let qualification { setQualification(&facts, qualification) } else { setNoQualification(&facts) }
        return facts
    }

    /// What stands in for what nobody said (contracts.md: what a question usually means).
    var assumptions: [String] {
        var list: [String] = []
        if input.hasOffer == nil { list.append("a concrete job offer") }
        if input.employment == nil { list.append("employed work") }
        if input.contractMonths == nil { list.append("an unlimited contract") }
        if input.weeklyHours == nil { list.append("full-time work") }
        if input.experience.contains(where: { $0.hoursPerWeek == nil }) {
            list.append("full-time practice where no hours are given")
        }
        list.append("complete papers")
        return list
    }

    func setOffer(_ facts: inout Facts) {
        CaseFacts.setOffer(
            &facts, salary: input.salaryPerYear, hours: input.weeklyHours, contractMonths: input.contractMonths,
            agreement: input.hasCollectiveAgreement)
    }

    static func setOffer(
        _ facts: inout Facts, salary: Cents?, hours: WeeklyHours?, contractMonths: Int?, agreement: Bool?
    ) {
        facts.set(.salary, salary.map { Int($0.amount) })
        facts.set(.weeklyHours, (hours ?? 40).hundredths)
        facts.set(.contractMonths, contractMonths ?? 600)
        facts.set(.collectiveAgreement, agreement)
    }

    private func setPerson(_ facts: inout Facts) {
        facts.set(.land, input.land.rawValue)
        facts.set(.employment, (input.employment ?? .employed).rawValue)
        facts.set(.offer, input.hasOffer ?? true)
        facts.set(.partnership, input.inRecognitionPartnership)
        facts.set(.partialRecognition, input.partialRecognition)
        facts.set(.family, input.family?.rawValue ?? "none")
        facts.set(.age, input.age)
        facts.set(.germanLevel, input.germanLevel?.rawValue)
        facts.set(.englishLevel, input.englishLevel?.rawValue)
        facts.set(.recentStay, input.hasRecentStay)
        facts.set(.spouseQualifies, input.spouseQualifies)
    }

    private func setOccupation(_ facts: inout Facts, _ law: OccupationLaw?, _ isco: ISCO08Code?) {
        let code = law?.occupation.isco ?? isco
        facts.set(.isco, code?.code)
        guard let law else {
            // ISCO major group 9 is elementary work: free, without training (ILO, ISCO-08 vol. I).
            guard code?.code.hasPrefix("9") == true else { return }
            facts.set(.regulation, Regulation.free.rawValue)
            facts.set(.qualifiedJob, false)
            facts.set(.occupationExists, true)
            facts.set(.sectoral, false)
            facts.set(.occupationLevel, 1)
            facts.set(.occupation, "")
            facts.set(.authority, AuthorityOffice.none.rawValue)
            return
        }
        facts.set(.occupation, law.occupation.id.text)
        facts.set(.regulation, law.regulation(on: input.date).rawValue)
        facts.set(.qualifiedJob, law.occupation.isQualified)
        facts.set(.occupationExists, law.exists(on: input.date))
        facts.set(.sectoral, law.isSectoral)
        facts.set(.occupationLevel, law.occupation.minimumEQF?.number)
        facts.set(.authority, (law.offices.first ?? .none).rawValue)
    }

    // MARK: Qualification

    private static func isFormal(_ qualification: Qualification, _ kinds: [NationalQualification]) -> Bool {
        guard !qualification.title.isEmpty || qualification.kind != nil else { return false }
        return kinds.isEmpty || kinds.contains { $0.sector != .general }
    }

    private func setNoQualification(_ facts: inout Facts) {
        facts.set(.qualification, false)
        for fact in [Fact.origin, .sector, .institution, .degree, .qualificationKind] { facts.set(fact, "none") }
        facts.set(.qualificationLevel, 0)
        facts.set(.trainingMonths, 0)
        facts.set(.monthsSinceAward, 9_999)
        for fact in [
            Fact.stateRecognised, .recognisedInGermany, .recognisedInEurope, .partialRecognition, .beforeReferenceDate,
        ] {
            facts.set(fact, false)
        }
    }

    private func setQualification(_ facts: inout Facts, _ qualification: Qualification) {
        facts.set(.qualification, true)
        facts.set(.qualificationCountry, qualification.country?.text)
        facts.set(.origin, qualification.country.map { origin($0) })
        facts.set(.qualificationLevel, level?.number)
        facts.set(.qualificationKind, kinds.count == 1 ? kinds.first?.id.text : nil)
        facts.set(.sector, sector(qualification, kinds, level))
        facts.set(.trainingMonths, qualification.trainingMonths)
        facts.set(.monthsSinceAward, qualification.awarded.map { monthsBegun(since: $0) })
        facts.set(.stateRecognised, qualification.stateRecognisedAtHome)
        facts.set(.institution, qualification.institutionStatus?.rawValue)
        facts.set(.degree, qualification.degreeStatus?.rawValue)
        facts.set(.recognisedInGermany, qualification.alreadyRecognisedIn.contains { $0.text == "DE" })
        facts.set(.recognisedInEurope, recognisedInEurope(qualification))
        facts.set(.beforeReferenceDate, beforeReferenceDate(qualification))
    }

    private static func nationalKinds(
        _ qualification: Qualification, _ table: OccupationTable
    ) -> [NationalQualification] {
        if let id = qualification.kind { return table.qualifications.kind(id).map { [$0] } ?? [] }
        return table.qualifications.kinds(titled: qualification.title, in: qualification.country)
    }

    /// Germany, Europe (EU, EEA, Switzerland as of the decision) or a third country.
    private func origin(_ country: CountryCode) -> String {
        if country.text == "DE" { return "germany" }
        return book.membership(of: country, on: input.date) == nil ? "thirdCountry" : "europe"
    }

    private func sector(_ qualification: Qualification, _ kinds: [NationalQualification], _ level: EQFLevel?) -> String?
    {
        let sectors = Set(kinds.map(\.sector))
        if sectors.count == 1, let sector = sectors.first {
            return sector == .higherEducation ? "higherEducation" : "vocational"
        }
        if qualification.institutionStatus != nil || qualification.degreeStatus != nil { return "higherEducation" }
        guard let level, sectors.isEmpty else { return nil }
        return level.number >= 7 ? "higherEducation" : level.number <= 5 ? "vocational" : nil
    }

    private func monthsBegun(since start: CivilDate) -> Int {
        let (year, month, _) = start.fields
        let (endYear, endMonth, _) = input.date.fields
        var months = max(0, (endYear - year) * 12 + endMonth - month)
        while months > 0, start.adding(months: months - 1) >= input.date { months -= 1 }
        return start.adding(months: months) < input.date ? months + 1 : months
    }

    private func recognisedInEurope(_ qualification: Qualification) -> Bool? {
        let states = qualification.alreadyRecognisedIn.filter {
            $0.text != "DE" && book.membership(of: $0, on: input.date) != nil
        }
        guard !states.isEmpty else { return false }
        guard !input.experience.isEmpty else { return nil }
        let months = practice(
            input.experience.filter { $0.country.map(states.contains) ?? true }, nil, unknownCountry: true)
        return months.lowerBound >= 36 ? true : months.upperBound < 36 ? false : nil
    }

    private func beforeReferenceDate(_ qualification: Qualification) -> Bool? {
        guard let country = qualification.country, let row = book.membership(of: country, on: input.date) else {
            return false
        }
        if let start = qualification.trainingStart { return start < row.referenceDate }
        guard let awarded = qualification.awarded else { return nil }
        if awarded < row.referenceDate { return true }
        if let months = qualification.trainingMonths { return awarded.adding(months: -months) < row.referenceDate }
        return awarded >= row.referenceDate.adding(months: 72) ? false : nil
    }

    /// How the qualification's occupation relates to the target.
    func fit(for law: OccupationLaw?) -> String? {
        guard let qualification else { return "none" }
        guard let law else { return nil }
        let known = qualification.occupation.occupations
        if known.contains(law.occupation.id) { return "same" }
        let minimum = law.occupation.minimumEQF
        let others = known.compactMap { table[$0] }
        guard !others.isEmpty else {
            guard let level, let minimum, level < minimum else { return "unresolved" }
            return "levelBelow"
        }
        let near = others.filter { CaseFacts.isNear($0.occupation, law.occupation) }
        guard !near.isEmpty else { return "other" }
        guard let minimum else { return "related" }
        return near.allSatisfy { ($0.occupation.minimumEQF ?? minimum) < minimum } ? "below" : "related"
    }

    /// Same ISCO minor group or same field of education.
    static func isNear(_ one: Occupation, _ other: Occupation) -> Bool {
        if let first = one.isco, let second = other.isco, first.code.prefix(3) == second.code.prefix(3) { return true }
        guard let first = one.field, let second = other.field else { return false }
        return first == second
    }

    // MARK: Practice

    func setPractice(_ facts: inout Facts, _ law: OccupationLaw?) {
        if let months = input.experienceMonths {
            facts.set(.practice, months)
            facts.set(.practiceLast60, min(months, 60))
            facts.set(.practiceLast84, min(months, 84))
        } else if !input.experience.isEmpty {
            facts.set(.practice, range: practice(input.experience, law, since: nil, cap: 600))
            facts.set(.practiceLast60, range: practice(input.experience, law, since: 60, cap: 60))
            facts.set(.practiceLast84, range: practice(input.experience, law, since: 84, cap: 84))
        }
        guard input.experience.contains(where: { $0.country != nil }) else { return }
        let inEurope = input.experience.filter { entry in
            entry.country.map { book.membership(of: $0, on: input.date) != nil } ?? true
        }
        facts.set(.practiceInEurope, range: practice(inEurope, law, unknownCountry: true))
    }

    private func practice(
        _ experience: [Experience], _ law: OccupationLaw?, since months: Int? = nil, cap: Int = 600,
        unknownCountry: Bool = false
    ) -> ClosedRange<Int> {
        let related = { (id: ID<Occupation>) in
            guard let one = table[id]?.occupation, let law else { return law == nil }
            return CaseFacts.isNear(one, law.occupation)
        }
        let count = { (entries: [Experience]) in
            Practice(entries, in: law?.occupation.id, upTo: input.date, related: related)
                .months(since: months.map { input.date.adding(months: -$0) }, cap: cap)
        }
        let all = count(experience)
        guard unknownCountry, experience.contains(where: { $0.country == nil }) else { return all }
        return count(experience.filter { $0.country != nil }).lowerBound...all.upperBound
    }
}
