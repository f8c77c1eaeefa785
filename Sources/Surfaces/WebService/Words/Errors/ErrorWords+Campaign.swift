import Domain

extension ErrorWords {
    /// What stands against a change of the file: imports that are taken back, rows that contradict others.
    static let campaign: [Sentence] = batches + rowsOfOthers + file

    private static let batches = [
        Sentence("there is no import batch {1}", "Einen Import {1} gibt es nicht."),
        Sentence("batch {1} has been reverted already", "Der Import {1} ist schon zurückgenommen."),
        Sentence("list the batches with 'lotse batch list'", "Die Seite „Import“ nennt alle."),
        Sentence("batch {1} cannot be reverted: {2}", "Der Import {1} lässt sich nicht zurücknehmen: {2*}"),
        Sentence("batch {1} replaced {2} of its rows", "Der Import {1#} hat {2#} seiner Zeilen ersetzt."),
        Sentence(
            "{1} {2} of batch {3} refer to rows it created",
            "{1} Zeilen aus dem Import {3} verweisen auf Zeilen, die er angelegt hat."),
        Sentence(
            "batch {1} has a newer feed of the same name", "Der Import {1} hat einen neueren Fahrplan desselben Namens."
        ),
        Sentence("{1} answers given since then concern its rows", "{1} Antworten seitdem betreffen seine Zeilen."),
        Sentence(
            "{1} interviews pinned since then concern its rows",
            "{1} seitdem festgelegte Gespräche betreffen seine Zeilen."),
        Sentence(
            "{1} events that the desk of the fair was told since then concern its rows",
            "{1} Meldungen am Messetag seitdem betreffen seine Zeilen."),
        Sentence(
            "{1} blocks of the fair name rows it created",
            "{1} gesperrte Zeiten der Messe nennen Zeilen, die er angelegt hat."),
        Sentence(
            "the timetable released as \"{1}\" concerns its rows",
            "Der als „{1}“ freigegebene Plan betrifft seine Zeilen."),
        Sentence(
            "{1} consents, requests and papers that people gave since then concern its rows",
            "{1} Einwilligungen, Anfragen und Unterlagen, die Menschen seitdem gaben, betreffen seine Zeilen."),
        Sentence("revert batch {1} first", "Bitte zuerst den Import {1} zurücknehmen."),
        Sentence(
            "import a corrected file instead; answers are never undone by an import",
            "Bitte stattdessen eine berichtigte Datei einlesen; Antworten nimmt kein Import zurück."),
        Sentence("unpin these interviews first", "Bitte zuerst diese Gespräche freigeben."),
        Sentence(
            "what happened at the fair stays: change the rows by another import",
            "Was auf der Messe geschah, bleibt; bitte die Zeilen durch einen anderen Import ändern."),
        Sentence(
            "take these people out of the blocks first", "Bitte diese Menschen zuerst aus den gesperrten Zeiten nehmen."
        ),
        Sentence(
            "import a corrected file instead, then re-plan and release the timetable again",
            "Bitte stattdessen eine berichtigte Datei einlesen, dann neu rechnen und noch einmal freigeben."),
        Sentence(
            "import a corrected file instead; what people said themselves is never undone by an import",
            "Bitte stattdessen eine berichtigte Datei einlesen; was Menschen selbst sagten, nimmt kein Import zurück."),
    ]

