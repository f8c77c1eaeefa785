import Domain
import JSONText

/// A vacancy from a JobPosting of schema.org.
enum PostingRow {
    static func row(_ node: JSONNode, _ pointer: String, file: String) -> SourceRow {
        let posting = JSONPlace(node: node, pointer: pointer)
        var row = SourceRow(file: file, schema: .vacancies, location: posting.location)
        row[.id] =
            posting["identifier"]?["value"]?.cell ?? posting["identifier"]?.cell ?? posting["@id"]?.cell
            ?? posting["url"]?.cell
        row[.title] = posting["title"]?.cell
        if let employer = posting["hiringOrganization"] {
            row[.employer] = employer["identifier"]?.cell ?? employer["name"]?.cell ?? employer.cell
        }
        row[.openings] = posting["totalJobOpenings"]?.cell
        row[.start] = posting["jobStartDate"]?.cell
        let address = posting["jobLocation"]?.list.first?["address"]
        row[.place] = address?["addressLocality"]?.cell
        // Only a German region is a Land; a region of another country is no fault of the posting.
        if let region = address?["addressRegion"]?.cell, case .value = Words.lands.parse(region.text) {
            row[.land] = region
        }
        row[.salaryPerYear] = salary(posting["baseSalary"])
        row[.weeklyHours] = hours(posting["workHours"])
        row[.mustSkills] = items(posting["skills"])
        row[.minimumExperience] = posting["experienceRequirements"]?["monthsOfExperience"]?.cell
        employmentType(posting["employmentType"], &row)
        if let text = posting["description"]?.text {
            row.notes.append(Note(heading: "description", text: withoutTags(text)))
        }
        for name in ["datePosted", "validThrough", "occupationalCategory"] {
            if let text = posting[name]?.text { row.notes.append(Note(heading: name, text: text)) }
        }
        return row
    }

    /// `minValue`, `maxValue` or `value` with currency and unit, as the text that the reader of money knows.
    private static func salary(_ place: JSONPlace?) -> Cell? {
        guard let place else { return nil }
        let value = place["value"] ?? place
        let ends = [value["minValue"]?.text, value["maxValue"]?.text].compactMap { $0 }
        let numbers = ends.isEmpty ? [value["value"]?.text ?? value.text].compactMap { $0 } : ends
        guard !numbers.isEmpty else { return nil }
        let units = ["HOUR": "hour", "MONTH": "month", "YEAR": "year"]
        let unitText: String? = (value["unitText"] ?? place["unitText"])?.text
        let unit = unitText.map { "per \(units[$0.uppercased()] ?? $0)" }
        let currency: String? = (place["currency"] ?? value["currency"])?.text
        // Decimals of JSON stand after a point and are two digits at most for money.
        let text: [String?] = [numbers.joined(separator: " - "), currency, unit]
        return Cell(text: text.compactMap { $0 }.joined(separator: " "), location: place.location)
    }

    /// `40 hours per week` → `40`; a text without a number at its start stays absent.
    private static func hours(_ place: JSONPlace?) -> Cell? {
        guard let place, let text = place.text else { return nil }
        let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
        return number.isEmpty ? nil : Cell(text: String(number), location: place.location)
    }

    private static func items(_ place: JSONPlace?) -> Cell? {
        guard let place else { return nil }
        let items = place.list.compactMap(\.cell)
        guard items.count > 1 else { return items.first }
        return Cell(text: items.map(\.text).joined(separator: "; "), items: items, location: place.location)
    }

    /// Times of work go to the patterns, kinds of contract to the contract; other values stay a note.
    private static func employmentType(_ place: JSONPlace?, _ row: inout SourceRow) {
        for item in place?.list ?? [] {
            guard let cell = item.cell else { continue }
            switch cell.text.uppercased() {
            case "FULL_TIME", "PART_TIME": row[.patterns] = cell
            case "INTERN", "APPRENTICESHIP": row[.contract] = Cell(text: "training", location: cell.location)
            default: row.notes.append(Note(heading: "employmentType", text: cell.text))
            }
        }
    }

    private static func withoutTags(_ html: String) -> String {
        var text = ""
        var isTag = false
        for character in html {
            if character == "<" {
                isTag = true
                text += " "
            } else if character == ">", isTag {
                isTag = false
            } else if !isTag {
                text.append(character)
            }
        }
        let entities = ["&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&amp;": "&"]
        for (entity, character) in entities.sorted(by: { $0.key > $1.key }) {
            text = text.replacing(entity, with: character)
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
