import Domain
package import Typesetting

extension DeskPapers {
    /// Badges of everybody at the fair, ten on a sheet: candidates, each team of an employer, interpreters, and who sees to
    /// something. A name that nobody knows is a line to write on.
    package var badges: PaperDocument {
        let interviews = documents.history.latest.interviews.map(\.interview)
        let all =
            Set(interviews.map(\.candidate)).sorted().map(candidate)
            + Set(interviews.map(\.employer)).sorted().flatMap(employer)
            + Set(interviews.compactMap(\.interpreter)).sorted().map(interpreter)
            + Set(duties.map(\.person)).sorted().map { label(DeskWords.staff, "", .ink, name: $0, [], "") }
        let name = documents.campaign.name
        let blocks: [PaperBlock] =
            all.isEmpty ? [.paragraph(PaperText(wording[.noInterviews]))] : [.labels(all)]
        return document(
            DeskWords.badges, on: nil,
            [PaperSection(all.isEmpty ? .portrait : .labels, runningHead: name, blocks: blocks)])
    }

    private func candidate(_ id: ID<Applicant>) -> PaperLabel {
        let applicant = documents.applicant(id)
        return label(
            DeskWords.candidate, [id.text, codes[id]].compactMap(\.self).joined(separator: " · "), .accent,
            name: name(id), [applicant?.trade(in: catalogue, wording.language.code) ?? ""],
            spoken(applicant?.languages ?? []))
    }

    /// One for each team; the first bears the name of the contact person.
    private func employer(_ id: ID<Employer>) -> [PaperLabel] {
        let employer = documents.employer(id)
        let delegation = documents.delegation(id)
        return (0..<max(1, delegation?.teams ?? 1)).map { team in
            label(
                DeskWords.employer, id.text, .warning,
                name: (team == 0 ? employer?.contactName?.orNil : nil) ?? DeskPapers.line,
                [employer?.name.orNil ?? id.text], spoken(delegation?.languages ?? []))
        }
    }

    private func interpreter(_ id: ID<Interpreter>) -> PaperLabel {
        let interpreter = documents.interpreter(id)
        let pairs = (interpreter?.pairs ?? []).sorted().map { pair in
            "\(documents.name(of: pair.first, wording)) – \(documents.name(of: pair.second, wording))"
        }
        return label(
            DeskWords.interpreter, id.text, .quiet, name: interpreter?.name.orNil ?? id.text, [],
            pairs.joined(separator: ", "))
    }

    private func label(
        _ role: LocalText, _ number: String, _ ground: PaperColour, name: String, _ middle: [String],
        _ languages: String
    ) -> PaperLabel {
        PaperLabel(
            left: self[role], right: number, ground: ground,
            lines: [PaperText(name, PaperStyle(size: 17, isBold: true, alignment: .centre))]
                + middle.map { PaperText($0, PaperStyle(size: 10.5, alignment: .centre)) }
                + [PaperText(languages, PaperStyle(size: 8.5, colour: .quiet, alignment: .centre))])
    }

    /// `Spanisch C2, Deutsch A2`, best first.
    private func spoken(_ skills: [LanguageSkill]) -> String {
        skills.sorted { ($1.level, $0.language) < ($0.level, $1.language) }.map {
            "\(documents.name(of: $0.language, wording)) \($0.level.name)"
        }.joined(separator: ", ")
    }

    private static let line = "____________________"
}
