import Domain
import SQLite
import Support
import Testing

@testable import Store

@Suite struct MigrationTests {
    /// The first version that holds parts of an hour.
    private static let partsOfHours = Schema.migrations.first { $0.sql == Schema.weeklyHours }?.number ?? 1

    @Test("a file of each earlier version opens with all it held", arguments: 1..<Schema.version)
    func earlier(version: Int) throws {
        var draw = Draw(seed: 3)
        let folder = TemporaryFolder()
        let source = try Given.store(folder, "new.lotse")
        if version >= 2 {
            try source.add(.employers, [draw.employer("E1")])
            let vacancy = draw.vacancy("V1", of: ID("E1"))
            let people = [draw.applicant("A1"), draw.applicant("A2")]
            try source.add(.vacancies, [version < MigrationTests.partsOfHours ? vacancy.withWholeHours : vacancy])
            try source.add(.applicants, version < MigrationTests.partsOfHours ? people.map(\.withWholeHours) : people)
        }
        if version >= 3 { try source.add(.interpreters, [draw.interpreter("I1")]) }
        try rebuild(folder, version: version)
        let old = try CampaignStore.open(at: folder.file("old.lotse"))
        #expect(try old.loadInputs() == source.loadInputs())
        #expect(try old.auditEntries() == source.auditEntries())
        #expect(try dump(folder.file("old.lotse"), without: []) == dump(folder.file("new.lotse"), without: []))
        let connection = try Connection(path: folder.file("old.lotse"), mode: .readOnly)
        #expect(try connection.userVersion() == Schema.version)
        try old.add(.employers, [Employer(id: ID("E9"), name: "later")])
    }

    @Test("a release of an earlier version keeps the days and blocks that the campaign had")
    func releases() throws {
        let folder = TemporaryFolder()
        let source = try Given.store(folder, "new.lotse")
        let day = FairDay(date: Given.window.date, slots: [FairSlot(start: Given.window.from, minutes: 30)])
        let block = FairBlock(title: "Bus", window: Given.window, audience: .all)
        try source.add(.days, [day])
        try source.setBlocks([block], actor: "a", now: 1)
        try source.release(TimetableRelease(name: "first", actor: "a", at: 1, interviews: []))
        let version = try #require(Schema.migrations.first { $0.sql == Schema.releaseDays }?.number)
        try rebuild(folder, version: version - 1)
        let release = try CampaignStore.open(at: folder.file("old.lotse")).lastRelease()
        #expect(release?.days == [day])
        #expect(release?.blocks == [block])
    }

    @Test("assessments of an earlier version come back as they were, each answer once")
    func assessments() throws {
        var draw = Draw(seed: 11)
        let folder = TemporaryFolder()
        let people = ["A1", "A2", "A3", "A4"].map { draw.applicant($0) }
        let source = try Given.store(folder, "new.lotse")
        try source.add(.applicants, people)
        let grid = draw.assessments(of: people.map(\.id))
        try source.replaceAssessments(grid, actor: "a", now: 1)
        let version = try #require(Schema.migrations.first { $0.sql == Schema.answers }?.number)
        try rebuild(folder, version: version - 1)
        let old = try CampaignStore.open(at: folder.file("old.lotse"))
        #expect(try old.assessments() == Array(grid))
        #expect(try old.assessments().count == 8)
        let connection = try Connection(path: folder.file("old.lotse"), mode: .readOnly)
        #expect(try connection.rows("SELECT number FROM answers").count == grid.answers.count)
        #expect(try old.check() == [])
    }

