extension Schema {
    /// Names of occupations from ESCO.
    static let synonyms = """
        CREATE TABLE esco_occupations (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          isco TEXT NOT NULL,
          labels TEXT NOT NULL,
          occupations TEXT NOT NULL
        ) STRICT;
        """
}
