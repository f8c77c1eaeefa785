import Domain
import Synchronization

/// Forms in which names of towns are written that follow from the names themselves (Schreibweisen): without what tells a town from its
/// namesakes (`Ludwigshafen`), with that shortened (`Frankfurt/Main`, `Neumarkt i. d. Oberpfalz`), `St.` for `Sankt`, and umlauts without
/// their dots (`Zurich`). A class because the table, which most runs never ask for, is made when it is first asked for.
final class PlaceForms: Sendable {
    private let names: [(name: String, place: Int, isGerman: Bool)]
    private let table = Mutex<[String: [Int]]?>(nil)

    /// - Parameter spellings: Names beside those of the places.
    init(_ places: [Place], spellings: [(name: String, place: Int)]) {
        let german: Set<String> = ["DE", "AT", "CH"]
        names = (places.enumerated().map { ($0.element.name, $0.offset) } + spellings).map { name, place in
            (name, place, german.contains(places[place].country.text))
        }
    }

    /// Indices of the places that are written so; nil where none is.
    func places(written key: String) -> [Int]? {
        table.withLock { table in
            if let made = table { return made[key] }
            var made: [String: [Int]] = [:]
            for (name, place, isGerman) in names {
                for form in PlaceForms.forms(of: name, isGerman: isGerman)
                where !made[form, default: []].contains(place) {
                    made[form, default: []].append(place)
                }
            }
            table = made
            return made[key]
        }
    }

    /// The forms of a name, folded, without the name itself.
    private static func forms(of name: String, isGerman: Bool) -> Set<String> {
        let own = folded(name)
        var forms: Set<String> = [own, folded(undotted(name))]
        guard isGerman else { return forms.subtracting([own]) }
        for form in forms { forms.formUnion(shortened(form.split(separator: " ").map(String.init))) }
        if let mark = name.firstIndex(where: { $0 == "(" || $0 == "/" }) { forms.insert(folded(name[..<mark])) }
        for form in forms {
            if form.hasPrefix("sankt ") { forms.insert("st " + form.dropFirst(6)) }
            if form.hasPrefix("st ") { forms.insert("sankt " + form.dropFirst(3)) }
        }
        return forms.subtracting([own, "brandenburg"])
    }

    /// `frankfurt`, `frankfurt main`, `frankfurt a main`, `frankfurt a m` of `frankfurt am main`.
    private static func shortened(_ words: [String]) -> Set<String> {
        for start in words.indices.dropFirst() {
            for count in [2, 1] where start + count < words.count && links.contains(Array(words[start..<start + count]))
            {
                let town = words[..<start].joined(separator: " ")
                let link = words[start..<start + count].map { String($0.prefix(1)) }.joined(separator: " ")
                let rest = words[(start + count)...]
                let far = rest.joined(separator: " ")
                let initials = rest.map { String($0.prefix(1)) }.joined(separator: " ")
                return [town, "\(town) \(far)", "\(town) \(link) \(far)", "\(town) \(link) \(initials)"]
            }
        }
        return []
    }

    /// Words between a town's name and the river or region that it lies at.
    private static let links: Set<[String]> = [
        ["am"], ["an", "der"], ["an", "dem"], ["an"], ["im"], ["in", "der"], ["in"], ["bei"], ["ob", "der"], ["unter"],
        ["vor", "der"], ["auf", "dem"], ["auf"],
    ]

    private static func undotted(_ name: String) -> String {
        let letters: [Character: Character] = ["ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"]
        return String(name.map { letters[$0] ?? $0 })
    }
}
