extension Schema {
    /// Hubs, and the connections that call at them.
    static let timetables = """
        CREATE TABLE hubs (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          name TEXT NOT NULL,
          place_text TEXT,
          place TEXT,
          latitude INTEGER CHECK (latitude BETWEEN -90000000 AND 90000000),
          longitude INTEGER CHECK (longitude BETWEEN -180000000 AND 180000000),
          zone TEXT NOT NULL,
          reach_km INTEGER NOT NULL CHECK (reach_km >= 0),
          fetch_km INTEGER CHECK (fetch_km >= 0),
          meeting_point TEXT,
          CHECK ((latitude IS NULL) = (longitude IS NULL))
        ) STRICT;

        CREATE TABLE connections (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          line TEXT,
          mode TEXT NOT NULL,
          dates TEXT NOT NULL,
          interval_minutes INTEGER CHECK (interval_minutes >= 1),
          last_departure INTEGER,
          seats INTEGER CHECK (seats >= 0),
          child_seats INTEGER CHECK (child_seats >= 0),
          luggage INTEGER CHECK (luggage >= 0),
          wheelchairs INTEGER CHECK (wheelchairs >= 0),
          pets INTEGER CHECK (pets >= 0),
          group_people INTEGER CHECK (group_people >= 1),
          group_percent INTEGER CHECK (group_percent BETWEEN 0 AND 100),
          name_change_days INTEGER CHECK (name_change_days >= 0),
          CHECK ((interval_minutes IS NULL) = (last_departure IS NULL)),
          CHECK ((group_people IS NULL) = (group_percent IS NULL))
        ) STRICT;

        CREATE TABLE connection_calls (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          hub INTEGER NOT NULL REFERENCES hubs (number),
          arrives INTEGER CHECK (arrives >= 0),
          departs INTEGER CHECK (departs >= 0),
          fare INTEGER CHECK (fare >= 0),
          km INTEGER CHECK (km >= 0),
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX connection_calls_by_hub ON connection_calls (hub);
        """
}
