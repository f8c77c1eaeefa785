import Calendar
import Catalogue
import Domain
import Export
import Store
import Testing
import Typesetting

@testable import WebService

@Suite struct OwnChoicesTests {
    /// Every enumeration whose words the own data holds, with the columns that hold it.
    private static let lists: [(columns: [String], words: [String])] = [
        (["patterns", "wished_patterns"], WorkPattern.allCases.map(\.rawValue)),
        (["institution_status"], InstitutionStatus.allCases.map(\.rawValue)),
        (["degree_status"], DegreeStatus.allCases.map(\.rawValue)),
        (["languages.proof"], LanguageProof.allCases.map(\.rawValue)),
        (["consents.purpose", "consent_records.scope"], ConsentPurpose.allCases.map(\.rawValue)),
        (["consent_records.way"], ConsentRecord.Way.allCases.map(\.rawValue)),
        (["data_requests.field"], DataRequest.Field.allCases.map(\.rawValue)),
        (["data_requests.refusal"], DataRequest.Refusal.allCases.map(\.rawValue)),
        (["data_requests.state"], ["open", "accepted", "refused", "takenBack"]),
        (["uploads.kind", "documents.kind"], DocumentKind.allCases.map(\.rawValue)),
        (["documents.status"], PersonDocument.Status.allCases.map(\.rawValue)),
        (["documents.actor"], ChecklistLine.Actor.allCases.map(\.rawValue)),
        (["group_answers.attribute"], GroupAttribute.allCases.map(\.rawValue)),
        (["invitations.answer"], ["coming", "video", "declined"]),
        (["invitations.reason"], Invitation.DeclineReason.allCases.map(\.rawValue)),
        (["fair_needs.diet"], FairNeed.Diet.allCases.map(\.rawValue)),
        (["fair_needs.sign_language"], FairNeed.SignLanguage.allCases.map(\.rawValue)),
        (["decisions.answer", "shortlist_refused_pins.answer"], ShortlistAnswer.allCases.map(\.rawValue)),
        (["decisions.side", "rankings.side"], ChangeActor.allCases.map(\.rawValue)),
        (["shortlist_refused_pins.rule"], PinRefusal.allCases.map(\.rawValue)),
        (["shortlist_left_out.reason"], LeftOutReason.allCases.map(\.rawValue)),
        (["assessments.verdict"], AssessmentVerdict.allCases.map(\.rawValue)),
        (["contracts.state"], Contract.State.allCases.map(\.rawValue)),
        (["employment.state"], EmploymentState.allCases.map(\.rawValue)),
        (["check_ins.side"], CheckInNote.Side.allCases.map(\.rawValue)),
        (["check_ins.progress"], CheckInNote.Progress.allCases.map(\.rawValue)),
        (["check_ins.support"], CheckInNote.Support.allCases.map(\.rawValue)),
        (["check_in_answers.question"], CheckInQuestion.allCases.map(\.rawValue)),
        (["check_in_answers.answer"], CheckInNote.Answer.allCases.map(\.rawValue)),
        (["attendance.state"], AttendanceRecord.State.allCases.map(\.rawValue)),
        (["exams.outcome"], ExamResult.Outcome.allCases.map(\.rawValue)),
        (["dropouts.reason"], CourseExit.Reason.allCases.map(\.rawValue)),
        (["incidents.kind"], IncidentKind.allCases.map(\.rawValue)),
        (["incidents.outcome"], Incident.Outcome.allCases.map(\.rawValue)),
        (["costs.kind"], CostKind.allCases.map(\.rawValue)), (["costs.stage"], CostStage.allCases.map(\.rawValue)),
        (["costs.status"], CostItem.Status.allCases.map(\.rawValue)),
        (["links.role"], LinkRole.allCases.map(\.rawValue)),
    ]

