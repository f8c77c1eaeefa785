import Domain
import HTML

/// Why what a form asked for was not done, as the page says it when it comes again.
enum FormProblem {
    case complaint(Complaint)
    /// Others changed something since the page was made.
    case changed([AuditEntry])
    case text(LocalText)

    func part(_ visit: Visit) -> Node {
        switch self {
        case .complaint(let complaint): visit.complaint(complaint)
        case .text(let text): Tag.p(.class("error"), .role("alert"), .id("problem")) { visit[text] }
        case .changed(let entries):
            Tag.div(.class("error"), .role("alert"), .id("problem")) {
                Tag.p { visit[Words.changedMeanwhile] }
                ChangeParts.list(entries, visit)
            }
        }
    }
}
