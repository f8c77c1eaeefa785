extension Schema {
    /// Invitations to the fair, and the share of those invited who are expected not to come.
    static let invitations = """
        ALTER TABLE campaign ADD COLUMN no_show_share INTEGER NOT NULL DEFAULT 10
          CHECK (no_show_share BETWEEN 0 AND 90);

        CREATE TABLE invitations (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL UNIQUE REFERENCES subjects (number) ON DELETE CASCADE,
          sent_on TEXT NOT NULL,
          answer_by TEXT NOT NULL,
          answer TEXT CHECK (answer IN ('coming', 'video', 'declined')),
          answered_on TEXT,
          days TEXT,
          reason TEXT,
          CHECK ((answer IS NULL) = (answered_on IS NULL)),
          CHECK ((answer IS 'declined') = (reason IS NOT NULL)),
          CHECK (days IS NULL OR answer IS 'coming')
        ) STRICT;
        """
}
