import Calendar
import Domain
import Store

/// What staff do with what people asked for about their own data, whether on the page or through the API.
struct RequestWork {
    let store: CampaignStore
    let hall: Hall
    let actor: String
    /// Seconds since 1970-01-01 UTC.
    let now: Int64

    private var today: CivilDate { hall.office.today(now) }

    /// The request of that number, settled or not; nil where there never was one, or where its person was erased.
    func request(_ number: Int) throws(StoreError) -> DataRequest? {
        try store.dataRequests().first { $0.number == number }
    }

    /// Does what was asked for: writes the wished value where that can be done, and settles a correction. False where it was
    /// settled before.
    func correct(_ request: DataRequest) throws -> Bool {
        try store.change(where: { true }) {
            guard try settle(request, as: .accepted(on: today)) else { return false }
            if let corrected = try corrected(request) {
                let receipt = try store.importRows(
                    .applicants, [corrected], from: ImportSource(file: Visit.ownPage, digest: ""), actor: actor,
                    now: now)
                if let refusal = receipt.refused.first { throw refusal.reason }
            }
            return true
        } ?? false
    }

    /// Says why it is not done. False where it was settled before.
    func refuse(_ request: DataRequest, _ why: DataRequest.Refusal) throws(StoreError) -> Bool {
        try settle(request, as: .refused(why, on: today))
    }

    /// Erases the person. False where the rows are gone while traces wait in unused parts of the file, since others read it.
    func erase(_ request: DataRequest) throws(StoreError) -> Bool {
        var isClean = true
        do throws(StoreError) {
            try store.erase(
                .applicant(request.applicant), ground: "asked for by the person", actor: actor, now: now)
        } catch {
            guard case .cleaningUnfinished = error else { throw error }
            isClean = false
        }
        try hall.forgetErased(store, at: store.lastLine(), now: now)
        return isClean
    }

    private func settle(_ request: DataRequest, as state: DataRequest.State) throws(StoreError) -> Bool {
        try store.settle(request.number, as: state, actor: actor, now: now)
    }

    /// The applicant with the wished value; nil where it is corrected by hand.
    private func corrected(_ request: DataRequest) throws(StoreError) -> Applicant? {
        guard case .correction(let field, let value) = request.wish, field.isWritten,
            var applicant = try store.find(.applicants, request.applicant.text)
        else { return nil }
        switch field {
        case .givenName: applicant.person.givenName = value
        case .familyName: applicant.person.familyName = value
        case .birthDate: applicant.person.birthDate = CivilDate(iso: value) ?? applicant.person.birthDate
        case .nationalities, .home, .qualifications, .experience, .languages, .wishedOccupations, .other: return nil
        }
        return applicant
    }
}

extension Visit {
    var requestWork: RequestWork { RequestWork(store: store, hall: hall, actor: who?.actor ?? "", now: now) }
}
