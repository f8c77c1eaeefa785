extension Schema {
    /// Hundredths of an hour beyond the whole hours a week; null = none, as in rows of earlier versions.
    static let weeklyHours = """
        ALTER TABLE vacancies ADD COLUMN weekly_hours_hundredths INTEGER
          CHECK (weekly_hours_hundredths IS NULL OR (weekly_hours_hundredths BETWEEN 1 AND 99 AND weekly_hours IS NOT NULL));
        ALTER TABLE experience ADD COLUMN hours_per_week_hundredths INTEGER
          CHECK (hours_per_week_hundredths IS NULL OR (hours_per_week_hundredths BETWEEN 1 AND 99 AND hours_per_week IS NOT NULL));
        """
}
