/// Largest flow from node 0 to node 1 (Dinic's algorithm: shortest augmenting paths in layers).
struct MaxFlow {
    private var heads: [[Int]]
    private var targets: [Int] = []
    private var room: [Int] = []

    init(nodes: Int) {
        heads = [[Int]](repeating: [], count: nodes)
    }

    mutating func addEdge(from source: Int, to target: Int, capacity: Int) {
        heads[source].append(targets.count)
        targets.append(target)
        room.append(capacity)
        heads[target].append(targets.count)
        targets.append(source)
        room.append(0)
    }

    mutating func run() -> Int {
        var total = 0
        while let layers = layers() {
            var next = [Int](repeating: 0, count: heads.count)
            while true {
                let pushed = push(0, Int.max, layers, &next)
                if pushed == 0 { break }
                total += pushed
            }
        }
        return total
    }

    private func layers() -> [Int]? {
        var layers = [Int](repeating: -1, count: heads.count)
        layers[0] = 0
        var queue = [0]
        var position = 0
        while position < queue.count {
            let node = queue[position]
            position += 1
            for edge in heads[node] where room[edge] > 0 && layers[targets[edge]] < 0 {
                layers[targets[edge]] = layers[node] + 1
                queue.append(targets[edge])
            }
        }
        return layers[1] < 0 ? nil : layers
    }

    private mutating func push(_ node: Int, _ amount: Int, _ layers: [Int], _ next: inout [Int]) -> Int {
        if node == 1 { return amount }
        while next[node] < heads[node].count {
            let edge = heads[node][next[node]]
            if room[edge] > 0, layers[targets[edge]] == layers[node] + 1 {
                let pushed = push(targets[edge], min(amount, room[edge]), layers, &next)
                if pushed > 0 {
                    room[edge] -= pushed
                    room[edge ^ 1] += pushed
                    return pushed
                }
            }
            next[node] += 1
        }
        return 0
    }
}
