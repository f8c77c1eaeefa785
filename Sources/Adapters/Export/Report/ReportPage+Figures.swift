import Calendar
import Domain
import HTML

extension ReportPage {
    var funnel: Node {
        figure(
            "funnel", ReportWords.funnel, say(ReportWords.funnelText),
            chart: .bars(
                say(ReportWords.funnel), say(ReportWords.funnelText),
                rows: report.stages.map { row in
                    (
                        say(row.stage.title),
                        [("dark", row.count.passed), ("soft", row.count.waiting), ("bare", row.count.failed)],
                        "\(row.count.passed) · \(row.count.waiting) · \(row.count.failed)"
                    )
                }),
            legend: [("dark", ReportWords.passed), ("soft", ReportWords.waiting), ("bare", ReportWords.failed)],
            header: [ReportWords.stage, ReportWords.passed, ReportWords.waiting, ReportWords.failed],
            rows: report.stages.map {
                [say($0.stage.title), "\($0.count.passed)", "\($0.count.waiting)", "\($0.count.failed)"]
            })
    }

    var forecast: Node {
        func span(_ span: ForecastOutcome.Span) -> String {
            span.low == span.high ? "\(span.low)" : "\(span.low)–\(span.high)"
        }
        let levels = (report.stages.first?.outcome.spans ?? []).map { "\($0.level) %" }
        return figure(
            "forecast", ReportWords.forecast, say(ReportWords.forecastText),
            chart: .spans(
                say(ReportWords.forecast), say(ReportWords.forecastText),
                rows: report.stages.map { row in
                    let mean = Int((row.outcome.mean * 100).rounded())
                    return (
                        say(row.stage.title), mean, row.outcome.spans.map { ($0.low, $0.high) }, decimal(mean)
                    )
                }),
            header: [ReportWords.stage, ReportWords.soFar, ReportWords.average]
                + levels.map(LocalText.init(same:)),
            rows: report.stages.map { row in
                [
                    say(row.stage.title), "\(row.outcome.passed)",
                    decimal(Int((row.outcome.mean * 100).rounded())),
                ] + row.outcome.spans.map(span)
            })
    }

    var timetable: Node {
        let use = report.timetable
        let hours = use?.hours ?? []
        let days = Set(hours.map(\.date)).sorted()
        let text = say(
            ReportWords.timetableText, "\(use?.tables ?? 0)", "\(use?.interpreters ?? 0)", "\(use?.interviews ?? 0)")
        return figure(
            "timetable", ReportWords.timetable, text,
            chart: .columns(
                say(ReportWords.timetable), text,
                places: hours.enumerated().map { index, hour in
                    let isFirst = index == 0 || hours[index - 1].date != hour.date
                    return (
                        "\(hour.hour)", isFirst ? wording.dayAndMonth(hour.date) : nil,
                        [hour.tables, hour.interpreters]
                    )
                }, kinds: ["dark", "soft"]),
            legend: [("dark", ReportWords.tables), ("soft", ReportWords.interpreters)],
            header: [ReportWords.hour] + days.map { LocalText(same: wording.dayAndMonth($0)) },
            rows: Set(hours.map(\.hour)).sorted().map { hour in
                ["\(hour)–\(hour + 1)"]
                    + days.map { day in
                        hours.first { $0.date == day && $0.hour == hour }.map { "\($0.tables) / \($0.interpreters)" }
                            ?? ""
                    }
            })
    }

    var language: Node {
        figure(
            "language", ReportWords.language, say(ReportWords.languageText),
            chart: .columns(
                say(ReportWords.language), say(ReportWords.languageText),
                places: report.levels.map { ($0.level.name, nil, [$0.planned, $0.reached]) }, kinds: ["soft", "dark"]),
            legend: [("soft", ReportWords.planned), ("dark", ReportWords.reached)],
            header: [ReportWords.level, ReportWords.planned, ReportWords.reached, ReportWords.exams],
            rows: report.levels.map {
                [$0.level.name, "\($0.planned)", "\($0.reached)", "\($0.examsPassed) / \($0.examsFailed)"]
            })
    }

    var housing: Node {
        figure(
            "housing", ReportWords.housing, say(ReportWords.housingText),
            chart: .columns(
                say(ReportWords.housing), say(ReportWords.housingText),
                places: report.weeks.map { (short($0.monday), nil, [$0.taken, $0.open]) }, kinds: ["dark", "bare"],
                areNested: true),
            legend: [("dark", ReportWords.taken), ("bare", ReportWords.open)],
            header: [ReportWords.week, ReportWords.taken, ReportWords.open],
            rows: changes.map { [wording.shortDate($0.monday), "\($0.taken)", "\($0.open)"] })
    }

    /// The weeks in which something is other than in the week before.
    private var changes: [CampaignReport.Week] {
        report.weeks.indices.filter { index in
            guard index > 0 else { return true }
            let (before, now) = (report.weeks[index - 1], report.weeks[index])
            return before.taken != now.taken || before.open != now.open
        }.map { report.weeks[$0] }
    }

