import Hashing

/// The papers of a sample's newcomers, and whom to call when something goes wrong.
struct PaperRows {
    private let source: SampleSource
    /// Those who signed, in the order of their ids.
    private let people: [String]

    init(source: SampleSource) {
        self.source = source
        people = PlacementRows(source: source).contracts.filter { !$0[.signedOn].isEmpty }.map { $0[.applicant] }
    }

    /// What everybody has who is ready, changed by each person's case; nothing where a sample has no papers.
    var documents: [Row<DocumentColumn>] {
        guard !source.recipe.papers.reachable.isEmpty else { return [] }
        return people.enumerated().flatMap { index, person in
            let own = PaperRecipe.cases[index % PaperRecipe.cases.count]
            let usual = PaperRecipe.ready.map { paper in own.first { $0.kind == paper.kind } ?? paper }
            let further = own.filter { paper in !PaperRecipe.ready.contains { $0.kind == paper.kind } }
            return (usual + further).map { row($0, of: person) }
        }
    }

    /// Two numbers of the campaign, then one near to each person; of every fifth nobody has asked yet.
    var contacts: [Row<ContactColumn>] {
        let reachable = source.recipe.papers.reachable
        guard let first = reachable.first, let last = reachable.last else { return [] }
        let date = ExportStyle.Language.german
        let own = people.enumerated().filter { $0.offset % 5 != 4 }.map { index, person in
            var generator = source.generator("contacts", index)
            let name = source.inventedName(country: "ES", &generator)
            var row = Row<ContactColumn>()
            row[.applicant] = person
            row[.name] = "\(name.given) \(name.family)"
            row[.phone] = "+34 600 9\(String(index + 100_001).dropFirst())"
            row[.languages] = "Spanisch"
            return row
        }
        let campaign = [("Koordination, Notruf", 98), ("Stadt, Bereitschaft", 97)].map { name, number in
            var row = Row<ContactColumn>()
            row[.name] = name
            row[.phone] = "\(source.recipe.employers.phonePrefix) \(number)00"
            row[.languages] = "Deutsch, Spanisch"
            row[.from] = date.written(first)
            row[.until] = date.written(last)
            return row
        }
        return (campaign + own + PaperRows.fairDesk(source)).enumerated().map { index, row in
            var row = row
            row[.id] = "N" + String(String(index + 101).dropFirst())
            return row
        }
    }

    /// Whom those may call who are invited to the fair, from the first letter to the last day.
    private static func fairDesk(_ source: SampleSource) -> [Row<ContactColumn>] {
        guard let first = source.recipe.invitations?.rounds.first, let last = source.recipe.fair.days.last else {
            return []
        }
        let date = ExportStyle.Language.german
        return [
            Row([
                .name: "Messebüro", .phone: "\(source.recipe.employers.phonePrefix) 9600",
                .languages: "Deutsch, Spanisch", .from: date.written(first.sent), .until: date.written(last.date),
            ])
        ]
    }

    private func row(_ paper: SamplePaper, of person: String) -> Row<DocumentColumn> {
        var row = Row<DocumentColumn>()
        row[.applicant] = person
        row[.kind] = paper.kind.rawValue
        row[.status] = paper.status
        row[.language] = paper.language
        row[.validUntil] = paper.validUntil
        row[.due] = paper.due
        row[.actor] = paper.actor
        row[.contents] = paper.contents
        row[.file] = paper.file.isEmpty ? "" : "\(person)/\(paper.file)"
        row[.note] = paper.note
        return row
    }
}
