import Domain

/// A language level with its proof, where the text names one.
struct StatedLevel: Hashable, Sendable {
    let level: CEFRLevel
    let proof: LanguageProof?
}

/// Reads language levels as people write them.
///
/// That a language is somebody's mother tongue goes no further than here: it is C2, like any other C2 (AGG § 1).
enum LevelText {
    static func parse(_ text: String) -> Parsed<StatedLevel> {
        parse(words: folded(text).split(separator: " ").map(String.init))
    }

    static func parse(words: [String]) -> Parsed<StatedLevel> {
        let joined = words.joined(separator: " ")
        let proof = ProofText.proof(in: joined)
        let named = levels(in: words)
        if let lowest = named.min() {
            let stated = StatedLevel(level: lowest, proof: proof)
            guard named.count > 1 else { return .value(stated) }
            return .doubtful(stated, lower(of: named.map(\.name), taken: lowest))
        }
        // The longest expression wins: "muy bueno" is not "bueno".
        let found = expressions.filter { contains(joined, $0.words) }.max { $0.words.count < $1.words.count }
        guard let found else {
            return .refused(
                ValueProblem(
                    .notALevel, "found no language level, expected one of A0, A1, A2, B1, B2, C1, C2",
                    hint: "Write the level of the certificate or the placement test, such as B1."))
        }
        let stated = StatedLevel(level: found.low, proof: proof)
        guard found.low != found.high else { return .value(stated) }
        return .doubtful(stated, lower(of: [found.low.name, found.high.name], taken: found.low))
    }

    private static func lower(of names: [String], taken: CEFRLevel) -> ValueProblem {
        ValueProblem(
            .levelFromWords, "the text may mean \(names.joined(separator: " to ")); taken as \(taken.name), the lowest",
            hint: "Write one level, such as \(taken.name).")
    }

    /// `b1`, `b 1` and `b1 2` (a half step) each name one level.
    private static func levels(in words: [String]) -> [CEFRLevel] {
        var levels: [CEFRLevel] = []
        for (index, word) in words.enumerated() {
            let pair = index + 1 < words.count && word.count == 1 ? word + words[index + 1] : word
            guard let level = CEFRLevel(name: pair), !levels.contains(level) else { continue }
            levels.append(level)
        }
        return levels
    }

    private static func contains(_ text: String, _ expression: String) -> Bool {
        " \(text) ".contains(" \(expression) ")
    }

    private struct Expression {
        let words: String
        let low: CEFRLevel
        let high: CEFRLevel
    }

    private static let expressions: [Expression] = {
        let table: [(CEFRLevel, CEFRLevel, String)] = [
            (.a0, .a0, "keine|keine kenntnisse|none|no knowledge|ninguno|ninguna|nada|sin conocimientos|nein|no"),
            (
                .a1, .a2,
                "grundkenntnisse|grundlagen|anfaenger|basic|beginner|elementary|basico|nivel basico|principiante"
            ),
            (
                .b1, .b2,
                "mittel|mittelstufe|intermediate|intermedio|nivel intermedio|gut|gute kenntnisse|good|bueno|bien"
            ),
            (.b2, .c1, "fortgeschritten|advanced|avanzado|nivel avanzado|sehr gut|very good|muy bueno|muy bien|alto"),
            (.b2, .c1, "fliessend|fluent|fluido|con fluidez"),
            (.c1, .c2, "verhandlungssicher|business fluent|proficient|full professional|profesional"),
            (.c2, .c2, "muttersprache|muttersprachler|muttersprachlerin|native|native speaker|mother tongue"),
            (.c2, .c2, "nativo|nativa|lengua materna|bilinguee|bilingue|bilingual|zweisprachig|materna"),
        ]
        return table.flatMap { low, high, words in
            words.split(separator: "|").map { Expression(words: String($0), low: low, high: high) }
        }
    }()
}

/// Reads how a level is shown.
enum ProofText {
    static func parse(_ text: String) -> Parsed<LanguageProof> {
        if let proof = proof(in: folded(text)) { return .value(proof) }
        if case .value(let isCertified) = YesNoText.parse(text) {
            return .value(isCertified ? .certificate : .selfAssessed)
        }
        return .refused(
            ValueProblem(
                .unknownWord, "found a word that names no proof, expected certificate, placement test or self",
                hint: "Write Zertifikat, Einstufungstest or Selbsteinschätzung."))
    }

    /// The proof that folded text names; nil where it names none.
    static func proof(in text: String) -> LanguageProof? {
        for (proof, words) in table where words.contains(where: { text.contains($0) }) { return proof }
        return nil
    }

    private static let table: [(LanguageProof, [String])] = [
        (.placementTest, ["einstufung", "placement", "prueba de nivel"]),
        (.selfAssessed, ["selbst", "self", "eigene angabe", "autoevaluacion", "ohne nachweis", "sin certificado"]),
        (
            .certificate,
            [
                "zertifikat", "certificate", "certificado", "goethe", "telc", "dele", "osd", "oesd", "testdaf",
                "diplom", "titulo",
            ]
        ),
    ]
}
