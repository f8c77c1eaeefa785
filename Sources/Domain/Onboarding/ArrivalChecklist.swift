package import Calendar

/// What the checklist of arrival and the first months asks about one person.
package struct ArrivalFacts: Hashable, Sendable {
    /// How residence law treats the person: with free movement (EU, EEA, Switzerland), or not.
    package enum Regime: String, CaseIterable, Sendable {
        case eu, thirdCountry
    }

    /// How residence law treats the nationals of a country on a day.
    package struct Standing: Hashable, Sendable {
        package let regime: Regime
        /// They may enter without a visa and apply for their title after arrival (§ 41 AufenthV).
        package let entersWithoutVisa: Bool

        package init(regime: Regime, entersWithoutVisa: Bool) {
            self.regime = regime
            self.entersWithoutVisa = entersWithoutVisa
        }
    }

    /// What some lines depend on.
    package enum Condition: String, CaseIterable, Sendable {
        /// Children come along.
        case children
        /// A partner comes along.
        case partner
        /// Relatives from third countries of somebody with free movement.
        case thirdCountryFamily
        /// Work with food (§ 42 IfSG).
        case foodWork
        /// Work in health care or with children, which asks for proof of measles protection.
        case measlesProof
        /// More than twenty people with the vote, and a works council.
        case worksCouncil
        /// Construction, catering, logistics, meat, cleaning, and the other trades of § 2a SchwarzArbG.
        case immediateReport
        /// A driving licence of a state outside the EU and the EEA.
        case thirdCountryLicence
        /// Nationals who may enter without a visa and apply after arrival (§ 41 AufenthV).
        case visaFreeEntry
        /// Hired while living abroad.
        case hiredAbroad
        /// An apprenticeship.
        case training
        /// Not yet eighteen on the first day (§ 2 (2) JArbSchG).
        case minor
    }

    /// The day of moving in.
    package var arrival: CivilDate
    /// The first day of work.
    package var start: CivilDate
    /// The last day of the visa; nil where there is none.
    package var visaEnd: CivilDate?
    /// The Land whose public holidays count.
    package var region: HolidayRegion
    package var regime: Regime
    package var conditions: Set<Condition>
    /// What cost the person the work; nil where nothing did.
    package var loss: Loss?

    /// An event that ended a contract, and its day.
    package struct Loss: Hashable, Sendable {
        package let state: EmploymentState
        package let on: CivilDate

        package init(state: EmploymentState, on: CivilDate) {
            self.state = state
            self.on = on
        }
    }

    package init(
        arrival: CivilDate, start: CivilDate, visaEnd: CivilDate? = nil, region: HolidayRegion, regime: Regime,
        conditions: Set<Condition> = [], loss: Loss? = nil
    ) {
        self.arrival = arrival
        self.start = start
        self.visaEnd = visaEnd
        self.region = region
        self.regime = regime
        self.conditions = conditions
        self.loss = loss
    }
}

/// One line of a person's checklist.
package struct ChecklistLine: Hashable, Sendable {
    /// Who has to act.
    package enum Actor: String, CaseIterable, Sendable {
        case person, employer, guide, municipality, provider, agency
    }

    /// The rule it comes from, such as `registration`.
    package let rule: String
    package let due: CivilDate
    /// The day before weekends and holidays were considered; equal to `due` where they change nothing.
    package let reckoned: CivilDate
    package let actor: Actor
    /// Whether the law sets the day; otherwise it is practice.
    package let isLegal: Bool
    package let law: String
    /// The law by which the day moves from a weekend or a holiday; nil where it does not move by law.
    package let weekendLaw: String?
    /// False where the source was not read: to be confirmed by the authority.
    package let isSeen: Bool
    package let title: LocalText
    /// What the guide does with the person for it; nil where nobody meets.
    package let appointment: Appointment?

    package init(
        rule: String, due: CivilDate, reckoned: CivilDate, actor: Actor, isLegal: Bool, law: String,
        weekendLaw: String?, isSeen: Bool, title: LocalText, appointment: Appointment? = nil
    ) {
        self.rule = rule
        self.due = due
        self.reckoned = reckoned
        self.actor = actor
        self.isLegal = isLegal
        self.law = law
        self.weekendLaw = weekendLaw
        self.isSeen = isSeen
        self.title = title
        self.appointment = appointment
    }
}

extension ChecklistLine {
    /// A meeting with the guide that a line asks for.
    package struct Appointment: Hashable, Sendable {
        /// The kind of office to go to; nil = at home.
        package let office: Office.Kind?
        /// How long it usually takes.
        package let minutes: Int
        /// Days before the line is due from which it makes sense.
        package let within: Int
        /// What to bring; nil = nothing.
        package let papers: LocalText?

        package init(office: Office.Kind?, minutes: Int, within: Int, papers: LocalText? = nil) {
            self.office = office
            self.minutes = minutes
            self.within = within
            self.papers = papers
        }
    }
}