    @Test("every word of every closed list is said in the three languages of candidates")
    func complete() {
        for (columns, words) in OwnChoicesTests.lists {
            for column in columns {
                let parts = column.split(separator: ".").map(String.init)
                let (table, name) = parts.count == 2 ? (parts[0], parts[1]) : ("applicants", parts[0])
                for word in words {
                    let text = OwnChoices.text(word, in: name, of: table)
                    #expect(text != nil, "\(column): \(word)")
                    for language in [LanguageCode.german, .english, .spanish] {
                        let said = text?.text(in: language) ?? ""
                        #expect(
                            !said.isEmpty && said.wholeMatch(of: /[a-z]+[A-Z][A-Za-z]*/) == nil, "\(column): \(said)")
                    }
                    if let text, text.german != text.spanish { continue }
                    // The same in both is right for few words alone.
                    #expect(["halal", "personal", "Hotel", "no"].contains(text?.german ?? ""), "\(column): \(word)")
                }
            }
        }
    }

    /// What the page says of a value.
    private func said(
        _ text: String, _ column: String, of table: String, _ language: DocumentLanguage
    ) throws -> String {
        OwnWords.value(text, column, of: table, language, try Catalogue.load())
    }

    @Test("a column of a table means what that table says, in every language")
    func values() throws {
        #expect(try said("passed", "outcome", of: "exams", .spanish) == "aprobado")
        #expect(try said("passed", "state", of: "employment", .german) == "Probezeit bestanden")
        #expect(try said("[\"nights\",\"shifts\"]", "patterns", of: "applicants", .spanish) == "noches, turnos")
        #expect(try said("2012-09-01", "due", of: "documents", .spanish) == "01/09/2012")
        #expect(try said("1", "given", of: "consents", .spanish) == "sí")
        #expect(try said("Ana", "given_name", of: "persons", .german) == "Ana")
    }

    @Test("a code of the catalogue has its name in the reader's language, and money is no count of cents")
    func codes() throws {
        #expect(try said("[\"ES\",\"RO\"]", "nationalities", of: "persons", .spanish) == "España, Rumanía")
        #expect(try said("ES", "country", of: "qualifications", .german) == "Spanien")
        #expect(try said("de", "language", of: "languages", .spanish) == "Alemán")
        #expect(try said("es", "language", of: "languages", .german) == "Spanisch")
        #expect(try said("gl", "contact_language", of: "persons", .german) == "Galizisch")
        #expect(try said("es-t-cnico", "kind", of: "qualifications", .german) == "Técnico")
        #expect(
            try said("[\"eng-production\"]", "title_occupations", of: "experience", .english) == "Production engineer")
        // A word that is no code of the catalogue stays as it is.
        #expect(try said("XX", "country", of: "qualifications", .german) == "XX")
        #expect(try said("spoken", "kind", of: "languages", .german) == "spoken")
        #expect(try said("4100000", "wished_salary_per_year", of: "applicants", .spanish).hasPrefix("41"))
        #expect(try said("1500", "support", of: "households", .english) == "15 €")
    }

    @Test(
        "the document holds row for row what the page holds, and what Art. 15 (1) GDPR asks for, in the person's language"
    )
    func paper() throws {
        let served = try Served()
        let (one, _) = try OwnDataTests.two(served)
        let store = try served.store()
        let person = try #require(try store.find(.applicants, one))
        let employers = Dictionary(try store.all(.employers).map { ($0.id, $0) }) { first, _ in first }
        let catalogue = try Catalogue.load()
        let paper = try OwnDataPaper(
            of: person, campaign: try store.campaign(), employers: employers, in: store, naming: catalogue)
        let day = try #require(CivilDate(iso: "2012-04-01"))
        let document = paper.document(.spanish, on: day, madeAt: Instant(utc: day))
        #expect(document.language == "es" && document.title.hasPrefix("Mis datos – "))
        let text = String(describing: document)
        for part in try OwnData(of: person.id, in: store, naming: catalogue).parts(.spanish) {
            #expect(text.contains(part.title.spanish))
            for value in part.rows.flatMap({ $0 }).compactMap(\.value) where value.allSatisfy({ $0.isLetter }) {
                #expect(text.contains(value), "\(part.table): \(value)")
            }
        }
        for word in [
            Words.controller, Words.forWhat, Words.fromWhere, Words.forWhom, Words.whoSaw, Words.untilWhen,
            Words.whoDecides, Words.yourRights,
        ] { #expect(text.contains(word.spanish)) }
        for other in try store.all(.applicants) where other.id.text != one {
            #expect(other.person.email.map { !text.contains($0) } ?? true, "\(other.id)")
        }
        let browser = served.holder("candidate", one)
        let file = browser.get("/candidate/data.pdf")
        #expect(file.status == 200 && file.body.starts(with: Array("%PDF-".utf8)))
        #expect(file.header("Content-Disposition") == "attachment; filename=\"\(one)-data.pdf\"")
        #expect(file.body == browser.get("/candidate/data.pdf").body)
    }

    @Test(
        "values within values are read in the reader's language, with the law of each reason, and without what says nothing"
    )
    func nested() {
        let stored = """
            [{"rule":"regime-eu15","law":"§ 2a FreizügG/EU","from":"2004-05-01","to":null,"text":{"de":"Ausweis genügt.",\
            "en":"A card is enough.","es":"Basta el documento."},"confirmed":true,"waitsFor":[]},{"feeRange":[150,500]}]
            """
        #expect(
            OwnNested.text(stored, .spanish)
                == "Basta el documento. (§ 2a FreizügG/EU); rule: regime-eu15; from: 01/05/2004; confirmed: sí · fee range: 150, 500"
        )
        #expect(OwnNested.text("{}", .german) == "")
        #expect(OwnNested.text("[is no list", .german) == nil)
        #expect(OwnNested.text("plain", .german) == nil)
    }
}
