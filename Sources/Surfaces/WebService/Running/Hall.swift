package import Calendar
package import Domain
package import Export
import HTTP
package import Pipeline
package import Store
import Synchronization
package import Typesetting
package import WorkbookWriting

/// What the service asks of the program around it.
package struct BackOffice: Sendable {
    /// The campaign as pages show it, on the day of that moment.
    package let view: @Sendable (CampaignStore, Int64) throws -> CampaignView
    /// Where each stage stands on the day of that moment, in order.
    package let stages: @Sendable (CampaignStore, Int64) throws -> [StageStatus]
    /// How far the campaign is on the day of that moment.
    package let summary: @Sendable (CampaignStore, Int64) throws -> CampaignSummary
    /// Why each of these applicants fits each of these vacancies, or not.
    package let explain: @Sendable (CampaignStore, Set<ID<Applicant>>, [ID<Vacancy>], Int64) throws -> [PairExplanation]
    /// A document for paper as PDF.
    package let pdf: @Sendable (PaperDocument) throws -> [UInt8]
    /// A workbook as a file.
    package let workbook: @Sendable (BookDocument) throws -> [UInt8]
    /// A time zone by its name.
    package let zone: @Sendable (String) throws -> Zone
    /// The documents that staff can ask for, in the order of the page.
    package let exports: [ExportOffer]
    /// One of them at that moment; throws `ExportRefusal` where there is nothing of it.
    package let export: @Sendable (ExportWish, Int64) throws -> ExportedFile
    /// The pipeline of a campaign under the rules in force, for somebody at a moment.
    package let pipeline: @Sendable (CampaignStore, _ actor: String, _ now: Int64) throws -> CampaignPipeline
    /// Takes a file into a campaign, or says what would come of it and keeps nothing.
    package let take:
        @Sendable (CampaignStore, Upload, _ isRehearsal: Bool, _ actor: String, _ now: Int64) throws -> UploadReport
    /// A page of the documents as of that moment; nil where its stage has no plan yet.
    package let sheet: @Sendable (CampaignStore, DocumentStyle.Sheet, _ now: Int64) throws -> SheetContent?
    /// What commands say of an error.
    package let complaint: @Sendable (any Error) -> Complaint
    /// Does what a command does with a campaign, for somebody at a moment, and answers what the command says; throws
    /// `ErrandRefusal` where it refuses.
    package let perform: @Sendable (CampaignStore, Errand, _ actor: String, _ now: Int64) throws -> String
    /// The day of a moment, from which pages reckon what is due.
    package let today: @Sendable (Int64) -> CivilDate

    package init(
        view: @escaping @Sendable (CampaignStore, Int64) throws -> CampaignView,
        stages: @escaping @Sendable (CampaignStore, Int64) throws -> [StageStatus],
        summary: @escaping @Sendable (CampaignStore, Int64) throws -> CampaignSummary,
        explain:
            @escaping @Sendable (CampaignStore, Set<ID<Applicant>>, [ID<Vacancy>], Int64) throws
            -> [PairExplanation],
        pdf: @escaping @Sendable (PaperDocument) throws -> [UInt8],
        workbook: @escaping @Sendable (BookDocument) throws -> [UInt8],
        zone: @escaping @Sendable (String) throws -> Zone, exports: [ExportOffer],
        export: @escaping @Sendable (ExportWish, Int64) throws -> ExportedFile,
        pipeline: @escaping @Sendable (CampaignStore, _ actor: String, _ now: Int64) throws -> CampaignPipeline,
        take:
            @escaping @Sendable (CampaignStore, Upload, _ isRehearsal: Bool, _ actor: String, _ now: Int64) throws
            -> UploadReport,
        sheet: @escaping @Sendable (CampaignStore, DocumentStyle.Sheet, _ now: Int64) throws -> SheetContent?,
        complaint: @escaping @Sendable (any Error) -> Complaint,
        perform: @escaping @Sendable (CampaignStore, Errand, _ actor: String, _ now: Int64) throws -> String,
        today: @escaping @Sendable (Int64) -> CivilDate
    ) {
        self.view = view
        self.stages = stages
        self.summary = summary
        self.explain = explain
        self.pdf = pdf
        self.workbook = workbook
        self.zone = zone
        self.exports = exports
        self.export = export
        self.pipeline = pipeline
        self.take = take
        self.sheet = sheet
        self.complaint = complaint
        self.perform = perform
        self.today = today
    }
}

