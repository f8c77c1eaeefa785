extension Schema {
    /// People who are answered alike for every kind of work share what they are answered: a country of a million has some hundred
    /// such standings (Anspruchslagen).
    static let standings = """
        CREATE TABLE standings (
          number INTEGER PRIMARY KEY
        ) STRICT;
        CREATE TABLE standing_answers (
          standing INTEGER NOT NULL REFERENCES standings (number) ON DELETE CASCADE,
          target INTEGER NOT NULL REFERENCES assessment_targets (number),
          answer INTEGER NOT NULL REFERENCES answers (number),
          PRIMARY KEY (standing, target)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX standing_answers_by_answer ON standing_answers (answer);
        DROP VIEW told_assessments;
        DROP INDEX assessments_by_answer;
        ALTER TABLE assessments RENAME TO former_assessments;
        CREATE TABLE assessments (
          applicant INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          standing INTEGER NOT NULL REFERENCES standings (number)
        ) STRICT;
        CREATE INDEX assessments_by_standing ON assessments (standing);
        CREATE TABLE former_rows AS
          SELECT applicant, group_concat(target || ' ' || answer) AS answers
          FROM (SELECT applicant, target, answer FROM former_assessments ORDER BY applicant, target)
          GROUP BY applicant;
        CREATE TABLE former_standings AS
          SELECT answers, min(applicant) AS applicant FROM former_rows GROUP BY answers ORDER BY min(applicant);
        INSERT INTO standings (number) SELECT rowid FROM former_standings ORDER BY rowid;
        INSERT INTO standing_answers (standing, target, answer)
          SELECT former_standings.rowid, target, answer FROM former_standings JOIN former_assessments USING (applicant);
        INSERT INTO assessments (applicant, standing)
          SELECT former_rows.applicant, former_standings.rowid
          FROM former_rows JOIN former_standings ON former_standings.answers = former_rows.answers
          ORDER BY former_rows.applicant;
        DROP TABLE former_rows;
        DROP TABLE former_standings;
        DROP TABLE former_assessments;
        CREATE VIEW told_assessments AS
          SELECT applicant, occupation, land, date, verdict, document FROM assessments
          JOIN standing_answers ON standing_answers.standing = assessments.standing
          JOIN assessment_targets ON assessment_targets.number = target
          JOIN answers ON answers.number = answer;
        """
}
