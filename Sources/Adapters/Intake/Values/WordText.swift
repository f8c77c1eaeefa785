import Domain

/// Text that says that nothing is said.
enum NotGiven {
    static func matches(_ text: Substring) -> Bool {
        guard text.utf8.count <= 16, mayMatch(text.utf8) else { return false }
        if !startsWithLetter(text.utf8), text.allSatisfy({ "-–—?.*/ ".contains($0) }) { return true }
        return words.contains(folded(text))
    }

    private static func startsWithLetter(_ text: Substring.UTF8View) -> Bool {
        text.first.map { (0x41...0x5a).contains($0) || (0x61...0x7a).contains($0) } ?? false
    }

    /// False where the first letter or digit begins none of the words.
    private static func mayMatch(_ text: Substring.UTF8View) -> Bool {
        for byte in text {
            switch byte {
            case 0x80...: return true
            case 0x30...0x39: return false
            case 0x41...0x5a, 0x61...0x7a: return initials >> UInt32(byte & 0x1f) & 1 == 1
            default: continue
            }
        }
        return true
    }

    /// A bit for each letter that begins one of the words, `a` the second.
    private static let initials = words.compactMap(\.utf8.first).reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 0x1f) }

    private static let words: Set<String> = [
        "k a", "ka", "keine angabe", "keine angaben", "n a", "na", "not given", "not available", "unknown", "unbekannt",
        "s d",
        "sd", "sin datos", "sin dato", "no consta", "desconocido", "null", "nil", "n b", "tbd", "offen",
    ]
}

/// Reads yes and no in three languages.
enum YesNoText {
    static func parse(_ text: String) -> Parsed<Bool> {
        let word = folded(text)
        if yes.contains(word) || text == "✓" || text == "✔" { return .value(true) }
        if no.contains(word) { return .value(false) }
        return .refused(
            ValueProblem(
                .notYesOrNo, "found a text that is neither yes nor no", hint: "Write ja or nein, yes or no, sí or no."))
    }

    private static let yes: Set<String> = [
        "ja", "j", "yes", "y", "si", "s", "true", "wahr", "verdadero", "1", "x", "vorhanden",
    ]
    private static let no: Set<String> = ["nein", "n", "no", "false", "falsch", "falso", "0"]
}

/// Reads a word of a closed list.
struct WordTable<Value: Sendable>: Sendable {
    private let values: [String: Value]
    private let expected: String

    /// - Parameter words: Synonyms divided by `|`, with what they mean.
    init(expected: String, _ words: [(Value, String)]) {
        self.expected = expected
        var values: [String: Value] = [:]
        for (value, list) in words {
            for word in list.split(separator: "|") { values[folded(word)] = value }
        }
        self.values = values
    }

    func parse(_ text: String) -> Parsed<Value> {
        if let value = values[folded(text)] { return .value(value) }
        return .refused(
            ValueProblem(.unknownWord, "found a word outside the list", hint: "Write one of: \(expected)."))
    }
}

/// The closed lists of words that files use.
enum Words {
    static let patterns = WordTable<WorkPattern>(
        expected: "full time, part time, shifts, nights, weekends, assembly",
        [
            (.fullTime, "fullTime|Vollzeit|full time|full_time|jornada completa|tiempo completo|completa|VZ"),
            (.partTime, "partTime|Teilzeit|part time|part_time|media jornada|tiempo parcial|parcial|TZ"),
            (.shifts, "shifts|Schicht|Schichtarbeit|Schichtdienst|Wechselschicht|shift|shift work|turnos|turno"),
            (.nights, "nights|Nacht|Nachtschicht|Nachtarbeit|Nachtdienst|night|night shift|noche|noches|nocturno"),
            (.weekends, "weekends|Wochenende|Wochenendarbeit|am Wochenende|weekend|fines de semana|fin de semana"),
            (.assembly, "assembly|Montage|Montageeinsatz|auf Montage|travel|montaje|desplazamiento"),
        ])

    static let contractStates = WordTable<Contract.State>(
        expected: "offered, accepted, signed, withdrawn",
        [
            (.offered, "offered|angeboten|Angebot|offer|ofrecido|ofrecida|oferta"),
            (.accepted, "accepted|angenommen|zugesagt|Zusage|aceptado|aceptada"),
            (.signed, "signed|unterschrieben|unterzeichnet|firmado|firmada"),
            (.withdrawn, "withdrawn|zurückgezogen|zurückgenommen|abgesagt|Absage|declined|retirado|retirada|anulado"),
        ])

