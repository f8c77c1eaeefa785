import Domain
import HTML
import HTTP

/// The released timetable of the fair: a grid for each day, slots down, tables across.
enum FairPage {
    static func response(_ visit: Visit) throws -> Response {
        let look = try visit.look()
        return visit.page(visit[Words.fair]) {
            if let documents = look.view.documents, look.view.inputs.campaign.route.hasTimetable {
                Tag.div(.class("document")) { documents.gridParts(look.printFacts(visit.language)) }
            } else {
                Tag.p { visit[Words.noFair] }
            }
        }
    }
}
