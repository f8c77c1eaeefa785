import SQLite

/// The schema of a campaign file as the steps that lead to it; docs/reference/database.md explains every column.
///
/// A released step never changes: a later one alters what it made.
enum Schema {
    /// "Lots" in ASCII: the application id of every campaign file.
    static let applicationID: Int32 = 0x4c6f_7473

    static let migrations = [
        Migration(number: 1, sql: ground),
        Migration(number: 2, sql: peopleAndJobs),
        Migration(number: 3, sql: fair),
        Migration(number: 4, sql: results),
        Migration(number: 5, sql: synonyms),
        Migration(number: 6, sql: plans),
    ]

    /// The version this program writes.
    static let version = migrations.count
}
