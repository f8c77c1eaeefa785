extension Schema {
    /// A campaign may choose that as many as possible are placed. A CHECK cannot be changed: the column is made anew, after the others.
    static let mostPlaced = """
        ALTER TABLE campaign ADD COLUMN chosen_method TEXT NOT NULL DEFAULT 'stable'
          CHECK (chosen_method IN ('stable', 'assignment', 'mostPlaced'));
        UPDATE campaign SET chosen_method = placement_method;
        ALTER TABLE campaign DROP COLUMN placement_method;
        ALTER TABLE campaign RENAME COLUMN chosen_method TO placement_method;
        """
}
