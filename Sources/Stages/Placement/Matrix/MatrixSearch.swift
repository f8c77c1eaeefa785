/// A square matrix with its prices, and who has which column; rows and columns that fill it up score 0.
///
/// What a column costs and a row is worth are kept so that no entry is worth more to its row than that:
/// `worth[row] + price[column] ≥ score`, and equal where a row has a column. Rows of blocks are padded to whole ones with columns that
/// nobody would take.
final class MatrixSearch<Lane: MatrixLane> {
    typealias Block = Lane.Block

    /// Rows and columns.
    let size: Int
    /// Blocks of a row.
    let width: Int
    private let most: Lane
    let scores: UnsafeMutablePointer<Block>
    let price: UnsafeMutablePointer<Block>
    /// How far each column is from the roots of the trees.
    let distance: UnsafeMutablePointer<Block>
    /// All bits where a column's distance is final, or where it only fills a block.
    let closed: UnsafeMutablePointer<Block>
    /// The row from which each column was reached.
    let reachedFrom: UnsafeMutablePointer<Block>
    var worth: [Lane]
    var columnOf: [Int32]
    var rowOf: [Int32]
    /// Rows looked at.
    var work = 0

    static var lanes: Int { Block.scalarCount }

    /// Nil where the numbers of this search are too short for the scores.
    init?(rows: Int, columns: Int, scores given: [Int32], most: Int32) {
        size = max(rows, columns)
        // Rows are numbered in the same lanes.
        guard let most = Lane(exactly: max(most, 1)), most <= Lane.max / 3, size <= Int(Lane.max) else { return nil }
        self.most = most
        width = (size + Self.lanes - 1) / Self.lanes
        let total = size * width
        scores = .allocate(capacity: total)
        price = .allocate(capacity: width)
        distance = .allocate(capacity: width)
        closed = .allocate(capacity: width)
        reachedFrom = .allocate(capacity: width)
        worth = Array(repeating: 0, count: size)
        columnOf = Array(repeating: -1, count: size)
        rowOf = Array(repeating: -1, count: width * Self.lanes)
        scores.initialize(repeating: Block(repeating: 0), count: total)
        for pointer in [price, distance, closed, reachedFrom] {
            pointer.initialize(repeating: Block(repeating: 0), count: width)
        }
        let lanes = width * Self.lanes
        scores.withMemoryRebound(to: Lane.self, capacity: total * Self.lanes) { own in
            given.withUnsafeBufferPointer { given in
                for row in 0..<rows {
                    for column in 0..<columns {
                        own[row * lanes + column] = Lane(truncatingIfNeeded: max(0, given[row * columns + column]))
                    }
                }
            }
            for row in 0..<size { for column in size..<lanes { own[row * lanes + column] = -Lane.max } }
        }
    }

    deinit {
        for pointer in [scores, price, distance, closed, reachedFrom] { pointer.deallocate() }
    }

    var prices: UnsafeMutablePointer<Lane> { Self.lanes(of: price) }

    /// The same memory one number after the other.
    static func lanes(of blocks: UnsafeMutablePointer<Block>) -> UnsafeMutablePointer<Lane> {
        UnsafeMutableRawPointer(blocks).assumingMemoryBound(to: Lane.self)
    }

    func score(_ row: Int, _ column: Int) -> Lane {
        Self.lanes(of: scores)[row * width * Self.lanes + column]
    }

    /// Whether it ended; false where prices would grow out of the lanes.
    func run() -> Bool {
        highestPrices()
        guard var free = takeInTurn() else { return false }
        if free.count * 7 > size {
            guard let left = bid() else { return false }
            free = left
        }
        for row in 0..<size {
            let column = Int(columnOf[row])
            worth[row] = column < 0 ? best(row).value : score(row, column) - prices[column]
        }
        // What fills up a block is as near as the row from which one looks, so that no sum leaves the lanes.
        for column in size..<(width * Self.lanes) { prices[column] = -Lane.max }
        while !free.isEmpty {
            guard isRoomy() else { return false }
            free = growTrees(from: free)
        }
        guard isRoomy() else { return false }
        leastPrices()
        return true
    }

    /// Lets the cheapest column cost nothing, and says whether sums of two slacks fit the lanes.
    private func isRoomy() -> Bool {
        let prices = prices
        let least = (0..<size).reduce(Lane.max) { min($0, prices[$1]) }
        guard let most = worth.max() else { return true }
        var dearest: Lane = 0
        for column in 0..<size {
            prices[column] -= least
            dearest = max(dearest, prices[column])
        }
        for row in 0..<size { worth[row] += least }
        return (Int(most) + Int(least) + Int(dearest)) * 2 < Int(Lane.max)
    }

