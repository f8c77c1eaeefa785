package import Calendar

/// What one side wrote down of a talk in the probation (Gesprächsnotiz): facts about the work, never a cause of absence.
package struct CheckInNote: Hashable, Sendable {
    package enum Side: String, CaseIterable, Sendable {
        case employer, worker
    }

    package enum Answer: String, CaseIterable, Sendable {
        case yes, partly, no
    }

    /// Against what was agreed.
    package enum Progress: String, CaseIterable, Sendable {
        case behind, asAgreed, ahead
    }

    /// Help that was offered (Unterstützung).
    package enum Support: String, CaseIterable, Sendable {
        case language, interpreter, mentor, training, tools, workingTime, housing, advice
    }

    /// The same in every import: each side has one note of a talk.
    package var id: ID<CheckInNote> { ID("\(applicant.part)/\(vacancy.part)/\(day)/\(side.rawValue)") }

    /// The contract whose probation it is.
    package var contract: ID<Contract> { ID("\(applicant.part)/\(vacancy.part)") }

    package let applicant: ID<Applicant>
    package let vacancy: ID<Vacancy>
    /// Day of the contract that the talk is meant for, such as 28.
    package let day: Int
    package let side: Side
    /// When they talked.
    package let on: CivilDate
    /// In the order of the questions.
    package let answers: [Reply]
    package let progress: Progress?
    /// German as heard at work.
    package let language: CEFRLevel?
    /// Days off that were agreed before, since the last talk.
    package let plannedAbsence: Int?
    /// Other days off; why is nobody's concern.
    package let unplannedAbsence: Int?
    /// In the order of the list.
    package let support: [Support]
    /// The day on which this side signed; nil where it has not.
    package let signedOn: CivilDate?
    /// The day on which the person got the note, in a language he or she reads; only of the worker's side.
    package let copiedOn: CivilDate?
    package let copyLanguage: LanguageCode?

    /// An answer to a question.
    package struct Reply: Hashable, Sendable {
        package let question: CheckInQuestion
        package let answer: Answer

        package init(question: CheckInQuestion, answer: Answer) {
            self.question = question
            self.answer = answer
        }
    }

    /// - Parameters:
    ///   - answers: In any order, each question once.
    ///   - support: In any order.
    package init(
        applicant: ID<Applicant>, vacancy: ID<Vacancy>, day: Int, side: Side, on: CivilDate, answers: [Reply] = [],
        progress: Progress? = nil, language: CEFRLevel? = nil, plannedAbsence: Int? = nil,
        unplannedAbsence: Int? = nil, support: Set<Support> = [], signedOn: CivilDate? = nil,
        copiedOn: CivilDate? = nil, copyLanguage: LanguageCode? = nil
    ) {
        self.applicant = applicant
        self.vacancy = vacancy
        self.day = day
        self.side = side
        self.on = on
        self.answers = CheckInQuestion.allCases.compactMap { question in
            answers.first { $0.question == question }
        }
        self.progress = progress
        self.language = language
        self.plannedAbsence = plannedAbsence
        self.unplannedAbsence = unplannedAbsence
        self.support = Support.allCases.filter(support.contains)
        self.signedOn = signedOn
        self.copiedOn = copiedOn
        self.copyLanguage = copyLanguage
    }
}

extension CheckInNote.Answer {
    package var title: LocalText {
        switch self {
        case .yes: LocalText(german: "ja", english: "yes", spanish: "sí")
        case .partly: LocalText(german: "teils", english: "partly", spanish: "en parte")
        case .no: LocalText(german: "nein", english: "no", spanish: "no")
        }
    }
}

extension CheckInNote.Progress {
    package var title: LocalText {
        switch self {
        case .behind:
            LocalText(german: "hinter dem Vereinbarten", english: "behind what was agreed", spanish: "por debajo")
        case .asAgreed: LocalText(german: "wie vereinbart", english: "as agreed", spanish: "según lo acordado")
        case .ahead: LocalText(german: "darüber hinaus", english: "ahead of it", spanish: "por encima")
        }
    }
}

extension CheckInNote.Support {
    package var title: LocalText {
        switch self {
        case .language: LocalText(german: "Sprachkurs", english: "language course", spanish: "curso de idioma")
        case .interpreter: LocalText(german: "Dolmetscher", english: "interpreter", spanish: "intérprete")
        case .mentor: LocalText(german: "Patin oder Pate im Betrieb", english: "mentor at work", spanish: "mentor")
        case .training:
            LocalText(german: "Einarbeitung, Schulung", english: "training on the job", spanish: "formación")
        case .tools: LocalText(german: "Arbeitsmittel", english: "tools", spanish: "herramientas")
        case .workingTime: LocalText(german: "Arbeitszeit", english: "working time", spanish: "horario")
        case .housing: LocalText(german: "Wohnen", english: "housing", spanish: "vivienda")
        case .advice: LocalText(german: "Beratungsstelle", english: "advice centre", spanish: "asesoramiento")
        }
    }
}
