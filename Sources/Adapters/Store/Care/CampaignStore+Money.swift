import Digests
import Domain
import SQLite

extension CampaignStore {
    /// Takes the free texts out of the money records of somebody who is erased, and out of others that write the name, the
    /// former rows included: what stays for the legal period is the id with amounts, days and the voucher's number.
    func blankMoney(of applicant: ID<Applicant>) throws(StoreError) {
        let person = try find(.applicants, applicant.text)?.person
        let words = [person?.givenName, person?.familyName].map { name in
            Set(folded(name ?? "").split(separator: " ").map(String.init))
        }
        // A name of which nothing is known names nobody.
        let name = words.contains(where: \.isEmpty) ? nil : words.reduce(into: Set()) { $0.formUnion($1) }
        try keepHires(of: applicant)
        try blank(["what", "payee"], in: EntityMapping.costs.tables, of: .costs, applicant, name)
        try blank(["reference"], in: EntityMapping.payments.tables, of: .payments, applicant, name)
    }

    /// A firm that owes a fee for somebody owes it still, and one that has paid has paid for something.
    private func keepHires(of applicant: ID<Applicant>) throws(StoreError) {
        guard try campaign().settings.placementFee > .zero else { return }
        let events = Dictionary(grouping: try all(.employment).filter { $0.applicant == applicant }, by: \.contract)
        for contract in try all(.contracts) where contract.applicant == applicant {
            guard let vacancy = try find(.vacancies, contract.vacancy.text),
                let hire = Hire(Employment(contract, events[contract.id] ?? []), employer: vacancy.employer)
            else { continue }
            try database.run(
                """
                INSERT OR REPLACE INTO former_hires (applicant, vacancy, employer, signed_on, cancelled_on)
                VALUES (?1, ?2, ?3, ?4, ?5)
                """,
                [
                    .id(hire.applicant), .id(hire.vacancy), .id(hire.employer), .date(hire.signedOn),
                    .date(hire.cancelledOn),
                ])
        }
    }

    private func blank(
        _ fields: Set<String>, in layouts: [TableLayout], of kind: ImportKind, _ applicant: ID<Applicant>,
        _ name: Set<String>?
    ) throws(StoreError) {
        let tables = try TableRows(layouts, database)
        var numbers: [Int64] = []
        try database.each("SELECT number FROM subjects WHERE kind = ?1", [.word(kind)], table: "subjects") {
            (columns) throws(StoreError) in numbers.append(Int64(try columns.integer()))
        }
        for number in numbers {
            var isTouched = false
            func blanked(_ rows: [[[SQLValue]]]) -> [[[SQLValue]]]? {
                guard let row = rows.first?.first else { return nil }
                let named = zip(layouts[0].columns, row).contains { $0 == "applicant" && $1 == .id(applicant) }
                var new = row
                for (position, column) in layouts[0].columns.enumerated() where fields.contains(column) {
                    guard case .text(let text) = row[position] else { continue }
                    let said = Set(folded(text).split(separator: " ").map(String.init))
                    if named || name.map({ $0.isSubset(of: said) }) == true { new[position] = .null }
                }
                guard !zip(new, row).allSatisfy({ $0.isIdentical(to: $1) }) else { return nil }
                isTouched = true
                return [[new]] + rows.dropFirst()
            }
            if let rows = blanked(try tables.read(number)) { try tables.replace(number, rows) }
            var former: [(batch: SQLValue, rows: [[[SQLValue]]])] = []
            try database.each(
                "SELECT replaced_by, former FROM history WHERE number = ?1", [.integer(number)], table: "history"
            ) { (columns) throws(StoreError) in
                let batch = try columns.value()
                if let rows = blanked(try columns.document { FormerRows.rows($0, layouts) }) {
                    former.append((batch, rows))
                }
            }
            for (batch, rows) in former {
                try database.run(
                    "UPDATE history SET former = ?3 WHERE number = ?1 AND replaced_by = ?2",
                    [.integer(number), batch, .text(FormerRows.text(rows, layouts))])
            }
            guard isTouched else { continue }
            try database.run(
                "UPDATE subject_keys SET key = ?2 WHERE number = ?1", [.integer(number), .blob(RandomBytes.bytes(32))])
        }
    }
}
