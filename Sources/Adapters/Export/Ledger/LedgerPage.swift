import Calendar
package import Domain
import HTML
package import Ledger

/// What a campaign costs, who pays, how the money moves and what firms owe, as one page to print on A4. Nobody's name stands
/// on it, and no cost of a single person.
package struct LedgerPage: Sendable {
    private let campaign: Campaign
    private let account: CampaignAccount

    package init(campaign: Campaign, account: CampaignAccount) {
        self.campaign = campaign
        self.account = account
    }

    package func markup(_ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        let words = MoneyWords(facts.language)
        return Page(
            language: facts.language.rawValue, title: "\(wording[.ledger]) – \(campaign.name)",
            heading: wording[.ledger], skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.ledger)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
                Tag.span(.class("kind")) { wording[.ledger] }
            }
        } content: {
            figures(facts, wording, words)
            if account.entries.isEmpty {
                Tag.p(.class("empty")) { wording[.noCosts] }
            } else {
                payers(wording, words)
                cash(wording, words)
                budget(wording, words)
                fees(wording, words)
                applications(wording, words)
            }
        } footer: {
            Tag.p { wording[.onPaper] }
        }.markup
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

    private func payers(_ wording: Wording, _ words: MoneyWords) -> Node {
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
            table(
                wording[.whoPays], head: [wording[.stage]] + names + [wording[.sum]],
                rows: chart.rows.map { row in
                    [row.stage.title.text(in: words.code)] + row.parts.map(words.euros)
                        + [words.euros(row.parts.reduce(.zero, +))]
                },
                foot: [wording[.sum]] + account.byPayer.map { words.euros($0.amount) } + [words.euros(account.total)])
        }
    }

    // MARK: Cash

    private func cash(_ wording: Wording, _ words: MoneyWords) -> Node {
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
            table(
                wording[.cashByMonth],
                head: [.month, .moneyIn, .expectedIn, .moneyOut, .expectedOut, .balance].map { wording[$0] },
                rows: months.map { month in
                    [words.month(month.month)]
                        + [month.income, month.expectedIncome, month.spent, month.expectedSpent, month.balance].map(
                            words.euros)
                })
            for funder in account.expectedFunding where funder.amount > .zero {
                Tag.p(.class("hint")) { wording.filled(.stillPays, funder.payer, words.euros(funder.amount)) }
            }
        }
    }

    // MARK: Budget and fees

    private func budget(_ wording: Wording, _ words: MoneyWords) -> Node {
        let rows = account.budgetRows
        guard !account.books.budget.isEmpty else { return .empty }
        return Tag.section {
            Tag.h2 { wording[.budget] }
            table(
                wording[.budget],
                head: [.budgetFor, .budget, .moneyPaid, .committed, .rest, .planned].map { wording[$0] },
                rows: rows.map { row in
                    [row.heading.map { words.heading($0) } ?? wording[.noBudget]]
                        + [row.budget, row.paid, row.committed, row.rest, row.planned].map(words.euros)
                })
        }
    }

    private func fees(_ wording: Wording, _ words: MoneyWords) -> Node {
        let book = account.fees
        guard !book.fees.isEmpty else { return .empty }
        let statuses = Receivable.Status.allCases
        return Tag.section {
            Tag.h2 { wording[.fees] }
            table(
                wording[.fees], head: [wording[.fees]] + statuses.map(words.status) + [wording[.stillOpen]],
                rows: FeeKind.allCases.compactMap { kind in
                    let own = book.fees.filter { $0.kind == kind }
                    guard !own.isEmpty else { return nil }
                    return [words.fee(kind)] + statuses.map { status in String(own.count { $0.status == status }) }
                        + [words.euros(book.sum(of: kind, \.rest))]
                })
        }
    }

    // MARK: What to file

    private func applications(_ wording: Wording, _ words: MoneyWords) -> Node {
        let unfiled = account.unfiled
        guard !unfiled.isEmpty else { return .empty }
        return Tag.section {
            Tag.h2 { wording[.toFile] }
            table(
                wording[.toFile], head: [.funder, .fundingRule, .byWhen, .stillToSave, .tooLate].map { wording[$0] },
                rows: unfiled.map { row in
                    [
                        row.rule.payer, row.rule.id.text, row.fileBy.map { wording.shortDate($0) } ?? "–",
                        words.euros(CampaignAccount.sum(row.open)), words.euros(CampaignAccount.sum(row.late)),
                    ]
                })
        }
    }

    private func table(_ caption: String, head: [String], rows: [[String]], foot: [String]? = nil) -> Node {
        Tag.div(.class("scroll"), .role("region"), Attribute("tabindex", "0"), .aria("label", caption)) {
            Tag.table(.class("sums")) {
                Tag.caption { caption }
                Tag.thead { Tag.tr { for cell in head { Tag.th(.scope(.col)) { cell } } } }
                Tag.tbody { for row in rows { line(row) } }
                if let foot { Tag.tfoot { line(foot) } }
            }
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
