package import Domain

/// What stands in a guide's calendar: whom to see when, where, and how to reach them.
package enum GuideCalendar {
    /// - Parameter people: Those whom the guides meet; who is missing stands there by id alone.
    package static func news(
        _ meetings: [GuideMeeting], people: [ID<Applicant>: Person], in language: DocumentLanguage
    ) -> [CalendarNews] {
        let wording = Wording(language: language)
        return meetings.map { meeting in
            let item = meeting.item
            let person = people[item.applicant]
            let who = [person?.fullName.orNil, person?.phone].compactMap(\.self).joined(separator: ", ")
            let details = [
                who.isEmpty ? nil : "\(wording[.contact]): \(who)", item.detail?.text(in: language.code),
            ]
            return CalendarNews(
                CalendarEntry(
                    receiver: CalendarReceiver(.guide, meeting.guide.text), key: item.key, when: item.when,
                    title: "\(item.applicant): \(item.title.text(in: language.code))",
                    details: details.compactMap(\.self).joined(separator: "\n").orNil, place: item.place,
                    category: wording[item.kind.phrase], alarms: [60], isAppointment: true,
                    people: [item.applicant.text]))
        }
    }
}
