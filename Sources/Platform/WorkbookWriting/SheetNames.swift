/// The names of tabs: at most 31 UTF-16 units, without `[ ] : * ? / \`, no apostrophe at either end, each once in a workbook
/// whatever the letter case, and never `History`, which Excel keeps for itself.
/// Source: Microsoft, "Rename a worksheet", read 2026-11-21.
struct SheetNames {
    private static let longest = 31
    private var taken: Set<String> = ["history"]

    /// The name as it can stand on a tab that is not taken yet.
    mutating func next(_ wanted: String) -> String {
        let plain = SheetNames.plain(wanted)
        var name = SheetNames.cut(plain, to: SheetNames.longest)
        var number = 1
        while !taken.insert(name.lowercased()).inserted {
            number += 1
            let ending = " (\(number))"
            name = SheetNames.cut(plain, to: SheetNames.longest - ending.utf16.count) + ending
        }
        return name
    }

    private static func plain(_ wanted: String) -> String {
        let letters = CellText.clean(wanted).map { character -> Character in
            "[]:*?/\\\n\t".contains(character) ? "-" : character
        }
        let inside = letters.drop { "' ".contains($0) }.reversed().drop { "' ".contains($0) }.reversed()
        return inside.isEmpty ? "-" : String(inside)
    }

    /// Cut between letters, and not in the middle of one that takes several units.
    private static func cut(_ name: String, to limit: Int) -> String {
        var short = name[...]
        while short.utf16.count > limit { short = short.dropLast() }
        while let last = short.last, "' ".contains(last) { short = short.dropLast() }
        return String(short)
    }
}
