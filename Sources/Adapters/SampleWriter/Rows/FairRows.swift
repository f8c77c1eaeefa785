import Calendar
import Hashing

extension SampleSource {
    func delegationRow(employer index: Int) -> Row<DelegationColumn> {
        var generator = generator("delegations", index)
        var row = Row<DelegationColumn>()
        row[.employer] = employerID(index)
        row[.teams] = String(recipe.fair.teams.drawn(&generator))
        row[.german] = "C2"
        row[.english] = recipe.fair.english.drawn(&generator)
        row[.spanish] = recipe.fair.spanish.drawn(&generator)
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
        return row
    }

    func tableRow(_ index: Int) -> Row<TableColumn> {
        var row = Row<TableColumn>()
        row[.number] = String(index)
        row[.label] = "Tisch \(index + 1)"
        return row
    }

    func dayRow(_ index: Int) -> Row<DayColumn> {
        let day = recipe.fair.days[index]
        var row = Row<DayColumn>()
        row[.date] = ExportStyle.Language.german.written(day.date)
        row[.kind] = day.kind
        row[.from] = day.from
        row[.to] = day.to
        row[.minutes] = day.minutes.map(String.init) ?? ""
        row[.title] = day.title
        row[.who] = day.kind == "Block" ? "alle" : ""
        return row
    }
}
