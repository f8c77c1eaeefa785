import Calendar

/// With what the people of a sample can come: an invented timetable.
struct TravelRecipe: Sendable {
    /// Lines of cells that `|` divides, in the order of `HubColumn`.
    let hubs: String
    /// The same in the order of `ConnectionColumn`, less the days on which the timetable holds.
    let connections: String
    let validFrom: CivilDate
    let validTo: CivilDate
    /// With what people come to the fair and get home, as lines like `connections`.
    var toTheFair = ""
    /// The days on which that timetable holds; empty where there is none.
    var fairDays: [CivilDate] = []

    static func none(after date: CivilDate) -> TravelRecipe {
        TravelRecipe(hubs: "", connections: "", validFrom: date, validTo: date)
    }

    /// From the late summer of 2012 to the end of the year. Numbers, times and fares are invented; distances and zones are true.
    init(hubs: String, connections: String) {
        self.init(hubs: hubs, connections: connections, on: CivilDate.days(from: 2012, 8, 10, count: 144))
    }

    /// - Parameter days: The days on which the timetable holds, one at least, in their order.
    init(hubs: String, connections: String, on days: [CivilDate]) {
        self.init(hubs: hubs, connections: connections, validFrom: days[0], validTo: days[days.count - 1])
    }

    private init(hubs: String, connections: String, validFrom: CivilDate, validTo: CivilDate) {
        self.hubs = hubs
        self.connections = connections
        self.validFrom = validFrom
        self.validTo = validTo
    }
}

extension Recipe {
    /// Airports of Spain from which both samples start, and the flights between them.
    static let spanishHubs = """
        SCQ|Santiago de Compostela, Flughafen|Santiago de Compostela|42.8963, -8.4151|Europe/Madrid|60||
        LCG|A Coruña, Flughafen|A Coruña|43.3021, -8.3773|Europe/Madrid|35||
        VGO|Vigo, Flughafen|Vigo|42.2318, -8.6268|Europe/Madrid|30||
        MAD|Madrid-Barajas, Flughafen|Madrid|40.4719, -3.5626|Europe/Madrid|25||
        BCN|Barcelona-El Prat, Flughafen|Barcelona|41.2971, 2.0785|Europe/Madrid|25||
        """

    static let spanishFlights = """
        SCQ-MAD-1|Flug|SCQ|MAD|06:40|07:50|täglich|62,00||||||3
        SCQ-MAD-2|Flug|SCQ|MAD|13:20|14:30|täglich|74,00||||||3
        SCQ-BCN|Flug|SCQ|BCN|07:10|08:45|Mo-Sa|68,00||6|20 %|||3
        LCG-MAD|Flug|LCG|MAD|07:05|08:15|täglich|66,00||||||3
        VGO-MAD|Flug|VGO|MAD|06:55|08:05|täglich|64,00||||||3
        VGO-BCN|Flug|VGO|BCN|07:30|09:15|Mo, Mi, Fr, Sa|72,00||||||3
        """
}
