import Synchronization

/// Templates that were laid out before, each by what it depends on (Vorlagensammlung): for parts that stand on many pages.
///
/// A class because what is laid out is shared.
package final class Templates<Key: Hashable & Sendable>: Sendable {
    /// Templates that are kept; one beyond them empties the store.
    private static var most: Int { 512 }

    private let places: Int
    private let body: @Sendable (Key, [String]) -> Node
    private let known = Mutex<[Key: Template]>([:])

    /// - Parameters:
    ///   - places: At most 32.
    ///   - body: The tree of a key; each of the texts that it is given stands for a place.
    package init(places: Int = 0, _ body: @escaping @Sendable (Key, [String]) -> Node) {
        self.places = places
        self.body = body
    }

    /// The markup of that key with these texts in its places.
    package func callAsFunction(_ key: Key, _ texts: [String] = []) -> Node {
        if let template = known.withLock({ $0[key] }) { return template(texts) }
        let template = Template(places: places) { body(key, $0) }
        known.withLock { known in
            if known.count >= Self.most { known = [:] }
            known[key] = template
        }
        return template(texts)
    }
}
