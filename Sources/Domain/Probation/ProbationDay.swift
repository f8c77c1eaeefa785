/// What falls on a day of a probation, in the words of lists and itineraries.
package enum ProbationDay: Hashable, Sendable {
    case start
    case checkIn(ProbationCalendar.CheckIn.Kind)
    case decision, hearing, handOver, last, employmentEnd, protection

    /// The order of what falls on one day.
    package var rank: Int {
        switch self {
        case .start: 0
        case .checkIn: 1
        case .decision: 2
        case .hearing: 3
        case .handOver: 4
        case .last: 5
        case .employmentEnd: 6
        case .protection: 7
        }
    }

    package var title: LocalText {
        switch self {
        case .start: LocalText(german: "erster Tag", english: "first day", spanish: "primer día")
        case .checkIn(let kind): kind.title
        case .decision:
            LocalText(german: "Entscheidung fällig", english: "decision due", spanish: "decisión")
        case .hearing:
            LocalText(
                german: "Betriebsrat gehört", english: "works council heard", spanish: "comité de empresa oído")
        case .handOver:
            LocalText(
                german: "letzter Arbeitstag, um ein Schreiben zu übergeben",
                english: "last working day to hand a letter over",
                spanish: "último día laborable para entregar una carta")
        case .last:
            LocalText(
                german: "letzter Tag der Probezeit; bis dahin muss eine Kündigung zugehen",
                english: "last day of the probation; notice has to be received by then",
                spanish: "último día de prueba; el despido debe llegar antes")
        case .employmentEnd:
            LocalText(
                german: "Ende der Arbeit bei Kündigung am letzten Tag",
                english: "end of work where notice came on the last day",
                spanish: "fin del trabajo si se despide el último día")
        case .protection:
            LocalText(
                german: "von hier an braucht eine Kündigung einen Grund",
                english: "from here on notice needs a ground", spanish: "desde aquí el despido necesita motivo")
        }
    }
}

extension ProbationCalendar.CheckIn.Kind {
    /// What the talk is about.
    package var title: LocalText {
        switch self {
        case .firstDay:
            LocalText(
                german: "Erster Tag: Ansprechperson, Unterweisung, Papiere",
                english: "first day: buddy, safety instruction, papers",
                spanish: "primer día: persona de contacto, seguridad, papeles")
        case .firstWeek:
            LocalText(german: "Gespräch nach Woche 1", english: "talk after week 1", spanish: "charla tras la semana 1")
        case .secondWeek:
            LocalText(
                german: "Gespräch nach Woche 2: Wohnung, Ämter", english: "talk after week 2: home, authorities",
                spanish: "charla tras la semana 2: vivienda, trámites")
        case .fourthWeek:
            LocalText(
                german: "Gespräch nach Woche 4: Arbeit, Sprache", english: "talk after week 4: work, language",
                spanish: "charla tras la semana 4: trabajo, idioma")
        case .eighthWeek:
            LocalText(german: "Gespräch nach Woche 8", english: "talk after week 8", spanish: "charla tras la semana 8")
        case .midTerm:
            LocalText(
                german: "Halbzeit: schriftliche Rückmeldung, mit Dolmetscher",
                english: "half-time: written feedback, with an interpreter",
                spanish: "mitad: valoración escrita, con intérprete")
        case .sixteenthWeek:
            LocalText(
                german: "Gespräch nach Woche 16", english: "talk after week 16", spanish: "charla tras la semana 16")
        case .beforeDecision:
            LocalText(
                german: "Vor der Entscheidung: welche Hilfe noch offen ist",
                english: "before the decision: which support is open",
                spanish: "antes de la decisión: qué ayuda falta")
        }
    }
}
