import HTTP
import Pipeline
import Store

extension StoreError {
    /// The error of the file that another error is about; nil of any other.
    init?(in error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case PipelineError.store(let error), FairDeskError.pipeline(.store(let error)): self = error
        default: return nil
        }
    }

    /// What a form is answered that this stands against: `conflict` where somebody else was first or holds the file, else
    /// `unprocessable`; nil of a fault of the file, which is for the log.
    var refusal: Status? {
        switch self {
        case .database(let error): error.isBusy ? .conflict : nil
        case .missingFile, .fileExists, .notADatabase, .foreignFile, .newerSchema, .noCampaign, .unreadable,
            .cleaningUnfinished:
            nil
        case .alreadyReverted, .releaseNameTaken: .conflict
        case .unknown, .unknownBatch, .dependents, .unknownRulePack, .unknownDraft, .standingContract, .ofHousehold,
            .ofCouple, .unsigned, .event, .voucherTaken, .returnsTooMuch, .returnOfReturn:
            .unprocessable
        }
    }
}

extension Visit {
    /// What a page says of an error that stands against its form, and under which status. A fault of the file is thrown on; so is one
    /// of a file that somebody else holds, since no page can note whom it shows while that lasts.
    func refusal(of error: any Error) throws -> (status: Status, complaint: Complaint) {
        guard let stored = StoreError(in: error) else { return (.unprocessable, hall.office.complaint(error)) }
        guard !stored.isBusy, let status = stored.refusal else { throw error }
        return (status, hall.office.complaint(stored))
    }
}
