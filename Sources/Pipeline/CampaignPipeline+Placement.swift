import Domain
import Store

extension CampaignPipeline {
    /// What placement would be given now; the recommendation in force is its `previous`.
    package func placementBasis() throws(PipelineError) -> PlacementBasis {
        let bench = try Bench(self)
        return PlacementBasis(
            bench.inputs, interviewed: PlacementWork.interviewed(bench), matches: try bench.currentMatches(),
            previous: try PlacementWork.previous(bench))
    }
}
