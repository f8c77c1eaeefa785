import Domain

extension Words {
    static let exports = LocalText.say("Dokumente", "Documents")
    static let exportsHint = LocalText.say(
        "Alles, was gedruckt, verschickt oder in Excel geöffnet wird. Was aus mehreren Dateien besteht, kommt als Archiv.",
        "Everything to print, to send or to open in Excel. What consists of several files comes as an archive.")
    static let document = LocalText.say("Dokument", "Document")
    static let format = LocalText.say("Format", "Format")
    static let ownLanguage = LocalText.say("die der Empfänger", "the receivers’ own")
    static let download = LocalText.say("Herunterladen", "Download")
    static let noExport = LocalText.say("Davon gibt es noch nichts", "There is nothing of it yet")
    static let exportBusy = LocalText.say(
        "Gerade wird ein anderes Dokument hergestellt. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
        "Another document is being made. Please try again in some seconds.")
    static let asWorkbook = LocalText.say("Als Excel-Mappe", "As a workbook")

    /// What a format is called; its word where everybody knows it.
    static func format(_ word: String) -> LocalText {
        switch word {
        case "html": .say("Webseite", "Web page")
        case "ics": .say("Kalender", "Calendar")
        case "xlsx": .say("Excel", "Excel")
        default: .say(word.uppercased(), word.uppercased())
        }
    }

    /// What the documents of a kind are called; nil for a kind that the pages do not know.
    static func export(_ kind: String) -> LocalText? {
        switch kind {
        case "itineraries": .say("Reisepläne der Bewerber", "Candidates' itineraries")
        case "timetable": .say("Messeplan, Programmheft und Türschilder", "Timetable, booklet and door signs")
        case "calendars": .say("Kalender aller Beteiligten", "Everybody's calendars")
        case "invitations": .say("Einladungsbriefe", "Letters of invitation")
        case "housing": .say("Belegung der Wohnungen", "Occupancy of the homes")
        case "pickups": .say("Fahrblätter der Abholungen", "Drivers' sheets")
        case "courses": .say("Kurslisten", "Course lists")
        case "keys": .say("Schlüsselliste", "Key list")
        case "gate": .say("Wer reisen darf", "Who may travel")
        case "desk":
            .say(
                "Messetag auf Papier: Listen, Namensschilder, Abläufe",
                "The fair's day on paper: lists, badges, run sheets")
        case "stay": .say("Zimmerliste und Ablauf der Messe", "Room list and run sheet of the fair")
        case "report": .say("Bericht der Kampagne", "Report of the campaign")
        case "ledger": .say("Kosten und Zahlungen", "Costs and payments")
        case "probation": .say("Gesprächsbögen der Probezeit", "Forms of the probation's talks")
        case "shortlists": .say("Vorschlagslisten", "Shortlists")
        case "travel": .say("Reisen und Abholungen", "Journeys and pickups")
        default: nil
        }
    }
}
