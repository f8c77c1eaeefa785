extension Schema {
    /// Papers, emergency contacts, what was said of the gate, and which journeys are booked.
    static let documents = """
        CREATE TABLE documents (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          kind TEXT NOT NULL,
          status TEXT NOT NULL,
          language TEXT,
          valid_until TEXT,
          due TEXT,
          actor TEXT,
          contents TEXT NOT NULL,
          file TEXT,
          note TEXT,
          UNIQUE (applicant, kind)
        ) STRICT;

        CREATE TABLE emergency_contacts (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          name TEXT NOT NULL,
          phone TEXT NOT NULL,
          languages TEXT NOT NULL,
          reachable_from TEXT,
          reachable_until TEXT
        ) STRICT;
        CREATE INDEX emergency_contacts_by_applicant ON emergency_contacts (applicant);

        CREATE TABLE gate_decisions (
          sequence INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          line TEXT NOT NULL,
          reason TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX gate_decisions_by_applicant ON gate_decisions (applicant);

        CREATE TABLE travel_bookings (
          sequence INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          arrives TEXT,
          rides TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          CHECK ((arrives IS NULL) = (rides IS NULL))
        ) STRICT;
        CREATE INDEX travel_bookings_by_applicant ON travel_bookings (applicant);
        """
}
