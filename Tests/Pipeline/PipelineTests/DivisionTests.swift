import Domain
import Testing

@testable import Pipeline

@Suite struct DivisionTests {
    @Test("a bill for several is divided to the cent, and nobody pays two cents more than another")
    func division() {
        for amount in [0, 1, 2, 99, 100, 101, 12_345] as [Int64] {
            for count in 1...7 {
                let people = (1...count).map { ID<Applicant>("A\($0)") }
                let parts = Cents(amount).divided(among: people)
                #expect(parts.map(\.0) == people)
                #expect(parts.reduce(Cents.zero) { $0 + $1.1 } == Cents(amount))
                let amounts = parts.map(\.1.amount)
                #expect(amounts == amounts.sorted(by: >) && (amounts[0] - amounts[count - 1]) <= 1)
            }
        }
        #expect(Cents(5).divided(among: [ID<Applicant>]()).isEmpty)
    }
}
