extension ErrorWords {
    /// What the machine or the file has against a document or a run.
    static let machine: [Sentence] = documents + tables

    private static let documents = [
        Sentence(
            "the font {1} is not on this machine; in its place was found: {2}",
            "Die Schrift {1} fehlt auf diesem Rechner; statt ihrer fand sich: {2}."),
        Sentence(
            "install it: sudo apt-get install fonts-dejavu-core",
            "Bitte installieren: sudo apt-get install fonts-dejavu-core"),
        Sentence(
            "the document cannot be written as PDF: {1}", "Das Dokument lässt sich nicht als PDF schreiben ({1})."),
        Sentence(
            "try again; the same document comes as a page with --format html",
            "Bitte noch einmal versuchen; dasselbe Dokument gibt es auch als Seite (HTML)."),
        Sentence(
            "what the installed Cairo wrote as PDF is not laid out as expected",
            "Das PDF der installierten Bibliothek Cairo ist anders aufgebaut als erwartet."),
        Sentence(
            "install Cairo 1.16 or 1.18; the same document comes as a page with --format html",
            "Bitte Cairo 1.16 oder 1.18 installieren; dasselbe Dokument gibt es auch als Seite (HTML)."),
        Sentence("the workbook cannot be written: {1}", "Die Arbeitsmappe lässt sich nicht schreiben ({1})."),
        Sentence(
            "check that the folder for temporary files has room and may be written, or name another: TMPDIR=DIR lotse …",
            "Bitte prüfen, ob im Ordner für vorläufige Dateien Platz ist und er beschreibbar ist."),
        Sentence(
            "the sheet \"{1}\" would have more than {2} {3}, more than a workbook can hold",
            "Das Blatt „{1}“ hätte mehr als {2#} {3*}; so viel fasst keine Arbeitsmappe."),
        Sentence("rows", "Zeilen"), Sentence("columns", "Spalten"),
        Sentence(
            "the same comes with --format csv, which may have any length",
            "Dasselbe gibt es als CSV, das beliebig lang sein darf."),
        Sentence("the same comes as a page with --format html", "Dasselbe gibt es als Seite (HTML)."),
        Sentence(
            "the sheet \"{1}\" has in row {2} a text of more than {3} letters, more than a cell can hold",
            "Das Blatt „{1}“ hat in Zeile {2#} einen Text von mehr als {3#} Zeichen; so viel fasst keine Zelle."),
        Sentence(
            "shorten it in the campaign; 'lotse import' takes the corrected row",
            "Bitte den Text kürzen und die Zeile noch einmal einlesen."),
        Sentence("the file cannot be written: {1}", "Die Datei lässt sich nicht schreiben ({1})."),
        Sentence(
            "check that the folder has room and may be written",
            "Bitte prüfen, ob im Ordner Platz ist und er beschreibbar ist."),
        Sentence(
            "check that the folder exists, has room and may be written",
            "Bitte prüfen, ob es den Ordner gibt, darin Platz ist und er beschreibbar ist."),
    ]

    private static let tables = [
        Sentence("report this with the command that you typed", "Bitte melden: Es ist ein Fehler des Programms."),
        Sentence("the built-in table {1} is damaged: {2}", "Die eingebaute Tabelle {1} ist beschädigt."),
        Sentence("build or install Lotse anew", "Bitte Lotse neu installieren."),
        Sentence("no time zone database: expected one in {1}", "Die Zeitzonen fehlen; erwartet sind sie in {1}."),
        Sentence(
            "install the package tzdata, or set TZDIR to the folder of a time zone database",
            "Bitte das Paket tzdata installieren, oder TZDIR auf den Ordner der Zeitzonen setzen."),
        Sentence("unknown time zone \"{1}\"", "Die Zeitzone „{1}“ ist nicht bekannt."),
        Sentence(
            "write a name of the time zone database, such as Europe/Berlin or Atlantic/Canary",
            "Bitte einen Namen wie Europe/Berlin oder Atlantic/Canary schreiben."),
        Sentence(
            "the file of time zone {1} is damaged: {2}", "Die Datei der Zeitzone {1} ist beschädigt."),
        Sentence("install the package tzdata anew", "Bitte das Paket tzdata neu installieren."),
        Sentence(
            "run 'lotse check'; where the file is whole, use the version of the program that planned it, or restore a backup",
            "Bitte „lotse check“ ausführen; ist die Datei heil, hilft die Version des Programms, die geplant hat, oder eine Sicherung."
        ),
    ]
}
