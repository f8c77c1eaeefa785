extension Schema {
    /// Days and blocks of the fair as a release announced them, so that it stays what it was when they change. Releases made
    /// before this step get those of the campaign at that moment.
    static let releaseDays = """
        CREATE TABLE release_days (
          release INTEGER NOT NULL REFERENCES releases (number) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          date TEXT NOT NULL,
          slots TEXT NOT NULL,
          PRIMARY KEY (release, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE release_blocks (
          release INTEGER NOT NULL REFERENCES releases (number) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          title TEXT NOT NULL,
          date TEXT NOT NULL,
          from_time TEXT NOT NULL,
          to_time TEXT NOT NULL,
          audience TEXT NOT NULL CHECK (audience IN ('all', 'employers', 'candidates', 'interpreters')),
          PRIMARY KEY (release, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE release_block_members (
          release INTEGER NOT NULL,
          position INTEGER NOT NULL,
          ordinal INTEGER NOT NULL,
          member INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          PRIMARY KEY (release, position, ordinal),
          FOREIGN KEY (release, position) REFERENCES release_blocks (release, position) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX release_block_members_by_member ON release_block_members (member);

        INSERT INTO release_days
          SELECT releases.number, row_number() OVER (PARTITION BY releases.number ORDER BY date) - 1, date, slots
          FROM releases CROSS JOIN fair_days;
        INSERT INTO release_blocks
          SELECT releases.number, position, title, date, from_time, to_time, audience FROM releases CROSS JOIN blocks;
        INSERT INTO release_block_members
          SELECT releases.number, position, ordinal, member FROM releases CROSS JOIN block_members;
        """
}
