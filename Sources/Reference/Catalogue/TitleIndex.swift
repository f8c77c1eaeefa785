package import Domain

/// Finds the reference occupations that a job title in German, English or Spanish may mean.
package struct TitleIndex: Sendable {
    /// Folded title → occupations, in order of their ids.
    private var exact: [String: [ID<Occupation>]] = [:]

    init(_ occupations: [Occupation]) {
        for occupation in occupations {
            let names = [occupation.titleGerman, occupation.titleEnglish, occupation.titleSpanish]
            for name in names + occupation.aliases { add(name, for: occupation.id) }
        }
    }

    /// Adds a synonym, such as one of the official ESCO table.
    package mutating func add(_ title: String, for occupation: ID<Occupation>) {
        for variant in TitleVariants.of(title) {
            var ids = exact[variant] ?? []
            if !ids.contains(occupation) { ids.append(occupation) }
            exact[variant] = ids.sorted()
        }
    }

    /// The occupations of exactly that title, in order of their ids; empty where it is none of the names known.
    package func occupations(named title: some StringProtocol) -> [ID<Occupation>] {
        Set(TitleVariants.of(title).flatMap { exact[$0] ?? [] }).sorted()
    }

    /// The occupations the title may mean, in order of their ids: those of exactly that title; else those whose title
    /// is the longest run of words within it. Empty where nothing fits.
    package func occupations(titled title: some StringProtocol) -> [ID<Occupation>] {
        let variants = TitleVariants.of(title)
        let direct = variants.flatMap { exact[$0] ?? [] }
        if !direct.isEmpty { return Array(Set(direct)).sorted() }
        return variants.map(longestRun).first { !$0.isEmpty } ?? []
    }

    private func longestRun(in title: String) -> [ID<Occupation>] {
        let words = title.split(separator: " ").prefix(12)
        for length in stride(from: words.count - 1, to: 0, by: -1) {
            var found: Set<ID<Occupation>> = []
            for start in 0...(words.count - length) {
                let run = words[start..<(start + length)].joined(separator: " ")
                // A single short word ("de", "mit") is no title.
                if length > 1 || run.count > 3 { found.formUnion(exact[run] ?? []) }
            }
            if !found.isEmpty { return found.sorted() }
        }
        return []
    }
}

/// The folded forms that one written title stands for: `Koch/Köchin`, `Bauingenieur/in (m/w/d)`, `Ingeniero/a mecánico/a`.
enum TitleVariants {
    static func of(_ title: some StringProtocol) -> [String] {
        var variants: [String] = []
        let withoutParentheses = removingParentheses(title)
        for part in [String(title), withoutParentheses] + withoutParentheses.components(separatedBy: " / ") {
            for form in [masculine(part), feminine(part), part] {
                let text = folded(form)
                if !text.isEmpty, !variants.contains(text) { variants.append(text) }
            }
        }
        return variants
    }

    private static func removingParentheses(_ title: some StringProtocol) -> String {
        var depth = 0
        return String(
            title.filter { character in
                if character == "(" { depth += 1 }
                defer { if character == ")", depth > 0 { depth -= 1 } }
                return depth == 0
            })
    }

    private static func masculine(_ title: String) -> String {
        words(title) { stem, ending in ending == "r" ? stem + "r" : stem }
    }

    private static func feminine(_ title: String) -> String {
        words(title) { stem, ending in
            switch ending {
            case "in", "-in": stem + "in"
            case "r": stem
            case "a": stem.hasSuffix("o") ? stem.dropLast() + "a" : stem + "a"
            case "-frau", "frau": stem.hasSuffix("mann") ? stem.dropLast(4) + "frau" : stem + "frau"
            default: ending
            }
        }
    }

    /// Rewrites each word of the form `stem/ending`.
    private static func words(_ title: String, _ rewrite: (String, String) -> String) -> String {
        title.split(separator: " ").map { word in
            let parts = word.split(separator: "/", maxSplits: 1)
            guard parts.count == 2 else { return String(word) }
            return rewrite(String(parts[0]), String(parts[1]))
        }.joined(separator: " ")
    }
}

extension String {
    /// The parts between separators; a separator that does not occur gives the whole.
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator).map(String.init)
    }
}
