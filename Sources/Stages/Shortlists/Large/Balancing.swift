/// Takes interviews from vacancies with much for those with little, as long as that is fairer.
///
/// Where no employer runs out of slots it finds nothing after levelling: a plan that no single move makes fairer is the fairest
/// there is (Frank, Murota, "Decreasing minimization on M-convex sets", 2022). Where some do, levelling may have given an employer's slots
/// to the wrong vacancy, and an exchange between two vacancies is not all that there is.
struct Balancing {
    private let graph: InterviewGraph
    private var isClosedVacancy: [Bool]
    private var isClosedApplicant: [Bool]
    private var vacancyMark: [Int32]
    private var applicantMark: [Int32]
    private var search: Int32 = 0
    private var way: [Int32]
    private var queue: [Int32] = []

    /// Vacancies looked at for one whose employer has no slot left, where another of its own has to give one.
    private static let mostOutOfSlots = 32
    /// How often all vacancies are gone through.
    private static let mostRounds = 8

    init(_ graph: InterviewGraph) {
        self.graph = graph
        isClosedVacancy = []
        isClosedApplicant = []
        vacancyMark = Array(repeating: 0, count: graph.vacancies)
        applicantMark = Array(repeating: 0, count: graph.applicants)
        way = Array(repeating: -1, count: graph.vacancies)
    }

    /// Whether it ended with a round in which nothing moved.
    mutating func run(_ book: inout InterviewBook) -> Bool {
        for _ in 0..<Balancing.mostRounds where !balance(&book) { return true }
        return false
    }

    /// Whether anything moved.
    private mutating func balance(_ book: inout InterviewBook) -> Bool {
        isClosedVacancy = Array(repeating: false, count: graph.vacancies)
        isClosedApplicant = Array(repeating: false, count: graph.applicants)
        var hasMoved = false
        // The least share first; of equal ones that whose next interview brings most, which more can give to than to the others.
        let order = graph.possible.indices.filter { !book.isFull($0) }.sorted { left, right in
            let (a, b) = (Int(graph.possible[left]), Int(graph.possible[right]))
            let (mine, theirs) = (book.interviews(of: left) * b, book.interviews(of: right) * a)
            return mine != theirs ? mine < theirs : (a, left) < (b, right)
        }
        for vacancy in order {
            while !book.isFull(vacancy), raise(vacancy, &book) { hasMoved = true }
        }
        return hasMoved
    }

    /// Whether it is fairer that one vacancy has one less and the other one more.
    private func canGive(_ giver: Int, to vacancy: Int, _ book: InterviewBook) -> Bool {
        guard book.ofVacancy[giver] > 0 else { return false }
        let (much, of) = (book.interviews(of: giver), Int(graph.possible[giver]))
        let (little, whole) = (book.interviews(of: vacancy), Int(graph.possible[vacancy]))
        let (left, before) = ((much - 1) * whole, little * of)
        return left > before || left == before && (little + 1) * of > much * whole
    }

    /// A pair of the vacancy whose applicant stays seen without it.
    private func spare(of vacancy: Int, _ book: InterviewBook) -> Int? {
        graph.pairs(ofVacancy: vacancy).first { pair in
            let applicant = Int(graph.applicant[pair])
            return book.isOn[pair] && (book.ofApplicant[applicant] > 1 || graph.isSeen[applicant])
        }
    }

    private mutating func raise(_ first: Int, _ book: inout InterviewBook) -> Bool {
        let employer = Int(graph.employer[first])
        let isOut = book.isOutOfSlots(employer)
        if !isOut, isClosedVacancy[first] { return false }
        // Another of its employer gives somebody up who stays seen, or somebody who changes over.
        let givers =
            isOut ? graph.vacancies(ofEmployer: employer).map { Int($0) }.filter { canGive($0, to: first, book) } : []
        if isOut, givers.isEmpty { return false }
        var spare: Int?
        for giver in givers where spare == nil { spare = self.spare(of: giver, book) }
        search += 1
        queue.removeAll(keepingCapacity: true)
        queue.append(Int32(first))
        vacancyMark[first] = search
        // Whoever gives up the interview is in no chain.
        if let spare { applicantMark[Int(graph.applicant[spare])] = search }
        var head = 0
        while head < queue.count, !isOut || head < Balancing.mostOutOfSlots {
            let vacancy = Int(queue[head])
            head += 1
            for pair in graph.pairs(ofVacancy: vacancy) where !book.isOn[pair] {
                let applicant = Int(graph.applicant[pair])
                if applicantMark[applicant] == search || isClosedApplicant[applicant] { continue }
                applicantMark[applicant] = search
                if !isOut || spare != nil, book.ofApplicant[applicant] < graph.room[applicant] {
                    if let spare { book.drop(spare) }
                    book.take(pair)
                    book.changeOver(from: vacancy, to: first, by: way)
                    return true
                }
                for own in book.pairs(heldBy: applicant) {
                    let other = Int(graph.vacancy[Int(own)])
                    if vacancyMark[other] == search || isClosedVacancy[other] { continue }
                    vacancyMark[other] = search
                    way[other] = Int32(pair)
                    if !isOut || Int(graph.employer[other]) == employer, canGive(other, to: first, book) {
                        book.changeOver(from: other, to: first, by: way)
                        return true
                    }
                    queue.append(Int32(other))
                }
            }
        }
        if !isOut { close() }
        return false
    }

    /// Nothing leads out of what this search looked at, and whoever comes later asks for more.
    private mutating func close() {
        for vacancy in queue {
            isClosedVacancy[Int(vacancy)] = true
            for pair in graph.pairs(ofVacancy: Int(vacancy)) where applicantMark[Int(graph.applicant[pair])] == search {
                isClosedApplicant[Int(graph.applicant[pair])] = true
            }
        }
    }
}

extension InterviewBook {
    /// Somebody leaves a vacancy by its way, somebody else the one that the way leads to, until the last way leads to `first`.
    fileprivate mutating func changeOver(from vacancy: Int, to first: Int, by way: [Int32]) {
        var vacancy = vacancy
        while vacancy != first {
            let pair = Int(way[vacancy])
            if let former = self.pair(of: Int(graph.applicant[pair]), with: vacancy) { move(from: former, to: pair) }
            vacancy = Int(graph.vacancy[pair])
        }
    }
}
