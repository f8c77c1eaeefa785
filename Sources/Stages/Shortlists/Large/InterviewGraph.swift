import Domain
import Hashing

/// One market as numbers: who could meet whom, and how many interviews everybody can still have.
///
/// Applicants and vacancies are numbered by the keyed hash of their ids, so that wherever the search takes the first of several no name
/// and no order of arrival decides.
struct InterviewGraph {
    /// The pairs of vacancy `v` are `vacancyStart[v]..<vacancyStart[v + 1]`, those first whose applicants have the fewest: who has
    /// few choices is seated before the choices are gone.
    let vacancyStart: [Int32]
    let applicant: [Int32]
    let vacancy: [Int32]
    let score: [Int32]
    /// The place of each pair in the table.
    let place: [Int32]
    /// The pairs of applicant `a` are `applicantPairs[applicantStart[a]..<applicantStart[a + 1]]`.
    let applicantStart: [Int32]
    let applicantPairs: [Int32]
    /// Interviews that each applicant can have beside those that are pinned.
    let room: [Int32]
    /// Whether an applicant has one that is pinned, and so needs none to be seen.
    let isSeen: [Bool]
    /// Interviews of each vacancy that are pinned, and all that it can have, those included.
    let pinned: [Int32]
    let possible: [Int32]
    /// The employer of each vacancy, and the vacancies of employer `e` in `employerVacancies[employerStart[e]..<employerStart[e + 1]]`.
    let employer: [Int32]
    let employerStart: [Int32]
    let employerVacancies: [Int32]
    /// Interviews that each employer can still have.
    let slots: [Int32]

    var applicants: Int { room.count }
    var vacancies: Int { possible.count }
    var pairs: Int { place.count }

    func pairs(ofVacancy vacancy: Int) -> Range<Int> { Int(vacancyStart[vacancy])..<Int(vacancyStart[vacancy + 1]) }
    func pairs(ofApplicant applicant: Int) -> ArraySlice<Int32> {
        applicantPairs[Int(applicantStart[applicant])..<Int(applicantStart[applicant + 1])]
    }
    func vacancies(ofEmployer employer: Int) -> ArraySlice<Int32> {
        employerVacancies[Int(employerStart[employer])..<Int(employerStart[employer + 1])]
    }

    /// - Parameters:
    ///   - slots: Interviews that the employers can still have who could run out.
    ///   - possible: Interviews that each vacancy of the table can have.
    init(
        _ problem: ShortlistProblem, _ table: PairTable, pins: PinnedPairs, _ market: SeparateMarkets.Market,
        slots scarce: [ID<Employer>: Int], possible all: [Int]
    ) {
        let hash = SipHash24(seed: problem.seed)
        let people = InterviewGraph.byLot(market.applicants) { hash(table.applicants[Int($0)].text) }
        let jobs = InterviewGraph.byLot(market.vacancies) { hash(table.vacancies[Int($0)].id.text) }
        let persons = market.applicant.map { people.numbers[Int($0)] }
        let offers = market.vacancy.map { jobs.numbers[Int($0)] }
        var degrees = [Int32](repeating: 0, count: people.order.count)
        for person in persons { degrees[Int(person)] += 1 }
        // By applicant, then by how many pairs the applicant has, then by vacancy: each sorting keeps what was before.
        let numbers = (0..<Int32(market.pairs.count)).map { $0 }
        let byPerson = PairTable.order(numbers, by: { persons[$0] }, people.order.count).order
        let byDegree = PairTable.order(
            byPerson, by: { degrees[Int(persons[$0])] }, Int(degrees.max() ?? 0) + 1
        ).order
        let order = PairTable.order(byDegree, by: { offers[$0] }, jobs.order.count)
        vacancyStart = order.starts.map { Int32($0) }
        applicant = order.order.map { persons[Int($0)] }
        vacancy = order.order.map { offers[Int($0)] }
        place = order.order.map { market.pairs[Int($0)] }
        score = place.map { table.mutual[Int($0)] }
        let own = PairTable.order(numbers, by: { [applicant] in applicant[$0] }, people.order.count)
        applicantStart = own.starts.map { Int32($0) }
        applicantPairs = own.order
        let taken = people.order.map { pins.byApplicant[Int($0)] ?? 0 }
        room = zip(taken, degrees).map { min(Int32(clamping: max(0, problem.interviewsPerCandidate - $0)), $1) }
        isSeen = taken.map { $0 > 0 }
        pinned = jobs.order.map { Int32(pins.byVacancy[Int($0)] ?? 0) }
        possible = jobs.order.map { Int32(all[Int($0)]) }
        let owners = jobs.order.map { table.vacancies[Int($0)].employer }
        let employers = Set(owners).sorted()
        let places = Dictionary(uniqueKeysWithValues: employers.enumerated().map { ($1, Int32($0)) })
        let employer = owners.map { places[$0] ?? 0 }
        let sorted = PairTable.order(
            (0..<Int32(jobs.order.count)).map { $0 }, by: { employer[$0] }, employers.count)
        self.employer = employer
        employerStart = sorted.starts.map { Int32($0) }
        employerVacancies = sorted.order
        slots = employers.map { scarce[$0].map { Int32(clamping: $0) } ?? .max }
    }

    /// Some members in the order of their lots, and the number that each has in it, by its place in the list.
    private static func byLot(
        _ members: [Int32], _ lot: (Int32) -> UInt64
    ) -> (order: [Int32], numbers: [Int32]) {
        let lots = members.map(lot)
        let order = members.indices.sorted { (lots[$0], $0) < (lots[$1], $1) }
        var numbers = [Int32](repeating: 0, count: members.count)
        for (number, place) in order.enumerated() { numbers[place] = Int32(number) }
        return (order.map { members[$0] }, numbers)
    }
}
