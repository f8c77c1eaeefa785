extension Schema {
    /// Who may use the service: staff with passwords, links that were sent out, and who is signed in.
    static let access = """
        CREATE TABLE users (
          name TEXT PRIMARY KEY,
          role TEXT NOT NULL CHECK (role IN ('coordinator', 'viewer', 'auditor')),
          password TEXT NOT NULL,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE links (
          id INTEGER PRIMARY KEY,
          token BLOB NOT NULL UNIQUE CHECK (length(token) = 32),
          beginning TEXT NOT NULL,
          role TEXT NOT NULL CHECK (role IN ('employer', 'candidate')),
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          expires_at INTEGER NOT NULL,
          revoked_at INTEGER,
          used_at INTEGER
        ) STRICT;
        CREATE INDEX links_by_subject ON links (number);

        CREATE TABLE sessions (
          token BLOB PRIMARY KEY CHECK (length(token) = 32),
          user TEXT REFERENCES users (name) ON DELETE CASCADE,
          link INTEGER REFERENCES links (id) ON DELETE CASCADE,
          at INTEGER NOT NULL,
          expires_at INTEGER NOT NULL,
          CHECK ((user IS NULL) <> (link IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessions_by_user ON sessions (user) WHERE user IS NOT NULL;
        CREATE INDEX sessions_by_link ON sessions (link) WHERE link IS NOT NULL;
        """
}
