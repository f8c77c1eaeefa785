/// An amount of money in whole euro cents.
package struct Cents: Hashable, Comparable, Sendable {
    package let amount: Int64

    package init(_ amount: Int64) {
        self.amount = amount
    }

    package static let zero = Cents(0)

    package static func + (left: Cents, right: Cents) -> Cents { Cents(left.amount + right.amount) }
    package static func - (left: Cents, right: Cents) -> Cents { Cents(left.amount - right.amount) }
    package static func * (left: Cents, count: Int) -> Cents { Cents(left.amount * Int64(count)) }
    package static func < (left: Cents, right: Cents) -> Bool { left.amount < right.amount }
}
