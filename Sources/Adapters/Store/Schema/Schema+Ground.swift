extension Schema {
    /// The campaign, random ids, imports with what they replaced, and the audit log.
    static let ground = """
        CREATE TABLE batches (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL,
          file TEXT NOT NULL,
          file_digest TEXT NOT NULL,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          created INTEGER NOT NULL DEFAULT 0,
          changed INTEGER NOT NULL DEFAULT 0,
          unchanged INTEGER NOT NULL DEFAULT 0,
          reverted_by TEXT,
          reverted_at INTEGER,
          CHECK ((reverted_by IS NULL) = (reverted_at IS NULL))
        ) STRICT;

        CREATE TABLE subjects (
          number INTEGER PRIMARY KEY,
          subject TEXT NOT NULL UNIQUE,
          kind TEXT NOT NULL,
          external_id TEXT NOT NULL,
          batch INTEGER REFERENCES batches (id),
          UNIQUE (kind, external_id)
        ) STRICT;
        CREATE INDEX subjects_by_batch ON subjects (batch);

        CREATE TABLE subject_keys (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          key BLOB NOT NULL CHECK (length(key) = 32)
        ) STRICT;

        CREATE TABLE history (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          replaced_by INTEGER NOT NULL REFERENCES batches (id),
          former_batch INTEGER REFERENCES batches (id),
          former TEXT NOT NULL,
          PRIMARY KEY (number, replaced_by)
        ) STRICT;
        CREATE INDEX history_by_batch ON history (replaced_by);
        CREATE INDEX history_by_former_batch ON history (former_batch);

        CREATE TABLE campaign (
          number INTEGER PRIMARY KEY REFERENCES subjects (number),
          id TEXT NOT NULL,
          name TEXT NOT NULL,
          land TEXT NOT NULL,
          date TEXT NOT NULL,
          venue TEXT NOT NULL,
          zone TEXT NOT NULL,
          seed INTEGER NOT NULL,
          interviews_per_opening INTEGER NOT NULL,
          interviews_per_candidate INTEGER NOT NULL,
          interviews_per_day INTEGER NOT NULL,
          min_gap_slots INTEGER NOT NULL,
          interpreter_run_slots INTEGER NOT NULL,
          shared_language_level TEXT NOT NULL,
          wants_coverage INTEGER NOT NULL CHECK (wants_coverage IN (0, 1)),
          occupation_pass INTEGER NOT NULL,
          occupation_pass_with_plan INTEGER NOT NULL,
          teaching_units_per_week INTEGER NOT NULL,
          organisation_fee INTEGER NOT NULL,
          placement_fee INTEGER NOT NULL,
          cost_per_applicant INTEGER NOT NULL,
          employer_weights TEXT NOT NULL,
          applicant_weights TEXT NOT NULL
        ) STRICT;

        CREATE TABLE rule_packs (
          name TEXT PRIMARY KEY,
          json TEXT NOT NULL,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE audit (
          sequence INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          action TEXT NOT NULL,
          subject TEXT,
          field TEXT,
          purpose TEXT,
          reference INTEGER,
          digest BLOB,
          chain BLOB NOT NULL CHECK (length(chain) = 32)
        ) STRICT;
        CREATE INDEX audit_by_subject ON audit (subject) WHERE subject IS NOT NULL;
        CREATE TRIGGER audit_keeps_its_lines BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
        CREATE TRIGGER audit_changes_no_line BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

        CREATE TABLE audit_head (
          slot INTEGER PRIMARY KEY CHECK (slot = 1),
          sequence INTEGER NOT NULL,
          chain BLOB NOT NULL CHECK (length(chain) = 32)
        ) STRICT;

        CREATE TABLE accesses (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          actor TEXT NOT NULL,
          purpose TEXT NOT NULL,
          hour INTEGER NOT NULL,
          PRIMARY KEY (number, actor, purpose, hour)
        ) STRICT, WITHOUT ROWID;
        """
}
