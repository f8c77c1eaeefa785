import Bytes
import Synchronization

/// The rows of a long table as bytes: each is written when it is first shown, and from then on shared by every page that shows
/// it, whatever else stands on that page (Zeilenvorrat).
///
/// A class because what is written is shared. Rows are written in blocks under a lock: whoever wants a block that another thread
/// writes waits for it. Where all of them are there, the lock is held for a moment only.
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
        var blocks = state.withLock { $0.blocks }
        if rows.contains(where: { blocks[$0 / SharedRows.blockRows] == nil }) {
            state.withLock { state in
                for row in rows {
                    let number = row / SharedRows.blockRows
                    if blocks[number] == nil { blocks[number] = block(number, &state) }
                }
            }
        }
        return .written(Written(SharedRows.stretches(rows, blocks)))
    }

    /// Rows that follow each other are one stretch.
    private static func stretches(_ rows: ArraySlice<Int>, _ blocks: [Block?]) -> [ByteStretch] {
        var all: [ByteStretch] = []
        var (number, owner, ends) = (-1, SharedBytes?.none, [Int]())
        var (begin, end) = (0, 0)
        func close() {
            if let owner, end > begin {
                all.append(ByteStretch(of: owner, from: begin, count: end - begin, isCommon: true))
            }
        }
        for row in rows {
            let (own, place) = row.quotientAndRemainder(dividingBy: blockRows)
            if own != number {
                close()
                (number, owner, ends) = (own, blocks[own]?.bytes, blocks[own]?.ends ?? [])
                (begin, end) = (0, 0)
            }
            if end != ends[place] {
                close()
                begin = ends[place]
            }
            end = ends[place + 1]
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
