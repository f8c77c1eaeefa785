extension ErrorWords {
    /// What imports say of a file: its header, its form, its characters.
    static let files: [Sentence] = tables + workbooks + documents

    private static let tables = [
        Sentence("the file holds no row, expected a header", "Die Datei hat keine Zeile; erwartet ist eine Kopfzeile."),
        Sentence(
            "Export the table again with its header line.",
            "Bitte die Tabelle noch einmal mit ihrer Kopfzeile exportieren."),
        Sentence(
            "column {1} has the same meaning; this one is kept as a note",
            "Spalte {1} bedeutet dasselbe; diese bleibt als Notiz stehen."),
        Sentence(
            "Rename or remove one of the two columns.", "Bitte eine der beiden Spalten umbenennen oder entfernen."),
        Sentence(
            "no cell of the first row is a known header", "Keine Zelle der ersten Zeile ist eine bekannte Überschrift."),
        Sentence(
            "Begin with a header line such as {1}; docs/reference/file-formats.md lists all headers.",
            "Bitte mit einer Kopfzeile wie {1} beginnen; docs/reference/file-formats.md nennt alle Überschriften."),
        Sentence(
            "no column has the meaning {1}, which every row needs", "Keine Spalte bedeutet {1}; jede Zeile braucht es."),
        Sentence(
            "Name it {1}; docs/reference/file-formats.md lists all headers.",
            "Bitte so überschreiben: {1}; docs/reference/file-formats.md nennt alle Überschriften."),
        Sentence(
            "a quote opens this cell and none closes it", "Ein Anführungszeichen öffnet die Zelle, keins schließt sie."),
        Sentence(
            "Add the closing quote, or double a quote that is text.",
            "Bitte das schließende Zeichen ergänzen; gehört das Zeichen zum Text, es verdoppeln."),
        Sentence(
            "text follows the closing quote, expected the end of the cell",
            "Hinter dem schließenden Anführungszeichen steht Text; erwartet ist das Ende der Zelle."),
        Sentence(
            "Double quotes that are text: \"5\"\" Rohr\".",
            "Bitte Anführungszeichen, die zum Text gehören, verdoppeln: \"5\"\" Rohr\"."),
        Sentence("found a NUL character", "Hier steht ein NUL-Zeichen."),
        Sentence("Save the file again as CSV in UTF-8.", "Bitte die Datei noch einmal als CSV in UTF-8 speichern."),
        Sentence(
            "the byte at offset {1} is no character in the encoding of this file",
            "Das Byte an der Stelle {1} ist in der Kodierung der Datei kein Zeichen."),
        Sentence("the cell is longer than {1} bytes", "Die Zelle hat mehr als {1} Byte."),
        Sentence(
            "Shorten the text; check whether a quote is missing.",
            "Bitte den Text kürzen; vielleicht fehlt ein Anführungszeichen."),
        Sentence("the row is longer than {1} bytes", "Die Zeile hat mehr als {1} Byte."),
        Sentence(
            "Shorten the texts; check whether a quote is missing.",
            "Bitte die Texte kürzen; vielleicht fehlt ein Anführungszeichen."),
        Sentence(
            "found {1} cells, expected {2} as in the header",
            "Hier stehen {1} Zellen, erwartet sind {2} wie in der Kopfzeile."),
        Sentence(
            "Put text that holds the delimiter in quotes, and give every row a cell for each column.",
            "Bitte Text mit dem Trennzeichen in Anführungszeichen setzen, und jeder Zeile eine Zelle für jede Spalte geben."
        ),
        Sentence("found the control character {1}", "Hier steht das Steuerzeichen {1}."),
        Sentence(
            "Remove it; it may hide what the text really says.",
            "Bitte entfernen; es kann verbergen, was der Text wirklich sagt."),
    ]

    private static let workbooks = [
        Sentence(
            "the sheet holds no row, expected a header", "Das Blatt hat keine Zeile; erwartet ist eine Kopfzeile."),
        Sentence("Name another sheet with --sheet.", "Bitte ein anderes Blatt nennen."),
        Sentence(
            "the file is no workbook, so it has no sheet \"{1}\"",
            "Die Datei ist keine Arbeitsmappe und hat kein Blatt „{1}“."),
        Sentence("Leave --sheet out.", "Bitte das Feld für das Blatt leer lassen."),
        Sentence(
            "the first sheet was read; the workbook has also {1}",
            "Gelesen ist das erste Blatt; die Mappe hat auch {1}."),
        Sentence("Name another one with --sheet.", "Soll es ein anderes sein, bitte das Blatt nennen."),
        Sentence("Name one of them with --sheet.", "Bitte eins davon als Blatt nennen."),
        Sentence("the cell holds the error {1}", "In der Zelle steht der Fehler {1}."),
        Sentence(
            "Correct the formula, or replace it by its value.",
            "Bitte die Formel berichtigen, oder durch ihren Wert ersetzen."),
        Sentence(
            "the cell holds a formula whose result the file does not have",
            "In der Zelle steht eine Formel, deren Ergebnis in der Datei fehlt."),
        Sentence(
            "Open the file in Excel and save it, or replace the formula by its value.",
            "Bitte die Datei in Excel öffnen und speichern, oder die Formel durch ihren Wert ersetzen."),
        Sentence(
            "the day number {1} is no day of the calendar", "Die Tageszahl {1} ist kein Tag des Kalenders."),
        Sentence(
            "Enter the date anew; spreadsheets count a 29 February 1900 that never was.",
            "Bitte das Datum neu eingeben; Tabellenprogramme zählen einen 29. Februar 1900, den es nicht gab."),
        Sentence(
            "{1} rows are hidden, by hand or by a filter; they were read like the others",
            "{1} Zeilen sind ausgeblendet, von Hand oder durch einen Filter; sie wurden gelesen wie die anderen."),
        Sentence(
            "Delete them, or copy the visible rows to a sheet of their own, if they should stay out.",
            "Sollen sie draußen bleiben, bitte löschen, oder die sichtbaren Zeilen in ein eigenes Blatt kopieren."),
        Sentence(
            "the columns {1} are hidden; they were read like the others",
            "Die Spalten {1} sind ausgeblendet; sie wurden gelesen wie die anderen."),
        Sentence("Delete them if they should stay out.", "Sollen sie draußen bleiben, bitte löschen."),
        Sentence(
            "cells are merged ({1}); only the first cell of each has the value",
            "Zellen sind verbunden ({1}); nur die erste jedes Verbunds hat den Wert."),
        Sentence(
            "Unmerge them and fill the value into every row, if it belongs to all of them.",
            "Gehört der Wert zu allen Zeilen, bitte den Verbund lösen und ihn in jede schreiben."),
        Sentence(
            "the file is no workbook: it is not a zip archive",
            "Die Datei ist keine Arbeitsmappe: Sie ist kein Zip-Archiv."),
        Sentence(
            "the file is a workbook of the format before 2007 (.xls)",
            "Die Datei ist eine Arbeitsmappe im Format vor 2007 (.xls)."),
        Sentence("the workbook is protected by a password", "Die Arbeitsmappe ist durch ein Passwort geschützt."),
        Sentence(
            "the file is {1}, expected a workbook (.xlsx)",
            "Die Datei ist {1*}, erwartet ist eine Arbeitsmappe (.xlsx)."),
        Sentence("a binary workbook (.xlsb)", "eine binäre Arbeitsmappe (.xlsb)"),
        Sentence("a document of another Office program", "ein Dokument eines anderen Office-Programms"),
        Sentence("an OpenDocument file", "eine OpenDocument-Datei"),
        Sentence("the file is damaged: {1}", "Die Datei ist beschädigt ({1})."),
        Sentence("the workbook lacks its part {1}", "Der Arbeitsmappe fehlt ihr Teil {1}."),
        Sentence("the file is larger than {1} MB", "Die Datei ist größer als {1} MB."),
        Sentence("{1} holds more than {2} MB once unpacked", "{1} hat ausgepackt mehr als {2} MB."),
        Sentence(
            "{1} unpacks to more than {2} times its size, as only an attack does",
            "{1} wird ausgepackt mehr als {2}-mal so groß; das tut nur ein Angriff."),
        Sentence("{1}, line {2}, column {3}: {4}", "{1}, Zeile {2}, Spalte {3}: {4*}"),
        Sentence(
            "the workbook has no sheet \"{1}\"; it has {2}", "Die Arbeitsmappe hat kein Blatt „{1}“, sondern {2}."),
        Sentence("the workbook has no sheet of cells", "Die Arbeitsmappe hat kein Blatt mit Zellen."),
        Sentence(
            "Open it in Excel or LibreOffice and save it as .xlsx, or as CSV in UTF-8.",
            "Bitte in Excel oder LibreOffice öffnen und als .xlsx speichern, oder als CSV in UTF-8."),
        Sentence("Save it without a password.", "Bitte ohne Passwort speichern."),
        Sentence(
            "Save the sheet as CSV in UTF-8, which may have any length, or divide it.",
            "Bitte das Blatt als CSV in UTF-8 speichern, das beliebig lang sein darf, oder teilen."),
        Sentence("Put the table on a sheet of the workbook.", "Bitte die Tabelle auf ein Blatt der Mappe legen."),
        Sentence(
            "Open it in Excel or LibreOffice and save it again as .xlsx.",
            "Bitte in Excel oder LibreOffice öffnen und noch einmal als .xlsx speichern."),
        Sentence("the row lies beyond the last, {1}", "Die Zeile liegt hinter der letzten, {1}."),
        Sentence("the row follows row {1}", "Die Zeile folgt auf Zeile {1}."),
        Sentence("a cell lies outside the sheet", "Eine Zelle liegt außerhalb des Blatts."),
        Sentence(
            "a cell stands out of its order, in row {1} after column {2}",
            "Eine Zelle steht nicht in ihrer Ordnung, in Zeile {1} hinter Spalte {2}."),
        Sentence(
            "the cell names the shared text {1}, which the workbook does not have",
            "Die Zelle nennt den gemeinsamen Text {1}, den die Mappe nicht hat."),
        Sentence("found no date of ISO 8601", "Das ist kein Datum nach ISO 8601."),
        Sentence("found no number in a cell of numbers", "In einer Zelle für Zahlen steht keine Zahl."),
        Sentence("a sheet has no name or no relation", "Ein Blatt hat keinen Namen oder keine Verknüpfung."),
    ]

    private static let documents = [
        Sentence(
            "found <{1}>, expected <SkillsPassport> of Europass, for applicants",
            "Hier steht <{1}>, erwartet ist <SkillsPassport> von Europass, für Bewerber."),
        Sentence("Import the table as CSV or JSON.", "Bitte die Tabelle als CSV oder JSON einlesen."),
        Sentence("the document is larger than {1} MiB", "Das Dokument ist größer als {1} MiB."),
        Sentence("Export one person a file.", "Bitte jede Person in eine eigene Datei exportieren."),
        Sentence(
            "Export the document again; the place is where reading stopped.",
            "Bitte das Dokument noch einmal exportieren; an dieser Stelle brach das Lesen ab."),
        Sentence("Save it again in UTF-8.", "Bitte noch einmal in UTF-8 speichern."),
        Sentence(
            "Remove the document type; Europass files need none.",
            "Bitte den Dokumenttyp entfernen; Dateien von Europass brauchen keinen."),
        Sentence(
            "a tag, a comment or a text is longer than {1} bytes",
            "Ein Element, ein Kommentar oder ein Text ist länger als {1} Byte."),
        Sentence("expected {1} before the end", "Vor dem Ende ist {1} erwartet."),
        Sentence(
            "expected the name of an element or attribute", "Erwartet ist der Name eines Elements oder Attributs."),
        Sentence(
            "expected the value of an attribute in quotes",
            "Erwartet ist der Wert eines Attributs in Anführungszeichen."),
        Sentence("the value of an attribute is not closed", "Der Wert eines Attributs ist nicht geschlossen."),
        Sentence(
            "found a reference to a character that XML does not know",
            "Hier steht ein Verweis auf ein Zeichen, das XML nicht kennt."),
        Sentence("the document is not in UTF-8", "Das Dokument ist nicht in UTF-8."),
        Sentence("the element <{1}> is not closed", "Das Element <{1}> ist nicht geschlossen."),
        Sentence("found no element", "Hier steht kein Element."),
        Sentence(
            "found a document type, which can load files and grow without bound",
            "Hier steht ein Dokumenttyp; er kann Dateien laden und grenzenlos wachsen."),
        Sentence("found a second root element", "Hier steht ein zweites Wurzelelement."),
        Sentence(
            "the document has more than {1} levels or {2} elements",
            "Das Dokument hat mehr als {1} Ebenen oder {2} Elemente."),
        Sentence("found no space before an attribute", "Vor einem Attribut fehlt der Zwischenraum."),
        Sentence("an attribute stands twice in one element", "Ein Attribut steht zweimal in einem Element."),
        Sentence("found an end without a beginning", "Hier steht ein Ende ohne Anfang."),
        Sentence("found the end of another element than <{1}>", "Hier endet ein anderes Element als <{1}>."),
        Sentence("found text outside the root element", "Außerhalb des Wurzelelements steht Text."),
        Sentence("found {1}, expected a list of objects", "Hier steht {1*}; erwartet ist eine Liste von Objekten."),
        Sentence("Put the rows into the list \"{1}\".", "Bitte die Zeilen in die Liste „{1}“ setzen."),
        Sentence("Write [{…}, {…}] or {\"{1}\": [{…}]}.", "Bitte [{…}, {…}] oder {\"{1}\": [{…}]} schreiben."),
        Sentence(
            "found {1}, expected an object with the row's fields",
            "Hier steht {1*}; erwartet ist ein Objekt mit den Feldern der Zeile."),
        Sentence(
            "Write {\"id\": …}; docs/reference/file-formats.md lists the fields.",
            "Bitte {\"id\": …} schreiben; docs/reference/file-formats.md nennt die Felder."),
        Sentence("another member has the same meaning", "Ein anderes Feld bedeutet dasselbe."),
        Sentence("Remove one of the two members.", "Bitte eins der beiden Felder entfernen."),
        Sentence(
            "docs/reference/file-formats.md lists the fields.", "docs/reference/file-formats.md nennt die Felder."),
        Sentence("Did you mean {1}?", "Ist {1} gemeint?"),
        Sentence(
            "found {1} among objects, expected an object", "Unter Objekten steht {1*}; erwartet ist ein Objekt."),
        Sentence("Write every entry as an object.", "Bitte jeden Eintrag als Objekt schreiben."),
        Sentence(
            "found an object, expected a text, a number or a list",
            "Hier steht ein Objekt; erwartet ist ein Text, eine Zahl oder eine Liste."),
        Sentence(
            "Write it as docs/reference/file-formats.md says: {1}.",
            "Bitte schreiben, wie docs/reference/file-formats.md es sagt: {1}."),
        Sentence("there is no field of this name", "Ein Feld dieses Namens gibt es nicht."),
        Sentence("found text after the end of the value: {1}", "Hinter dem Ende des Werts steht Text: {1*}"),
        Sentence("a file holds one value; remove the rest", "Eine Datei hat einen Wert; bitte den Rest entfernen."),
        Sentence("found values nest deeper than {1}", "Die Werte sind tiefer geschachtelt als {1} Ebenen."),
        Sentence(
            "no file of this program needs that; flatten it",
            "Das braucht keine Datei dieses Programms; bitte flacher schreiben."),
        Sentence("found {1}, expected a value", "Hier steht {1*}; erwartet ist ein Wert."),
        Sentence(
            "a value is an object, array, text, number, true, false or null",
            "Ein Wert ist ein Objekt, eine Liste, ein Text, eine Zahl, true, false oder null."),
        Sentence(
            "found {1}, expected the name of a member in double quotes",
            "Hier steht {1*}; erwartet ist der Name eines Felds in Anführungszeichen."),
        Sentence("names are texts: \"name\": value", "Namen sind Texte: \"name\": Wert"),
        Sentence("found the name \"{1}\" stands twice in one object", "Der Name „{1}“ steht zweimal in einem Objekt."),
        Sentence("keep one of the two members", "Bitte eins der beiden Felder behalten."),
        Sentence(
            "found {1}, expected a colon after the name",
            "Hier steht {1*}; hinter dem Namen ist ein Doppelpunkt erwartet."),
        Sentence("write \"{1}\": value", "Bitte \"{1}\": Wert schreiben."),
        Sentence(
            "found {1}, expected a comma or the end of the object",
            "Hier steht {1*}; erwartet ist ein Komma oder das Ende des Objekts."),
        Sentence(
            "separate members with commas, close with }", "Bitte Felder durch Kommas trennen und mit } schließen."),
        Sentence(
            "found {1}, expected a comma or the end of the array",
            "Hier steht {1*}; erwartet ist ein Komma oder das Ende der Liste."),
        Sentence(
            "separate elements with commas, close with ]", "Bitte Werte durch Kommas trennen und mit ] schließen."),
        Sentence("found {1}, expected true", "Hier steht {1*}; erwartet ist true."),
        Sentence("found {1}, expected false", "Hier steht {1*}; erwartet ist false."),
        Sentence("found {1}, expected null", "Hier steht {1*}; erwartet ist null."),
        Sentence("texts stand in double quotes", "Texte stehen in Anführungszeichen."),
        Sentence(
            "a number that begins in a way JSON does not allow", "eine Zahl, die anfängt, wie JSON es nicht erlaubt"),
        Sentence(
            "write 0.5, -3 or 120, without leading zeros", "Bitte 0.5, -3 oder 120 schreiben, ohne führende Nullen."),
        Sentence(
            "found {1}, expected digits after the decimal point",
            "Hier steht {1*}; hinter dem Dezimalpunkt sind Ziffern erwartet."),
        Sentence("write 1.0 or 1", "Bitte 1.0 oder 1 schreiben."),
        Sentence(
            "found {1}, expected digits of an exponent", "Hier steht {1*}; erwartet sind Ziffern eines Exponenten."),
        Sentence("write 1e3", "Bitte 1e3 schreiben."),
        Sentence("a text with bytes that are not UTF-8", "ein Text mit Bytes, die nicht UTF-8 sind"),
        Sentence("save the file as UTF-8", "Bitte die Datei als UTF-8 speichern."),
        Sentence("the end of the file inside a text", "das Ende der Datei innerhalb eines Texts"),
        Sentence("close the text with a double quote", "Bitte den Text mit einem Anführungszeichen schließen."),
        Sentence("a control character inside a text", "ein Steuerzeichen innerhalb eines Texts"),
        Sentence(
            "write line breaks as \\n and tabs as \\t",
            "Bitte Zeilenumbrüche als \\n und Tabulatoren als \\t schreiben."),
        Sentence("an escape that JSON does not have", "ein Fluchtzeichen, das JSON nicht hat"),
        Sentence(
            "after a backslash stands one of \" \\ / b f n r t u",
            "Hinter einem Backslash steht eins von \" \\ / b f n r t u."),
        Sentence("half of a surrogate pair", "die Hälfte eines Ersatzpaars"),
        Sentence(
            "write the character itself, or both halves \\ud83d\\ude00",
            "Bitte das Zeichen selbst schreiben, oder beide Hälften \\ud83d\\ude00."),
        Sentence(
            "found {1}, expected four hexadecimal digits", "Hier steht {1*}; erwartet sind vier hexadezimale Ziffern."),
        Sentence("write \\u00e9", "Bitte \\u00e9 schreiben."),
        Sentence("the end of the file", "das Ende der Datei"), Sentence("found {1}", "Hier steht {1*}."),
        Sentence("a byte 0x{1}", "das Byte 0x{1}"), Sentence("\"{1}\"", "„{1}“"),
    ]
}
