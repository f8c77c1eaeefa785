/// The columns of a file of costs.
enum CostColumn: SampleColumn {
    case id, kind, stage, applicant, what, payee, amount, returns, arisesOn, due, status, paidOn, voucher, evidence
    case recoverable

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Posten"
        case .kind: "Kostenart"
        case .stage: "Abschnitt"
        case .applicant: "Bewerber"
        case .what: "Zweck"
        case .payee: "Empfänger"
        case .amount: "Betrag"
        case .returns: "Rückzahlung von"
        case .arisesOn: "entsteht am"
        case .due: "fällig am"
        case .status: "Stand"
        case .paidOn: "bezahlt am"
        case .voucher: "Belegnummer"
        case .evidence: "Nachweise"
        case .recoverable: "erstattbar"
        }
    }
}

/// The columns of a file of funding rules.
enum FundingColumn: SampleColumn {
    case id, payer, order, share, kinds, from, to, capPerPerson, cap, application, evidence, source

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Regel"
        case .payer: "Fördergeber"
        case .order: "Reihenfolge"
        case .share: "Anteil"
        case .kinds: "Kostenarten"
        case .from: "von"
        case .to: "bis"
        case .capPerPerson: "höchstens je Person"
        case .cap: "höchstens"
        case .application: "Antrag nötig"
        case .evidence: "Nachweise"
        case .source: "Quelle"
        }
    }
}

/// The columns of a file of applications to funders.
enum GrantColumn: SampleColumn {
    case id, rule, applicant, filedOn, approvedOn, amount

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Antrag"
        case .rule: "Förderregel"
        case .applicant: "Bewerber"
        case .filedOn: "gestellt am"
        case .approvedOn: "bewilligt am"
        case .amount: "Betrag"
        }
    }
}

/// The columns of a file of money that came in.
enum PaymentColumn: SampleColumn {
    case id, employer, rule, fee, amount, receivedOn, reference

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .id: "Eingang"
        case .employer: "Betrieb"
        case .rule: "Förderregel"
        case .fee: "Gebühr"
        case .amount: "Betrag"
        case .receivedOn: "eingegangen am"
        case .reference: "Verwendungszweck"
        }
    }
}

/// The columns of a budget.
enum BudgetColumn: SampleColumn {
    case stage, kind, amount

    func heading(_: ExportStyle.Language) -> String {
        switch self {
        case .stage: "Abschnitt"
        case .kind: "Kostenart"
        case .amount: "Betrag"
        }
    }
}
