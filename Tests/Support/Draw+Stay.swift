import Calendar
package import Domain

/// Hotels, buses, duties and needs at random, with values that no import would take.
extension Draw {
    package mutating func allotment() -> RoomAllotment {
        let rooms = below(20)
        return RoomAllotment(
            id: id(), hotel: id(), name: text(), address: maybe { $0.text() }, phone: maybe { $0.text() },
            kind: one(of: RoomAllotment.Kind.allCases), rooms: rooms, stepFreeRooms: below(rooms + 1),
            takesChildBed: flag(), span: NightSpan(from: date(), until: date()), price: Cents(Int64(below(20_000))),
            releaseBy: maybe { $0.date() })
    }

    package mutating func shuttle() -> ShuttleRun {
        ShuttleRun(
            id: id(),
            stops: list { draw in
                ShuttleRun.Stop(draw.flag() ? .venue : .hotel(draw.id()), at: draw.window().from)
            }, dates: maybe { draw in draw.list { $0.date() } }, seats: below(60), wheelchairs: below(3),
            inCharge: maybe { $0.text() }, phone: maybe { $0.text() })
    }

    package mutating func duty() -> FairDuty {
        FairDuty(
            id: id(), date: maybe { $0.date() }, at: window().from, task: text(), person: text(),
            phone: maybe { $0.text() })
    }

    package mutating func fairNeed(of applicant: ID<Applicant>, with mates: [ID<Applicant>]) -> FairNeed {
        FairNeed(
            applicant: applicant, diet: one(of: FairNeed.Diet.allCases), needsStepFree: flag(), usesWheelchair: flag(),
            signLanguage: maybe { $0.one(of: FairNeed.SignLanguage.allCases) }, adults: below(3), children: below(3),
            roomWith: mates, sharesRoom: flag(), tellsName: flag(), arrives: maybe { $0.date() },
            leaves: maybe { $0.date() })
    }
}
