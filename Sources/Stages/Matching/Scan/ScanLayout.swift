/// How a problem is laid out to be gone through fast: applicants in blocks of one class of the first criterion; beside each
/// such class the vacancies that it opens, in groups that the other criteria cannot tell apart.
struct ScanLayout: Sendable {
    /// Applicants at consecutive places of the order, all of one class of the first criterion.
    struct Block: Sendable {
        let kind: Int
        let start: Int
        let count: Int
        /// Where its words begin in the bits of each class of vacancies.
        let firstWord: Int
    }

    /// A vacancy that a class of applicants may have by the first criterion.
    struct Offer: Sendable {
        let vacancy: Int32
        let group: Int32
        /// The sum of the parts that are the same for all applicants of the class.
        let constant: Int16
    }

    /// The most applicants of a block: its facts stay in the nearest cache.
    static let blockSize = 4_096

    let tables: PairTables
    /// Applicants by class of the first criterion, then by number.
    let order: [Int32]
    let blocks: [Block]
    /// Per class of the first criterion, by group and number.
    let offers: [[Offer]]
    /// A vacancy that stands for each group.
    let examples: [Int32]
    /// Parts that depend on the group and the applicant alone, and those that have to be looked up pair by pair.
    let groupParts: [Int]
    let freeParts: [Int]
    /// Who is open, per criterion after the first and class of vacancies, `words` words each; every block begins a word.
    let open: [[UInt64]]
    let words: Int
    /// The applicants' classes in the order, per part that is not the same for a whole block.
    let partClasses: [[UInt16]]
    /// What the parts that are not in an offer's constant come to at most, per vacancy.
    let reach: [Int]

    init(_ tables: PairTables) {
        self.tables = tables
        let first = tables.criteria[0]
        let order = ScanLayout.sorted(first.applicants, classes: first.width)
        self.order = order
        blocks = ScanLayout.blocks(order, first)
        let groups = ScanLayout.groups(tables)
        examples = groups.examples
        var constant: [Int] = []
        var (grouped, free): ([Int], [Int]) = ([], [])
        for (index, part) in tables.parts.enumerated() {
            if ScanLayout.decides(first.applicants.map { Int32($0) }, part.applicants) {
                constant.append(index)
            } else if ScanLayout.decides(groups.of, part.vacancies) {
                grouped.append(index)
            } else {
                free.append(index)
            }
        }
        (groupParts, freeParts) = (grouped, free)
        offers = ScanLayout.offers(tables, groups.of, constant, order: order, blocks)
        words = blocks.last.map { $0.firstWord + ($0.count + 63) / 64 } ?? 0
        open = tables.criteria.dropFirst().map { [blocks, words] in ScanLayout.bits($0, order, blocks, words: words) }
        partClasses = tables.parts.enumerated().map { index, table in
            constant.contains(index) ? [] : order.map { table.applicants[Int($0)] }
        }
        reach = ScanLayout.reach(tables, parts: grouped + free)
    }

    /// Numbers by class, stable.
    private static func sorted(_ classes: [UInt16], classes count: Int) -> [Int32] {
        var next = [Int](repeating: 0, count: count + 1)
        for kind in classes { next[Int(kind) + 1] += 1 }
        for kind in 0..<count { next[kind + 1] += next[kind] }
        var order = [Int32](repeating: 0, count: classes.count)
        for (number, kind) in classes.enumerated() {
            order[next[Int(kind)]] = Int32(number)
            next[Int(kind)] += 1
        }
        return order
    }

    private static func blocks(_ order: [Int32], _ first: ClassTable<Bool>) -> [Block] {
        var blocks: [Block] = []
        var (start, word) = (0, 0)
        while start < order.count {
            let kind = first.applicants[Int(order[start])]
            var end = start + 1
            while end < order.count, end - start < blockSize, first.applicants[Int(order[end])] == kind { end += 1 }
            blocks.append(Block(kind: Int(kind), start: start, count: end - start, firstWord: word))
            word += (end - start + 63) / 64
            start = end
        }
        return blocks
    }

    /// Vacancies of one group have the same class in all criteria but the first.
    private static func groups(_ tables: PairTables) -> (of: [Int32], examples: [Int32]) {
        var groups = [Int32](repeating: 0, count: tables.vacancies)
        for criterion in tables.criteria.dropFirst() {
            var numbers = Numbering<Int>()
            for vacancy in groups.indices {
                let key = Int(groups[vacancy]) * criterion.height + Int(criterion.vacancies[vacancy])
                groups[vacancy] = numbers.number(key)
            }
        }
        var examples = [Int32](repeating: -1, count: Int(groups.max() ?? -1) + 1)
        for (vacancy, group) in groups.enumerated() where examples[Int(group)] < 0 {
            examples[Int(group)] = Int32(vacancy)
        }
        return (groups, examples)
    }

    /// One bit for each applicant and class of vacancies: sixty-four of them are asked about by one machine word.
    private static func bits(_ table: ClassTable<Bool>, _ order: [Int32], _ blocks: [Block], words: Int) -> [UInt64] {
        let height = table.height
        var bits = [UInt64](repeating: 0, count: height * words)
        bits.withUnsafeMutableBufferPointer { bits in
            for block in blocks {
                for offset in 0..<block.count {
                    let kind = Int(table.applicants[Int(order[block.start + offset])])
                    let word = block.firstWord + offset / 64
                    for row in 0..<height where table.entries[row * table.width + kind] {
                        bits[row * words + word] |= 1 << UInt64(offset % 64)
                    }
                }
            }
        }
        return bits
    }

    /// Whether members with the same key never have different values.
    private static func decides(_ keys: [Int32], _ values: [UInt16]) -> Bool {
        var known = [Int32](repeating: -1, count: Int(keys.max() ?? -1) + 1)
        for (key, value) in zip(keys, values) {
            if known[Int(key)] < 0 { known[Int(key)] = Int32(value) }
            if known[Int(key)] != Int32(value) { return false }
        }
        return true
    }

    private static func offers(
        _ tables: PairTables, _ groups: [Int32], _ constant: [Int], order: [Int32], _ blocks: [Block]
    ) -> [[Offer]] {
        let first = tables.criteria[0]
        var members = [[Int32]](repeating: [], count: first.height)
        for (vacancy, kind) in first.vacancies.enumerated() { members[Int(kind)].append(Int32(vacancy)) }
        var offers = [[Offer]](repeating: [], count: first.width)
        for block in blocks where offers[block.kind].isEmpty {
            let example = Int(order[block.start])
            var own: [Offer] = []
            for kind in members.indices where first.entries[kind * first.width + block.kind] {
                for vacancy in members[kind] {
                    let sum = constant.reduce(0) { $0 + tables.parts[$1][example, Int(vacancy)] }
                    own.append(Offer(vacancy: vacancy, group: groups[Int(vacancy)], constant: sum))
                }
            }
            offers[block.kind] = own.sorted { ($0.group, $0.vacancy) < ($1.group, $1.vacancy) }
        }
        return offers
    }

    private static func reach(_ tables: PairTables, parts: [Int]) -> [Int] {
        var reach = [Int](repeating: 0, count: tables.vacancies)
        for part in parts.map({ tables.parts[$0] }) {
            let best = (0..<part.height).map { row in
                Int(part.entries[(row * part.width)..<((row + 1) * part.width)].max() ?? 0)
            }
            for vacancy in reach.indices { reach[vacancy] += best[Int(part.vacancies[vacancy])] }
        }
        return reach
    }
}
