extension Schema {
    /// What the desk of the fair was told. Rows are only ever added; those about somebody go with them.
    static let dayDesk = """
        CREATE TABLE day_events (
          number INTEGER PRIMARY KEY,
          date TEXT NOT NULL,
          time TEXT NOT NULL,
          kind TEXT NOT NULL,
          applicant INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          interpreter INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          request TEXT,
          table_number INTEGER CHECK (table_number >= 0),
          from_time TEXT,
          to_time TEXT,
          amount INTEGER CHECK (amount >= 0),
          undoes INTEGER REFERENCES day_events (number) ON DELETE CASCADE,
          text_version TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          after_batch INTEGER NOT NULL,
          CHECK (kind IN (
            'came', 'late', 'absent', 'left', 'firmCame', 'firmLate', 'firmGone', 'firmTeams', 'tableLost',
            'tableBack', 'interpreterSick', 'interpreterBack', 'begun', 'over', 'overrun', 'walkIn', 'wanted',
            'replan', 'undone'))
        ) STRICT;
        CREATE INDEX day_events_by_applicant ON day_events (applicant);
        CREATE INDEX day_events_by_employer ON day_events (employer);
        CREATE TRIGGER day_events_stay BEFORE UPDATE ON day_events
          BEGIN SELECT RAISE(ABORT, 'what the desk was told is never changed'); END;
        """
}
