/// The columns of a file of answers for statistics.
enum GroupColumn: SampleColumn {
    case applicant, attribute, value, consent, purpose

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .applicant: "Bewerber"
        case .attribute: "Merkmal"
        case .value: "Angabe"
        case .consent: "Einwilligung am"
        case .purpose: "Zweck"
        }
    }
}