    static let employmentStates = WordTable<EmploymentState>(
        expected: EmploymentState.allCases.dropFirst().map(\.rawValue).joined(separator: ", "),
        [
            (.postponed, "postponed|verschoben|aplazado|aplazada"),
            (.withdrawnByPerson, "withdrawnByPerson|abgesagt|Absage Person|withdrawn by the person|renuncia"),
            (
                .withdrawnByEmployer,
                "withdrawnByEmployer|Absage Betrieb|Betrieb sagt ab|withdrawn by the employer|retirado por la empresa"
            ), (.visaRefused, "visaRefused|Visum abgelehnt|visa refused|visado denegado"),
            (.notArrived, "notArrived|nicht angekommen|not arrived|no llegó"),
            (.arrived, "arrived|angekommen|llegó"),
            (.inProbation, "inProbation|in der Probezeit|Probezeit begonnen|in probation|en prueba"),
            (.passed, "passed|bestanden|übernommen|Probezeit bestanden|prueba superada"),
            (.left, "left|selbst gekündigt|ausgeschieden|dejó el trabajo"),
            (.dismissed, "dismissed|gekündigt|entlassen|despedido|despedida"),
            (
                .employerLost,
                "employerLost|Betrieb verloren|Insolvenz|employer lost|insolvency|empresa perdida|insolvencia"
            ),
            (.leftRegion, "leftRegion|fortgezogen|weggezogen|left the region|se fue"),
        ])

    static let sides = WordTable<ChangeActor>(
        expected: "employer, applicant",
        [
            (.employer, "employer|Betrieb|Firma|Arbeitgeber|Unternehmen|company|empresa|empleador"),
            (.applicant, "applicant|candidate|Bewerber|Bewerberin|Kandidat|Kandidatin|candidato|candidata"),
        ])

    static let interests = WordTable<SurveyAnswer.Interest>(
        expected: "yes, later, no",
        [
            (.yes, "yes|ja|j|y|sí|si|interessiert|interested|x"),
            (.later, "later|später|vielleicht|noch nicht|más tarde|más adelante|quizás"),
            (.no, "no|nein|n|kein Interesse|kein Bedarf|not interested|no interesado"),
        ])

