/// The columns of a rankings' file.
enum RankingColumn: SampleColumn {
    case side, applicant, vacancy, rank

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .side: "Seite"
        case .applicant: "Bewerber"
        case .vacancy: "Stelle"
        case .rank: "Rang"
        }
    }
}

/// The columns of a contracts' file.
enum ContractColumn: SampleColumn {
    case applicant, vacancy, state, signedOn, start, pay, languages

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Bewerber"
        case .vacancy: "Stelle"
        case .state: "Stand"
        case .signedOn: "Unterschrieben am"
        case .start: "Beginn"
        case .pay: "Monatslohn"
        case .languages: "Sprachen"
        }
    }
}
