import Domain

/// The closed lists of words in files about money.
extension Words {
    static let costKinds = WordTable<CostKind>(
        expected: CostKind.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.travel, "travel|Fahrt|Reise|Flug|Fahrtkosten|Reisekosten|flight|fare|viaje|vuelo|billete"),
            (.hotel, "hotel|Übernachtung|Unterkunft|accommodation|alojamiento"),
            (.catering, "catering|Verpflegung|Bewirtung|Essen|meals|comidas|catering"),
            (.venue, "venue|Raum|Räume|Raummiete|Saal|Saalmiete|room hire|hall|sala|salas"),
            (.interpreter, "interpreter|Dolmetscher|Dolmetschen|interpreting|intérprete|interpretación"),
            (
                .interpreterWaiting,
                "interpreterWaiting|Wartezeit|Wartezeit Dolmetscher|Wartezeit Dolmetschen|interpreter's waiting|waiting"
                    + "|espera del intérprete|espera"
            ),
            (.translation, "translation|Übersetzung|Übersetzungen|traducción"),
            (
                .recognitionFee,
                "recognitionFee|Anerkennung|Anerkennungsgebühr|recognition fee|tasa de reconocimiento|reconocimiento"
            ),
            (.courseFee, "courseFee|Kurs|Kursgebühr|Sprachkurs|course fee|course|curso|matrícula"),
            (.examFee, "examFee|Prüfung|Prüfungsgebühr|exam fee|exam|examen|tasa de examen"),
            (.perDiem, "perDiem|Tagegeld|Verpflegungspauschale|per diem|per-diem|dieta|dietas"),
            (.advance, "advance|Vorschuss|anticipo"),
            (.reimbursement, "reimbursement|Auslagen|Auslagenersatz|Erstattung|reembolso"),
            (.deposit, "deposit|Kaution|fianza"),
            (.rent, "rent|Miete|alquiler"),
            (.conversion, "conversion|Umbau|Herrichtung|refit|reforma|obras"),
            (.pickup, "pickup|Abholung|recogida"),
            (
                .placementFee,
                "placementFee|Vermittlung|Vermittlungsgebühr|placement fee|tasa de colocación"
            ),
            (.cancellationFee, "cancellationFee|Storno|Stornogebühr|cancellation fee|cancellation|cancelación"),
            (.organisation, "organisation|organization|Personal|Verwaltung|Verwaltungskosten|organización"),
            (.other, "other|Sonstiges|sonstige|otros|otro"),
        ])

    static let costStages = WordTable<CostStage>(
        expected: CostStage.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.survey, "survey|Umfrage|Betriebsumfrage|encuesta"),
            (.fair, "fair|Messe|Börse|Veranstaltung|event|feria|evento"),
            (.recognition, "recognition|Anerkennung|reconocimiento"),
            (.placement, "placement|Vermittlung|colocación"),
            (.courses, "courses|Sprachkurse|Kurse|Sprachkurs|cursos"),
            (.travel, "travel|Anreise|Reise|viaje|viajes"),
            (.housing, "housing|Wohnen|Wohnung|vivienda"),
            (.onboarding, "onboarding|Ankommen|Ankunft|acogida"),
            (.probation, "probation|Probezeit|prueba|periodo de prueba"),
            (.organisation, "organisation|organization|Verwaltung|allgemein|general|organización"),
        ])

    static let costStatuses = WordTable<CostItem.Status>(
        expected: CostItem.Status.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.planned, "planned|geplant|previsto|planeado"),
            (.committed, "committed|beauftragt|bestellt|gebunden|ordered|comprometido|encargado"),
            (.invoiced, "invoiced|berechnet|Rechnung da|in Rechnung gestellt|billed|facturado"),
            (.paid, "paid|bezahlt|gezahlt|pagado"),
            (.reimbursed, "reimbursed|erstattet|reembolsado"),
            (.refused, "refused|abgelehnt|nicht anerkannt|rejected|rechazado|denegado"),
        ])

    static let evidence = WordTable<Evidence>(
        expected: Evidence.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.receipt, "receipt|invoice|bill|Rechnung|Quittung|Beleg|factura|recibo"),
            (.paymentProof, "paymentProof|proof of payment|Zahlungsnachweis|Kontoauszug|justificante de pago|extracto"),
            (.attendanceList, "attendanceList|attendance list|Teilnahmeliste|Anwesenheitsliste|lista de asistencia"),
            (.ticket, "ticket|boarding pass|Fahrschein|Fahrkarte|Bordkarte|Ticket|billete|tarjeta de embarque"),
            (.contract, "contract|Vertrag|Arbeitsvertrag|contrato"),
            (.certificate, "certificate|Zertifikat|Bescheinigung|certificado"),
        ])

    static let fees = WordTable<FeeKind>(
        expected: "organisation, placement",
        [
            (
                .organisation,
                "organisation|organization|Organisationsbeitrag|Organisation|Teilnahme|Messebeitrag"
                    + "|cuota de organización|organización"
            ),
            (.placement, "placement|Vermittlungspauschale|Vermittlung|Vertrag|contract|colocación|contrato"),
        ])

    /// `2/3`, `50 %`.
    static func share(_ text: String) -> Parsed<LedgerShare> {
        let compact = text.filter { !$0.isWhitespace }
        if compact.hasSuffix("%"), let percent = Int(compact.dropLast()), (1...100).contains(percent) {
            return .value(LedgerShare(percent, of: 100))
        }
        let parts = compact.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 2, let own = parts[0], let whole = parts[1], (1...10_000).contains(whole),
            (1...whole).contains(own)
        {
            return .value(LedgerShare(own, of: whole))
        }
        return .refused(
            ValueProblem(
                .notANumber, "found no share that can be read, expected more than nothing and at most all",
                hint: "Write a fraction such as 2/3, or percent such as 50 %."))
    }
}