    @Test("assessments that each had a row come back as they were, people who are answered alike with one standing")
    func standings() throws {
        var draw = Draw(seed: 12)
        let folder = TemporaryFolder()
        let people = ["A1", "A2", "A3", "A4", "A5"].map { draw.applicant($0) }
        let source = try Given.store(folder, "new.lotse")
        try source.add(.applicants, people)
        let answers = [draw.assessment(), draw.assessment(), draw.assessment()]
        let grid = AssessmentGrid(
            applicants: people.map(\.id),
            targets: ["cook", "nurse"].map { AssessmentGrid.Target(occupation: ID($0), land: .bavaria) },
            date: draw.date(), answers: answers, answered: [0, 1, 1, 0, 0, 1, 2, 2, 1, 0])
        try source.replaceAssessments(grid, actor: "a", now: 1)
        let version = try #require(Schema.migrations.first { $0.sql == Schema.standings }?.number)
        try rebuild(folder, version: version - 1)
        let old = try CampaignStore.open(at: folder.file("old.lotse"))
        #expect(try old.assessments() == Array(grid))
        let connection = try Connection(path: folder.file("old.lotse"), mode: .readOnly)
        let stored = try connection.rows("SELECT standing FROM assessments ORDER BY applicant")
        #expect(stored == [1, 2, 1, 3, 2].map { [.integer($0)] })
        #expect(try old.check() == [])
    }

    @Test("a file in which as many as possible could not be chosen keeps its method, and can choose it then")
    func placementMethod() throws {
        let folder = TemporaryFolder()
        let source = try Given.store(folder, "new.lotse")
        var campaign = try source.campaign()
        campaign.settings.placementMethod = .assignment
        try source.update(campaign, actor: "a", now: 1)
        let version = try #require(Schema.migrations.first { $0.sql == Schema.mostPlaced }?.number)
        try rebuild(folder, version: version - 1)
        let refused = try Connection(path: folder.file("old.lotse"), mode: .readWrite)
        #expect(throws: SQLiteError.self) {
            try refused.execute("UPDATE campaign SET placement_method = 'mostPlaced'")
        }
        let old = try CampaignStore.open(at: folder.file("old.lotse"))
        #expect(try old.campaign() == campaign)
        campaign.settings.placementMethod = .mostPlaced
        try old.update(campaign, actor: "a", now: 2)
        #expect(try old.campaign() == campaign)
        #expect(try old.check() == [])
    }

    @Test("migrations are numbered from 1 without gaps")
    func numbers() {
        #expect(Schema.migrations.map(\.number) == Array(1...Schema.version))
    }

    /// Copies the rows of a new file into one with the tables of an earlier version.
    private func rebuild(_ folder: TemporaryFolder, version: Int) throws {
        let old = try Connection(path: folder.file("old.lotse"), mode: .create)
        try old.setApplicationID(Schema.applicationID)
        try old.migrate(Array(Schema.migrations.prefix(version)))
        try old.execute("PRAGMA foreign_keys = OFF; ATTACH '\(folder.file("new.lotse"))' AS new")
        for row in try old.rows("SELECT name FROM main.sqlite_schema WHERE type = 'table'") {
            guard case .text(let table)? = row.first else { continue }
            let columns = try old.rows("SELECT name FROM pragma_table_info('\(table)', 'main')")
                .compactMap { row in if case .text(let name)? = row.first { name } else { nil } }
                .joined(separator: ", ")
            try old.execute("INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM \(told(table, columns))")
        }
        try old.execute("DETACH new")
    }

    /// Where the new file has what a table of an earlier version held.
    private func told(_ table: String, _ columns: String) -> String {
        guard table == "assessments" else { return "new.\(table)" }
        if columns.contains("document") { return "new.told_assessments" }
        return columns.contains("answer")
            ? "new.assessments JOIN new.standing_answers USING (standing)" : "new.assessments"
    }
}

extension WeeklyHours {
    /// What the versions before could hold.
    fileprivate var whole: WeeklyHours { WeeklyHours(hours: hundredths / 100) }
}

extension Vacancy {
    fileprivate var withWholeHours: Vacancy {
        var vacancy = self
        vacancy.weeklyHours = weeklyHours?.whole
        return vacancy
    }
}

extension Applicant {
    fileprivate var withWholeHours: Applicant {
        var applicant = self
        for index in experience.indices {
            applicant.experience[index].hoursPerWeek = experience[index].hoursPerWeek?.whole
        }
        return applicant
    }
}
