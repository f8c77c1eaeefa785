extension Schema {
    /// What comes before the first day of training.
    static let internships = """
        ALTER TABLE contracts ADD COLUMN internship_from TEXT;
        ALTER TABLE contracts ADD COLUMN internship_until TEXT
          CHECK ((internship_from IS NULL) = (internship_until IS NULL) AND internship_from <= internship_until
            AND internship_until < start);
        """
}
