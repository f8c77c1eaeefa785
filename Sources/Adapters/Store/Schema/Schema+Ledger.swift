extension Schema {
    /// Money. Records of people name them by the id that the owner's files use, which outlives an erasure: such records are
    /// kept for their legal period.
    static let ledger = """
        ALTER TABLE campaign ADD COLUMN organisation_fee_days INTEGER NOT NULL DEFAULT 30 CHECK (organisation_fee_days >= 0);
        ALTER TABLE campaign ADD COLUMN placement_fee_days INTEGER NOT NULL DEFAULT 30 CHECK (placement_fee_days >= 0);
        ALTER TABLE campaign ADD COLUMN invited INTEGER CHECK (invited >= 0);
        ALTER TABLE campaign ADD COLUMN default_payer TEXT NOT NULL DEFAULT 'own funds';

        CREATE TABLE costs (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          kind TEXT NOT NULL,
          stage TEXT NOT NULL,
          applicant TEXT,
          employer INTEGER REFERENCES employers (number),
          what TEXT,
          payee TEXT,
          amount INTEGER NOT NULL CHECK (amount <> 0),
          returns INTEGER REFERENCES costs (number),
          arises_on TEXT NOT NULL,
          due TEXT,
          status TEXT NOT NULL CHECK (
            status IN ('planned', 'committed', 'invoiced', 'paid', 'reimbursed', 'refused')),
          paid_on TEXT,
          voucher TEXT,
          evidence TEXT NOT NULL,
          recoverable INTEGER NOT NULL CHECK (recoverable IN (0, 1)),
          CHECK ((amount < 0) = (returns IS NOT NULL)),
          CHECK ((status IN ('paid', 'reimbursed')) = (paid_on IS NOT NULL))
        ) STRICT;
        CREATE INDEX costs_by_applicant ON costs (applicant);
        CREATE INDEX costs_by_voucher ON costs (voucher);
        CREATE INDEX costs_by_returns ON costs (returns);

        CREATE TABLE funding (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          payer TEXT NOT NULL,
          place INTEGER NOT NULL CHECK (place >= 1),
          share_parts INTEGER NOT NULL CHECK (share_parts >= 1),
          share_of INTEGER NOT NULL CHECK (share_of >= share_parts),
          kinds TEXT,
          minimum_age INTEGER CHECK (minimum_age >= 0),
          maximum_age INTEGER CHECK (maximum_age >= 0),
          first_day TEXT,
          last_day TEXT,
          cap_per_person INTEGER CHECK (cap_per_person >= 0),
          cap_per_kind INTEGER CHECK (cap_per_kind >= 0),
          cap INTEGER CHECK (cap >= 0),
          needs_application INTEGER NOT NULL CHECK (needs_application IN (0, 1)),
          evidence TEXT NOT NULL,
          not_with TEXT NOT NULL,
          names_people INTEGER NOT NULL CHECK (names_people IN (0, 1)),
          source TEXT
        ) STRICT;

        CREATE TABLE funding_applicants (
          number INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          ordinal INTEGER NOT NULL,
          applicant TEXT NOT NULL,
          PRIMARY KEY (number, ordinal)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE grants (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          rule INTEGER NOT NULL REFERENCES funding (number),
          applicant TEXT,
          filed_on TEXT NOT NULL,
          approved_on TEXT,
          refused_on TEXT,
          amount INTEGER CHECK (amount >= 0),
          CHECK (approved_on IS NULL OR refused_on IS NULL)
        ) STRICT;

        CREATE TABLE payments (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER REFERENCES employers (number),
          rule INTEGER REFERENCES funding (number),
          fee TEXT CHECK (fee IN ('organisation', 'placement')),
          amount INTEGER NOT NULL CHECK (amount <> 0),
          received_on TEXT NOT NULL,
          reference TEXT,
          CHECK ((employer IS NULL) <> (rule IS NULL)),
          CHECK (rule IS NULL OR fee IS NULL)
        ) STRICT;

        CREATE TABLE former_hires (
          applicant TEXT NOT NULL,
          vacancy TEXT NOT NULL,
          employer TEXT NOT NULL,
          signed_on TEXT NOT NULL,
          cancelled_on TEXT,
          PRIMARY KEY (applicant, vacancy)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE budget (
          number INTEGER PRIMARY KEY REFERENCES subjects (number) ON DELETE CASCADE,
          stage TEXT,
          kind TEXT,
          amount INTEGER NOT NULL CHECK (amount >= 0),
          CHECK ((stage IS NULL) <> (kind IS NULL))
        ) STRICT;
        """
}
