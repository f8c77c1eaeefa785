extension Schema {
    /// Guides, the offices they go to with new arrivals, and what was said of the lines of checklists.
    static let onboarding = """
        CREATE TABLE guides (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          name TEXT NOT NULL,
          phone TEXT,
          place_text TEXT NOT NULL,
          place TEXT,
          minutes_per_week INTEGER CHECK (minutes_per_week >= 0),
          max_households INTEGER CHECK (max_households >= 0),
          hours TEXT,
          absences TEXT NOT NULL,
          substitute TEXT
        ) STRICT;

        CREATE TABLE guide_languages (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          language TEXT NOT NULL,
          level TEXT NOT NULL,
          proof TEXT,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE offices (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          kind TEXT NOT NULL,
          name TEXT NOT NULL,
          place_text TEXT NOT NULL,
          place TEXT,
          hours TEXT NOT NULL,
          closed TEXT NOT NULL,
          visit_minutes INTEGER CHECK (visit_minutes >= 1),
          together INTEGER NOT NULL CHECK (together >= 1)
        ) STRICT;

        CREATE TABLE office_languages (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          language TEXT NOT NULL,
          level TEXT NOT NULL,
          proof TEXT,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE task_decisions (
          sequence INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          task TEXT NOT NULL,
          done_on TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX task_decisions_by_applicant ON task_decisions (applicant);
        """
}
