extension Schema {
    /// Households, and the rooms that are offered to them.
    static let housing = """
        CREATE TABLE households (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          further_adults INTEGER NOT NULL CHECK (further_adults >= 0),
          children INTEGER NOT NULL CHECK (children >= 0),
          young_children INTEGER NOT NULL CHECK (young_children >= 0),
          infants INTEGER NOT NULL CHECK (infants >= 0),
          follow_on TEXT,
          follow_after_days INTEGER CHECK (follow_after_days >= 1),
          max_rent INTEGER CHECK (max_rent >= 0),
          support INTEGER NOT NULL CHECK (support >= 0),
          permanent_by TEXT,
          max_moves INTEGER CHECK (max_moves >= 0),
          needs TEXT NOT NULL,
          needs_title_space INTEGER NOT NULL CHECK (needs_title_space IN (0, 1)),
          shares_room INTEGER NOT NULL CHECK (shares_room IN (0, 1)),
          group_mark TEXT,
          accepts_groups TEXT,
          wishes_group_near INTEGER NOT NULL CHECK (wishes_group_near IN (0, 1)),
          wishes_own_room INTEGER NOT NULL CHECK (wishes_own_room IN (0, 1)),
          has_bicycle INTEGER NOT NULL CHECK (has_bicycle IN (0, 1)),
          has_car INTEGER NOT NULL CHECK (has_car IN (0, 1))
        ) STRICT;

        CREATE TABLE household_applicants (
          number INTEGER NOT NULL REFERENCES households (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
          applicant INTEGER NOT NULL REFERENCES applicants (number),
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX household_applicants_by_applicant ON household_applicants (applicant);

        CREATE TABLE household_near (
          number INTEGER NOT NULL REFERENCES households (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
          applicant INTEGER NOT NULL REFERENCES applicants (number) ON DELETE CASCADE,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX household_near_by_applicant ON household_near (applicant);

        CREATE TABLE rooms (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          unit TEXT NOT NULL,
          room TEXT NOT NULL,
          letting TEXT NOT NULL,
          place_text TEXT NOT NULL,
          place TEXT,
          area INTEGER NOT NULL CHECK (area >= 0),
          adult_beds INTEGER NOT NULL CHECK (adult_beds >= 0),
          child_beds INTEGER NOT NULL CHECK (child_beds >= 0),
          cots INTEGER NOT NULL CHECK (cots >= 0),
          is_lockable INTEGER NOT NULL CHECK (is_lockable IN (0, 1)),
          is_step_free INTEGER NOT NULL CHECK (is_step_free IN (0, 1)),
          rent INTEGER NOT NULL CHECK (rent >= 0),
          utilities INTEGER NOT NULL CHECK (utilities >= 0),
          deposit INTEGER NOT NULL CHECK (deposit >= 0),
          conversion_cost INTEGER CHECK (conversion_cost >= 0),
          address TEXT,
          latitude INTEGER,
          longitude INTEGER,
          quarter TEXT,
          is_permanent INTEGER CHECK (is_permanent IN (0, 1)),
          is_furnished INTEGER CHECK (is_furnished IN (0, 1)),
          allows_pets INTEGER CHECK (allows_pets IN (0, 1)),
          is_shared INTEGER CHECK (is_shared IN (0, 1)),
          living_area INTEGER CHECK (living_area >= 0),
          free_from TEXT,
          free_until TEXT,
          period TEXT,
          landlord TEXT,
          landlord_contact TEXT,
          months_of_life INTEGER CHECK (months_of_life >= 1)
        ) STRICT;
        CREATE INDEX rooms_by_unit ON rooms (unit);
        """
}
