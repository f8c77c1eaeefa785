package import Calendar

/// What somebody has to do about an incident, in two wordings.
package struct IncidentTask: Hashable, Sendable {
    package let incident: ID<Incident>
    package let applicant: ID<Applicant>
    /// As the incident itself shows it.
    package let line: ChecklistLine
    /// As every other list shows it: without health and family, with the incident's id in its name.
    package let listed: ChecklistLine

    package init(incident: ID<Incident>, applicant: ID<Applicant>, line: ChecklistLine, listed: ChecklistLine) {
        self.incident = incident
        self.applicant = applicant
        self.line = line
        self.listed = listed
    }

    /// The line's name in lists of what is done.
    package var task: ID<GuidesProblem.Task> { .task(listed.rule, of: applicant) }
}

/// What the rules of incidents ask about one affected person.
package struct IncidentFacts: Hashable, Sendable {
    package let incident: Incident
    package let applicant: ID<Applicant>
    /// The first day of the work that is concerned; nil where there is none yet.
    package let start: CivilDate?
    /// The Land whose public holidays count.
    package let region: HolidayRegion
    package let regime: ArrivalFacts.Regime

    package init(
        incident: Incident, applicant: ID<Applicant>, start: CivilDate?, region: HolidayRegion,
        regime: ArrivalFacts.Regime
    ) {
        self.incident = incident
        self.applicant = applicant
        self.start = start
        self.region = region
        self.regime = regime
    }
}
