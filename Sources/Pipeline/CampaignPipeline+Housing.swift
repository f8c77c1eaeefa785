package import Domain
import Store

extension CampaignPipeline {
    /// What housing would be planned from now.
    package func housingBasis() throws(PipelineError) -> HousingBasis { try HousingWork.basis(on: Bench(self)) }

    /// The answer to whether units that have to be made first would pay.
    package enum HousingAnswer: Sendable {
        case compared(HousingComparison)
        /// Housing cannot be planned; says why and what to do.
        case waits(reason: String, hint: String)
    }

    /// Plans housing without the units and with them; nothing is kept.
    package func housingComparison(_ units: Set<ID<HousingUnit>>) throws(PipelineError) -> HousingAnswer {
        let bench = try Bench(self)
        let without = try HousingWork.basis(on: bench)
        if let obstacle = bench.noNewcomers ?? HousingWork.disagreement(in: without) {
            return .waits(reason: obstacle.reason, hint: obstacle.hint)
        }
        let with = try HousingWork.basis(on: bench, planned: units)
        return .compared(
            HousingComparison(
                units, without: (without, try HousingWork.plan(without.problem)),
                with: (with, try HousingWork.plan(with.problem))))
    }
}
