/// The money of a sample, written by hand.
struct LedgerRecipe: Sendable {
    let funding: [Row<FundingColumn>]
    let grants: [Row<GrantColumn>]
    let costs: [Row<CostColumn>]
    let payments: [Row<PaymentColumn>]
    let budget: [Row<BudgetColumn>]
    /// Whether firms pay the fees of the fair: all but a few, and three in four of the fees for contracts.
    let hasFees: Bool

    static let none = LedgerRecipe(funding: [], grants: [], costs: [], payments: [], budget: [], hasFees: false)
}

extension LedgerRecipe {
    private static let bill = "Rechnung; Zahlungsnachweis"

    /// 75,000 € in all, 750 € for each of the hundred who were invited: so the source. What it was spent on, and the rules of
    /// the two funders, are invented.
    static let schwarzwaldBaarHeuberg = LedgerRecipe(
        funding: [
            Row([
                .id: "ESF", .payer: "Europäischer Sozialfonds", .order: "1", .share: "1/2",
                .kinds: "Fahrt; Hotel; Verpflegung; Dolmetschen; Wartezeit Dolmetschen; Auslagen", .from: "01.01.2012",
                .to: "31.12.2012", .capPerPerson: "100 €", .cap: "30.000 €", .application: "ja",
                .evidence: "Rechnung", .source: "ESF-Mittel laut BBSR-Online 10/2014; Einzelheiten erfunden",
            ]),
            Row([
                .id: "LAND", .payer: "Land Baden-Württemberg", .order: "2", .share: "1/3",
                .kinds: "Fahrt; Hotel; Verpflegung; Räume; Dolmetschen; Übersetzung; Auslagen", .from: "01.03.2012",
                .to: "31.07.2012", .cap: "18.000 €", .application: "nein",
                .source: "Landesmittel laut BBSR-Online 10/2014; Einzelheiten erfunden",
            ]),
        ],
        grants: [
            Row([
                .id: "AZ-ESF-12-31", .rule: "ESF", .filedOn: "05.03.2012", .approvedOn: "07.05.2012",
                .amount: "28.000 €",
            ])
        ],
        costs: [
            paid(
                "K-001", "Fahrt", "Sammelflug Barcelona–Stuttgart, 96 Plätze", "Baarflug Reisen", "24.960,00",
                "24.06.2012"),
            expense("K-002", "B101", "24.06.2012", evidence: bill),
            expense("K-003", "B102", "24.06.2012", evidence: bill),
            expense("K-004", "B103", "24.06.2012", evidence: bill),
            expense("K-005", "B104", "24.06.2012", evidence: ""),
            paid("K-006", "Fahrt", "Busse an drei Tagen", "Quellbus", "2.400,00", "25.06.2012"),
            paid("K-007", "Hotel", "90 Gäste, drei Nächte", "Hotel Neckarquell", "15.600,00", "25.06.2012"),
            paid("K-008", "Verpflegung", "drei Tage", "Küche am Bickenberg", "11.400,00", "25.06.2012"),
            paid("K-009", "Räume", "drei Tage", "Haus der Kammer", "4.100,00", "25.06.2012"),
            paid("K-010", "Kaution", "Schlüssel und Technik", "Haus der Kammer", "500,00", "20.06.2012"),
            Row([
                .id: "K-011", .kind: "Kaution", .stage: "Messe", .what: "Schlüssel und Technik zurück",
                .payee: "Haus der Kammer", .amount: "-500,00", .returns: "K-010", .arisesOn: "29.06.2012",
                .status: "bezahlt", .paidOn: "06.07.2012", .voucher: "2012-011", .evidence: "Zahlungsnachweis",
            ]),
            paid("K-012", "Dolmetschen", "13 Personen, drei Tage", "Sprachring Baar", "11.310,00", "25.06.2012"),
            paid("K-013", "Wartezeit Dolmetschen", "verspäteter Flug", "Sprachring Baar", "690,00", "25.06.2012"),
            paid("K-014", "Übersetzung", "Profile und Merkblätter", "Sprachring Baar", "1.200,00", "14.05.2012"),
            paid(
                "K-015", "Organisation", "Einladungen, Druck, Namensschilder", "Druckerei Baarblatt", "2.300,00",
                "21.05.2012"),
        ],
        payments: [
            Row([
                .id: "E-ESF-1", .rule: "ESF", .amount: "20.000 €", .receivedOn: "15.10.2012",
                .reference: "AZ-ESF-12-31, erster Abruf",
            ])
        ],
        budget: [
            Row([.stage: "Messe", .amount: "75.000 €"]), Row([.stage: "Sprachkurse", .amount: "8.000 €"]),
            Row([.stage: "Anreise", .amount: "6.000 €"]), Row([.kind: "Dolmetschen", .amount: "11.000 €"]),
        ],
        hasFees: true)

    private static func paid(
        _ id: String, _ kind: String, _ what: String, _ payee: String, _ amount: String, _ day: String
    ) -> Row<CostColumn> {
        Row([
            .id: id, .kind: kind, .stage: "Messe", .what: what, .payee: payee, .amount: amount, .arisesOn: day,
            .due: "31.07.2012", .status: "bezahlt", .paidOn: "24.07.2012", .voucher: "2012-0" + id.suffix(2),
            .evidence: bill, .recoverable: "nein",
        ])
    }

