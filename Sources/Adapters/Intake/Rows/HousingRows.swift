import Calendar
import Domain

/// Builds households and rooms from rows; whether the campaign has a household's applicants is seen when it is stored.
enum HousingRows {
    static func household(_ row: inout RowReading) -> HouseholdRequest? {
        let id = row.requiredText(.id)
        if row.row[.applicants] == nil { row.missing(.applicants) }
        let applicants = row.ids(.applicants, of: Applicant.self)
        var request = HouseholdRequest(id: ID(id ?? ""), applicants: applicants)
        request.furtherAdults = row.whole(.furtherAdults, in: 0...10) ?? 0
        request.children = row.whole(.children, in: 0...15) ?? 0
        request.youngChildren = row.whole(.youngChildren, in: 0...15) ?? 0
        request.infants = row.whole(.infants, in: 0...5) ?? 0
        request.followOn = followOn(&row)
        request.maxRent = row.price(.maxRent, isMonthly: true)
        request.support = row.price(.support, isMonthly: true) ?? .zero
        request.permanentBy = row.date(.permanentBy)
        request.maxMoves = row.whole(.maxMoves, in: 0...100)
        request.needs = needs(&row)
        request.needsTitleSpace = row.flag(.titleSpace) ?? false
        readWishes(of: &request, in: &row)
        check(request, in: &row)
        return id == nil || applicants.isEmpty ? nil : request
    }

    private static func needs(_ row: inout RowReading) -> [Household.Need] {
        Household.Need.allCases.filter { need in
            let field: Field =
                switch need {
                case .stepFree: .stepFree
                case .lockable: .lockable
                case .pets: .pets
                case .furnished: .furnished
                }
            return row.flag(field) ?? false
        }
    }

    private static func readWishes(of request: inout HouseholdRequest, in row: inout RowReading) {
        request.sharesRoom = row.flag(.sharesRoom) ?? false
        request.group = row.text(.group)
        if row.row[.acceptsGroups] != nil { request.acceptsGroups = row.texts(.acceptsGroups) }
        request.near = row.ids(.near, of: Applicant.self)
        request.wishesGroupNear = row.flag(.groupNear) ?? false
        request.wishesOwnRoom = row.flag(.ownRoom) ?? false
        request.hasBicycle = row.flag(.bicycle) ?? true
        request.hasCar = row.flag(.car) ?? false
    }

    private static func followOn(_ row: inout RowReading) -> HouseholdRequest.FollowOn? {
        let date = row.date(.followOn)
        let days = row.whole(.followAfterDays, in: 1...1_000)
        if date != nil, days != nil {
            row.refuse(
                .contradiction, .followAfterDays, "the family follows on a day and after a number of days",
                hint: "Fill in one of followOn and followAfterDays.")
        }
        return date.map(HouseholdRequest.FollowOn.on) ?? days.map(HouseholdRequest.FollowOn.afterDays)
    }

    private static func check(_ request: HouseholdRequest, in row: inout RowReading) {
        if Set(request.applicants).count < request.applicants.count {
            row.refuse(
                .contradiction, .applicants, "an applicant stands twice in the household",
                hint: "Name everybody once.")
        }
        let near = Set(request.near)
        if near.count < request.near.count || !near.isDisjoint(with: request.applicants) {
            row.refuse(
                .contradiction, .near, "the wish names somebody twice or of the household itself",
                hint: "Name applicants of other households, each once.")
        }
        let followers = request.furtherAdults + request.children + request.youngChildren + request.infants
        if request.followOn != nil, followers == 0 {
            row.refuse(
                .contradiction, row.row[.followOn] == nil ? .followAfterDays : .followOn,
                "the family follows later, yet the household has nobody but applicants",
                hint: "Fill in furtherAdults, children, youngChildren or infants, or empty the cell.")
        }
    }

    static func room(_ row: inout RowReading) -> RoomOffer? {
        let unit = row.requiredText(.unit)
        let letting = row.required(.letting, Words.lettings.parse)
        if row.row[.place] == nil { row.missing(.place) }
        let place = row.place(.place)
        let area = row.required(.area) { NumberText.area($0, in: 1...2_000) }
        guard let unit, let letting, let place, let area else {
            _ = rest(of: nil, in: &row)
            return nil
        }
        // A flat in one row has the unit's name.
        let room = row.text(.room) ?? unit
        let offer = RoomOffer(unit: ID(unit), room: ID(room), letting: letting, place: place, area: area)
        return rest(of: offer, in: &row)
    }

    /// Reads the other cells, so that everything wrong with a row is said at once.
    private static func rest(of offer: RoomOffer?, in row: inout RowReading) -> RoomOffer? {
        let beds = row.whole(.adultBeds, in: 0...100) ?? 1
        let childBeds = row.whole(.childBeds, in: 0...100) ?? 0
        let cots = row.whole(.cots, in: 0...20) ?? 0
        let isLockable = row.flag(.lockable) ?? true
        let isStepFree = row.flag(.stepFree) ?? false
        let rent = row.price(.rent, isMonthly: true) ?? .zero
        let utilities = row.price(.utilities, isMonthly: true) ?? .zero
        let deposit = row.price(.deposit) ?? .zero
        let conversionCost = row.price(.conversionCost)
        let terms = terms(&row)
        guard var offer else { return nil }
        offer.adultBeds = beds
        offer.childBeds = childBeds
        offer.cots = cots
        offer.isLockable = isLockable
        offer.isStepFree = isStepFree
        offer.rent = rent
        offer.utilities = utilities
        offer.deposit = deposit
        offer.conversionCost = conversionCost
        offer.terms = terms
        check(offer, in: &row)
        return offer
    }

    private static func terms(_ row: inout RowReading) -> RoomOffer.Terms {
        var terms = RoomOffer.Terms()
        terms.address = row.text(.address)
        terms.point = row.value(.coordinates, CoordinatesText.parse)
        terms.quarter = row.text(.quarter)
        terms.isPermanent = row.value(.term, Words.terms.parse)
        terms.isFurnished = row.flag(.furnished)
        terms.allowsPets = row.flag(.pets)
        terms.isShared = row.flag(.shared)
        terms.livingArea = row.value(.livingArea) { NumberText.area($0, in: 1...2_000) }
        terms.from = row.date(.from)
        terms.until = row.date(.until)
        terms.period = row.value(.per, Words.periods.parse)
        terms.landlord = row.text(.landlord)
        terms.landlordContact = row.text(.landlordContact)
        terms.monthsOfLife = row.whole(.monthsOfLife, in: 1...1_200, units: NumberText.monthUnits)
        return terms
    }

    /// What the planner would refuse of the room alone.
    private static func check(_ offer: RoomOffer, in row: inout RowReading) {
        let alone = HousingProblem(units: HomeOffer.offers(of: [offer]).offers.map(\.unit), households: [])
        for fault in alone.faults() {
            row.refuse(
                .contradiction, field(of: fault.pointer), fault.message,
                hint: "\(fault.hint.prefix(1).uppercased())\(fault.hint.dropFirst()).")
        }
    }

    /// The column that a pointer into the problem is about.
    private static func field(of pointer: String) -> Field {
        switch pointer.split(separator: "/").last {
        case "deposit": .deposit
        case "until": .until
        default: .unit
        }
    }
}
