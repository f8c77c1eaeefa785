import HTML
import Pipeline

/// Where each stage stands.
enum StageParts {
    static func list(_ stages: [StageStatus], _ visit: Visit) -> Node {
        let old = stages.contains { if case .stale = $0.state { true } else { false } }
        let lacks = stages.contains { if case .blocked = $0.state { true } else { false } }
        let isOwn = visit.who?.role == .coordinator
        return .section(visit[Words.stages]) {
            Tag.p { visit[old ? Words.runHint : lacks ? Words.dataMissing : Words.allFresh] }
            Tag.ul(.class("lines")) {
                for stage in stages {
                    Tag.li {
                        "\(visit[Words.stage(stage.stage)]) "
                        Tag.span(.class(style(stage.state))) { visit[Words.state(stage.state)] }
                    }
                }
            }
            if lacks, isOwn { Tag.p { Tag.a(.href(ImportPages.home.address())) { visit[Words.importFile] } } }
            if old, isOwn, visit.route.pattern != PlanPages.home {
                Tag.p { Tag.a(.href(PlanPages.home.address())) { visit[Words.plan] } }
            }
        }
    }

    private static func style(_ state: StageStatus.State) -> String {
        switch state {
        case .fresh: "tag good"
        case .stale, .blocked: "tag warn"
        case .waiting, .over: "tag"
        }
    }
}
