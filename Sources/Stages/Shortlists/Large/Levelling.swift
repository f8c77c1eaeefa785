/// Gives vacancies interviews, always one to those with the least share, along chains of applicants who change over.
///
/// A vacancy looks for somebody with room; failing that for somebody who has an interview elsewhere that another can have
/// instead, and so on. No vacancy loses any, unless it may hand its slot to another of its employer: so most
/// applicants are seen (Ford, Fulkerson, "Flows in networks", 1962). Those of one share look together: what one has looked at, the next
/// ones leave out, and look again where somebody found something. If nobody did, no chain leads out of what they looked at, nor
/// ever will.
///
/// Where no employer runs out of slots the numbers of interviews that vacancies can have together form a polymatroid, and the
/// result is the fairest (Federgruen, Groenevelt, "The greedy procedure for resource allocation problems", 1986).
struct Levelling {
    private let graph: InterviewGraph
    /// Most interviews of each applicant.
    private let most: [Int32]
    private let handsOnSlots: Bool
    /// The first pair of each vacancy whose applicant may have room.
    private var next: [Int32]
    private var isClosedVacancy: [Bool]
    private var isClosedApplicant: [Bool]
    /// The round in which each was looked at last.
    private var vacancyMark: [Int32]
    private var applicantMark: [Int32]
    private var employerMark: [Int32]
    private var round: Int32 = 0
    /// The pair by which somebody would leave a vacancy.
    private var way: [Int32]
    /// Where somebody would leave so that a vacancy has room: itself, or another of its employer that hands it the slot.
    private var giver: [Int32]
    private var seen: [Int32] = []
    private var queue: [Int32] = []

    /// - Parameters:
    ///   - most: Most interviews of each applicant.
    ///   - handsOnSlots: Whether a vacancy may lose an interview for another of its employer.
    init(_ graph: InterviewGraph, most: [Int32], handsOnSlots: Bool = false) {
        self.graph = graph
        self.most = most
        self.handsOnSlots = handsOnSlots
        next = Array(graph.vacancyStart.dropLast())
        isClosedVacancy = Array(repeating: false, count: graph.vacancies)
        isClosedApplicant = Array(repeating: false, count: graph.applicants)
        vacancyMark = Array(repeating: 0, count: graph.vacancies)
        applicantMark = Array(repeating: 0, count: graph.applicants)
        employerMark = Array(repeating: 0, count: graph.slots.count)
        way = Array(repeating: -1, count: graph.vacancies)
        giver = way
    }

    /// How many interviews of how many a vacancy has. First comes the least share; of equal ones that whose next interview brings most.
    private struct Step: Hashable, Comparable {
        let count: Int32
        let whole: Int32

        static func < (left: Step, right: Step) -> Bool {
            let (mine, theirs) = (Int(left.count) * Int(right.whole), Int(right.count) * Int(left.whole))
            return mine != theirs ? mine < theirs : left.whole < right.whole
        }
    }

    /// Vacancies by the step at which they stand, and the steps that somebody stands at, the first one last.
    private struct Stairs {
        private var members: [Step: [Int32]] = [:]
        private var steps: [Step] = []

        mutating func add(_ vacancies: [Int32], at step: Step) {
            if vacancies.isEmpty { return }
            if members[step] == nil {
                var range = steps.indices
                while !range.isEmpty {
                    let middle = range.lowerBound + range.count / 2
                    range = step < steps[middle] ? middle + 1..<range.upperBound : range.lowerBound..<middle
                }
                steps.insert(step, at: range.lowerBound)
            }
            members[step, default: []] += vacancies
        }

        mutating func next() -> (step: Step, vacancies: [Int32])? {
            guard let step = steps.popLast(), let vacancies = members.removeValue(forKey: step) else { return nil }
            return (step, vacancies.sorted())
        }
    }

    mutating func run(_ book: inout InterviewBook) {
        var stairs = Stairs()
        for vacancy in graph.possible.indices where !book.isFull(vacancy) {
            let step = Step(count: Int32(book.interviews(of: vacancy)), whole: graph.possible[vacancy])
            stairs.add([Int32(vacancy)], at: step)
        }
        while let (step, members) = stairs.next() {
            let risen = raise(members, &book)
            if step.count + 1 < step.whole {
                stairs.add(risen, at: Step(count: step.count + 1, whole: step.whole))
            }
        }
    }

