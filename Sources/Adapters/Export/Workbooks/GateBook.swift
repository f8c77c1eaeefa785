package import Domain
package import WorkbookWriting

/// Who may travel as a workbook: everybody with each line of the gate, and all that is missing with its day and who has to act. People
/// stand in it by their ids, as on the page.
package struct GateBook {
    private let campaign: Campaign
    private let people: [PersonGate]
    /// The lines of all people, in the order in which they first come.
    private let lines: [GateLine]

    package init(campaign: Campaign, people: [PersonGate]) {
        self.campaign = campaign
        self.people = people
        var known: Set<String> = []
        lines = people.flatMap(\.lines).filter { known.insert($0.name).inserted }
    }

    package func document(_ facts: PrintFacts) -> BookDocument {
        let wording = Wording(language: facts.language)
        var frame = BookFrame(campaign, wording[.gate], facts)
        frame.facts.append(
            (
                wording[.mayTravel],
                wording.filled(.peopleOfPeople, String(people.count(where: \.isOpen)), String(people.count))
            ))
        frame.notes.insert(wording[BookWords.blindNote], at: 0)
        return frame.document([overview(wording), open(wording)])
    }

    /// One row a person, one column a line; an empty cell = the person does not need it.
    private func overview(_ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[.gate],
            columns: [
                BookColumn(wording[BookWords.candidateId]), BookColumn(wording[BookWords.arrivalOn], .date),
                BookColumn(wording[BookWords.state]), BookColumn(wording[.lineLacks], .number),
            ] + lines.map { BookColumn(wording[$0.title]) },
            rows: people.map { person in
                BookRow(
                    [
                        .text(person.applicant.text), .date(person.arrival),
                        .text(person.isOpen ? wording[.mayTravel] : wording[BookWords.mayNotTravel]),
                        .number(person.missing.count),
                    ]
                        + lines.map { line in
                            BookCell(person.lines.first { $0.name == line.name }.map { wording[$0.phrase] })
                        })
            }, fixedColumns: 2)
    }

    /// One row for each line that does not hold, by its day.
    private func open(_ wording: Wording) -> BookSheet {
        let open = people.flatMap { person in
            person.lines.filter { !$0.lacks.isEmpty }.map { (person: person, line: $0) }
        }.sorted { left, right in
            (left.line.due, left.person.applicant, left.line.name) < (
                right.line.due, right.person.applicant, right.line.name
            )
        }
        return BookSheet(
            name: wording[.whatLacks],
            columns: [
                BookColumn(wording[.byWhen], .date), BookColumn(wording[BookWords.candidateId]),
                BookColumn(wording[.gateLine], .prose), BookColumn(wording[.whatLacks], .prose),
                BookColumn(wording[.whoActs]),
                BookColumn(wording[.lineOverridden]), BookColumn(wording[BookWords.reason]),
                BookColumn(wording[BookWords.arrivalOn], .date), BookColumn(wording[.law], .prose),
            ],
            rows: open.map { person, line in
                BookRow([
                    .date(line.due), .text(person.applicant.text), .text(wording[line.title]),
                    .text(wording.dated(line.lacks.map { wording[$0.text] }.joined(separator: "; "))),
                    .text(wording[line.actor.name]),
                    BookCell(line.override?.actor), BookCell(line.override?.reason), .date(person.arrival),
                    .text(wording.language.law(line.law)),
                ])
            }, fixedColumns: 2)
    }
}

extension GateLine {
    fileprivate var phrase: Phrase {
        lacks.isEmpty ? .lineHolds : override == nil ? .lineLacks : .lineOverridden
    }
}
