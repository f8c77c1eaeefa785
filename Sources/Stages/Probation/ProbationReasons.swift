import Calendar
import Domain

/// Says which paragraph made each day, and what of the agreement does not hold.
struct ProbationReasons {
    private typealias Reason = ProbationCalendar.Reason

    private let terms: ProbationTerms
    private let lastDay: CivilDate

    init(_ terms: ProbationTerms, lastDay: CivilDate) {
        self.terms = terms
        self.lastDay = lastDay
    }

    var all: [ProbationCalendar.Reason] {
        let reasons = [limit, end, weekend, notice, form, hearing, special, protection] + fixedTerm
        return reasons.compactMap(\.self)
    }

    private var limit: Reason? {
        let longest = ProbationLaw.longestMonths(of: terms)
        guard terms.months > longest else { return nil }
        switch terms.kind {
        case .employment:
            return Reason(
                rule: "limit", law: "§ 622 (3) BGB", isWarning: true,
                text: LocalText(
                    german: "Vereinbart sind \(terms.months) Monate. Die Frist von zwei Wochen gilt höchstens sechs "
                        + "Monate, ab dem siebten Monat die Frist des § 622 (1).",
                    english: "\(terms.months) months were agreed. Two weeks' notice holds for six at most; from the "
                        + "seventh month on the notice of § 622 (1) holds.",
                    spanish: "Se acordaron \(terms.months) meses. El preaviso de dos semanas vale seis meses como "
                        + "máximo; desde el séptimo rige el del § 622 (1)."))
        case .apprenticeship:
            return Reason(
                rule: "limit", law: terms.start < ProbationLaw.trainingActOf2005 ? "§ 13 BBiG (1969)" : "§ 20 BBiG",
                isWarning: true,
                text: LocalText(
                    german: "Vereinbart sind \(terms.months) Monate. Die Probezeit in der Ausbildung dauert höchstens "
                        + "\(longest) Monate; mehr ist nichtig (§ 25 BBiG).",
                    english: "\(terms.months) months were agreed. The probation of an apprentice lasts \(longest) "
                        + "months at most; more is void (§ 25 BBiG).",
                    spanish: "Se acordaron \(terms.months) meses. La prueba en la formación dura \(longest) meses "
                        + "como máximo; lo demás es nulo (§ 25 BBiG)."))
        }
    }

    private var end: Reason {
        Reason(
            rule: "end", law: "§ 187 (2), § 188 (2), (3) BGB",
            text: LocalText(
                german: "Der erste Tag zählt mit; die Probezeit endet mit dem \(lastDay.iso).",
                english: "The first day counts; the probation ends with \(lastDay.iso).",
                spanish: "El primer día cuenta; la prueba termina el \(lastDay.iso)."))
    }

    private var weekend: Reason? {
        guard !WorkingDays(region: terms.region).contains(lastDay) else { return nil }
        return Reason(
            rule: "weekend", law: "BAG 24 October 2013, 2 AZR 1057/12",
            text: LocalText(
                german: "Der letzte Tag ist kein Arbeitstag; § 193 BGB verlängert die Probezeit nicht.",
                english: "The last day is no working day; § 193 BGB does not prolong the probation.",
                spanish: "El último día no es laborable; el § 193 BGB no prolonga la prueba."))
    }

    private var notice: Reason {
        switch terms.kind {
        case .employment:
            Reason(
                rule: "notice", law: "§ 622 (3), § 187 (1), § 188 (2) BGB",
                text: LocalText(
                    german: "Kündigung mit zwei Wochen; sie muss bis zum Ende des letzten Tages zugehen, die Frist "
                        + "darf danach ablaufen.",
                    english: "Two weeks' notice; the letter has to be received by the end of the last day, the two "
                        + "weeks may run out later.",
                    spanish: "Preaviso de dos semanas; la carta debe llegar antes del fin del último día, el plazo "
                        + "puede vencer después."))
        case .apprenticeship:
            Reason(
                rule: "notice", law: "§ 22 (1) BBiG",
                text: LocalText(
                    german: "Während der Probezeit kann jederzeit ohne Frist gekündigt werden.",
                    english: "During the probation notice may be given at any time, without a period.",
                    spanish: "Durante la prueba se puede rescindir en cualquier momento, sin preaviso."))
        }
    }

    private var form: Reason {
        Reason(
            rule: "form", law: terms.kind == .apprenticeship ? "§ 22 (3) BBiG" : "§ 623 BGB",
            text: LocalText(
                german: "Nur schriftlich mit Unterschrift auf Papier; E-Mail, Scan und Fax sind unwirksam.",
                english: "Only in writing with a signature on paper; e-mail, scan and fax are void.",
                spanish: "Solo por escrito con firma en papel; correo electrónico, escaneo y fax son nulos."))
    }

