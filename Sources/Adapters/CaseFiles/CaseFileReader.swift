import Calendar
package import Catalogue
package import Domain
package import JSONText

/// Why a case file was refused: everything that is wrong with it.
package enum CaseFileError: Error, Hashable, Sendable {
    /// The text is not JSON.
    case syntax(JSONSyntaxErrorText)
    /// The values have no meaning here; in the order of the file, at least one.
    case findings([JSONFinding])
}

/// A syntax error's place and words.
package struct JSONSyntaxErrorText: Hashable, Sendable {
    package let mark: JSONNode.Mark
    package let message: String
    package let hint: String
}

/// Reads the file of `assess --case` (contracts.md).
package struct CaseFileReader {
    private let catalogue: Catalogue
    private var findings: [JSONFinding] = []

    /// The case that a file asks about. Throws all findings at once.
    package static func read(_ bytes: [UInt8], _ catalogue: Catalogue) throws(CaseFileError) -> AssessmentCase {
        let node: JSONNode
        do {
            node = try JSONReader.read(bytes)
        } catch {
            throw .syntax(JSONSyntaxErrorText(mark: error.mark, message: error.message, hint: error.hint))
        }
        return try read(JSONCursor(node), catalogue)
    }

    /// The case at this place of a larger file. Throws all findings at once.
    package static func read(_ cursor: JSONCursor, _ catalogue: Catalogue) throws(CaseFileError) -> AssessmentCase {
        var reader = CaseFileReader(catalogue: catalogue)
        let input = reader.assessmentCase(cursor)
        guard let input, reader.findings.isEmpty else { throw .findings(reader.findings) }
        return input
    }

    private init(catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    private static let fields = [
        "nationalities", "qualification", "experienceMonths", "experience", "germanLevel", "germanProof",
        "englishLevel",
        "occupation",
        "employment", "land", "date", "offer", "salaryPerYear", "weeklyHours", "contractMonths", "collectiveAgreement",
        "partialRecognition", "recognitionPartnership", "familyMemberOf", "age", "birthDate",
        "recentStayInGermany", "spouseQualifies",
    ]

    private mutating func assessmentCase(_ cursor: JSONCursor) -> AssessmentCase? {
        guard let members = cursor.members(known: CaseFileReader.fields, &findings) else { return nil }
        let nationalities = cursor.required("nationalities", of: members, &findings).map { readCountries($0) } ?? []
        if nationalities.isEmpty, let field = members["nationalities"], findings.isEmpty {
            findings.append(
                field.finding("found no nationality, expected at least one", hint: "write a code such as [\"ES\"]"))
        }
        let qualification = cursor.required("qualification", of: members, &findings).flatMap { readQualification($0) }
        let target = cursor.required("occupation", of: members, &findings).flatMap { readTarget($0) }
        let land = cursor.required("land", of: members, &findings).flatMap { readLand($0) }
        let date = cursor.required("date", of: members, &findings).flatMap { readDate($0) }
        let addOptions = readOptions(members, on: date)
        guard let target, let land, let date else { return nil }
        var input = addOptions(
            AssessmentCase(
                nationalities: nationalities, qualification: qualification, target: target, land: land, date: date))
        input.experience = members["experience"].map { readExperience($0) } ?? []
        return input
    }

    /// The optional fields, read whether or not the required ones are there.
    private mutating func readOptions(
        _ members: [String: JSONCursor], on date: CivilDate?
    ) -> (AssessmentCase) -> AssessmentCase {
        let months = members["experienceMonths"].flatMap { $0.int(in: 0...720, &findings) }
        let level = members["germanLevel"].flatMap { readLevel($0) }
        let english = members["englishLevel"].flatMap { readLevel($0) }
        let proof: LanguageProof? = members["germanProof"].flatMap { readWord($0) }
        let employment: EmploymentForm? = members["employment"].flatMap { readWord($0) }
        let offer = members["offer"].flatMap { $0.bool(&findings) }
        let salary = members["salaryPerYear"].flatMap { $0.int(in: 0...100_000_000_000, &findings) }
        let hours = members["weeklyHours"].flatMap { $0.hundredths(in: 1...80, &findings) }
        let contract = members["contractMonths"].flatMap { $0.int(in: 1...600, &findings) }
        let agreement = members["collectiveAgreement"].flatMap { $0.bool(&findings) }
        let partial = members["partialRecognition"].flatMap { $0.bool(&findings) }
        let partnership = members["recognitionPartnership"].flatMap { $0.bool(&findings) }
        let family: AssessmentCase.FamilyTie? = members["familyMemberOf"].flatMap { readFamily($0) }
        let age = readAge(members, on: date)
        let stay = members["recentStayInGermany"].flatMap { $0.bool(&findings) }
        let spouse = members["spouseQualifies"].flatMap { $0.bool(&findings) }
        return { input in
            var input = input
            input.experienceMonths = months
            input.germanLevel = level
            input.germanProof = proof
            input.englishLevel = english
            input.employment = employment
            input.hasOffer = offer
            input.salaryPerYear = salary.map { Cents(Int64($0)) }
            input.weeklyHours = hours.map { WeeklyHours(hundredths: $0) }
            input.contractMonths = contract
            input.hasCollectiveAgreement = agreement
            input.partialRecognition = partial
            input.inRecognitionPartnership = partnership
            input.family = family
            input.age = age
            input.hasRecentStay = stay
            input.spouseQualifies = spouse
            return input
        }
    }

    private mutating func readAge(_ members: [String: JSONCursor], on date: CivilDate?) -> Int? {
        let age = members["age"].flatMap { $0.int(in: 0...120, &findings) }
        guard let field = members["birthDate"], let birth = readDate(field) else { return age }
        if members["age"] != nil {
            findings.append(field.finding("found both \"age\" and \"birthDate\"", hint: "keep one of the two"))
        }
        guard let date else { return nil }
        guard birth <= date else {
            findings.append(
                field.finding("found a birth date after the date of the case", hint: "correct one of the two"))
            return nil
        }
        var years = date.year - birth.year
        if birth.adding(months: years * 12) > date { years -= 1 }
        return years
    }

    // MARK: Qualification and experience

    private mutating func readQualification(_ cursor: JSONCursor) -> Qualification? {
        let names = [
            "country", "title", "kind", "awarded", "trainingStart", "trainingMonths", "institution",
            "institutionStatus",
            "degreeStatus", "stateRecognisedAtHome", "alreadyRecognisedIn",
        ]
        guard !cursor.isNull, let members = cursor.members(known: names, &findings) else { return nil }
        let country = members["country"].flatMap { readCountry($0) }
        let kind = members["kind"].flatMap { readKind($0) }
        let title = cursor.required("title", of: members, &findings).flatMap { $0.isNull ? nil : $0.string(&findings) }
        let awarded = members["awarded"].flatMap { readDate($0) }
        let start = members["trainingStart"].flatMap { readDate($0) }
        let months = members["trainingMonths"].flatMap { $0.int(in: 0...240, &findings) }
        let institution = members["institution"].flatMap { $0.string(&findings) }
        let status: InstitutionStatus? = members["institutionStatus"].flatMap { readWord($0) }
        let degree: DegreeStatus? = members["degreeStatus"].flatMap { readWord($0) }
        let state = members["stateRecognisedAtHome"].flatMap { $0.bool(&findings) }
        let recognised = members["alreadyRecognisedIn"].map { readCountries($0) } ?? []
        guard let title else { return nil }
        return Qualification(
            title: title, kind: kind?.id, country: country ?? kind?.country, level: kind?.level, awarded: awarded,
            trainingStart: start, trainingMonths: months, institution: institution, institutionStatus: status,
            degreeStatus: degree, stateRecognisedAtHome: state, alreadyRecognisedIn: recognised.sorted(),
            occupation: jobTitle(title))
    }

    private mutating func readKind(_ cursor: JSONCursor) -> NationalQualification? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let kind = catalogue.qualifications.kind(ID(text)) else {
            findings.append(
                cursor.finding(
                    "found the unknown kind of qualification \"\(text)\"",
                    hint: "leave it out, or take an id of qualifications.json such as es-grado"))
            return nil
        }
        return kind
    }

    private mutating func readExperience(_ cursor: JSONCursor) -> [Experience] {
        (cursor.elements(&findings) ?? []).compactMap { entry -> Experience? in
            let names = ["from", "to", "hoursPerWeek", "occupation", "country"]
            guard let members = entry.members(known: names, &findings) else { return nil }
            let from = entry.required("from", of: members, &findings).flatMap { readDate($0) }
            let to = members["to"].flatMap { $0.isNull ? nil : readDate($0) }
            if let from, let to, to < from, let field = members["to"] {
                findings.append(
                    field.finding("found an end before the start", hint: "exchange \"from\" and \"to\", or correct one")
                )
            }
            let hours = members["hoursPerWeek"].flatMap { $0.hundredths(in: 1...100, &findings) }
            let title = members["occupation"].flatMap { $0.string(&findings) }
            let country = members["country"].flatMap { readCountry($0) }
            return Experience(
                title: jobTitle(title ?? ""), from: from, to: to,
                hoursPerWeek: hours.map { WeeklyHours(hundredths: $0) }, country: country)
        }
    }

    private func jobTitle(_ text: String) -> JobTitle {
        let id = ID<Occupation>(text)
        let occupations = catalogue.occupation(id) != nil ? [id] : catalogue.titles.occupations(titled: text)
        return JobTitle(original: text, occupations: text.isEmpty ? [] : occupations)
    }

    // MARK: Words

    private mutating func readTarget(_ cursor: JSONCursor) -> AssessmentCase.Target? {
        guard let text = cursor.string(&findings) else { return nil }
        guard !text.isEmpty else {
            findings.append(
                cursor.finding("found an empty occupation", hint: "write an id, an ISCO-08 code or a title"))
            return nil
        }
        if catalogue.occupation(ID(text)) != nil { return .occupation(ID(text)) }
        return ISCO08Code(text).map { .isco($0) } ?? .title(text)
    }

    private mutating func readCountries(_ cursor: JSONCursor) -> [CountryCode] {
        (cursor.elements(&findings) ?? []).compactMap { readCountry($0) }
    }

    private mutating func readCountry(_ cursor: JSONCursor) -> CountryCode? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let code = CountryCode(text), catalogue.countries.contains(code) else {
            findings.append(
                cursor.finding("found the unknown country \"\(text)\"", hint: "write a code of ISO 3166-1 such as ES"))
            return nil
        }
        return code
    }

    private mutating func readLand(_ cursor: JSONCursor) -> Land? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let land = Land(code: text) else {
            let known = Land.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(cursor.finding("found the unknown Land \"\(text)\"", hint: "the Länder are: \(known)"))
            return nil
        }
        return land
    }

    private mutating func readDate(_ cursor: JSONCursor) -> CivilDate? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let date = CivilDate(iso: text) else {
            findings.append(
                cursor.finding("found \"\(text)\", expected a day such as 2012-06-25", hint: "write YYYY-MM-DD"))
            return nil
        }
        return date
    }

    private mutating func readLevel(_ cursor: JSONCursor) -> CEFRLevel? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let level = CEFRLevel(name: text) else {
            findings.append(
                cursor.finding("found the unknown level \"\(text)\"", hint: "write A0, A1, A2, B1, B2, C1 or C2"))
            return nil
        }
        return level
    }

    private mutating func readFamily(_ cursor: JSONCursor) -> AssessmentCase.FamilyTie? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let family = AssessmentCase.FamilyTie(rawValue: text) else {
            findings.append(
                cursor.finding("found \"\(text)\", expected \"euCitizen\"", hint: "leave the field out otherwise"))
            return nil
        }
        return family
    }

    private mutating func readWord<Word: RawRepresentable & CaseIterable>(_ cursor: JSONCursor) -> Word?
    where Word.RawValue == String {
        guard let text = cursor.string(&findings) else { return nil }
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(
                cursor.finding(
                    "found \"\(text)\", expected one of: \(known)", hint: "take one of them, or leave the field out"))
            return nil
        }
        return word
    }
}
