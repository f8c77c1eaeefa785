extension Schema {
    /// Vehicles that fetch people, who drives them, and what was said of delays on the day of a journey.
    static let pickups = """
        CREATE TABLE vehicles (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          name TEXT,
          place_text TEXT,
          place TEXT,
          seats INTEGER NOT NULL CHECK (seats >= 0),
          infant_seats INTEGER CHECK (infant_seats >= 0),
          toddler_seats INTEGER CHECK (toddler_seats >= 0),
          booster_seats INTEGER CHECK (booster_seats >= 0),
          wheelchairs INTEGER NOT NULL CHECK (wheelchairs >= 0),
          luggage INTEGER CHECK (luggage >= 0),
          pets INTEGER NOT NULL CHECK (pets IN (0, 1)),
          hours TEXT,
          absences TEXT NOT NULL,
          cents_per_run INTEGER NOT NULL CHECK (cents_per_run >= 0),
          cents_per_kilometre INTEGER NOT NULL CHECK (cents_per_kilometre >= 0),
          hired INTEGER NOT NULL CHECK (hired IN (0, 1)),
          phone TEXT
        ) STRICT;

        CREATE TABLE drivers (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          name TEXT NOT NULL,
          phone TEXT,
          vehicles TEXT,
          hours TEXT,
          absences TEXT NOT NULL,
          max_driving_minutes INTEGER CHECK (max_driving_minutes >= 0),
          escorts_minors INTEGER NOT NULL CHECK (escorts_minors IN (0, 1)),
          substitute TEXT
        ) STRICT;

        CREATE TABLE travel_delays (
          sequence INTEGER PRIMARY KEY,
          applicant INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          connection TEXT,
          date TEXT NOT NULL,
          minutes INTEGER NOT NULL CHECK (minutes >= 0),
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          CHECK ((applicant IS NULL) <> (connection IS NULL))
        ) STRICT;
        """
}
