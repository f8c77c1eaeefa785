import Domain
package import Export
import HTML
import HTTP

/// What stages planned, in the documents' own form: the homes, the gate, the money, where nobody's name stands, and the stay at the
/// fair, with the names of its guests.
enum SheetPages {
    static func housing(_ visit: Visit) throws -> Response { try page(.housing, visit, Words.housing) }
    static func gate(_ visit: Visit) throws -> Response { try page(.gate, visit, Words.gate) }
    static func ledger(_ visit: Visit) throws -> Response { try page(.ledger, visit, Words.ledger) }

    private static func page(_ kind: DocumentStyle.Sheet, _ visit: Visit, _ title: LocalText) throws -> Response {
        let sheet: SheetContent?
        do {
            sheet = try visit.hall.office.sheet(visit.store, kind, visit.now)
        } catch {
            let complaint = visit.hall.office.complaint(error)
            return visit.page(visit[title], .conflict) { visit.complaint(complaint) }
        }
        guard let sheet else { return visit.page(visit[title]) { Tag.p { visit[Words.notPlannedYet] } } }
        let facts = try visit.look().printFacts(visit.language)
        return visit.page(sheet.heading(visit.language), sheet: kind) {
            Tag.div(.class("document")) { sheet.parts(facts) }
        }
    }
}

/// A page of the documents, to be shown within the frame.
package enum SheetContent: Sendable {
    case housing(OccupancyPage)
    case gate(GatePage)
    case ledger(LedgerPage)
    case stay(StayPage)

    func heading(_ language: DocumentLanguage) -> String {
        switch self {
        case .housing(let page): page.heading(language)
        case .gate(let page): page.heading(language)
        case .ledger(let page): page.heading(language)
        case .stay(let page): page.heading(language)
        }
    }

    func parts(_ facts: PrintFacts) -> [Node] {
        switch self {
        case .housing(let page): page.parts(facts)
        case .gate(let page): page.parts(facts)
        case .ledger(let page): page.parts(facts)
        case .stay(let page): page.parts(facts)
        }
    }
}
