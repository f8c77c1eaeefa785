extension Schema {
    /// What a campaign expects of its stages, and what people said of themselves for statistics only.
    static let statistics = """
        ALTER TABLE campaign ADD COLUMN forecast TEXT NOT NULL DEFAULT '{}';

        CREATE TABLE group_answers (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          attribute TEXT NOT NULL
            CHECK (attribute IN ('sex', 'age', 'origin', 'belief', 'disability', 'identity')),
          value TEXT NOT NULL,
          consented_on TEXT NOT NULL,
          UNIQUE (applicant, attribute)
        ) STRICT;
        """
}
