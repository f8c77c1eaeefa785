extension Schema {
    /// What happened to signed contracts, and how long a probation was agreed.
    static let employment = """
        ALTER TABLE contracts ADD COLUMN probation_months INTEGER CHECK (probation_months >= 0);

        CREATE TABLE employment (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          contract INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER NOT NULL REFERENCES vacancies (number),
          state TEXT NOT NULL CHECK (state IN (
            'postponed', 'withdrawnByPerson', 'withdrawnByEmployer', 'visaRefused', 'notArrived', 'arrived',
            'inProbation', 'passed', 'left', 'dismissed', 'employerLost', 'leftRegion')),
          happened_on TEXT NOT NULL,
          start TEXT,
          reason TEXT,
          CHECK (start IS NULL OR state = 'postponed')
        ) STRICT;
        CREATE INDEX employment_by_contract ON employment (contract);
        """
}
