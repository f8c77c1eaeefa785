import Calendar
import Catalogue
package import Domain

/// What the housing of a campaign is planned from: the problem, and what the planner does not need to know.
package struct HousingBasis: Sendable {
    /// The nights from the campaign's date on.
    package let problem: HousingProblem
    /// All nights from everybody's first.
    let whole: HousingProblem
    /// All that are offered, those that have to be made first included, in the order of their ids.
    package let offers: [HomeOffer]
    /// The applicants of each household.
    package let residents: [ID<Household>: [ID<Applicant>]]
    /// Rows of units that say different things of one unit.
    let contradictions: [HomeOffer.Contradiction]
    /// Households that bear the id of a newcomer who does not belong to them.
    let misnamed: [ID<Household>]

    /// - Parameter families: The days on which journeys of families who follow arrive, by the applicant whom they join.
    /// - Parameter planned: Units that have to be made first and are taken as if they were there.
    init(
        _ inputs: CampaignInputs, newcomers: [Newcomer], families: [ID<Applicant>: CivilDate], catalogue: Catalogue,
        planned: Set<ID<HousingUnit>> = [], previous: [Stay] = []
    ) {
        (offers, contradictions) = HomeOffer.offers(of: inputs.rooms)
        let desk = HouseholdDesk(inputs, newcomers: newcomers, families: families)
        residents = desk.residents
        misnamed = desk.misnamed
        let units = offers.filter { !$0.isPlanned || planned.contains($0.unit.id) }
        whole = HousingProblem(
            space: .ofGuidelines, units: units.map(\.unit), households: desk.households,
            commutes: HousingBasis.commutes(units, newcomers, catalogue), pace: HousingBasis.pace,
            objectives: HousingBasis.objectives, ties: .seed(inputs.campaign.seed))
        problem = PastNights(nil, before: inputs.campaign.date).open(whole, previous: previous)
    }

    /// The order of models.md § 6, where the cost to household and campaign includes more than rent: a move counts as
    /// 150 €, and each minute one way to work as 5 cents a day (both ways are 800 m by bus).
    private static let objectives: [HousingProblem.Level] = [
        .init(.unhoused), .init(.permanentLate),
        .init([.init(term: .cost, weight: 1), .init(term: .moves, weight: 15_000), .init(term: .commute, weight: 5)]),
        .init(.commute), .init(.wishes),
    ]

    /// Metres a minute from door to door, waiting included: bus and train 24 km/h, bicycle 15 km/h, car 48 km/h.
    private static let pace: [CommuteMode: Int] = [.publicTransport: 400, .bicycle: 250, .car: 800]
    /// A way is longer than the straight line: by three tenths.
    private static let detourTenths = 13
    /// No way to work is shorter.
    private static let shortestWay = 1_000

    /// Ways from each unit to each town of work, where both are known.
    private static func commutes(
        _ offers: [HomeOffer], _ newcomers: [Newcomer], _ catalogue: Catalogue
    ) -> [HousingProblem.Commute] {
        let towns = Dictionary(newcomers.compactMap { $0.work.map { ($0.id, $0) } }) { first, _ in first }
        return offers.flatMap { offer -> [HousingProblem.Commute] in
            guard let point = offer.point ?? offer.place.place.flatMap({ catalogue.places.place($0)?.point }) else {
                return []
            }
            return towns.values.sorted { $0.id < $1.id }.map { town in
                let metres = Distance.metres(point, town.point) * detourTenths / 10
                return .init(unit: offer.unit.id, workplace: ID(town.id.text), metres: max(shortestWay, metres))
            }
        }
    }
}

/// Makes the planner's households of requests and newcomers.
private struct HouseholdDesk {
    private(set) var households: [Household] = []
    private(set) var residents: [ID<Household>: [ID<Applicant>]] = [:]
    let misnamed: [ID<Household>]

    /// A household is planned until six months after its first night, and three after anybody else comes or it wishes to
    /// live for good; all of them until the last of these days, so that nobody moves into a home that is not given up.
    private static let months = 6
    private static let monthsAfterChange = 3

    private let newcomers: [ID<Applicant>: Newcomer]
    private let families: [ID<Applicant>: CivilDate]

