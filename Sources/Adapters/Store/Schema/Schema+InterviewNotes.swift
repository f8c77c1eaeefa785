extension Schema {
    /// What both sides of an interview noted. A note is overwritten, so that no former text is kept of anybody; it goes with the
    /// candidate.
    static let interviewNotes = """
        CREATE TABLE interview_notes (
          request TEXT NOT NULL,
          side TEXT NOT NULL CHECK (side IN ('employer', 'candidate')),
          applicant INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          employer INTEGER NOT NULL REFERENCES subjects (number) ON DELETE CASCADE,
          vacancy INTEGER REFERENCES subjects (number) ON DELETE CASCADE,
          mark TEXT,
          remark TEXT CHECK (length(remark) BETWEEN 1 AND 2000),
          actor TEXT NOT NULL,
          at INTEGER NOT NULL,
          after_batch INTEGER NOT NULL,
          PRIMARY KEY (request, side),
          CHECK (mark IS NOT NULL OR remark IS NOT NULL),
          CHECK (mark IS NULL OR mark = 'no' OR (side = 'employer') = (mark IN ('wouldOffer', 'secondTalk'))),
          CHECK (mark IS NULL OR mark IN ('wouldOffer', 'secondTalk', 'yes', 'maybe', 'no'))
        ) STRICT;
        CREATE INDEX interview_notes_by_applicant ON interview_notes (applicant);
        CREATE INDEX interview_notes_by_employer ON interview_notes (employer);
        CREATE INDEX interview_notes_by_vacancy ON interview_notes (vacancy) WHERE vacancy IS NOT NULL;
        """
}
