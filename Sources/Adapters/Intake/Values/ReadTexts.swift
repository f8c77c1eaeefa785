import Domain
import Synchronization

/// What texts were read as, so that a text that stands in many rows is read once: most cells of a large file say what others said before.
///
/// Holds what a reader answered for a text, never to whom it belongs; of at most `most` texts, and then begins anew.
final class ReadTexts: Sendable {
    /// Who reads, with everything but the text that the answer depends on.
    enum Reader: Hashable {
        case country, eqf, field, language, level, skill, title
        case date(DateText.Precision)
        case kind(CountryCode?)
        case place(CountryCode?)
    }

    private struct Key: Hashable {
        let reader: Reader
        let text: String
    }

    /// Keeps an absent value apart from a text that nobody read yet.
    private struct Answer<Value: Sendable>: Sendable {
        let value: Value
    }

    /// Texts that are kept, some ten megabytes; there are about twenty thousand dates of birth.
    static let most = 1 << 16

    private let known = Mutex<[Key: any Sendable]>([:])

    /// What `read` answers for the text, asked once. It has to answer the same every time.
    func value<Value: Sendable>(_ reader: Reader, _ text: String, _ read: () -> Value) -> Value {
        let key = Key(reader: reader, text: text)
        if let answer = known.withLock({ $0[key] }) as? Answer<Value> { return answer.value }
        let answer = Answer(value: read())
        known.withLock {
            if $0.count >= ReadTexts.most { $0 = [:] }
            $0[key] = answer
        }
        return answer.value
    }
}
