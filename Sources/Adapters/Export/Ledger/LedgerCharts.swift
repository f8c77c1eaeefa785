import Calendar
import Domain
import HTML
import Ledger

/// Who pays which part of each stage, as stacked bars; the numbers stand in a table below.
struct PayerChart: Sendable {
    struct Bar: Hashable, Sendable {
        let stage: CostStage
        /// In the order of the payers.
        let parts: [Cents]
    }

    /// The default payer last.
    let payers: [String]
    let rows: [Bar]

    /// - Parameter ownFunds: What the default payer is called where the campaign did not name one.
    init(_ account: CampaignAccount, ownFunds: String) {
        let payer = account.facts.settings.defaultPayer
        payers = account.payers + [payer == CampaignSettings().defaultPayer ? ownFunds : payer]
        let places = Dictionary(account.payers.enumerated().map { ($1, $0) }) { first, _ in first }
        let stages = Dictionary(account.entries.map { ($0.item.id.text, $0.item.stage) }) { first, _ in first }
        var sums: [CostStage: [Cents]] = [:]
        for part in account.plan.allocations {
            guard let stage = stages[part.cost.text] else { continue }
            let place = part.rule == nil ? nil : places[part.payer]
            var own = sums[stage] ?? Array(repeating: .zero, count: account.payers.count + 1)
            own[place ?? account.payers.count] = own[place ?? account.payers.count] + part.amount
            sums[stage] = own
        }
        rows = CostStage.allCases.compactMap { stage in sums[stage].map { Bar(stage: stage, parts: $0) } }
    }

    /// The default payer has a tone of its own.
    static func tone(_ place: Int, of count: Int) -> String { place == count - 1 ? "own" : "p\(place % 4)" }

    private static let (width, bar, gap, left) = (680, 24, 12, 150)

    func markup(_ wording: Wording, _ words: MoneyWords) -> Node {
        let most = max(1, rows.map { $0.parts.reduce(.zero, +).amount }.max() ?? 1)
        let height = rows.count * (PayerChart.bar + PayerChart.gap) + PayerChart.gap
        return Tag.figure(
            .class("chart scroll"), Attribute("tabindex", "0"), .role("region"), .aria("label", wording[.whoPays])
        ) {
            Tag.svg(
                .viewBox(width: PayerChart.width, height: height), .role("img"),
                .aria("labelledby", "payers-title payers-desc")
            ) {
                Tag.pictureTitle(.id("payers-title")) { wording[.whoPays] }
                Tag.desc(.id("payers-desc")) { wording[.payersDescription] }
                for (place, row) in rows.enumerated() { bar(row, place, most, words) }
            }
        }
    }

    private func bar(_ row: Bar, _ place: Int, _ most: Int64, _ words: MoneyWords) -> Node {
        let top = PayerChart.gap + place * (PayerChart.bar + PayerChart.gap)
        let room = Int64(PayerChart.width - PayerChart.left - 100)
        // The ends of the parts are rounded, not their lengths: so nothing overlaps, and the bar is as long as its sum.
        var parts: [(from: Int, to: Int, tone: String, name: String)] = []
        var sum: Int64 = 0
        for (index, part) in row.parts.enumerated() where part > .zero {
            let from = Int(sum * room / most)
            sum += part.amount
            parts.append(
                (
                    from, Int(sum * room / most), PayerChart.tone(index, of: payers.count),
                    "\(payers[index]): \(words.euros(part))"
                ))
        }
        return Tag.g {
            Tag.text(
                Attribute("x", String(PayerChart.left - 10)), Attribute("y", String(top + 17)),
                Attribute("text-anchor", "end")
            ) { row.stage.title.text(in: words.code) }
            for part in parts {
                Tag.rect(
                    .class(part.tone), Attribute("x", String(PayerChart.left + part.from)),
                    Attribute("y", String(top)), Attribute("width", String(max(1, part.to - part.from))),
                    Attribute("height", String(PayerChart.bar))
                ) { Tag.pictureTitle { part.name } }
            }
            Tag.text(
                Attribute("x", String(PayerChart.left + Int(sum * room / most) + 8)), Attribute("y", String(top + 17))
            ) { words.euros(Cents(sum)) }
        }
    }
}

/// Money by month: what comes in above the line, what goes out below it, and the balance; the numbers stand in a table below.
struct CashChart: Sendable {
    private let months: [CashMonth]

    init(_ months: [CashMonth]) {
        self.months = months
    }

