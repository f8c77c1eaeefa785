import Calendar

/// How far the papers of a sample's newcomers have come, and when the campaign's own emergency number answers.
struct PaperRecipe: Sendable {
    /// The days on which it does, one after the other; empty = there is none.
    let reachable: [CivilDate]

    static let none = PaperRecipe(reachable: [])

    /// What everybody has who is ready to travel.
    static let ready = [
        SamplePaper(.identity, "vorhanden", language: "es", validUntil: "30.04.2016", file: "ausweis.pdf"),
        SamplePaper(.qualification, "übersetzt", language: "es", file: "zeugnis.pdf"),
        SamplePaper(.languageCertificate, "vorhanden", language: "de", file: "sprache.pdf"),
        SamplePaper(.healthInsurance, "vorhanden", language: "es", validUntil: "31.12.2012"),
        SamplePaper(.terms, "vorhanden", language: "es", contents: "1-10", file: "bedingungen.pdf"),
        SamplePaper(.noFee, "vorhanden", language: "es"),
        SamplePaper(.homeCheck, "vorhanden"),
        SamplePaper(.pickup, "vorhanden"),
        SamplePaper(.coursePlace, "vorhanden"),
    ]

    /// What is otherwise, case by case; people take the cases in turn, and every third is ready.
    static let cases: [[SamplePaper]] = [
        [],
        [
            SamplePaper(.identity, "vorhanden", language: "es", validUntil: "31.01.2013", file: "ausweis.pdf"),
            SamplePaper(.healthInsurance, "angefordert", due: "27.07.2012", actor: "Person"),
            SamplePaper(.birthCertificate, "beglaubigt", language: "es"),
        ],
        [
            SamplePaper(.terms, "vorhanden", language: "es", contents: "1-6; 8-10", note: "Wochenstunden fehlen"),
            SamplePaper(.homeCheck, "angefordert", actor: "Gemeinde"),
        ],
        [SamplePaper(.languageCertificate, "angefordert", due: "31.08.2012")],
        [
            SamplePaper(.noFee, "fehlt"),
            SamplePaper(.coursePlace, "angefordert", actor: "Kursträger"),
            SamplePaper(.funding, "eingereicht", note: "beantragt und noch nicht bewilligt"),
        ],
        [
            SamplePaper(.identity, "vorhanden", language: "es", validUntil: "30.06.2012", actor: "Person"),
            SamplePaper(.qualification, "beglaubigt", language: "es", file: "zeugnis.pdf"),
            SamplePaper(.pickup, "abgelehnt", note: "am Ankunftstag kein Fahrer"),
        ],
    ]
}

/// A paper of somebody, as the list of a sample's office has it.
struct SamplePaper: Sendable {
    /// Kinds by the word of German offices.
    enum Kind: String, Sendable {
        case identity = "Ausweis"
        case qualification = "Zeugnisse"
        case languageCertificate = "Sprachzertifikat"
        case healthInsurance = "Krankenversicherung"
        case terms = "Vertragsbedingungen"
        case noFee = "keine Vermittlungsgebühr"
        case homeCheck = "Unterkunft geprüft"
        case pickup = "Abholung"
        case coursePlace = "Kursplatz"
        case funding = "Förderzusage"
        case licence = "Berufserlaubnis"
        case birthCertificate = "Geburtsurkunde"
    }

    let kind: Kind
    let status: String
    let language: String
    let validUntil: String
    let due: String
    let actor: String
    let contents: String
    /// The file's name; its folder is the person's.
    let file: String
    let note: String

    init(
        _ kind: Kind, _ status: String, language: String = "", validUntil: String = "", due: String = "",
        actor: String = "", contents: String = "", file: String = "", note: String = ""
    ) {
        self.kind = kind
        self.status = status
        self.language = language
        self.validUntil = validUntil
        self.due = due
        self.actor = actor
        self.contents = contents
        self.file = file
        self.note = note
    }
}
