extension Schema {
    /// People's answers, what the stages found, and the timetables.
    static let results = """
        CREATE TABLE decisions (
          sequence INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER NOT NULL REFERENCES vacancies (number),
          side TEXT NOT NULL,
          answer TEXT NOT NULL,
          reason TEXT,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          after_batch INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX decisions_by_applicant ON decisions (applicant);
        CREATE INDEX decisions_by_vacancy ON decisions (vacancy);

        CREATE TABLE assessments (
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          occupation TEXT NOT NULL,
          land TEXT NOT NULL,
          date TEXT NOT NULL,
          verdict TEXT NOT NULL,
          document TEXT NOT NULL,
          PRIMARY KEY (applicant, occupation, land, date)
        ) STRICT;

        CREATE TABLE match_totals (
          slot INTEGER PRIMARY KEY CHECK (slot = 1),
          pairs INTEGER NOT NULL,
          feasible INTEGER NOT NULL,
          with_plan INTEGER NOT NULL,
          failing_several INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE funnel (
          position INTEGER PRIMARY KEY,
          criterion TEXT NOT NULL,
          failing INTEGER NOT NULL,
          failing_first INTEGER NOT NULL,
          failing_only INTEGER NOT NULL,
          failing_by_one_level INTEGER NOT NULL,
          with_plan INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE match_sides (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          feasible INTEGER NOT NULL,
          failing TEXT NOT NULL
        ) STRICT;

        CREATE TABLE matches (
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          needs_plan INTEGER NOT NULL CHECK (needs_plan IN (0, 1)),
          employer_score INTEGER NOT NULL,
          applicant_score INTEGER NOT NULL,
          mutual_score INTEGER NOT NULL,
          vacancy_rank INTEGER,
          applicant_rank INTEGER,
          PRIMARY KEY (applicant, vacancy)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX matches_by_vacancy ON matches (vacancy, vacancy_rank);

        CREATE TABLE shortlist_totals (
          slot INTEGER PRIMARY KEY CHECK (slot = 1),
          covered INTEGER NOT NULL,
          total_score INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE shortlist (
          position INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          mutual_score INTEGER NOT NULL,
          rank_for_vacancy INTEGER NOT NULL,
          rank_for_applicant INTEGER NOT NULL,
          pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
          only_interview INTEGER NOT NULL CHECK (only_interview IN (0, 1)),
          UNIQUE (applicant, vacancy)
        ) STRICT;
        CREATE INDEX shortlist_by_vacancy ON shortlist (vacancy);
        CREATE INDEX shortlist_by_employer ON shortlist (employer);

        CREATE TABLE shortlist_shares (
          vacancy INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          interviews INTEGER NOT NULL,
          possible INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE shortlist_left_out (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          reason TEXT NOT NULL
        ) STRICT;

        CREATE TABLE shortlist_refused_pins (
          position INTEGER PRIMARY KEY,
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          answer TEXT NOT NULL,
          side TEXT NOT NULL,
          reason TEXT,
          rule TEXT NOT NULL
        ) STRICT;
        CREATE INDEX shortlist_refused_pins_by_applicant ON shortlist_refused_pins (applicant);
        CREATE INDEX shortlist_refused_pins_by_vacancy ON shortlist_refused_pins (vacancy);

        CREATE TABLE drafts (
          number INTEGER PRIMARY KEY,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          status TEXT NOT NULL,
          binding_bound TEXT NOT NULL,
          work INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE draft_interviews (
          draft INTEGER NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          request TEXT NOT NULL,
          candidate INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          day INTEGER NOT NULL,
          slot INTEGER NOT NULL,
          table_number INTEGER NOT NULL,
          team INTEGER NOT NULL,
          interpreter INTEGER REFERENCES subjects (number) ON DELETE SET NULL,
          PRIMARY KEY (draft, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX draft_interviews_by_candidate ON draft_interviews (candidate);
        CREATE INDEX draft_interviews_by_employer ON draft_interviews (employer);
        CREATE INDEX draft_interviews_by_vacancy ON draft_interviews (vacancy);
        CREATE INDEX draft_interviews_by_interpreter ON draft_interviews (interpreter);

        CREATE TABLE draft_lines (
          draft INTEGER NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('unplaced', 'objective', 'change', 'certificate')),
          document TEXT NOT NULL,
          PRIMARY KEY (draft, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE releases (
          number INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          after_batch INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE release_interviews (
          release INTEGER NOT NULL REFERENCES releases (number),
          ordinal INTEGER NOT NULL,
          request TEXT NOT NULL,
          candidate INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER NOT NULL REFERENCES subjects (number),
          vacancy INTEGER REFERENCES subjects (number),
          day INTEGER NOT NULL,
          slot INTEGER NOT NULL,
          table_number INTEGER NOT NULL,
          team INTEGER NOT NULL,
          interpreter INTEGER REFERENCES subjects (number) ON DELETE SET NULL,
          date TEXT NOT NULL,
          from_time TEXT NOT NULL,
          to_time TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          changed_at INTEGER NOT NULL,
          cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
          PRIMARY KEY (release, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX release_interviews_by_candidate ON release_interviews (candidate);
        CREATE INDEX release_interviews_by_employer ON release_interviews (employer);
        CREATE INDEX release_interviews_by_vacancy ON release_interviews (vacancy);
        CREATE INDEX release_interviews_by_interpreter ON release_interviews (interpreter);

        CREATE TABLE stage_runs (
          number INTEGER PRIMARY KEY,
          stage TEXT NOT NULL,
          inputs TEXT NOT NULL,
          options TEXT NOT NULL,
          rule_packs TEXT NOT NULL,
          algorithm INTEGER NOT NULL,
          program TEXT NOT NULL,
          campaign_date TEXT NOT NULL,
          result TEXT,
          outcome TEXT NOT NULL,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX stage_runs_by_stage ON stage_runs (stage, number);
        """
}
