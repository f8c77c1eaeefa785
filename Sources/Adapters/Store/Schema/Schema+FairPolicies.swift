extension Schema {
    /// How strictly the campaign keeps the policy rules of its fair; the default of each rule is left out.
    static let fairPolicies = """
        ALTER TABLE campaign ADD COLUMN fair_policies TEXT NOT NULL DEFAULT '{}';
        """
}