    /// Somebody who bought the flight and got it back.
    private static func expense(
        _ id: String, _ applicant: String, _ day: String, evidence: String
    ) -> Row<CostColumn> {
        Row([
            .id: id, .kind: "Auslagen", .stage: "Messe", .applicant: applicant, .what: "Flug selbst gebucht",
            .amount: "260,00", .arisesOn: day, .status: "erstattet", .paidOn: "11.07.2012",
            .voucher: "2012-0" + id.suffix(2), .evidence: evidence,
        ])
    }

    /// All of it invented: the delegation's journey, a course that two took, the house in the centre, journeys to Germany.
    static let wunsiedel = LedgerRecipe(
        funding: [
            Row([
                .id: "REISE", .payer: "Reisehilfe Fichtelgebirge", .order: "1", .share: "1/1", .kinds: "Fahrt",
                .from: "01.08.2012", .capPerPerson: "200 €", .application: "ja", .source: "erfunden",
            ]),
            Row([
                .id: "STADTUMBAU", .payer: "Städtebauförderung", .order: "2", .share: "60 %", .kinds: "Umbau",
                .cap: "24.000 €", .application: "ja", .evidence: "Rechnung", .source: "erfunden",
            ]),
            Row([
                .id: "SPRACHE", .payer: "Stiftung Nachbarschaft", .order: "3", .share: "2/3",
                .kinds: "Kursgebühr; Prüfungsgebühr", .capPerPerson: "400 €", .application: "nein",
                .evidence: "Rechnung", .source: "erfunden",
            ]),
        ],
        grants: [
            Row([
                .id: "ST-4", .rule: "STADTUMBAU", .filedOn: "16.04.2012", .approvedOn: "25.06.2012",
                .amount: "22.500 €",
            ]),
            Row([.id: "RH-1", .rule: "REISE", .applicant: "B009", .filedOn: "02.07.2012", .approvedOn: "16.07.2012"]),
            Row([
                .id: "RH-2", .rule: "REISE", .applicant: "B120", .filedOn: "02.07.2012", .approvedOn: "16.07.2012",
                .amount: "150 €",
            ]),
        ],
        costs: [
            own(
                "W-01", "Fahrt", "Messe", "", "Fahrt der Delegation nach Padrón", "Fichtelreisen", "2.150,00",
                "14.03.2012"),
            own("W-02", "Räume", "Messe", "", "Auditorio, zwei Tage", "Concello", "300,00", "16.03.2012"),
            own(
                "W-03", "Übersetzung", "Vermittlung", "", "Arbeitsverträge", "Sprachbüro Egertal", "720,00",
                "18.06.2012"),
            own(
                "W-04", "Übersetzung", "Vermittlung", "B046", "Vertrag, später zurückgezogen", "Sprachbüro Egertal",
                "60,00", "18.06.2012"),
            own("W-05", "Kursgebühr", "Sprachkurse", "B003", "P-B1", "Academia Rosalía", "290,00", "04.06.2012"),
            own("W-06", "Kursgebühr", "Sprachkurse", "B009", "P-B1", "Academia Rosalía", "290,00", "04.06.2012"),
            own(
                "W-07", "Prüfungsgebühr", "Sprachkurse", "B003", "zweite Prüfung B1", "Academia Rosalía", "120,00",
                "28.08.2012"),
            Row([
                .id: "W-08", .kind: "Umbau", .stage: "Wohnen", .what: "Haus in der Altstadt", .payee: "Bau Kornberg",
                .amount: "38.400,00", .arisesOn: "02.07.2012", .due: "28.09.2012", .status: "berechnet",
                .voucher: "2012-108", .evidence: "Rechnung",
            ]),
            Row([
                .id: "W-09", .kind: "Kaution", .stage: "Wohnen", .applicant: "B087", .what: "Kaution, vorgestreckt",
                .payee: "Pension Fichtelblick", .amount: "450,00", .arisesOn: "24.09.2012", .due: "24.09.2012",
                .status: "beauftragt", .recoverable: "ja",
            ]),
        ],
        payments: [
            Row([.id: "E-1", .rule: "STADTUMBAU", .amount: "10.000 €", .receivedOn: "20.08.2012", .reference: "ST-4"])
        ],
        budget: [
            Row([.stage: "Messe", .amount: "3.000 €"]), Row([.stage: "Sprachkurse", .amount: "6.000 €"]),
            Row([.stage: "Wohnen", .amount: "45.000 €"]), Row([.stage: "Anreise", .amount: "4.000 €"]),
        ],
        hasFees: false)

    private static func own(
        _ id: String, _ kind: String, _ stage: String, _ applicant: String, _ what: String, _ payee: String,
        _ amount: String, _ day: String
    ) -> Row<CostColumn> {
        Row([
            .id: id, .kind: kind, .stage: stage, .applicant: applicant, .what: what, .payee: payee, .amount: amount,
            .arisesOn: day, .status: "bezahlt", .paidOn: "14.09.2012", .voucher: "2012-1" + id.suffix(2),
            .evidence: bill,
        ])
    }
}
