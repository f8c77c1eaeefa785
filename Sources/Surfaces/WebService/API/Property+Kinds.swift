/// Members of bodies that are sent; those that need not be may also be null.
extension Property {
    static func day(_ name: String, _ meaning: String, isRequired: Bool = false) -> Property {
        sent(name, meaning, .text(TextShape(kind: .date)), isRequired)
    }

    static func time(_ name: String, _ meaning: String) -> Property {
        sent(name, meaning, .text(TextShape(kind: .time)), false)
    }

    static func text(_ name: String, _ meaning: String, isRequired: Bool = false, most: Int = 400) -> Property {
        sent(name, meaning, .text(TextShape(least: 1, most: most)), isRequired)
    }

    static func number(
        _ name: String, _ meaning: String, _ range: ClosedRange<Int>, isRequired: Bool = false
    ) -> Property {
        sent(name, meaning, .whole(range), isRequired)
    }

    /// One of the words of a closed list.
    static func word(_ name: String, _ meaning: String, _ words: [String], isRequired: Bool = false) -> Property {
        sent(name, meaning, .word(words), isRequired)
    }

    private static func sent(_ name: String, _ meaning: String, _ shape: Shape, _ isRequired: Bool) -> Property {
        Property(name: name, meaning: meaning, shape: isRequired ? shape : .nullable(shape), isRequired: isRequired)
    }
}

extension Input where Value == InputFields {
    /// A body whose members are read one by one.
    static func fields(_ name: String, _ properties: [Property]) -> Input {
        Input(shape: .object(name: name, properties)) { $0 }
    }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// The words of the list, as addresses and bodies write them.
    static var words: [String] { allCases.map(\.rawValue) }
}
