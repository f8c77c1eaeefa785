/// The labels at one hub that wait for a flight, and those that wait for something on the ground.
struct HubLabels {
    private struct Queue {
        /// By when they may board, latest first.
        var waiting: [(index: Int32, time: Int, ready: Int)] = []
        var ready: [(index: Int32, time: Int)] = []
    }

    private var air = Queue()
    private var ground = Queue()

    mutating func add(_ index: Int32, there time: Int, ready: Int, isAir: Bool) {
        if isAir {
            HubLabels.add((index, time, ready), to: &air)
        } else {
            HubLabels.add((index, time, ready), to: &ground)
        }
    }

    private static func add(_ entry: (index: Int32, time: Int, ready: Int), to queue: inout Queue) {
        var place = queue.waiting.count
        while place > 0, queue.waiting[place - 1].ready <= entry.ready { place -= 1 }
        queue.waiting.insert(entry, at: place)
    }

    /// Those that may board at a time and are not to be forgotten, after `insert` took the new ones among them.
    mutating func boarders(
        isAir: Bool, at time: Int, isKept: (Int32) -> Bool,
        insert: (inout [(index: Int32, time: Int)], (index: Int32, time: Int)) -> Void
    ) -> [(index: Int32, time: Int)] {
        if isAir {
            return HubLabels.flush(&air, at: time, isKept, insert)
        } else {
            return HubLabels.flush(&ground, at: time, isKept, insert)
        }
    }

    private static func flush(
        _ queue: inout Queue, at time: Int, _ isKept: (Int32) -> Bool,
        _ insert: (inout [(index: Int32, time: Int)], (index: Int32, time: Int)) -> Void
    ) -> [(index: Int32, time: Int)] {
        queue.ready.removeAll { !isKept($0.index) }
        while let next = queue.waiting.last, next.ready <= time {
            queue.waiting.removeLast()
            if isKept(next.index) { insert(&queue.ready, (next.index, next.time)) }
        }
        return queue.ready
    }
}
