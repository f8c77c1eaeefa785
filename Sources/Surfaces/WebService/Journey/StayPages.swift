import Domain
import Export
import HTML
import HTTP
import Pipeline

/// Where the guests of the fair sleep, ride and eat, and who lacks a bed or a seat and why.
enum StayPages {
    static func response(_ visit: Visit) throws -> Response {
        guard try visit.store.campaign().route.hasStay else {
            return visit.page(visit[Words.stay]) { Tag.p { visit[Words.noStay] } }
        }
        let pipeline = try visit.hall.office.pipeline(visit.store, visit.who?.actor ?? "", visit.now)
        guard let desk = try pipeline.stay(),
            let sheet = try visit.hall.office.sheet(visit.store, .stay, visit.now)
        else { return visit.page(visit[Words.stay]) { Tag.p { visit[Words.notPlannedYet] } } }
        let look = try visit.look()
        try visit.note(desk.basis.guests.map(\.applicant), purpose: "fair stay")
        return visit.page(visit[Words.stay], sheet: .stay) {
            lacking(desk.kept.lodging.unplaced, Words.withoutBed, look, visit)
            lacking(desk.kept.left, Words.withoutBus, look, visit)
            Tag.div(.class("document")) { sheet.parts(look.printFacts(visit.language)) }
        }
    }

    private static func lacking(
        _ items: [UnplacedItem], _ title: LocalText, _ look: Look, _ visit: Visit
    ) -> Node {
        guard !items.isEmpty else { return .empty }
        return .section(visit[title]) {
            Tag.ul(.class("lines")) { for item in items { visit.unplaced(item, ID(item.item), look) } }
        }
    }
}

extension Visit {
    /// Somebody whom a planner could not place, with why.
    func unplaced(_ item: UnplacedItem, _ applicant: ID<Applicant>, _ look: Look) -> Node {
        Tag.li {
            Tag.a(.href(RouteTable.applicant.address(applicant.text))) { look.listName(applicant) }
            for reason in item.reasons { Tag.small { reason.said(in: language) } }
        }
    }
}
