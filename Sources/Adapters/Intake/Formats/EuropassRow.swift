import Domain
import XMLText

/// Applicants from Europass CV XML (SkillsPassport 3.x).
enum EuropassRow {
    /// Nil where the document is not of Europass.
    static func row(_ root: XMLElement, file: String) -> SourceRow? {
        guard root.name == "SkillsPassport", let learner = root.at("LearnerInfo") else { return nil }
        var row = SourceRow(file: file, schema: .applicants, location: location(learner))
        let person = learner.at("Identification")
        row[.givenName] = cell(person?.at("PersonName", "FirstName"))
        row[.familyName] = cell(person?.at("PersonName", "Surname"))
        let contact = person?.at("ContactInfo")
        row[.email] = cell(contact?.at("Email", "Contact"))
        row[.phone] = cell(contact?.at("TelephoneList", "Telephone", "Contact"))
        row[.homePlace] = cell(contact?.at("Address", "Contact", "Municipality"))
        row[.homeCountry] = cell(contact?.at("Address", "Contact", "Country", "Code"))
        row[.birthDate] = date(person?.at("Demographics", "Birthdate"))
        let nationalities = person?.at("Demographics", "NationalityList")?.all("Nationality") ?? []
        row[.nationalities] = list(nationalities.compactMap { cell($0.at("Code")) })
        row.children[.experience] = (learner.at("WorkExperienceList")?.all("WorkExperience") ?? []).map {
            experience($0, file)
        }
        row.children[.qualifications] = (learner.at("EducationList")?.all("Education") ?? []).map {
            education($0, file)
        }
        let skills = learner.at("Skills")
        row[.motherTongue] = list(
            (skills?.at("Linguistic", "MotherTongueList")?.all("MotherTongue") ?? []).compactMap {
                cell($0.at("Description", "Code"))
            })
        row.children[.languages] = (skills?.at("Linguistic", "ForeignLanguageList")?.all("ForeignLanguage") ?? []).map {
            language($0, file)
        }
        row[.licences] = list((skills?.at("Driving", "Description")?.all("Licence") ?? []).compactMap { cell($0) })
        return row
    }

    private static func experience(_ element: XMLElement, _ file: String) -> SourceRow {
        var row = SourceRow(file: file, schema: .applicantExperience, location: location(element))
        row[.experienceTitle] = cell(element.at("Position", "Label"))
        row[.experienceFrom] = date(element.at("Period", "From"))
        row[.experienceTo] = date(element.at("Period", "To"))
        row[.experienceCountry] = cell(element.at("Employer", "ContactInfo", "Address", "Contact", "Country", "Code"))
        return row
    }

    private static func education(_ element: XMLElement, _ file: String) -> SourceRow {
        var row = SourceRow(file: file, schema: .applicantQualifications, location: location(element))
        row[.qualificationTitle] = cell(element.at("Title"))
        row[.institution] = cell(element.at("Organisation", "Name"))
        row[.qualificationCountry] = cell(
            element.at("Organisation", "ContactInfo", "Address", "Contact", "Country", "Code"))
        row[.qualificationLevel] = cell(element.at("Level", "Code"))
        row[.trainingStart] = date(element.at("Period", "From"))
        row[.awarded] = date(element.at("Period", "To"))
        return row
    }

    /// The five levels of a foreign language; the lowest is taken, with a warning, where they differ.
    private static func language(_ element: XMLElement, _ file: String) -> SourceRow {
        var row = SourceRow(file: file, schema: .applicantLanguages, location: location(element))
        row[.language] = cell(element.at("Description", "Code"))
        let levels = (element.at("ProficiencyLevel")?.children ?? []).map { $0.text }
        if !levels.isEmpty, let place = element.at("ProficiencyLevel") {
            let text = Set(levels.map { String(trimmed($0[...])) }).sorted().joined(separator: " ")
            row[.level] = Cell(text: text, location: location(place))
        }
        if !(element.at("VerifiedBy")?.children.isEmpty ?? true)
            || !(element.at("CertificateList")?.children.isEmpty ?? true)
        {
            row[.proof] = Cell(text: "certificate", location: location(element))
        }
        return row
    }

    /// `year="1987" month="--03" day="---07"`, the last two optional.
    private static func date(_ element: XMLElement?) -> Cell? {
        guard let element, let year = element.attributes["year"] else { return nil }
        let parts = [year, element.attributes["month"], element.attributes["day"]].compactMap { $0 }
        let text = parts.map { String($0.drop { $0 == "-" }) }.joined(separator: "-")
        return Cell(text: text, location: location(element))
    }

    private static func cell(_ element: XMLElement?) -> Cell? {
        guard let element else { return nil }
        let text = trimmed(element.text[...])
        return text.isEmpty || NotGiven.matches(text) ? nil : Cell(text: String(text), location: location(element))
    }

    private static func list(_ cells: [Cell]) -> Cell? {
        cells.first.map { Cell(text: cells.map(\.text).joined(separator: "; "), items: cells, location: $0.location) }
    }

    /// The element's name stands in place of a pointer.
    private static func location(_ element: XMLElement) -> Finding.Location {
        .pointer(element.name, line: element.line, column: element.column)
    }
}