/// An error in the words that every surface uses.
package struct Complaint: Hashable, Sendable {
    package let code: String
    package let message: String
    package let hint: String

    package init(code: String, message: String, hint: String) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

/// What all threads of the service share. A class because its parts have identity: the cache, the counters, the stores.
final class Hall: Sendable {
    let path: String
    let stores: StorePool
    let planning = PlanningRoom()
    let uploads = UploadShelf()
    let erasures = ErasureWatch()
    let pages = PageShelf(mark: AccessToken().text)
    let office: BackOffice
    let metrics = Metrics()
    let logins = LoginLimit()
    let passwordChecks = Turnstile(2)
    /// Documents of a whole campaign are made one at a time.
    let exports = Turnstile(1)
    let clock: @Sendable () -> Int64
    let log: @Sendable (String) -> Void
    private let proxies: Set<String>
    private let boards = Mutex<(revision: Int, board: FairBoard?)?>(nil)
    private let dayRooms = Mutex<(revision: Int, room: DayRoom?)?>(nil)
    private let latest = Mutex<(key: Look.Key, look: Look)?>(nil)

    init(
        path: String, office: BackOffice, proxies: Set<String>, clock: @escaping @Sendable () -> Int64,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.path = path
        stores = StorePool(path: path)
        self.office = office
        self.proxies = proxies
        self.clock = clock
        self.log = log
    }

    /// The campaign as it stands: kept until the log says that something changed, or the day is over. Whoever comes while
    /// it is read anew waits for it.
    func look(_ store: CampaignStore, now: Int64) throws -> Look {
        try look(store, at: store.revision(), now: now)
    }

    /// The same for somebody who knows the revision; where another visitor has seen a later one, that.
    func look(_ store: CampaignStore, at revision: Int, now: Int64) throws -> Look {
        // What is looked at within a change may be taken back, and is nobody else's.
        guard !store.isChanging else { return Look(try office.view(store, now), office: office, now: now) }
        let key = Look.Key(revision: revision, day: now / 86_400)
        return try latest.withLock { latest in
            if let latest, latest.key.revision >= key.revision, latest.key.day >= key.day { return latest.look }
            let look = Look(try office.view(store, now), office: office, now: now)
            latest = (key, look)
            return look
        }
    }

    /// The fair as it stands, kept until something changes of which plans are made; nil before the first plan. It is cheaper
    /// than a whole look, and wanted after each form of the board.
    func board(_ visit: Visit) throws -> FairBoard? {
        try board(visit.store, actor: visit.who?.actor ?? "", now: visit.now)
    }

    /// The same for whoever asks.
    func board(_ store: CampaignStore, actor: String, now: Int64) throws -> FairBoard? {
        let revision = try store.planRevision()
        return try boards.withLock { known in
            if let known, known.revision == revision { return known.board }
            var board: FairBoard?
            do {
                board = try FairBoard(office.pipeline(store, actor, now))
            } catch FairDeskError.refused { board = nil }
            known = (revision, board)
            return board
        }
    }

    /// The desk of the fair with everything that it was told; nil before the first release. People and timetable are kept until
    /// something else than an event changes, so that a page after an event reads the events alone.
    func dayRoom(_ store: CampaignStore, actor: String, now: Int64) throws -> DayRoom? {
        let revision = try store.deskRevision()
        let room = try dayRooms.withLock { known -> DayRoom? in
            if let known, known.revision == revision { return known.room }
            var room: DayRoom?
            do {
                room = try DayRoom(office.pipeline(store, actor, now))
            } catch FairDeskError.refused { room = nil }
            known = (revision, room)
            return room
        }
        return try room.map { DayRoom($0, events: try store.dayEvents()) }
    }

    /// Forgets what is kept: a change that was looked at was taken back.
    func forget() {
        boards.withLock { $0 = nil }
        latest.withLock { $0 = nil }
    }

    /// The time zone of the campaign's clock; it hardly ever changes, so that an older look will do.
    func zone(_ store: CampaignStore, now: Int64) throws -> Zone {
        if let known = latest.withLock({ $0?.look.view.zone }) { return known }
        return try look(store, now: now).view.zone
    }

    /// Whether the way to the browser is encrypted, as a trusted proxy says.
    func isSecure(_ request: Request) -> Bool {
        proxies.contains(request.peer) && request.headers["x-forwarded-proto"] == "https"
    }

    /// Who asks: the last address that a trusted proxy names, else who is connected.
    func client(_ request: Request) -> String {
        guard proxies.contains(request.peer), let forwarded = request.headers["x-forwarded-for"],
            let last = forwarded.split(separator: ",").last
        else { return request.peer }
        return String(last.drop { $0 == " " })
    }

    /// A failure of ours, for the log.
    func complain(_ error: any Error) {
        metrics.fail()
        let known = (error as? StoreError).map { "\($0.code): \($0.message)" }
        // The message of another failure may name a person; its code does not.
        log("error: \(known ?? "\(office.complaint(error).code) \(type(of: error))")")
    }
}
