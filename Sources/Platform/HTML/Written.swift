import Bytes

/// Markup that was written before, from a tree or a template.
package struct Written: Hashable, Sendable {
    let stretches: [ByteStretch]

    init(_ stretches: [ByteStretch]) {
        self.stretches = stretches
    }

    package static func == (left: Written, right: Written) -> Bool { left.stretches.bytes == right.stretches.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(stretches.bytes) }
}
