package import Domain
package import Ledger
package import WorkbookWriting

/// The money of a campaign as workbooks: the tables of its page, and the proof of use of each funder.
package enum LedgerBook {
    /// The tables of the page of the ledger, a sheet each. Nobody's name stands there, and no cost of a single person.
    package static func document(_ campaign: Campaign, _ account: CampaignAccount, _ facts: PrintFacts) -> BookDocument
    {
        let wording = Wording(language: facts.language)
        let words = MoneyWords(facts.language)
        let tables = AccountTables(account, facts.language)
        var frame = BookFrame(campaign, wording[.ledger], facts)
        frame.facts.append((wording[.stateOf], wording.shortDate(account.day)))
        frame.facts.append((wording[.total], words.euros(account.total)))
        if let each = account.perApplicant {
            frame.facts.append((wording.filled(.perInvited, String(account.facts.invited)), words.euros(each)))
        }
        if let each = account.perHire {
            frame.facts.append((wording.filled(.perHired, String(account.facts.hired)), words.euros(each)))
        }
        return frame.document(
            [tables.payers, tables.cash, tables.budget, tables.fees, tables.applications].map(\.sheet))
    }

    /// A funder's proof of use (Verwendungsnachweis): the vouchers of its CSV with a sum. Names stand there only where one of
    /// its rules asks for them.
    ///
    /// - Parameter name: What somebody is called; nil = nobody of that id is known any more.
    package static func document(
        _ campaign: Campaign, _ report: FunderReport, _ facts: PrintFacts, name: (ID<Applicant>) -> String?
    ) -> BookDocument {
        let wording = Wording(language: facts.language)
        let title = "\(wording[BookWords.proofOfUse]) \(report.payer)"
        let columns = columns(wording)
        let rows = words(LedgerTables.rows(report, name: name), report, wording)
        let spent = report.vouchers.reduce(Cents.zero) { $0 + $1.entry.due }
        var sum = [BookCell](repeating: .empty, count: columns.count)
        sum[0] = .text(wording[.sum])
        for (column, key) in LedgerTables.voucherColumns.enumerated() {
            if key == "amount" { sum[column] = .money(spent) }
            if key == "granted" { sum[column] = .money(report.granted) }
        }
        let used = columns.indices.filter { column in rows.contains { $0[column] != .empty } }
        let sheet = BookSheet(
            name: wording[BookWords.proofOfUse], columns: used.map { columns[$0] },
            rows: rows.map { row in BookRow(used.map { row[$0] }) }
                + (rows.isEmpty ? [] : [BookRow(used.map { sum[$0] }, .sum)]))
        let euros = MoneyWords(facts.language)
        var frame = BookFrame(campaign, title, facts, notes: report.namesPeople ? [.whyStaff] : [])
        frame.facts += [
            (wording[BookWords.grantedInAll], euros.euros(report.granted)),
            (wording[BookWords.readyNow], euros.euros(report.ready)),
            (wording[BookWords.receivedSoFar], euros.euros(report.received)),
        ]
        return frame.document([sheet, refusals(report, wording)])
    }

    /// The cells of the table with words for people in place of those for programs.
    private static func words(_ rows: [[BookCell]], _ report: FunderReport, _ wording: Wording) -> [[BookCell]] {
        zip(rows, report.vouchers).map { row, voucher in
            var row = row
            let item = voucher.entry.item
            for (column, key) in LedgerTables.voucherColumns.enumerated() {
                switch key {
                case "kind": row[column] = .text(wording[item.kind.title])
                case "stage": row[column] = .text(wording[item.stage.title])
                case "evidence": row[column] = BookCell(item.evidence.map { wording[$0.words] }.joined(separator: "; "))
                case "missing":
                    row[column] = BookCell(voucher.missing.map { wording[$0.words] }.joined(separator: "; "))
                default: break
                }
            }
            return row
        }
    }

    /// Costs of its kinds that the funder does not pay, or not in whole, each with the reason. Nobody stands in it.
    private static func refusals(_ report: FunderReport, _ wording: Wording) -> BookSheet {
        BookSheet(
            name: wording[BookWords.notGranted],
            columns: [
                BookColumn(wording[BookWords.arisesOn], .date), BookColumn(wording[BookWords.cost]),
                BookColumn(wording[BookWords.costKind]), BookColumn(wording[.fundingRule]),
                BookColumn(wording[BookWords.amount], .money), BookColumn(wording[BookWords.leftOver], .money),
                BookColumn(wording[BookWords.reason], .prose),
            ],
            rows: report.refusals.map { refusal in
                let item = refusal.entry.item
                return BookRow([
                    .date(item.arisesOn), .text(item.id.text), .text(wording[item.kind.title]),
                    .text(refusal.rule.id.text), .money(refusal.entry.due), .money(refusal.amount),
                    .text(wording.said(refusal.reason)),
                ])
            }, fixedColumns: 2)
    }

    /// The titles of `LedgerTables.voucherColumns`.
    private static func columns(_ wording: Wording) -> [BookColumn] {
        [
            BookColumn(wording[BookWords.voucher]), BookColumn(wording[BookWords.arisesOn], .date),
            BookColumn(wording[BookWords.paidOn], .date), BookColumn(wording[BookWords.cost]),
            BookColumn(wording[.fundingRule]), BookColumn(wording[BookWords.costKind]), BookColumn(wording[.stage]),
            BookColumn(wording[BookWords.candidateId]), BookColumn(wording[PaperWords.name]),
            BookColumn(wording[BookWords.payee]), BookColumn(wording[BookWords.title]),
            BookColumn(wording[BookWords.amount], .money), BookColumn(wording[BookWords.granted], .money),
            BookColumn(wording[BookWords.evidence]), BookColumn(wording[BookWords.missing]),
        ]
    }
}

extension Evidence {
    var words: LocalText {
        switch self {
        case .receipt: LocalText("Rechnung", "receipt", "factura")
        case .paymentProof: LocalText("Zahlungsnachweis", "proof of payment", "justificante de pago")
        case .attendanceList: LocalText("Teilnahmeliste", "attendance list", "lista de asistencia")
        case .ticket: LocalText("Fahrkarte", "ticket", "billete")
        case .contract: LocalText("Vertrag", "contract", "contrato")
        case .certificate: LocalText("Zeugnis", "certificate", "certificado")
        }
    }
}

extension FunderReport.Missing {
    fileprivate var words: LocalText {
        switch self {
        case .payment: LocalText("noch nicht bezahlt", text, "sin pagar")
        case .voucherNumber: LocalText("keine Belegnummer", text, "sin número de justificante")
        case .approval: LocalText("noch nicht bewilligt", text, "sin aprobar")
        }
    }
}
