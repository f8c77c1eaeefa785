import Domain

extension CanonicalBytes {
    /// What recognition reads of an applicant: no name, no address, no contact.
    mutating func appendQuestions(of applicant: Applicant) {
        append(applicant.id)
        append(applicant.person.nationalities.sorted()) { $0.append($1.text) }
        append(applicant.person.birthDate)
        append(applicant.qualifications) { $0.append($1) }
        append(applicant.experience) { bytes, time in
            bytes.append(time.title.occupations) { $0.append($1) }
            bytes.append(time.from)
            bytes.append(time.to)
            bytes.append(time.hoursPerWeek?.hundredths)
            bytes.append(time.months)
            bytes.append(time.country?.text)
        }
        append(applicant.languages.filter { $0.language == .german }) { bytes, skill in
            bytes.append(skill.level.rawValue)
            bytes.append(skill.proof?.rawValue)
        }
        append(applicant.languages.filter { $0.language == .english }.map(\.level).max()?.rawValue)
    }

    /// Every assessment as a record of its own; what follows the applicant is the same for all who get an answer.
    mutating func append(_ grid: AssessmentGrid) {
        append(grid.count)
        let told = grid.rows.map { row in
            zip(grid.targets, row).map { target, place in
                CanonicalBytes.bytes { $0.append(grid.answers[Int(place)], for: target.occupation) }
            }
        }
        for (applicant, place) in zip(grid.applicants, grid.places) {
            let name = CanonicalBytes.bytes { $0.append(applicant) }
            for answer in told[Int(place)] {
                append(bytes: name)
                append(bytes: answer)
            }
        }
    }

    private mutating func append(_ answer: Assessment, for occupation: ID<Occupation>) {
        append(occupation)
        append(answer.verdict.rawValue)
        append(answer.recognition?.kind.rawValue)
        append(answer.permit?.path.rawValue)
        append(answer.reasons) { $0.append($1.rule) }
    }

    /// What recognition reads of a vacancy.
    mutating func appendOffer(of vacancy: Vacancy) {
        append(vacancy.id)
        append(vacancy.title.occupation?.text)
        append(vacancy.land?.rawValue)
        switch vacancy.contract {
        case .unlimited: append(0)
        case .fixed(let months):
            append(1)
            append(months)
        case .training: append(2)
        }
        append(vacancy.salaryPerYear.map { Int($0.amount) })
        append(vacancy.weeklyHours?.hundredths)
        append(vacancy.hasCollectiveAgreement)
    }

    private mutating func append(_ qualification: Qualification) {
        append(qualification.title)
        append(qualification.kind?.text)
        append(qualification.country?.text)
        append(qualification.level?.number)
        append(qualification.field?.code)
        append(qualification.awarded)
        append(qualification.trainingStart)
        append(qualification.trainingMonths)
        append(qualification.institutionStatus?.rawValue)
        append(qualification.degreeStatus?.rawValue)
        append(qualification.stateRecognisedAtHome)
        append(qualification.alreadyRecognisedIn) { $0.append($1.text) }
        append(qualification.occupation.occupations) { $0.append($1) }
    }
}
