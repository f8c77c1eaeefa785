import Calendar

extension Recipe {
    /// From all of Spain to Schwarzwald-Baar-Heuberg: by Stuttgart or Zürich, then by train.
    static let schwarzwaldTravel: TravelRecipe = {
        var travel = usualTravel
        travel.toTheFair = fairConnections
        travel.fairDays = CivilDate.days(from: 2012, 6, 23, count: 7)
        return travel
    }()

    private static let usualTravel = TravelRecipe(
        hubs: """
            \(spanishHubs)
            LPA|Gran Canaria, Flughafen|Las Palmas de Gran Canaria|27.9319, -15.3866|Atlantic/Canary|40||
            BIO|Bilbao, Flughafen|Bilbao|43.3011, -2.9106|Europe/Madrid|25||
            VLC|Valencia, Flughafen|Valencia|39.4893, -0.4816|Europe/Madrid|25||
            AGP|Málaga, Flughafen|Málaga|36.6749, -4.4991|Europe/Madrid|25||
            ALC|Alicante, Flughafen|Alicante|38.2822, -0.5582|Europe/Madrid|25||
            ATO|Madrid, Puerta de Atocha|Madrid|40.4066, -3.6891|Europe/Madrid|10||
            SDR|Santander, Busbahnhof|Santander|43.4589, -3.8080|Europe/Madrid|15||
            VLL|Valladolid, Bahnhof|Valladolid|41.6420, -4.7270|Europe/Madrid|15||
            ZAZ|Zaragoza-Delicias|Zaragoza|41.6586, -0.9113|Europe/Madrid|15||
            MJV|Murcia, Busbahnhof|Murcia|37.9838, -1.1372|Europe/Madrid|15||
            GRX|Granada, Busbahnhof|Granada|37.1994, -3.6128|Europe/Madrid|15||
            ODB|Córdoba, Bahnhof|Córdoba|37.8882, -4.7894|Europe/Madrid|15||
            SVQ|Sevilla, Flughafen|Sevilla|37.4180, -5.8931|Europe/Madrid|20||
            OVD|Asturias, Flughafen|Oviedo|43.5636, -6.0346|Europe/Madrid|45||
            LEI|Almería, Busbahnhof|Almería|36.8344, -2.4562|Europe/Madrid|15||
            \(blackForestHubs)
            """,
        connections: """
            \(spanishFlights)
            LPA-MAD|Flug|LPA|MAD|07:15|11:00|täglich|112,00||||||3
            BIO-STR|Flug|BIO|STR|11:30|13:30|Di, Do, Sa|98,00|1|||||3
            BIO-MAD|Flug|BIO|MAD|07:20|08:25|täglich|58,00||||||3
            VLC-ZRH|Flug|VLC|ZRH|10:50|12:50|Mo, Mi, Fr, So|104,00||||||5
            AGP-STR|Flug|AGP|STR|12:05|14:45|täglich|129,00||||||3
            ALC-STR|Flug|ALC|STR|11:15|13:30|täglich|115,00||||||3
            MAD-STR|Flug|MAD|STR|10:00|12:30|täglich|109,00||6|15 %|||3
            MAD-ZRH|Flug|MAD|ZRH|12:15|14:25|täglich|95,00||||||5
            BCN-STR|Flug|BCN|STR|09:55|11:55|täglich|89,00||||||3
            BCN-ZRH|Flug|BCN|ZRH|13:40|15:25|täglich|79,00||||||5
            BUS-SDR-BIO|Bus|SDR|BIO|07:00|08:30|täglich|9,50||||120|17:00|
            AVE-VLL-MAD|Bahn|VLL|ATO|06:55|08:05|täglich|28,00||||||
            AVE-ZAZ-MAD|Bahn|ZAZ|ATO|06:20|07:40|täglich|49,00||||||
            AVE-ODB-MAD|Bahn|ODB|ATO|06:10|07:58|täglich|52,00||||||
            C1-ATO-MAD|Bahn|ATO|MAD|06:05|06:30|täglich|2,40||||30|22:35|
            BUS-MJV-ALC|Bus|MJV|ALC|07:15|08:30|täglich|||||||
            BUS-GRX-AGP|Bus|GRX|AGP|07:00|09:10|täglich|13,20||||||
            BUS-LEI-AGP|Bus|LEI|AGP|06:00|09:30|täglich|19,80|0|||||
            \(blackForestTrains)
            """)

    /// The airports from which people come to the region, and its stations.
    static let blackForestHubs = """
        STR|Stuttgart, Flughafen|Stuttgart|48.6899, 9.2220|Europe/Berlin|10|100|Terminal 1, Ankunft, beim Reisemarkt
        STH|Stuttgart Hauptbahnhof|Stuttgart|48.7840, 9.1816|Europe/Berlin|5||
        ZRH|Zürich, Flughafen|Zürich|47.4503, 8.5618|Europe/Zurich|10|100|Ankunft 1, beim Treffpunkt
        SIN|Singen (Hohentwiel)|Singen|47.7585, 8.8404|Europe/Berlin|5||
        RW|Rottweil, Bahnhof|Rottweil|48.1621, 8.6406|Europe/Berlin|5|30|Bahnhofsvorplatz, Haltestelle 1
        TUT|Tuttlingen, Bahnhof|Tuttlingen|47.9812, 8.8010|Europe/Berlin|5||
        SPA|Spaichingen, Bahnhof|Spaichingen|48.0744, 8.7350|Europe/Berlin|4||
        VS|Villingen, Bahnhof|Villingen-Schwenningen|48.0572, 8.4645|Europe/Berlin|6||
        DS|Donaueschingen, Bahnhof|Donaueschingen|47.9483, 8.4989|Europe/Berlin|4||
        """

    static let blackForestTrains = """
        S2|Bahn|STR|STH|05:08|05:35|täglich|3,60||||30|23:38|
        IC-STH-RW|Bahn|STH|RW|06:18|07:43|täglich|25,00||||120|20:18|
        IC-STH-TUT|Bahn|STH|TUT|06:18|08:05|täglich|29,00||||120|20:18|
        RE-RW-VS|Bahn|RW|VS|06:00|06:27|täglich|5,60||||60|21:00|
        RE-RW-DS|Bahn|RW|DS|06:00|06:41|täglich|7,20||||60|21:00|
        RB-RW-SPA|Bahn|RW|SPA|06:05|06:26|täglich|||||60|21:05|
        S-ZRH-SIN|Bahn|ZRH|SIN|06:17|07:29|täglich|22,00||||60|21:17|
        RE-SIN-TUT|Bahn|SIN|TUT|06:39|06:58|täglich|6,10||||60|21:39|
        RE-SIN-VS|Bahn|SIN|VS|06:42|07:36|täglich|12,40||||60|20:42|
        RE-SIN-DS|Bahn|SIN|DS|06:42|07:24|täglich|10,20||||60|20:42|
        """
}
