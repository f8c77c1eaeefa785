package import Calendar
package import Domain
package import SQLite

/// Why a campaign file could not be opened, read or changed. No text holds a personal value.
package enum StoreError: Error, Hashable, Sendable {
    case missingFile(path: String)
    case fileExists(path: String)
    /// The file is not a SQLite database.
    case notADatabase(path: String)
    /// A database of another program; 0 = of none that says so.
    case foreignFile(path: String, applicationID: Int32)
    /// A campaign that a newer program wrote.
    case newerSchema(path: String, found: Int, known: Int)
    case noCampaign(path: String)
    case database(SQLiteError)
    /// A stored value that does not mean what its column says.
    case unreadable(table: String, column: String, expected: String)
    /// Something was named that the campaign does not have.
    case unknown(kind: String, id: String)
    case unknownBatch(Int)
    case alreadyReverted(batch: Int)
    case dependents(batch: Int, reason: Dependents)
    case unknownRulePack(String)
    case unknownDraft(Int)
    case releaseNameTaken(String)
    /// The rows of a person are gone, their traces in free pages not yet.
    case cleaningUnfinished(SQLiteError)
    /// The applicant has a contract for another vacancy that stands.
    case standingContract(applicant: String, vacancy: String)
    /// The applicant belongs to another household.
    case ofHousehold(applicant: String, household: String)
    /// The applicant is one of another couple.
    case ofCouple(applicant: String)
    /// Something is said to have happened to a contract that is not signed.
    case unsigned(applicant: String, vacancy: String)
    /// An event cannot follow the one before it.
    case event(EmploymentState, on: CivilDate, after: EmploymentState, applicant: String)

    /// A voucher's number stands on a cost that somebody else was paid for.
    case voucherTaken(String, by: String)
    /// More would come back of a cost than it came to.
    case returnsTooMuch(cost: String, amount: Cents, returned: Cents)
    /// Something gives back a part of what gives back itself.
    case returnOfReturn(String)

    /// What stands on a batch that is to be reverted.
    package enum Dependents: Hashable, Sendable {
        /// A later batch replaced rows of it.
        case replaced(by: Int, rows: Int)
        /// Rows of a later batch name rows that it created.
        case named(by: Int, kind: String, rows: Int)
        /// A later batch has a feed of the same name.
        case newerFeed(batch: Int)
        case decisions(Int)
        case pins(Int)
        /// Times of the fair that are kept free.
        case bans(Int)
        case dayEvents(Int)
        /// Of both sides of interviews.
        case notes(Int)
        case blocks(Int)
        case release(String)
        /// Consents, requests and papers of people on their own pages.
        case told(Int)
    }

    /// Whether somebody else held the file for longer than we wait.
    package var isBusy: Bool {
        if case .database(let error) = self { error.isBusy } else { false }
    }

    /// Stable code of the error.
    package var code: String {
        switch self {
        case .missingFile: "ST001"
        case .fileExists: "ST002"
        case .notADatabase: "ST003"
        case .foreignFile: "ST004"
        case .newerSchema: "ST005"
        case .noCampaign: "ST006"
        case .database: "ST007"
        case .unreadable: "ST008"
        case .unknown: "ST009"
        case .unknownBatch: "ST010"
        case .alreadyReverted: "ST011"
        case .dependents: "ST012"
        case .unknownRulePack: "ST013"
        case .unknownDraft: "ST014"
        case .releaseNameTaken: "ST015"
        case .cleaningUnfinished: "ST016"
        case .standingContract: "ST017"
        case .ofHousehold: "ST018"
        case .ofCouple: "ST030"
        case .unsigned: "ST031"
        case .event: "ST032"
        case .voucherTaken: "ST040"
        case .returnsTooMuch: "ST041"
        case .returnOfReturn: "ST042"
        }
    }
}
