import Calendar
import Digests
import Domain

/// The bytes a stage's digest is made of: integers as eight bytes, texts with their length before them, so that two
/// different problems never give the same bytes. No display text and no time of day enters.
///
/// The bytes are hashed as they come: a country's gates are gigabytes.
struct CanonicalBytes: ~Copyable {
    /// What is not hashed yet.
    private var bytes: [UInt8] = []
    private var hash = BLAKE2b()

    /// How many bytes wait until they are hashed.
    private let most: Int

    init() { self.init(most: 1 << 16) }

    private init(most: Int) { self.most = most }

    /// The bytes that `write` appends, to be appended by `append(bytes:)` wherever they come again.
    static func bytes(_ write: (inout CanonicalBytes) -> Void) -> [UInt8] {
        var own = CanonicalBytes(most: .max)
        write(&own)
        return own.bytes
    }

    /// Appends what `bytes` gave.
    mutating func append(bytes: [UInt8]) { take(bytes) }

    /// BLAKE2b of the bytes, hexadecimal.
    consuming func finish() -> String {
        hash.update(bytes)
        return Hexadecimal.text(hash.finish())
    }

    private mutating func take(_ some: some Sequence<UInt8>) {
        bytes.append(contentsOf: some)
        guard bytes.count >= most else { return }
        hash.update(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func append(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { take($0) }
    }

    mutating func append(_ text: String) {
        append(text.utf8.count)
        take(text.utf8)
    }

    mutating func append(_ flag: Bool) { take(CollectionOfOne(flag ? 1 : 0)) }

    mutating func append<Value>(_ value: Value?, _ write: (inout CanonicalBytes, Value) -> Void) {
        append(value != nil)
        if let value { write(&self, value) }
    }

    mutating func append<Values: Collection>(
        _ values: Values, _ write: (inout CanonicalBytes, Values.Element) -> Void
    ) {
        append(values.count)
        for value in values { write(&self, value) }
    }

    mutating func append<Of>(_ id: ID<Of>) { append(id.text) }
    mutating func append(_ date: CivilDate) { append(Int(date.dayNumber)) }
    mutating func append(_ flag: Bool?) { append(flag) { $0.append($1) } }
    mutating func append(_ number: Int?) { append(number) { $0.append($1) } }
    mutating func append(_ text: String?) { append(text) { $0.append($1) } }
    mutating func append(_ date: CivilDate?) { append(date) { $0.append($1) } }

    mutating func append(_ window: DayWindow) {
        append(window.date)
        append(window.from.minutes)
        append(window.to.minutes)
    }

    mutating func append(_ windows: [DayWindow]?) {
        append(windows) { bytes, windows in bytes.append(windows) { $0.append($1) } }
    }
}
