/// Cuts what a source gives into blocks of one size, so that no decision depends on how the source cuts it.
struct TableInput {
    static let blockSize = 1 << 16

    private let source: TableSource
    private var bytes: [UInt8] = []
    private var start = 0
    private var hasEnded = false

    init(source: @escaping TableSource) {
        self.source = source
    }

    /// True where no block follows the last one.
    var isExhausted: Bool { hasEnded && start == bytes.count }

    /// The next block; nil at the end.
    mutating func nextBlock() throws(TableSourceError) -> ArraySlice<UInt8>? {
        // One byte more than a block shows whether the block is the last one.
        while bytes.count - start <= TableInput.blockSize, !hasEnded {
            let chunk = try source()
            hasEnded = chunk.isEmpty
            if start == bytes.count {
                bytes = chunk
                start = 0
            } else {
                bytes.removeFirst(start)
                start = 0
                bytes.append(contentsOf: chunk)
            }
        }
        guard start < bytes.count else { return nil }
        let end = min(start + TableInput.blockSize, bytes.count)
        defer { start = end }
        return bytes[start..<end]
    }
}
