import SQLite
import Store
import Testing

@Suite struct ErrorTextTests {
    struct Case: CustomTestStringConvertible {
        let error: StoreError
        let text: String
        var testDescription: String { error.code }
    }

    @Test(
        "every error says what was found and what to do",
        arguments: [
            Case(
                error: .missingFile(path: "a.lotse"),
                text: """
                    error[ST001]: there is no file a.lotse
                    hint: check the path, or start a campaign with 'lotse new'
                    """),
            Case(
                error: .fileExists(path: "a.lotse"),
                text: """
                    error[ST002]: the file a.lotse exists already
                    hint: choose another name, or delete the file if it is not needed
                    """),
            Case(
                error: .notADatabase(path: "a.csv"),
                text: """
                    error[ST003]: a.csv is not a campaign: it is not a SQLite database
                    hint: name a file that 'lotse new' made; such files end in .lotse
                    """),
            Case(
                error: .foreignFile(path: "a.db", applicationID: 7),
                text: """
                    error[ST004]: a.db is not a campaign: it is a database of another program (application id 7)
                    hint: name a file that 'lotse new' made; such files end in .lotse
                    """),
            Case(
                error: .newerSchema(path: "a.lotse", found: 9, known: 4),
                text: """
                    error[ST005]: a.lotse was written by a newer version: its schema is 9, this program knows 4
                    hint: install the newer version of lotse, or restore a backup made before it was used
                    """),
            Case(
                error: .noCampaign(path: "a.lotse"),
                text: """
                    error[ST006]: a.lotse holds no campaign: its creation was interrupted
                    hint: delete the file and create the campaign again
                    """),
            Case(
                error: .database(SQLiteError(extendedCode: 5, message: "database is locked", statement: "BEGIN")),
                text: """
                    error[ST007]: the campaign's database answered: SQLite 5: database is locked
                    hint: another program is writing to the file; wait until it has finished and try again
                    """),
            Case(
                error: .unreadable(table: "persons", column: "birth_date", expected: "a date as YYYY-MM-DD"),
                text: """
                    error[ST008]: a value of persons.birth_date cannot be read: expected a date as YYYY-MM-DD
                    hint: run 'lotse check'; restore the last backup if the file is damaged
                    """),
            Case(
                error: .unknown(kind: "employer", id: "E7"),
                text: """
                    error[ST009]: the campaign has no employer "E7"
                    hint: import it first, or correct the id; ids are compared letter by letter
                    """),
            Case(
                error: .unknownBatch(3),
                text: """
                    error[ST010]: there is no import batch 3
                    hint: list the batches with 'lotse batch list'
                    """),
            Case(
                error: .alreadyReverted(batch: 3),
                text: """
                    error[ST011]: batch 3 has been reverted already
                    hint: list the batches with 'lotse batch list'
                    """),
            Case(
                error: .dependents(batch: 3, reason: .replaced(by: 5, rows: 2)),
                text: """
                    error[ST012]: batch 3 cannot be reverted: batch 5 replaced 2 of its rows
                    hint: revert batch 5 first
                    """),
            Case(
                error: .dependents(batch: 3, reason: .named(by: 4, kind: "vacancies", rows: 2)),
                text: """
                    error[ST012]: batch 3 cannot be reverted: 2 vacancies of batch 4 refer to rows it created
                    hint: revert batch 4 first
                    """),
            Case(
                error: .dependents(batch: 3, reason: .decisions(2)),
                text: """
                    error[ST012]: batch 3 cannot be reverted: 2 answers given since then concern its rows
                    hint: import a corrected file instead; answers are never undone by an import
                    """),
            Case(
                error: .dependents(batch: 3, reason: .pins(2)),
                text: """
                    error[ST012]: batch 3 cannot be reverted: 2 interviews pinned since then concern its rows
                    hint: unpin these interviews first
                    """),
            Case(
                error: .dependents(batch: 3, reason: .dayEvents(2)),
                text: """
                    error[ST012]: batch 3 cannot be reverted: 2 events that the desk of the fair was told since then concern \
                    its rows
                    hint: what happened at the fair stays: change the rows by another import
                    """),
            Case(
                error: .dependents(batch: 3, reason: .blocks(2)),
                text: """
                    error[ST012]: batch 3 cannot be reverted: 2 blocks of the fair name rows it created
                    hint: take these people out of the blocks first
                    """),
            Case(
                error: .dependents(batch: 3, reason: .release("first")),
                text: """
                    error[ST012]: batch 3 cannot be reverted: the timetable released as "first" concerns its rows
                    hint: import a corrected file instead, then re-plan and release the timetable again
                    """),
            Case(
                error: .unknownRulePack("mine"),
                text: """
                    error[ST013]: the campaign has no rule pack "mine"
                    hint: list the campaign's rule packs with 'lotse rules'
                    """),
            Case(
                error: .unknownDraft(3),
                text: """
                    error[ST014]: there is no timetable draft 3
                    hint: list the drafts with 'lotse fair show', or plan a new one with 'lotse run'
                    """),
            Case(
                error: .releaseNameTaken("first"),
                text: """
                    error[ST015]: a timetable was released as "first" before
                    hint: choose another name; a release never changes
                    """),
            Case(
                error: .cleaningUnfinished(SQLiteError(extendedCode: 5, message: "database is locked", statement: nil)),
                text: """
                    error[ST016]: the person's rows are deleted, but traces are left in unused parts of the file: \
                    SQLite 5: database is locked
                    hint: close other programs that use the file, then run 'lotse erase --finish'
                    """),
            Case(
                error: .standingContract(applicant: "A1", vacancy: "V1"),
                text: """
                    error[ST017]: applicant A1 has a contract for V1 that stands, expected at most one
                    hint: withdraw that contract first: give it the state withdrawn, above the new one
                    """),
            Case(
                error: .ofHousehold(applicant: "A1", household: "H1"),
                text: """
                    error[ST018]: applicant A1 belongs to household H1, expected to belong to one
                    hint: take the applicant out of that household first, in a row above this one
                    """),
            Case(
                error: .ofCouple(applicant: "A1"),
                text: """
                    error[ST030]: applicant A1 is one of another couple already, expected one partner at most
                    hint: take that couple back first: lotse partner part A1
                    """),
        ])
    func text(_ row: Case) {
        #expect(row.error.description == row.text)
    }
}
