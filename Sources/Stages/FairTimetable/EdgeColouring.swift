/// Slots for interviews where only people's time binds: each edge of a bipartite multigraph gets a colour, so that nobody has two of
/// the same colour, with as many colours as whoever has most edges. Fewer cannot do, so this is the fewest there can be (Kantenfärbung).
///
/// Those on the right give theirs their colours one after another, who has most first: of the colours not given away yet, one that the
/// other side has not. Where none is left, two colours are exchanged along the path that alternates between them, which never
/// comes back (Kőnig 1916). Who comes later has fewer edges than there are colours, and so a choice; among edges drawn at random
/// paths are rare. The memory is linear in the edges. Time is too, but for the paths, each at most as long as there are nodes.
package struct EdgeColouring: Sendable {
    /// The colour of each edge, from 0.
    package let colours: [UInt16]
    /// How many colours there are: the most edges of a node.
    package let count: Int
    /// Edges for which two colours had to be exchanged.
    package let chains: Int

    /// Nil where somebody has more than 65,534 edges.
    ///
    /// - Parameters:
    ///   - left: The node of each edge on the left, from 0 and below `nodes.left`.
    ///   - right: The node on the right.
    package init?(nodes: (left: Int, right: Int), left: [Int32], right: [Int32]) {
        precondition(left.count == right.count, "an edge has two ends")
        guard var search = ColouringSearch(nodes: nodes, left: left, right: right) else { return nil }
        search.run()
        colours = search.ofEdges
        count = search.count
        chains = search.chains
    }
}
