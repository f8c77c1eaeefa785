import Bytes

/// Markup that was written before.
package struct Written: Hashable, Sendable {
    let stretches: [ByteStretch]

    init(_ stretches: [ByteStretch]) {
        self.stretches = stretches
    }

    package static func == (left: Written, right: Written) -> Bool { left.stretches.bytes == right.stretches.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(stretches.bytes) }
}

extension Node {
    /// The same, written now: for what stands on many pages and says nothing of one visitor.
    package var prepared: Node {
        var markup = Markup(capacity: 1 << 10)
        write(to: &markup)
        return .written(
            Written(
                markup.stretches().map { ByteStretch(of: $0.owner, from: $0.start, count: $0.count, isCommon: true) }))
    }
}
