extension Schema {
    /// What firms answered to the survey, the vacancies that may come of it, and whom the survey asked.
    static let survey = """
        ALTER TABLE campaign ADD COLUMN survey_asked INTEGER CHECK (survey_asked >= 0);
        ALTER TABLE campaign ADD COLUMN survey_deadline TEXT;

        CREATE TABLE survey_answers (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER NOT NULL REFERENCES employers (number),
          interest TEXT NOT NULL CHECK (interest IN ('yes', 'later', 'no')),
          reason TEXT,
          answered_on TEXT NOT NULL,
          trains_on_the_job INTEGER CHECK (trains_on_the_job IN (0, 1)),
          interview_languages TEXT NOT NULL,
          contact_name TEXT,
          contact_email TEXT,
          contact_phone TEXT,
          notes TEXT NOT NULL
        ) STRICT;
        CREATE INDEX survey_answers_by_employer ON survey_answers (employer);

        CREATE TABLE survey_openings (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL CHECK (ordinal = 0),
          vacancy TEXT NOT NULL,
          employer INTEGER NOT NULL REFERENCES employers (number),
          title_text TEXT NOT NULL,
          title_occupations TEXT NOT NULL,
          openings INTEGER NOT NULL,
          minimum_level INTEGER,
          fields TEXT NOT NULL,
          must_skills TEXT NOT NULL,
          nice_skills TEXT NOT NULL,
          salary_per_year INTEGER,
          weekly_hours INTEGER,
          weekly_hours_hundredths INTEGER,
          collective_agreement INTEGER CHECK (collective_agreement IN (0, 1)),
          start TEXT,
          patterns TEXT NOT NULL,
          licences TEXT NOT NULL,
          contract TEXT NOT NULL CHECK (contract IN ('unlimited', 'fixed', 'training')),
          contract_months INTEGER,
          place_text TEXT,
          place TEXT,
          land TEXT,
          minimum_experience_months INTEGER,
          helps_with_housing INTEGER CHECK (helps_with_housing IN (0, 1)),
          withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
          notes TEXT NOT NULL,
          CHECK ((contract = 'fixed') = (contract_months IS NOT NULL)),
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE survey_languages (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          language TEXT NOT NULL,
          at_start TEXT NOT NULL,
          later TEXT,
          reason TEXT,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;
        """
}
