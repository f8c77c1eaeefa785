import Calendar
import Domain
import Foundation
import SQLite
import Store
import Testing

@Suite struct ErasureTests {
    /// Values of the person to be erased that occur nowhere else.
    static let traces = [
        "XFAMILY", "XGIVEN", "XMAIL@example.org", "XPHONE", "XHOME", "1981-02-03", "XTITLE", "XFIRM", "XSKILL", "XNOTE",
        "XWISH", "XOLDNAME", "XAPPLICANT", "XINSTITUTION",
    ]

    @Test("an answer of the rules goes with the last person to whom it was given, and stays while it is anybody's")
    func answers() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        #expect(try isInFiles("XANSWER", folder))
        #expect(try answerRows(folder) == 2)
        try store.erase(.applicant(ID("XAPPLICANT")), ground: "request", actor: "anna", now: 50)
        #expect(try !isInFiles("XANSWER", folder))
        #expect(try answerRows(folder) == 1)
        #expect(try store.assessments().map(\.assessment.verdict) == [.mayWork, .mayWork])
        #expect(try store.check() == [])
    }

    private func answerRows(_ folder: TemporaryFolder) throws -> Int {
        try Connection(path: folder.file(), mode: .readOnly).rows("SELECT number FROM answers").count
    }

    @Test("after an erasure no byte of the person is left in the file, and the others are as they were")
    func nothingLeft() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let id = try store.auditID(of: .applicant(ID("XAPPLICANT")))
        let others = try store.all(.applicants).filter { $0.id.text != "XAPPLICANT" }
        #expect(try ErasureTests.traces.filter { try !isInFiles($0, folder) } == [], "the traces were there before")
        #expect(try isInFiles("OTHERNAME", folder))

        try store.erase(.applicant(ID("XAPPLICANT")), ground: "request", actor: "anna", now: 50)

        #expect(try ErasureTests.traces.filter { try isInFiles($0, folder) } == [])
        #expect(try isInFiles("OTHERNAME", folder))
        let connection = try Connection(path: folder.file(), mode: .readOnly)
        #expect(try connection.rows("PRAGMA freelist_count") == [[.integer(0)]], "the file was written anew")
        #expect(try store.all(.applicants) == others)
        #expect(try store.find(.applicants, "XAPPLICANT") == nil)
        let lines = try store.auditEntries(about: id)
        #expect(lines.map(\.action) == [.created, .changed, .changed, .pinned, .decided, .read, .erased])
        #expect(lines.last?.purpose == "request")
        #expect(try store.auditEntries().last?.action == .cleaned)
        #expect(try store.check() == [])
        #expect(throws: StoreError.unknown(kind: "applicant", id: "XAPPLICANT")) {
            try store.erase(.applicant(ID("XAPPLICANT")), ground: "again", actor: "anna", now: 51)
        }
    }

    @Test("what a reverted import brought is overwritten")
    func reverted() throws {
        let folder = TemporaryFolder()
        do { try Given.store(folder).add(.applicants, [whole]) }
        #expect(ErasureTests.traces.filter { $0 != "XOLDNAME" }.allSatisfy { (try? isInFiles($0, folder)) == true })
        do { try CampaignStore.open(at: folder.file()).revert(batch: 1, actor: "anna", now: 9) }
        #expect(try ErasureTests.traces.filter { try isInFiles($0, folder) } == [])
    }

    @Test("timetables and drafts lose the erased person's interviews and keep the others'")
    func timetables() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        try store.erase(.applicant(ID("XAPPLICANT")), ground: "request", actor: "anna", now: 50)
        #expect(try store.lastRelease()?.interviews.map(\.interview.candidate.text) == ["A2"])
        let plan = try store.draft(1).plan
        #expect(plan.interviews.map(\.candidate.text) == ["A2"])
        #expect(plan.unplaced.map(\.request.text) == ["A2/E1/V9"])
        #expect(plan.certificates == [.notFound(item: "A2/E1/V9", blocking: "table 1")])
        #expect(try store.pins() == [])
        #expect(try store.decisions() == [])
        #expect(try store.all(.contracts).map(\.id.text) == ["A2/V9"])
        #expect(try store.all(.rankings).map(\.id.text) == ["employer/A2/V9"])
        #expect(try store.assessments().map(\.applicant.text) == ["A2", "A2"])
    }

    @Test("the audit log holds no value of anybody")
    func auditHoldsNothing() throws {
        let folder = TemporaryFolder()
        _ = try filled(folder)
        let connection = try Connection(path: folder.file(), mode: .readOnly)
        let rows = try connection.rows("SELECT * FROM audit")
        #expect(rows.count > 10)
        let text = "\(rows)"
        #expect((ErasureTests.traces + ["OTHERNAME", "A2", "E1"]).filter { text.contains($0) } == [])
    }

    @Test("an erasure that could not clean the file says so, is found by the check and can be finished")
    func unfinished() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let reader = try Connection(path: folder.file(), mode: .readOnly)
        try reader.execute("BEGIN; SELECT count(*) FROM persons")
        #expect(throws: StoreError.self) {
            try store.erase(.applicant(ID("XAPPLICANT")), ground: "request", actor: "anna", now: 50)
        }
        #expect(try store.find(.applicants, "XAPPLICANT") == nil, "the rows are gone all the same")
        #expect(try store.check().map(\.code) == ["CK011"])
        try reader.execute("COMMIT")
        try store.finishErasure(actor: "anna", now: 51)
        #expect(try store.check() == [])
        #expect(try ErasureTests.traces.filter { try isInFiles($0, folder) } == [])
    }

    @Test("an interpreter is erased too; the interviews stay, without the name")
    func interpreter() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        #expect(try isInFiles("XINTERPRETER", folder))
        try store.erase(.interpreter(ID("I1")), ground: "request", actor: "anna", now: 50)
        #expect(try !isInFiles("XINTERPRETER", folder))
        #expect(try store.all(.interpreters) == [])
        #expect(try store.lastRelease()?.interviews.map(\.interview.interpreter) == [nil, nil])
        #expect(try store.check() == [])
    }

    @Test("an employer's contact person is erased from current and former rows and notes; the employer stays")
    func contact() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let notes = [Note(heading: "h", text: "call xcontact Ñandú!"), Note(heading: "h", text: "KEPTNOTE")]
        let former = Employer(
            id: ID("E1"), name: "Firm", contactName: "XCONTACT Ñandu", contactEmail: "XOLD@example.org", notes: notes)
        var employer = former
        employer.contactEmail = "XNEW@example.org"
        employer.contactPhone = "XPHONE-9"
        employer.notes += [Note(heading: "Durchwahl", text: "XPHONE-9")]
        try store.add(.employers, [former])
        try store.add(.employers, [employer])
        let day = Given.day(2011, 11, 14)
        let answer = SurveyAnswer(
            id: ID("R1"), employer: ID("E1"), interest: .yes, answeredOn: day, contactEmail: "XSURVEY@example.org",
            notes: notes)
        try store.add(.survey, [answer])
        try store.add(
            .survey,
            [SurveyAnswer(id: ID("R1"), employer: ID("E1"), interest: .later, answeredOn: day, contactName: "XOTHER")])
        let id = try store.auditID(of: .contact(of: ID("E1")))
        let key = try keys(folder)
        let traces = ["XCONTACT", "xcontact", "XOLD@", "XNEW@", "XPHONE-9", "XSURVEY", "XOTHER"]
        #expect(try traces.filter { try !isInFiles($0, folder) } == [], "the traces were there before")

        try store.erase(.contact(of: ID("E1")), ground: "request", actor: "anna", now: 50)

        #expect(try traces.filter { try isInFiles($0, folder) } == [])
        let kept = [Note(heading: "h", text: "KEPTNOTE")]
        #expect(try store.all(.employers) == [Employer(id: ID("E1"), name: "Firm", notes: kept)])
        #expect(try keys(folder) != key, "old digests cannot be tested with a key that is gone")
        let lines = try store.auditEntries(about: id)
        #expect(lines.last?.action == .erased && lines.last?.field == "employers.contact")
        #expect(lines.last?.purpose == "request")
        #expect(try store.all(.vacancies).map(\.employer) == [ID("E1")])
        #expect(try store.check() == [])
        #expect(
            try store.all(.survey) == [
                SurveyAnswer(id: ID("R1"), employer: ID("E1"), interest: .later, answeredOn: day)
            ])
        let last = try #require(try store.batches().last?.id)
        try store.revert(batch: last, actor: "anna", now: 51)
        #expect(
            try store.all(.survey) == [
                SurveyAnswer(id: ID("R1"), employer: ID("E1"), interest: .yes, answeredOn: day, notes: kept)
            ])
        try store.revert(batch: last - 1, actor: "anna", now: 51)
        try store.revert(batch: last - 2, actor: "anna", now: 51)
        #expect(try store.all(.employers) == [Employer(id: ID("E1"), name: "Firm", notes: kept)])
        #expect(throws: StoreError.unknown(kind: "employer", id: "E2")) {
            try store.erase(.contact(of: ID("E2")), ground: "request", actor: "anna", now: 52)
        }
    }

    private func keys(_ folder: TemporaryFolder) throws -> [[SQLValue]] {
        try Connection(path: folder.file(), mode: .readOnly).rows(
            "SELECT key FROM subject_keys JOIN subjects USING (number) WHERE kind = 'employers'")
    }

    @Test("plans of the later stages lose the lines about the erased person and those that name them")
    func plans() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let kept = [
            StagePlan.Line(kind: "enrolment", applicant: ID("A2"), document: #"{"learner":"A2"}"#),
            StagePlan.Line(kind: "group", document: #"{"group":"G1","seats":2}"#),
        ]
        let lost = [
            StagePlan.Line(kind: "enrolment", applicant: whole.id, document: #"{"learner":"me"}"#),
            StagePlan.Line(kind: "certificate", document: #"{"items":["A2","XAPPLICANT"]}"#),
        ]
        let plan = StagePlan(stage: "courses", status: .partial, lines: lost + kept, actor: "anna", at: 7)
        #expect(try store.addPlan(plan) == 1)
        #expect(
            try store.lastPlan(of: "courses")
                == StagePlan(
                    number: 1, stage: "courses", status: .partial, lines: lost + kept, actor: "anna", at: 7))
        try store.erase(.applicant(whole.id), ground: "request", actor: "anna", now: 50)
        #expect(try store.lastPlan(of: "courses")?.lines == kept)
        #expect(try store.lastPlan(of: "housing") == nil)
        #expect(try !isInFiles("XAPPLICANT", folder))
        #expect(try store.check() == [])
    }

    @Test("a household goes with anybody of it, and nobody's wishes or former rows name the erased person")
    func households() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let third = Applicant(id: ID("A3"), person: Person(familyName: "THIRD", givenName: "C"))
        try store.add(.applicants, [third])
        var friend = HouseholdRequest(id: ID("HFRIEND"), applicants: [ID("A2")], near: [whole.id, third.id])
        try store.add(.households, [friend, HouseholdRequest(id: ID("HGONE"), applicants: [third.id, whole.id])])
        friend.children = 1
        let changed = try #require(try store.add(.households, [friend]).batch)
        let lines = ["HGONE", "HFRIEND"].map {
            StagePlan.Line(
                kind: "stay", applicant: $0 == "HGONE" ? third.id : ID("A2"), document: "{\"household\":\"\($0)\"}")
        }
        try store.addPlan(StagePlan(stage: "housing", status: .optimal, lines: lines, actor: "anna", at: 7))
        try store.erase(.applicant(whole.id), ground: "request", actor: "anna", now: 50)
        friend.near = [third.id]
        #expect(try store.all(.households) == [friend])
        #expect(try store.lastPlan(of: "housing")?.lines == [lines[1]])
        #expect(try !isInFiles("HGONE", folder))
        #expect(try store.check() == [])
        try store.revert(batch: changed, actor: "anna", now: 51)
        friend.children = 0
        #expect(try store.all(.households) == [friend])
        #expect(try store.check() == [])
    }

    @Test("what somebody learned goes with the person, from current and former rows, and the others' stays")
    func learning() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let day = Given.day(2012, 6, 4)
        for exam in ["XOLDEXAM", "XEXAM"] {
            try store.add(
                .certificates,
                [whole.id, ID("A2")].map {
                    LanguageCertificate(
                        applicant: $0, language: .german, level: .b1, exam: $0 == whole.id ? exam : "KEPT",
                        issuer: $0 == whole.id ? "XISSUER" : nil, date: day)
                })
        }
        try store.add(
            .attendance,
            [whole.id, ID("A2")].flatMap { applicant in
                ["G", "E/\(applicant)"].map {
                    AttendanceRecord(group: ID($0), date: day, applicant: applicant, state: .missing)
                }
            })
        let exams = [whole.id, ID("A2")].map {
            ExamResult(applicant: $0, level: .b1, date: day, outcome: .failed, group: ID("E/\($0)"))
        }
        try store.add(.exams, exams)
        let exits = [whole.id, ID("A2")].map { CourseExit(applicant: $0, date: day, reason: .personal) }
        try store.add(.dropouts, exits)
        let invitations = [whole.id, ID("A2")].map {
            Invitation(applicant: $0, sentOn: day, answerBy: day, reply: Invitation.Reply(.declined(.family), on: day))
        }
        try store.add(.invitations, invitations)
        let needs = [
            FairNeed(applicant: whole.id, diet: .halal), FairNeed(applicant: ID("A2"), roomWith: [whole.id]),
        ]
        // Named in former rows too, which an import replaced.
        try store.add(.fairNeeds, [FairNeed(applicant: ID("A2"), diet: .vegan, roomWith: [whole.id])])
        try store.add(.fairNeeds, needs)
        let groups = [whole.id, ID("A2")].map {
            GroupAnswer(
                applicant: $0, attribute: .origin, value: $0 == whole.id ? "XORIGIN" : "KEPT", consentedOn: day)
        }
        try store.add(.groups, groups)
        #expect(
            try ["XOLDEXAM", "XEXAM", "XISSUER", "XORIGIN", "E/XAPPLICANT"].filter { try !isInFiles($0, folder) } == [])
        try store.erase(.applicant(whole.id), ground: "request", actor: "anna", now: 50)
        #expect(
            try ["XOLDEXAM", "XEXAM", "XISSUER", "XORIGIN", "XAPPLICANT"].filter { try isInFiles($0, folder) } == [])
        #expect(try store.all(.certificates).map(\.exam) == ["KEPT"])
        #expect(try store.all(.attendance).map(\.group.text).sorted() == ["E/A2", "G"])
        #expect(try store.all(.exams) == [exams[1]])
        #expect(try store.all(.dropouts) == [exits[1]])
        #expect(try store.all(.groups) == [groups[1]])
        #expect(try store.all(.invitations) == [invitations[1]])
        #expect(try store.all(.fairNeeds) == [FairNeed(applicant: ID("A2"))])
        #expect(try store.check() == [])
    }

    @Test("who takes back the consent to statistics loses those answers, former ones too, and nothing else")
    func statistics() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let day = Given.day(2012, 5, 2)
        func answer(_ applicant: String, _ attribute: GroupAttribute, _ value: String) -> GroupAnswer {
            GroupAnswer(applicant: ID(applicant), attribute: attribute, value: value, consentedOn: day)
        }
        let person = try #require(try store.all(.applicants).first { $0.id.text == "XAPPLICANT" })
        try store.add(.groups, [answer("XAPPLICANT", .origin, "XFORMER"), answer("A2", .origin, "KEPT")])
        try store.add(.groups, [answer("XAPPLICANT", .origin, "XORIGIN"), answer("XAPPLICANT", .sex, "XSEX")])
        try store.erase(.groupAnswers(of: ID("XAPPLICANT")), ground: "consent withdrawn", actor: "anna", now: 50)
        #expect(try ["XFORMER", "XORIGIN", "XSEX"].filter { try isInFiles($0, folder) } == [])
        #expect(try store.all(.groups) == [answer("A2", .origin, "KEPT")])
        #expect(try store.find(.applicants, "XAPPLICANT") == person)
        #expect(try store.auditEntries(about: nil).contains { $0.field == "group_answers" && $0.action == .erased })
        #expect(try store.check() == [])
    }

    @Test(
        "incidents and notes of talks go with the person, what a former version said too, and a guide's with the guide")
    func incidents() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let day = Given.day(2012, 11, 5)
        func incident(_ id: String, _ subject: Incident.Subject, _ note: String) -> Incident {
            Incident(id: ID(id), kind: .illness, subject: subject, on: day, note: note)
        }
        // The same id was about the person once, and is about another one now.
        try store.add(.incidents, [incident("I1", .applicant(whole.id), "XFORMER")])
        try store.add(.incidents, [incident("I1", .applicant(ID("A2")), "KEPT")])
        try store.add(.incidents, [incident("I2", .applicant(whole.id), "XINCIDENT")])
        let note = CheckInNote(
            applicant: whole.id, vacancy: ID("V9"), day: 28, side: .worker, on: day, support: [.housing])
        try store.add(.checkIns, [note])
        #expect(try ["XFORMER", "XINCIDENT", "housing"].filter { try !isInFiles($0, folder) } == [])
        try store.erase(.applicant(whole.id), ground: "request", actor: "anna", now: 50)
        #expect(try ["XFORMER", "XINCIDENT", "XAPPLICANT"].filter { try isInFiles($0, folder) } == [])
        #expect(try store.all(.incidents).map(\.note) == ["KEPT"])
        #expect(try store.all(.checkIns) == [])
        #expect(try store.check() == [])
    }

    @Test("a release keeps everybody's way as it was announced, and loses the erased person's")
    func journeys() throws {
        let folder = TemporaryFolder()
        let store = try filled(folder)
        let title = LocalText(german: "Flug", english: "Flight", spanish: "Vuelo")
        let night = WallTime(date: Given.day(2012, 8, 30), time: Given.window.from)
        let whens: [JourneyItem.When] = [
            .days(from: Given.day(2012, 2, 29), to: Given.day(2012, 3, 1)),
            .times(from: night, fromZone: "Atlantic/Canary", to: night, toZone: "Europe/Berlin"),
            .sittings([Given.window], zone: "Europe/Berlin"),
        ]
        let kept = whens.enumerated().map { index, when in
            ReleasedItem(
                item: JourneyItem(
                    key: "x/\(index)", applicant: ID("A2"), kind: .travel, when: when, title: title,
                    detail: index == 0 ? nil : title, place: index == 1 ? nil : "Terminal 1", contact: "+49 1"),
                sequence: index, changedAt: Int64(index), isCancelled: index == 2)
        }
        let lost = ReleasedItem(
            item: JourneyItem(
                key: "stay/XAPPLICANT", applicant: whole.id, kind: .housing, when: whens[0], title: title),
            sequence: 0, changedAt: 1)
        try store.release(
            TimetableRelease(name: "second", actor: "a", at: 2, interviews: [], journey: kept + [lost]))
        #expect(try store.lastRelease()?.journey == kept + [lost])
        try store.erase(.applicant(whole.id), ground: "request", actor: "anna", now: 50)
        #expect(try store.lastRelease()?.journey == kept)
        #expect(try !isInFiles("XAPPLICANT", folder))
    }

    @Test("a plan about somebody unknown is refused whole")
    func unknownInPlan() throws {
        let store = try Given.store(TemporaryFolder())
        let line = StagePlan.Line(kind: "stay", applicant: ID("nobody"), document: "{}")
        #expect(throws: StoreError.unknown(kind: "applicant", id: "nobody")) {
            try store.addPlan(StagePlan(stage: "housing", status: .optimal, lines: [line], actor: "a", at: 1))
        }
        #expect(try store.lastPlan(of: "housing") == nil)
    }

    private func isInFiles(_ text: String, _ folder: TemporaryFolder) throws -> Bool {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            if try Data(contentsOf: URL(filePath: folder.file(name))).range(of: Data(text.utf8)) != nil { return true }
        }
        return false
    }

    /// A campaign in which one person is everywhere: current and former rows, pin, answer, draft, release, assessment.
    private func filled(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(.employers, [Employer(id: ID("E1"), name: "Firm")])
        let title = JobTitle(original: "Cook", occupations: [])
        try store.add(.vacancies, [Vacancy(id: ID("V9"), employer: ID("E1"), title: title, openings: 2)])
        try store.add(.interpreters, [Interpreter(id: ID("I1"), name: "XINTERPRETER", pairs: [])])
        try store.add(
            .days, [FairDay(date: Given.day(2012, 6, 25), slots: [FairSlot(start: Given.window.from, minutes: 30)])])
        var person = whole
        person.person.familyName = "XOLDNAME"
        person.skills = []
        let other = Applicant(id: ID("A2"), person: Person(familyName: "OTHERNAME", givenName: "B"))
        try store.add(.applicants, [person, other])
        try store.add(.applicants, [whole])
        for state in [Contract.State.offered, .accepted] {
            try store.add(
                .contracts,
                [
                    Contract(applicant: whole.id, vacancy: ID("V9"), state: state, start: Given.day(2012, 9, 1)),
                    Contract(applicant: other.id, vacancy: ID("V9"), state: state, start: Given.day(2012, 9, 1)),
                ])
        }
        try store.add(
            .rankings,
            [whole.id, other.id].map {
                Ranking(applicant: $0, vacancy: ID("V9"), side: .employer, standing: .rank(1))
            })
        let requests = ["XAPPLICANT/E1/V9", "A2/E1/V9"].map { ID<InterviewRequest>($0) }
        try store.pin(FairProblem.Pin(request: requests[0], day: 0, slot: 0), candidate: whole.id, actor: "a", now: 1)
        let pin = ShortlistPin(applicant: whole.id, vacancy: ID("V9"), answer: .invite, by: .employer)
        try store.record(Decision(pin: pin, actor: "a", at: 1))
        let interviews = zip(requests, [whole.id, other.id]).map { request, candidate in
            FairInterview(
                request: request, candidate: candidate, employer: ID("E1"), vacancy: ID("V9"), day: 0, slot: 0,
                table: 0, team: 0, interpreter: ID("I1"))
        }
        let plan = FairPlan(
            status: .feasible, interviews: interviews,
            unplaced: requests.map { FairPlan.Unplaced(request: $0, reasons: []) }, objectives: [], changes: [],
            certificates: requests.map { .notFound(item: $0.text, blocking: "table 1") }, bindingBound: "tables",
            work: 1)
        try store.addDraft(plan, actor: "a", now: 1)
        let released = interviews.map {
            ReleasedInterview(interview: $0, window: Given.window, sequence: 0, changedAt: 1)
        }
        let bus = FairBlock(title: "Bus", window: Given.window, audience: .candidates([whole.id, other.id]))
        try store.release(TimetableRelease(name: "first", actor: "a", at: 1, blocks: [bus], interviews: released))
        let shared = Assessment(occupation: nil, verdict: .mayWork, recognition: nil, permit: nil)
        let own = Assessment(occupation: nil, verdict: .mayNot, recognition: nil, permit: nil, missing: ["XANSWER"])
        try store.replaceAssessments(
            AssessmentGrid(
                applicants: [other.id, whole.id],
                targets: ["cook", "nurse"].map { AssessmentGrid.Target(occupation: ID($0), land: .bavaria) },
                date: Given.day(2012, 6, 25), answers: [shared, own], answered: [0, 0, 0, 1]), actor: "a", now: 1)
        try store.logAccess(to: .applicant(whole.id), purpose: "shortlist", actor: "a", now: 1)
        return store
    }

    private var whole: Applicant {
        let person = Person(
            familyName: "XFAMILY", givenName: "XGIVEN", birthDate: Given.day(1981, 2, 3), email: "XMAIL@example.org",
            phone: "XPHONE", home: PlaceName(original: "XHOME", place: nil))
        let title = JobTitle(original: "XTITLE", occupations: [])
        return Applicant(
            id: ID("XAPPLICANT"), person: person,
            qualifications: [Qualification(title: "XTITLE", institution: "XINSTITUTION", occupation: title)],
            experience: [Experience(title: JobTitle(original: "XFIRM", occupations: []))], skills: ["XSKILL"],
            wishes: Wishes(places: [PlaceName(original: "XWISH", place: nil)]),
            consents: [Consent(purpose: .matching, isGiven: true)],
            notes: [Note(heading: "h", text: String(repeating: "XNOTE ", count: 10_000))])
    }
}
