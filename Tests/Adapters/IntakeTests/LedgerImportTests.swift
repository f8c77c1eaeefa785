import Calendar
import Domain
import Intake
import Testing

@Suite struct LedgerImportTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    @Test("a cost and what comes back of it are read in three languages and from JSON")
    func costs() throws {
        let cost = CostItem(
            id: ID("K-1"), kind: .deposit, stage: .housing, applicant: ID("A-1"), employer: ID("E-1"), what: "Kaution",
            payee: "Pension Nord", amount: Cents(30_050), arisesOn: try day("2012-06-11"), due: try day("2012-07-11"),
            status: .paid, paidOn: try day("2012-07-02"), voucher: "2012-7", evidence: [.receipt, .paymentProof],
            isRecoverable: true)
        let back = CostItem(
            id: ID("K-2"), kind: .deposit, stage: .housing, amount: Cents(-10_000), returns: ID("K-1"),
            arisesOn: try day("2012-09-01"))
        let texts = [
            "Posten;Kostenart;Abschnitt;Bewerber;Betrieb;Zweck;Empfänger;Betrag;Rückzahlung von;entsteht am;fällig am;"
                + "Stand;bezahlt am;Belegnummer;Nachweise;erstattbar\n"
                + "K-1;Kaution;Wohnen;A-1;E-1;Kaution;Pension Nord;300,50 €;;11.06.2012;11.07.2012;bezahlt;02.07.2012;"
                + "2012-7;\"Zahlungsnachweis; Rechnung\";ja\nK-2;Kaution;Wohnen;;;;;-100,00 €;K-1;01.09.2012;;;;;;\n",
            "cost id,kind of cost,phase,candidate,company,purpose,paid to,sum,return of,arises on,due on,status,paid,"
                + "voucher number,evidence there,refundable\n"
                + "K-1,deposit,housing,A-1,E-1,Kaution,Pension Nord,300.50,,2012-06-11,2012-07-11,paid,2012-07-02,"
                + "2012-7,\"invoice; proof of payment\",yes\nK-2,deposit,housing,,,,,-100,K-1,2012-09-01,,planned,,,,no\n",
            "partida;tipo de coste;etapa;candidato;empresa;concepto;beneficiario;importe;devolución de;fecha;"
                + "vencimiento;estado;pagado el;comprobante;justificantes;reembolsable\n"
                + "K-1;fianza;vivienda;A-1;E-1;Kaution;Pension Nord;300,50;;11/06/2012;11/07/2012;pagado;02/07/2012;"
                + "2012-7;\"factura; justificante de pago\";sí\nK-2;fianza;vivienda;;;;;− 100;K-1;01/09/2012;;;;;;\n",
            """
            [{"id":"K-1","kind":"deposit","stage":"housing","applicant":"A-1","employer":"E-1","what":"Kaution",\
            "payee":"Pension Nord","amount":30050,"arisesOn":"2012-06-11","due":"2012-07-11","status":"paid",\
            "paidOn":"2012-07-02","voucher":"2012-7","evidence":["receipt","paymentProof"],"recoverable":true},
            {"id":"K-2","kind":"deposit","stage":"housing","amount":-10000,"returns":"K-1","arisesOn":"2012-09-01"}]
            """,
        ]
        for text in texts {
            let result = try importer(employers: [ID("E-1")]).costs([file(text)])
            #expect(result.findings.map(\.line) == [], "\(text)")
            #expect(result.values == [cost, back], "\(text)")
        }
    }

    @Test("rules, applications, payments and the budget are read in three languages")
    func others() throws {
        let rule = FundingRule(
            id: ID("R-1"), payer: "Land", order: 1, share: LedgerShare(2, of: 3), kinds: [.travel, .courseFee],
            applicants: [ID("A-1"), ID("A-2")], minimumAge: 18, maximumAge: 35, from: try day("2012-01-01"),
            to: try day("2012-12-31"), capPerPerson: Cents(30_000), capPerKind: Cents(500_000), cap: Cents(4_000_000),
            needsApplication: true, evidence: [.receipt], notWith: [ID("R-2")], namesPeople: true, source: "Programm")
        let rules = [
            "Regel;Fördergeber;Reihenfolge;Anteil;Kostenarten;Bewerber;Mindestalter;Höchstalter;von;bis;"
                + "höchstens je Person;höchstens je Art;höchstens;Antrag nötig;Nachweise;nicht mit;Namen verlangt;Quelle\n"
                + "R-1;Land;1;2/3;Kurs, Flug;A-2, A-1;18;35;01.01.2012;31.12.2012;300 €;5.000 €;40.000 €;ja;Rechnung;"
                + "R-2;ja;Programm\n",
            "rule id;funder;rank;rate;kinds of cost;persons;age from;age to;period from;period to;cap per person;"
                + "cap per kind;total cap;application needed;evidence required;excludes;names required;programme\n"
                + "R-1;Land;1;2 / 3;course fee; ;;;;;;;;;;;;\n",
            "código;financiador;orden;parte;tipos de coste;personas;edad mínima;edad máxima;desde;hasta;"
                + "máximo por persona;máximo por tipo;máximo;requiere solicitud;justificantes;excluye;exige nombres;fuente\n"
                + "R-1;Land;1;2/3;curso, vuelo;A-1, A-2;18;35;01/01/2012;31/12/2012;300;5.000;40.000;sí;factura;R-2;sí;"
                + "Programm\n",
        ]
        let read = try rules.map { try importer().funding([file($0)]) }
        #expect(read.flatMap { $0.findings.map(\.line) } == [])
        let short = FundingRule(
            id: ID("R-1"), payer: "Land", order: 1, share: LedgerShare(2, of: 3), kinds: [.courseFee])
        #expect(read.map(\.values) == [[rule], [short], [rule]])
        let grant = Grant(
            id: ID("G-1"), rule: ID("R-1"), applicant: ID("A-1"), filedOn: try day("2012-04-02"),
            approvedOn: try day("2012-05-07"), amount: Cents(3_000_000))
        for text in [
            "Antrag;Förderregel;Bewerber;gestellt am;bewilligt am;Betrag\nG-1;R-1;A-1;02.04.2012;07.05.2012;30.000 €\n",
            "application;funding rule;candidate;filed;granted on;sum\nG-1;R-1;A-1;2012-04-02;2012-05-07;30,000\n",
            "solicitud;regla;persona;solicitada el;concedida el;importe\nG-1;R-1;A-1;02/04/2012;07/05/2012;30.000\n",
        ] {
            let result = try importer().grants([file(text)])
            #expect(result.findings.map(\.line) == [] && result.values == [grant], "\(text)")
        }
        let payment = Payment(
            id: ID("E-1"), payer: .employer(ID("F-1"), .organisation), amount: Cents(-50_000),
            receivedOn: try day("2012-07-12"), reference: "zurück")
        for text in [
            "Eingang;Betrieb;Gebühr;Betrag;eingegangen am;Verwendungszweck\nE-1;F-1;Teilnahme;-500;12.07.2012;zurück\n",
            "payment id;firm;kind of fee;sum;received on;purpose\nE-1;F-1;organisation;-500;2012-07-12;zurück\n",
            "ingreso;empresa;tasa;importe;recibido el;concepto\nE-1;F-1;cuota de organización;-500;12/07/2012;zurück\n",
        ] {
            let result = try importer(employers: [ID("F-1")]).payments([file(text)])
            #expect(result.findings.map(\.line) == [] && result.values == [payment], "\(text)")
        }
        for text in ["Abschnitt;Art;Betrag\nMesse;;75.000\n;Hotel;1\n", "fase;tipo;importe\nferia;;75000\n;hotel;1\n"] {
            let result = try importer().budget([file(text)])
            #expect(result.findings.map(\.line) == [])
            #expect(
                result.values == [
                    BudgetLine(heading: .stage(.fair), amount: Cents(7_500_000)),
                    BudgetLine(heading: .kind(.hotel), amount: Cents(100)),
                ])
        }
    }

    struct Contradiction: Sendable, CustomTestStringConvertible {
        let kind: ImportKind
        let text: String
        let told: [String]
        var testDescription: String { told.joined(separator: "; ") }

        init(_ kind: ImportKind, _ text: String, _ told: String...) {
            self.kind = kind
            self.text = text
            self.told = told
        }
    }

    private static let costHead = "id,kind,stage,amount,returns,arisesOn,status,paidOn\n"

    @Test(
        "what contradicts itself is refused, with the field and what to do",
        arguments: [
            Contradiction(
                .costs, costHead + "K-1,hotel,fair,100,,2012-06-01,paid,\n",
                "status [IN053] the cost is paid, yet it has no day of payment Fill in paidOn, for example 02.07.2012."),
            Contradiction(
                .costs, costHead + "K-1,hotel,fair,100,,2012-06-01,invoiced,2012-06-02\n",
                "paidOn [IN053] the cost is invoiced, yet it has a day of payment "
                    + "Write the status paid or reimbursed, or empty paidOn."),
            Contradiction(
                .costs, costHead + "K-1,hotel,fair,-100,,2012-06-01,,\n",
                "amount [IN053] the amount is below zero, yet the row does not say what it gives back "
                    + "Write the id of the cost into returns, or the amount without its minus."),
            Contradiction(
                .costs, costHead + "K-1,hotel,fair,100,K-0,2012-06-01,,\n",
                "amount [IN053] the row gives back a part of a cost, yet its amount is above zero "
                    + "Write a minus before the amount, or empty returns."),
            Contradiction(
                .costs, costHead + "K-1,hotel,fair,0,,2012-06-01,,\n",
                "amount [IN053] the amount is nothing, expected what has to be paid "
                    + "Write the amount, or leave the row out."),
            Contradiction(
                .costs, costHead + "plan/x,hotel,fair,1,,2012-06-01,,\n",
                "id [IN053] ids that begin with plan/ are those of planned costs "
                    + "Give the row another id, for example K-017."),
            Contradiction(
                .funding, "id,payer,order,share,minimumAge,from,to\nR,Land,1,3/2,18,2012-02-01,2012-01-01\n",
                "share [IN024] found no share that can be read, expected more than nothing and at most all "
                    + "Write a fraction such as 2/3, or percent such as 50 %.",
                "to [IN048] the last day is before the first Write the last day on which a cost may arise.",
                "minimumAge [IN053] the rule asks for an age, yet it does not say which programme does "
                    + "Fill in source with the programme's paragraph, or empty the age."),
            Contradiction(
                .funding, "id,payer,order,share,minimumAge,maximumAge,source\nR,Land,1,50 %,30,20,P\n",
                "maximumAge [IN053] the highest age is below the lowest Write the highest age that the programme takes."
            ),
            Contradiction(
                .grants, "id,rule,filedOn,approvedOn,refusedOn,amount\nG,R,2012-02-01,2012-01-01,2012-03-01,\n",
                "refusedOn [IN053] the application was approved and refused Empty one of the two days.",
                "approvedOn [IN048] the answer came before the application was filed Check both days."),
            Contradiction(
                .grants, "id,rule,filedOn,amount\nG,R,2012-02-01,100\n",
                "amount [IN053] an amount was approved, yet the application was not "
                    + "Fill in approvedOn, or empty the amount."),
            Contradiction(
                .payments, "id,employer,rule,fee,amount,receivedOn\nP,,,,5,2012-01-01\nQ,,R,placement,-5,2012-01-01\n",
                "employer [IN053] nothing says who paid Fill in either employer or rule.",
                "fee [IN053] a funder pays no fee Empty fee, or write the firm into employer.",
                "amount [IN053] the amount is below zero, expected what came in "
                    + "Write what came in; only what is given back to a firm has a minus."),
            Contradiction(
                .budget, "stage,kind,amount\nfair,hotel,5\n,,5\n",
                "stage [IN053] a stage and a kind of cost stand in one row Fill in either stage or kind.",
                "stage [IN053] nothing says what the money is for Fill in either stage or kind."),
        ])
    func contradictions(_ example: Contradiction) throws {
        let importer = importer(employers: [ID("E-1")])
        let files = [file(example.text)]
        let findings =
            switch example.kind {
            case .costs: try importer.costs(files).findings
            case .funding: try importer.funding(files).findings
            case .grants: try importer.grants(files).findings
            case .payments: try importer.payments(files).findings
            default: try importer.budget(files).findings
            }
        #expect(findings.map { "\($0.field ?? "") [\($0.code)] \($0.message) \($0.hint)" } == example.told)
    }
}
