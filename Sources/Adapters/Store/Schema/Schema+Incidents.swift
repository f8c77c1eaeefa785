extension Schema {
    /// What went wrong, and what was written down of talks in probations.
    static let incidents = """
        CREATE TABLE incidents (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          kind TEXT NOT NULL,
          applicant INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER REFERENCES employers (number),
          guide INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          happened_on TEXT NOT NULL,
          since TEXT,
          note TEXT,
          closed_on TEXT,
          outcome TEXT,
          CHECK ((applicant IS NOT NULL) + (employer IS NOT NULL) + (guide IS NOT NULL) = 1),
          CHECK ((closed_on IS NULL) = (outcome IS NULL))
        ) STRICT;
        CREATE INDEX incidents_by_applicant ON incidents (applicant);

        CREATE TABLE check_ins (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          contract INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER NOT NULL REFERENCES vacancies (number),
          day INTEGER NOT NULL CHECK (day > 0),
          side TEXT NOT NULL CHECK (side IN ('employer', 'worker')),
          talked_on TEXT NOT NULL,
          progress TEXT,
          language TEXT,
          planned_absence INTEGER CHECK (planned_absence >= 0),
          unplanned_absence INTEGER CHECK (unplanned_absence >= 0),
          support TEXT NOT NULL,
          signed_on TEXT,
          copied_on TEXT,
          copy_language TEXT
        ) STRICT;
        CREATE INDEX check_ins_by_contract ON check_ins (contract);

        CREATE TABLE check_in_answers (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          question TEXT NOT NULL,
          answer TEXT NOT NULL CHECK (answer IN ('yes', 'partly', 'no')),
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;
        """
}