    init(_ inputs: CampaignInputs, newcomers: [Newcomer], families: [ID<Applicant>: CivilDate]) {
        self.families = families
        self.newcomers = Dictionary(newcomers.map { ($0.applicant.id, $0) }) { first, _ in first }
        let named = Set(inputs.households.flatMap(\.applicants))
        let alone = newcomers.map(\.applicant.id).filter { !named.contains($0) }.sorted()
        let requests = inputs.households + alone.map { HouseholdRequest(of: $0) }
        misnamed = inputs.households.map(\.id).filter { alone.contains(ID($0.text)) }
        let pairs = requests.flatMap { request in request.applicants.map { ($0, request.id) } }
        let homes = Dictionary(pairs) { first, _ in first }
        let coming = requests.map { request in
            (request: request, people: request.applicants.compactMap { self.newcomers[$0] })
        }.filter { !$0.people.isEmpty }
        guard let end = coming.compactMap({ self.end($0.request, $0.people) }).max() else { return }
        for (request, people) in coming {
            households.append(household(request, people, homes, until: end))
            residents[request.id] = people.map(\.applicant.id)
        }
    }

    /// The day until which a household wants a plan.
    private func end(_ request: HouseholdRequest, _ people: [Newcomer]) -> CivilDate? {
        guard let first = people.map(\.arrival).min() else { return nil }
        let changes = people.map(\.arrival) + [follow(request, first), request.permanentBy ?? first]
        let later = changes.filter { $0 > first }.map { $0.adding(months: HouseholdDesk.monthsAfterChange) }
        return ([first.adding(months: HouseholdDesk.months)] + later).max()
    }

    /// The day on which those come who are no applicants: that of their journey, else the one that they said.
    private func follow(_ request: HouseholdRequest, _ first: CivilDate) -> CivilDate {
        guard let follow = request.followOn else { return first }
        return request.applicants.lazy.compactMap { families[$0] }.first ?? follow.day(after: first)
    }

    private func household(
        _ request: HouseholdRequest, _ own: [Newcomer], _ homes: [ID<Applicant>: ID<Household>], until end: CivilDate
    ) -> Household {
        let first = own.map(\.arrival).min() ?? end
        var household = Household(
            id: request.id,
            members: own.map { member($0, request, until: end) }
                + followers(request, NightSpan(from: follow(request, first), until: end)))
        household.needs = request.needs
        household.needsTitleSpace = request.needsTitleSpace
        household.maxRent = request.maxRent
        household.support = request.support
        household.permanentBy = request.permanentBy
        household.maxMoves = request.maxMoves
        household.sharesRoom = request.sharesRoom && own.allSatisfy(\.agreesToShare)
        household.group = request.group
        household.acceptsGroups = request.acceptsGroups
        let friends = Set(request.near.filter { newcomers[$0] != nil }.compactMap { homes[$0] })
        household.near = friends.subtracting([request.id]).sorted()
        household.wishesGroupNear = request.wishesGroupNear
        household.wishesOwnRoom = request.wishesOwnRoom
        return household
    }

    private func member(_ person: Newcomer, _ request: HouseholdRequest, until end: CivilDate) -> Household.Member {
        .init(
            id: ID(person.applicant.id.text), presence: NightSpan(from: person.arrival, until: end),
            workplace: person.work.map { ID($0.id.text) }, modes: person.modes(request))
    }

    private func followers(_ request: HouseholdRequest, _ span: NightSpan) -> [Household.Member] {
        let kinds: [(word: String, count: Int, bed: Household.Member.Bed, space: Household.Member.Space)] = [
            ("adult", request.furtherAdults, .adult, .full), ("child", request.children, .child, .full),
            ("young child", request.youngChildren, .child, .young), ("infant", request.infants, .cot, .none),
        ]
        return kinds.flatMap { kind in
            (0..<kind.count).map {
                Household.Member(
                    id: ID("+\(kind.word) \($0 + 1)"), presence: span, bed: kind.bed, space: kind.space)
            }
        }
    }
}

extension Newcomer {
    /// Nobody shares a room who has refused that the campaign looks for one.
    fileprivate var agreesToShare: Bool {
        applicant.consent(to: .housingSharing) ?? true
    }

    /// By bus and train, but not to a night shift where there is another way; by bicycle; by car with a licence of class B.
    fileprivate func modes(_ request: HouseholdRequest) -> [CommuteMode] {
        var modes: [CommuteMode] = []
        if request.hasBicycle { modes.append(.bicycle) }
        if request.hasCar, applicant.licences.contains("B") { modes.append(.car) }
        if modes.isEmpty || !vacancy.patterns.contains(.nights) { modes.append(.publicTransport) }
        return modes
    }
}
