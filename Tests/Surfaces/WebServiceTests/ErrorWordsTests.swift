import Domain
import Export
import Foundation
import Support
import Testing

@testable import WebService

@Suite struct ErrorWordsTests {
    /// Everything whose sentences a page can show, and the names that stand before them.
    private static let sources: [(folder: String, files: [String], calls: Set<String>)] = [
        (
            "Adapters/Intake",
            [
                "ApplicantImport", "DocumentImport", "ImportRun", "Importer", "WorkbookImport",
                "Duplicates/DuplicateFinder", "Formats/ControlCharacters", "Formats/HeaderReading", "Formats/JSONRows",
                "Formats/SheetTable", "Formats/TableRows", "Formats/XMLTree",
            ]
                + [
                    "Applicant", "Course", "Document", "Fair", "Group", "Housing", "Incident", "Invitation", "Job",
                    "Learning", "Ledger", "Onboarding", "Partner", "Pickup", "Placement", "Stay", "Survey", "Travel",
                ].map { "Rows/\($0)Rows" }
                + ["Rows/ApplicantParts", "Rows/FlatParts", "Rows/RowReading"]
                + [
                    "Coordinates", "Date", "Lesson", "Level", "Money", "Number", "Travel", "WeekHours", "Window",
                    "Word",
                ].map { "Values/\($0)Text" }
                + ["Values/Vocabulary", "Values/IncidentWords", "Values/LedgerWords", "Values/StayWords"],
            ["ValueProblem", "refuse", "warn", "finding", "Finding", "XMLRefusal", "append", "unknown"]
        ),
        ("Platform/JSONText", ["JSONReader"], ["error"]),
        ("Platform/XMLText", ["XMLBytes", "XMLReader"], ["fault", "XMLFault"]),
        (
            "Surfaces/Commands",
            [
                "Workplace", "Service/LinkCommands", "Service/UserCommands", "Service/NewPassword",
                "Gate/BookingCommands", "Gate/DocumentCommands", "Gate/GateCommands", "Onboarding/TaskCommands",
                "Onboarding/OnboardingDesk+Command", "Results/DelayCommand", "Results/TravelCommands",
                "Incidents/IncidentCommands", "Courses/AttendCommand", "Courses/ExamCommand",
                "Courses/CoursesInForce", "Invitations/InviteCommands", "Invitations/InviteSending",
                "Probation/NoteCommand", "Probation/ProbationCampaign", "Files/DocumentDesk",
            ], ["Failure", "conflict"]
        ),
        (
            "Pipeline",
            [
                "Bench", "Newcomer", "Fair/FairDeskError", "Fair/DayRoom", "Fair/WalkIn", "Stages/StayWork",
                "Stages/TravelWork", "Stages/TripWork", "Stages/HousingWork", "Stages/OnboardingWork",
                "Stages/JourneyWork", "Stages/PickupWork", "Stages/CourseWork", "Stages/PlacementWork",
                "Stages/FairWork", "Arrivals/Feeds/LinkedFeeds",
            ], ["FairRefusal", "waiting", "blocking", "walkInLacks", "notAtFair"]
        ),
        ("Stages/FairTimetable", ["FairAudit", "FairAudit+People"], ["violate", "breach"]),
        ("Domain/Fair", ["FairProblem+PinFaults", "FairProblem+Faults"], ["refuse", "add"]),
        ("Domain/Housing", ["HousingProblem+PinFaults", "HousingProblem+Faults"], ["refuse", "add", "PlanFault"]),
        ("Domain/Onboarding", ["GuidesProblem+PinFaults"], ["refuse", "add"]),
        ("Domain/Pickups", ["PickupProblem+PinFaults"], ["refuse", "add"]),
        ("Domain/Travel", ["TravelProblem+PinFaults"], ["refuse", "add"]),
    ]