    private static let rowsOfOthers =
        [
            Sentence(
                "applicant {1} has a contract for {2} that stands, expected at most one",
                "{1} hat einen Vertrag für {2}, der steht; erwartet ist höchstens einer."),
            Sentence(
                "withdraw that contract first: give it the state withdrawn, above the new one",
                "Bitte zuerst diesen Vertrag zurückziehen: mit dem Stand withdrawn, über dem neuen."),
            Sentence(
                "applicant {1} belongs to household {2}, expected to belong to one",
                "{1} gehört zum Haushalt {2}; erwartet ist nur einer."),
            Sentence(
                "take the applicant out of that household first, in a row above this one",
                "Bitte die Person zuerst aus diesem Haushalt nehmen, in einer Zeile darüber."),
            Sentence(
                "applicant {1} is one of another couple already, expected one partner at most",
                "{1} gehört schon zu einem anderen Paar; erwartet ist höchstens ein Partner."),
            Sentence(
                "take that couple back first: lotse partner part {1}",
                "Bitte zuerst dieses Paar zurücknehmen (Befehl „lotse partner part {1}“)."),
            Sentence(
                "the contract of {1} for {2} is not signed, so that nothing can have happened to it",
                "Der Vertrag von {1} für {2} ist nicht unterschrieben; geschehen sein kann mit ihm noch nichts."),
            Sentence(
                "record the signature first: lotse placement answer APPLICANT VACANCY sign",
                "Bitte zuerst die Unterschrift festhalten (Befehl „lotse placement answer BEWERBER STELLE sign“)."),
            Sentence(
                "the voucher {1} stands on the cost {2}, which somebody else was paid for",
                "Der Beleg {1} steht bei den Kosten {2}, die jemand anderem gezahlt wurden."),
            Sentence(
                "check the voucher's number and the payee of both",
                "Bitte die Nummer des Belegs und beide Empfänger prüfen."),
            Sentence(
                "{1} would come back of the cost {2}, which is {3}",
                "Von den Kosten {2} kämen {1} zurück; sie betragen {3}."),
            Sentence(
                "correct the amount, or name the other cost of which money comes back in returns",
                "Bitte den Betrag berichtigen, oder in returns die anderen Kosten nennen, von denen Geld zurückkommt."),
            Sentence(
                "the cost {1} gives money back itself, so that nothing comes back of it",
                "Die Kosten {1} geben selbst Geld zurück; von ihnen kommt nichts zurück."),
            Sentence(
                "name the cost that was paid in returns", "Bitte in returns die Kosten nennen, die gezahlt wurden."),
            Sentence("the campaign has no employer \"{1}\"", "Die Kampagne hat keinen Betrieb „{1}“."),
            Sentence("the campaign has no applicant \"{1}\"", "Die Kampagne hat keinen Bewerber „{1}“."),
            Sentence("the campaign has no vacancy \"{1}\"", "Die Kampagne hat keine Stelle „{1}“."),
            Sentence("the campaign has no {1} \"{2}\"", "„{2}“ hat die Kampagne nicht ({1})."),
            Sentence(
                "import it first, or correct the id; ids are compared letter by letter",
                "Bitte zuerst einlesen, oder die Nummer berichtigen: Sie gilt Buchstabe für Buchstabe."),
        ] + events

    /// What may follow an event of a contract.
    private static let events =
        EmploymentState.allCases.flatMap { state in
            let name = state.title.german
            return [
                Sentence("nothing follows \(state.rawValue)", "Auf „\(name)“ folgt nichts."),
                Sentence(
                    "after \(state.rawValue) may come \(state.next.map(\.rawValue).joined(separator: ", "))",
                    "Auf „\(name)“ kann folgen: \(state.next.map(\.title.german).joined(separator: ", "))."),
            ]
                + EmploymentState.allCases.map { next in
                    Sentence(
                        "applicant {1} cannot be \(next.rawValue) on {2} after \(state.rawValue)",
                        "{1} kann am {2} nach „\(name)“ nicht „\(next.title.german)“ sein.")
                }
        }

    private static let file = [
        Sentence(
            "run 'lotse check'; restore the last backup if the file is damaged",
            "Bitte „lotse check“ laufen lassen; ist die Datei beschädigt, die letzte Sicherung zurückholen."),
        Sentence("the campaign's database answered: {1}", "Die Datenbank der Kampagne antwortete: {1}"),
        Sentence(
            "another program is writing to the file; wait until it has finished and try again",
            "Ein anderes Programm schreibt gerade in die Datei; bitte warten und noch einmal versuchen."),
        Sentence(
            "the disk is full; free some space and try again, nothing was half written",
            "Der Datenträger ist voll; bitte Platz schaffen und noch einmal versuchen, halb geschrieben ist nichts."),
        Sentence("the file cannot be read: {1}", "Die Datei ist nicht lesbar: {1}"),
        Sentence("check the path and that you may read it", "Bitte prüfen, ob es die Datei gibt und sie zu lesen ist."),
    ]
}
