import Domain
import HTML
import HTTP
import Pipeline
import PlanFiles
import Store

/// Who is recommended where, how the recommendation was made, and by which method the next one is.
enum PlacementPages {
    static let home = RoutePattern("/placement")

    static func all(_ visit: Visit) throws -> Response { try all(visit, .ok, nil) }

    private static func all(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let look = try visit.look()
        let kept = try visit.store.lastPlan(of: Stage.Name.placement.rawValue).map { try PlacementLines.kept($0) }
        let shown = (kept?.pairs.map(\.applicant) ?? []) + (kept?.unplaced ?? [])
        try visit.note(shown.filter { look.applicant($0) != nil }, purpose: "placement")
        let parts = PlacementParts(kept: kept, look: look, visit: visit)
        return visit.page(visit[Words.placements], status) {
            if let problem { problem.part(visit) }
            parts.parts
        }
    }

    /// Chooses the method.
    static func choose(_ visit: Visit) throws -> Response {
        guard let method = visit.typed("method") else { throw Turned.away(.unprocessable) }
        return try visit.perform(Errand("placement", "method", operands: [method]), next: home.address()) {
            try all(visit, $0, $1)
        }
    }
}
