/// A value that is bound to a statement or read from a column; floating point is not among them on purpose.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])

    /// True for the same type and the same bytes; `==` also takes two spellings of one accented letter as equal.
    package func isIdentical(to other: SQLValue) -> Bool {
        switch (self, other) {
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        default: self == other
        }
    }
}
