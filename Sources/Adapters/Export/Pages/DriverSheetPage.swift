import Calendar
package import Domain
import HTML

/// What one driver has to know on one day, as a page to print on A4: whom to meet where, with what, and where they get out.
/// Names and numbers of those who are fetched stand on it, for the driver alone.
package struct DriverSheetPage: Sendable {
    let campaign: Campaign
    let sheet: DriverSheet

    package init(campaign: Campaign, sheet: DriverSheet) {
        self.campaign = campaign
        self.sheet = sheet
    }

    package func markup(_ facts: PrintFacts) -> String {
        let wording = Wording(language: facts.language)
        let date = wording.longDate(sheet.date)
        return Page(
            language: facts.language.rawValue, title: "\(wording[.driverSheet]) \(sheet.id), \(sheet.date.iso)",
            heading: date, skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.driverSheet)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
                Tag.span(.class("kind")) { wording[.driverSheet] }
            }
        } content: {
            terms(head(facts, wording))
            for (number, ride) in sheet.rides.enumerated() { self.ride(ride, number + 1, wording) }
        } footer: {
            Tag.p { wording[.driverPrivacy] }
            Tag.p { wording[.onPaper] }
        }.markup
    }

    func head(_ facts: PrintFacts, _ wording: Wording) -> [(String, String)] {
        let printed = facts.zone.wallTime(at: facts.printedAt)
        var terms = [(wording[.driver], sheet.driver.map(called) ?? "\(sheet.id), \(wording[.hiredVehicle])")]
        if let substitute = sheet.substitute { terms.append((wording[.substitute], called(substitute))) }
        terms.append((wording[.sign], sheet.sign))
        terms.append((wording[.printed], "\(wording.shortDate(printed.date)), \(printed.hour)"))
        return terms
    }

    private func called(_ driver: PickupDriver) -> String {
        [driver.name, driver.phone].compactMap(\.self).joined(separator: ", ")
    }

    private func terms(_ terms: [(String, String)]) -> Node {
        Tag.div(.class("passport")) {
            Tag.dl {
                for (term, text) in terms {
                    Tag.div {
                        Tag.dt { term }
                        Tag.dd(Attribute("dir", "auto")) { text }
                    }
                }
            }
        }
    }

    private func ride(_ ride: DriverSheet.Ride, _ number: Int, _ wording: Wording) -> Node {
        Tag.section(.class("ride")) {
            Tag.h2 { "\(number). \(ride.departure.hour) \(ride.hub)" }
            terms(terms(of: ride, wording))
            passengers(ride, wording)
        }
    }

    /// What is to be known of a ride beside who is fetched.
    func terms(of ride: DriverSheet.Ride, _ wording: Wording) -> [(String, String)] {
        [
            (
                wording[.vehicle],
                [ride.vehicle.text, ride.vehicleName].compactMap(\.self).joined(separator: ", ")
            )
        ] + (sheet.driver == nil ? [] : [(wording[.leavesBase], moment(ride.leavesBase, wording))])
            + (ride.meetingPoint.map { [(wording[.meetingPoint], $0)] } ?? []) + [
                (wording[.leavesHub], moment(ride.departure, wording)),
                (wording[.isBack], moment(ride.isBack, wording)),
                (wording[.kilometres], String(ride.kilometres)),
            ]
    }

    private func passengers(_ ride: DriverSheet.Ride, _ wording: Wording) -> Node {
        Tag.table(.class("passengers")) {
            Tag.caption { "\(wording[.passengers]), \(ride.departure.hour) \(ride.hub)" }
            Tag.thead {
                Tag.tr {
                    for phrase in [
                        Phrase.passengers, .phone, .comesWith, .people, .luggage, .childSeats, .getsOut,
                    ] {
                        Tag.th(.scope(.col)) { wording[phrase] }
                    }
                }
            }
            Tag.tbody {
                for party in ride.parties {
                    Tag.tr {
                        Tag.th(.scope(.row), Attribute("dir", "auto")) {
                            Tag.span(.class("name")) { names(party) }
                            Tag.span(.class("where")) { party.applicants.map(\.text).joined(separator: ", ") }
                        }
                        Tag.td { party.phones.joined(separator: ", ") }
                        Tag.td(Attribute("dir", "auto")) { arrival(party, wording) }
                        Tag.td { String(party.people) }
                        Tag.td { String(party.luggage) }
                        Tag.td { childSeats(party, wording) }
                        Tag.td(Attribute("dir", "auto")) { "\(moment(party.out, wording)) \(party.place)" }
                    }
                }
            }
        }
    }

    func names(_ party: DriverSheet.Party) -> String {
        party.names.isEmpty ? party.applicants.map(\.text).joined(separator: ", ") : party.names.joined(separator: ", ")
    }

    /// `LH 1234, 13:00`; empty where the journey is not planned any more.
    func arrival(_ party: DriverSheet.Party, _ wording: Wording) -> String {
        [party.line, party.arrives.map { moment($0, wording) }].compactMap(\.self).joined(separator: ", ")
    }

    func childSeats(_ party: DriverSheet.Party, _ wording: Wording) -> String {
        ChildSeat.allCases.compactMap { kind in
            party.childSeats[kind].map { "\($0) × \(wording[kind.phrase])" }
        }.joined(separator: ", ")
    }

    /// The time of day, with the date where it is another day than the sheet's.
    func moment(_ wall: WallTime, _ wording: Wording) -> String {
        wall.date == sheet.date ? wall.hour : "\(wording.dayAndMonth(wall.date)) \(wall.hour)"
    }
}

extension ChildSeat {
    fileprivate var phrase: Phrase {
        switch self {
        case .infant: .infantSeat
        case .toddler: .toddlerSeat
        case .booster: .boosterSeat
        }
    }
}