    // MARK: - Rows in turn

    /// Each column costs what it is worth to the row that wants it most.
    private func highestPrices() {
        price.update(repeating: Block(repeating: Lane.min), count: width)
        for row in 0..<size {
            let own = scores + row * width
            for block in 0..<width {
                price[block] = Lane.greatest(price[block], own[block])
            }
        }
        for column in size..<(width * Self.lanes) { prices[column] = 0 }
    }

    /// What a row's best column is worth to it, what the next best, and which is the best.
    @inline(__always)
    private func best(_ row: Int) -> (value: Lane, next: Lane, column: Int) {
        work += 1
        let own = scores + row * width
        var (first, second) = (Block(repeating: Lane.min), Block(repeating: Lane.min))
        var place = Block(repeating: 0)
        for block in 0..<width {
            let value = Lane.difference(own[block], price[block])
            second = Lane.greatest(second, Lane.least(first, value))
            place = Lane.choose(
                Block(repeating: Lane(truncatingIfNeeded: block)), place, where: value, isAbove: first)
            first = Lane.greatest(first, value)
        }
        var (value, next, column) = (Lane.min, Lane.min, 0)
        for lane in 0..<Self.lanes {
            if first[lane] > value {
                next = value
                value = first[lane]
                column = Int(place[lane]) * Self.lanes + lane
            } else if first[lane] > next {
                next = first[lane]
            }
        }
        return (value, (0..<Self.lanes).reduce(next) { max($0, second[$1]) }, column)
    }

    /// Lets a column cost more, by no more than the best score; false where that would be too much for a lane.
    private func pay(_ column: Int, _ lead: Int, _ raise: Int) -> Bool {
        let price = Int(prices[column]) + min(lead, Int(most)) + raise
        guard price <= Int(Lane.max) - Int(most) else { return false }
        prices[column] = Lane(price)
        return true
    }

    /// Two rounds in which whoever is outbid goes on at once while that raises a price; gives the rows without a column. Nil where
    /// prices grow too high.
    private func takeInTurn() -> [Int]? {
        var free = Array(0..<size)
        let limit = work + 4 * size
        for _ in 0..<2 where !free.isEmpty {
            var stack = Array(free.reversed())
            free = []
            while let row = stack.popLast() {
                guard work < limit else {
                    free.append(row)
                    continue
                }
                let (value, next, column) = best(row)
                let former = Int(rowOf[column])
                if value == next, former >= 0 {
                    if let other = freeColumn(row, worth: value) { take(row, other) } else { free.append(row) }
                    continue
                }
                guard pay(column, Int(value) - Int(next), 0) else { return nil }
                take(row, column)
                guard former >= 0 else { continue }
                columnOf[former] = -1
                if value > next { stack.append(former) } else { free.append(former) }
            }
        }
        return free
    }

    private func freeColumn(_ row: Int, worth: Lane) -> Int? {
        let prices = prices
        return (0..<size).first { rowOf[$0] < 0 && score(row, $0) - prices[$0] == worth }
    }

    private func take(_ row: Int, _ column: Int) {
        rowOf[column] = Int32(row)
        columnOf[row] = Int32(column)
    }

    // MARK: - Bidding

    /// All rows bid, with raises that shrink to one; gives the rows whose column is not worth most to them, which leave it. Nil where
    /// prices grow too high.
    private func bid() -> [Int]? {
        var raise = max(1, most / 16)
        while true {
            for column in rowOf.indices { rowOf[column] = -1 }
            var stack = Array(0..<size)
            while let row = stack.popLast() {
                let (value, next, column) = best(row)
                guard pay(column, Int(value) - Int(next), Int(raise)) else { return nil }
                let former = rowOf[column]
                rowOf[column] = Int32(row)
                if former >= 0 { stack.append(Int(former)) }
            }
            if raise == 1 { break }
            raise = max(1, raise / 8)
        }
        for column in 0..<size { columnOf[Int(rowOf[column])] = Int32(column) }
        return (0..<size).filter { row in
            let column = Int(columnOf[row])
            guard score(row, column) - prices[column] < best(row).value else { return false }
            rowOf[column] = -1
            columnOf[row] = -1
            return true
        }
    }
}
