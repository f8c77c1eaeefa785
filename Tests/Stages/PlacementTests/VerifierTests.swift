import Domain
import Support
import Testing

@testable import Placement

/// A plan that is wrong in one way, and the codes it must raise.
struct WrongPlan: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let codes: [String]
    let make: @Sendable (PlacementPlan) -> PlacementPlan

    init(_ name: String, _ codes: [String], _ make: @escaping @Sendable (PlacementPlan) -> PlacementPlan) {
        testDescription = name
        self.codes = codes
        self.make = make
    }
}

extension PlacementPlan {
    /// The same with other parts.
    func with(
        status: PlanStatus? = nil, pairs: [Placed]? = nil, unplaced: [UnplacedItem]? = nil,
        objectives: [ObjectiveValue]? = nil, certificates: [PlanCertificate]? = nil,
        instabilities: [Instability]? = nil, prices: [Price]? = nil
    ) -> PlacementPlan {
        PlacementPlan(
            status: status ?? self.status, pairs: pairs ?? self.pairs, unplaced: unplaced ?? self.unplaced,
            objectives: objectives ?? self.objectives, changes: changes,
            certificates: certificates ?? self.certificates, instabilities: instabilities ?? self.instabilities,
            prices: prices ?? self.prices, work: work)
    }
}

@Suite("The verifiers find every wrong line")
struct VerifierTests {
    /// Two vacancies with one opening each; A0 and A1 want V0 first, V0 wants A1; A2 is pinned at V1, which wants A0.
    static let stable = StableProblem(
        applicants: [ID("A0"), ID("A1"), ID("A2")],
        vacancies: [PlacementVacancy(id: ID("V0")), PlacementVacancy(id: ID("V1"))],
        pairs: [
            .init(applicant: ID("A0"), vacancy: ID("V0"), applicantRank: 1, employerRank: 2),
            .init(applicant: ID("A0"), vacancy: ID("V1"), applicantRank: 2, employerRank: 1),
            .init(applicant: ID("A1"), vacancy: ID("V0"), applicantRank: 1, employerRank: 1),
            .init(applicant: ID("A2"), vacancy: ID("V1"), applicantRank: 1, employerRank: 2),
        ], pins: [PlacementPair(applicant: ID("A2"), vacancy: ID("V1"))])

    static let wrong: [WrongPlan] = [
        WrongPlan("a pair that is none", ["acceptable", "unplaced"]) { plan in
            plan.with(pairs: plan.pairs + [.init(applicant: ID("A2"), vacancy: ID("V0"))], unplaced: [])
        },
        WrongPlan("somebody twice", ["onePlace"]) { plan in plan.with(pairs: plan.pairs + [plan.pairs[0]]) },
        WrongPlan("more people than openings", ["openings", "instabilities", "objectives"]) { plan in
            plan.with(pairs: plan.pairs + [.init(applicant: ID("A0"), vacancy: ID("V0"))], unplaced: [])
        },
        WrongPlan("a pin that was moved", ["pins", "unplaced", "blocking", "instabilities", "objectives"]) { plan in
            plan.with(pairs: plan.pairs.filter { !$0.isPinned })
        },
        WrongPlan("a pin that is none", ["pins"]) { plan in
            plan.with(
                pairs: plan.pairs.map {
                    .init(applicant: $0.applicant, vacancy: $0.vacancy, isPinned: true, because: $0.because)
                })
        },
        WrongPlan("two who would rather have each other", ["blocking", "objectives"]) { plan in
            plan.with(
                pairs: [.init(applicant: ID("A0"), vacancy: ID("V0"))] + plan.pairs.filter(\.isPinned),
                unplaced: [UnplacedItem(item: "A1", reasons: [])], instabilities: [])
        },
        WrongPlan("somebody left out of the list", ["unplaced"]) { $0.with(unplaced: []) },
        WrongPlan("an instability that is kept quiet", ["instabilities"]) { $0.with(instabilities: []) },
        WrongPlan("a wrong count", ["objectives"]) { plan in
            plan.with(
                objectives: plan.objectives.map {
                    ObjectiveValue(name: $0.name, value: $0.value + 1, bound: $0.bound.map { $0 + 1 }, unit: $0.unit)
                })
        },
        WrongPlan("a bound above the value", ["bound", "status"]) { plan in
            plan.with(
                objectives: plan.objectives.map {
                    ObjectiveValue(name: $0.name, value: $0.value, bound: $0.value + 1, unit: $0.unit)
                })
        },
        WrongPlan("a claim to be less than it is", ["status"]) { $0.with(status: .feasible) },
    ]

