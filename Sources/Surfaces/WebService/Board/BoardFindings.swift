import Domain
import HTML
import Pipeline

/// What the board breaks, with a way out, and who has no place, with the planner's reason.
enum BoardFindings {
    static func part(_ board: FairBoard, _ address: BoardAddress, _ visit: Visit) -> Node {
        guard !board.violations.isEmpty || !board.accepted.isEmpty || !board.faults.isEmpty else { return .empty }
        return Tag.section(.class("part findings")) {
            if !board.faults.isEmpty {
                Tag.h2 { visit[Words.faults] }
                Tag.ul(.class("lines")) {
                    for fault in board.faults {
                        Tag.li {
                            Tag.span(.class("tag warn")) { fault.code }
                            Tag.small { visit.said(fault.message) }
                            Tag.small { visit.said(fault.hint) }
                        }
                    }
                }
            }
            if !board.violations.isEmpty {
                Tag.h2 { visit[Words.count(board.violations.count, Words.violationOne, Words.violationMany)] }
                list(board.violations, "tag warn", board, address, visit)
            }
            if !board.accepted.isEmpty {
                Tag.h2 { visit[Words.accepted] }
                list(board.accepted, "tag", board, address, visit)
            }
        }
    }

    private static func list(
        _ breaches: [PlanVerification.Breach], _ style: String, _ board: FairBoard, _ address: BoardAddress,
        _ visit: Visit
    ) -> Node {
        Tag.ul(.class("lines")) {
            for breach in breaches {
                let rule = Words.rule(breach.code)
                Tag.li {
                    Tag.span(.class(style), Attribute("data-rule", breach.code)) { visit[rule.name] }
                    for item in breach.items {
                        " "
                        reference(item, board, address, visit)
                    }
                    Tag.small { visit.said(breach.text) }
                    Tag.small { visit[rule.cure] }
                }
            }
        }
    }

    /// An interview as a link that chooses it; other ids as they are.
    private static func reference(
        _ item: String, _ board: FairBoard, _ address: BoardAddress, _ visit: Visit
    ) -> Node {
        guard let cell = board.cell(ID(item)) else { return .text(item) }
        let target = address.with {
            $0.chosen = cell.interview.request
            $0.place = nil
            if board.desk.inputs.days.indices.contains(cell.interview.day) { $0.day = cell.interview.day }
        }
        return Tag.a(.href(target.text)) {
            "\(board.desk.name(cell.interview.candidate)) – \(board.desk.name(cell.interview.employer))"
        }
    }

    /// Interviews without a place, and those that people know of and that are gone.
    static func waiting(_ board: FairBoard, _ address: BoardAddress, _ visit: Visit) -> Node {
        guard !board.waiting.isEmpty || !board.dropped.isEmpty else { return .empty }
        return .section(visit[Words.withoutPlace]) {
            Tag.ul(.class("lines")) {
                for item in board.waiting {
                    let request = item.request
                    Tag.li {
                        Tag.a(
                            .href(
                                address.with {
                                    $0.chosen = request.id
                                    $0.place = nil
                                }.text)
                        ) { "\(board.desk.name(request.candidate)) – \(board.desk.name(request.employer))" }
                        " "
                        if request.isRequired { Tag.span(.class("tag warn")) { visit[Words.bothWant] } }
                        if item.released != nil { Tag.span(.class("tag warn")) { visit[Words.wasTold] } }
                        if item.reasons.isEmpty { Tag.small { visit[Words.notYetPlanned] } }
                        for reason in item.reasons { Tag.small { visit.said(reason) } }
                    }
                }
                for item in board.dropped {
                    Tag.li {
                        "\(board.desk.name(item.interview.candidate)) – \(board.desk.name(item.interview.employer)) "
                        Tag.span(.class("tag warn")) { visit[Words.wasTold] }
                        Tag.small { visit[Words.noLongerWanted] }
                    }
                }
            }
        }
    }
}
