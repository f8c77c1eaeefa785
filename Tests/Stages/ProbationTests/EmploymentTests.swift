import Calendar
import Domain
import Testing

@Suite("What may happen to a contract")
struct EmploymentTests {
    private static let day = CivilDate(dayNumber: 15_500)

    private static func contract() -> Contract {
        Contract(applicant: ID("A"), vacancy: ID("V"), state: .signed, signedOn: day, start: day.adding(days: 30))
    }

    private static func event(_ state: EmploymentState, _ days: Int) -> EmploymentEvent {
        EmploymentEvent(
            applicant: ID("A"), vacancy: ID("V"), state: state, on: day.adding(days: days),
            start: state == .postponed ? day.adding(days: 60) : nil)
    }

    /// The ways of models.md, section 8, written out.
    @Test(
        "whole ways from the signature to an end are allowed",
        arguments: [
            [EmploymentState.arrived, .inProbation, .passed], [.arrived, .inProbation, .passed, .left, .leftRegion],
            [.postponed, .postponed, .arrived, .inProbation, .dismissed, .leftRegion], [.withdrawnByPerson],
            [.withdrawnByEmployer], [.visaRefused], [.notArrived], [.postponed, .visaRefused],
            [.arrived, .withdrawnByPerson], [.arrived, .employerLost, .leftRegion], [.employerLost],
            [.arrived, .inProbation, .employerLost, .leftRegion], [.arrived, .inProbation, .passed, .employerLost],
            [.arrived, .inProbation, .left],
        ])
    func allowed(_ way: [EmploymentState]) {
        let events = way.enumerated().map { Self.event($1, $0 * 10) }
        #expect(Employment(Self.contract(), events).fault == nil)
        #expect(Employment(Self.contract(), events.reversed()).events == events, "by day, whatever the order")
    }

    @Test("nothing else is allowed after a state than what is named, and ends have no way on")
    func others() {
        for (state, next) in [
            (EmploymentState.passed, EmploymentState.arrived), (.left, .dismissed), (.notArrived, .arrived),
            (.leftRegion, .left), (.arrived, .passed), (.inProbation, .notArrived), (.signed, .signed),
            (.signed, .inProbation), (.visaRefused, .arrived), (.dismissed, .passed), (.withdrawnByPerson, .leftRegion),
        ] { #expect(!state.next.contains(next), "\(state) \(next)") }
        for state in EmploymentState.allCases where state.next.isEmpty { #expect(state.endsContract, "\(state)") }
        for state in EmploymentState.allCases where state.seeksWork { #expect(state.next == [.leftRegion]) }
        let fault = Employment(Self.contract(), [Self.event(.passed, 5), Self.event(.arrived, 1)]).fault
        #expect(fault?.event.state == .passed && fault?.after == .arrived)
    }

    @Test("a postponement moves the first day, an end takes the contract back, and other contracts stay")
    func applied() {
        let other = Contract(applicant: ID("B"), vacancy: ID("V"), state: .accepted, start: Self.day)
        let moved = [Self.event(.postponed, 1)].applied(to: [Self.contract(), other])
        #expect(moved.map(\.start) == [Self.day.adding(days: 60), Self.day])
        #expect(moved.map(\.state) == [.signed, .accepted])
        let ended = [Self.event(.notArrived, 1)].applied(to: [Self.contract(), other])
        #expect(ended.map(\.state) == [.withdrawn, .accepted])
    }
}
