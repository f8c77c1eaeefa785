import Domain
import JSONText

/// An applicant from JSON Resume (jsonresume.org, schema 1.0.0).
enum ResumeRow {
    static func row(_ node: JSONNode, _ pointer: String, file: String) -> SourceRow {
        let resume = JSONPlace(node: node, pointer: pointer)
        var row = SourceRow(file: file, schema: .applicants, location: resume.location)
        let basics = resume["basics"]
        row[.fullName] = basics?["name"]?.cell
        row[.email] = basics?["email"]?.cell
        row[.phone] = basics?["phone"]?.cell
        row[.homePlace] = basics?["location"]?["city"]?.cell
        row[.homeCountry] = basics?["location"]?["countryCode"]?.cell
        row.children[.experience] = (resume["work"]?.list ?? []).map { job in
            part(
                .experience, job, file,
                [(.experienceTitle, "position"), (.experienceFrom, "startDate"), (.experienceTo, "endDate")])
        }
        row.children[.qualifications] = (resume["education"]?.list ?? []).map { study in
            var part = part(
                .qualifications, study, file,
                [(.institution, "institution"), (.trainingStart, "startDate"), (.awarded, "endDate")])
            let title = [study["studyType"]?.text, study["area"]?.text].compactMap { $0 }.joined(separator: " ")
            part[.qualificationTitle] = title.isEmpty ? nil : Cell(text: title, location: study.location)
            return part
        }
        row.children[.languages] = (resume["languages"]?.list ?? []).map { language in
            part(.languages, language, file, [(.language, "language"), (.level, "fluency")])
        }
        let skills = (resume["skills"]?.list ?? []).flatMap { skill in
            [skill["name"]?.cell].compactMap { $0 } + (skill["keywords"]?.list.compactMap(\.cell) ?? [])
        }
        if let first = skills.first {
            row[.skills] = Cell(
                text: skills.map(\.text).joined(separator: "; "), items: skills, location: first.location)
        }
        for (heading, name) in [("label", "label"), ("summary", "summary"), ("url", "url")] {
            if let text = basics?[name]?.text { row.notes.append(Note(heading: heading, text: text)) }
        }
        return row
    }

    private static func part(_ kind: ChildKind, _ place: JSONPlace, _ file: String, _ fields: [(Field, String)])
        -> SourceRow
    {
        var row = SourceRow(file: file, schema: kind.schema, location: place.location)
        for (field, name) in fields { row[field] = place[name]?.cell }
        return row
    }
}
