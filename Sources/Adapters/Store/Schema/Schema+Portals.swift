extension Schema {
    /// What candidates and employers do on their own pages: consents with their proof, requests about the own data, papers that
    /// were sent, and until when answers are taken.
    static let portals = """
        CREATE TABLE consent_records (
          sequence INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          scope TEXT NOT NULL,
          employer INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          given INTEGER NOT NULL CHECK (given IN (0, 1)),
          on_day TEXT NOT NULL,
          version TEXT,
          language TEXT NOT NULL,
          way TEXT NOT NULL,
          proof TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          CHECK ((scope = 'name') = (employer IS NOT NULL))
        ) STRICT;
        CREATE INDEX consent_records_by_applicant ON consent_records (applicant);
        CREATE INDEX consent_records_by_employer ON consent_records (employer) WHERE employer IS NOT NULL;

        CREATE TABLE data_requests (
          sequence INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          field TEXT,
          value TEXT,
          on_day TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused', 'takenBack')),
          refusal TEXT,
          settled_on TEXT,
          settled_by TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          CHECK ((field IS NULL) = (value IS NULL)),
          CHECK ((state = 'open') = (settled_on IS NULL)),
          CHECK ((state = 'refused') = (refusal IS NOT NULL))
        ) STRICT;
        CREATE INDEX data_requests_by_applicant ON data_requests (applicant);

        CREATE TABLE uploads (
          sequence INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          kind TEXT NOT NULL,
          format TEXT NOT NULL CHECK (format IN ('pdf', 'jpeg', 'png')),
          bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 10485760),
          digest BLOB NOT NULL CHECK (length(digest) = 32),
          on_day TEXT NOT NULL,
          settled_on TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX uploads_by_applicant ON uploads (applicant);

        ALTER TABLE campaign ADD COLUMN asks_name_consent INTEGER NOT NULL DEFAULT 0 CHECK (asks_name_consent IN (0, 1));
        ALTER TABLE campaign ADD COLUMN proposals_by TEXT;
        ALTER TABLE campaign ADD COLUMN rankings_by TEXT;
        ALTER TABLE campaign ADD COLUMN offers_by TEXT;
        """
}
