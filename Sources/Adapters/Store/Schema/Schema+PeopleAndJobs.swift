extension Schema {
    /// Employers and vacancies; applicants, with who they are in a table of its own.
    static let peopleAndJobs = """
        CREATE TABLE employers (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          name TEXT NOT NULL,
          place_text TEXT,
          place TEXT,
          industry TEXT,
          employees INTEGER,
          contact_name TEXT,
          contact_email TEXT,
          contact_phone TEXT,
          notes TEXT NOT NULL
        ) STRICT;

        CREATE TABLE vacancies (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
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
          CHECK ((contract = 'fixed') = (contract_months IS NOT NULL))
        ) STRICT;
        CREATE INDEX vacancies_by_employer ON vacancies (employer);

        CREATE TABLE vacancy_languages (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          language TEXT NOT NULL,
          at_start TEXT NOT NULL,
          later TEXT,
          reason TEXT,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE persons (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          family_name TEXT NOT NULL,
          given_name TEXT NOT NULL,
          birth_date TEXT,
          sex TEXT,
          nationalities TEXT NOT NULL,
          email TEXT,
          phone TEXT,
          home_text TEXT,
          home_place TEXT,
          home_country TEXT,
          contact_language TEXT NOT NULL,
          notes TEXT NOT NULL
        ) STRICT;

        CREATE TABLE applicants (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          skills TEXT NOT NULL,
          licences TEXT NOT NULL,
          earliest_start TEXT,
          patterns TEXT NOT NULL,
          wished_occupations TEXT NOT NULL,
          wished_salary_per_year INTEGER,
          wished_places TEXT NOT NULL,
          wished_patterns TEXT NOT NULL,
          only_wished_places INTEGER CHECK (only_wished_places IN (0, 1)),
          accepts_other_occupation INTEGER CHECK (accepts_other_occupation IN (0, 1)),
          accepts_training INTEGER CHECK (accepts_training IN (0, 1)),
          fair_windows TEXT,
          withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
        ) STRICT;

        CREATE TABLE qualifications (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          title TEXT NOT NULL,
          kind TEXT,
          country TEXT,
          level INTEGER,
          field TEXT,
          awarded TEXT,
          training_start TEXT,
          training_months INTEGER,
          institution TEXT,
          institution_status TEXT,
          degree_status TEXT,
          state_recognised_at_home INTEGER CHECK (state_recognised_at_home IN (0, 1)),
          already_recognised_in TEXT NOT NULL,
          occupation_text TEXT NOT NULL,
          occupation_candidates TEXT NOT NULL,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE experience (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          title_text TEXT NOT NULL,
          title_occupations TEXT NOT NULL,
          first_day TEXT,
          last_day TEXT,
          hours_per_week INTEGER,
          months INTEGER,
          country TEXT,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE languages (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          language TEXT NOT NULL,
          level TEXT NOT NULL,
          proof TEXT,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE consents (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          purpose TEXT NOT NULL,
          given INTEGER NOT NULL CHECK (given IN (0, 1)),
          on_day TEXT,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;
        """
}
