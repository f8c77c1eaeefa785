extension Schema {
    /// What becomes of courses: certificates, who was at the lessons, exams, and who gave up.
    static let learning = """
        CREATE TABLE certificates (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          language TEXT NOT NULL,
          level TEXT NOT NULL,
          exam TEXT NOT NULL,
          issuer TEXT,
          date TEXT NOT NULL,
          valid_until TEXT,
          listening TEXT,
          reading TEXT,
          writing TEXT,
          speaking TEXT
        ) STRICT;
        CREATE INDEX certificates_by_applicant ON certificates (applicant);

        CREATE TABLE attendance (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          course_group TEXT NOT NULL,
          date TEXT NOT NULL,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          state TEXT NOT NULL CHECK (state IN ('present', 'excused', 'missing'))
        ) STRICT;
        CREATE INDEX attendance_by_applicant ON attendance (applicant);

        CREATE TABLE exams (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          level TEXT NOT NULL,
          date TEXT NOT NULL,
          outcome TEXT NOT NULL CHECK (outcome IN ('passed', 'failed')),
          course_group TEXT
        ) STRICT;
        CREATE INDEX exams_by_applicant ON exams (applicant);

        CREATE TABLE dropouts (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL UNIQUE REFERENCES subjects (number) ON DELETE CASCADE,
          date TEXT NOT NULL,
          reason TEXT NOT NULL
        ) STRICT;
        """
}
