import Domain
import Store
import Support
import Testing

@Suite struct ConcurrencyTests {
    /// Each round renames the employers, then the interpreter: a view never shows an interpreter ahead of its employers.
    @Test("a reader sees whole batches in their order only, while another connection writes")
    func reader() async throws {
        let folder = TemporaryFolder()
        let path = folder.file()
        do {
            let store = try Given.store(folder)
            try store.add(.employers, employers(0))
            try store.add(.interpreters, interpreters(0))
        }
        let rounds = 40
        async let written: Void = Task.detached {
            let store = try CampaignStore.open(at: path)
            for round in 1...rounds {
                try store.add(.employers, employers(round))
                try store.add(.interpreters, interpreters(round))
            }
        }.value
        async let seen: [CampaignInputs] = Task.detached {
            let store = try CampaignStore.open(at: path)
            var seen: [CampaignInputs] = []
            while seen.last?.interpreters.first?.name != "\(rounds)", seen.count < 10_000 {
                seen.append(try store.loadInputs())
            }
            return seen
        }.value
        try await written
        let views = try await seen.map { ($0.employers.compactMap { Int($0.name) }, $0.interpreters.map(\.name)) }
        #expect(views.allSatisfy { Set($0.0).count == 1 && $0.0.count == 5 }, "no view mixes two batches")
        let lags = views.map { view in view.0[0] - (view.1.first.flatMap { Int($0) } ?? -1) }
        #expect(Set(lags).isSubset(of: [0, 1]), "\(Set(lags))")
        #expect(views.map { $0.0[0] } == views.map { $0.0[0] }.sorted())
        #expect(views.last?.0[0] == rounds)
        #expect(try CampaignStore.open(at: path).check() == [])
    }

    @Test("inside a snapshot what others write meanwhile is not there, afterwards it is")
    func snapshot() throws {
        let folder = TemporaryFolder()
        let writer = try Given.store(folder)
        try writer.add(.employers, employers(0))
        let reader = try CampaignStore.open(at: folder.file())
        var names: [[String]] = []
        try reader.snapshot { () throws(StoreError) in
            names.append(try reader.all(.employers).map(\.name))
            _ = try writer.importRows(
                .employers, employers(1), from: Given.source, actor: Given.actor, now: Given.now)
            names.append(try reader.all(.employers).map(\.name))
        }
        names.append(try reader.all(.employers).map(\.name))
        #expect(names.map { Set($0) } == [["0"], ["0"], ["1"]])
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

private func employers(_ round: Int) -> [Employer] {
    (0..<5).map { Employer(id: ID("E\($0)"), name: "\(round)") }
}

private func interpreters(_ round: Int) -> [Interpreter] {
    [Interpreter(id: ID("I1"), name: "\(round)", pairs: [])]
}
