import Calendar
import Domain
import Foundation
import Store
import Support
import Testing

/// Money records: kept as they were imported, kept when their people are erased.
@Suite struct LedgerStoreTests {
    private func person(_ id: String, _ given: String, _ family: String) -> Applicant {
        Applicant(id: ID(id), person: Person(familyName: family, givenName: given, contactLanguage: .german))
    }

    /// Two people, two firms, and nothing of money.
    private func store(_ folder: TemporaryFolder) throws -> CampaignStore {
        let store = try Given.store(folder)
        try store.add(.employers, ["F1", "F2"].map { Employer(id: ID($0), name: $0) })
        try store.add(.applicants, [person("A1", "Ana", "Rey Sol"), person("A2", "Eva", "Rojo")])
        return store
    }

    private func cost(
        _ id: String, _ amount: Int64, of applicant: String? = nil, returns: String? = nil, what: String? = nil,
        payee: String? = nil, voucher: String? = nil
    ) -> CostItem {
        CostItem(
            id: ID(id), kind: .travel, stage: .fair, applicant: applicant.map { ID($0) }, what: what, payee: payee,
            amount: Cents(amount), returns: returns.map { ID($0) }, arisesOn: Given.day(2012, 6, 1), voucher: voucher)
    }

    @Test(
        "books come back as they were stored, and as they were before a batch that is taken back",
        arguments: Tier.seeds(40, long: 5_000))
    func roundTrip(seed: UInt64) throws {
        var draw = Draw(seed: seed)
        let store = try store(TemporaryFolder())
        let people: ([ID<Applicant>], [ID<Employer>]) = ([ID("A1"), ID("A2")], [ID("F1"), ID("F2")])
        let books = draw.books(applicants: people.0, employers: people.1)
        let costs = books.costs.filter { $0.returns == nil } + books.costs.filter { $0.returns != nil }
        try store.add(.funding, books.funding.reversed())
        try store.add(.grants, books.grants.reversed())
        #expect(try store.add(.costs, costs).refused == [], "seed \(seed)")
        try store.add(.payments, books.payments.reversed())
        try store.add(.budget, books.budget.reversed())
        #expect(try store.books() == books, "seed \(seed)")
        #expect(try store.check() == [])
        var changed = books.costs.filter { $0.returns == nil }
        for index in changed.indices {
            changed[index].amount = changed[index].amount + Cents(1)
            changed[index].what = draw.text()
        }
        let batch = try #require(try store.add(.costs, changed).batch)
        #expect(try store.books() != books)
        try store.revert(batch: batch, actor: "b", now: 1)
        #expect(try store.books() == books, "seed \(seed)")
    }

