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
    case applicant, vacancy, state, signedOn, start, pay, languages, internshipFrom, internshipUntil

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Bewerber"
        case .vacancy: "Stelle"
        case .state: "Stand"
        case .signedOn: "Unterschrieben am"
        case .start: "Beginn"
        case .pay: "Monatslohn"
        case .languages: "Sprachen"
        case .internshipFrom: "Praktikum ab"
        case .internshipUntil: "Praktikum bis"
        }
    }
}

/// The columns of a partners' file.
enum PartnerColumn: SampleColumn {
    case applicant, partner, applicantConsent, partnerConsent, onlyTogether

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Bewerber"
        case .partner: "Partner"
        case .applicantConsent: "Einwilligung"
        case .partnerConsent: "Einwilligung Partner"
        case .onlyTogether: "nur gemeinsam"
        }
    }
}

extension SampleCouple {
    var row: Row<PartnerColumn> {
        let day = ExportStyle.Language.german.written(agreedOn)
        return Row([
            .applicant: applicant, .partner: partner, .applicantConsent: day, .partnerConsent: day,
            .onlyTogether: onlyTogether ? "ja" : "nein",
        ])
    }
}
