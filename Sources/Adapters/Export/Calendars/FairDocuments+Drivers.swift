import Calendar
package import Domain

extension FairDocuments {
    /// What stands in the drivers' calendars: one entry a run, with names and numbers as their sheets have them, and not in
    /// the title. Hired vehicles have no driver of ours and no calendar.
    ///
    /// - Parameter zone: That of the sheets (tzdata name).
    package func news(
        _ sheets: [DriverSheet], in language: DocumentLanguage, zone: String
    ) -> [CalendarNews] {
        let wording = Wording(language: language)
        return sheets.flatMap { sheet -> [CalendarNews] in
            guard let driver = sheet.driver else { return [] }
            let page = DriverSheetPage(campaign: campaign, sheet: sheet)
            var rides: [String: Int] = [:]
            return sheet.rides.map { ride in
                let number = rides[ride.hub, default: 0]
                rides[ride.hub] = number + 1
                let entry = CalendarEntry(
                    receiver: CalendarReceiver(.driver, driver.id.text),
                    // The nth run of a day from a hub stays what it is when it is later or has other people.
                    key: "run/\(sheet.date)/\(ride.hub)/\(number)",
                    when: .times(from: ride.leavesBase, fromZone: zone, to: ride.isBack, toZone: zone),
                    title: "\(wording[.pickup]) \(ride.departure.hour) \(ride.hub)",
                    details: page.lines(of: ride, wording).joined(separator: "\n"),
                    place: [ride.hub, ride.meetingPoint].compactMap(\.self).joined(separator: ": "),
                    point: whereabouts.point(ofHub: ride.hub), category: wording[.pickup], alarms: [60],
                    people: ride.parties.flatMap { $0.applicants.map(\.text) })
                return CalendarNews(entry)
            }
        }
    }
}

extension DriverSheetPage {
    /// A ride as lines of text: what is to be known of it, then each party.
    fileprivate func lines(of ride: DriverSheet.Ride, _ wording: Wording) -> [String] {
        [(wording[.sign], sheet.sign)].map { "\($0): \($1)" }
            + terms(of: ride, wording).map { "\($0): \($1)" }
            + ride.parties.map { party in
                let who = names(party) + party.phones.map { ", \($0)" }.joined()
                let facts = [
                    arrival(party, wording),
                    party.people == 1 ? wording[.onePerson] : wording.filled(.peopleCount, String(party.people)),
                    "\(wording[.luggage]): \(party.luggage)", childSeats(party, wording),
                    "\(wording[.getsOut]): \(moment(party.out, wording)) \(party.place)",
                ]
                return "\(who) (\(facts.filter { !$0.isEmpty }.joined(separator: "; ")))"
            }
    }
}
