import Calendar
import Domain
import Foundation
import SQLite
import Store
import Support
import Testing

@Suite struct CheckTests {
    struct Damage: CustomTestStringConvertible {
        let sql: String
        let code: String
        let message: String
        var testDescription: String { "\(code) \(sql)" }
    }

    private static let damages = [
        Damage(
            sql: "DELETE FROM delegations; PRAGMA foreign_keys = OFF; DELETE FROM employers", code: "CK002",
            message: "a row of vacancies (4) refers to a row of employers that is not there"),
        Damage(
            sql: "UPDATE persons SET birth_date = '31.02.1990'", code: "CK005",
            message: "a value of persons.birth_date cannot be read: expected a date as YYYY-MM-DD"),
        Damage(
            sql: "UPDATE applicants SET skills = '[1]'", code: "CK005",
            message: "a value of applicants.skills cannot be read: expected a JSON array of String"),
        Damage(
            sql: "UPDATE vacancies SET land = 'XX'", code: "CK005",
            message: "a value of vacancies.land cannot be read: expected a word that Land has"),
        Damage(
            sql: "DELETE FROM persons", code: "CK005",
            message: "a value of persons.number cannot be read: expected a row for every subject"),
        Damage(
            sql: "DELETE FROM subject_keys WHERE number = 2", code: "CK006",
            message: "1 subjects have no key for their digests"),
        Damage(
            sql: "UPDATE campaign SET employer_weights = '{\"occupation\":90}'", code: "CK007",
            message: "the weights of the employers sum to 90, expected 100"),
        Damage(
            sql: """
                UPDATE fair_days
                SET slots = '[{"start":"09:30","minutes":30},{"start":"09:45","minutes":30}]'
                """, code: "CK008",
            message: "slot 2 of 2012-06-25 begins before the one before ends, or has no length"),
        Damage(
            sql: "UPDATE pins SET slot = 1", code: "CK009",
            message: "the pin of A1/E1/V1 names a day, slot or table that the fair has not"),
        Damage(
            sql: "UPDATE pins SET table_number = 7", code: "CK009",
            message: "the pin of A1/E1/V1 names a day, slot or table that the fair has not"),
        Damage(
            sql: "UPDATE consents SET given = 0", code: "CK010",
            message: "applicant A1 is on the shortlist of V1 without consent"),
        Damage(
            sql: "UPDATE applicants SET withdrawn = 1", code: "CK010",
            message: "applicant A1 is on the shortlist of V1 without consent"),
        Damage(
            sql: "UPDATE vacancies SET openings = 0", code: "CK012",
            message: "vacancy V1 has 0 openings, expected at least 1"),
        Damage(
            sql: "UPDATE release_interviews SET sequence = 0 WHERE release = 2", code: "CK013",
            message: "interview A1/E1/V1 has change number 0 in the release \"second\" after 1 before"),
        Damage(
            sql: "UPDATE delegations SET teams = 0", code: "CK014",
            message: "the delegation of E1 has 0 teams, expected at least 1"),
        Damage(
            sql: "UPDATE courses SET minimum = 9", code: "CK018",
            message: "the course K1 cannot be held: 9 to 8 learners, A1 to A2, 1 lessons a week"),
        Damage(
            sql: "DELETE FROM household_applicants", code: "CK019",
            message: "household H1 has no applicant, expected at least one"),
        Damage(
            sql: "UPDATE rooms SET is_permanent = room = '1'", code: "CK020",
            message: "the rows of unit ALTSTADT say different things of permanent"),
        Damage(
            sql: "UPDATE guides SET substitute = 'L9'", code: "CK030",
            message: "guide L1 has L9 as substitute, which is no other guide of the campaign"),
        Damage(
            sql: "UPDATE offices SET kind = 'zoo'", code: "CK005",
            message: "a value of offices.kind cannot be read: expected a word that Kind has"),
        Damage(
            sql: "DELETE FROM connection_calls WHERE ordinal = 1", code: "CK021",
            message:
                "the connection T cannot be taken: 1 calls on 1 dates, expected two calls or more and one date or more"
        ),
        Damage(
            sql: "UPDATE drivers SET substitute = 'K9'", code: "CK033",
            message: "driver K1 has K9 as substitute, which is no other driver of the campaign"),
        Damage(
            sql: "UPDATE drivers SET vehicles = '[\"BUS-9\"]'", code: "CK034",
            message: "driver K1 may drive BUS-9, which is no vehicle of the campaign"),
        Damage(
            sql: "UPDATE documents SET status = 'expired'", code: "CK040",
            message: "document A1/identity is kept as expired, which follows from its last day"),
        Damage(
            sql: "UPDATE emergency_contacts SET reachable_from = 'soon'", code: "CK005",
            message: "a value of emergency_contacts.reachable_from cannot be read: expected a date as YYYY-MM-DD"),
        Damage(
            sql: "UPDATE certificates SET valid_until = '2011-01-01'", code: "CK041",
            message: "the certificate A1/de/2012-02-24 expires before its own day"),
        Damage(
            sql: "UPDATE dropouts SET reason = 'fate'", code: "CK005",
            message: "a value of dropouts.reason cannot be read: expected a word that Reason has"),
        Damage(
            sql: "UPDATE incidents SET kind = 'boredom'", code: "CK005",
            message: "a value of incidents.kind cannot be read: expected a word that IncidentKind has"),
        Damage(
            sql: "UPDATE check_ins SET talked_on = 'soon'", code: "CK005",
            message: "a value of check_ins.talked_on cannot be read: expected a date as YYYY-MM-DD"),
        Damage(
            sql: "UPDATE group_answers SET consented_on = 'once'", code: "CK005",
            message: "a value of group_answers.consented_on cannot be read: expected a date as YYYY-MM-DD"),
        Damage(
            sql: "UPDATE invitations SET days = '[1]'", code: "CK005",
            message: "a value of invitations.days cannot be read: expected a JSON array of CivilDate"),
        Damage(
            sql: "UPDATE invitations SET answer_by = '2012-05-01'", code: "CK042",
            message:
                "the invitation A1 has a deadline or an answer before 2012-05-02, when it was sent"),
        Damage(
            sql: "UPDATE contracts SET signed_on = NULL", code: "CK015",
            message: "the contract A1/V1 is signed, but it has no day of signing"),
    ]

