/// Classes of driving licences and the classes that each includes.
///
/// Source: FeV § 6 (3), classes as in force since 2013-01-19.
package enum DrivingLicences {
    private static let included: [String: [String]] = [
        "A": ["A2", "A1", "AM"], "A2": ["A1", "AM"], "A1": ["AM"], "B": ["AM", "L"],
        "BE": ["B", "AM", "L"], "C1": ["B", "AM", "L"], "C": ["C1", "B", "AM", "L"],
        "C1E": ["C1", "BE", "B", "AM", "L"], "CE": ["C", "C1", "C1E", "BE", "B", "T", "AM", "L"],
        "D1": ["B", "AM", "L"], "D": ["D1", "B", "AM", "L"], "D1E": ["D1", "BE", "B", "AM", "L"],
        "DE": ["D", "D1", "D1E", "BE", "B", "AM", "L"], "T": ["L", "AM"],
    ]

    /// The stated licences in upper case with the classes they include, sorted, each once.
    package static func held(by stated: [String]) -> [String] {
        let names = stated.map { folded($0).uppercased() }
        return Set(names + names.flatMap { included[$0] ?? [] }).sorted()
    }
}