    @Test("a cost that does not fit the others is refused, and says why")
    func conflicts() throws {
        let store = try store(TemporaryFolder())
        func told(_ cost: CostItem) throws -> String? {
            try store.add(.costs, [cost]).refused.first.map { "\($0.reason)" }
        }
        #expect(try told(cost("K1", 100, voucher: "V")) == nil)
        #expect(try told(cost("K2", 100, payee: "Nord", voucher: "V")) == nil, "nobody said who got the first")
        #expect(try told(cost("K3", 100, payee: "Nord", voucher: "V")) == nil, "another position of the bill")
        #expect(
            try told(cost("K4", 100, payee: "Süd", voucher: "V")) == """
                error[ST040]: the voucher V stands on the cost K2, which somebody else was paid for
                hint: check the voucher's number and the payee of both
                """)
        #expect(try told(cost("K5", -60, returns: "K1")) == nil)
        #expect(
            try told(cost("K6", -41, returns: "K1")) == """
                error[ST041]: 1.01 € would come back of the cost K1, which is 1.00 €
                hint: correct the amount, or name the other cost of which money comes back in returns
                """)
        #expect(try told(cost("K6", -40, returns: "K1")) == nil, "all of it")
        #expect(
            try told(cost("K1", 99)) == """
                error[ST041]: 1.00 € would come back of the cost K1, which is 0.99 €
                hint: correct the amount, or name the other cost of which money comes back in returns
                """)
        let twice = """
            hint: name the cost that was paid in returns
            """
        #expect(
            try told(cost("K7", -1, returns: "K5"))
                == "error[ST042]: the cost K5 gives money back itself, so that nothing comes back of it\n" + twice)
        #expect(
            try told(cost("K1", -1, returns: "K2"))
                == "error[ST042]: the cost K1 gives money back itself, so that nothing comes back of it\n" + twice)
        #expect(
            try told(cost("K8", -1, returns: "K9"))?.hasPrefix("error[ST009]: the campaign has no cost \"K9\"") == true)
        #expect(
            try told(cost("K8", 1, of: "A9"))?.hasPrefix("error[ST009]: the campaign has no applicant \"A9\"") == true)
        let rule = FundingRule(
            id: ID("R"), payer: "Land", order: 1, share: LedgerShare(1, of: 2), applicants: [ID("A1"), ID("A9")])
        #expect(
            try store.add(.funding, [rule]).refused.map(\.reason) == [.unknown(kind: "applicant", id: "A9")])
        let grant = Grant(id: ID("G"), rule: ID("R"), filedOn: Given.day(2012, 1, 1))
        #expect(
            try store.add(.grants, [grant]).refused.map(\.reason) == [.unknown(kind: "funding rule", id: "R")])
    }

    @Test("what money names is not taken back below it")
    func dependents() throws {
        let store = try store(TemporaryFolder())
        let first = try #require(
            try store.add(.costs, [cost("K1", 100, of: "A1"), cost("K2", -1, returns: "K1")]).batch)
        #expect(
            throws: StoreError.dependents(batch: 2, reason: .named(by: first, kind: "costs", rows: 1))
        ) { try store.revert(batch: 2, actor: "b", now: 1) }
        let second = try #require(try store.add(.costs, [cost("K3", -5, returns: "K1")]).batch)
        #expect(
            throws: StoreError.dependents(batch: first, reason: .named(by: second, kind: "costs", rows: 1))
        ) { try store.revert(batch: first, actor: "b", now: 1) }
        try store.revert(batch: second, actor: "b", now: 1)
        try store.revert(batch: first, actor: "b", now: 1)
        try store.revert(batch: 2, actor: "b", now: 1)
        #expect(try store.books() == CampaignBooks())
        let rule = FundingRule(id: ID("R"), payer: "Land", order: 1, share: LedgerShare(1, of: 2))
        let third = try #require(try store.add(.funding, [rule]).batch)
        let payment = Payment(
            id: ID("P"), payer: .funder(ID("R")), amount: Cents(5), receivedOn: Given.day(2012, 6, 1))
        let fourth = try #require(try store.add(.payments, [payment]).batch)
        #expect(
            throws: StoreError.dependents(batch: third, reason: .named(by: fourth, kind: "payments", rows: 1))
        ) { try store.revert(batch: third, actor: "b", now: 1) }
    }

    @Test("money stays when somebody is erased: the id, amounts and days, and no other word about the person")
    func erasure() throws {
        let folder = TemporaryFolder()
        let store = try store(folder)
        let rule = FundingRule(
            id: ID("R"), payer: "Land", order: 1, share: LedgerShare(1, of: 2), applicants: [ID("A1")])
        let grant = Grant(id: ID("G"), rule: ID("R"), applicant: ID("A1"), filedOn: Given.day(2012, 1, 1))
        try store.add(.funding, [rule])
        try store.add(.grants, [grant])
        for word in ["XFORMER", "XNOW"] {
            try store.add(
                .costs,
                [
                    cost("K1", 100, of: "A1", what: "\(word) of her", payee: "\(word) herself", voucher: "V1"),
                    cost("K2", 200, what: "\(word): flight of Sol-Rey, ANA", payee: "Airline", voucher: "V2"),
                    cost("K3", 300, of: "A2", what: "Ana", payee: "kept", voucher: "V3"),
                ])
        }
        try store.add(
            .payments,
            [
                Payment(
                    id: ID("P"), payer: .employer(ID("F1"), .placement), amount: Cents(5),
                    receivedOn: Given.day(2012, 6, 1), reference: "XREFERENCE Rey Sol Ana")
            ])
        let batch = try #require(try store.batches().filter { $0.kind == .costs }.map(\.id).max())
        #expect(try ["XFORMER", "XNOW", "XREFERENCE"].filter { try !isInFiles($0, folder) } == [])
        try store.erase(.applicant(ID("A1")), ground: "request", actor: "anna", now: 50)
        #expect(
            try ["XFORMER of her", "XNOW of her", "herself", "Sol-Rey", "XREFERENCE", "Rey Sol"].filter {
                try isInFiles($0, folder)
            } == [])
        let kept = [
            cost("K1", 100, of: "A1", voucher: "V1"), cost("K2", 200, payee: "Airline", voucher: "V2"),
            cost("K3", 300, of: "A2", what: "Ana", payee: "kept", voucher: "V3"),
        ]
        #expect(try store.books().costs == kept)
        #expect(try store.books().funding == [rule] && store.books().grants == [grant])
        #expect(try store.books().payments.map(\.reference) == [nil])
        #expect(try store.check() == [])
        // Nothing comes back with an import that is taken back, and the record can be imported again.
        try store.revert(batch: batch, actor: "b", now: 51)
        #expect(try store.books().costs == kept)
        var paid = kept[0]
        paid.due = Given.day(2012, 7, 1)
        #expect(try store.add(.costs, [paid]).refused == [])
        #expect(
            try store.add(.costs, [cost("K9", 1, of: "A1")]).refused.map(\.reason) == [
                .unknown(kind: "applicant", id: "A1")
            ], "nothing new is said of somebody who was erased")
    }

    private func isInFiles(_ text: String, _ folder: TemporaryFolder) throws -> Bool {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            if try Data(contentsOf: URL(filePath: folder.file(name))).range(of: Data(text.utf8)) != nil { return true }
        }
        return false
    }
}
