extension Schema {
    /// What takes the last accepted run back, for as long as nothing else was changed; never more than one row.
    static let acceptedPlans = """
        CREATE TABLE accepted_plans (
          slot INTEGER PRIMARY KEY CHECK (slot = 1),
          line INTEGER NOT NULL,
          undo BLOB NOT NULL,
          actor TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        """
}
