import Domain

/// Sources of rules (Fundstellen) as a document's language says them. Rule packs cite in English, the paragraphs as English translations do;
/// here `sentence 2 no. 1` becomes `Satz 2 Nr. 1`, and what is no paragraph is looked up.
extension DocumentLanguage {
    /// A citation such as `§ 2 (1) sentence 4 NachwG; practice`, part by part; a part that nobody translated stays as it is.
    package func law(_ citation: String) -> String {
        guard self != .english else { return citation }
        return citation.split(separator: "; ").map { part($0) }.joined(separator: "; ")
    }

    private func part(_ text: Substring) -> String {
        let code = code
        if let known = DocumentLanguage.sources[String(text)] { return known.text(in: code) }
        if let colon = text.firstRange(of: ": "),
            let lead = DocumentLanguage.sources[String(text[..<colon.lowerBound])],
            let rest = DocumentLanguage.standards[String(text[colon.upperBound...])]
        {
            return "\(lead.text(in: code)): \(rest.text(in: code))"
        }
        return paragraph(String(text))
    }

    /// `§ 2 (1) sentence 2 no. 1` as `§ 2 (1) Satz 2 Nr. 1`.
    private func paragraph(_ text: String) -> String {
        let (sentence, number, until) =
            self == .german
            ? ("Satz", "Nr.", "in der Fassung bis 31.07.2022") : ("frase", "n.º", "en la redacción hasta el 31/07/2022")
        let sentences = text.replacing(/\bsentence ([0-9])/) { "\(sentence) \($0.1)" }
        let numbers = sentences.replacing(/\bno\. ?([0-9])/) { "\(number) \($0.1)" }
        return numbers.replacing("in the wording until 31 July 2022", with: until)
    }

    private static func say(_ german: String, _ english: String, _ spanish: String) -> (String, LocalText) {
        (english, LocalText(german: german, english: english, spanish: spanish))
    }

    private static let sources = Dictionary(
        uniqueKeysWithValues: [
            say("Praxis", "practice", "práctica"),
            say(
                "Qualitätsmaßstab nach Erfurt 2013", "quality standard after Erfurt 2013",
                "norma de calidad según Erfurt 2013"),
            say("BBSR-Online 10/2014", "BBSR-Online 10/2014", "BBSR-Online 10/2014"),
            say(
                "Praxis der Behörden, die die Fahrerlaubnis erteilen", "practice of the licensing authorities",
                "práctica de las autoridades de tráfico"),
            say("Verordnung (EG) 883/2004", "Regulation (EC) 883/2004", "Reglamento (CE) 883/2004"),
            say(
                "Verordnung (EG) 883/2004 innerhalb der EU", "Regulation (EC) 883/2004 within the EU",
                "Reglamento (CE) 883/2004 dentro de la UE"),
            say(
                "Gemeinsame Erklärung vom 13.02.2014", "joint declaration of 13 February 2014",
                "declaración conjunta del 13/02/2014"),
            say(
                "Meldegesetze der Länder, etwa Art. 13 (1) BayMeldeG, § 15 (1) MG BW",
                "Land registration acts, such as Art. 13 (1) BayMeldeG, § 15 (1) MG BW",
                "leyes de empadronamiento de los Länder, como Art. 13 (1) BayMeldeG, § 15 (1) MG BW"),
            say("Schulgesetze der Länder", "Land school acts", "leyes escolares de los Länder"),
            say(
                "Gesetze der reglementierten Berufe, etwa §§ 1, 2, 40 PflBG, § 2 BÄO",
                "The acts of the regulated professions, such as §§ 1, 2, 40 PflBG, § 2 BÄO",
                "leyes de las profesiones reguladas, como §§ 1, 2, 40 PflBG, § 2 BÄO"),
            say(
                "Gesetze der Länder über die Pflegehilfe", "care-assistant acts of the Länder",
                "leyes de los Länder sobre auxiliares de cuidados"),
            say("HebG von 1985", "HebG of 1985", "HebG de 1985"),
            say("HebG vom 22.11.2019", "HebG of 22 Nov 2019", "HebG del 22/11/2019"),
            say("KrPflG §§ 1, 2 (Gesetz von 2003)", "KrPflG §§ 1, 2 (2003 act)", "KrPflG §§ 1, 2 (ley de 2003)"),
            say(
                "BÄO § 3, Approbation unabhängig von der Staatsangehörigkeit",
                "BÄO § 3, licence independent of nationality", "BÄO § 3, licencia independiente de la nacionalidad"),
            say(
                "BÄO § 3, Approbation nur für Deutsche und EU-Bürger (sonst nur Ausnahmen nach § 3 (3) und Berufserlaubnis nach § 10)",
                "BÄO § 3, licence tied to German/EU nationality (otherwise only exceptions § 3(3) and temporary permit § 10)",
                "BÄO § 3, licencia solo para nacionales de Alemania y de la UE (si no, excepciones § 3 (3) y permiso temporal § 10)"
            ),
        ])

    /// What stands behind a source that is a standard or a practice.
    private static let standards = Dictionary(
        uniqueKeysWithValues: [
            say(
                "sechs Monate über die Ankunft hinaus", "six months beyond the arrival",
                "seis meses después de la llegada"),
            say(
                "Meldebehörde und Familienkasse verlangen es", "the register office and child benefit ask for it",
                "lo piden el padrón y la caja familiar"),
            say(
                "Meldebehörde und Finanzamt verlangen es", "the register office and the tax office ask for it",
                "lo piden el padrón y Hacienda"),
            say("Abholung durch die Gemeinde", "pickup by the municipality", "recogida por el municipio"),
            say("Unterkunft", "accommodation", "alojamiento"),
            say("bewilligt, nicht nur möglich", "approved, not only possible", "concedida, no solo posible"),
            say(
                "von der Gemeinde geprüft, mit Bild, Belegung und Preis",
                "checked by the municipality, with photograph, occupancy and price",
                "comprobado por el municipio, con foto, ocupación y precio"),
            say("Notrufnummer", "emergency number", "teléfono de emergencia"),
            say(
                "Sprachniveau vor der Ausreise", "level of the language before departure",
                "nivel de idioma antes de la salida"),
            say(
                "keine Reise ohne unterschriebenen Vertrag", "no journey before a signed contract",
                "ningún viaje sin contrato firmado"),
            say("bezahlter Kurs vor der Ausreise", "paid course before departure", "curso pagado antes de la salida"),
            say("Betrieb und Ort benannt", "named employer and place", "empresa y lugar indicados"),
            say("Lohn und Stunden", "wage and hours", "salario y horas"),
            say("Ansprechperson benannt", "named contact person", "persona de contacto indicada"),
        ])
}
