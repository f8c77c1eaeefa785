import Domain

/// Rules that stored values keep among themselves and that no column can state.
enum CampaignInvariants {
    static func findings(_ campaign: Campaign) -> [CheckFinding] {
        let sides = [
            ("employers", campaign.settings.employerWeights), ("applicants", campaign.settings.applicantWeights),
        ]
        return sides.compactMap { side, weights in
            let sum = weights.weights.values.reduce(0, +)
            return sum == 100
                ? nil
                : CheckFinding(
                    code: "CK007", message: "the weights of the \(side) sum to \(sum), expected 100",
                    remedy: "correct the weights in the campaign's settings")
        }
    }

    static func findings(_ vacancy: Vacancy) -> [CheckFinding] {
        vacancy.openings >= 1
            ? []
            : [
                CheckFinding(
                    code: "CK012",
                    message: "vacancy \(vacancy.id) has \(vacancy.openings) openings, expected at least 1",
                    remedy: "import it again with its openings, or mark it as withdrawn")
            ]
    }

    static func findings(_ delegation: Delegation) -> [CheckFinding] {
        delegation.teams >= 1
            ? []
            : [
                CheckFinding(
                    code: "CK014",
                    message:
                        "the delegation of \(delegation.employer) has \(delegation.teams) teams, expected at least 1",
                    remedy: "import it again with its teams")
            ]
    }

    static func findings(_ day: FairDay) -> [CheckFinding] {
        var end = 0
        for (index, slot) in day.slots.enumerated() {
            let isInOrder = slot.start.minutes >= end && slot.minutes > 0
            end = slot.start.minutes + slot.minutes
            guard isInOrder, end <= 24 * 60 else {
                return [
                    CheckFinding(
                        code: "CK008",
                        message: "slot \(index + 1) of \(day.date) begins before the one before ends, or has no length",
                        remedy: "import the day again with its slots in order of time")
                ]
            }
        }
        return []
    }

    static func findings(pins: [FairProblem.Pin], days: [FairDay], tables: [FairTable]) -> [CheckFinding] {
        let numbers = Set(tables.map(\.number))
        return pins.compactMap { pin in
            let hasSlot = days.indices.contains(pin.day) && days[pin.day].slots.indices.contains(pin.slot)
            let hasTable = pin.table.map { numbers.isEmpty || numbers.contains($0) } ?? true
            return hasSlot && hasTable
                ? nil
                : CheckFinding(
                    code: "CK009",
                    message: "the pin of \(pin.request) names a day, slot or table that the fair has not",
                    remedy: "unpin the interview, or import the missing days and tables")
        }
    }

    static func findings(_ entry: ShortlistEntry, _ applicant: Applicant) -> [CheckFinding] {
        guard applicant.hasWithdrawn || applicant.consent(to: .matching) == false else { return [] }
        return [
            CheckFinding(
                code: "CK010",
                message: "applicant \(applicant.id) is on the shortlist of \(entry.vacancy) without consent",
                remedy: "run the shortlists again with 'lotse run --from shortlists'")
        ]
    }

    static func findings(_ contract: Contract) -> [CheckFinding] {
        (contract.state == .signed) == (contract.signedOn != nil)
            ? []
            : [
                CheckFinding(
                    code: "CK015",
                    message: "the contract \(contract.id) is \(contract.state.rawValue), "
                        + "but it has \(contract.signedOn == nil ? "no" : "a") day of signing",
                    remedy: "import it again with the day on which both sides had signed")
            ]
    }

    /// A course that can be held.
    static func findings(_ course: CourseOffer) -> [CheckFinding] {
        course.minimum <= course.seats && course.from < course.to && !course.weekly.isEmpty
            ? []
            : [
                CheckFinding(
                    code: "CK018",
                    message: "the course \(course.id) cannot be held: \(course.minimum) to \(course.seats) learners, "
                        + "\(course.from.name) to \(course.to.name), \(course.weekly.count) lessons a week",
                    remedy: "import it again with its seats, levels and lessons")
            ]
    }

    /// A household of somebody.
    static func findings(_ household: HouseholdRequest) -> [CheckFinding] {
        household.applicants.isEmpty
            ? [
                CheckFinding(
                    code: "CK019", message: "household \(household.id) has no applicant, expected at least one",
                    remedy: "import it again with its applicants")
            ] : []
    }

    /// The rows of a unit agree in what is said of all of it.
    static func findings(rooms: [RoomOffer]) -> [CheckFinding] {
        HomeOffer.offers(of: rooms).contradictions.map {
            CheckFinding(
                code: "CK020", message: "the rows of unit \($0.unit) say different things of \($0.column)",
                remedy: "import the unit's rows again, with \($0.column) on one of them or the same on all")
        }
    }

    /// A guide's substitute is another guide of the campaign.
    static func findings(guides: [Guide]) -> [CheckFinding] {
        let known = Set(guides.map(\.id))
        return guides.compactMap { guide in
            guard let substitute = guide.substitute, substitute == guide.id || !known.contains(substitute) else {
                return nil
            }
            return CheckFinding(
                code: "CK030",
                message: "guide \(guide.id) has \(substitute) as substitute, which is no other guide of the campaign",
                remedy: "import that guide, or import \(guide.id) again with another substitute")
        }
    }

