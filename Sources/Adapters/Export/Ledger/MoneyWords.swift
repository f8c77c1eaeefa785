import Calendar
import Domain
import Ledger

/// Amounts, months and headings of money as a reader of a language writes them.
struct MoneyWords: Sendable {
    let code: LanguageCode
    private let calendar: CalendarLanguage
    private let wording: Wording

    init(_ language: DocumentLanguage) {
        code = language.code
        wording = Wording(language: language)
        calendar =
            switch language {
            case .german: .german
            case .english: .english
            case .spanish: .spanish
            }
    }

    func euros(_ amount: Cents) -> String { amount.text(in: calendar) }

    /// `Juli 2012`.
    func month(_ day: CivilDate) -> String { "\(calendar.name(ofMonth: day.month)) \(day.year)" }

    /// `Jul`.
    func shortMonth(_ day: CivilDate) -> String { String(calendar.name(ofMonth: day.month).prefix(3)) }

    func heading(_ heading: BudgetLine.Heading) -> String {
        switch heading {
        case .stage(let stage): stage.title.text(in: code)
        case .kind(let kind): wording.filled(.kindOfCost, kind.title.text(in: code))
        }
    }

    func fee(_ kind: FeeKind) -> String {
        switch kind {
        case .organisation: wording[.organisationFee]
        case .placement: wording[.placementFee]
        }
    }

    func status(_ status: Receivable.Status) -> String {
        switch status {
        case .open: wording[.feeOpen]
        case .overdue: wording[.feeOverdue]
        case .partlyPaid: wording[.feePartlyPaid]
        case .paid: wording[.feePaid]
        case .cancelled: wording[.feeCancelled]
        }
    }
}
