extension Schema {
    /// How much is proven of shortlists that were not planned exactly on every level; all three are missing where they were.
    static let shortlistProof = """
        ALTER TABLE shortlist_totals ADD COLUMN covered_at_most INTEGER;
        ALTER TABLE shortlist_totals ADD COLUMN is_levelled INTEGER CHECK (is_levelled IN (0, 1));
        ALTER TABLE shortlist_totals ADD COLUMN score_at_most INTEGER
          CHECK (
            (is_levelled IS NULL) = (covered_at_most IS NULL) AND (score_at_most IS NULL) = (covered_at_most IS NULL));
        """
}
