import Calendar

/// What is wrong with offers, without their dates.
extension CourseInspection {
    mutating func inspectOffers() {
        requireUnique(problem.offers.map(\.id.text), "offers")
        let providers = Set(problem.providers.map(\.id))
        for (index, offer) in problem.offers.enumerated() {
            let pointer = "/offers/\(index)"
            if !providers.contains(offer.provider) {
                add(
                    "CO002", pointer + "/provider", "\"\(offer.provider)\" is not among the providers",
                    hint: "add it to providers, or correct the id")
            }
            inspectNumbers(of: offer, pointer)
            inspectLevels(of: offer, pointer)
            inspectDates(of: offer, pointer)
            inspectLessons(of: offer, pointer)
        }
    }

    private mutating func inspectNumbers(of offer: CourseOffer, _ pointer: String) {
        require(offer.startsEveryWeeks, atLeast: 1, pointer + "/startsEveryWeeks")
        require(offer.groups, atLeast: 1, pointer + "/groups")
        require(offer.units, atLeast: 1, pointer + "/units")
        require(offer.seats, atLeast: 1, pointer + "/seats")
        require(offer.minimum, atLeast: 1, pointer + "/minimum")
        require(Int(offer.pricePerSeat.amount), atLeast: 0, pointer + "/pricePerSeat")
        require(Int(offer.pricePerGroup.amount), atLeast: 0, pointer + "/pricePerGroup")
        require(Int(offer.pricePerUnit.amount), atLeast: 0, pointer + "/pricePerUnit")
        require(offer.individual?.unitsPerWeek, atLeast: 1, pointer + "/individual/unitsPerWeek")
        if offer.minimum > offer.seats {
            add(
                "CO003", pointer + "/minimum", "found \(offer.minimum), more than the \(offer.seats) seats",
                hint: "let the minimum be at most the seats")
        }
        if offer.individual != nil, offer.seats != 1 {
            add(
                "CO003", pointer + "/seats", "found \(offer.seats), individual units have one seat",
                hint: "write 1, and the number of learners as \"groups\"")
        }
        if let exam = offer.exam {
            require(exam.registrationDays, atLeast: 0, pointer + "/exam/registrationDays")
            require(exam.resultDays, atLeast: 0, pointer + "/exam/resultDays")
            require(exam.resitDays, atLeast: 1, pointer + "/exam/resitDays")
            if case .afterEnd(let days) = exam.day { require(days, atLeast: 1, pointer + "/exam/daysAfterEnd") }
        }
    }

    private mutating func inspectLevels(of offer: CourseOffer, _ pointer: String) {
        if offer.to <= offer.from {
            add(
                "CO005", pointer + "/to", "a course from \(offer.from.name) to \(offer.to.name) leads nowhere",
                hint: "let \"to\" be above \"from\"")
        } else if offer.units == nil, problem.units(from: offer.from, to: offer.to) == nil {
            add(
                "CO005", pointer,
                "its teaching units are not given, and a step to \(offer.to.name) is not in the steps",
                hint: "add \"units\", or the missing steps")
        }
    }

    private mutating func inspectDates(of offer: CourseOffer, _ pointer: String) {
        inspect(offer.pauses, pointer + "/pauses")
        guard let latest = offer.latestStart else { return }
        if latest < offer.start {
            add(
                "CO004", pointer + "/latestStart", "\(latest) is before the start on \(offer.start)",
                hint: "let it be the same day or a later one")
        } else if offer.individual != nil {
            add(
                "CO004", pointer + "/latestStart", "individual units begin when the learner has time",
                hint: "leave it out")
        } else if offer.start.days(to: latest) / (7 * max(1, offer.startsEveryWeeks)) * offer.groups > 400 {
            add(
                "CO003", pointer + "/latestStart", "the offer stands for more than 400 groups",
                hint: "let it end earlier, or raise \"startsEveryWeeks\"")
        }
    }

    private mutating func inspectLessons(of offer: CourseOffer, _ pointer: String) {
        if offer.weekly.isEmpty {
            add("CO004", pointer + "/weekly", "there is no lesson", hint: "name at least one weekday and time")
        }
        for (number, lesson) in offer.weekly.enumerated() {
            let place = "\(pointer)/weekly/\(number)"
            if lesson.units < 1 {
                add(
                    "CO004", place, "the lesson from \(lesson.from) to \(lesson.to) has no teaching unit of 45 minutes",
                    hint: "let it last 45 minutes or more")
            }
            let overlapping = offer.weekly[..<number].contains {
                $0.weekday == lesson.weekday && $0.from < lesson.to && lesson.from < $0.to
            }
            if overlapping {
                add(
                    "CO004", place, "the lesson overlaps another one of its weekday",
                    hint: "move it, or join the two")
            }
        }
    }
}
