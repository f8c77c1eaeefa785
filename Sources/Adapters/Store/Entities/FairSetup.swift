package import Domain
import SQLite

extension EntityMapping where Entity == Delegation {
    /// Delegations, one for each employer at most; the employers have to be stored before.
    package static let delegations = EntityMapping(
        kind: .delegations,
        tables: [
            TableLayout("delegations", ["employer", "teams", "tables", "max_run_slots", "windows"]),
            TableLayout("delegation_languages", list: true, ["language", "level", "proof"]),
        ],
        externalID: { $0.employer.text },
        rows: { (delegation, numbers) throws(StoreError) in
            [
                [
                    [
                        try numbers.number(.employers, delegation.employer.text), .integer(delegation.teams),
                        .list(delegation.tables, ListText.value), .integer(delegation.maxRunSlots),
                        .list(delegation.windows, ListText.value),
                    ]
                ],
                delegation.languages.map(\.columns),
            ]
        },
        entity: { (rows) throws(StoreError) in
            var delegation = try rows.one(0) { (columns) throws(StoreError) in
                Delegation(
                    employer: try rows.numbers.id(try columns.integer()), teams: try columns.integer(),
                    tables: try columns.optionalList(ListText.number), maxRunSlots: try columns.optionalInteger(),
                    windows: try columns.optionalList(ListText.window))
            }
            delegation.languages = try rows.list(1, LanguageSkill.init(_:))
            return delegation
        })
}

extension EntityMapping where Entity == Interpreter {
    /// Interpreters.
    package static let interpreters = EntityMapping(
        kind: .interpreters,
        tables: [TableLayout("interpreters", ["name", "pairs", "windows", "max_run_slots", "email"])],
        externalID: { $0.id.text },
        rows: { (interpreter, _) throws(StoreError) in
            [
                [
                    [
                        .text(interpreter.name), .list(interpreter.pairs, ListText.value),
                        .list(interpreter.windows, ListText.value), .integer(interpreter.maxRunSlots),
                        .text(interpreter.email),
                    ]
                ]
            ]
        },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                Interpreter(
                    id: ID(rows.externalID), name: try columns.text(), pairs: try columns.list(ListText.pair),
                    windows: try columns.optionalList(ListText.window), maxRunSlots: try columns.optionalInteger(),
                    email: try columns.optionalText())
            }
        })
}

extension EntityMapping where Entity == FairTable {
    /// Tables of the venue, named by their number.
    package static let tables = EntityMapping(
        kind: .tables,
        tables: [TableLayout("fair_tables", ["table_number", "label"])],
        externalID: { String($0.number) },
        rows: { (table, _) throws(StoreError) in [[[.integer(table.number), .text(table.label)]]] },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                FairTable(number: try columns.integer(), label: try columns.text())
            }
        })
}

extension EntityMapping where Entity == FairDay {
    /// Days of the fair, named by their date.
    package static let days = EntityMapping(
        kind: .days,
        tables: [TableLayout("fair_days", ["date", "slots"])],
        externalID: { $0.date.iso },
        rows: { (day, _) throws(StoreError) in [[[.date(day.date), .list(day.slots, ListText.value)]]] },
        entity: { (rows) throws(StoreError) in
            try rows.one(0) { (columns) throws(StoreError) in
                FairDay(date: try columns.date(), slots: try columns.list(ListText.slot))
            }
        })
}
