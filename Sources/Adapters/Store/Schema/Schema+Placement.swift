extension Schema {
    /// Contracts, and what both sides thought of each other after the interviews.
    static let placement = """
        CREATE TABLE contracts (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER NOT NULL REFERENCES vacancies (number),
          state TEXT NOT NULL CHECK (state IN ('offered', 'accepted', 'signed', 'withdrawn')),
          signed_on TEXT,
          start TEXT NOT NULL,
          pay_per_month INTEGER,
          languages TEXT NOT NULL,
          UNIQUE (applicant, vacancy)
        ) STRICT;
        CREATE INDEX contracts_by_vacancy ON contracts (vacancy);

        CREATE TABLE rankings (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          side TEXT NOT NULL CHECK (side IN ('applicant', 'employer')),
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER NOT NULL REFERENCES vacancies (number),
          rank INTEGER CHECK (rank >= 1),
          UNIQUE (applicant, vacancy, side)
        ) STRICT;
        CREATE INDEX rankings_by_vacancy ON rankings (vacancy);
        """
}
