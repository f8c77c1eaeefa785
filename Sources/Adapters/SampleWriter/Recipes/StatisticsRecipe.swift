import Calendar

/// Who of a sample's people said something of themselves for statistics.
struct StatisticsRecipe: Sendable {
    /// Of a hundred people.
    let share: Int
    /// Days on which they agreed to it.
    let days: [CivilDate]
}