    static let officeKinds = WordTable<Office.Kind>(
        expected: Office.Kind.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (
                .registration,
                "registration|Meldeamt|Einwohnermeldeamt|Bürgerbüro|Bürgeramt|Meldebehörde|register office"
                    + "|padrón|empadronamiento|registro"
            ),
            (.tax, "tax|Finanzamt|Steuer|tax office|hacienda|oficina tributaria"),
            (
                .healthInsurance,
                "healthInsurance|health insurance|Krankenkasse|Krankenversicherung|insurer|seguro médico"
                    + "|caja de enfermedad|seguro de enfermedad"
            ),
            (.bank, "bank|Sparkasse|Bank|banco|caja de ahorros"),
            (.healthOffice, "healthOffice|health office|Gesundheitsamt|oficina de sanidad|sanidad"),
            (
                .foreigners,
                "foreigners|Ausländerbehörde|Ausländeramt|foreigners authority|immigration office|extranjería"
            ),
            (
                .licensing,
                "licensing|Führerscheinstelle|Fahrerlaubnisbehörde|driving licence office|tráfico"
                    + "|permisos de conducir"
            ),
            (.school, "school|Schulamt|Jugendamt|Schule|school office|educación|oficina escolar"),
        ])

    /// What stands for a rank where a side would rather have nobody.
    static let notAcceptable = WordTable<Bool>(
        expected: "no",
        [(true, "no|nein|not acceptable|notAcceptable|nicht annehmbar|abgelehnt|rejected|no aceptable|rechazado")])

    static let lettings = WordTable<HousingUnit.Letting>(
        expected: "flat, room, bed",
        [
            (
                .whole,
                "flat|whole|ownFlat|Wohnung|eigene Wohnung|Haus|apartment|house|piso|vivienda|casa|apartamento"
            ),
            (.rooms, "room|rooms|Zimmer|Einzelzimmer|Doppelzimmer|WG-Zimmer|single room|habitación|cuarto"),
            (.beds, "bed|beds|sharedRoom|Bett|Betten|Mehrbettzimmer|geteiltes Zimmer|cama|camas|habitación compartida"),
        ])

    /// Whether one may stay for good.
    static let terms = WordTable<Bool>(
        expected: "temporary, permanent",
        [
            (false, "temporary|vorübergehend|befristet|auf Zeit|temporal|provisional"),
            (true, "permanent|dauerhaft|unbefristet|auf Dauer|permanente|indefinido"),
        ])

    static let periods = WordTable<HousingPrice.Period>(
        expected: "month, night",
        [
            (.month, "month|Monat|pro Monat|monatlich|monthly|mes|mensual"),
            (.night, "night|Nacht|pro Nacht|Tag|nightly|noche|por noche"),
        ])

    static let institutions = WordTable<InstitutionStatus>(
        expected: "H+, H+-, H-, notListed",
        [(.notListed, "notListed|nicht gelistet|not listed|no figura")])

    static let degrees = WordTable<DegreeStatus>(
        expected: "entspricht, gleichwertig, bedingtVergleichbar, notListed",
        [
            (.corresponds, "entspricht|corresponds|corresponde"), (.equivalent, "gleichwertig|equivalent|equivalente"),
            (.conditionallyComparable, "bedingtVergleichbar|bedingt vergleichbar|conditionally comparable"),
            (.notListed, "notListed|nicht gelistet|not listed|no figura"),
        ])

    static let lands = WordTable<Land>(
        expected: "the two letters of a Land, such as BY, or its name",
        [
            (.badenWuerttemberg, "BW|DE-BW|Baden-Württemberg|Baden Wurttemberg"),
            (.bavaria, "BY|DE-BY|Bayern|Bavaria|Baviera"),
            (.berlin, "BE|DE-BE|Berlin|Berlín"), (.brandenburg, "BB|DE-BB|Brandenburg|Brandeburgo"),
            (.bremen, "HB|DE-HB|Bremen"), (.hamburg, "HH|DE-HH|Hamburg|Hamburgo"), (.hesse, "HE|DE-HE|Hessen|Hesse"),
            (.mecklenburgVorpommern, "MV|DE-MV|Mecklenburg-Vorpommern"),
            (.lowerSaxony, "NI|DE-NI|Niedersachsen|Lower Saxony"),
            (.northRhineWestphalia, "NW|NRW|DE-NW|Nordrhein-Westfalen|North Rhine-Westphalia"),
            (.rhinelandPalatinate, "RP|DE-RP|Rheinland-Pfalz|Rhineland-Palatinate"),
            (.saarland, "SL|DE-SL|Saarland|Sarre"),
            (.saxony, "SN|DE-SN|Sachsen|Saxony|Sajonia"), (.saxonyAnhalt, "ST|DE-ST|Sachsen-Anhalt|Saxony-Anhalt"),
            (.schleswigHolstein, "SH|DE-SH|Schleswig-Holstein"), (.thuringia, "TH|DE-TH|Thüringen|Thuringia|Turingia"),
        ])

    /// `H+`, `H+-` and `H-` differ in their punctuation, which folding drops.
    static func institution(_ text: String) -> Parsed<InstitutionStatus> {
        let compact = text.filter { $0 != " " && $0 != "/" }.uppercased().replacing("±", with: "+-").replacing(
            "–", with: "-")
        if let status = InstitutionStatus(rawValue: compact) { return .value(status) }
        return institutions.parse(text)
    }

    /// `unbefristet`, `befristet 24 Monate`, `Ausbildung`.
    static func contract(_ text: String) -> Parsed<ContractKind> {
        let words = folded(text).split(separator: " ").map(String.init)
        let unlimited: Set<String> = ["unbefristet", "unlimited", "permanent", "indefinido", "indefinite"]
        let training: Set<String> = ["ausbildung", "training", "ausbildungsvertrag", "apprenticeship", "formacion"]
        let fixed: Set<String> = ["befristet", "fixed", "temporary", "temporal", "zeitvertrag", "temporario"]
        if !unlimited.isDisjoint(with: words) { return .value(.unlimited) }
        if !training.isDisjoint(with: words) { return .value(.training) }
        let numbers = words.compactMap { Int($0) }
        if !fixed.isDisjoint(with: words), let number = numbers.first, numbers.count == 1 {
            let isYears = words.contains { ["jahr", "jahre", "year", "years", "ano", "anos"].contains($0) }
            let months = isYears && number <= 10 ? number * 12 : number
            if (1...120).contains(months) { return .value(.fixed(months: months)) }
        }
        return .refused(
            ValueProblem(
                .unknownWord,
                "found a contract that cannot be read, expected unlimited, training, or fixed with its months",
                hint: "Write unbefristet, Ausbildung or befristet 24 Monate."))
    }
}