    var probation: Node {
        figure(
            "probation", ReportWords.probation, say(ReportWords.probationText),
            chart: .bars(
                say(ReportWords.probation), say(ReportWords.probationText),
                rows: report.employed.map { row in
                    (
                        say(row.state.title), [(row.state.endsContract ? "bare" : "dark", row.contracts)],
                        "\(row.contracts)"
                    )
                }),
            header: [ReportWords.state, ReportWords.contracts],
            rows: report.employed.map { [say($0.state.title), "\($0.contracts)"] })
    }

    var money: Node {
        report.money.map(spent) ?? expected
    }

    private func spent(_ money: CampaignReport.Money) -> Node {
        let heads = [
            money.perApplicant.map { say(ReportWords.perApplicant, price($0)) },
            money.perHire.map { say(ReportWords.perHire, price($0)) },
        ].compactMap(\.self)
        let payers = money.payers.map { "\($0.name) \(price($0.amount))" }.joined(separator: ", ")
        let text =
            ([say(ReportWords.spentText, price(money.total))] + heads
            + [say(ReportWords.payersText, payers), say(ReportWords.feesText, price(report.fees))])
            .joined(separator: " ")
        return figure(
            "money", ReportWords.money, text,
            chart: .bars(
                say(ReportWords.money), text,
                rows: money.stages.map { row in
                    (
                        say(row.stage.title),
                        [("dark", Int(row.paid.amount / 100)), ("bare", Int(row.open.amount / 100))], price(row.sum)
                    )
                }), legend: [("dark", ReportWords.paid), ("bare", ReportWords.unpaid)],
            header: [ReportWords.stage, ReportWords.paid, ReportWords.unpaid, ReportWords.sum],
            rows: money.stages.map { [say($0.stage.title), price($0.paid), price($0.open), price($0.sum)] })
    }

    /// Where no cost is known: by the campaign's rates.
    private var expected: Node {
        let costly = report.stages.filter { $0.costEach > .zero }
        return figure(
            "money", ReportWords.money, say(ReportWords.moneyText, price(report.toSpend), price(report.fees)),
            chart: .bars(
                say(ReportWords.money), say(ReportWords.moneyText, price(report.toSpend), price(report.fees)),
                rows: costly.map { (say($0.stage.title), [("dark", Int($0.spent.amount / 100))], price($0.spent)) }),
            header: [ReportWords.stage, ReportWords.decided, ReportWords.each, ReportWords.sum],
            rows: costly.map { [say($0.stage.title), "\($0.count.decided)", price($0.costEach), price($0.spent)] })
    }

    /// `03.09.`, `3/9` where space is short.
    private func short(_ date: CivilDate) -> String {
        wording.language == .german ? "\(date.day).\(date.month)." : "\(date.day)/\(date.month)"
    }

    // MARK: Equality

    func equality(_ audit: EqualityAudit) -> Node {
        Tag.section(.class("equality"), .aria("labelledby", "equality-heading")) {
            Tag.h2(.id("equality-heading")) { say(ReportWords.equality) }
            Tag.p(.class("hint")) { say(ReportWords.equalityText, "\(EqualityAudit.leastPeople)") }
            for table in audit.tables {
                Tag.h3 { say(table.attribute.title) }
                if table.groups.isEmpty {
                    Tag.p { say(ReportWords.tooFew) }
                } else {
                    for (place, stage) in audit.stages.enumerated()
                    where table.groups.contains(where: { ($0.steps[place].decided ?? 0) > 0 }) {
                        numbers(
                            "\(say(table.attribute.title)): \(say(stage.title))",
                            header: [
                                say(stage.title), say(ReportWords.decided), say(ReportWords.passed),
                                say(ReportWords.rate), say(ReportWords.ofBest), say(ReportWords.chance),
                            ], rows: table.groups.map { row($0, place) })
                    }
                }
            }
        }
    }

    private func row(_ group: EqualityAudit.Group, _ place: Int) -> [String] {
        let step = group.steps[place]
        let rate = step.decided.flatMap { decided in
            step.passed.flatMap { decided == 0 ? nil : percent($0 * 10_000 / decided) }
        }
        let mark = step.comparison.map { $0.verdict == .within ? "" : " ◂" } ?? ""
        return [
            group.name ?? say(ReportWords.others), step.decided.map(String.init) ?? "–",
            step.passed.map(String.init) ?? "–", rate ?? "–",
            step.comparison.map { percent($0.ratio) + mark } ?? "–", step.comparison?.chance.map(percent) ?? "–",
        ]
    }

    private func percent(_ hundredths: Int) -> String { "\(decimal(hundredths)) %" }
}

extension LocalText {
    /// The same in every language.
    fileprivate init(same text: String) {
        self.init(text, text, text)
    }
}
