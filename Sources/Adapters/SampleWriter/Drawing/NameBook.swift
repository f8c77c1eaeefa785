import Catalogue

/// Synthetic names by country: given and family names to be combined at random; no list holds a whole person.
struct NameBook: Sendable {
    private let lists: [String: [String]]

    /// Read from the embedded `synthetic_names.tsv` (PyPI faker, MIT).
    init() {
        guard let file = EmbeddedFile(named: "synthetic_names.tsv") else {
            preconditionFailure("the program embeds synthetic_names.tsv")
        }
        var lists: [String: [String]] = [:]
        for cells in file.rows where cells.count == 3 {
            lists["\(cells[0])/\(cells[1])", default: []].append(String(cells[2]))
        }
        self.lists = lists
    }

    /// Names of a kind (`given_f`, `given_m`, `family`); those of Spain where the country has no list.
    func names(country: String, kind: String) -> [String] {
        lists["\(country)/\(kind)"] ?? lists["ES/\(kind)"] ?? []
    }
}
