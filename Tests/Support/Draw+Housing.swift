import Calendar
package import Domain

extension Draw {
    package mutating func household(of applicants: [ID<Applicant>], near: [ID<Applicant>]) -> HouseholdRequest {
        var request = HouseholdRequest(
            id: id(), applicants: applicants, furtherAdults: below(3), children: below(3), youngChildren: below(3),
            infants: below(2), near: flag() ? near : [])
        request.followOn = maybe { $0.flag() ? .on($0.date()) : .afterDays(1 + $0.below(90)) }
        request.maxRent = maybe { $0.price() }
        request.support = price()
        request.permanentBy = maybe { $0.date() }
        request.maxMoves = maybe { $0.below(4) }
        request.needs = Household.Need.allCases.filter { _ in flag() }
        request.needsTitleSpace = flag()
        request.sharesRoom = flag()
        request.group = maybe { $0.text() }
        request.acceptsGroups = maybe { draw in draw.list { $0.text() } }
        request.wishesGroupNear = flag()
        request.wishesOwnRoom = flag()
        request.hasBicycle = flag()
        request.hasCar = flag()
        return request
    }

    package mutating func roomOffer() -> RoomOffer {
        var offer = RoomOffer(
            unit: id(), room: id(), letting: one(of: HousingUnit.Letting.allCases),
            place: PlaceName(original: text(), place: maybe { $0.id() }), area: below(9_000), adultBeds: below(5),
            childBeds: below(3), cots: below(2), isLockable: flag(), isStepFree: flag(), rent: price(),
            utilities: price(), deposit: price(), conversionCost: maybe { $0.price() })
        offer.terms.address = maybe { $0.text() }
        offer.terms.point = maybe {
            GeoPoint(
                latitudeMicrodegrees: Int32($0.below(90_000_000)), longitudeMicrodegrees: -Int32($0.below(180_000_000)))
        }
        offer.terms.quarter = maybe { $0.text() }
        offer.terms.isPermanent = maybe { $0.flag() }
        offer.terms.isFurnished = maybe { $0.flag() }
        offer.terms.allowsPets = maybe { $0.flag() }
        offer.terms.isShared = maybe { $0.flag() }
        offer.terms.livingArea = maybe { $0.below(20_000) }
        offer.terms.from = maybe { $0.date() }
        offer.terms.until = maybe { $0.date() }
        offer.terms.period = maybe { $0.one(of: [.month, .night]) }
        offer.terms.landlord = maybe { $0.text() }
        offer.terms.landlordContact = maybe { $0.text() }
        offer.terms.monthsOfLife = maybe { 1 + $0.below(240) }
        return offer
    }

    /// An amount that nobody pays back.
    private mutating func price() -> Cents { Cents(Int64(number().magnitude / 2)) }
}
