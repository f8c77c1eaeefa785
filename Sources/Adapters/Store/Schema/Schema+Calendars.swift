extension Schema {
    /// What was given out to calendars, entry by entry: the latest that each receiver has.
    static let calendars = """
        CREATE TABLE calendar_releases (
          number INTEGER PRIMARY KEY,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          entries INTEGER NOT NULL CHECK (entries >= 1)
        ) STRICT;

        CREATE TABLE calendar_entries (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          key TEXT NOT NULL,
          entry TEXT NOT NULL,
          sequence INTEGER NOT NULL CHECK (sequence >= 0),
          changed_at INTEGER NOT NULL,
          release INTEGER NOT NULL REFERENCES calendar_releases (number),
          cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
          PRIMARY KEY (number, key)
        ) STRICT, WITHOUT ROWID;
        """
}
