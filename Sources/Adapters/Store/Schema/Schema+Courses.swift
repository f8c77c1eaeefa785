extension Schema {
    /// Providers of language courses and what they offer.
    static let courses = """
        CREATE TABLE course_providers (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          name TEXT NOT NULL,
          zone TEXT NOT NULL,
          region TEXT,
          max_groups INTEGER CHECK (max_groups >= 0)
        ) STRICT;

        CREATE TABLE courses (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          provider INTEGER NOT NULL REFERENCES course_providers (number),
          place TEXT,
          level_from TEXT NOT NULL,
          level_to TEXT NOT NULL,
          start TEXT NOT NULL,
          latest_start TEXT,
          starts_every_weeks INTEGER NOT NULL CHECK (starts_every_weeks >= 1),
          groups INTEGER NOT NULL CHECK (groups >= 1),
          lessons TEXT NOT NULL,
          units INTEGER CHECK (units >= 1),
          pauses TEXT NOT NULL,
          seats INTEGER NOT NULL CHECK (seats >= 1),
          minimum INTEGER NOT NULL CHECK (minimum >= 1),
          price_per_seat INTEGER NOT NULL,
          price_per_group INTEGER NOT NULL,
          price_per_unit INTEGER NOT NULL,
          exam_date TEXT,
          exam_days INTEGER,
          registration_days INTEGER,
          result_days INTEGER,
          resit_days INTEGER,
          has_childcare INTEGER NOT NULL CHECK (has_childcare IN (0, 1)),
          is_individual INTEGER NOT NULL CHECK (is_individual IN (0, 1)),
          units_per_week INTEGER
        ) STRICT;
        CREATE INDEX courses_by_provider ON courses (provider);
        """
}
