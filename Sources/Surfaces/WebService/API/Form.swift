import Calendar
import Domain
import JSONText

/// How a value is written as JSON, and what that is called and means: both from one description, so that no answer can differ
/// from what is told of it.
struct Form<Value>: Sendable {
    let shape: Shape
    let write: @Sendable (Value) -> JSONValue

    init(_ shape: Shape, _ write: @escaping @Sendable (Value) -> JSONValue) {
        self.shape = shape
        self.write = write
    }

    /// An object with these members in this order.
    ///
    /// - Parameter name: No other object has it.
    static func object(_ name: String, _ parts: [Part<Value>]) -> Form {
        Form(.object(name: name, parts.map(\.property))) { value in
            .object(parts.map { ($0.property.name, $0.write(value)) })
        }
    }
}

/// A member of an object: its name, its form, what it says, and where it comes from.
struct Part<Value>: Sendable {
    let property: Property
    let write: @Sendable (Value) -> JSONValue

    init<Inner>(
        _ name: String, _ form: Form<Inner>, _ meaning: String, _ get: @escaping @Sendable (Value) -> Inner
    ) {
        property = Property(name: name, meaning: meaning, shape: form.shape)
        write = { form.write(get($0)) }
    }

    /// One that is null where there is nothing to say.
    init<Inner>(
        maybe name: String, _ form: Form<Inner>, _ meaning: String, _ get: @escaping @Sendable (Value) -> Inner?
    ) {
        property = Property(name: name, meaning: meaning, shape: .nullable(form.shape))
        write = { get($0).map(form.write) ?? .null }
    }

    /// One with several values.
    init<Inner>(
        list name: String, _ form: Form<Inner>, _ meaning: String, _ get: @escaping @Sendable (Value) -> [Inner]
    ) {
        property = Property(name: name, meaning: meaning, shape: .list(form.shape))
        write = { .array(get($0).map(form.write)) }
    }
}

// MARK: Plain values

extension Form where Value == String {
    static var text: Form { Form(.text) { .string($0) } }
}

extension Form where Value == Int {
    static var whole: Form { Form(.whole(nil)) { .int($0) } }
    /// From 0 up.
    static var count: Form { Form(.whole(0...Int.max)) { .int($0) } }
}

extension Form where Value == Bool {
    static var flag: Form { Form(.flag) { .bool($0) } }
}

extension Form where Value == Cents {
    static var cents: Form { Form(.whole(nil)) { .int(Int($0.amount)) } }
}

extension Form where Value == CivilDate {
    static var date: Form { Form(.text(TextShape(kind: .date))) { .string($0.iso) } }
}

extension Form where Value == LocalTime {
    static var time: Form { Form(.text(TextShape(kind: .time))) { .string($0.text) } }
}

extension Form where Value == Int64 {
    /// Seconds since 1970-01-01 UTC as a moment.
    static var moment: Form { Form(.text(TextShape(kind: .moment))) { .string(Instant(seconds: Int($0)).iso) } }
}

extension Form where Value == CEFRLevel {
    static var level: Form { Form(.word(CEFRLevel.allCases.map(\.name))) { .string($0.name) } }
}

extension Form where Value == LocalText {
    /// The same in the languages of the documents.
    static var texts: Form {
        .object(
            "Texts",
            [
                Part("de", .text, "in German", { $0.german }), Part("en", .text, "in English", { $0.english }),
                Part("es", .text, "in Spanish", { $0.spanish }),
            ])
    }
}

extension Form where Value: RawRepresentable<String> & CaseIterable & SendableMetatype {
    /// One of the words of a closed list.
    static var word: Form { Form(.word(Value.allCases.map(\.rawValue))) { .string($0.rawValue) } }
}

extension Form {
    /// The id by which files name something.
    static func id<Of>() -> Form where Value == ID<Of> { Form(.text) { .string($0.text) } }
}
