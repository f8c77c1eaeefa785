package import Domain

/// Pairs of whom both would rather have each other than what a placement gives them, whatever it was made by; who is tied
/// with what they have does not block (weak stability).
package enum BlockingPairs {
    /// In the order of the applicants, each one's from the best.
    package static func among(
        _ placed: [PlacementPair], in problem: StableProblem
    ) -> [PlacementPlan.Instability] {
        StableReasons.instabilities(problem, placed: placed)
    }
}
