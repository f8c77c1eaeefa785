package import Calendar
package import Domain

extension FairDocuments {
    /// What the campaign can say to a candidate in a mail of this kind: the kind's placeholders, empty where nothing is known.
    /// Things to come are listed, one a line; what is over on the day is not.
    package func mailValues(
        _ kind: MailKind, for applicant: Applicant, invitation: Invitation?, days: [FairDay],
        in language: DocumentLanguage, on day: CivilDate
    ) -> [String: String] {
        let wording = Wording(language: language)
        let person = applicant.person
        var values = [
            "campaign": campaign.name, "venue": campaign.venue, "id": applicant.id.text,
            "givenName": person.givenName, "familyName": person.familyName,
        ]
        let coming = journey.current(of: applicant.id).map(\.item).filter { $0.lastDay >= day }
        switch kind {
        case .invitation:
            values["answerBy"] = invitation.map { wording.longDate($0.answerBy) }
            values["days"] = days.filter { $0.date >= day }.map { wording.longDate($0.date) }.joined(separator: "\n")
        case .interviews: values["interviews"] = interviews(of: .candidate(applicant.id), from: day, wording)
        case .travel:
            let stages = coming.filter { $0.kind == .travel && !$0.isOfFair }
            values["journey"] = list(stages, wording)
            values["pickup"] = list(coming.filter { $0.kind == .pickup }, wording)
        case .welcome:
            values["home"] = list(coming.filter { $0.kind == .housing && !$0.isOfFair }, wording)
            values["appointments"] = list(
                coming.filter { $0.kind == .meeting || $0.kind == .appointment }.prefix(5), wording)
            values["deadlines"] = list(coming.filter { $0.kind == .deadline }.prefix(5), wording)
        case .checkin:
            values["talk"] = list(coming.filter { $0.key.hasPrefix("probation/") }.prefix(1), wording)
        case .plan, .talks: preconditionFailure("\(kind.rawValue) is not for candidates")
        }
        return values
    }

    /// What the campaign can say to a firm or an interpreter; people stand in it by their ids.
    ///
    /// - Parameters:
    ///   - name: Who is written to.
    ///   - news: What is in the firm's calendar of its probations.
    package func mailValues(
        _ kind: MailKind, for audience: Audience, name: String, news: [CalendarEntry], in language: DocumentLanguage,
        on day: CivilDate
    ) -> [String: String] {
        let wording = Wording(language: language)
        var values = [
            "campaign": campaign.name, "venue": campaign.venue, "id": audience.identifier ?? "", "name": name,
        ]
        switch kind {
        case .plan: values["interviews"] = interviews(of: audience, from: day, wording)
        case .talks:
            values["talks"] = news.filter { $0.lastDay >= day }.sorted().prefix(Self.nextTalks).map {
                "\($0.when.beginning.map { wording.longDate($0.date) } ?? wording.span(of: $0.when)): \($0.title)"
            }.joined(separator: "\n")
        case .invitation, .interviews, .travel, .welcome, .checkin:
            preconditionFailure("\(kind.rawValue) is for candidates")
        }
        return values
    }

    /// Dates of probations that one mail names.
    private static let nextTalks = 8

    private func interviews(of audience: Audience, from day: CivilDate, _ wording: Wording) -> String {
        sheet(for: audience).entries.compactMap { entry -> String? in
            guard case .interview(let facts) = entry.content, entry.window.date >= day else { return nil }
            let hours = "\(entry.window.from)–\(entry.window.to)"
            let firm: String? = if case .employer = audience { nil } else { facts.employerName }
            let person = audience.isCandidate ? nil : facts.interview.candidate.text
            let what = [firm, facts.job.orNil, person, "\(wording[.table]): \(facts.tableLabel)"]
            let date = wording.longDate(entry.window.date)
            return "\(date), \(hours): " + what.compactMap(\.self).joined(separator: ", ")
        }.joined(separator: "\n")
    }

    private func list(_ items: some Sequence<JourneyItem>, _ wording: Wording) -> String {
        items.map { item in
            let title = item.title.text(in: wording.language.code)
            // A ride's title says where it begins.
            let place = item.place.flatMap { title.contains($0) ? nil : $0 }
            let what = [title, place, item.contact]
            return "\(wording.span(of: item.when)): " + what.compactMap(\.self).joined(separator: ", ")
        }.joined(separator: "\n")
    }
}

extension JourneyItem {
    /// The day on which it ends.
    fileprivate var lastDay: CivilDate {
        switch when {
        case .days(_, let to): to
        case .times(_, _, let to, _): to.date
        case .sittings(let windows, _): windows.last?.date ?? CivilDate(dayNumber: 0)
        }
    }
}