    /// Those that have one more.
    private mutating func raise(_ members: [Int32], _ book: inout InterviewBook) -> [Int32] {
        var risen: [Int32] = []
        var rest = members
        while !rest.isEmpty {
            round += 1
            seen.removeAll(keepingCapacity: true)
            var (left, hasChain) = ([Int32](), false)
            for vacancy in rest
            where !isClosedVacancy[Int(vacancy)] && !book.isFull(Int(vacancy))
                && !book.isOutOfSlots(Int(graph.employer[Int(vacancy)]))
            {
                if let pair = withRoom(Int(vacancy), book) {
                    book.take(pair)
                    risen.append(vacancy)
                } else if findChain(Int(vacancy), &book) {
                    hasChain = true
                    risen.append(vacancy)
                } else {
                    left.append(vacancy)
                }
            }
            rest = left
            if !hasChain {
                close()
                break
            }
        }
        return risen
    }

    /// Nothing leads out of what was looked at in this round.
    private mutating func close() {
        for vacancy in seen {
            isClosedVacancy[Int(vacancy)] = true
            for pair in graph.pairs(ofVacancy: Int(vacancy)) where applicantMark[Int(graph.applicant[pair])] == round {
                isClosedApplicant[Int(graph.applicant[pair])] = true
            }
        }
    }

    /// A pair of the vacancy whose applicant has room. Who was passed over never has any later: nobody's interviews become fewer,
    /// and only who has no room changes over.
    private mutating func withRoom(_ vacancy: Int, _ book: InterviewBook) -> Int? {
        let end = graph.vacancyStart[vacancy + 1]
        while next[vacancy] < end {
            let pair = Int(next[vacancy])
            let applicant = Int(graph.applicant[pair])
            if !book.isOn[pair], book.ofApplicant[applicant] < most[applicant] { return pair }
            next[vacancy] += 1
        }
        return nil
    }

    private mutating func findChain(_ first: Int, _ book: inout InterviewBook) -> Bool {
        queue.removeAll(keepingCapacity: true)
        _ = look(at: first, insteadOf: first, book)
        var head = 0
        while head < queue.count {
            let vacancy = Int(queue[head])
            head += 1
            for pair in graph.pairs(ofVacancy: vacancy) where !book.isOn[pair] {
                let applicant = Int(graph.applicant[pair])
                if applicantMark[applicant] == round || isClosedApplicant[applicant] { continue }
                applicantMark[applicant] = round
                for own in book.pairs(heldBy: applicant) {
                    let other = Int(graph.vacancy[Int(own)])
                    if vacancyMark[other] == round || isClosedVacancy[other] { continue }
                    way[other] = Int32(pair)
                    guard let (end, free) = endOfChain(leaving: other, book) else { continue }
                    book.take(free)
                    changeOver(from: end, to: first, &book)
                    return true
                }
            }
        }
        return false
    }

    /// A vacancy that has room once somebody has left, and a pair of it whose applicant has, too.
    private mutating func endOfChain(leaving vacancy: Int, _ book: InterviewBook) -> (vacancy: Int, pair: Int)? {
        if let pair = look(at: vacancy, insteadOf: vacancy, book) { return (vacancy, pair) }
        let employer = Int(graph.employer[vacancy])
        guard handsOnSlots, employerMark[employer] != round else { return nil }
        employerMark[employer] = round
        for other in graph.vacancies(ofEmployer: employer).lazy.map({ Int($0) })
        where vacancyMark[other] != round && !isClosedVacancy[other] && !book.isFull(other) {
            if let pair = look(at: other, insteadOf: vacancy, book) { return (other, pair) }
        }
        return nil
    }

    private mutating func look(at vacancy: Int, insteadOf giver: Int, _ book: InterviewBook) -> Int? {
        vacancyMark[vacancy] = round
        self.giver[vacancy] = Int32(giver)
        seen.append(Int32(vacancy))
        queue.append(Int32(vacancy))
        return withRoom(vacancy, book)
    }

    /// Somebody leaves the vacancy that gave the room, by its way, and so on, until a way leads to the first.
    private func changeOver(from vacancy: Int, to first: Int, _ book: inout InterviewBook) {
        var vacancy = Int(giver[vacancy])
        while vacancy != first {
            let pair = Int(way[vacancy])
            if let former = book.pair(of: Int(graph.applicant[pair]), with: vacancy) {
                book.move(from: former, to: pair)
            }
            vacancy = Int(giver[Int(graph.vacancy[pair])])
        }
    }
}
