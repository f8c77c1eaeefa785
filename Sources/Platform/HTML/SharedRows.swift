import Bytes
import Synchronization

/// The rows of a long table as bytes: each is written when it is first shown, and from then on shared by every page that shows
/// it, whatever else stands on that page (Zeilenvorrat).
///
/// A class because what is written is shared. Rows are written in blocks under a lock: whoever wants a block that another thread
/// writes waits for it.
package final class SharedRows: Sendable {
    /// Bytes that are kept; a block beyond them empties the store.
    static let capacity = 64 << 20
    private static let blockRows = 64

    private struct Block {
        let bytes: SharedBytes
        /// Where each row begins, and where the last one ends.
        let ends: [Int]
    }

    private struct State {
        var blocks: [Block?]
        var bytes = 0
    }

    private let count: Int
    private let template: Template
    private let texts: @Sendable (Int) -> [String]
    private let state: Mutex<State>

    /// - Parameters:
    ///   - count: How many rows there are.
    ///   - texts: What stands in the places of the template in that row, from 0; always the same.
    package init(_ count: Int, _ template: Template, texts: @escaping @Sendable (Int) -> [String]) {
        self.count = count
        self.template = template
        self.texts = texts
        state = Mutex(
            State(blocks: Array(repeating: nil, count: (count + SharedRows.blockRows - 1) / SharedRows.blockRows)))
    }

    /// These rows in this order.
    package func callAsFunction(_ rows: ArraySlice<Int>) -> Node {
        .written(Written(state.withLock { stretches(rows, &$0) }))
    }

    /// Rows that follow each other are one stretch.
    private func stretches(_ rows: ArraySlice<Int>, _ state: inout State) -> [ByteStretch] {
        var all: [ByteStretch] = []
        var (owner, begin, end) = (SharedBytes?.none, 0, 0)
        func close() {
            if let owner, end > begin {
                all.append(ByteStretch(of: owner, from: begin, count: end - begin, isCommon: true))
            }
        }
        for row in rows {
            let block = block(row / SharedRows.blockRows, &state)
            let place = row % SharedRows.blockRows
            if owner !== block.bytes || end != block.ends[place] {
                close()
                (owner, begin) = (block.bytes, block.ends[place])
            }
            end = block.ends[place + 1]
        }
        close()
        return all
    }

    private func block(_ number: Int, _ state: inout State) -> Block {
        if let known = state.blocks[number] { return known }
        let rows = number * SharedRows.blockRows..<min(count, (number + 1) * SharedRows.blockRows)
        var markup = Markup(capacity: rows.count << 9)
        var ends = [0]
        for row in rows {
            template.write(texts(row), to: &markup)
            ends.append(markup.count)
        }
        let block = Block(bytes: markup.shared(), ends: ends)
        if state.bytes + block.bytes.count > SharedRows.capacity {
            state = State(blocks: Array(repeating: nil, count: state.blocks.count))
        }
        state.bytes += block.bytes.count
        state.blocks[number] = block
        return block
    }
}
