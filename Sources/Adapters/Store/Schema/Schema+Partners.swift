extension Schema {
    /// How placement is recommended, how far apart couples work, and who comes as a couple.
    static let partners = """
        ALTER TABLE campaign ADD COLUMN placement_method TEXT NOT NULL DEFAULT 'stable'
          CHECK (placement_method IN ('stable', 'assignment'));
        ALTER TABLE campaign ADD COLUMN partner_kilometres INTEGER NOT NULL DEFAULT 30
          CHECK (partner_kilometres >= 0);

        CREATE TABLE partners (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL UNIQUE REFERENCES subjects (number) ON DELETE CASCADE,
          applicant_consent TEXT NOT NULL,
          partner INTEGER NOT NULL UNIQUE REFERENCES subjects (number) ON DELETE CASCADE,
          partner_consent TEXT NOT NULL,
          only_together INTEGER NOT NULL CHECK (only_together IN (0, 1)),
          CHECK (applicant <> partner)
        ) STRICT;
        """
}
