extension DayEvent.What {
    /// What happened in one line without names: `late B017 10:40`. Different events have different lines.
    package var line: String {
        ([word.rawValue] + details).joined(separator: " ")
    }

    private var details: [String] {
        switch self {
        case .came(let id), .absent(let id), .left(let id): [id.text]
        case .late(let id, let expected): [id.text, expected.text]
        case .firmCame(let id), .firmGone(let id): [id.text]
        case .firmLate(let id, let expected): [id.text, expected.text]
        case .firmTeams(let id, let teams): [id.text, String(teams)]
        case .tableLost(let table), .tableBack(let table): [String(table + 1)]
        case .interpreterSick(let id, let from, let to): [id.text, "\(from)-\(to)"]
        case .interpreterBack(let id): [id.text]
        case .begun(let key), .over(let key), .wanted(let key): [key.request.text]
        case .overrun(let key, let minutes): [key.request.text, String(minutes)]
        case .walkIn(let id, let consent): [id.text, consent.language.text, consent.version]
        case .replan: []
        case .undone(let number): [String(number)]
        }
    }
}
