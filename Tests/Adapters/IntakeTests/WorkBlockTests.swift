import Dispatch
import Intake
import Synchronization
import Testing

@Suite struct WorkBlockTests {
    /// How often each item was worked on, and whether on the thread that asks.
    private final class Tally: Sendable {
        let worked: Mutex<[Int: Int]> = Mutex([:])

        func note(_ item: Int) -> Int {
            worked.withLock { $0[item, default: 0] += 1 }
            return item * item
        }

        var counts: [Int: Int] { worked.withLock { $0 } }
    }

    @Test(
        "results stand in the order of the items, whether another thread began or nobody did", arguments: [true, false])
    func order(isBegun: Bool) {
        for count in [0, 1, 7, 1_000] {
            let tally = Tally()
            let block = WorkBlock(Array(0..<count)) { tally.note($0) }
            if isBegun { block.begin() }
            #expect(block.results() == (0..<count).map { $0 * $0 })
            #expect(tally.counts == Dictionary(uniqueKeysWithValues: (0..<count).map { ($0, 1) }))
        }
    }

    @Test("each item is worked on once, however many threads begin and however soon the results are asked for")
    func once() {
        for round in 0..<400 {
            let tally = Tally()
            let blocks = (0..<8).map { number in WorkBlock(Array(0..<20)) { tally.note($0 + number * 20) } }
            for block in blocks { for _ in 0...round % 3 { block.begin() } }
            let results = blocks.flatMap { $0.results() }
            #expect(results == (0..<160).map { $0 * $0 }, "round \(round)")
            #expect(tally.counts.values.allSatisfy { $0 == 1 } && tally.counts.count == 160, "round \(round)")
        }
    }

    @Test("who asks while another thread works waits for it, and does not work beside it")
    func waits() {
        let (began, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let tally = Tally()
        let block = WorkBlock([1, 2, 3]) { item in
            if item == 1 {
                began.signal()
                mayGoOn.wait()
            }
            return tally.note(item)
        }
        block.begin()
        began.wait()
        // The other thread is in the middle of its work when the results are asked for.
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) { mayGoOn.signal() }
        #expect(block.results() == [1, 4, 9])
        #expect(tally.counts == [1: 1, 2: 1, 3: 1])
    }

    @Test("nobody works before somebody begins or asks")
    func idle() {
        let tally = Tally()
        let block = WorkBlock([1, 2]) { tally.note($0) }
        #expect(tally.counts.isEmpty)
        #expect(block.results() == [1, 4])
    }
}
