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
        (
            "Pipeline", ["Fair/BanDesk", "Fair/NoteDesk", "Money/CampaignPipeline+Ledger"], ["FairRefusal"]
        ),
        (
            "Surfaces/Commands",
            ["Failure+Errors", "Files/BookDesk", "Files/PaperDesk", "Files/ExportCommands", "Service/ExportingDesk"],
            ["Failure", "init", "tooMany", "ExportRefusal"]
        ),
    ]

    /// Sentences of these files that no page shows: a page looks at plans of the campaign alone, never at one from a file.
    private static let elsewhere: Set<String> = [
        "the plan says \"{1}\", and ", "required requests are missing", "every required request is placed",
        "\"{1}\" is not an objective of the problem",
        // Of files that a command line names, and of the folder that 'lotse sample' fills.
        "the file cannot be used", "there is a file of that name already", "name an empty folder",
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

    /// Names of the functions that say what is wrong with a problem of a planner.
    private static let faults: Set<String> = [
        "add", "addPinFault", "fault", "future", "note", "outside", "PlanFault", "refuse",
    ]

    @Test("every fault that a planner finds in a campaign is said in German, whatever its values")
    func faults() throws {
        var count = 0
        for path in try SourceTexts.paths(below: "Sources/Domain") + SourceTexts.paths(below: "Sources/Stages") {
            let source = try SourceTexts(path: path)
            for group in source.groups(of: source.contains("PlanFault(") || path.contains("Faults") ? Self.faults : [])
            {
                // RP: faults of a rule pack, which a build tests and no campaign brings along.
                guard group.code?.hasPrefix("RP") != true else { continue }
                for text in group.texts where text.contains(where: \.isLetter) {
                    count += 1
                    #expect(isSaid(text), "\(path): \(text)")
                }
            }
        }
        #expect(count > 300)
    }

    /// Whether the sentence is said in German with some values of the kinds that it may have.
    private func isSaid(_ text: String) -> Bool {
        let count = SentencePattern(text).literals.count - 1
        let kinds = ["7", "2012-09-03", "rows", "0 to 7", "/hubs", "\"B1\" is pinned there at the same time"]
        if kinds.contains(where: { isSaid(text, values: Array(repeating: $0, count: count)) }) { return true }
        return (0..<(0..<count).reduce(1) { product, _ in product * kinds.count }).contains { choice in
            var (rest, values) = (choice, [String]())
            for _ in 0..<count {
                values.append(kinds[rest % kinds.count])
                rest /= kinds.count
            }
            return isSaid(text, values: values)
        }
    }

    private func isSaid(_ text: String, values: [String]) -> Bool {
        let filled = values.enumerated().reduce(text) { $0.replacing("{\($1.offset + 1)}", with: $1.element) }
        return ErrorWords.said(filled, in: .german) != nil
    }

    @Test("a German sentence has no value that the English one lacks")
    func placeholders() {
        for sentence in ErrorWords.all {
            let count = sentence.english.literals.count - 1
            for value in sentence.german.matches(of: /\{([0-9])[*#@]?\}/) {
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
        Case(
            "771920 interviews proposed, 584544 applicants seen, 385456 applicants and 9 vacancies left out; no plan sees more applicants, none is fairer to the vacancies, with these numbers of interviews the scores can be higher by 1/5666 at most",
            "771.920 Gespräche vorgeschlagen, 584.544 Bewerber dabei, 385.456 Bewerber und 9 Stellen nicht; kein Plan sieht mehr Bewerber, keiner ist gerechter zu den Stellen, bei diesen Zahlen von Gesprächen können die Punkte höchstens um 1/5666 höher sein"
        ),
        Case(
            "0 contracts stand, 31 more placements recommended, 12 applicants on a shortlist without a place (optimal); in 90 places a score stands in for a rank",
            "0 Verträge stehen, 31 weitere Vermittlungen empfohlen, 12 auf Vorschlagslisten ohne Stelle (bestmöglich); an 90 Stellen steht die Punktzahl für den Rang"
        ),
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
            "11 von 12 Ankommenden haben eine Reise, 1 von 1 nachkommenden Familien, Fahrpreise 2.827,50 € (nicht alle gesetzt)"
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
        Case(
            "/offers/2/minimum: found 12, more than the 8 seats",
            "/offers/2/minimum: Angegeben sind 12, mehr als die 8 Plätze."),
        Case(
            "\"E-B1\": found 12, more than the 8 seats\n\"E-B2\": there is no lesson",
            "„E-B1“: Angegeben sind 12, mehr als die 8 Plätze.\n„E-B2“: Es ist kein Unterrichtstermin genannt."),
        Case(
            "who pays cannot be reckoned: \"R1\": 3 of 2 is not a share",
            "Wer was bezahlt, lässt sich nicht ausrechnen: „R1“: 3 von 2 ist kein Anteil."),
        Case(
            "/offers/2/latestStart: 2012-09-01 is before the start on 2012-10-01\n/offers/3/weekly: there is no lesson",
            "/offers/2/latestStart: Der 01.09.2012 liegt vor dem Beginn am 01.10.2012.\n"
                + "/offers/3/weekly: Es ist kein Unterrichtstermin genannt."),
        Case(
            "/pins/0: 9 learners are pinned to \"K1/2012-10-01/1\", which has 8 seats",
            "/pins/0: In „K1/2012-10-01/1“ sind 9 Lernende festgelegt; Platz ist für 8."),
        Case(
            "/guides/1/minutesPerWeek: found 20000, expected 0 to 10080",
            "/guides/1/minutesPerWeek: Angegeben ist 20.000, erwartet ist 0 bis 10.080."),
        Case(
            "the timetable cannot be planned with: found the year 1912, expected 1975 to 2199",
            "Mit diesem Fahrplan lässt sich nicht planen: Angegeben ist das Jahr 1912, erwartet ist 1975 bis 2199."),
        Case(
            "/arrivals/0/ready: 2012-09-03T12:00:30Z is not a whole minute",
            "/arrivals/0/ready: 03.09.2012 12:00:30 UTC ist keine volle Minute."),
        Case(
            "rooms cannot be planned: from 2012-06-26 to 2012-06-25 there is no night",
            "Die Zimmer lassen sich nicht planen: Vom 26.06.2012 bis zum 25.06.2012 ist keine Nacht."),
        Case(
            "/pins/3: V07 has 2 openings, and this is pin number 3",
            "/pins/3: Für V07 sind 3 Personen festgelegt; Platz ist für 2."),
        Case(
            "/steps/4/length: the value is outside its range, expected 0 to 4000",
            "/steps/4/length: Der Wert liegt außerhalb des Bereichs; erwartet ist: 0 bis 4000."),
        Case(
            "who pays cannot be reckoned: /rules/0/to: 2012-01-01 is before 2012-12-31; /rules/1/share: 3 of 2 is not a share",
            "Wer was bezahlt, lässt sich nicht ausrechnen: /rules/0/to: Der 01.01.2012 liegt vor dem 31.12.2012. "
                + "/rules/1/share: 3 von 2 ist kein Anteil."),
        Case(
            "line 3 of kind 'leg' of travel plan 12 cannot be read at /from: found a number, expected a text",
            "Der Plan 12 (Umzugsreisen) ist nicht lesbar: Zeile 3 der Art „leg“, an der Stelle /from."),
        Case(
            "the sheet \"Fahrten\" would have more than 1048576 rows, more than a workbook can hold",
            "Das Blatt „Fahrten“ hätte mehr als 1.048.576 Zeilen; so viel fasst keine Arbeitsmappe."),
        Case(
            "Let the minimum be at most the seats.", "Bitte die Mindestzahl höchstens so hoch setzen wie die Plätze."),
        Case("unknown time zone \"Europe/Atlantis\"", "Die Zeitzone „Europe/Atlantis“ ist nicht bekannt."),
        Case("install the package tzdata anew", "Bitte das Paket tzdata neu installieren."),
        Case("the moon is before the sun", ""), Case("the moon is full", ""),
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
