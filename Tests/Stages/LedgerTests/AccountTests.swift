import Calendar
import Domain
import Ledger
import Support
import Testing

@Suite("The account of a campaign")
struct AccountTests {
    private static let people: [ID<Applicant>] = (1...4).map { ID("A\($0)") }
    private static let firms: [ID<Employer>] = (1...3).map { ID("F\($0)") }

    /// A campaign with its books and what plans foresee.
    private struct Given {
        let books: CampaignBooks
        let foreseen: [CostItem]
        let facts: AccountFacts
        let day: CivilDate

        init(seed: UInt64) {
            var draw = Draw(seed: seed)
            books = draw.books(applicants: people, employers: firms)
            foreseen = (0..<draw.below(6)).map { number in
                CostItem(
                    id: ID("plan/\(number)"), kind: draw.one(of: [.travel, .courseFee]),
                    stage: draw.one(of: [.courses, .travel]), applicant: draw.one(of: people),
                    amount: Cents(Int64(1 + draw.below(9_999))), arisesOn: draw.moneyDay())
            }
            var settings = CampaignSettings()
            settings.invited = draw.maybe { 1 + $0.below(90) }
            settings.organisationFee = draw.flag() ? Cents(50_000) : .zero
            settings.placementFeeDays = draw.below(60)
            let hires = people.filter { _ in draw.flag() }.map { person in
                let signed = draw.moneyDay()
                return Hire(
                    applicant: person, vacancy: ID("V"), employer: draw.one(of: firms), signedOn: signed,
                    cancelledOn: draw.below(3) == 0 ? signed.adding(days: draw.below(90)) : nil)
            }
            facts = AccountFacts(
                settings: settings, applicants: people.count, fair: draw.maybe { $0.moneyDay() }, participants: firms,
                hires: hires, dropouts: Set(hires.filter { $0.cancelledOn != nil }.map(\.applicant)),
                ages: Dictionary(uniqueKeysWithValues: people.prefix(3).map { ($0, 15 + draw.below(30)) }))
            day = draw.moneyDay()
        }

        func account() throws(AccountError) -> CampaignAccount {
            try CampaignAccount(books: books, foreseen: foreseen, facts: facts, on: day)
        }
    }

    @Test(
        "on random campaigns every sum is the same, and nothing is paid twice, above a cap, or left that a rule could take"
    )
    func sums() throws {
        var bites: [String: Int] = [:]
        let seeds = Tier.seeds(1_000, long: 10_000)
        for seed in seeds {
            let given = Given(seed: seed)
            let account = try given.account()
            let total = account.total
            #expect(account.byStage.reduce(.zero) { $0 + $1.amount } == total, "seed \(seed): stages")
            #expect(account.byKind.reduce(.zero) { $0 + $1.amount } == total, "seed \(seed): kinds")
            #expect(account.byPayer.reduce(.zero) { $0 + $1.amount } == total, "seed \(seed): payers")
            #expect(account.byPerson.reduce(.zero) { $0 + $1.amount } == total, "seed \(seed): people")
            #expect(account.byProgress.reduce(.zero) { $0 + $1.amount } == total, "seed \(seed): progress")
            // The books by themselves: what counts of every row, plus what only plans foresee.
            let rows = given.books.costs.filter { $0.status != .refused }
            let own = rows.filter { $0.returns == nil }
            let back = rows.filter { row in own.contains { $0.id == row.returns } }
            let foreseen = account.entries.filter(\.isForeseen)
            let parts = (own + back).map(\.amount) + foreseen.map(\.due)
            #expect(parts.reduce(.zero, +) == total, "seed \(seed): rows")
            // Verified once more, as everything printed is.
            #expect(try LedgerVerifier.verify(account.plan, against: account.problem).valid, "seed \(seed)")
            for entry in account.entries {
                let paid = account.plan.allocations.filter { $0.cost.text == entry.item.id.text }
                #expect(paid.reduce(.zero) { $0 + $1.amount } == entry.due, "seed \(seed): \(entry.item.id)")
            }
            for foreseen in given.foreseen {
                let isReplaced = own.contains { twin(foreseen, $0) }
                let isThere = account.entries.contains { $0.item.id == foreseen.id }
                let isGone = given.facts.dropouts.contains(foreseen.applicant ?? ID(""))
                #expect(isThere == (!isReplaced && !isGone), "seed \(seed): \(foreseen.id)")
                if isReplaced { bites["replaced", default: 0] += 1 }
                if isGone { bites["gone", default: 0] += 1 }
            }
            checkCash(account, seed)
            for code in Set(account.plan.remainders.flatMap { $0.reasons.map(\.code) }) { bites[code, default: 0] += 1 }
            if !account.lost.isEmpty { bites["lost", default: 0] += 1 }
            if !account.unfiled.isEmpty { bites["unfiled", default: 0] += 1 }
        }
        let least = seeds.count / 20
        for name in ["replaced", "gone", "lost", "unfiled"] + LedgerRefusal.allCases.map(\.rawValue) {
            #expect(bites[name, default: 0] >= (name == "notWith" ? least / 2 : least), "\(name): \(bites)")
        }
    }

    private func twin(_ foreseen: CostItem, _ item: CostItem) -> Bool {
        item.applicant == foreseen.applicant && item.kind == foreseen.kind && item.stage == foreseen.stage
    }

    /// Months add up to the movements, and each movement is one row of the books, one payment or one fee.
    private func checkCash(_ account: CampaignAccount, _ seed: UInt64) {
        let months = account.cash
        let sum = account.movements.reduce(Cents.zero) { $0 + $1.amount }
        #expect(months.reduce(Cents.zero) { $0 + $1.change } == sum, "seed \(seed)")
        #expect(months.last?.balance ?? .zero == sum, "seed \(seed)")
        #expect(Set(account.movements.map(\.source)).count == account.movements.count, "seed \(seed)")
        let out =
            account.books.costs.filter { $0.status != .refused }.reduce(Cents.zero) { $0 + $1.amount }
            + CampaignAccount.sum(account.entries.filter(\.isForeseen))
        let paid = account.books.payments.filter { $0.receivedOn <= account.day }.reduce(Cents.zero) { $0 + $1.amount }
        #expect(sum == paid + account.fees.sum(\.rest) - out, "seed \(seed)")
        for (one, next) in zip(months, months.dropFirst()) {
            #expect(one.month.adding(months: 1) == next.month, "seed \(seed)")
        }
        for movement in account.movements where movement.isExpected {
            #expect(movement.date >= account.day, "seed \(seed): what is late is expected now")
        }
    }

    @Test("fees and what is paid of them add up on any day, and no fee gets more than it is")
    func feeSums() throws {
        var seen: Set<Receivable.Status> = []
        for seed in Tier.seeds(500, long: 10_000) {
            let given = Given(seed: seed)
            let book = try given.account().fees
            let received = given.books.payments.reduce(Cents.zero) { sum, payment in
                guard case .employer = payment.payer, payment.receivedOn <= given.day else { return sum }
                return sum + payment.amount
            }
            let surplus = book.surplus.reduce(Cents.zero) { $0 + $1.amount }
            #expect(book.sum(\.paid) + surplus == received, "seed \(seed)")
            for fee in book.fees {
                seen.insert(fee.status)
                #expect(fee.paid >= .zero && fee.paid <= fee.amount && fee.raisedOn <= given.day, "seed \(seed)")
                if fee.status == .cancelled { #expect(fee.paid == .zero && fee.rest == .zero, "seed \(seed)") }
            }
        }
        #expect(seen == Set(Receivable.Status.allCases))
    }
}
