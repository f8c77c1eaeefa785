extension Schema {
    /// How the campaign gets to contracts; campaigns of earlier versions are fairs.
    static let route = """
        ALTER TABLE campaign ADD COLUMN route TEXT NOT NULL DEFAULT 'fair'
          CHECK (route IN ('fair', 'delegation', 'paper', 'apprenticeship'));
        """
}
