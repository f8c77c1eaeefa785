extension Schema {
    /// Times that people keep free of interviews, each of a table, an employer or an interview.
    static let fairBans = """
        CREATE TABLE fair_bans (
          number INTEGER PRIMARY KEY,
          table_number INTEGER CHECK (table_number >= 0),
          employer INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          request TEXT,
          candidate INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          date TEXT NOT NULL,
          from_time TEXT NOT NULL,
          to_time TEXT NOT NULL,
          reason TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          after_batch INTEGER NOT NULL,
          CHECK ((table_number IS NOT NULL) + (employer IS NOT NULL) + (request IS NOT NULL) = 1),
          CHECK ((request IS NULL) = (candidate IS NULL)),
          CHECK (from_time < to_time)
        ) STRICT;
        CREATE INDEX fair_bans_by_employer ON fair_bans (employer) WHERE employer IS NOT NULL;
        CREATE INDEX fair_bans_by_candidate ON fair_bans (candidate) WHERE candidate IS NOT NULL;
        """
}
