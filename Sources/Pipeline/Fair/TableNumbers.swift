package import Domain

/// Plans and plan files count tables and teams from 0; whatever people read counts them from 1, as the signs do (Tischnummern).
extension String {
    /// What a planner or verifier says of tables and teams, as people count them.
    package var countingFromOne: String {
        replacing(/\b(table|team) ([0-9]+)\b/) { match in
            "\(match.1) \(Int(match.2).map { String($0 + 1) } ?? String(match.2))"
        }
    }
}

extension PlanChange {
    /// The change as people count tables and teams.
    package var countingFromOne: PlanChange {
        PlanChange(
            item: item, before: before?.countingFromOne, after: after?.countingFromOne,
            cause: cause.countingFromOne)
    }
}

extension PlanVerification.Breach {
    /// The breach as people count tables and teams.
    var countingFromOne: PlanVerification.Breach {
        PlanVerification.Breach(code: code, items: items, text: text.countingFromOne)
    }
}
