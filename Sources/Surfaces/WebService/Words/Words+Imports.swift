import Domain

/// Files into the campaign.
extension Words {
    static let imports = LocalText.say("Import", "Import")
    static let importFile = LocalText.say("Datei einlesen", "Import a file")
    static let importHint = LocalText.say(
        "CSV, Excel (.xlsx), JSON oder Europass, höchstens 20 MB. Zuerst sehen Sie, wie die Datei gelesen wird; gespeichert wird erst, wenn Sie zustimmen.",
        "CSV, Excel (.xlsx), JSON or Europass, 20 MB at most. First you see how the file is read; it is stored only once you agree."
    )
    static let file = LocalText.say("Datei", "File")
    static let fileKind = LocalText.say("Inhalt", "Content")
    static let sheet = LocalText.say("Tabellenblatt (falls nicht das erste)", "Sheet (unless it is the first)")
    static let look = LocalText.say("Ansehen", "Look at it")
    static let noFile = LocalText.say(
        "Bitte wählen Sie eine Datei, die nicht leer ist.", "Please choose a file that is not empty.")
    static let uploadGone = LocalText.say(
        "Die Datei ist nicht mehr da: Sie wartet eine halbe Stunde. Bitte schicken Sie sie noch einmal.",
        "The file is gone: it waits for half an hour. Please send it once more.")
    static let nothingStored = LocalText.say(
        "So würde die Datei gelesen. Noch ist nichts gespeichert.",
        "The file would be read like this. Nothing is stored yet.")
    static let doImport = LocalText.say("Einlesen", "Import")
    static let discard = LocalText.say("Verwerfen", "Discard")
    static let nextFile = LocalText.say("Nächste Datei", "Next file")
    static let columns = LocalText.say("Was die Spalten bedeuten", "What the columns mean")
    static let asNote = LocalText.say("als Notiz behalten", "keep as a note")
    static let readSo = LocalText.say("So lesen", "Read it so")
    static let columnsHint = LocalText.say(
        "Eine Zeile je Spalte der Datei: was sie bedeutet, und was in ihr steht, in der ersten Zeile und in denen, zu denen es etwas zu sagen gibt.",
        "One row for each column of the file: what it means, and what it holds in the first line and in those about which there is something to say."
    )
    static let fileColumn = LocalText.say("Spalte", "Column")
    static let meaning = LocalText.say("Bedeutung", "Meaning")
    static let fileLine = LocalText.say("Zeile", "Line")
    static let fileLines = LocalText.say("Zeilen", "Lines")
    static let remarks = LocalText.say("Was auffällt", "What was found")
    static let rowRefused = LocalText.say("nicht übernommen", "refused")
    static let rowRemark = LocalText.say("Hinweis", "remark")
    static let perhapsOne = LocalText.say("vielleicht dieselbe Person", "perhaps one person")
    static let imported = LocalText.say("Eingelesen", "Imported")
    static let changedRows = LocalText.say("geändert", "changed")
    static let sameRows = LocalText.say("unverändert", "unchanged")
    static let undo = LocalText.say("Zurücknehmen", "Take back")
    static let undone = LocalText.say("zurückgenommen", "taken back")

    static func kind(_ kind: ImportKind) -> LocalText {
        switch kind {
        case .employers: .say("Betriebe", "Employers")
        case .vacancies: .say("Stellen", "Vacancies")
        case .applicants: .say("Bewerber", "Applicants")
        case .delegations: .say("Delegationen der Betriebe", "Delegations")
        case .interpreters: .say("Dolmetscher", "Interpreters")
        case .tables: .say("Tische", "Tables")
        case .days: .say("Tage und Zeiten der Messe", "Days of the fair")
        case .esco: .say("Berufsbezeichnungen (ESCO)", "Occupation titles (ESCO)")
        case .contracts: .say("Verträge", "Contracts")
        case .rankings: .say("Rangfolgen", "Rankings")
        case .providers: .say("Kursträger", "Course providers")
        case .courses: .say("Kurse", "Courses")
        case .households: .say("Haushalte", "Households")
        case .units: .say("Wohnungen", "Housing units")
        case .guides: .say("Lotsen", "Guides")
        case .offices: .say("Ämter", "Offices")
        case .hubs: .say("Bahnhöfe und Flughäfen", "Stations and airports")
        case .connections: .say("Verbindungen", "Connections")
        case .survey: .say("Umfrage", "Survey")
        case .partners: .say("Partner", "Partners")
        case .employment: .say("Beschäftigung", "Employment")
        case .vehicles: .say("Fahrzeuge", "Vehicles")
        case .drivers: .say("Fahrer", "Drivers")
        case .documents: .say("Unterlagen", "Documents")
        case .contacts: .say("Ansprechpersonen", "Contacts")
        case .certificates: .say("Sprachzertifikate", "Language certificates")
        case .attendance: .say("Anwesenheit", "Attendance")
        case .exams: .say("Prüfungen", "Exams")
        case .dropouts: .say("Kursabbrüche", "Dropouts")
        case .incidents: .say("Vorfälle", "Incidents")
        case .checkins: .say("Gespräche in der Probezeit", "Check-ins")
        case .groups: .say("Merkmale für die Statistik", "Groups for statistics")
        case .invitations: .say("Einladungen", "Invitations")
        case .funding: .say("Förderregeln", "Funding rules")
        case .grants: .say("Bewilligungen", "Grants")
        case .costs: .say("Kosten", "Costs")
        case .payments: .say("Zahlungen", "Payments")
        case .budget: .say("Haushaltsplan", "Budget")
        case .gtfs: .say("Fahrpläne (GTFS)", "Timetables (GTFS)")
        case .allotments: .say("Hotelkontingente", "Hotel allotments")
        case .shuttles: .say("Busse zur Messe", "Shuttles")
        case .duties: .say("Dienste der Helfer", "Duties")
        case .fairneeds: .say("Bedürfnisse zur Messe", "Needs at the fair")
        }
    }
}
