extension Recipe {
    /// From Galicia to the Fichtelgebirge: by Nürnberg or Prague, then by train, bus, or a van from the last station.
    static let wunsiedelTravel = TravelRecipe(
        hubs: """
            \(spanishHubs)
            NUE|Nürnberg, Flughafen||49.4987, 11.0669|Europe/Berlin|10|130|Ankunft, beim Informationsschalter
            NUR|Nürnberg Hauptbahnhof||49.4456, 11.0825|Europe/Berlin|5||
            PRG|Praha, Flughafen||50.1008, 14.2600|Europe/Prague|10|180|Terminal 2, Ankunft, beim Informationsschalter
            PRH|Praha hl. n.||50.0831, 14.4353|Europe/Prague|5||
            CHB|Cheb, Bahnhof||50.0730, 12.3796|Europe/Prague|5||
            MAK|Marktredwitz, Bahnhof|Marktredwitz|50.0032, 12.0857|Europe/Berlin|5|40|Bahnhofshalle, beim Fahrkartenautomaten
            WUN|Wunsiedel, Busbahnhof|Wunsiedel|50.0372, 12.0034|Europe/Berlin|5||
            SEL|Selb, Busbahnhof|Selb|50.1706, 12.1307|Europe/Berlin|5||
            """,
        connections: """
            \(spanishFlights)
            MAD-NUE|Flug|MAD|NUE|10:20|13:00|Mo, Mi, Fr, Sa|118,00||||||3
            BCN-NUE|Flug|BCN|NUE|10:15|12:25|Mo, Di, Do, Sa|96,00||||||3
            BCN-PRG|Flug|BCN|PRG|11:05|13:35|täglich|84,00|4|||||5
            MAD-PRG|Flug|MAD|PRG|16:10|19:05|täglich|99,00||||||5
            U2|Bahn|NUE|NUR|05:10|05:22|täglich|2,40||||20|23:50|
            RE-NUR-MAK|Bahn|NUR|MAK|05:38|07:06|täglich|22,20||||60|20:38|
            AE|Bus|PRG|PRH|05:45|06:20|täglich|2,40||||30|22:15|
            R-PRH-CHB|Bahn|PRH|CHB|05:15|08:05|täglich|14,50||||120|19:15|
            RB-CHB-MAK|Bahn|CHB|MAK|06:20|06:52|täglich|||||120|20:20|
            BUS-MAK-WUN|Bus|MAK|WUN|06:15|06:37|Mo-Sa|3,10||||60|20:15|
            BUS-MAK-SEL|Bus|MAK|SEL|06:25|07:10|Mo-Sa|4,80||||120|18:25|
            """)
}
