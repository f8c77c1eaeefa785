package import Calendar

/// A row of the money book (Kostenposten): something that costs money, or gives back a part of what was paid.
package struct CostItem: Hashable, Sendable {
    package typealias Status = LedgerProblem.Cost.Status

    package let id: ID<CostItem>
    package var kind: CostKind
    package var stage: CostStage
    /// Nil = for nobody alone. Money records outlive the person: the id stays after an erasure, nothing else does.
    package var applicant: ID<Applicant>?
    package var employer: ID<Employer>?
    /// What it is for, and who gets the money; nil = nobody said, or the person was erased.
    package var what: String?
    package var payee: String?
    /// Below zero where, and only where, it gives back a part of `returns`.
    package var amount: Cents
    /// The cost of which it gives back a part: a deposit, an advance that was settled, a refund.
    package var returns: ID<CostItem>?
    /// The day it arises: the one that periods and applications of funders are compared with.
    package var arisesOn: CivilDate
    package var due: CivilDate?
    package var status: Status
    /// The day on which the money moved; only where `status` is paid or reimbursed.
    package var paidOn: CivilDate?
    /// Number of the voucher (Belegnummer); positions of one bill share it.
    package var voucher: String?
    package var evidence: [Evidence]
    /// Whether it is given back where the person drops out.
    package var isRecoverable: Bool

    package init(
        id: ID<CostItem>, kind: CostKind, stage: CostStage, applicant: ID<Applicant>? = nil,
        employer: ID<Employer>? = nil, what: String? = nil, payee: String? = nil, amount: Cents,
        returns: ID<CostItem>? = nil, arisesOn: CivilDate, due: CivilDate? = nil, status: Status = .planned,
        paidOn: CivilDate? = nil, voucher: String? = nil, evidence: [Evidence] = [], isRecoverable: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.stage = stage
        self.applicant = applicant
        self.employer = employer
        self.what = what
        self.payee = payee
        self.amount = amount
        self.returns = returns
        self.arisesOn = arisesOn
        self.due = due
        self.status = status
        self.paidOn = paidOn
        self.voucher = voucher
        self.evidence = evidence
        self.isRecoverable = isRecoverable
    }

    /// What of it counts: nothing of a claim that was refused.
    package var counted: Cents { status == .refused ? .zero : amount }

    /// Ids of this form are those of costs that plans foresee.
    package static let plannedPrefix = "plan/"
}

/// What costs money (Kostenart).
package enum CostKind: String, CaseIterable, Sendable {
    case travel, hotel, catering, venue, interpreter
    /// Hours in which an interpreter waits and is paid.
    case interpreterWaiting
    case translation, recognitionFee, courseFee, examFee, perDiem
    /// Money handed out before anything was bought; settled by a return beside the real costs.
    case advance
    /// What a person paid first and got back against a receipt.
    case reimbursement
    case deposit, rent
    /// Making a building fit to live in.
    case conversion
    case pickup, placementFee, cancellationFee, organisation, other

    package var title: LocalText {
        switch self {
        case .travel: LocalText(german: "Fahrt", english: "Travel", spanish: "Viaje")
        case .hotel: LocalText(german: "Hotel", english: "Hotel", spanish: "Hotel")
        case .catering: LocalText(german: "Verpflegung", english: "Catering", spanish: "Comidas")
        case .venue: LocalText(german: "Räume", english: "Venue", spanish: "Salas")
        case .interpreter: LocalText(german: "Dolmetschen", english: "Interpreter", spanish: "Intérprete")
        case .interpreterWaiting:
            LocalText(
                german: "Wartezeit Dolmetschen", english: "Interpreter’s waiting", spanish: "Espera del intérprete")
        case .translation: LocalText(german: "Übersetzung", english: "Translation", spanish: "Traducción")
        case .recognitionFee:
            LocalText(german: "Anerkennungsgebühr", english: "Recognition fee", spanish: "Tasa de reconocimiento")
        case .courseFee: LocalText(german: "Kursgebühr", english: "Course fee", spanish: "Curso")
        case .examFee: LocalText(german: "Prüfungsgebühr", english: "Exam fee", spanish: "Examen")
        case .perDiem: LocalText(german: "Tagegeld", english: "Per diem", spanish: "Dieta")
        case .advance: LocalText(german: "Vorschuss", english: "Advance", spanish: "Anticipo")
        case .reimbursement: LocalText(german: "Auslagenersatz", english: "Reimbursement", spanish: "Reembolso")
        case .deposit: LocalText(german: "Kaution", english: "Deposit", spanish: "Fianza")
        case .rent: LocalText(german: "Miete", english: "Rent", spanish: "Alquiler")
        case .conversion: LocalText(german: "Umbau", english: "Conversion", spanish: "Reforma")
        case .pickup: LocalText(german: "Abholung", english: "Pickup", spanish: "Recogida")
        case .placementFee:
            LocalText(german: "Vermittlungsgebühr", english: "Placement fee", spanish: "Tasa de colocación")
        case .cancellationFee:
            LocalText(german: "Stornogebühr", english: "Cancellation fee", spanish: "Gastos de cancelación")
        case .organisation: LocalText(german: "Organisation", english: "Organisation", spanish: "Organización")
        case .other: LocalText(german: "Sonstiges", english: "Other", spanish: "Otros")
        }
    }
}

/// The part of a campaign in which a cost arises.
package enum CostStage: String, CaseIterable, Sendable {
    case survey, fair, recognition, placement, courses, travel, housing, onboarding, probation, organisation

    package var title: LocalText {
        switch self {
        case .survey: LocalText(german: "Betriebsumfrage", english: "Survey", spanish: "Encuesta")
        case .fair: LocalText(german: "Messe", english: "Fair", spanish: "Feria")
        case .recognition: LocalText(german: "Anerkennung", english: "Recognition", spanish: "Reconocimiento")
        case .placement: LocalText(german: "Vermittlung", english: "Placement", spanish: "Colocación")
        case .courses: LocalText(german: "Sprachkurse", english: "Courses", spanish: "Cursos")
        case .travel: LocalText(german: "Anreise", english: "Journeys", spanish: "Viajes")
        case .housing: LocalText(german: "Wohnen", english: "Housing", spanish: "Vivienda")
        case .onboarding: LocalText(german: "Ankommen", english: "Onboarding", spanish: "Acogida")
        case .probation: LocalText(german: "Probezeit", english: "Probation", spanish: "Prueba")
        case .organisation: LocalText(german: "Organisation", english: "Organisation", spanish: "Organización")
        }
    }
}

/// What proves a cost (Nachweis).
package enum Evidence: String, CaseIterable, Sendable {
    /// The bill or receipt.
    case receipt
    /// The statement of the account.
    case paymentProof
    /// Who was there, signed.
    case attendanceList
    /// Ticket or boarding pass.
    case ticket
    case contract, certificate
}