    /// Sentences of these files that no page shows: a page looks at plans of the campaign alone, never at one from a file.
    private static let elsewhere: Set<String> = [
        "the plan says \"{1}\", and ", "required requests are missing", "every required request is placed",
        "\"{1}\" is not an objective of the problem",
    ]

    @Test("every sentence that a page can show stands in the table")
    func complete() throws {
        var count = 0
        let known = ErrorWords.all.map(\.english.text)
        for (folder, files, calls) in ErrorWordsTests.sources {
            for file in files {
                for group in try SourceTexts(path: "Sources/\(folder)/\(file).swift").groups(of: calls) {
                    for text in group.texts where text.contains(where: \.isLetter) {
                        guard !ErrorWordsTests.elsewhere.contains(text) else { continue }
                        count += 1
                        #expect(isKnown(text, known, of: file), "\(file): \(text)")
                    }
                }
            }
        }
        print("\(count) sentences in the source, \(known.count) in the table")
        #expect(count > 500)
    }

    /// Whether the table has the sentence, or each with one of few words as its value, or the beginning of one that goes on with a value.
    private func isKnown(_ text: String, _ known: [String], of file: String) -> Bool {
        let text = file == "JSONReader" && !text.contains("write") ? "found \(text)" : text
        if ErrorWords.said(text, in: .german) != nil || known.contains(text) { return true }
        if text.hasSuffix(" ") { return known.contains { $0.hasPrefix(text) } }
        let pattern = SentencePattern(text)
        return pattern.literals.count > 1 && known.contains { pattern.values(in: $0) != nil }
    }

