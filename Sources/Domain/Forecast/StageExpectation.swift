/// What is expected of a stage before anybody of the campaign is decided, and what each who comes before it costs.
package struct StageExpectation: Hashable, Sendable {
    package var prior: ForecastCase.Prior
    /// Spent on everybody who comes before the stage.
    package var cost: Cents
    /// Where the rate is from, in words.
    package var source: String

    package init(prior: ForecastCase.Prior, cost: Cents = .zero, source: String) {
        self.prior = prior
        self.cost = cost
        self.source = source
    }
}

extension CampaignSettings {
    /// What is expected of each stage of a route: the campaign's own word, else that of a model campaign.
    package func expectations(on route: Route) -> [(stage: FunnelStage, expected: StageExpectation)] {
        FunnelStage.stages(on: route).map { stage in
            if let own = forecast[stage] { return (stage, own) }
            let model = ModelRate.of(stage, on: route)
            let cost = stage == .met ? costPerApplicant : .zero
            return (
                stage,
                StageExpectation(
                    prior: .init(passed: model.passed, failed: model.failed, weight: 10), cost: cost,
                    source: model.source)
            )
        }
    }
}

/// A rate of the model campaigns. Where only a whole way is known, such as 20 hired of 100 invited, its parts are assumed so
/// that they multiply to it. Source: BBSR-Online 10/2014 and the press of the time, read 2026-08-19.
private struct ModelRate {
    let passed: Int
    let failed: Int
    let source: String

    private static let assumed = "assumed; nothing is known"
    private static let fair =
        "Schwarzwald-Baar-Heuberg 2012: 20 of 100 invited were hired; this part of the way is assumed"
    private static let delegation =
        "Wunsiedel 2012: 12 contracts of about 120 interested; this part of the way is assumed"
    private static let paper =
        "Schwarzwald-Baar-Heuberg 2013, trades: 9 of 70 proposed came; this part of the way is assumed"

    static func of(_ stage: FunnelStage, on route: Route) -> ModelRate {
        switch route {
        case .fair: atFair(stage)
        case .delegation: ofDelegation(stage)
        case .paper, .apprenticeship: onPaper(stage)
        }
    }

    private static func atFair(_ stage: FunnelStage) -> ModelRate {
        switch stage {
        case .shortlisted: ModelRate(passed: 9, failed: 1, source: assumed)
        case .met: ModelRate(passed: 95, failed: 5, source: fair)
        case .offered: ModelRate(passed: 25, failed: 70, source: fair)
        case .contract: ModelRate(passed: 20, failed: 5, source: fair)
        case .arrived:
            ModelRate(
                passed: 12, failed: 1, source: "Wunsiedel 2012: all 12 came; one more is added, nothing is certain")
        case .retained:
            ModelRate(
                passed: 3, failed: 1, source: "Schwarzwald-Baar-Heuberg 2012: about 75 % still in the region in 2015")
        }
    }

    private static func ofDelegation(_ stage: FunnelStage) -> ModelRate {
        switch stage {
        case .shortlisted: ModelRate(passed: 60, failed: 60, source: delegation)
        case .met: ModelRate(passed: 54, failed: 6, source: delegation)
        case .offered: ModelRate(passed: 15, failed: 39, source: delegation)
        case .contract: ModelRate(passed: 12, failed: 3, source: delegation)
        case .arrived:
            ModelRate(
                passed: 12, failed: 1, source: "Wunsiedel 2012: all 12 came; one more is added, nothing is certain")
        case .retained: ModelRate(passed: 11, failed: 13, source: "Wunsiedel 2012: 5 to 6 of 12 kept the work")
        }
    }

    private static func onPaper(_ stage: FunnelStage) -> ModelRate {
        switch stage {
        case .shortlisted, .met:
            ModelRate(
                passed: 70, failed: 20,
                source: "Schwarzwald-Baar-Heuberg 2013, trades: 70 of about 90 were proposed to firms")
        case .offered: ModelRate(passed: 12, failed: 58, source: paper)
        case .contract: ModelRate(passed: 10, failed: 2, source: paper)
        case .arrived: ModelRate(passed: 9, failed: 1, source: paper)
        case .retained:
            ModelRate(passed: 8, failed: 1, source: "Schwarzwald-Baar-Heuberg 2013, trades: 8 of 9 stayed")
        }
    }
}