    @Test("a sound campaign has no findings")
    func sound() throws {
        let folder = TemporaryFolder()
        #expect(try filled(folder).check() == [])
    }

    @Test(
        "each thing that is wrong is found and named, without a personal value",
        arguments: damages)
    func damaged(row: Damage) throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try Connection(path: folder.file(), mode: .readWrite).execute(row.sql)
        let findings = try store.check()
        #expect(findings.map(\.code) == [row.code])
        #expect(findings.first?.message == row.message)
        #expect(findings.first?.remedy.isEmpty == false)
    }

    @Test(
        "two contracts of an applicant and more contracts than openings are found",
        arguments: [
            (
                "A1", "V2",
                """
                error[CK016]: applicant A1 has contracts for V1, V2, expected one at most
                  hint: import the others again with the state withdrawn

                """
            ),
            (
                "A2", "V1",
                """
                error[CK017]: vacancy V1 has 2 contracts for 1 openings
                  hint: withdraw a contract, or import the vacancy again with its openings

                """
            ),
        ])
    func contracts(applicant: String, vacancy: String, text: String) throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let title = JobTitle(original: "Cook", occupations: [])
        try store.add(.vacancies, [Vacancy(id: ID("V2"), employer: ID("E1"), title: title)])
        let other = Person(familyName: "Brea", givenName: "Ana")
        try store.add(.applicants, [Applicant(id: ID("A2"), person: other), Applicant(id: ID("A3"), person: other)])
        // Stored for somebody else, then turned: an import would refuse the second contract.
        let contract = Contract(
            applicant: ID("A3"), vacancy: ID(vacancy), state: .offered, start: Given.day(2012, 9, 1))
        try store.add(.contracts, [contract])
        try Connection(path: folder.file(), mode: .readWrite).execute(
            """
            UPDATE contracts SET applicant = (SELECT number FROM subjects WHERE external_id = '\(applicant)')
            WHERE number = (SELECT number FROM subjects WHERE external_id = 'A3/\(vacancy)')
            """)
        #expect(CheckTests.text(try store.check()) == text)
    }

    @Test("every finding says exactly what is written down for it, with the remedy")
    func texts() throws {
        let log = [
            "DROP TRIGGER audit_changes_no_line; UPDATE audit SET actor = 'x' WHERE sequence = 2",
            "DROP TRIGGER audit_keeps_its_lines; DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)",
        ]
        var page = ""
        for sql in CheckTests.damages.map(\.sql) + log {
            let folder = TemporaryFolder()
            let store = try filled(folder)
            try Connection(path: folder.file(), mode: .readWrite).execute(sql)
            page += CheckTests.text(try store.check())
        }
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let reader = try Connection(path: folder.file(), mode: .readOnly)
        try reader.execute("BEGIN; SELECT count(*) FROM persons")
        #expect(throws: StoreError.self) {
            try store.erase(.contact(of: ID("E1")), ground: "request", actor: "anna", now: 50)
        }
        page += CheckTests.text(try store.check())
        try expectGolden(Array(page.utf8), at: goldenPath("check-findings.txt"))
    }

    private static func text(_ findings: [CheckFinding]) -> String {
        findings.map { "error[\($0.code)]: \($0.message)\n  hint: \($0.remedy)\n" }.joined()
    }

    @Test("damaged pages are found")
    func damagedPages() throws {
        let folder = TemporaryFolder()
        do {
            let store = try filled(folder)
            let people = (0..<900).map {
                Applicant(
                    id: ID("B\($0)"), person: Person(familyName: String(repeating: "x", count: 200), givenName: "y"))
            }
            try store.add(.applicants, people)
        }
        let handle = try FileHandle(forUpdating: URL(filePath: folder.file()))
        let size = try handle.seekToEnd()
        // The first pages hold the schema and the roots of its tables; without them the file is not opened at all.
        for page in stride(from: size / 4_096 * 3 / 4 * 4_096, to: size, by: 4_096 * 7) {
            try handle.seek(toOffset: page + 8)
            try handle.write(contentsOf: Data(repeating: 0xa5, count: 64))
        }
        try handle.close()
        let findings = try CampaignStore.open(at: folder.file()).check()
        #expect(!findings.isEmpty)
        #expect(Set(findings.map(\.code)) == ["CK001"])
        let first = CheckTests.text([findings[0]]).split(separator: "\n").map(String.init)
        #expect(first.first?.hasPrefix("error[CK001]: the file is damaged: ") == true)
        #expect(
            first.last == "  hint: restore the last backup; 'lotse backup' of the damaged file keeps what is readable")
    }

    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        let employer: ID<Employer> = ID("E1")
        try store.add(.employers, [Employer(id: employer, name: "Firm")])
        try store.add(.delegations, [Delegation(employer: employer)])
        let title = JobTitle(original: "Cook", occupations: [])
        try store.add(.vacancies, [Vacancy(id: ID("V1"), employer: employer, title: title, land: .bavaria)])
        let applicant = Applicant(
            id: ID("A1"), person: Person(familyName: "García", givenName: "Lucía", birthDate: Given.day(1990, 2, 3)),
            skills: ["knives"], consents: [Consent(purpose: .matching, isGiven: true)])
        try store.add(.applicants, [applicant])
        try store.add(
            .contracts,
            [
                Contract(
                    applicant: applicant.id, vacancy: ID("V1"), state: .signed, signedOn: Given.day(2012, 7, 10),
                    start: Given.day(2012, 9, 1))
            ])
        let (shown, begun) = (Given.day(2012, 2, 24), Given.day(2012, 9, 3))
        try store.add(
            .certificates,
            [LanguageCertificate(applicant: applicant.id, language: .german, level: .a1, exam: "A1", date: shown)])
        try store.add(
            .attendance, [AttendanceRecord(group: ID("K1"), date: begun, applicant: applicant.id, state: .excused)])
        try store.add(.exams, [ExamResult(applicant: applicant.id, level: .a2, date: begun, outcome: .failed)])
        try store.add(.dropouts, [CourseExit(applicant: applicant.id, date: begun, reason: .noTime)])
        try store.add(
            .invitations,
            [
                Invitation(
                    applicant: applicant.id, sentOn: Given.day(2012, 5, 2), answerBy: Given.day(2012, 5, 9),
                    reply: Invitation.Reply(.coming(days: [Given.day(2012, 6, 25)]), on: Given.day(2012, 5, 3)))
            ])
        try store.add(
            .incidents,
            [Incident(id: ID("I001"), kind: .illness, subject: .applicant(applicant.id), on: Given.day(2012, 11, 5))])
        try store.add(
            .checkIns,
            [
                CheckInNote(
                    applicant: applicant.id, vacancy: ID("V1"), day: 28, side: .worker, on: Given.day(2012, 9, 28))
            ])
        try store.add(
            .groups, [GroupAnswer(applicant: applicant.id, attribute: .sex, value: "w", consentedOn: begun)])
        try store.add(.providers, [CourseProvider(id: ID("VHS"), name: "School", zone: "Europe/Berlin")])
        let lesson = WeeklyLesson(weekday: .monday, from: Given.window.from, to: Given.window.to)
        try store.add(
            .courses,
            [
                CourseOffer(
                    id: ID("K1"), provider: ID("VHS"), place: nil, from: .a1, to: .a2, start: Given.day(2012, 9, 3),
                    weekly: [lesson], seats: 8)
            ])
        try store.add(.households, [HouseholdRequest(id: ID("H1"), applicants: [applicant.id])])
        try store.add(
            .units,
            ["1", "2"].map {
                RoomOffer(
                    unit: ID("ALTSTADT"), room: ID($0), letting: .rooms,
                    place: PlaceName(original: "Hof", place: nil), area: 1_400)
            })
        let town = PlaceName(original: "Hof", place: nil)
        try store.add(.guides, [Guide(id: ID("L1"), name: "Ada", place: town)])
        try store.add(.offices, [Office(id: ID("A1"), kind: .tax, name: "Tax", place: town, hours: [])])
        try store.add(.vehicles, [PickupVehicle(id: ID("BUS-1"), place: town, seats: 8)])
        try store.add(.drivers, [PickupDriver(id: ID("K1"), name: "Bo", vehicles: [ID("BUS-1")])])
        try store.add(.hubs, ["A", "B"].map { TransportHub(id: ID($0), name: $0, place: town, zone: "Europe/Berlin") })
        try store.add(
            .connections,
            [
                TimetableEntry(
                    id: ID("T"), mode: .rail, calls: [.init(ID("A"), departs: 360), .init(ID("B"), arrives: 420)],
                    dates: [Given.day(2012, 8, 24)])
            ])
        try store.add(.documents, [PersonDocument(applicant: applicant.id, kind: .identity, status: .received)])
        try store.add(.contacts, [EmergencyContact(id: ID("N1"), name: "Desk", phone: "1")])
        try store.add(.tables, [FairTable(number: 0, label: "Tisch 1")])
        try store.add(
            .days, [FairDay(date: Given.day(2012, 6, 25), slots: [FairSlot(start: Given.window.from, minutes: 30)])])
        let request: ID<InterviewRequest> = ID("A1/E1/V1")
        try store.pin(
            FairProblem.Pin(request: request, day: 0, slot: 0, table: 0), candidate: applicant.id, actor: "a", now: 1)
        let entry = ShortlistEntry(
            applicant: applicant.id, vacancy: ID("V1"), employer: employer, mutualScore: 1, rankForVacancy: 1,
            rankForApplicant: 1, isPinned: false, isOnlyInterview: true)
        try store.replaceShortlists(
            Shortlists(
                entries: [entry], covered: 1, shares: [], totalScore: 1, applicantsLeftOut: [], vacanciesLeftOut: [],
                refusedPins: []), actor: "a", now: 1)
        let interview = FairInterview(
            request: request, candidate: applicant.id, employer: employer, vacancy: nil, day: 0, slot: 0, table: 0,
            team: 0, interpreter: nil)
        for (name, sequence) in [("first", 1), ("second", 1)] {
            let released = ReleasedInterview(
                interview: interview, window: Given.window, sequence: sequence, changedAt: 1)
            try store.release(TimetableRelease(name: name, actor: "a", at: 1, interviews: [released]))
        }
        return store
    }
}
