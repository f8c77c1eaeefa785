import Synchronization

/// What a reader read texts as, so that a text that stands in many rows is read once: most cells of a large file say what others said
/// before.
///
/// Holds what was answered for a text, never to whom it belongs; of at most `most` texts, and then begins anew. Several threads may ask.
final class ReadTexts<Value: Sendable>: Sendable {
    private let known = Mutex<[ReadText: Value]>([:])

    /// What `read` answers for the text, asked once. It has to answer the same every time.
    ///
    /// - Parameter context: What the answer depends on beside the text.
    func value(_ text: String, in context: Int = 0, _ read: () -> Value) -> Value {
        let key = ReadText(text: text, context: context)
        if let answer = known.withLock({ $0[key] }) { return answer }
        let answer = read()
        known.withLock {
            if $0.count >= ReadText.most { $0 = [:] }
            $0[key] = answer
        }
        return answer
    }
}

/// A text as it was written, with what its meaning depends on: two ways to write `é` are two texts.
struct ReadText: Hashable, Sendable {
    /// Texts that a reader keeps, some five megabytes; there are about twenty thousand dates of birth.
    static let most = 1 << 15

    let text: String
    let context: Int

    static func == (left: ReadText, right: ReadText) -> Bool {
        // Equal texts of the same length in bytes may still be written in two ways.
        left.context == right.context && left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(context)
        let isWhole: Void? = text.utf8.withContiguousStorageIfAvailable {
            hasher.combine(bytes: UnsafeRawBufferPointer($0))
        }
        if isWhole == nil { for byte in text.utf8 { hasher.combine(byte) } }
    }
}

/// What a list of values in one cell was read as: the values in their order, and what there is to say about some of its items.
struct ReadList<Value: Sendable>: Sendable {
    private(set) var values: [Value] = []
    private(set) var problems: [(text: String, problem: ValueProblem, isRefused: Bool)] = []

    init(_ items: [String], _ parse: (String) -> Parsed<Value>) {
        for item in items {
            switch parse(item) {
            case .value(let value): values.append(value)
            case .doubtful(let value, let problem):
                values.append(value)
                problems.append((item, problem, false))
            case .refused(let problem): problems.append((item, problem, true))
            }
        }
    }
}
