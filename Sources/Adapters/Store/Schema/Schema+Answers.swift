extension Schema {
    /// Each different answer of the rules once and each kind of work once; who got which answer is a table of numbers.
    static let answers = """
        CREATE TABLE answers (
          number INTEGER PRIMARY KEY,
          verdict TEXT NOT NULL,
          document TEXT NOT NULL
        ) STRICT;
        CREATE TABLE assessment_targets (
          number INTEGER PRIMARY KEY,
          occupation TEXT NOT NULL,
          land TEXT NOT NULL,
          date TEXT NOT NULL,
          UNIQUE (occupation, land, date)
        ) STRICT;
        INSERT INTO answers (verdict, document)
          SELECT verdict, document FROM assessments GROUP BY document ORDER BY min(rowid);
        INSERT INTO assessment_targets (occupation, land, date)
          SELECT DISTINCT occupation, land, date FROM assessments ORDER BY occupation, land, date;
        ALTER TABLE assessments RENAME TO former_assessments;
        CREATE TABLE assessments (
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          target INTEGER NOT NULL REFERENCES assessment_targets (number),
          answer INTEGER NOT NULL REFERENCES answers (number),
          PRIMARY KEY (applicant, target)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX assessments_by_answer ON assessments (answer);
        INSERT INTO assessments (applicant, target, answer)
          SELECT former.applicant, targets.number, answers.number FROM former_assessments AS former
          JOIN assessment_targets AS targets USING (occupation, land, date)
          JOIN answers ON answers.document = former.document;
        DROP TABLE former_assessments;
        CREATE VIEW told_assessments AS
          SELECT applicant, occupation, land, date, verdict, document FROM assessments
          JOIN assessment_targets ON assessment_targets.number = target
          JOIN answers ON answers.number = answer;
        """
}
