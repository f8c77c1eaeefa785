package import Calendar
package import Domain

/// Money that moves on a day.
package struct CashMovement: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        case cost(ID<CostItem>)
        case payment(ID<Payment>)
        case fee(String)
    }

    package let source: Source
    package let date: CivilDate
    /// Above zero = it comes in.
    package let amount: Cents
    /// Whether it has not happened yet.
    package let isExpected: Bool
}

/// What comes in and goes out in a month.
package struct CashMonth: Hashable, Sendable {
    /// The first of the month.
    package let month: CivilDate
    package fileprivate(set) var income = Cents.zero
    package fileprivate(set) var spent = Cents.zero
    package fileprivate(set) var expectedIncome = Cents.zero
    package fileprivate(set) var expectedSpent = Cents.zero
    /// Of this month and all before it, with what is expected.
    package fileprivate(set) var balance = Cents.zero

    package var change: Cents { income + expectedIncome - spent - expectedSpent }

    fileprivate mutating func add(_ movement: CashMovement) {
        let amount = movement.amount
        switch (amount < .zero, movement.isExpected) {
        case (false, false): income = income + amount
        case (false, true): expectedIncome = expectedIncome + amount
        case (true, false): spent = spent - amount
        case (true, true): expectedSpent = expectedSpent - amount
        }
    }
}

extension CampaignAccount {
    /// What had moved by the account's day, and what is expected to: what is late is expected that day. What funders owe is
    /// not among it, since nobody knows when they pay.
    package var movements: [CashMovement] {
        let rows = books.costs.filter { $0.returns != nil } + entries.map(\.item)
        let costs = rows.filter { $0.status != .refused }.map { item in
            CashMovement(
                source: .cost(item.id), date: item.paidOn ?? max(day, item.due ?? item.arisesOn),
                amount: .zero - item.amount, isExpected: item.paidOn.map { day < $0 } ?? true)
        }
        let payments = received.map {
            CashMovement(source: .payment($0.id), date: $0.receivedOn, amount: $0.amount, isExpected: false)
        }
        let open = fees.fees.filter { $0.rest > .zero }.map {
            CashMovement(source: .fee($0.id), date: max(day, $0.due), amount: $0.rest, isExpected: true)
        }
        return costs + payments + open
    }

    /// What had come in by the account's day.
    var received: [Payment] { books.payments.filter { $0.receivedOn <= day } }

    /// Every month from the first movement to the last.
    package var cash: [CashMonth] {
        let movements = movements
        guard let first = movements.map(\.date).min(), let last = movements.map(\.date).max() else { return [] }
        let own = Dictionary(grouping: movements) { $0.date.firstOfMonth }
        var months: [CashMonth] = []
        var month = first.firstOfMonth
        while month <= last {
            var row = CashMonth(month: month)
            for movement in own[month] ?? [] { row.add(movement) }
            row.balance = (months.last?.balance ?? .zero) + row.change
            months.append(row)
            month = month.adding(days: CivilDate.daysInMonth(year: month.year, month: month.month))
        }
        return months
    }

    /// What funders will pay by the allocation and have not paid yet, by payer; below zero = they paid more.
    package var expectedFunding: [(payer: String, amount: Cents)] {
        payers.map { payer in
            let own = Set(rules.filter { $0.payer == payer }.map(\.id))
            let paid = received.reduce(Cents.zero) { sum, payment in
                guard case .funder(let rule) = payment.payer, own.contains(rule) else { return sum }
                return sum + payment.amount
            }
            let granted = plan.allocations.filter { $0.rule != nil && $0.payer == payer }
            return (payer, granted.reduce(.zero) { $0 + $1.amount } - paid)
        }
    }
}

extension CivilDate {
    fileprivate var firstOfMonth: CivilDate { adding(days: 1 - day) }
}