    /// A driver's substitute is another driver of the campaign, and the vehicles are its own.
    static func findings(drivers: [PickupDriver], vehicles: [PickupVehicle]) -> [CheckFinding] {
        let (people, own) = (Set(drivers.map(\.id)), Set(vehicles.map(\.id)))
        return drivers.flatMap { driver -> [CheckFinding] in
            var findings: [CheckFinding] = []
            if let substitute = driver.substitute, substitute == driver.id || !people.contains(substitute) {
                findings.append(
                    CheckFinding(
                        code: "CK033",
                        message: "driver \(driver.id) has \(substitute) as substitute, which is no other driver of the "
                            + "campaign",
                        remedy: "import that driver, or import \(driver.id) again with another substitute"))
            }
            if let unknown = driver.vehicles?.first(where: { !own.contains($0) }) {
                findings.append(
                    CheckFinding(
                        code: "CK034",
                        message: "driver \(driver.id) may drive \(unknown), which is no vehicle of the campaign",
                        remedy: "import that vehicle, or import \(driver.id) again with other vehicles"))
            }
            return findings
        }
    }

    /// A connection that can be taken.
    static func findings(_ entry: TimetableEntry) -> [CheckFinding] {
        entry.calls.count >= 2 && !entry.dates.isEmpty
            ? []
            : [
                CheckFinding(
                    code: "CK021",
                    message: "the connection \(entry.id) cannot be taken: \(entry.calls.count) calls on "
                        + "\(entry.dates.count) dates, expected two calls or more and one date or more",
                    remedy: "import it again with its hubs, times and dates")
            ]
    }

    /// A document's status is one that somebody can say.
    static func findings(_ document: PersonDocument) -> [CheckFinding] {
        document.status != .expired
            ? []
            : [
                CheckFinding(
                    code: "CK040",
                    message: "document \(document.id) is kept as expired, which follows from its last day",
                    remedy: "import it again with how far it had come and its last day")
            ]
    }

    /// Nobody answers an invitation, or is to have answered it, before it was sent.
    static func findings(_ invitation: Invitation) -> [CheckFinding] {
        let days = [invitation.answerBy, invitation.reply?.on].compactMap(\.self)
        return days.contains { $0 < invitation.sentOn }
            ? [
                CheckFinding(
                    code: "CK042",
                    message: "the invitation \(invitation.id) has a deadline or an answer before \(invitation.sentOn), "
                        + "when it was sent",
                    remedy: "import it again with its days")
            ] : []
    }

    /// A certificate does not expire before its own day.
    static func findings(_ certificate: LanguageCertificate) -> [CheckFinding] {
        certificate.validUntil.map { $0 < certificate.date } ?? false
            ? [
                CheckFinding(
                    code: "CK041", message: "the certificate \(certificate.id) expires before its own day",
                    remedy: "import it again with the last day on which it counts, or with none")
            ] : []
    }

    /// One contract for each applicant, and no more than a vacancy has openings.
    static func findings(contracts: [Contract], vacancies: [Vacancy]) -> [CheckFinding] {
        let standing = contracts.filter(\.isStanding)
        let ofApplicant = Dictionary(grouping: standing, by: \.applicant).filter { $0.value.count > 1 }
        let twice = ofApplicant.sorted { $0.key < $1.key }.map { applicant, contracts in
            CheckFinding(
                code: "CK016",
                message: "applicant \(applicant) has contracts for "
                    + contracts.map(\.vacancy.text).joined(separator: ", ") + ", expected one at most",
                remedy: "import the others again with the state withdrawn")
        }
        let ofVacancy = Dictionary(grouping: standing, by: \.vacancy)
        let overfilled = vacancies.compactMap { vacancy -> CheckFinding? in
            let count = ofVacancy[vacancy.id]?.count ?? 0
            guard count > vacancy.openings else { return nil }
            return CheckFinding(
                code: "CK017",
                message: "vacancy \(vacancy.id) has \(count) contracts for \(vacancy.openings) openings",
                remedy: "withdraw a contract, or import the vacancy again with its openings")
        }
        return twice + overfilled
    }

    /// Numbers of changes only ever grow: a calendar ignores an update with a smaller one.
    static func findings(_ releases: [TimetableRelease]) -> [CheckFinding] {
        var last: [ID<InterviewRequest>: Int] = [:]
        var findings: [CheckFinding] = []
        for release in releases {
            for item in release.interviews {
                let request = item.interview.request
                if let former = last[request], item.sequence < former {
                    findings.append(
                        CheckFinding(
                            code: "CK013",
                            message: "interview \(request) has change number \(item.sequence) in the release "
                                + "\"\(release.name)\" after \(former) before",
                            remedy: "release the timetable again; calendars take the higher number"))
                }
                last[request] = item.sequence
            }
        }
        return findings
    }
}
