import Domain
import Foundation
import HTTP
import SQLite
import Store
import Synchronization

@testable import Commands
@testable import WebService

/// A campaign that is served from within the test, with a clock that the test sets.
final class Served {
    static let password = "four words of straw"
    /// 2012-03-20, 09:00 UTC.
    static let begin: Int64 = 1_332_234_000

    final class Moment: Sendable {
        let seconds = Mutex(Served.begin)
        let lines = Mutex<[String]>([])
    }

    let folder: String
    let path: String
    let moment = Moment()
    let server: CampaignServer
    let office: BackOffice

    /// The planned and released campaign, made once for all tests; each gets a copy.
    private static let planned: [UInt8] = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        run(["sample", "--seed", "7", "--applicants", "24", "--vacancies", "10", "demo"], in: folder)
        run(["new", "fair.lotse", "--from", "demo"], in: folder)
        run(["run"], in: folder)
        run(["release", "Version 1"], in: folder)
        for (name, role) in [("anna", "coordinator"), ("vera", "viewer"), ("otto", "auditor")] {
            run(["user", "add", name, "--role", role], in: folder, input: password)
        }
        run(["backup", "copy.lotse"], in: folder)
        return [UInt8]((try? Data(contentsOf: URL(filePath: folder + "/copy.lotse"))) ?? Data())
    }()

    @discardableResult
    static func run(
        _ words: [String], in folder: String, input: String? = nil, as actor: String = "boss", at now: Int64 = begin
    ) -> String {
        let session = Session(
            out: Output(), err: Output(), environment: ["LOTSE_USER": actor], folder: folder, now: now, input: input)
        _ = Lotse.run(words, in: session)
        return session.out.text
    }

    /// - Parameters:
    ///   - campaign: The bytes of its file; nil = the planned and released one.
    ///   - now: Where the clock stands at first.
    init(
        _ campaign: [UInt8]? = nil, at now: Int64 = Served.begin, limits: ServerLimits = ServerLimits(),
        proxies: Set<String> = [],
        office change: (BackOffice) -> BackOffice = { $0 }
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        path = folder + "/fair.lotse"
        try Data(campaign ?? Served.planned).write(to: URL(filePath: path))
        let moment = moment
        moment.seconds.withLock { $0 = now }
        office = change(try BackOffice.ofCommands(path: path, environment: [:], folder: folder, actor: "boss"))
        server = try CampaignServer(
            path: path, host: "127.0.0.1", port: 0, limits: limits, proxies: proxies,
            office: office,
            clock: { moment.seconds.withLock { $0 } }, log: { line in moment.lines.withLock { $0.append(line) } })
    }

    deinit {
        server.stop(within: 1)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Every row of every table but those that tell who looked and signed in, and the log.
    func rows() throws -> [String: Set<[SQLValue]>] { try Served.rows(of: path) }

    static func rows(of path: String) throws -> [String: Set<[SQLValue]>] {
        let connection = try Connection(path: path, mode: .readOnly)
        var tables: [String: Set<[SQLValue]>] = [:]
        for row in try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
            guard case .text(let name)? = row.first else { continue }
            if ["audit", "audit_head", "accesses", "sessions", "accepted_plans"].contains(name) { continue }
            tables[name] = Set(try connection.rows("SELECT * FROM \"\(name)\""))
        }
        return tables
    }

    /// What was done since that line of the log, by whom and to which field; looks and visits left out.
    static func lines(of path: String, since first: Int) throws -> [String] {
        try CampaignStore.open(at: path).auditEntries().dropFirst(first)
            .filter { ![.read, .signedIn].contains($0.action) }
            .map { "\($0.at) \($0.actor) \($0.action.rawValue) \($0.field ?? "") \($0.reference ?? 0)" }
    }

    /// Waits for the run in the background to end; gives the state that it is in then.
    func planned(_ browser: Browser) -> String {
        for _ in 0..<600 {
            let state = browser.get("/plan/progress").text
            if !state.contains("\"running\"") { return state }
            usleep(50_000)
        }
        return "running for ever"
    }

    func store() throws -> CampaignStore { try CampaignStore.open(at: path) }
    func wait(_ seconds: Int64) { moment.seconds.withLock { $0 += seconds } }
    var log: [String] { moment.lines.withLock { $0 } }

    func browser() -> Browser { Browser(server.port) }

    /// Somebody of the staff, signed in.
    func staff(_ name: String) -> Browser {
        let browser = browser()
        let token = browser.get("/login").token
        browser.post("/login", [("name", name), ("password", Served.password)], token: token)
        return browser
    }

    /// Makes a link and gives its path: `/l/…`.
    func link(_ role: String, _ id: String) -> String {
        let address = Served.run(["link", "make", role, id, "--base", "http://h"], in: folder)
        return address.trimmingCharacters(in: .whitespacesAndNewlines).replacing("http://h", with: "")
    }

    /// Whoever holds a link, signed in.
    func holder(_ role: String, _ id: String) -> Browser {
        let (browser, path) = (browser(), link(role, id))
        browser.post(path, [], token: browser.get(path).token)
        return browser
    }

    /// Somebody of that role; employers and candidates are the first who have anything to see.
    func visitor(_ role: Role?) throws -> Browser {
        switch role {
        case nil: return browser()
        case .coordinator: return staff("anna")
        case .viewer: return staff("vera")
        case .auditor: return staff("otto")
        case .employer: return holder("employer", try example().employer)
        case .candidate: return holder("candidate", try example().applicant)
        }
    }

    /// The first entry of the shortlists.
    func example() throws -> (applicant: String, vacancy: String, employer: String) {
        guard let entry = try store().shortlists()?.entries.first else { throw Missing() }
        return (entry.applicant.text, entry.vacancy.text, entry.employer.text)
    }

    struct Missing: Error {}
}
