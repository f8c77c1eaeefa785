import Domain

/// The planned teaching units of a level step (domain/language.json).
enum TeachingUnits {
    static func load() throws(CatalogueError) -> [CEFRLevel: Int] {
        let root = try ReferenceJSON.root(of: "language.json")
        var units: [CEFRLevel: Int] = [:]
        for step in try root.list("steps") {
            guard let level = CEFRLevel(name: try step.text("to")), let count = step.optionalInt("ueDefault") else {
                throw CatalogueError(file: root.file, message: "a step has no level or no teaching units")
            }
            units[level] = count
        }
        return units
    }
}
