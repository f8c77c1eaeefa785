import Calendar
package import Domain

extension Draw {
    package mutating func courseProvider() -> CourseProvider {
        CourseProvider(
            id: id(), name: text(), zone: word(), region: maybe { $0.one(of: HolidayRegion.allCases) },
            maxGroups: maybe { $0.below(9) })
    }

    package mutating func course(of provider: ID<CourseProvider>) -> CourseOffer {
        var offer = CourseOffer(
            id: id(), provider: provider, place: maybe { $0.text() }, from: level(), to: level(), start: date(),
            latestStart: maybe { $0.date() }, startsEveryWeeks: 1 + below(4), groups: 1 + below(4),
            weekly: list { draw in
                let window = draw.window()
                return WeeklyLesson(
                    weekday: draw.one(of: Weekday.allCases), from: window.from, to: window.to)
            }, units: maybe { 1 + $0.below(400) },
            pauses: list { draw in
                let from = draw.date()
                return DaysOff(from: from, to: from)
            }, seats: 1 + below(20), minimum: 1 + below(9))
        offer.pricePerSeat = cents()
        offer.pricePerGroup = cents()
        offer.pricePerUnit = cents()
        offer.exam = maybe { draw in
            CourseExam(
                day: draw.flag() ? .on(draw.date()) : .afterEnd(days: draw.below(40)), registrationDays: draw.below(60),
                resultDays: draw.below(60), resitDays: draw.maybe { $0.below(60) })
        }
        offer.hasChildcare = flag()
        offer.individual = maybe { draw in IndividualPace(unitsPerWeek: draw.maybe { $0.below(9) }) }
        return offer
    }

    package mutating func certificate(of applicant: ID<Applicant>) -> LanguageCertificate {
        LanguageCertificate(
            applicant: applicant, language: language(), level: level(), exam: text(), issuer: maybe { $0.text() },
            date: date(), validUntil: maybe { $0.date() },
            skills: LanguageCertificate.Skills(
                listening: maybe { $0.level() }, reading: maybe { $0.level() }, writing: maybe { $0.level() },
                speaking: maybe { $0.level() }))
    }

    package mutating func attendance(of applicant: ID<Applicant>) -> AttendanceRecord {
        AttendanceRecord(
            group: id(), date: date(), applicant: applicant, state: one(of: AttendanceRecord.State.allCases))
    }

    package mutating func exam(of applicant: ID<Applicant>) -> ExamResult {
        ExamResult(
            applicant: applicant, level: level(), date: date(), outcome: one(of: ExamResult.Outcome.allCases),
            group: maybe { $0.id() })
    }

    package mutating func dropout(of applicant: ID<Applicant>) -> CourseExit {
        CourseExit(applicant: applicant, date: date(), reason: one(of: CourseExit.Reason.allCases))
    }
}
