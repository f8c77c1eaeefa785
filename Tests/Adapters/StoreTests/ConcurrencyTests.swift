import Domain
import Store
import Support
import Testing

@Suite struct ConcurrencyTests {
    @Test("a reader sees whole batches only, while another connection writes")
    func reader() async throws {
        let folder = TemporaryFolder()
        let path = folder.file()
        do { try Given.store(folder).add(.employers, employers("0")) }
        let rounds = 40
        async let written: Void = Task.detached {
            let store = try CampaignStore.open(at: path)
            for round in 1...rounds { try store.add(.employers, employers("\(round)")) }
        }.value
        async let seen: [Set<String>] = Task.detached {
            let store = try CampaignStore.open(at: path)
            var seen: [Set<String>] = []
            while seen.last != ["\(rounds)"], seen.count < 10_000 {
                seen.append(Set(try store.loadInputs().employers.map(\.name)))
            }
            return seen
        }.value
        try await written
        let states = try await seen
        #expect(states.allSatisfy { $0.count == 1 }, "no view mixes two batches")
        #expect(states.last == ["\(rounds)"])
        let order = states.compactMap { $0.first.flatMap { Int($0) } }
        #expect(order == order.sorted())
        #expect(try CampaignStore.open(at: path).check() == [])
    }

    @Test("two programs that write take turns, and the log has one chain")
    func writers() async throws {
        let folder = TemporaryFolder()
        let path = folder.file()
        do { _ = try Given.store(folder) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in ["a", "b", "c"] {
                group.addTask {
                    let store = try CampaignStore.open(at: path)
                    for round in 0..<10 {
                        try store.add(.employers, [Employer(id: ID("\(writer)\(round)"), name: writer)])
                    }
                }
            }
            try await group.waitForAll()
        }
        let store = try CampaignStore.open(at: path)
        #expect(try store.count(.employers) == 30)
        #expect(try store.batches().map(\.id) == Array(1...30))
        #expect(try store.check() == [])
    }
}

private func employers(_ name: String) -> [Employer] {
    (0..<5).map { Employer(id: ID("E\($0)"), name: name) }
}
