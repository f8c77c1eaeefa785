extension MatrixSearch {
    /// Grows a tree of shortest chains from each of these rows, moves one chain of each that has reached a free column, and gives the
    /// rows that are still without one.
    func growTrees(from free: [Int]) -> [Int] {
        open()
        var (root, end) = ([Int32](repeating: -1, count: size), [Int32](repeating: -1, count: size))
        for row in free {
            root[row] = Int32(row)
            look(from: row, at: 0)
        }
        var missing = free.count
        let from = Self.lanes(of: reachedFrom)
        let last = settle { column, near in
            let tree = Int(root[Int(from[column])])
            let holder = Int(rowOf[column])
            if holder >= 0 {
                root[holder] = Int32(tree)
                look(from: holder, at: near)
            } else if end[tree] < 0 {
                end[tree] = Int32(column)
                missing -= 1
            }
            return missing > 0
        }
        reprice(free, beyond: last)
        return free.filter { row in
            guard end[row] >= 0 else { return true }
            move(to: Int(end[row]), from: row, from)
            return false
        }
    }

    /// Lets every column cost as little as the others' worth allows.
    ///
    /// A column may become cheaper by its price, and by no more than the holder of another may gain from that: shortest ways once
    /// more, from every column as far as its price is from nothing.
    func leastPrices() {
        open()
        distance.update(from: price, count: width)
        for column in size..<(width * Self.lanes) { Self.lanes(of: distance)[column] = 0 }
        _ = settle { column, near in
            look(from: Int(rowOf[column]), at: near)
            return true
        }
        for block in 0..<width { price[block] = Lane.difference(price[block], distance[block]) }
    }

    /// Nothing is reached, and only what fills a block is closed.
    private func open() {
        distance.update(repeating: Block(repeating: Lane.max), count: width)
        closed.update(repeating: Block(repeating: 0), count: width)
        for column in size..<(width * Self.lanes) { Self.lanes(of: closed)[column] = Lane.max }
    }

    /// Reaches every column from a row that is so far from its root.
    @inline(__always)
    private func look(from row: Int, at near: Lane) {
        work += 1
        let own = scores + row * width
        let base = Block(repeating: near &+ worth[row])
        let me = Block(repeating: Lane(truncatingIfNeeded: row))
        for block in 0..<width {
            let far = Lane.difference(Lane.sum(base, price[block]), own[block])
            reachedFrom[block] = Lane.choose(me, reachedFrom[block], where: distance[block], isAbove: far)
            distance[block] = Lane.least(distance[block], far)
        }
    }

    /// Closes columns in the order of their distance until `visit` answers false; gives the distance of the last one.
    @inline(__always)
    private func settle(_ visit: (_ column: Int, _ near: Lane) -> Bool) -> Lane {
        let isClosed = Self.lanes(of: closed)
        var near: Lane = 0
        var nearest: [Int] = []
        while true {
            var least = Block(repeating: Lane.max)
            for block in 0..<width {
                least = Lane.least(least, Lane.either(distance[block], closed[block]))
            }
            let next = (0..<Self.lanes).reduce(Lane.max) { min($0, least[$1]) }
            guard next < Lane.max else { return near }
            near = next
            nearest.removeAll(keepingCapacity: true)
            let wanted = Block(repeating: near)
            for block in 0..<width {
                let open = Lane.either(distance[block], closed[block])
                guard Lane.hasEqual(open, wanted) else { continue }
                for lane in 0..<Self.lanes where open[lane] == near { nearest.append(block * Self.lanes + lane) }
            }
            for column in nearest {
                isClosed[column] = Lane.max
                if !visit(column, near) { return near }
            }
        }
    }

    /// Prices and worths as the distances say, as far as the search went; every chain of a tree then costs nothing.
    private func reprice(_ free: [Int], beyond last: Lane) {
        let (prices, distances) = (prices, Self.lanes(of: distance))
        for column in 0..<size {
            let rise = last - min(distances[column], last)
            prices[column] += rise
            if rowOf[column] >= 0 { worth[Int(rowOf[column])] -= rise }
        }
        for row in free { worth[row] -= last }
    }

    private func move(to end: Int, from root: Int, _ from: UnsafeMutablePointer<Lane>) {
        var column = end
        while true {
            let row = Int(from[column])
            let former = Int(columnOf[row])
            columnOf[row] = Int32(column)
            rowOf[column] = Int32(row)
            if row == root { return }
            column = former
        }
    }
}
