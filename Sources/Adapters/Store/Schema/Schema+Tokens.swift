extension Schema {
    /// Who may use the API, and what was answered to changes that are not to be made twice.
    static let tokens = """
        CREATE TABLE api_tokens (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          token BLOB NOT NULL UNIQUE CHECK (length(token) = 32),
          beginning TEXT NOT NULL,
          scopes TEXT NOT NULL,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          expires_at INTEGER NOT NULL,
          revoked_at INTEGER,
          used_at INTEGER
        ) STRICT;
        CREATE TABLE api_answers (
          token INTEGER NOT NULL REFERENCES api_tokens (id) ON DELETE CASCADE,
          key TEXT NOT NULL,
          request BLOB NOT NULL CHECK (length(request) = 32),
          status INTEGER NOT NULL,
          location TEXT,
          body BLOB NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY (token, key)
        ) STRICT, WITHOUT ROWID;
        """
}
