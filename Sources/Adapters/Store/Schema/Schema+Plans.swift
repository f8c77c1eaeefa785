extension Schema {
    /// Plans of the stages after the fair, a line of JSON for each item.
    static let plans = """
        CREATE TABLE stage_plans (
          number INTEGER PRIMARY KEY,
          stage TEXT NOT NULL,
          status TEXT NOT NULL CHECK (status IN ('optimal', 'feasible', 'partial')),
          actor TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX stage_plans_by_stage ON stage_plans (stage, number);

        CREATE TABLE stage_plan_lines (
          plan INTEGER NOT NULL REFERENCES stage_plans (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          kind TEXT NOT NULL,
          applicant INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          document TEXT NOT NULL,
          PRIMARY KEY (plan, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX stage_plan_lines_by_applicant ON stage_plan_lines (applicant);
        """
}
