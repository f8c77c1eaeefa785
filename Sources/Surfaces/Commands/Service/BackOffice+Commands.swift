import Arguments
import Calendar
import Catalogue
import Domain
import Export
import Ledger
import Pipeline
import Store
import Synchronization
import Typesetting
import WebService

extension BackOffice {
    /// What the service shows of a campaign, taken from where the commands take it.
    ///
    /// - Parameters:
    ///   - path: The campaign's file.
    ///   - environment: For the time zones' folder, and that of temporary files.
    ///   - actor: Who serves, for what the pipeline asks; it writes nothing here.
    ///   - date: The day to reckon from; nil = each visit's own.
    static func ofCommands(
        path: String, environment: [String: String], folder: String, actor: String, date: CivilDate? = nil
    ) throws -> BackOffice {
        let catalogue = try Catalogue.load()
        let desk = ExportingDesk(path: path, environment: environment, date: date)
        let typesetter = Typesetting()
        @Sendable func place(_ store: CampaignStore, _ now: Int64, _ who: String = actor) throws -> Workplace {
            guard case .run(_, let invocation) = try Lotse.program.parse(["--as", who, "status"]) else {
                preconditionFailure("status is a command")
            }
            let session = Session(out: Output(), err: Output(), environment: environment, folder: folder, now: now)
            return Workplace(Call(session: session, invocation: invocation), store: store, catalogue: catalogue)
        }
        return BackOffice(
            view: { store, now in try CampaignView(try place(store, now)) },
            stages: { store, now in try place(store, now).pipeline().status() },
            summary: { store, now in try CampaignSummary(try place(store, now), on: date) },
            explain: { store, applicants, vacancies, now in
                let desk = try place(store, now).pairDesk(applicants)
                return applicants.sorted().flatMap { applicant in
                    vacancies.compactMap { desk.explain(applicant, $0) }
                }
            },
            pdf: { try typesetter.bytes($0) },
            workbook: { document in
                let session = Session(out: Output(), err: Output(), environment: environment, folder: folder, now: 0)
                return try BookDesk(session: session).bytes(document, name: "plan")
            },
            zone: { name in try ZoneDatabase(environment: environment).zone(named: name) },
            exports: ExportingDesk.offers, export: { wish, now in try desk.file(wish, now: now) },
            pipeline: { store, actor, now in try place(store, now, actor).pipeline() },
            take: { store, upload, isRehearsal, actor, now in
                try UploadDesk(place: place(store, now, actor)).take(upload, isRehearsal: isRehearsal)
            },
            sheet: { store, kind, now in
                let place = try place(store, now)
                let (campaign, pipeline) = (try store.campaign(), try place.pipeline())
                switch kind {
                case .housing:
                    guard try store.lastPlan(of: Stage.Name.housing.rawValue) != nil else { return nil }
                    let sheet = try HousingCommands.sheet(place)
                    return .housing(
                        OccupancyPage(campaign: campaign, occupancy: sheet.occupancy, offers: sheet.homes))
                case .gate: return .gate(GatePage(campaign: campaign, people: try pipeline.gates()))
                case .ledger:
                    let account = try pipeline.account(on: date ?? place.session.today)
                    return .ledger(LedgerPage(campaign: campaign, account: account))
                case .stay:
                    return try pipeline.stay().map { .stay(StayPage(campaign: campaign, book: $0.book)) }
                }
            },
            complaint: { Failure($0).complaint },
            perform: { store, errand, who, now in
                try ErrandDesk(environment: environment, folder: folder, date: date)
                    .perform(errand, in: store, actor: who, now: now)
            },
            today: { date ?? CivilDate(dayNumber: Int32($0 / 86_400)) })
    }
}

/// The fonts, loaded once; one document is set at a time.
private final class Typesetting: Sendable {
    /// `@unchecked Sendable`: it is used under the lock alone.
    private struct Loaded: @unchecked Sendable {
        let typesetter: Typesetter
    }

    private let loaded = Mutex<Loaded?>(nil)

    func bytes(_ document: PaperDocument) throws -> [UInt8] {
        try loaded.withLock { loaded in
            let tool = try loaded ?? Loaded(typesetter: Typesetter())
            loaded = tool
            return try tool.typesetter.file(document).bytes
        }
    }
}

extension CampaignView {
    fileprivate init(_ place: Workplace) throws {
        let pipeline = try place.pipeline()
        let inputs = try pipeline.fairInputs()
        self.init(
            inputs: inputs, catalogue: place.catalogue, matches: try place.store.matchResult(),
            lists: try place.store.shortlists(),
            answers: try place.store.standingDecisions(),
            documents: try place.store.lastRelease() == nil ? nil : DocumentDesk(place).documents,
            zone: try ZoneDatabase(environment: place.session.environment).zone(named: inputs.campaign.zone))
    }
}

extension CampaignSummary {
    fileprivate init(_ place: Workplace, on date: CivilDate?) throws {
        let pipeline = try place.pipeline()
        let today = date ?? place.session.today
        let counts = try pipeline.funnel(on: today)
        self.init(
            funnel: zip(counts.stages, counts.counts()).map { ($0, $1.passed) },
            due: try CampaignSummary.due(place, pipeline, on: today),
            money: try CampaignSummary.money(pipeline, on: today))
    }

    private static func due(
        _ place: Workplace, _ pipeline: CampaignPipeline, on day: CivilDate
    ) throws -> [DueLine] {
        let papers = try pipeline.papers().flatMap(\.open)
        let desk = try OnboardingDesk.planned(pipeline) ?? .empty
        return (desk.plan.entries + papers).due(on: day, within: 14, done: Set(desk.done.keys))
    }

    private static func money(_ pipeline: CampaignPipeline, on day: CivilDate) throws -> Money? {
        let account = try pipeline.account(on: day)
        guard !account.entries.isEmpty else { return nil }
        return Money(
            total: account.total, perHire: account.perHire,
            payers: account.byPayer.map { Money.Payer(name: $0.payer, amount: $0.amount) })
    }
}
