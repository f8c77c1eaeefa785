extension Schema {
    /// What the fair has, who keeps people from interviews, and what a person fixed.
    static let fair = """
        CREATE TABLE delegations (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER NOT NULL UNIQUE REFERENCES employers (number),
          teams INTEGER NOT NULL,
          tables TEXT,
          max_run_slots INTEGER,
          windows TEXT
        ) STRICT;

        CREATE TABLE delegation_languages (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          language TEXT NOT NULL,
          level TEXT NOT NULL,
          proof TEXT,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE interpreters (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          name TEXT NOT NULL,
          pairs TEXT NOT NULL,
          windows TEXT,
          max_run_slots INTEGER
        ) STRICT;

        CREATE TABLE fair_tables (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          table_number INTEGER NOT NULL UNIQUE,
          label TEXT NOT NULL
        ) STRICT;

        CREATE TABLE fair_days (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          date TEXT NOT NULL UNIQUE,
          slots TEXT NOT NULL
        ) STRICT;

        CREATE TABLE blocks (
          position INTEGER PRIMARY KEY,
          title TEXT NOT NULL,
          date TEXT NOT NULL,
          from_time TEXT NOT NULL,
          to_time TEXT NOT NULL,
          audience TEXT NOT NULL CHECK (audience IN ('all', 'employers', 'candidates', 'interpreters'))
        ) STRICT;

        CREATE TABLE block_members (
          position INTEGER NOT NULL REFERENCES blocks (position) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          member INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          PRIMARY KEY (position, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX block_members_by_member ON block_members (member);

        CREATE TABLE pins (
          request TEXT PRIMARY KEY,
          candidate INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          day INTEGER NOT NULL,
          slot INTEGER NOT NULL,
          table_number INTEGER,
          team INTEGER,
          interpreter INTEGER REFERENCES subjects (number) ON DELETE SET NULL,
          reason TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          after_batch INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX pins_by_candidate ON pins (candidate);
        CREATE INDEX pins_by_interpreter ON pins (interpreter);
        """
}
