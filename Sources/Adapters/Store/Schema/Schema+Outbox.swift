extension Schema {
    /// Texts of the campaign's own for mail, and what drafts were made for whom.
    static let outbox = """
        CREATE TABLE mail_templates (
          kind TEXT NOT NULL,
          language TEXT NOT NULL,
          text TEXT NOT NULL,
          PRIMARY KEY (kind, language)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE outbox (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          kind TEXT NOT NULL,
          version INTEGER NOT NULL CHECK (version >= 1),
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          language TEXT NOT NULL,
          parts TEXT NOT NULL,
          changed TEXT NOT NULL,
          PRIMARY KEY (number, kind, version)
        ) STRICT, WITHOUT ROWID;
        """
}
