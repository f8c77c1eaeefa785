import Domain
import Export
import HTML
import Pipeline

/// What the page of the planning room shows of a run that is at work, or over.
enum PlanParts {
    static func running(_ run: PlanningRun, _ progress: PlanningProgress, _ visit: Visit) -> Node {
        .section(visit[Words.planRuns]) {
            Tag.p {
                "\(run.actor) · \(visit[Words.since]) \(visit.moment(run.since)) · "
                "\(max(0, visit.now - run.since)) s"
            }
            Tag.progress(
                .class("bar"), Attribute("max", String(max(1, run.names.count))),
                Attribute("value", String(progress.reports.count)), .aria("label", visit[Words.plan])
            ) { "\(progress.reports.count) / \(run.names.count)" }
            Tag.p(.role("status")) {
                if progress.isCancelled {
                    visit[Words.planStops]
                } else if let stage = progress.stage {
                    "\(progress.reports.count + 1) / \(run.names.count): \(visit[Words.stage(stage)])"
                } else {
                    "\(progress.reports.count) / \(run.names.count)"
                }
            }
            reports(progress.reports, visit)
            if visit.who?.role == .coordinator, !progress.isCancelled {
                visit.form(PlanPages.cancelling.address(String(run.number)), .class("inline")) {
                    Tag.button(.class("second")) { visit[Words.planCancel] }
                }
            }
            Tag.p(.class("hint")) {
                "\(visit[Words.planReload]) "
                Tag.a(.href(PlanPages.home.address())) { visit[Words.reload] }
            }
        }
    }

    static func ended(_ run: PlanningRun, _ ending: PlanningEnding, _ visit: Visit) -> Node {
        switch ending {
        case .cancelled: Tag.p(.class("done"), .role("status")) { visit[Words.planCancelled] }
        case .accepted(let who):
            Tag.p(.class("done"), .role("status")) { "\(visit[Words.planAccepted]) (\(who))" }
        case .refused(let who):
            Tag.p(.class("done"), .role("status")) { "\(visit[Words.planRefused]) (\(who))" }
        case .dropped: Tag.p(.class("done"), .role("status")) { visit[Words.planDropped] }
        case .failed(let complaint): visit.complaint(complaint)
        }
    }

    /// What became of each stage.
    static func reports(_ reports: [StageReport], _ visit: Visit) -> Node {
        guard !reports.isEmpty else { return .empty }
        return Tag.ul(.class("lines")) {
            for report in reports {
                Tag.li {
                    "\(visit[Words.stage(report.stage)]) "
                    Tag.span(.class(style(report.outcome))) { visit[Words.outcome(report.outcome)] }
                    if !text(report).isEmpty { Tag.small { visit.said(text(report)) } }
                }
            }
        }
    }

    static func people(in proposal: PlanProposal) -> [ID<Applicant>] {
        Set(proposal.interviews.map(\.candidate)).union(proposal.ways.map(\.applicant)).sorted()
    }

    private static func text(_ report: StageReport) -> String {
        switch report.outcome {
        case .blocked(let reason, let hint), .waiting(let reason, let hint): "\(reason); \(hint)"
        case .ran, .skipped, .over: report.summary
        }
    }

    private static func style(_ outcome: StageReport.Outcome) -> String {
        switch outcome {
        case .ran(let changed): changed ? "tag good" : "tag"
        case .blocked: "tag warn"
        case .skipped, .waiting, .over: "tag"
        }
    }
}

extension Visit {
    /// An error with its remedy, in the language of the page.
    func complaint(_ complaint: Complaint) -> Node {
        Tag.div(.class("error"), .role("alert"), .id("problem")) {
            Tag.p {
                "[\(complaint.code)] "
                said(complaint.message)
            }
            Tag.p { Tag.small { said(complaint.hint) } }
        }
    }
}
