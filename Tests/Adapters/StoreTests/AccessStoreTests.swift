import Digests
import Domain
import SQLite
import Store
import Testing

@Suite struct AccessStoreTests {
    private static let hour: Int64 = 3_600

    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Firm", contactName: "Somebody")])
        try store.add(
            .applicants, [Applicant(id: ID("A1"), person: Person(familyName: "XNAME", givenName: "Ana"))])
        return store
    }

    @Test("a password is kept as Argon2id with its own salt, and only itself matches")
    func password() throws {
        let kept = try #require(Password.kept("correct horse battery"))
        let again = try #require(Password.kept("correct horse battery"))
        #expect(kept.hasPrefix("$argon2id$") && kept != again)
        #expect(Password.matches("correct horse battery", kept: kept))
        #expect(Password.matches("correct horse battery", kept: again))
        #expect(!Password.matches("correct horse batterx", kept: kept))
        #expect(
            !Password.matches("", kept: kept) && !Password.matches("x", kept: "")
                && !Password.matches("x", kept: "$argon2id$"))
    }

    @Test("a user signs in with the right password alone, and the file holds neither it nor a token")
    func users() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let kept = try #require(Password.kept("correct horse battery"))
        try store.addUser("eva", role: .auditor, password: kept, actor: "anna", now: 5)
        let eva = User(name: "eva", role: .auditor, madeBy: "anna", madeAt: 5)
        #expect(try store.users() == [eva])
        #expect(try store.user(named: "eva", password: "correct horse battery") == eva)
        #expect(try store.user(named: "eva", password: "correct horse") == nil)
        #expect(try store.user(named: "nobody", password: "correct horse battery") == nil)

        let token = AccessToken()
        try store.openSession(token, for: .staff(eva), expiresAt: 100, now: 10)
        #expect(try store.signedIn(by: token, now: 99) == .staff(eva))
        #expect(try store.signedIn(by: token, now: 100) == nil)
        #expect(try store.signedIn(by: AccessToken(), now: 99) == nil)
        let bytes = try dump(folder.file()).joined()
        #expect(!bytes.contains("correct horse") && !bytes.contains(token.text))

        try store.setPassword(of: "eva", kept, actor: "anna", now: 11)
        #expect(try store.signedIn(by: token, now: 12) == nil)
        try store.removeUser("eva", actor: "anna", now: 13)
        #expect(try store.users() == [])
        #expect(throws: StoreError.unknown(kind: "user", id: "eva")) {
            try store.removeUser("eva", actor: "anna", now: 14)
        }
        let actions = try store.auditEntries().suffix(4)
        #expect(actions.map(\.action) == [.granted, .signedIn, .changed, .withdrawn])
        #expect(actions.map(\.field) == ["users.eva", "users", "users.eva", "users.eva"])
        #expect(try store.check() == [])
    }

    @Test("a link opens a session until it is revoked or expires, and is stored as a digest")
    func links() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let token = AccessToken()
        let link = try store.addLink(token, for: .employer(ID("E1")), expiresAt: 1_000, actor: "anna", now: 1)
        #expect(link.beginning == String(token.text.prefix(6)))
        #expect(try store.link(of: token) == link)
        #expect(link.isOpen(at: 999) && !link.isOpen(at: 1_000))
        #expect(try !dump(folder.file()).joined().contains(token.text))

        let session = AccessToken()
        try store.openSession(session, for: .link(link), expiresAt: 5_000, now: 2)
        guard case .link(let found)? = try store.signedIn(by: session, now: 3) else {
            Issue.record("nobody is signed in")
            return
        }
        #expect(found.holder == .employer(ID("E1")) && found.usedAt == 2)
        #expect(try store.signedIn(by: session, now: 1_000) == nil, "an expired link ends its sessions")

        let feed = try store.addCalendarLink(
            AccessToken(), for: CalendarReceiver(.employer, "E1"), expiresAt: 9_000, actor: link.actor, now: 3)
        let other = try store.addCalendarLink(
            AccessToken(), for: CalendarReceiver(.employer, "E1"), expiresAt: 9_000, actor: "anna", now: 3)
        try store.revokeLink(link.number, actor: "anna", now: 4)
        #expect(try store.signedIn(by: session, now: 5) == nil)
        let open = try store.calendarLinks().filter { $0.isOpen(at: 5) }.map(\.number)
        #expect(open == [other.number] && feed.number != other.number, "what was made with the link goes with it")
        #expect(try store.links().map(\.revokedAt) == [4])
        try store.revokeLink(link.number, actor: "anna", now: 6)
        #expect(try store.links().map(\.revokedAt) == [4], "once is enough")
        #expect(throws: StoreError.unknown(kind: "link", id: "9")) { try store.revokeLink(9, actor: "anna", now: 7) }
        #expect(throws: StoreError.unknown(kind: "applicant", id: "A9")) {
            try store.addLink(AccessToken(), for: .candidate(ID("A9")), expiresAt: 9, actor: "anna", now: 8)
        }
        #expect(
            try store.auditEntries().suffix(6).map(\.action)
                == [.granted, .signedIn, .granted, .granted, .withdrawn, .withdrawn])
        #expect(try store.check() == [])
    }

    @Test("the links of somebody who is erased go with their sessions, and no later link gets their number")
    func erasure() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let (own, session) = (AccessToken(), AccessToken())
        let link = try store.addLink(own, for: .candidate(ID("A1")), expiresAt: 1_000, actor: "anna", now: 1)
        try store.openSession(session, for: .link(link), expiresAt: 1_000, now: 2)
        let firm = AccessToken()
        _ = try store.addLink(firm, for: .employer(ID("E1")), expiresAt: 1_000, actor: "anna", now: 3)

        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 4)
        #expect(try store.link(of: own) == nil)
        #expect(try store.signedIn(by: session, now: 5) == nil)
        #expect(try store.links().map(\.number) == [2])

        try store.erase(.contact(of: ID("E1")), ground: "left the firm", actor: "anna", now: 6)
        #expect(try store.link(of: firm) == nil, "it was in the mailbox of the contact person")
        let next = try store.addLink(AccessToken(), for: .employer(ID("E1")), expiresAt: 1_000, actor: "anna", now: 7)
        #expect(next.number == 3)
        #expect(try store.check() == [])
    }

    @Test("an address of a calendar is stored as a digest, notes one fetch a day, and goes with its receiver")
    func calendarLinks() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let (own, firm) = (AccessToken(), AccessToken())
        let link = try store.addCalendarLink(
            own, for: CalendarReceiver(.candidate, "A1"), expiresAt: 400_000, actor: "anna", now: 1)
        _ = try store.addCalendarLink(
            firm, for: CalendarReceiver(.employer, "E1"), expiresAt: 400_000, actor: "anna", now: 2)
        #expect(try store.calendarLink(of: own) == link && link.beginning == String(own.text.prefix(6)))
        #expect(try store.link(of: own) == nil, "nobody signs in by it")
        #expect(try !dump(folder.file()).joined().contains(own.text))
        #expect(link.isOpen(at: 399_999) && !link.isOpen(at: 400_000))
        try store.record(
            [
                OutboxEntry(
                    receiver: CalendarReceiver(.employer, "E1"), kind: "talks", version: 1, actor: "anna", at: 3,
                    language: "de", parts: ["talks-A1.pdf": "00", "text": "01"], changed: ["talks-A1.pdf", "text"])
            ], actor: "anna", now: 3)
        let looked = try store.revision()
        _ = try store.addCalendarLink(
            AccessToken(), for: CalendarReceiver(.candidate, "A1"), expiresAt: 4, actor: "link/9", now: 3)
        #expect(try store.revision() == looked, "an address changes nothing that pages show")
        try store.noteFetch(of: link, now: 86_400 + 5)
        #expect(try store.calendarLink(of: own)?.usedAt == 86_400)
        #expect(try store.revision() == looked, "what pages show is not read anew for it")
        try store.revokeCalendarLink(1, actor: "anna", now: 7)
        try store.revokeCalendarLink(1, actor: "anna", now: 8)
        #expect(try store.calendarLinks().map(\.revokedAt) == [7, nil, nil])
        #expect(throws: StoreError.unknown(kind: "calendar link", id: "9")) {
            try store.revokeCalendarLink(9, actor: "anna", now: 9)
        }
        #expect(throws: StoreError.unknown(kind: "guide", id: "L9")) {
            try store.addCalendarLink(
                AccessToken(), for: CalendarReceiver(.guide, "L9"), expiresAt: 9, actor: "anna", now: 8)
        }
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 10)
        #expect(try store.outbox() == [], "an attachment was named after the person")
        try store.erase(.contact(of: ID("E1")), ground: "left the firm", actor: "anna", now: 11)
        #expect(try store.calendarLinks() == [])
        let next = try store.addCalendarLink(
            AccessToken(), for: CalendarReceiver(.employer, "E1"), expiresAt: 9, actor: "anna", now: 12)
        #expect(next.number == 4)
        #expect(try store.check() == [])
    }

    @Test("looking and signing in change no revision, everything else does")
    func revision() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let before = try store.revision()
        try store.logAccess(to: [.applicant(ID("A1"))], purpose: "list", actor: "eva", now: 1)
        try store.logAccess(to: [.applicant(ID("A1"))], purpose: "list", actor: "eva", now: 2)
        #expect(try store.revision() == before)
        #expect(try store.auditEntries().count { $0.action == .read } == 1, "once an hour")
        try store.logAccess(to: [.applicant(ID("A1"))], purpose: "list", actor: "eva", now: AccessStoreTests.hour)
        #expect(try store.auditEntries().count { $0.action == .read } == 2)
        try store.add(.employers, [Employer(id: ID("E2"), name: "Other")])
        #expect(try store.revision() > before)
    }

    @Test(
        "a user's name is short, plain and begins with a letter",
        arguments: [
            ("anna", true), ("a2", true), ("anna.b-c_d", true), ("a", false), ("Anna", false), ("2a", false),
            ("a b", false),
            ("", false), ("änne", false), (String(repeating: "a", count: 33), false), ("a\n", false),
        ])
    func names(_ name: String, _ isOne: Bool) {
        #expect(User.isName(name) == isOne)
    }

    @Test("a token is stored as a digest, opens until it is revoked or expires, and its name is never given again")
    func tokens() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let secret = AccessToken()
        let made = try store.addAPIToken(
            secret, name: "website", scopes: [.read, .plan], expiresAt: 100, actor: "anna", now: 1)
        #expect(try store.apiToken(of: secret) == made)
        #expect(made.number == 1 && made.actor == "token/website" && made.isOpen(at: 99) && !made.isOpen(at: 100))
        #expect(try store.apiToken(of: AccessToken()) == nil)
        #expect(try !dump(folder.file()).joined().contains(secret.text))
        let plan = try store.planRevision()
        try store.noteUse(of: made, now: 50)
        #expect(try store.apiTokens().map(\.usedAt) == [0])
        #expect(throws: StoreError.self) {
            try store.addAPIToken(AccessToken(), name: "website", scopes: [.read], expiresAt: 9, actor: "a", now: 2)
        }
        try store.revokeAPIToken("website", actor: "anna", now: 60)
        try store.revokeAPIToken("website", actor: "anna", now: 61)
        #expect(try store.apiTokens().map(\.revokedAt) == [60], "once is enough")
        #expect(throws: StoreError.unknown(kind: "token", id: "other")) {
            try store.revokeAPIToken("other", actor: "anna", now: 62)
        }
        let lines = try store.auditEntries().suffix(2)
        #expect(
            lines.map(\.action) == [.granted, .withdrawn] && lines.map(\.purpose) == ["website: plan read", "website"])
        #expect(try store.planRevision() == plan, "no plan is older for it")
        #expect(try store.check() == [])
    }

    @Test("an answer is kept for a day under its token and key, and goes when anybody is erased")
    func keptAnswers() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let token = try store.addAPIToken(
            AccessToken(), name: "desk", scopes: [.write], expiresAt: 1_000_000, actor: "anna", now: 1)
        let answer = KeptAnswer(
            request: [UInt8](repeating: 7, count: 32), status: 201, location: "/x", body: Array("XNAME".utf8))
        try store.keep(answer, to: "k", of: token, now: 10)
        #expect(try store.keptAnswer(to: "k", of: token, now: 10 + CampaignStore.answersAreKept - 1) == answer)
        #expect(try store.keptAnswer(to: "k", of: token, now: 10 + CampaignStore.answersAreKept) == nil)
        #expect(try store.keptAnswer(to: "other", of: token, now: 11) == nil)
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 12)
        #expect(try store.keptAnswer(to: "k", of: token, now: 13) == nil)
        #expect(try !dump(folder.file()).joined().contains("XNAME"))
        #expect(try store.check() == [])
    }
}
