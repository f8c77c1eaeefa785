import Calendar
import Domain

/// People who make one journey: a household, those of it who follow later, or somebody alone.
struct TravelGroup {
    /// Whose contract, home and work the journey goes by: the member who begins first, then by id.
    let lead: Newcomer
    /// Other newcomers of the household on the journey, by id; on that of a family who follows, those whom it joins.
    let companions: [ID<Applicant>]
    /// Those who come without a contract of their own.
    var adults = 0
    var children = 0
    var youngChildren = 0
    var infants = 0
    var hasPet = false
    /// The day from which a family comes after its newcomers; nil = on the newcomers' own journey.
    var follows: CivilDate?

    var id: ID<TravelParty> {
        let own = ID<TravelParty>(lead.applicant.id.text)
        return follows == nil ? own : own.family
    }

    /// Those whose word that they are late holds for the journey.
    var travellers: [ID<Applicant>] { [lead.applicant.id] + companions }

    /// Everybody, infants too: each takes a seat.
    var people: Int {
        (follows == nil ? 1 + companions.count : 0) + adults + children + youngChildren + infants
    }

    /// What children need in a car. Source: StVO § 21 (1a), read 2026-11-21; six years and over is below twelve for this.
    var childSeats: [ChildSeat: Int] {
        [.infant: infants, .toddler: youngChildren, .booster: children].filter { $0.value > 0 }
    }

    /// Two pieces each, and none for infants.
    var luggage: Int { 2 * (people - infants) }

    /// The journeys of a campaign, by the id of who leads them, each family after its newcomers.
    ///
    /// Newcomers of one household who live in one town travel together, and with them who comes along without a contract,
    /// unless a day is said on which these follow. Who of a household lives elsewhere travels alone. Who is here travels no
    /// more, and who came along is here too.
    ///
    /// - Parameter arrivals: Days on which newcomers arrive as their journeys in force have it; else the wished days.
    /// - Parameter arrived: Who is here, and families that followed.
    static func all(
        _ inputs: CampaignInputs, newcomers: [Newcomer], arrivals: [ID<Applicant>: CivilDate] = [:], arrived: Arrived
    ) -> [TravelGroup] {
        let households = Households(inputs.households, newcomers: newcomers)
        var groups: [TravelGroup] = []
        for newcomer in newcomers {
            guard let request = households.request(of: newcomer.applicant.id) else {
                groups.append(TravelGroup(lead: newcomer, companions: []))
                continue
            }
            let members = households.members(of: request)
            let home = members.first?.home?.id
            guard newcomer.applicant.id == members.first?.applicant.id else {
                if newcomer.home?.id != home || home == nil {
                    groups.append(TravelGroup(lead: newcomer, companions: []))
                }
                continue
            }
            let together = members.dropFirst().filter { home != nil && $0.home?.id == home }
            groups += own(newcomer, together, request, arrivals, others: members, arrived)
        }
        return groups.filter { $0.follows != nil || arrived.days[$0.lead.applicant.id] == nil }
            .sorted { ($0.lead.applicant.id, $0.id) < ($1.lead.applicant.id, $1.id) }
    }

    /// The journeys of newcomers who live together, and of a family that follows them.
    private static func own(
        _ lead: Newcomer, _ companions: [Newcomer], _ request: HouseholdRequest,
        _ arrivals: [ID<Applicant>: CivilDate], others: [Newcomer], _ arrived: Arrived
    ) -> [TravelGroup] {
        let isHere = { (one: Newcomer) in arrived.days[one.applicant.id] != nil }
        let coming = ([lead] + companions).filter { !isHere($0) }
        var groups = coming.prefix(1).map { first in
            TravelGroup(lead: first, companions: coming.dropFirst().map(\.applicant.id))
        }
        guard let follow = request.followOn, request.furtherPeople > 0 else {
            // Those without a contract of their own came with who stands for the household.
            if !isHere(lead) { groups[0].add(request) }
            return groups
        }
        var family = TravelGroup(lead: lead, companions: companions.map(\.applicant.id))
        family.add(request)
        let first = others.map { arrivals[$0.applicant.id] ?? $0.arrival }.min() ?? lead.arrival
        family.follows = follow.day(after: first)
        return groups + (arrived.parties.contains(family.id) ? [] : [family])
    }

    private mutating func add(_ request: HouseholdRequest) {
        adults = request.furtherAdults
        children = request.children
        youngChildren = request.youngChildren
        infants = request.infants
        hasPet = request.needs.contains(.pets)
    }
}

/// The households of a campaign with those of their applicants who come.
struct Households {
    private var requests: [ID<Applicant>: HouseholdRequest] = [:]
    private let newcomers: [ID<Applicant>: Newcomer]

    init(_ requests: [HouseholdRequest], newcomers: [Newcomer]) {
        self.newcomers = Dictionary(newcomers.map { ($0.applicant.id, $0) }) { first, _ in first }
        for request in requests {
            for applicant in request.applicants where self.requests[applicant] == nil {
                self.requests[applicant] = request
            }
        }
    }

    /// Nil for somebody of whom no file says with whom they live.
    func request(of applicant: ID<Applicant>) -> HouseholdRequest? { requests[applicant] }

    /// Who comes of a household, who begins to work first, then by id.
    func members(of request: HouseholdRequest) -> [Newcomer] {
        request.applicants.filter { requests[$0]?.id == request.id }.compactMap { newcomers[$0] }
            .sorted { ($0.contract.start, $0.applicant.id) < ($1.contract.start, $1.applicant.id) }
    }

    /// Who stands for the household of somebody.
    func lead(of applicant: ID<Applicant>) -> ID<Applicant> {
        requests[applicant].flatMap { members(of: $0).first?.applicant.id } ?? applicant
    }
}

extension HouseholdRequest {
    /// Those who are no applicants.
    var furtherPeople: Int { furtherAdults + children + youngChildren + infants }
}

extension HouseholdRequest.FollowOn {
    /// The day on which a family comes; not before the first of its newcomers.
    func day(after first: CivilDate) -> CivilDate {
        switch self {
        case .on(let day): max(day, first)
        case .afterDays(let days): first.adding(days: days)
        }
    }
}
