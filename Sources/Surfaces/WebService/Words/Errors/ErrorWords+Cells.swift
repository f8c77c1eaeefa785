extension ErrorWords {
    /// What imports say of a value in a cell.
    static let cells: [Sentence] = dates + numbers + money + words + lists + catalogues

    private static let dates = [
        Sentence("found no date that can be read", "Das Datum ist nicht lesbar."),
        Sentence("Write 2012-06-25 or 25.06.2012.", "Bitte 2012-06-25 oder 25.06.2012 schreiben."),
        Sentence("the year has 2 digits, expected 4", "Das Jahr hat 2 Ziffern, erwartet sind 4."),
        Sentence("Write the whole year: 25.06.2012.", "Bitte das ganze Jahr schreiben: 25.06.2012."),
        Sentence("the month seems to stand before the day", "Der Monat scheint vor dem Tag zu stehen."),
        Sentence(
            "Write 2012-06-25 or 25.06.2012, the day first.",
            "Bitte 2012-06-25 oder 25.06.2012 schreiben, den Tag zuerst."),
        Sentence("the calendar has no such day", "Diesen Tag gibt es im Kalender nicht."),
        Sentence("Check day and month: 25.06.2012.", "Bitte Tag und Monat prüfen: 25.06.2012."),
        Sentence(
            "found a number that may be a spreadsheet's day number",
            "Hier steht eine Zahl; sie kann die Tageszahl einer Tabellenkalkulation sein."),
        Sentence(
            "Format the column as a date; the number would stand for {1}.",
            "Bitte die Spalte als Datum formatieren; die Zahl stünde für den {1}."),
        Sentence("found a year without day and month", "Es steht nur das Jahr da, ohne Tag und Monat."),
        Sentence("found a month without a day", "Es steht nur der Monat da, ohne Tag."),
        Sentence(
            "Write the whole date: 2012-06-25 or 25.06.2012.",
            "Bitte das ganze Datum schreiben: 2012-06-25 oder 25.06.2012."),
        Sentence("only the year is said; taken as {1}", "Es steht nur das Jahr da; angenommen ist der {1}."),
        Sentence("Write the whole date where it is known.", "Bitte das ganze Datum schreiben, wo es bekannt ist."),
        Sentence("the year {1} is outside 1900 to 2100", "Das Jahr {1} liegt nicht zwischen 1900 und 2100."),
        Sentence("Check the year.", "Bitte das Jahr prüfen."),
        Sentence("the day of the window: {1}", "Der Tag der Zeit: {1*}"),
        Sentence("Write 25.06.2012 09:00-12:00.", "Bitte 25.06.2012 09:00-12:00 schreiben."),
        Sentence("found no times that can be read", "Die Zeiten sind nicht lesbar."),
        Sentence("Write 09:00-12:00.", "Bitte 09:00-12:00 schreiben."),
        Sentence("the end {1} is not after the beginning {2}", "Das Ende {1} liegt nicht nach dem Anfang {2}."),
        Sentence("found no time of day that can be read", "Die Uhrzeit ist nicht lesbar."),
        Sentence("Write 09:00.", "Bitte 09:00 schreiben."),
        Sentence("found no weekday with times", "Hier steht kein Wochentag mit Zeiten."),
        Sentence(
            "Write Mo 18:00-20:15; Mi 18:00-20:15.", "Bitte so schreiben: Mo 18:00-20:15; Mi 18:00-20:15."),
        Sentence(
            "Write Mo-Fr 8:00-12:00; Do 14:00-18:00.", "Bitte so schreiben: Mo-Fr 8:00-12:00; Do 14:00-18:00."),
        Sentence("found no day or span of days that can be read", "Der Tag oder Zeitraum ist nicht lesbar."),
        Sentence("Write 24.12.2012 bis 06.01.2013.", "Bitte so schreiben: 24.12.2012 bis 06.01.2013."),
        Sentence("the end {1} is before the beginning {2}", "Das Ende {1} liegt vor dem Anfang {2}."),
        Sentence("found no name of a time zone", "Das ist kein Name einer Zeitzone."),
        Sentence(
            "Write Europe/Berlin, Europe/Madrid or the like.",
            "Bitte Europe/Berlin, Europe/Madrid oder Ähnliches schreiben."),
        Sentence("found no region whose holidays are known", "Das ist keine Region, deren Feiertage bekannt sind."),
        Sentence("found no time of a timetable", "Das ist keine Uhrzeit eines Fahrplans."),
        Sentence(
            "Write 06:40, or 00:40+1 for twenty to one on the day after.",
            "Bitte 06:40 schreiben, oder 00:40+1 für 0:40 Uhr am Tag danach."),
        Sentence("found no days of the week", "Hier stehen keine Wochentage."),
        Sentence("Write Mo-Fr, or Mo, Mi, So, or daily.", "Bitte Mo-Fr schreiben, oder Mo, Mi, So, oder täglich."),
        Sentence("found no times with a title", "Hier stehen keine Zeiten mit einer Überschrift."),
        Sentence("Write 09:00-09:30 Begrüßung.", "Bitte so schreiben: 09:00-09:30 Begrüßung."),
    ]

    private static let numbers = [
        Sentence("found no number that can be read", "Die Zahl ist nicht lesbar."),
        Sentence("the number is outside {1} to {2}", "Die Zahl liegt nicht zwischen {1} und {2}."),
        Sentence("Write a number from {1} to {2}.", "Bitte eine Zahl von {1} bis {2} schreiben."),
        Sentence("Write a whole number from {1} to {2}.", "Bitte eine ganze Zahl von {1} bis {2} schreiben."),
        Sentence("Write square metres from {1} to {2}.", "Bitte Quadratmeter von {1} bis {2} schreiben."),
        Sentence(
            "a whole number is kept; taken as {1}", "Nur ganze Zahlen werden gespeichert; übernommen ist {1}."),
        Sentence(
            "two decimals are kept; taken as {1}", "Nur zwei Nachkommastellen werden gespeichert; übernommen ist {1}."),
        Sentence("Nothing to do if that is right.", "Stimmt das, so ist nichts zu tun."),
        Sentence("found no latitude and longitude", "Hier stehen nicht Breite und Länge."),
        Sentence("Write degrees: 50.0374, 11.9991.", "Bitte in Grad schreiben: 50.0374, 11.9991."),
        Sentence(
            "found no share that can be read, expected more than nothing and at most all",
            "Der Anteil ist nicht lesbar; erwartet ist mehr als nichts und höchstens alles."),
        Sentence(
            "Write a fraction such as 2/3, or percent such as 50 %.",
            "Bitte einen Bruch wie 2/3 schreiben, oder Prozent wie 50 %."),
        Sentence(
            "found neither a number from 1 to 99 nor a span of numbers",
            "Hier steht weder eine Zahl von 1 bis 99 noch eine Spanne von Zahlen."),
        Sentence(
            "Write numbers and spans, for example: 1-7; 9.", "Bitte Zahlen und Spannen schreiben, zum Beispiel: 1-7; 9."
        ),
    ]

    private static let money = [
        Sentence("found no amount that can be read", "Der Betrag ist nicht lesbar."),
        Sentence("Write 32.500 € or 2.800 €/Monat.", "Bitte 32.500 € oder 2.800 €/Monat schreiben."),
        Sentence(
            "found pay with two amounts, expected a month's",
            "Hier stehen zwei Beträge; erwartet ist der Lohn eines Monats."),
        Sentence(
            "found pay by the year, expected a month's",
            "Hier steht ein Jahreslohn; erwartet ist der Lohn eines Monats."),
        Sentence(
            "Write what the contract says a month: 2.800 €.", "Bitte den Monatslohn des Vertrags schreiben: 2.800 €."),
        Sentence(
            "the amount is no month's pay, expected at most 100.000 €",
            "Das ist kein Monatslohn; erwartet sind höchstens 100.000 €."),
        Sentence("Check the separators: 2.800 €.", "Bitte Punkt und Komma prüfen: 2.800 €."),
        Sentence(
            "found no single price, expected at most 1.000.000 €",
            "Das ist kein einzelner Preis; erwartet sind höchstens 1.000.000 €."),
        Sentence("Write 320 € or 2.450,00 €.", "Bitte 320 € oder 2.450,00 € schreiben."),
        Sentence("the amount is in {1}, expected euros", "Der Betrag ist in {1}, erwartet sind Euro."),
        Sentence("Write the amount in euros: 32.500 €.", "Bitte den Betrag in Euro schreiben: 32.500 €."),
        Sentence(
            "found pay by the hour, expected a year or a month",
            "Hier steht ein Stundenlohn; erwartet ist der Lohn eines Jahres oder Monats."),
        Sentence("Write 32.500 €/Jahr.", "Bitte so schreiben: 32.500 €/Jahr."),
        Sentence(
            "found a number that is not whole, expected cents", "Die Zahl ist nicht ganz; erwartet sind Cent."),
        Sentence("Write 3250000 for 32.500 €.", "Bitte 3250000 für 32.500 € schreiben."),
        Sentence("{1} is too little for a year's pay", "{1} ist zu wenig für einen Jahreslohn."),
        Sentence(
            "Say the period: 2.800 €/Monat or 33.600 €/Jahr.",
            "Bitte den Zeitraum nennen: 2.800 €/Monat oder 33.600 €/Jahr."),
        Sentence("{1} is too much for a year's pay", "{1} ist zu viel für einen Jahreslohn."),
        Sentence("Check the separators: 32.500 €.", "Bitte Punkt und Komma prüfen: 32.500 €."),
        Sentence("taken as {1} a year: {2}", "Angenommen sind {1} im Jahr: {2*}"),
        Sentence("the lower end of the range", "das untere Ende der Spanne"),
        Sentence("twelve months", "zwölf Monate"),
        Sentence(
            "Write the yearly pay if a thirteenth month or a bonus belongs to it.",
            "Gehört ein dreizehntes Gehalt oder eine Prämie dazu, bitte den Jahreslohn schreiben."),
    ]

    private static let words = [
        Sentence("found a text that is neither yes nor no", "Hier steht weder ja noch nein."),
        Sentence("Write ja or nein, yes or no, sí or no.", "Bitte ja oder nein schreiben."),
        Sentence("found a word outside the list", "Das Wort steht nicht auf der Liste."),
        Sentence("Write one of: {1}.", "Möglich sind: {1}."),
        Sentence(
            "found no language level, expected one of A0, A1, A2, B1, B2, C1, C2",
            "Das ist keine Sprachstufe; erwartet ist A0, A1, A2, B1, B2, C1 oder C2."),
        Sentence(
            "Write the level of the certificate or the placement test, such as B1.",
            "Bitte die Stufe des Zertifikats oder des Einstufungstests schreiben, etwa B1."),
        Sentence(
            "the text may mean {1} to {2}; taken as {3}, the lowest",
            "Der Text kann {1} bis {2} bedeuten; angenommen ist {3}, die niedrigste."),
        Sentence(
            "the text may mean {1}; taken as {2}, the lowest",
            "Der Text kann {1} bedeuten; angenommen ist {2}, die niedrigste."),
        Sentence("Write one level, such as {1}.", "Bitte eine Stufe schreiben, etwa {1}."),
        Sentence(
            "found a word that names no proof, expected certificate, placement test or self",
            "Das Wort nennt keinen Nachweis; erwartet ist Zertifikat, Einstufungstest oder Selbsteinschätzung."),
        Sentence(
            "Write Zertifikat, Einstufungstest or Selbsteinschätzung.",
            "Bitte Zertifikat, Einstufungstest oder Selbsteinschätzung schreiben."),
        Sentence(
            "found a contract that cannot be read, expected unlimited, training, or fixed with its months",
            "Der Vertrag ist nicht lesbar; erwartet ist unbefristet, Ausbildung, oder befristet mit den Monaten."),
        Sentence(
            "Write unbefristet, Ausbildung or befristet 24 Monate.",
            "Bitte unbefristet, Ausbildung oder befristet 24 Monate schreiben."),
        Sentence(
            "found no question of the {1} with its answer",
            "Hier steht keine Frage an diese Seite mit ihrer Antwort ({1})."),
        Sentence(
            "Write question=yes, with one of: {1}.", "Bitte so schreiben: frage=yes, mit einer von: {1}."),
        Sentence("this does not look like an e-mail address", "Das sieht nicht nach einer E-Mail-Adresse aus."),
        Sentence("Check the address: name@example.org.", "Bitte die Adresse prüfen: name@example.org."),
        Sentence("found no class of driving licence", "Das ist keine Führerscheinklasse."),
        Sentence(
            "Write the classes: B, C1, CE; leave the cell empty for none.",
            "Bitte die Klassen schreiben: B, C1, CE; die Zelle leer lassen, wenn keine nötig ist."),
        Sentence("found no audience that can be read", "Für wen das gilt, ist nicht lesbar."),
        Sentence(
            "Write all, or employers: E1, E2 (candidates:, interpreters:).",
            "Bitte all schreiben, oder employers: E1, E2 (candidates:, interpreters:)."),
        Sentence("found no stop with its time", "Hier steht keine Haltestelle mit ihrer Uhrzeit."),
        Sentence(
            "Write H1 08:05, or Messe 08:25 for the venue.",
            "Bitte H1 08:05 schreiben, oder Messe 08:25 für den Messeort."),
        Sentence("found no stop of a timetable feed", "Das ist keine Haltestelle eines Fahrplans."),
        Sentence(
            "Write the feed's name and a stop's id: rail/8000096, or rail~400 for the nearest stop within 400 m.",
            "Bitte den Namen des Fahrplans und die Nummer der Haltestelle schreiben: rail/8000096, oder rail~400 für die "
                + "nächste Haltestelle im Umkreis von 400 m."),
    ]

    /// Lists whose words have a German form that files may hold too.
    private static let lists = [
        Sentence(
            "Write one of: full time, part time, shifts, nights, weekends, assembly.",
            "Möglich sind: Vollzeit, Teilzeit, Schicht, Nacht, Wochenende, Montage."),
        Sentence(
            "Write one of: offered, accepted, signed, withdrawn.",
            "Möglich sind: angeboten, angenommen, unterschrieben, zurückgezogen."),
        Sentence("Write one of: employer, applicant.", "Möglich sind: Betrieb, Bewerber."),
        Sentence("Write one of: yes, later, no.", "Möglich sind: ja, später, nein."),
        Sentence("Write one of: flat, room, bed.", "Möglich sind: Wohnung, Zimmer, Bett."),
        Sentence("Write one of: temporary, permanent.", "Möglich sind: vorübergehend, dauerhaft."),
        Sentence("Write one of: month, night.", "Möglich sind: Monat, Nacht."),
        Sentence("Write one of: single, double.", "Möglich sind: Einzelzimmer, Doppelzimmer."),
        Sentence("Write one of: air, rail, bus, ferry, car.", "Möglich sind: Flug, Bahn, Bus, Fähre, Auto."),
        Sentence("Write one of: organisation, placement.", "Möglich sind: Organisation, Vermittlung."),
        Sentence(
            "Write one of: statistics, since these answers are taken for nothing else.",
            "Möglich ist: Statistik; für anderes werden diese Antworten nicht genommen."),
        Sentence(
            "Write one of: the two letters of a Land, such as BY, or its name.",
            "Möglich sind die zwei Buchstaben eines Bundeslands, etwa BY, oder sein Name."),
    ]

    private static let catalogues = [
        Sentence("found no language of ISO 639-1", "Diese Sprache ist nicht bekannt (ISO 639-1)."),
        Sentence(
            "Write its code or its name in German, English or Spanish: de, Deutsch, German, alemán.",
            "Bitte ihr Kürzel schreiben oder ihren Namen auf Deutsch, Englisch oder Spanisch: de, Deutsch, German, alemán."
        ),
        Sentence(
            "Write the language, then its level: Deutsch B1.", "Bitte erst die Sprache, dann die Stufe: Deutsch B1."),
        Sentence("found no pair of two languages", "Hier steht kein Paar von zwei Sprachen."),
        Sentence("Write es-de or Spanisch-Deutsch.", "Bitte es-de oder Spanisch-Deutsch schreiben."),
        Sentence("found no country of ISO 3166-1", "Dieses Land ist nicht bekannt (ISO 3166-1)."),
        Sentence(
            "Write its code or its name in German, English or Spanish: ES, Spanien, Spain, España.",
            "Bitte sein Kürzel schreiben oder seinen Namen auf Deutsch, Englisch oder Spanisch: ES, Spanien, Spain, España."
        ),
        Sentence(
            "no town of that name is known; kept as text, without distances",
            "Ein Ort dieses Namens ist nicht bekannt; er bleibt als Text stehen, ohne Entfernungen."),
        Sentence(
            "Check the spelling, or name the nearest larger town.",
            "Bitte die Schreibweise prüfen, oder den nächsten größeren Ort nennen."),
        Sentence(
            "{1} towns have that name; kept as text, without distances",
            "{1} Orte heißen so; der Name bleibt als Text stehen, ohne Entfernungen."),
        Sentence(
            "Add the postcode, the Land or the country: {1}.",
            "Bitte die Postleitzahl, das Bundesland oder den Staat dazuschreiben: {1}."),
        Sentence(
            "no reference occupation has that title; kept as text, no vacancy can be matched by it",
            "Kein Referenzberuf heißt so; der Text bleibt stehen, doch keine Stelle lässt sich danach vergleichen."),
        Sentence(
            "Write the German title, or list the known ones with 'lotse occupations'.",
            "Bitte die deutsche Bezeichnung schreiben; der Befehl „lotse occupations“ nennt alle bekannten."),
        Sentence("{1} reference occupations have that title", "{1} Referenzberufe heißen so."),
        Sentence("Write one of them: {1}.", "Bitte einen davon schreiben: {1}."),
        Sentence("found no id of a kind of qualification", "Das ist kein Kürzel einer Art von Abschluss."),
        Sentence(
            "Leave the cell empty; the kind is then read from the title and the country.",
            "Bitte die Zelle leer lassen; die Art ergibt sich dann aus der Bezeichnung und dem Land."),
        Sentence("found no field of ISCED-F 2013", "Das ist kein Fachgebiet nach ISCED-F 2013."),
        Sentence(
            "Write its code, such as 0715 (mechanics and metal).",
            "Bitte den Code schreiben, etwa 0715 (Mechanik und Metall)."),
        Sentence("found no level of the EQF, expected 1 to 8", "Das ist keine Stufe des EQR; erwartet ist 1 bis 8."),
        Sentence("Write 4 or EQR 4.", "Bitte 4 oder EQR 4 schreiben."),
        Sentence(
            "found no code of ISCO-08, expected one to four digits",
            "Das ist kein Code nach ISCO-08; erwartet sind eine bis vier Ziffern."),
        Sentence("Take the file as ESCO publishes it.", "Bitte die Datei nehmen, wie ESCO sie veröffentlicht."),
        Sentence(
            "neither a kind of qualification nor an occupation has that title; kept as text",
            "Weder eine Art von Abschluss noch ein Beruf heißt so; der Text bleibt stehen."),
        Sentence(
            "Add the country and the kind: 'lotse occupations' lists the occupations.",
            "Bitte Land und Art dazuschreiben; der Befehl „lotse occupations“ nennt die Berufe."),
    ]
}
