/// The columns of a delegations' file.
enum DelegationColumn: SampleColumn {
    case employer, teams, languages, tables, run, windows

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .employer: "Betrieb"
        case .teams: "Teams"
        case .languages: "Sprachen"
        case .tables: "Tische"
        case .run: "Gespräche am Stück"
        case .windows: "Anwesend"
        }
    }
}

/// The columns of an interpreters' file.
enum InterpreterColumn: SampleColumn {
    case id, name, pairs, run, windows, email

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .name: "Name"
        case .pairs: "Sprachpaare"
        case .run: "Gespräche am Stück"
        case .windows: "Anwesend"
        case .email: "E-Mail"
        }
    }
}

/// The columns of a tables' file; tables are numbered from 1.
enum TableColumn: SampleColumn {
    case number, label

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .number: "Nummer"
        case .label: "Bezeichnung"
        }
    }
}

/// The columns of a days' file: a row is a day with its breaks and the blocks that keep everybody from interviews.
enum DayColumn: SampleColumn {
    case date, from, to, minutes, breaks, blocks

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .date: "Datum"
        case .from: "Von"
        case .to: "Bis"
        case .minutes: "Minuten"
        case .breaks: "Pausen"
        case .blocks: "Programm"
        }
    }
}
