import Foundation

/// One of the two streams of a terminal program.
///
/// A class because it is a resource: bytes gather here and go out in order. A closed pipe is not an error: the rest
/// is dropped, as the reader wished.
package final class Output {
    private let descriptor: Int32?
    private var pending: [UInt8] = []
    private var isClosed = false
    /// Whether a person reads along.
    package let isTerminal: Bool

    /// Writes to a file descriptor.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
        isTerminal = isatty(descriptor) == 1
    }

    /// Keeps what is written, for a caller that reads it with `text`.
    package init(isTerminal: Bool = false) {
        descriptor = nil
        self.isTerminal = isTerminal
    }

    /// What was written and not yet sent; all of it where there is no descriptor.
    package var text: String { String(decoding: pending, as: UTF8.self) }

    package func write(_ text: String) {
        pending.append(contentsOf: text.utf8)
        if descriptor != nil, pending.count > 1 << 16 { flush() }
    }

    package func write(_ bytes: [UInt8]) {
        pending.append(contentsOf: bytes)
        if descriptor != nil, pending.count > 1 << 16 { flush() }
    }

    package func line(_ text: String = "") { write(text + "\n") }

    /// Sends what is pending.
    package func flush() {
        guard let descriptor else { return }
        var start = 0
        while start < pending.count, !isClosed {
            let sent = pending[start...].withUnsafeBytes { bytes in
                bytes.baseAddress.map { Foundation.write(descriptor, $0, bytes.count) } ?? 0
            }
            if sent > 0 { start += sent } else if errno != EINTR { isClosed = true }
        }
        pending.removeAll(keepingCapacity: true)
    }
}
