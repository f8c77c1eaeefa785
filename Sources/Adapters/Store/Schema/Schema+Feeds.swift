extension Schema {
    /// Public timetables, each import of one as a whole: the last that holds counts, those before it come back with a
    /// revert.
    static let feeds = """
        CREATE TABLE feeds (
          batch INTEGER PRIMARY KEY REFERENCES batches (id),
          name TEXT NOT NULL,
          first_day TEXT NOT NULL,
          last_day TEXT NOT NULL,
          south INTEGER NOT NULL CHECK (south BETWEEN -90000000 AND 90000000),
          west INTEGER NOT NULL CHECK (west BETWEEN -180000000 AND 180000000),
          north INTEGER NOT NULL CHECK (north BETWEEN south AND 90000000),
          east INTEGER NOT NULL CHECK (east BETWEEN west AND 180000000)
        ) STRICT;
        CREATE INDEX feeds_by_name ON feeds (name);

        CREATE TABLE feed_stops (
          batch INTEGER NOT NULL REFERENCES feeds (batch) ON DELETE CASCADE,
          stop INTEGER NOT NULL,
          id TEXT NOT NULL,
          name TEXT NOT NULL,
          latitude INTEGER NOT NULL CHECK (latitude BETWEEN -90000000 AND 90000000),
          longitude INTEGER NOT NULL CHECK (longitude BETWEEN -180000000 AND 180000000),
          zone TEXT NOT NULL,
          PRIMARY KEY (batch, stop),
          UNIQUE (batch, id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE feed_routes (
          batch INTEGER NOT NULL REFERENCES feeds (batch) ON DELETE CASCADE,
          route INTEGER NOT NULL,
          id TEXT NOT NULL,
          line TEXT NOT NULL,
          mode TEXT NOT NULL,
          zone TEXT NOT NULL,
          PRIMARY KEY (batch, route)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE feed_services (
          batch INTEGER NOT NULL REFERENCES feeds (batch) ON DELETE CASCADE,
          service INTEGER NOT NULL,
          days BLOB NOT NULL,
          PRIMARY KEY (batch, service)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE feed_transfers (
          batch INTEGER NOT NULL REFERENCES feeds (batch) ON DELETE CASCADE,
          from_stop INTEGER NOT NULL,
          to_stop INTEGER NOT NULL,
          minutes INTEGER CHECK (minutes >= 0),
          PRIMARY KEY (batch, from_stop, to_stop)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE feed_patterns (
          batch INTEGER NOT NULL REFERENCES feeds (batch) ON DELETE CASCADE,
          pattern INTEGER NOT NULL,
          route INTEGER NOT NULL,
          calls BLOB NOT NULL,
          PRIMARY KEY (batch, pattern)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE feed_trips (
          batch INTEGER NOT NULL REFERENCES feeds (batch) ON DELETE CASCADE,
          pattern INTEGER NOT NULL,
          trip INTEGER NOT NULL,
          id TEXT NOT NULL,
          service INTEGER NOT NULL,
          times BLOB NOT NULL,
          headways BLOB,
          PRIMARY KEY (batch, pattern, trip)
        ) STRICT, WITHOUT ROWID;
        """
}

extension Schema {
    /// Stops of public timetables that are a hub, and what a kilometre costs.
    static let feedLinks = """
        CREATE TABLE hub_stops (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          feed TEXT NOT NULL,
          stop TEXT,
          metres INTEGER CHECK (metres >= 0),
          PRIMARY KEY (number, ordinal),
          CHECK ((stop IS NULL) <> (metres IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX hub_stops_by_feed ON hub_stops (feed);

        ALTER TABLE campaign ADD COLUMN cents_per_km INTEGER NOT NULL DEFAULT 20 CHECK (cents_per_km >= 0);
        """
}
