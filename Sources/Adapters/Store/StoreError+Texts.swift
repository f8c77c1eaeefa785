extension StoreError {
    /// What was found and what was expected.
    package var message: String {
        switch self {
        case .missingFile(let path): "there is no file \(path)"
        case .fileExists(let path): "the file \(path) exists already"
        case .notADatabase(let path): "\(path) is not a campaign: it is not a SQLite database"
        case .foreignFile(let path, let id):
            "\(path) is not a campaign: it is a database of another program (application id \(id))"
        case .newerSchema(let path, let found, let known):
            "\(path) was written by a newer version: its schema is \(found), this program knows \(known)"
        case .noCampaign(let path): "\(path) holds no campaign: its creation was interrupted"
        case .database(let error): "the campaign's database answered: \(error)"
        case .unreadable(let table, let column, let expected):
            "a value of \(table).\(column) cannot be read: expected \(expected)"
        case .unknown(let kind, let id): "the campaign has no \(kind) \"\(id)\""
        case .unknownBatch(let batch): "there is no import batch \(batch)"
        case .alreadyReverted(let batch): "batch \(batch) has been reverted already"
        case .dependents(let batch, let reason): "batch \(batch) cannot be reverted: \(reason.text)"
        case .unknownRulePack(let name): "the campaign has no rule pack \"\(name)\""
        case .unknownDraft(let number): "there is no timetable draft \(number)"
        case .releaseNameTaken(let name): "a timetable was released as \"\(name)\" before"
        case .cleaningUnfinished(let error):
            "the person's rows are deleted, but traces are left in unused parts of the file: \(error)"
        case .standingContract(let applicant, let vacancy):
            "applicant \(applicant) has a contract for \(vacancy) that stands, expected at most one"
        case .ofHousehold(let applicant, let household):
            "applicant \(applicant) belongs to household \(household), expected to belong to one"
        case .ofCouple(let applicant):
            "applicant \(applicant) is one of another couple already, expected one partner at most"
        case .unsigned(let applicant, let vacancy):
            "the contract of \(applicant) for \(vacancy) is not signed, so that nothing can have happened to it"
        case .event(let state, let day, let before, let applicant):
            "applicant \(applicant) cannot be \(state.rawValue) on \(day) after \(before.rawValue)"
        case .voucherTaken(let voucher, let cost):
            "the voucher \(voucher) stands on the cost \(cost), which somebody else was paid for"
        case .returnsTooMuch(let cost, let amount, let returned):
            "\(returned.euros) would come back of the cost \(cost), which is \(amount.euros)"
        case .returnOfReturn(let cost): "the cost \(cost) gives money back itself, so that nothing comes back of it"
        }
    }

    /// What to do next.
    package var hint: String {
        switch self {
        case .missingFile: "check the path, or start a campaign with 'lotse new'"
        case .fileExists: "choose another name, or delete the file if it is not needed"
        case .notADatabase, .foreignFile: "name a file that 'lotse new' made; such files end in .lotse"
        case .newerSchema: "install the newer version of lotse, or restore a backup made before it was used"
        case .noCampaign: "delete the file and create the campaign again"
        case .database(let error): error.remedy
        case .unreadable: "run 'lotse check'; restore the last backup if the file is damaged"
        case .unknown: "import it first, or correct the id; ids are compared letter by letter"
        case .unknownBatch, .alreadyReverted: "list the batches with 'lotse batch list'"
        case .dependents(_, let reason): reason.hint
        case .unknownRulePack: "list the campaign's rule packs with 'lotse rules'"
        case .unknownDraft: "list the drafts with 'lotse fair show', or plan a new one with 'lotse run'"
        case .releaseNameTaken: "choose another name; a release never changes"
        case .cleaningUnfinished: "close other programs that use the file, then run 'lotse erase --finish'"
        case .standingContract: "withdraw that contract first: give it the state withdrawn, above the new one"
        case .ofHousehold: "take the applicant out of that household first, in a row above this one"
        case .ofCouple(let applicant): "take that couple back first: lotse partner part \(applicant)"
        case .unsigned: "record the signature first: lotse placement answer APPLICANT VACANCY sign"
        case .event(_, _, let before, _):
            before.next.isEmpty
                ? "nothing follows \(before.rawValue)"
                : "after \(before.rawValue) may come " + before.next.map(\.rawValue).joined(separator: ", ")
        case .voucherTaken: "check the voucher's number and the payee of both"
        case .returnsTooMuch: "correct the amount, or name the other cost of which money comes back in returns"
        case .returnOfReturn: "name the cost that was paid in returns"
        }
    }
}

extension StoreError: CustomStringConvertible {
    package var description: String { "error[\(code)]: \(message)\nhint: \(hint)" }
}

extension StoreError.Dependents {
    var text: String {
        switch self {
        case .replaced(let batch, let rows): "batch \(batch) replaced \(rows) of its rows"
        case .named(let batch, let kind, let rows): "\(rows) \(kind) of batch \(batch) refer to rows it created"
        case .newerFeed(let batch): "batch \(batch) has a newer feed of the same name"
        case .decisions(let count): "\(count) answers given since then concern its rows"
        case .pins(let count): "\(count) interviews pinned since then concern its rows"
        case .bans(let count): "\(count) bans of times at the fair made since then concern its rows"
        case .dayEvents(let count): "\(count) events that the desk of the fair was told since then concern its rows"
        case .notes(let count): "\(count) notes that were written of interviews since then concern its rows"
        case .blocks(let count): "\(count) blocks of the fair name rows it created"
        case .release(let name): "the timetable released as \"\(name)\" concerns its rows"
        case .told(let count): "\(count) consents, requests and papers that people gave since then concern its rows"
        }
    }

    var hint: String {
        switch self {
        case .replaced(let batch, _), .named(let batch, _, _), .newerFeed(let batch): "revert batch \(batch) first"
        case .decisions: "import a corrected file instead; answers are never undone by an import"
        case .pins: "unpin these interviews first"
        case .bans: "lift these bans first: 'lotse fair bans' lists them"
        case .dayEvents: "what happened at the fair stays: change the rows by another import"
        case .notes: "import a corrected file instead; notes of interviews are never undone by an import"
        case .blocks: "take these people out of the blocks first"
        case .release: "import a corrected file instead, then re-plan and release the timetable again"
        case .told: "import a corrected file instead; what people said themselves is never undone by an import"
        }
    }
}
