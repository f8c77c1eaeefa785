/// Who of a block fails which criterion, for the vacancies of one group: they differ in pay and place at most.
struct GroupSieve {
    /// The criteria that a group shares; the last two, pay and place, are each vacancy's own.
    static let shared = VacancyClasses.shared

    private let words: Int
    /// Who fails a shared criterion.
    private(set) var once: [UInt64]
    private var twice: [UInt64]
    /// Whether anybody passes them all.
    private(set) var isOpen = false
    /// How many fail each shared criterion and pass all before it.
    private(set) var first = [Int](repeating: 0, count: shared)
    /// The shared criteria that somebody fails alone, and beside each, one after the other, who does.
    private(set) var aloneCriteria: [Int] = []
    private(set) var alone: [UInt64]
    /// The shared criteria that somebody who passes all needs a plan for, and the first word of each.
    private(set) var plannedCriteria: [(criterion: Int, start: Int)] = []

    init(words: Int) {
        self.words = words
        once = Array(repeating: 0, count: words)
        twice = once
        alone = Array(repeating: 0, count: GroupSieve.shared * words)
    }

    /// - Parameter classes: The group's class in each shared criterion.
    mutating func gather(_ classes: [Int32], _ filter: BlockFilter) {
        for word in 0..<words {
            once[word] = 0
            twice[word] = 0
        }
        aloneCriteria.removeAll(keepingCapacity: true)
        for criterion in 0..<GroupSieve.shared {
            first[criterion] = 0
            guard filter.failCount(criterion, classes[criterion]) > 0 else { continue }
            let start = filter.start(criterion, classes[criterion])
            var count = 0
            for word in 0..<words {
                let fails = filter.failing[start + word]
                count += (fails & ~once[word]).nonzeroBitCount
                twice[word] |= once[word] & fails
                once[word] |= fails
            }
            first[criterion] = count
        }
        for criterion in 0..<GroupSieve.shared where filter.failCount(criterion, classes[criterion]) > 0 {
            keepAlone(criterion, filter.start(criterion, classes[criterion]), filter)
        }
        isOpen = (0..<words).contains { filter.present($0) & ~once[$0] != 0 }
        plannedCriteria.removeAll(keepingCapacity: true)
        if isOpen { for criterion in 0..<GroupSieve.shared { keepPlanned(criterion, classes[criterion], filter) } }
    }

    private mutating func keepAlone(_ criterion: Int, _ start: Int, _ filter: BlockFilter) {
        let place = aloneCriteria.count * words
        var any: UInt64 = 0
        for word in 0..<words {
            let alone = filter.failing[start + word] & ~twice[word]
            self.alone[place + word] = alone
            any |= alone
        }
        if any != 0 { aloneCriteria.append(criterion) }
    }

    private mutating func keepPlanned(_ criterion: Int, _ vacancyClass: Int32, _ filter: BlockFilter) {
        let start = filter.start(criterion, vacancyClass)
        if (0..<words).contains(where: { filter.planned[start + $0] & ~once[$0] != 0 }) {
            plannedCriteria.append((criterion, start))
        }
    }
}
