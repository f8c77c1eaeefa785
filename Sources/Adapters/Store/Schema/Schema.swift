import SQLite

/// The schema of a campaign file as the steps that lead to it; docs/reference/database.md explains every column.
///
/// A released step never changes: a later one alters what it made.
enum Schema {
    /// "Lots" in ASCII: the application id of every campaign file.
    static let applicationID: Int32 = 0x4c6f_7473

    /// In the order in which they were made; a new one goes to the end.
    static let migrations = [
        ground,
        peopleAndJobs,
        fair,
        results,
        synonyms,
        plans,
        journey,
        placement,
        weeklyHours,
        route,
        courses,
        releaseDays,
        housing,
        onboarding,
        fairPolicies,
        timetables,
        survey,
        partners,
        employment,
        pickups,
        documents,
        learning,
        internships,
        incidents,
        statistics,
        ledger,
        invitations,
        feeds,
        feedLinks,
        fairStay,
        access,
        calendars,
        outbox,
        addresses,
        portals,
        dayDesk,
        tokens,
        interviewNotes,
        fairBans,
        acceptedPlans,
        answers,
        mostPlaced,
        standings,
        shortlistProof,
    ].enumerated().map { Migration(number: $0.offset + 1, sql: $0.element) }

    /// The version this program writes.
    static let version = migrations.count
}
