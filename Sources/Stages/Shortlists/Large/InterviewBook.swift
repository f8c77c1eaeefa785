/// Who meets whom in one market, and how many interviews everybody has by that; pinned ones stand in the graph.
struct InterviewBook {
    let graph: InterviewGraph
    /// Of each pair.
    private(set) var isOn: [Bool]
    private(set) var ofApplicant: [Int32]
    private(set) var ofVacancy: [Int32]
    private(set) var ofEmployer: [Int32]
    /// The pairs that each applicant has, from `heldStart[a]` on.
    private var held: [Int32]
    private let heldStart: [Int32]

    init(_ graph: InterviewGraph) {
        self.graph = graph
        isOn = Array(repeating: false, count: graph.pairs)
        ofApplicant = Array(repeating: 0, count: graph.applicants)
        ofVacancy = Array(repeating: 0, count: graph.vacancies)
        ofEmployer = Array(repeating: 0, count: graph.slots.count)
        var start: [Int32] = [0]
        start.reserveCapacity(graph.applicants + 1)
        var total: Int32 = 0
        for room in graph.room {
            total += room
            start.append(total)
        }
        heldStart = start
        held = Array(repeating: -1, count: Int(total))
    }

    func pairs(heldBy applicant: Int) -> ArraySlice<Int32> {
        let start = Int(heldStart[applicant])
        return held[start..<(start + Int(ofApplicant[applicant]))]
    }

    /// All interviews, without those that are pinned.
    var interviews: Int { ofApplicant.reduce(0) { $0 + Int($1) } }

    /// Interviews that a vacancy has, pinned ones included.
    func interviews(of vacancy: Int) -> Int { Int(graph.pinned[vacancy] + ofVacancy[vacancy]) }

    func isFull(_ vacancy: Int) -> Bool { graph.pinned[vacancy] + ofVacancy[vacancy] >= graph.possible[vacancy] }

    func isOutOfSlots(_ employer: Int) -> Bool { ofEmployer[employer] >= graph.slots[employer] }

    mutating func take(_ pair: Int) {
        let (applicant, vacancy) = (Int(graph.applicant[pair]), Int(graph.vacancy[pair]))
        isOn[pair] = true
        held[Int(heldStart[applicant] + ofApplicant[applicant])] = Int32(pair)
        ofApplicant[applicant] += 1
        ofVacancy[vacancy] += 1
        ofEmployer[Int(graph.employer[vacancy])] += 1
    }

    /// An applicant gives up an interview.
    mutating func drop(_ pair: Int) {
        let (applicant, vacancy) = (Int(graph.applicant[pair]), Int(graph.vacancy[pair]))
        isOn[pair] = false
        ofApplicant[applicant] -= 1
        ofVacancy[vacancy] -= 1
        ofEmployer[Int(graph.employer[vacancy])] -= 1
        let last = Int(heldStart[applicant] + ofApplicant[applicant])
        var index = Int(heldStart[applicant])
        while held[index] != Int32(pair) { index += 1 }
        (held[index], held[last]) = (held[last], -1)
    }

    /// An applicant gives up one interview for another.
    mutating func move(from former: Int, to pair: Int) {
        let applicant = Int(graph.applicant[pair])
        var index = Int(heldStart[applicant])
        while held[index] != Int32(former) { index += 1 }
        held[index] = Int32(pair)
        (isOn[former], isOn[pair]) = (false, true)
        let (left, came) = (Int(graph.vacancy[former]), Int(graph.vacancy[pair]))
        ofVacancy[left] -= 1
        ofVacancy[came] += 1
        ofEmployer[Int(graph.employer[left])] -= 1
        ofEmployer[Int(graph.employer[came])] += 1
    }

    /// The interview that an applicant has with a vacancy.
    func pair(of applicant: Int, with vacancy: Int) -> Int? {
        pairs(heldBy: applicant).first { Int(graph.vacancy[Int($0)]) == vacancy }.map { Int($0) }
    }
}
