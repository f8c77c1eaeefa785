/// A GTFS feed written by hand: tables that a test does not name are those of a small railway.
package struct HandmadeFeed {
    /// Tables in place of the usual ones, or without a text to leave one out.
    package var tables: [String: String?] = [:]

    package init(_ tables: [String: String?] = [:]) {
        self.tables = tables
    }

    /// An express with a part of an hour at a junction, a night train past midnight, a shuttle every ten minutes.
    package static let usual: [String: String] = [
        "agency.txt": "agency_id,agency_name,agency_url,agency_timezone\nA,Allerbahn,https://x.example,Europe/Berlin\n",
        "stops.txt": """
        stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
        N,Nordstadt,50.0,11.0,1,
        N1,Nordstadt Gleis 1,50.0001,11.0,0,N
        N2,Nordstadt Gleis 2,50.0002,11.0,,N
        M,Mittelau,49.5,11.0,,
        S,Südheim,49.0,11.0,,

        """,
        "routes.txt": """
        route_id,agency_id,route_short_name,route_long_name,route_type
        X,A,EX 1,Nord–Süd,2
        B,A,,"Pendler, Markt",3

        """,
        "calendar.txt": """
        service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
        W,1,1,1,1,1,0,0,20120801,20120831

        """,
        "calendar_dates.txt": "service_id,date,exception_type\nW,20120815,2\nW,20120818,1\nN,20120820,1\n",
        "trips.txt": "route_id,service_id,trip_id\nX,W,X1\nX,N,X2\nB,W,B1\n",
        "stop_times.txt": """
        trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type
        X1,08:00:00,08:00:00,N1,1,,1
        X1,08:50:00,08:55:00,M,2,,
        X1,09:40:00,09:40:00,S,3,1,
        X2,23:30:00,23:30:00,N2,1,,
        X2,24:20:00,24:25:00,M,2,,
        X2,25:10:00,25:10:00,S,3,,
        B1,6:00:00,6:00:00,M,1,,
        B1,6:20:00,6:20:00,S,2,,

        """,
        "frequencies.txt": "trip_id,start_time,end_time,headway_secs,exact_times\nB1,06:00:00,08:00:00,600,0\n",
        "transfers.txt": "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nM,M,2,420\n",
    ]

    /// The archive.
    package var bytes: [UInt8] {
        var all: [String: String?] = HandmadeFeed.usual
        for (name, text) in tables { all[name] = text }
        var archive = Packed()
        for (name, text) in all.sorted(by: { $0.key < $1.key }) {
            if let text { archive.add(name, text) }
        }
        return archive.archive
    }
}
