import Domain
import Recognition
import Testing

@Suite struct SpeedTests {
    @Test("the table of cases is assessed many times over within its time")
    func throughput() throws {
        let rules = try Fixture.rules.get()
        let inputs = Fixture.cases.map(\.input)
        let clock = ContinuousClock()
        var verdicts = 0
        let rounds = 4
        let time = clock.measure {
            for _ in 0..<rounds {
                for input in inputs where rules.assess(input).verdict == .mayWork { verdicts += 1 }
            }
        }
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        print("assessments a second: \(Int(Double(rounds * inputs.count) / seconds))")
        #expect(verdicts == rounds * Fixture.cases.filter { $0.expected.verdict == "mayWork" }.count)
    }

    @Test("the built-in rules load")
    func load() throws {
        let clock = ContinuousClock()
        let time = try clock.measure { _ = try RuleBook.builtIn() }
        print("loading the built-in rules took \(time)")
    }
}
