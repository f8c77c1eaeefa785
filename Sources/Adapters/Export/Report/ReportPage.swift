import Calendar
package import Domain
import HTML

/// The figures of a campaign as one page for a town hall: charts with their numbers below, nobody's name or id, no date of
/// printing, so that the same figures give the same bytes.
package struct ReportPage: Sendable {
    let report: CampaignReport
    let wording: Wording

    package init(report: CampaignReport, language: DocumentLanguage) {
        self.report = report
        wording = Wording(language: language)
    }

    package var markup: String {
        let title = say(ReportWords.title)
        return Page(
            language: wording.language.rawValue, title: "\(title) – \(report.name)", heading: report.name,
            skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.report)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("kind")) { title }
                Tag.span { "\(say(ReportWords.asOf)) \(wording.shortDate(report.day))" }
            }
        } content: {
            summary
            Tag.div(.class("figures")) {
                funnel
                forecast
                if report.timetable != nil { timetable }
                language
                housing
                probation
                money
            }
            if let audit = report.equality { equality(audit) }
        } footer: {
            Tag.p { say(ReportWords.anonymous) }
        }.markup
    }

    // MARK: Words

    func say(_ text: LocalText) -> String { text.text(in: wording.language.code) }

    func say(_ text: LocalText, _ values: String...) -> String {
        values.enumerated().reduce(say(text)) { $0.replacing("{\($1.offset + 1)}", with: $1.element) }
    }

    func price(_ cents: Cents) -> String { say(cents.price) }

    /// Hundredths with one decimal, rounded half up: `22,2`.
    func decimal(_ hundredths: Int) -> String {
        let tenths = (hundredths + 5) / 10
        return "\(tenths / 10)\(wording.language == .english ? "." : ",")\(tenths % 10)"
    }

    // MARK: What stands above the figures

    private var summary: Node {
        let signed = report.stages.first { $0.stage == .contract }?.count.passed ?? 0
        let last = report.stages.last?.outcome.spans.first { $0.level == 80 }
        let terms =
            [
                (ReportWords.people, "\(report.people)"), (ReportWords.contracts, "\(signed)"),
                (ReportWords.expected, last.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" } ?? "–"),
            ] + (report.spent > .zero ? [(ReportWords.spent, price(report.spent))] : [])
        return Tag.div(.class("passport")) {
            Tag.dl {
                for (term, text) in terms {
                    Tag.div {
                        Tag.dt { say(term) }
                        Tag.dd { text }
                    }
                }
            }
        }
    }

    // MARK: A figure

    /// A picture with its legend and the same numbers as a table.
    func figure(
        _ id: String, _ title: LocalText, _ text: String, chart: Chart?, legend: [(kind: String, word: LocalText)] = [],
        header: [LocalText], rows: [[String]]
    ) -> Node {
        Tag.section(.class("figure"), .aria("labelledby", "\(id)-heading")) {
            Tag.h2(.id("\(id)-heading")) { say(title) }
            Tag.p(.class("hint")) { text }
            if let chart, !rows.isEmpty {
                chart.node(id)
                if !legend.isEmpty {
                    Tag.ul(.class("legend"), .aria("label", wording[.legend])) {
                        for entry in legend {
                            Tag.li {
                                Tag.span(.class("sign \(entry.kind)"), .aria("hidden", "true"))
                                " \(say(entry.word))"
                            }
                        }
                    }
                }
                numbers(say(title), header: header.map(say), rows: rows)
            } else {
                Tag.p(.class("empty")) { say(ReportWords.nothing) }
            }
        }
    }

    func numbers(_ caption: String, header: [String], rows: [[String]]) -> Node {
        Tag.table(.class("numbers")) {
            Tag.caption { caption }
            Tag.thead { Tag.tr { for cell in header { Tag.th(.scope(.col)) { cell } } } }
            Tag.tbody {
                for row in rows {
                    Tag.tr {
                        for (place, cell) in row.enumerated() {
                            if place == 0 { Tag.th(.scope(.row)) { cell } } else { Tag.td { cell } }
                        }
                    }
                }
            }
        }
    }
}
