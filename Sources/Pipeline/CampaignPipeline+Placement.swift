import Domain
import Store

extension CampaignPipeline {
    /// What placement would be given now; the recommendation in force is its `previous`.
    package func placementBasis() throws(PipelineError) -> PlacementBasis {
        let bench = try Bench(self)
        return try PlacementWork.basis(bench)
    }
}
