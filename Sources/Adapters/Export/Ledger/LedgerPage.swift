import Calendar
package import Domain
package import HTML
package import Ledger
import WorkbookWriting

/// What a campaign costs, who pays, how the money moves and what firms owe, as one page to print on A4. Nobody's name stands
/// on it, and no cost of a single person.
package struct LedgerPage: Sendable {
    private let campaign: Campaign
    package let account: CampaignAccount

    package init(campaign: Campaign, account: CampaignAccount) {
        self.campaign = campaign
        self.account = account
    }

    package func markup(_ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        return Page(
            language: facts.language.rawValue, title: "\(wording[.ledger]) – \(campaign.name)",
            heading: wording[.ledger], skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.ledger)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
                Tag.span(.class("kind")) { wording[.ledger] }
            }
        } content: {
            parts(facts)
        } footer: {
            Tag.p { wording[.onPaper] }
        }.markup
    }

    /// What stands at the top of the page.
    package func heading(_ language: DocumentLanguage) -> String { Wording(language: language)[.ledger] }

    /// What stands below the heading, for pages of the service.
    @Content package func parts(_ facts: PrintFacts) -> [Node] {
        let wording = Wording(language: facts.language)
        let words = MoneyWords(facts.language)
        let tables = AccountTables(account, facts.language)
        figures(facts, wording, words)
        if account.entries.isEmpty {
            Tag.p(.class("empty")) { wording[.noCosts] }
        } else {
            payers(tables, wording, words)
            cash(tables, wording, words)
            for table in [tables.budget, tables.fees, tables.applications] { section(table, wording, words) }
        }
    }

    private func figures(_ facts: PrintFacts, _ wording: Wording, _ words: MoneyWords) -> Node {
        let printed = facts.zone.wallTime(at: facts.printedAt)
        var terms = [
            (wording[.printed], "\(wording.shortDate(printed.date)), \(printed.hour)"),
            (wording[.stateOf], wording.shortDate(account.day)), (wording[.total], words.euros(account.total)),
        ]
        if let each = account.perApplicant {
            terms.append((wording.filled(.perInvited, String(account.facts.invited)), words.euros(each)))
        }
        if let each = account.perHire {
            terms.append((wording.filled(.perHired, String(account.facts.hired)), words.euros(each)))
        }
        return Tag.div(.class("passport")) {
            Tag.dl {
                for (term, text) in terms {
                    Tag.div {
                        Tag.dt { term }
                        Tag.dd { text }
                    }
                }
            }
        }
    }

    // MARK: Who pays

    private func payers(_ tables: AccountTables, _ wording: Wording, _ words: MoneyWords) -> Node {
        let chart = PayerChart(account, ownFunds: wording[.ownFunds])
        let names = chart.payers
        return Tag.section {
            Tag.h2 { wording[.whoPays] }
            chart.markup(wording, words)
            Tag.ul(.class("legend"), .aria("label", wording[.legend])) {
                for (place, name) in names.enumerated() {
                    Tag.li {
                        Tag.span(.class("sign \(PayerChart.tone(place, of: names.count))"), .aria("hidden", "true"))
                        " \(name)"
                    }
                }
            }
            table(tables.payers, words, wording)
        }
    }

    // MARK: Cash

    private func cash(_ tables: AccountTables, _ wording: Wording, _ words: MoneyWords) -> Node {
        let months = account.cash
        return Tag.section {
            Tag.h2 { wording[.cashByMonth] }
            CashChart(months).markup(wording, words)
            Tag.ul(.class("legend"), .aria("label", wording[.legend])) {
                for (tone, phrase) in [
                    ("in", Phrase.moneyIn), ("in-later", .expectedIn), ("out", .moneyOut), ("out-later", .expectedOut),
                    ("balance", .balance),
                ] {
                    Tag.li {
                        Tag.span(.class("sign \(tone)"), .aria("hidden", "true"))
                        " \(wording[phrase])"
                    }
                }
            }
            table(tables.cash, words, wording)
            for funder in account.expectedFunding where funder.amount > .zero {
                Tag.p(.class("hint")) { wording.filled(.stillPays, funder.payer, words.euros(funder.amount)) }
            }
        }
    }

    // MARK: Budget, fees, and what to file

    private func section(_ table: DocumentTable, _ wording: Wording, _ words: MoneyWords) -> Node {
        guard !table.rows.isEmpty else { return .empty }
        return Tag.section {
            Tag.h2 { table.caption }
            self.table(table, words, wording)
        }
    }

    private func table(_ table: DocumentTable, _ words: MoneyWords, _ wording: Wording) -> Node {
        Tag.div(.class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", table.caption)) {
            Tag.table(.class("sums")) {
                Tag.caption { table.caption }
                Tag.thead { Tag.tr { for column in table.columns { Tag.th(.scope(.col)) { column.title } } } }
                Tag.tbody { for row in table.rows { line(row.map { text($0, words, wording) }) } }
                if let foot = table.foot { Tag.tfoot { line(foot.map { text($0, words, wording) }) } }
            }
        }
    }

    private func text(_ cell: BookCell, _ words: MoneyWords, _ wording: Wording) -> String {
        switch cell {
        case .empty: "–"
        case .money(let cents): words.euros(Cents(cents))
        case .month(let day): words.month(day)
        case .date(let day): wording.shortDate(day)
        case .text, .number, .time, .moment, .hours, .share: cell.plain
        }
    }

    private func line(_ cells: [String]) -> Node {
        Tag.tr {
            for (place, cell) in cells.enumerated() {
                if place == 0 { Tag.th(.scope(.row)) { cell } } else { Tag.td { cell } }
            }
        }
    }
}
