/// Who fetches a sample's newcomers, and with what: everything is invented.
struct PickupRecipe: Sendable {
    /// Lines of cells that `|` divides, in the order of `VehicleColumn`.
    let vehicles: String
    let drivers: [SampleDriver]

    static let none = PickupRecipe(vehicles: "", drivers: [])

    /// Minibuses of towns, a car of an association, and a taxi from the airport.
    static let blackForest = PickupRecipe(
        vehicles: """
            BUS-1|weißer Kleinbus der Stadt|Villingen-Schwenningen|8|1|1|2||14|nein||||0,30|nein|
            BUS-2|roter Kleinbus des Kreises|Donaueschingen|8||1|1||14|nein||22.10.2012 bis 24.10.2012||0,30|nein|
            PKW-1|grauer Kombi des Vereins|Rottweil|4||||1|6|nein||||0,25|nein|
            TAXI|Taxi vom Flughafen||4|1|1|1||5|ja|||12,00|1,90|ja|0711 9900
            """,
        drivers: [
            SampleDriver(vehicles: "BUS-1; PKW-1", times: "", substitute: 1),
            SampleDriver(vehicles: "BUS-1; BUS-2; PKW-1", times: "Mo-Fr 14:00-23:00; Sa-So 8:00-23:00", substitute: 0),
            SampleDriver(vehicles: "BUS-2", times: "", holidays: "24.09.2012 bis 25.09.2012", substitute: 1),
        ])

    static let fichtelgebirge = PickupRecipe(
        vehicles: """
            BUS-1|blauer Kleinbus der Stadt|Wunsiedel|8|1|1|2||14|nein||||0,30|nein|
            BUS-2|weißer Kleinbus des Kreises|Selb|8||1|1|1|14|nein||||0,30|nein|
            TAXI|Großraumtaxi aus Marktredwitz|Marktredwitz|6|1|1|1||8|ja|||15,00|1,80|ja|09231 9900
            """,
        drivers: [
            SampleDriver(vehicles: "BUS-1", times: "", substitute: 1),
            SampleDriver(vehicles: "BUS-1; BUS-2", times: "Mo-Fr 15:00-23:00; Sa-So 8:00-23:00", substitute: 0),
        ])
}

/// A driver but for the name, which is drawn.
struct SampleDriver: Sendable {
    let vehicles: String
    let times: String
    var holidays = ""
    /// The place of the substitute in the list, from 0.
    let substitute: Int
}
