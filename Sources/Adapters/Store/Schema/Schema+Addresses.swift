extension Schema {
    /// Where mail goes and comes from, and the addresses at which programs fetch somebody's calendar.
    static let addresses = """
        ALTER TABLE campaign ADD COLUMN organiser_name TEXT;
        ALTER TABLE campaign ADD COLUMN organiser_email TEXT;
        ALTER TABLE campaign ADD COLUMN organiser_phone TEXT;
        ALTER TABLE interpreters ADD COLUMN email TEXT;
        ALTER TABLE guides ADD COLUMN email TEXT;
        ALTER TABLE drivers ADD COLUMN email TEXT;

        CREATE TABLE calendar_links (
          id INTEGER PRIMARY KEY,
          token BLOB NOT NULL UNIQUE CHECK (length(token) = 32),
          beginning TEXT NOT NULL,
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          expires_at INTEGER NOT NULL,
          revoked_at INTEGER,
          used_at INTEGER
        ) STRICT;
        CREATE INDEX calendar_links_by_subject ON calendar_links (number);
        """
}
