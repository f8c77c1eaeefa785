import Domain
import JSONText

extension PackReading {
    /// What a rule of that track says; nil with a problem.
    mutating func outcome(_ cursor: JSONCursor, track: Track) -> Outcome? {
        switch track {
        case .occupation: occupationOutcome(cursor)
        case .permit: permitOutcome(cursor)
        case .procedure: procedureOutcome(cursor)
        case .language: levelOutcome(cursor)
        case .fee:
            members(cursor, ["cents"]).flatMap { fields in
                fees(required("cents", fields, of: cursor)).map(Outcome.fee)
            }
        case .deadline:
            members(cursor, ["days"]).flatMap { fields in
                int(required("days", fields, of: cursor), in: 1...3_650).map(Outcome.deadline)
            }
        }
    }

    private mutating func occupationOutcome(_ cursor: JSONCursor) -> Outcome? {
        guard let fields = members(cursor, ["kind", "needed", "blocked", "authority", "quotesOccupation"]),
            let kind: RecognitionKind = word(required("kind", fields, of: cursor)),
            let needed = required("needed", fields, of: cursor)
        else { return nil }
        let authority: AuthorityOffice? = fields["authority"].flatMap { word($0) }
        return .occupation(
            OccupationOutcome(
                kind: kind, isNeeded: needed.isNull ? nil : bool(needed, default: false),
                isBlocked: bool(fields["blocked"], default: false), office: authority,
                quotesOccupation: bool(fields["quotesOccupation"], default: false)))
    }

    private mutating func permitOutcome(_ cursor: JSONCursor) -> Outcome? {
        let names = ["path", "title", "entitlement", "leadWeeks", "carriesJob", "waits", "needs"]
        guard let fields = members(cursor, names), let path: PermitPath = word(required("path", fields, of: cursor)),
            let title = string(required("title", fields, of: cursor)),
            let weeks = int(required("leadWeeks", fields, of: cursor), in: 0...520)
        else { return nil }
        let needs: PermitNeed? = fields["needs"].flatMap { word($0) }
        return .permit(
            PermitOutcome(
                path: path, title: title, isEntitlement: bool(fields["entitlement"], default: false), leadWeeks: weeks,
                carriesJob: bool(fields["carriesJob"], default: true), waits: bool(fields["waits"], default: true),
                needs: needs ?? .nothing))
    }

    private mutating func procedureOutcome(_ cursor: JSONCursor) -> Outcome? {
        guard let fields = members(cursor, ["documents", "measures", "meanwhile"]) else { return nil }
        return .procedure(
            ProcedureOutcome(
                documents: strings(fields["documents"]), measures: strings(fields["measures"]),
                meanwhile: string(fields["meanwhile"])))
    }

    private mutating func levelOutcome(_ cursor: JSONCursor) -> Outcome? {
        guard let fields = members(cursor, ["level"]), let field = required("level", fields, of: cursor),
            let text = string(field)
        else { return nil }
        guard let level = CEFRLevel(name: text) else {
            report(.unknownWord, at: field, "unknown level \"\(text)\"", hint: "write A1, A2, B1, B2, C1 or C2")
            return nil
        }
        return .language(level)
    }
}