    @Test("a stable placement that is wrong in one way is refused", arguments: wrong)
    func refusesStable(_ wrong: WrongPlan) throws {
        let plan = try StablePlanner.plan(VerifierTests.stable)
        let sound = try StableVerifier.verify(plan, against: VerifierTests.stable)
        #expect(sound.violations == [])
        #expect(sound.accepted.map(\.items) == [["A0", "V1"]])
        let check = try StableVerifier.verify(wrong.make(plan), against: VerifierTests.stable)
        var codes: [String] = []
        for code in check.violations.map(\.code) where !codes.contains(code) { codes.append(code) }
        #expect(codes == wrong.codes)
    }

    /// Two required applicants compete for one opening; a third has another.
    static let assignment = AssignmentProblem(
        applicants: [
            .init(id: ID("A0"), isRequired: true), .init(id: ID("A1"), isRequired: true), .init(id: ID("A2")),
        ], vacancies: [PlacementVacancy(id: ID("V0")), PlacementVacancy(id: ID("V1"))],
        pairs: [
            .init(applicant: ID("A0"), vacancy: ID("V0"), score: 5),
            .init(applicant: ID("A1"), vacancy: ID("V0"), score: 7),
            .init(applicant: ID("A2"), vacancy: ID("V0"), score: 9),
            .init(applicant: ID("A2"), vacancy: ID("V1"), score: 2),
        ])

    static let wrongAssignments: [WrongPlan] = [
        WrongPlan("a better one exists", ["objectives", "prices"]) { plan in
            plan.with(
                pairs: [.init(applicant: ID("A0"), vacancy: ID("V0")), .init(applicant: ID("A2"), vacancy: ID("V1"))],
                unplaced: [UnplacedItem(item: "A1", reasons: [])])
        },
        WrongPlan("a price too low", ["prices"]) { plan in
            plan.with(prices: plan.prices.map { .init(vacancy: $0.vacancy, price: $0.price - 1) })
        },
        WrongPlan("no prices", ["prices"]) { $0.with(prices: []) },
        WrongPlan("a price of nothing", ["prices"]) { $0.with(prices: [.init(vacancy: ID("V1"), price: 0)]) },
        WrongPlan("a price beyond all sums", ["prices"]) {
            $0.with(prices: [.init(vacancy: ID("V0"), price: Int.max), .init(vacancy: ID("V1"), price: Int.max)])
        },
        WrongPlan("a certificate that does not hold", ["certificate"]) { plan in
            plan.with(certificates: [
                .count(items: ["A0", "A2"], resource: "openings of V0, V1", need: 2, supply: 2, window: "")
            ])
        },
        WrongPlan("a claim that everybody required is placed", ["status"]) { $0.with(status: .optimal) },
    ]

    @Test("an assignment that is wrong in one way is refused", arguments: wrongAssignments)
    func refusesAssignment(_ wrong: WrongPlan) throws {
        let plan = try AssignmentPlanner.plan(VerifierTests.assignment)
        #expect(plan.status == .partial)
        #expect(
            plan.certificates == [
                .count(items: ["A0", "A1"], resource: "openings of V0", need: 2, supply: 1, window: "")
            ])
        #expect(try AssignmentVerifier.verify(plan, against: VerifierTests.assignment).violations == [])
        let check = try AssignmentVerifier.verify(wrong.make(plan), against: VerifierTests.assignment)
        var codes: [String] = []
        for code in check.violations.map(\.code) where !codes.contains(code) { codes.append(code) }
        #expect(codes == wrong.codes)
    }

    @Test("a placement says who of the better ones said no, and why")
    func reasons() throws {
        let plan = try StablePlanner.plan(VerifierTests.stable)
        #expect(plan.pairs.map { "\($0.applicant) \($0.vacancy)" } == ["A1 V0", "A2 V1"])
        #expect(
            plan.unplaced == [
                UnplacedItem(
                    item: "A0",
                    reasons: [
                        BlockingReason(
                            code: "prefersOthers", resource: "V0",
                            text: "V0 is full with applicants it ranks at least as high: A1"),
                        BlockingReason(
                            code: "pinned", resource: "V1",
                            text:
                                "V1 would rather have A0, who is not placed there, than A2, who is fixed there by a person"
                        ),
                    ])
            ])
        let assignment = try AssignmentPlanner.plan(VerifierTests.assignment)
        #expect(
            assignment.pairs.last?.because == [
                BlockingReason(
                    code: "worthMore", resource: "V0",
                    text: "V0 would score 7 more here, but its openings are worth more to the whole with A1")
            ])
    }
}
