extension Schema {
    /// What a release tells people beyond the fair.
    static let journey = """
        CREATE TABLE release_journey (
          release INTEGER NOT NULL REFERENCES releases (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          item TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          changed_at INTEGER NOT NULL,
          cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
          PRIMARY KEY (release, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX release_journey_by_applicant ON release_journey (applicant);
        """
}
