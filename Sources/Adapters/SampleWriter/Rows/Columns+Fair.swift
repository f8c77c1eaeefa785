/// The columns of a delegations' file.
enum DelegationColumn: SampleColumn {
    case employer, teams, german, english, spanish, tables, run, windows

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .employer: "Betrieb"
        case .teams: "Teams"
        case .german: "Deutsch"
        case .english: "Englisch"
        case .spanish: "Spanisch"
        case .tables: "Tische"
        case .run: "Gespräche am Stück"
        case .windows: "Anwesend"
        }
    }
}

/// The columns of an interpreters' file.
enum InterpreterColumn: SampleColumn {
    case id, name, pairs, run, windows

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Kennung"
        case .name: "Name"
        case .pairs: "Sprachpaare"
        case .run: "Gespräche am Stück"
        case .windows: "Anwesend"
        }
    }
}

/// The columns of a tables' file; tables are numbered from 0.
enum TableColumn: SampleColumn {
    case number, label

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .number: "Nummer"
        case .label: "Bezeichnung"
        }
    }
}

/// The columns of a days' file: a row is a stretch of interviews, a break or a block that keeps people from interviews.
enum DayColumn: SampleColumn {
    case date, kind, from, to, minutes, title, who

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .date: "Datum"
        case .kind: "Art"
        case .from: "Von"
        case .to: "Bis"
        case .minutes: "Minuten"
        case .title: "Titel"
        case .who: "Wer"
        }
    }
}