    @Test("a German sentence has no value that the English one lacks")
    func placeholders() {
        for sentence in ErrorWords.all {
            let count = sentence.english.literals.count - 1
            for value in sentence.german.matches(of: /\{([0-9])[*#]?\}/) {
                #expect(Int(value.1).map { 1...max(1, count) ~= $0 && count > 0 } == true, "\(sentence.german)")
            }
            #expect(!sentence.german.isEmpty)
        }
    }

    struct Case: CustomTestStringConvertible {
        let english: String
        let german: String

        init(_ english: String, _ german: String) { (self.english, self.german) = (english, german) }

        var testDescription: String { english }
    }

    private static let cases = [
        Case("nothing is given for title, which every row needs", "title fehlt; jede Zeile braucht es."),
        Case("only the year is said; taken as 2012-12-31", "Es steht nur das Jahr da; angenommen ist der 31.12.2012."),
        Case(
            "taken as 33.600,00 € a year: the lower end of the range, twelve months",
            "Angenommen sind 33.600,00 € im Jahr: das untere Ende der Spanne, zwölf Monate"),
        Case(
            "the contract is offered, yet it has a day of signing",
            "Der Vertrag ist angeboten, hat aber einen Tag der Unterschrift."),
        Case(
            "found applicant and employer, expected one guide whom the incident concerns",
            "Genannt ist Bewerber und Betrieb; erwartet ist, wen der Vorfall betrifft: Lotse."),
        Case(
            "identity of B017 is needed and cannot become certified at once",
            "Ausweis oder Pass von B017: aus „fehlt noch“ wird nicht auf einmal „beglaubigt“."),
        Case(
            "the journey of B017 may not be booked: contract (the contract is offered, not signed), home (no place to live is planned)",
            "Die Reise von B017 darf nicht gebucht werden. Es fehlt: Vertrag (der Vertrag ist angeboten, nicht unterschrieben), "
                + "Unterkunft (keine Unterkunft geplant)."),
        Case(
            "batch 3 cannot be reverted: batch 7 replaced 2 of its rows",
            "Der Import 3 lässt sich nicht zurücknehmen: Der Import 7 hat 2 seiner Zeilen ersetzt."),
        Case(
            "applicant B017 cannot be passed on 2013-02-01 after signed",
            "B017 kann am 01.02.2013 nach „unterschrieben“ nicht „Probezeit bestanden“ sein."),
        Case(
            "after inProbation may come passed, left, dismissed, employerLost",
            "Auf „in der Probezeit“ kann folgen: Probezeit bestanden, selbst gekündigt, gekündigt, Betrieb verloren."),
        Case("found the end of the file, expected a value", "Hier steht das Ende der Datei; erwartet ist ein Wert."),
        Case(
            "the pin breaks a rule: candidateDay: \"B1\" has 4 interviews on 2012-03-16, at most 3",
            "Das verletzt eine Regel: Gespräche an einem Tag: „B1“ hat am 16.03.2012 4 Gespräche, höchstens 3."),
        Case(
            "/pins/0: the pin breaks the physical rule \"windows\": candidate \"B1\" is not there then",
            "/pins/0: Die Festlegung geht nicht: Bewerber „B1“ ist dann nicht da."),
        Case(
            "\"B1\" does not interpret between \"B2\" and \"F1\"", "„B1“ dolmetscht nicht zwischen „B2“ und „F1“."),
        Case("7 accepted, 2 refused, 3 warnings (batch 4)", "7 angenommen, 2 abgewiesen, 3 Hinweise (Import 4)"),
        Case("1 accepted, 1 warning, 1 likely duplicate", "1 angenommen, 1 Hinweis, 1 mögliche Dopplung"),
        Case("there are no guides; lotse import guides FILE", "Es gibt keine Lotsen. Bitte die Lotsen einlesen."),
        Case(
            "11 of 12 newcomers have a journey, 1 of 1 families who follow, fares 2827.50 € (partial)",
            "11 von 12 Ankommenden haben eine Reise, 1 von 1 nachkommenden Familien, Fahrpreise 2827.50 € (nicht alle gesetzt)"
        ),
        Case(
            "/pins/0: the pin cannot be kept: \"W1\" is not open on the night of 2012-09-03",
            "/pins/0: Die Festlegung lässt sich nicht halten: „W1“ ist in der Nacht des 03.09.2012 nicht geöffnet."),
        Case(
            "/units/3/windows/0: 2012-09-03 is not after 2012-09-05: there is no night between them",
            "/units/3/windows/0: Der 03.09.2012 liegt nicht nach dem 05.09.2012; dazwischen ist keine Nacht."),
        Case(
            "the pin breaks the physical rule \"absence\": neither \"L1\" nor a substitute is there on 2012-09-03",
            "Die Festlegung geht nicht: Am 03.09.2012 ist weder „L1“ da noch eine Vertretung."),
        Case(
            "the pin breaks the physical rule \"drivers\": \"D1\" may not drive \"BUS-1\"",
            "Die Festlegung geht nicht: „D1“ darf „BUS-1“ nicht fahren."),
        Case(
            "/pins/2/rides/0: the pin breaks the physical rule \"cancelled\": \"FR-1\" is cancelled on 2012-08-20",
            "/pins/2/rides/0: Die Festlegung geht nicht: „FR-1“ fällt am 20.08.2012 aus."),
        Case(
            "the pin breaks the physical rule \"room\": \"BUS\" on 2012-08-20 has room for 4 seats, the pins need 5",
            "Die Festlegung geht nicht: „BUS“ hat am 20.08.2012 Platz für 4 Personen; die Festlegungen brauchen 5."),
        Case("the moon is full", ""),
    ]

    @Test(
        "a text of the program is said in German with its values, and one that the table lacks is not", arguments: cases
    )
    func said(_ row: Case) {
        #expect(ErrorWords.said(row.english, in: .german) == (row.german.isEmpty ? nil : row.german))
        #expect(ErrorWords.said(row.english, in: .spanish) == nil)
    }

    @Test("nothing is half said: a sentence with a value that nobody can say in German stays English")
    func half() {
        #expect(ErrorWords.said("batch 3 cannot be reverted: the moon is full", in: .german) == nil)
        #expect(ErrorWords.said("the application was refused", in: .german) == nil)
    }
}
