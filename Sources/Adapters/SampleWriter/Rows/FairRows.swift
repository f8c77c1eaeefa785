import Calendar
import Hashing

extension SampleSource {
    func delegationRow(employer index: Int) -> Row<DelegationColumn> {
        var generator = generator("delegations", index)
        var row = Row<DelegationColumn>()
        row[.employer] = employerID(index)
        row[.teams] = String(recipe.fair.teams.drawn(&generator))
        let english = recipe.fair.english.drawn(&generator)
        let spanish = recipe.fair.spanish.drawn(&generator)
        row[.languages] = "Deutsch C2; Englisch \(english)" + (spanish.isEmpty ? "" : "; Spanisch \(spanish)")
        row[.windows] = recipe.fair.delegationWindows.drawn(&generator)
        return row
    }

    func interpreterRow(_ index: Int) -> Row<InterpreterColumn> {
        var generator = generator("interpreters", index)
        let name = inventedName(country: generator.happens(percent: 50) ? "ES" : "DE", &generator)
        var row = Row<InterpreterColumn>()
        row[.id] = interpreterID(index)
        row[.name] = "\(name.given) \(name.family)"
        row[.pairs] = recipe.fair.interpreterPairs.drawn(&generator)
        row[.run] = String(recipe.fair.interpreterRun)
        row[.windows] = recipe.fair.interpreterWindows.drawn(&generator)
        row[.email] = "\(interpreterID(index).lowercased())@example.org"
        return row
    }

    func tableRow(_ index: Int) -> Row<TableColumn> {
        var row = Row<TableColumn>()
        row[.number] = String(index + 1)
        row[.label] = "Tisch \(index + 1)"
        return row
    }

    func dayRow(_ index: Int) -> Row<DayColumn> {
        let day = recipe.fair.days[index]
        var row = Row<DayColumn>()
        row[.date] = ExportStyle.Language.german.written(day.date)
        row[.from] = day.from
        row[.to] = day.to
        row[.minutes] = String(recipe.fair.slotMinutes)
        row[.breaks] = day.breaks.joined(separator: "; ")
        row[.blocks] = day.blocks.joined(separator: "; ")
        return row
    }
}
