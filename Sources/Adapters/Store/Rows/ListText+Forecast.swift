import Domain
import JSONText

extension ListText {
    static func value(_ expectations: [FunnelStage: StageExpectation]) -> JSONValue {
        .object(
            FunnelStage.allCases.compactMap { stage in
                expectations[stage].map { own in
                    (
                        stage.rawValue,
                        .object([
                            ("passed", .int(own.prior.passed)), ("failed", .int(own.prior.failed)),
                            ("weight", .int(own.prior.weight)), ("cost", .int(Int(own.cost.amount))),
                            ("source", .string(own.source)),
                        ])
                    )
                }
            })
    }

    static func expectations(_ node: JSONNode) -> [FunnelStage: StageExpectation]? {
        guard case .object(let members) = node.value else { return nil }
        var expectations: [FunnelStage: StageExpectation] = [:]
        for member in members {
            guard let stage = FunnelStage(rawValue: member.name),
                let passed = member.node["passed"].flatMap(number), let failed = member.node["failed"].flatMap(number),
                let weight = member.node["weight"].flatMap(number), let cost = member.node["cost"].flatMap(number),
                let source = member.node["source"].flatMap(text)
            else { return nil }
            expectations[stage] = StageExpectation(
                prior: .init(passed: passed, failed: failed, weight: weight), cost: Cents(Int64(cost)), source: source)
        }
        return expectations
    }
}