    private static let (width, half, left, foot) = (680, 110, 90, 26)

    func markup(_ wording: Wording, _ words: MoneyWords) -> Node {
        let heights = months.flatMap { month in
            [
                (month.income + month.expectedIncome).amount, (month.spent + month.expectedSpent).amount,
                Int64(month.balance.amount.magnitude),
            ]
        }
        let most = CashChart.round(heights.max() ?? 1)
        return Tag.figure(
            .class("chart scroll"), Attribute("tabindex", "0"), .role("region"), .aria("label", wording[.cashByMonth])
        ) {
            Tag.svg(
                .viewBox(width: CashChart.width, height: 2 * CashChart.half + CashChart.foot + 20), .role("img"),
                .aria("labelledby", "cash-title cash-desc")
            ) {
                Tag.pictureTitle(.id("cash-title")) { wording[.cashByMonth] }
                Tag.desc(.id("cash-desc")) { wording[.cashDescription] }
                axis(most, words)
                for (place, month) in months.enumerated() { column(month, place, most, words) }
                balance(most)
            }
        }
    }

    /// The next amount of the form 1, 2 or 5 times a power of ten, in euros: so that the axis has a number one can read.
    private static func round(_ amount: Int64) -> Int64 {
        var step: Int64 = 100
        while true {
            for factor in [1, 2, 5] as [Int64] where factor * step >= amount { return factor * step }
            step *= 10
        }
    }

    private var step: Int { (CashChart.width - CashChart.left - 10) / max(1, months.count) }
    private var zero: Int { CashChart.half + 10 }

    private func axis(_ most: Int64, _ words: MoneyWords) -> Node {
        Tag.g(.class("axis")) {
            for (y, amount) in [(zero - CashChart.half, most), (zero, 0), (zero + CashChart.half, -most)] {
                Tag.line(
                    Attribute("x1", String(CashChart.left)), Attribute("x2", String(CashChart.width)),
                    Attribute("y1", String(y)), Attribute("y2", String(y)))
                Tag.text(
                    Attribute("x", String(CashChart.left - 8)), Attribute("y", String(y + 4)),
                    Attribute("text-anchor", "end")
                ) { words.euros(Cents(amount)) }
            }
        }
    }

    private func column(_ month: CashMonth, _ place: Int, _ most: Int64, _ words: MoneyWords) -> Node {
        let x = CashChart.left + place * step + step / 6
        let width = max(2, step * 2 / 3)
        func height(_ amount: Cents) -> Int { Int(amount.amount * Int64(CashChart.half) / most) }
        let up = [("in", height(month.income)), ("in-later", height(month.income + month.expectedIncome))]
        let down = [("out", height(month.spent)), ("out-later", height(month.spent + month.expectedSpent))]
        // Every month bears its name while there is room; else every third does.
        let isNamed = step >= 30 || month.month.month % 3 == 1
        return Tag.g {
            for (place, part) in up.enumerated() {
                let from = place == 0 ? 0 : up[0].1
                Tag.rect(
                    .class(part.0), Attribute("x", String(x)), Attribute("y", String(zero - part.1)),
                    Attribute("width", String(width)), Attribute("height", String(part.1 - from)))
            }
            for (place, part) in down.enumerated() {
                let from = place == 0 ? 0 : down[0].1
                Tag.rect(
                    .class(part.0), Attribute("x", String(x)), Attribute("y", String(zero + from)),
                    Attribute("width", String(width)), Attribute("height", String(part.1 - from)))
            }
            if isNamed {
                Tag.text(
                    Attribute("x", String(x + width / 2)),
                    Attribute("y", String(zero + CashChart.half + CashChart.foot)),
                    Attribute("text-anchor", "middle")
                ) { words.shortMonth(month.month) }
            }
        }
    }

    private func balance(_ most: Int64) -> Node {
        let points = months.enumerated().map { place, month in
            (
                x: CashChart.left + place * step + step / 2,
                y: zero - Int(month.balance.amount * Int64(CashChart.half) / most)
            )
        }
        return Tag.g(.class("balance")) {
            for (one, next) in zip(points, points.dropFirst()) {
                Tag.line(
                    Attribute("x1", String(one.x)), Attribute("y1", String(one.y)), Attribute("x2", String(next.x)),
                    Attribute("y2", String(next.y)))
            }
            for point in points {
                Tag.circle(Attribute("cx", String(point.x)), Attribute("cy", String(point.y)), Attribute("r", "4"))
            }
        }
    }
}
