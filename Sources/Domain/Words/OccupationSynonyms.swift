/// An occupation of ESCO with its names, and the reference occupations that these names are synonyms of.
package struct OccupationSynonyms: Hashable, Sendable {
    /// The concept's address, the same in every language.
    package let uri: String
    package let isco: ISCO08Code
    /// Each once, in the order in which they came; several languages may stand side by side.
    package var labels: [String]
    /// In order of their ids; empty where it is not known which are meant.
    package var occupations: [ID<Occupation>]

    package init(uri: String, isco: ISCO08Code, labels: [String], occupations: [ID<Occupation>]) {
        self.uri = uri
        self.isco = isco
        self.labels = labels
        self.occupations = occupations
    }
}
