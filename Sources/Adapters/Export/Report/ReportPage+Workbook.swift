import Calendar
import Domain
package import WorkbookWriting

extension ReportPage {
    /// The figures of the page as a workbook for a funder or a council: a sheet for each, with numbers, days and amounts as such. Nobody's
    /// name or id stands in it.
    package func workbook(_ facts: PrintFacts) -> BookDocument {
        let campaign = report.name
        var frame = BookFrame(
            campaignName: campaign, title: say(ReportWords.title), language: wording.language, madeAt: facts.printedAt)
        frame.facts = [
            (say(ReportWords.asOf), wording.shortDate(report.day)), (say(ReportWords.people), String(report.people)),
        ]
        if report.spent > .zero { frame.facts.append((say(ReportWords.spent), price(report.spent))) }
        frame.notes = [say(ReportWords.anonymous)]
        return frame.document(
            [funnelSheet, forecastSheet, useSheet, levelSheet, weekSheet, stateSheet, moneySheet, payerSheet]
                .compactMap(\.self)
                + (report.equality.map { [equalitySheet($0)] } ?? []))
    }

    private func sheet(_ name: LocalText, _ columns: [BookColumn], _ rows: [BookRow]) -> BookSheet {
        BookSheet(name: say(name), columns: columns, rows: rows)
    }

    private func column(_ title: LocalText, _ kind: BookColumn.Kind = .number) -> BookColumn {
        BookColumn(say(title), kind)
    }

    private var funnelSheet: BookSheet {
        sheet(
            ReportWords.funnel,
            [
                column(ReportWords.stage, .text), column(ReportWords.passed), column(ReportWords.waiting),
                column(ReportWords.failed),
            ],
            report.stages.map {
                BookRow([
                    .text(say($0.stage.title)), .number($0.count.passed), .number($0.count.waiting),
                    .number($0.count.failed),
                ])
            })
    }

    /// The mean in whole people, and the ends of each span.
    private var forecastSheet: BookSheet {
        let levels = (report.stages.first?.outcome.spans ?? []).map(\.level)
        return sheet(
            ReportWords.forecast,
            [column(ReportWords.stage, .text), column(ReportWords.soFar), column(ReportWords.average)]
                + levels.flatMap { [BookColumn("\($0) % ≥", .number), BookColumn("\($0) % ≤", .number)] },
            report.stages.map { row in
                BookRow(
                    [
                        .text(say(row.stage.title)), .number(row.outcome.passed),
                        .number(Int(row.outcome.mean.rounded())),
                    ] + row.outcome.spans.flatMap { [.number($0.low), .number($0.high)] })
            })
    }

    /// One row an hour of the fair.
    private var useSheet: BookSheet? {
        report.timetable.map { use in
            sheet(
                ReportWords.timetable,
                [
                    BookColumn(wording[.date], .date), column(ReportWords.hour, .time), column(ReportWords.tables),
                    column(ReportWords.interpreters),
                ],
                use.hours.map { hour in
                    BookRow([
                        .date(hour.date), LocalTime(minutes: hour.hour * 60).map { .time($0) } ?? .number(hour.hour),
                        .number(hour.tables), .number(hour.interpreters),
                    ])
                })
        }
    }

    private var levelSheet: BookSheet {
        sheet(
            ReportWords.language,
            [
                column(ReportWords.level, .text), column(ReportWords.planned), column(ReportWords.reached),
                column(BookWords.examsPassed), column(BookWords.examsFailed),
            ],
            report.levels.map {
                BookRow([
                    .text($0.level.name), .number($0.planned), .number($0.reached), .number($0.examsPassed),
                    .number($0.examsFailed),
                ])
            })
    }

    private var weekSheet: BookSheet {
        sheet(
            ReportWords.housing,
            [column(ReportWords.week, .date), column(ReportWords.taken), column(ReportWords.open)],
            report.weeks.map { BookRow([.date($0.monday), .number($0.taken), .number($0.open)]) })
    }

    private var stateSheet: BookSheet {
        sheet(
            ReportWords.probation, [column(ReportWords.state, .text), column(ReportWords.contracts)],
            report.employed.map { BookRow([.text(say($0.state.title)), .number($0.contracts)]) })
    }

    /// By the books; where no cost is known, by the campaign's rates.
    private var moneySheet: BookSheet {
        guard let money = report.money else {
            let costly = report.stages.filter { $0.costEach > .zero }
            return sheet(
                ReportWords.money,
                [
                    column(ReportWords.stage, .text), column(ReportWords.decided), column(ReportWords.each, .money),
                    column(ReportWords.sum, .money),
                ],
                costly.map {
                    BookRow([
                        .text(say($0.stage.title)), .number($0.count.decided), .money($0.costEach), .money($0.spent),
                    ])
                })
        }
        let sum = BookRow(
            [.text(say(ReportWords.sum)), .money(money.paid), .money(money.total - money.paid), .money(money.total)],
            .sum)
        return sheet(
            ReportWords.money,
            [
                column(ReportWords.stage, .text), column(ReportWords.paid, .money), column(ReportWords.unpaid, .money),
                column(ReportWords.sum, .money),
            ],
            money.stages.map {
                BookRow([.text(say($0.stage.title)), .money($0.paid), .money($0.open), .money($0.sum)])
            } + (money.stages.isEmpty ? [] : [sum]))
    }

    private var payerSheet: BookSheet? {
        report.money.map { money in
            let sum = BookRow(
                [.text(say(ReportWords.sum)), .money(money.payers.map(\.amount).reduce(.zero, +))], .sum)
            return BookSheet(
                name: wording[.whoPays], columns: [BookColumn(wording[.funder]), column(ReportWords.sum, .money)],
                rows: money.payers.map { BookRow([.text($0.name), .money($0.amount)]) }
                    + (money.payers.isEmpty ? [] : [sum]))
        }
    }

    /// Numbers that could say something of a single person are empty, as they are on the page.
    private func equalitySheet(_ audit: EqualityAudit) -> BookSheet {
        let rows = audit.tables.flatMap { table in
            audit.stages.enumerated().flatMap { place, stage in
                table.groups.filter { ($0.steps[place].decided ?? 0) > 0 }.map { group in
                    let step = group.steps[place]
                    return BookRow([
                        .text(say(table.attribute.title)), .text(say(stage.title)),
                        .text(group.name ?? say(ReportWords.others)), step.decided.map { .number($0) } ?? .empty,
                        step.passed.map { .number($0) } ?? .empty,
                        step.comparison.map { .share(basisPoints: $0.ratio) } ?? .empty,
                        step.comparison?.chance.map { .share(basisPoints: $0) } ?? .empty,
                    ])
                }
            }
        }
        return BookSheet(
            name: say(ReportWords.equality),
            columns: [
                column(BookWords.attribute, .text), column(ReportWords.stage, .text), column(ReportWords.group, .text),
                column(ReportWords.decided), column(ReportWords.passed), column(ReportWords.ofBest, .share),
                column(ReportWords.chance, .share),
            ], rows: rows)
    }
}
