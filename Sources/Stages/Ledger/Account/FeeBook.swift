package import Calendar
package import Domain

/// A fee that a firm owes (Forderung).
package struct Receivable: Hashable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case open, overdue, partlyPaid, paid, cancelled
    }

    package let kind: FeeKind
    package let employer: ID<Employer>
    /// The contract, of a placement fee.
    package let applicant: ID<Applicant>?
    package let vacancy: ID<Vacancy>?
    package let amount: Cents
    package let raisedOn: CivilDate
    package let due: CivilDate
    package let cancelledOn: CivilDate?
    /// At most `amount`.
    package fileprivate(set) var paid = Cents.zero
    package fileprivate(set) var status = Status.open

    /// `organisation/F06`, `placement/B001/V14`.
    package var id: String {
        ([kind.rawValue] + (applicant.map { [$0.part, vacancy?.part ?? ""] } ?? [employer.part])).joined(separator: "/")
    }

    package var rest: Cents { status == .cancelled ? .zero : amount - paid }
}

/// What firms owe on a day, and what they have paid.
package struct FeeBook: Hashable, Sendable {
    /// Raised by the day; by due date, then by id.
    package let fees: [Receivable]
    /// What firms paid beyond what they owe, by firm; below zero = more was given back than had come in.
    package let surplus: [Surplus]

    package struct Surplus: Hashable, Sendable {
        package let employer: ID<Employer>
        package let amount: Cents
    }

    /// Payments for a kind of fee pay those of that kind alone, the others whatever is left; what is due first is paid first.
    init(_ facts: AccountFacts, _ payments: [Payment], on day: CivilDate) {
        var fees = FeeBook.raised(facts).filter { $0.raisedOn <= day }
        for index in fees.indices where fees[index].cancelledOn.map({ $0 <= day }) == true {
            fees[index].status = .cancelled
        }
        var received: [ID<Employer>: [FeeKind?: Cents]] = [:]
        for payment in payments where payment.receivedOn <= day {
            guard case .employer(let employer, let kind) = payment.payer else { continue }
            received[employer, default: [:]][kind, default: .zero] =
                (received[employer]?[kind] ?? .zero) + payment.amount
        }
        var surplus: [Surplus] = []
        for (employer, own) in received.sorted(by: { $0.key < $1.key }) {
            var left = Cents.zero
            for kind in FeeKind.allCases.map(Optional.some) + [nil] {
                var money = own[kind] ?? .zero
                for index in fees.indices
                where fees[index].employer == employer && fees[index].status != .cancelled
                    && (kind == nil || fees[index].kind == kind) && money > .zero
                {
                    let part = min(money, fees[index].amount - fees[index].paid)
                    fees[index].paid = fees[index].paid + part
                    money = money - part
                }
                left = left + money
            }
            if left != .zero { surplus.append(Surplus(employer: employer, amount: left)) }
        }
        for index in fees.indices where fees[index].status != .cancelled {
            let fee = fees[index]
            fees[index].status =
                fee.paid == fee.amount ? .paid : fee.due < day ? .overdue : fee.paid > .zero ? .partlyPaid : .open
        }
        self.fees = fees
        self.surplus = surplus
    }

    private static func raised(_ facts: AccountFacts) -> [Receivable] {
        let settings = facts.settings
        var fees: [Receivable] = []
        if settings.organisationFee > .zero, let fair = facts.fair {
            fees += facts.participants.map { employer in
                Receivable(
                    kind: .organisation, employer: employer, applicant: nil, vacancy: nil,
                    amount: settings.organisationFee, raisedOn: fair,
                    due: fair.adding(days: settings.organisationFeeDays), cancelledOn: nil)
            }
        }
        if settings.placementFee > .zero {
            fees += facts.hires.map { hire in
                Receivable(
                    kind: .placement, employer: hire.employer, applicant: hire.applicant, vacancy: hire.vacancy,
                    amount: settings.placementFee, raisedOn: hire.signedOn,
                    due: hire.signedOn.adding(days: settings.placementFeeDays), cancelledOn: hire.cancelledOn)
            }
        }
        return fees.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    // MARK: Sums

    package func sum(of kind: FeeKind? = nil, _ amount: (Receivable) -> Cents) -> Cents {
        fees.filter { ($0.kind == kind || kind == nil) && $0.status != .cancelled }.reduce(.zero) { $0 + amount($1) }
    }
}