    private var hearing: Reason? {
        guard terms.hasWorksCouncil else { return nil }
        return Reason(
            rule: "hearing", law: "§ 102 (1), (2) BetrVG",
            text: LocalText(
                german: "Der Betriebsrat ist vor jeder Kündigung zu hören und hat eine Woche; sonst ist sie unwirksam.",
                english:
                    "The works council is heard before every notice and has a week; without it the notice is void.",
                spanish: "El comité de empresa debe ser oído antes de todo despido y tiene una semana; si no, es nulo.")
        )
    }

    private var special: Reason {
        Reason(
            rule: "special", law: "§ 17 MuSchG, § 18 BEEG, § 15 KSchG, § 173 (4), § 178 (2) SGB IX",
            text: LocalText(
                german: "Schwangere, Eltern in Elternzeit und Mitglieder des Betriebsrats sind vom ersten Tag an "
                    + "geschützt; Einstellung und Ende bei schwerbehinderten Menschen binnen vier Tagen dem "
                    + "Integrationsamt melden.",
                english: "Pregnant women, parents on leave and members of the works council are protected from the "
                    + "first day; hiring and ending of severely disabled people is told to the integration office "
                    + "within four days.",
                spanish: "Embarazadas, padres en permiso y miembros del comité de empresa están protegidos desde el "
                    + "primer día; el alta y el fin de personas con discapacidad grave se comunican a la oficina de "
                    + "integración en cuatro días."))
    }

    private var protection: Reason {
        switch terms.kind {
        case .employment:
            Reason(
                rule: "protection", law: "§ 1 (1), § 23 (1) KSchG",
                text: LocalText(
                    german: "Nach sechs Monaten gilt das Kündigungsschutzgesetz, außer in kleinen Betrieben.",
                    english: "After six months the act against unfair dismissal holds, except in small firms.",
                    spanish: "Tras seis meses rige la ley de protección contra el despido, salvo en empresas pequeñas.")
            )
        case .apprenticeship:
            Reason(
                rule: "protection", law: "§ 22 (2) BBiG",
                text: LocalText(
                    german: "Nach der Probezeit kann der Betrieb nur aus wichtigem Grund kündigen.",
                    english: "After the probation the firm may give notice for an important reason only.",
                    spanish: "Tras la prueba la empresa solo puede rescindir por motivo grave."))
        }
    }

    private var fixedTerm: [Reason?] {
        guard let term = terms.fixedTermEnd, terms.kind == .employment else { return [] }
        return [proportion(to: term), ordinaryNotice]
    }

    private func proportion(to term: CivilDate) -> Reason? {
        guard terms.start >= ProbationLaw.fixedTermRule else { return nil }
        let isWhole = lastDay >= term
        return Reason(
            rule: isWhole ? "whole-term" : "proportion",
            law: isWhole
                ? "§ 15 (3) TzBfG, BAG 5 December 2024, 2 AZR 275/23"
                : "§ 15 (3) TzBfG, BAG 30 October 2025, 2 AZR 160/24",
            isWarning: true,
            text: isWhole
                ? LocalText(
                    german: "Die Probezeit dauert so lange wie die Befristung; das ist in der Regel unverhältnismäßig, "
                        + "und die Klausel entfällt ganz.",
                    english: "The probation is as long as the fixed term; that is normally out of proportion, and the "
                        + "clause falls away wholly.",
                    spanish: "La prueba dura tanto como el contrato temporal; en general es desproporcionado y la "
                        + "cláusula desaparece por completo.")
                : LocalText(
                    german: "Die Probezeit muss zur Dauer der Befristung und zur Tätigkeit passen; eine feste Quote "
                        + "gibt es nicht. Den Grund festhalten.",
                    english: "The probation has to be in proportion to the fixed term and to the work; there is no "
                        + "fixed ratio. Record the reason.",
                    spanish: "La prueba debe ser proporcionada a la duración y al trabajo; no hay un porcentaje fijo. "
                        + "Anotar el motivo."))
    }

    private var ordinaryNotice: Reason {
        Reason(
            rule: "fixed-term-notice",
            law: terms.start < ProbationLaw.fixedTermRule
                ? "§ 15 (3) TzBfG (until 31 July 2022)"
                : "§ 15 (4) TzBfG", isWarning: true,
            text: LocalText(
                german: "In einem befristeten Vertrag kann nur ordentlich gekündigt werden, wenn das vereinbart ist.",
                english: "In a fixed-term contract ordinary notice is possible only where it was agreed.",
                spanish: "En un contrato temporal solo cabe el preaviso ordinario si se acordó."))
    }
}
