extension Schema {
    /// Where guests of the fair sleep, what takes them there, who sees to what, and what they need.
    static let fairStay = """
        CREATE TABLE allotments (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          hotel TEXT NOT NULL,
          name TEXT NOT NULL,
          address TEXT,
          phone TEXT,
          kind TEXT NOT NULL CHECK (kind IN ('single', 'double')),
          rooms INTEGER NOT NULL CHECK (rooms >= 0),
          step_free_rooms INTEGER NOT NULL CHECK (step_free_rooms BETWEEN 0 AND rooms),
          child_bed INTEGER NOT NULL CHECK (child_bed IN (0, 1)),
          from_date TEXT NOT NULL,
          until_date TEXT NOT NULL,
          price INTEGER NOT NULL CHECK (price >= 0),
          release_by TEXT
        ) STRICT;

        CREATE TABLE shuttles (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          dates TEXT,
          seats INTEGER NOT NULL CHECK (seats >= 0),
          wheelchairs INTEGER NOT NULL CHECK (wheelchairs >= 0),
          in_charge TEXT,
          phone TEXT
        ) STRICT;

        CREATE TABLE shuttle_stops (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          hotel TEXT,
          at TEXT NOT NULL,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE duties (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          date TEXT,
          at TEXT NOT NULL,
          task TEXT NOT NULL,
          person TEXT NOT NULL,
          phone TEXT
        ) STRICT;

        CREATE TABLE fair_needs (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL UNIQUE REFERENCES subjects (number) ON DELETE CASCADE,
          diet TEXT NOT NULL,
          step_free INTEGER NOT NULL CHECK (step_free IN (0, 1)),
          wheelchair INTEGER NOT NULL CHECK (wheelchair IN (0, 1)),
          sign_language TEXT,
          adults INTEGER NOT NULL CHECK (adults >= 0),
          children INTEGER NOT NULL CHECK (children >= 0),
          shares_room INTEGER NOT NULL CHECK (shares_room IN (0, 1)),
          tells_name INTEGER NOT NULL CHECK (tells_name IN (0, 1)),
          arrives TEXT,
          leaves TEXT
        ) STRICT;

        CREATE TABLE fair_need_mates (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX fair_need_mates_by_applicant ON fair_need_mates (applicant);
        """
}
