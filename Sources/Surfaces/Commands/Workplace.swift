import Arguments
import Calendar
import Catalogue
import Domain
import Foundation
import Pipeline
import Store

/// A call with its campaign open.
struct Workplace {
    let call: Call
    let store: CampaignStore
    let catalogue: Catalogue

    /// Opens the campaign that the call names, unless its session has one open.
    init(_ call: Call) throws {
        self.call = call
        store = try call.session.store ?? CampaignStore.open(at: call.campaignPath())
        catalogue = try Catalogue.load()
    }

    init(_ call: Call, store: CampaignStore, catalogue: Catalogue) {
        self.call = call
        self.store = store
        self.catalogue = catalogue
    }

    /// The catalogue with the names of occupations that the campaign imported from ESCO.
    func catalogueWithSynonyms() throws(StoreError) -> Catalogue {
        catalogue.knowing(try SynonymDesk(store, catalogue).titles())
    }

    var session: Session { call.session }
    var actor: String { call.actor }
    var now: Int64 { call.session.now }
    /// How many threads may work at once.
    var threads: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// The pipeline of this campaign under the rules in force.
    func pipeline() throws -> CampaignPipeline {
        CampaignPipeline(
            store: store, catalogue: catalogue, rules: try RuleDesk(self).rules,
            circumstances: CampaignPipeline.Circumstances(
                actor: actor, now: now, program: Lotse.version, threads: threads),
            zones: ZoneDatabase(environment: session.environment))
    }

    /// The applicant of that id, or the failure that says where to look.
    func applicant(_ id: String) throws -> Applicant {
        try found(try store.find(.applicants, id), kind: "applicant", id: id)
    }

    /// The vacancy of that id, or the failure that says where to look.
    func vacancy(_ id: String) throws -> Vacancy {
        try found(try store.find(.vacancies, id), kind: "vacancy", id: id)
    }

    private func found<Value>(_ value: Value?, kind: String, id: String) throws -> Value {
        guard let value else {
            throw Failure(
                code: "CL010", message: "the campaign has no \(kind) with the id \"\(id)\"",
                hint: "'lotse show' lists ids; ids are compared letter by letter", at: id, exit: .no)
        }
        return value
    }
}
