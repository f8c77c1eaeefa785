/// What a campaign's placement is to be (models.md §11).
package enum PlacementMethod: String, CaseIterable, Sendable {
    /// No applicant and no employer would rather have each other than what they have.
    case stable
    /// The largest total of the scores from matching.
    case assignment
}
